import type { Document, DocumentId } from '../source/index.ts';
import type { Origin } from './account.ts';
import { independentLines } from './compare-accounts.ts';

/** How far some reports are of each other. */
export interface ReportLines {
  /** Number of reports. */
  readonly reports: number;
  /** Lines left when reports that carry another's words are counted with it. */
  readonly independent: number;
  /** Reports that count as a line of their own but say that they rest on sources which they do not name. */
  readonly unknown: readonly DocumentId[];
}

/**
 * Words by which a report passes on what "media" or "agencies" told, none of them named: it may
 * repeat another report of the case, and nobody can tell.
 */
const UNNAMED_MEDIA =
  /\b(?:(?:local|foreign|state|social|russian|western|israeli|several|some) )?(?:media(?: outlets)?|news agencies|wire services|press) (?:report(?:s|ed)?|sa(?:y|id)|quoted|carried)\b|\b(?:according to|citing|quoting) (?:(?:local|foreign|state|social|several|unspecified) )?(?:media|press|news) ?(?:reports|outlets|accounts)?\b|[—–-] ?Agencies\s*$|\bwith (?:input from )?agencies\b|\bit (?:is|was) reported that\b|\breportedly\b/im;

/**
 * "N reports, k independent lines", and for which of them independence is not known. A report that
 * cites another beside what it found itself is a line of its own; only copies are not. (What one
 * account rests on is counted by `independentLines` over all origins.) Linear in the length of the
 * reports.
 */
export function reportLines(
  documents: Iterable<DocumentId>,
  { origins, documents: all }: { origins: readonly Origin[]; documents: readonly Document[] },
): ReportLines {
  const ids = new Set(documents);
  const copies = origins.filter(({ how }) => how === 'copied' || how === 'partly-copied');
  const joined = new Set(copies.flatMap((origin) => origin.documents));
  const unknown = all
    .filter(({ id }) => ids.has(id) && !joined.has(id))
    .filter(({ text }) => UNNAMED_MEDIA.test(text))
    .map(({ id }) => id);
  return { reports: ids.size, independent: independentLines(ids, copies), unknown };
}
