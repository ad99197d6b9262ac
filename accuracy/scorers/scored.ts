import type { Tally } from './tally.ts';

/** What one labelled case came to: a row of the frozen table. */
export interface ScoredCase {
  /** Id of the case: article, sentence group, incident case. */
  readonly id: string;
  /** Counts by measure, in the order of the columns. */
  readonly tallies: Readonly<Record<string, Tally>>;
}

/** A scorer compares the content of a labelled file with the program's output. */
export type Scorer = (gold: string, system: string) => readonly ScoredCase[];
