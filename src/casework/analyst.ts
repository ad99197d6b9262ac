import type { CellRating, Rating, SourceGrade } from '../account/index.ts';
import type { CaseStore, Entry } from '../ledger/index.ts';

/** A person's grade of a source, as it stands. */
export interface StandingGrade {
  /** The source's name, as it was given. */
  readonly source: string;
  readonly grade: SourceGrade;
  readonly note: string | null;
  readonly author: string;
  /** When, ISO 8601 with offset. */
  readonly at: string;
  /** Number of the entry. */
  readonly entry: number;
}

/** A hypothesis that a person put beside those of the accounts. */
export interface StatedHypothesis {
  readonly id: string;
  readonly incident: string;
  readonly words: string;
  readonly author: string;
  readonly at: string;
}

/** What people judged about a case besides names, as it stands. */
export interface AnalystEntries {
  /** One a source, the last that was given, in the order of giving. */
  readonly grades: readonly StandingGrade[];
  readonly hypotheses: readonly StatedHypothesis[];
  /** By incident, in the order of giving. */
  readonly ratings: ReadonlyMap<string, readonly CellRating[]>;
}

/** Folds the ledger into what stands. An earlier grade stays in the ledger and is replaced here. */
export function analystEntries(entries: readonly Entry[]): AnalystEntries {
  const grades = new Map<string, StandingGrade>();
  const hypotheses = new Map<string, StatedHypothesis>();
  const ratings = new Map<string, CellRating[]>();
  for (const { kind, body, at, seq } of entries) {
    if (kind === 'source-graded') {
      grades.delete(gradeKey(body.source));
      grades.set(gradeKey(body.source), { ...body, at, entry: seq });
    } else if (kind === 'hypothesis-stated') {
      hypotheses.set(`${body.incident} ${body.id}`, { ...body, at });
    } else if (kind === 'hypothesis-rated') {
      const { incident, hypothesis, evidence, rating, author } = body;
      const given = ratings.get(incident) ?? [];
      given.push({ hypothesis, evidence, rating, author });
      ratings.set(incident, given);
    }
  }
  return { grades: [...grades.values()], hypotheses: [...hypotheses.values()], ratings };
}

/** Grades by name in lower case, as support takes them. */
export function gradesByName(grades: readonly StandingGrade[]): ReadonlyMap<string, SourceGrade> {
  return new Map(grades.map(({ source, grade }) => [gradeKey(source), grade]));
}

function gradeKey(source: string): string {
  return source.normalize('NFC').trim().toLowerCase();
}

/** Who judges, when and why. */
export interface Signed {
  readonly note: string | null;
  readonly author: string;
  readonly at: string;
}

/** Enters a grade of a source and gives the number of its entry. */
export async function gradeSource(
  store: CaseStore,
  { source, grade, at, ...signed }: Signed & { source: string; grade: SourceGrade },
): Promise<number> {
  const body = { source: source.normalize('NFC').trim(), grade, ...signed };
  return (await store.append({ kind: 'source-graded', at, body })).seq;
}

/** Enters a hypothesis and gives the number of its entry. */
export async function stateHypothesis(
  store: CaseStore,
  { at, ...body }: Signed & { id: string; incident: string; words: string },
): Promise<number> {
  return (await store.append({ kind: 'hypothesis-stated', at, body })).seq;
}

/** Enters a rating and gives the number of its entry. */
export async function rateHypothesis(
  store: CaseStore,
  {
    at,
    ...body
  }: Signed & { incident: string; hypothesis: string; evidence: string; rating: Rating },
): Promise<number> {
  return (await store.append({ kind: 'hypothesis-rated', at, body })).seq;
}
