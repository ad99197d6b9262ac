import { checkDistances, checkSums, type TextCheck } from '../mention/index.ts';
import type { Document, DocumentId } from '../source/index.ts';
import { byPlace, wordsAt } from '../text/index.ts';
import { readReport } from './pipeline.ts';
import type { Stages } from './stages.ts';

/** A check of one report's words against themselves or against geography. */
export interface ReportCheck {
  readonly document: DocumentId;
  /** What was checked, in spans of that report. */
  readonly check: TextCheck;
  /** The words that were checked. */
  readonly words: string;
}

/**
 * What reports say that can be checked without another report: sums over the parts of a whole, and
 * distances between towns. In the order of the reports, then of place. Reads each report again.
 */
export function checkReports(
  documents: readonly Document[],
  stages: Stages,
): readonly ReportCheck[] {
  return documents.flatMap((document) => {
    const { analysis, mentions } = readReport(document, stages);
    const { id, text } = document;
    const sums = checkSums({ text, analysis }, mentions.quantities);
    const distances = checkDistances(text, mentions.places);
    return [...sums, ...distances]
      .sort(byPlace)
      .map((check) => ({ document: id, check, words: wordsAt(text, check) }));
  });
}
