import { strict as assert } from 'node:assert';
import type { Reading, ReportCheck } from '../casework/index.ts';
import type { DocumentId } from '../source/index.ts';
import type { Anchor, Span } from '../text/index.ts';
import { anchor, byPlace } from '../text/index.ts';

/** A footnote: some words of one kept report, and where they stand. */
export interface Note extends Anchor {
  /** `n7-2`: safe as an HTML id and the same in each run over the same reading. */
  readonly id: string;
  /** `7.2`: the second note to the seventh report. */
  readonly label: string;
  readonly document: DocumentId;
  /** Number of the report, from 1. */
  readonly report: number;
}

/** All footnotes of a dossier. */
export interface Notes {
  /** The note to some words; asking for words that are cited nowhere is a broken invariant. */
  readonly at: (document: DocumentId, span: Span) => Note;
  /** The notes to one report in order of place. */
  readonly of: (document: DocumentId) => readonly Note[];
}

function citedSpans(
  reading: Reading,
  checks: readonly ReportCheck[],
): Map<DocumentId, Map<string, Span>> {
  const cited = new Map<DocumentId, Map<string, Span>>();
  const cite = (document: DocumentId, span: Span): void => {
    const spans = cited.get(document) ?? new Map<string, Span>();
    spans.set(`${span.start}-${span.end}`, span);
    cited.set(document, spans);
  };
  for (const answer of reading.answers) cite(answer.document, answer.span);
  for (const origin of reading.origins) {
    for (const { document, span } of origin.evidence) if (span !== null) cite(document, span);
  }
  for (const { document, check } of checks) cite(document, check);
  const unresolved = new Set(
    reading.speakers.filter(({ party }) => party === null).map(({ claim }) => claim),
  );
  for (const claim of reading.claims) {
    if (unresolved.has(claim.id)) cite(claim.document, claim.content[0]);
  }
  return cited;
}

/**
 * Numbers the words that a dossier cites: report by report in the order of publication, in each in
 * the order of place, the longer of two that start together first.
 */
export function notesOf(reading: Reading, checks: readonly ReportCheck[] = []): Notes {
  const cited = citedSpans(reading, checks);
  const byReport = new Map<DocumentId, readonly Note[]>();
  const bySpan = new Map<string, Note>();
  for (const [at, document] of reading.documents.entries()) {
    const report = at + 1;
    const spans = [...(cited.get(document.id)?.values() ?? [])].sort(byPlace);
    const notes = spans.map((span, index) => ({
      id: `n${report}-${index + 1}`,
      label: `${report}.${index + 1}`,
      document: document.id,
      report,
      ...anchor(document.text, span),
    }));
    byReport.set(document.id, notes);
    for (const note of notes) {
      bySpan.set(`${document.id} ${note.span.start}-${note.span.end}`, note);
    }
  }
  return {
    at: (document, span) => {
      const note = bySpan.get(`${document} ${span.start}-${span.end}`);
      assert(note !== undefined, `no note to ${span.start}-${span.end} of ${document}`);
      return note;
    },
    of: (document) => byReport.get(document) ?? [],
  };
}
