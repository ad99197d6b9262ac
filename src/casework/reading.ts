import type { Comparison } from '../account/index.ts';
import type { Claim } from '../claim/index.ts';
import type { Contradiction, Entity, Speakers } from '../entity/index.ts';
import type { Answer, Incident } from '../incident/index.ts';
import type { Document } from '../source/index.ts';

/** Everything that Variorum has read out of the reports of a case: what is shown and exported. */
export interface Reading extends Comparison {
  /** Version of the program and its models that made it. */
  readonly madeBy: string;
  /** Documents by publication time, undated ones last. */
  readonly documents: readonly Document[];
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
  /** One row a claim, in the order of `claims`. */
  readonly speakers: readonly Speakers[];
  readonly incidents: readonly Incident[];
  readonly answers: readonly Answer[];
  /** Judgements of people that contradict each other and are not followed. */
  readonly contradictions: readonly Contradiction[];
}
