import type { DocumentId } from '../source/index.ts';
import { wordsAt } from '../text/index.ts';
import type { ReportAnswers } from './answers-of.ts';

/** Reports that may speak of the same incidents: those of one matter, and of no other. */
export interface Matters {
  /** Takes a report in; gives every report of its matter, this one included, in order of their ids. */
  readonly add: (report: ReportAnswers) => readonly ReportAnswers[];
  /** All matters, each as {@link Matters.add} gives it, by the id of their first report. */
  readonly all: () => readonly (readonly ReportAnswers[])[];
}

/**
 * A case of no more reports than this was put together by somebody about one matter, whatever names
 * its reports share.
 */
const LITTLE_CASE = 200;

/** So many names in common make two reports one matter: one may be a president or a capital. */
const NAMES_SHARED = 2;

/**
 * An index of reports by the names in them. Reports are of one matter where a chain of reports leads
 * from one to the other, each of which shares two names with the next. A new report joins matters in
 * time proportional to the reports that hold its names; the order of the reports makes no
 * difference.
 */
export function openMatters(): Matters {
  const reports = new Map<DocumentId, ReportAnswers>();
  const holders = new Map<string, DocumentId[]>();
  const parent = new Map<DocumentId, DocumentId>();
  const members = new Map<DocumentId, DocumentId[]>();

  const rootOf = (id: DocumentId): DocumentId => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root))
      root = up;
    parent.set(id, root);
    return root;
  };
  const join = (a: DocumentId, b: DocumentId) => {
    const [left, right] = [rootOf(a), rootOf(b)];
    if (left === right) return;
    const [big, small] =
      (members.get(left)?.length ?? 0) >= (members.get(right)?.length ?? 0)
        ? [left, right]
        : [right, left];
    parent.set(small, big);
    members.get(big)?.push(...(members.get(small) ?? []));
    members.delete(small);
  };
  const inOrder = (ids: Iterable<DocumentId>) =>
    [...ids].sort().flatMap((id) => reports.get(id) ?? []);

  return {
    add(report) {
      const { id } = report.report.document;
      if (!reports.has(id)) {
        parent.set(id, id);
        members.set(id, [id]);
        const shared = new Map<DocumentId, number>();
        for (const name of namesIn(report)) {
          const known = holders.get(name) ?? [];
          for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1);
          known.push(id);
          holders.set(name, known);
        }
        for (const [other, count] of shared) if (count >= NAMES_SHARED) join(id, other);
      }
      reports.set(id, report);
      return inOrder(
        reports.size <= LITTLE_CASE ? reports.keys() : (members.get(rootOf(id)) ?? []),
      );
    },
    all() {
      if (reports.size <= LITTLE_CASE) return reports.size === 0 ? [] : [inOrder(reports.keys())];
      return [...members.values()].map(inOrder).sort((a, b) => (firstId(a) < firstId(b) ? -1 : 1));
    },
  };
}

function firstId([first]: readonly ReportAnswers[]): string {
  return first?.report.document.id ?? '';
}

/** The names of a report, without the states that half the news names and its own publisher. */
function namesIn({ report }: ReportAnswers): ReadonlySet<string> {
  const { document, analysis, mentions } = report;
  const states = mentions.places.filter(({ precision }) => precision === 'country');
  const names = analysis.names
    .filter((name) => !states.some(({ start, end }) => start <= name.start && name.end <= end))
    .map((name) => wordsAt(document.text, name).toLowerCase());
  const own = document.publisher?.toLowerCase();
  return new Set(names.filter((name) => name !== own));
}
