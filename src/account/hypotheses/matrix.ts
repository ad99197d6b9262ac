import { type CellRating, ratingNumber } from './rating.ts';

/** One cell: the mean of its ratings (one a person, the last), or null while nobody rated it. */
export type Cell = number | null;

/** One piece of evidence against all hypotheses. */
export interface EvidenceRow {
  readonly evidence: string;
  /** In the order of the hypotheses of the matrix. */
  readonly cells: readonly Cell[];
  /**
   * Population standard deviation of the rated cells: how far it tells hypotheses apart. Null with
   * fewer than two of them.
   */
  readonly diagnosticity: number | null;
}

/** One hypothesis with what speaks against it and for it. */
export interface HypothesisScore {
  readonly hypothesis: string;
  /** Sum of the squared distances below neutral; 0 where nothing speaks against it. */
  readonly inconsistency: number;
  /** Sum of the squared distances above neutral. */
  readonly consistency: number;
  /** Cells that were rated. */
  readonly rated: number;
}

/** What follows for the order where one piece of evidence is dropped. */
export interface WithoutEvidence {
  readonly evidence: string;
  /** The hypotheses that are least inconsistent then. */
  readonly least: readonly string[];
}

/** A matrix of competing hypotheses. It orders them by what speaks against them, and proves none. */
export interface AchMatrix {
  /** Least inconsistent first, then most consistent; equal ones stay in the order given. */
  readonly scores: readonly HypothesisScore[];
  /** In the order given. */
  readonly rows: readonly EvidenceRow[];
  /** The hypotheses that are least inconsistent: several where they tie. */
  readonly least: readonly string[];
  /** Evidence on which that hangs. */
  readonly hangsOn: readonly WithoutEvidence[];
}

/** What a matrix is made of: ids, and ratings in the order in which they were given. */
export interface AchInput {
  readonly hypotheses: readonly string[];
  readonly evidence: readonly string[];
  readonly ratings: readonly CellRating[];
}

/**
 * The matrix. Cells that nobody rated count neither for nor against.
 *
 * @see Heuer: Psychology of Intelligence Analysis (1999), chapter 8; the formulas are those of Open
 *   Synthesis (inconsistency, consistency, diagnosticity), with its N/A counted as neutral.
 */
export function achMatrix(input: AchInput): AchMatrix {
  const cellOf = cellsOf(input.ratings);
  const rows = input.evidence.map((evidence): EvidenceRow => {
    const cells = input.hypotheses.map((hypothesis) => cellOf(hypothesis, evidence));
    return { evidence, cells, diagnosticity: deviation(cells) };
  });
  const scores = scoresOf(input.hypotheses, rows);
  const least = leastOf(scores);
  const hangsOn = rows.flatMap(({ evidence }): WithoutEvidence[] => {
    const rest = rows.filter((row) => row.evidence !== evidence);
    const then = leastOf(scoresOf(input.hypotheses, rest));
    return then.join('\n') === least.join('\n') ? [] : [{ evidence, least: then }];
  });
  return { scores, rows, least, hangsOn };
}

function cellsOf(ratings: readonly CellRating[]): (hypothesis: string, evidence: string) => Cell {
  const key = (hypothesis: string, evidence: string) => JSON.stringify([hypothesis, evidence]);
  const last = new Map<string, Map<string, number>>();
  for (const { hypothesis, evidence, rating, author } of ratings) {
    const cell = last.get(key(hypothesis, evidence)) ?? new Map<string, number>();
    last.set(key(hypothesis, evidence), cell.set(author, ratingNumber(rating)));
  }
  return (hypothesis, evidence) => {
    const given = [...(last.get(key(hypothesis, evidence))?.values() ?? [])];
    return given.length === 0 ? null : given.reduce((sum, each) => sum + each, 0) / given.length;
  };
}

function deviation(cells: readonly Cell[]): number | null {
  const rated = cells.filter((cell) => cell !== null);
  if (rated.length < 2) return null;
  const mean = rated.reduce((sum, each) => sum + each, 0) / rated.length;
  const squares = rated.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return Math.sqrt(squares / rated.length);
}

const NEUTRAL = 3;

function scoresOf(
  hypotheses: readonly string[],
  rows: readonly EvidenceRow[],
): readonly HypothesisScore[] {
  const scores = hypotheses.map((hypothesis, at): HypothesisScore => {
    const cells = rows.map(({ cells: all }) => all[at] ?? null).filter((cell) => cell !== null);
    const squares = (side: (cell: number) => number) =>
      cells.reduce((sum, cell) => sum + Math.max(0, side(cell)) ** 2, 0);
    return {
      hypothesis,
      inconsistency: squares((cell) => NEUTRAL - cell),
      consistency: squares((cell) => cell - NEUTRAL),
      rated: cells.length,
    };
  });
  return scores.sort((a, b) => a.inconsistency - b.inconsistency || b.consistency - a.consistency);
}

function leastOf(scores: readonly HypothesisScore[]): string[] {
  const [first] = scores;
  return scores
    .filter(
      (score) =>
        score.inconsistency === first?.inconsistency && score.consistency === first.consistency,
    )
    .map(({ hypothesis }) => hypothesis)
    .sort();
}
