import type { NameSchema, NameToken, NormalName, TokenKind } from './normalise.ts';
import { type Word, wordOf } from './word.ts';

/** Weight of a token: how much it tells one name from another; about 1 for a usual word. */
export type Weighing = (token: Pick<NameToken, 'text' | 'kind'>) => number;

/** A name with the words and weights that comparing reads. */
export interface WeighedName {
  readonly schema: NameSchema | null;
  readonly tokens: readonly Pick<NameToken, 'text' | 'kind' | 'capitals'>[];
  readonly words: readonly Word[];
  readonly weights: readonly number[];
}

// How much a token of each kind tells, before its frequency. By judgement; checked on name_bench.
const KIND_WEIGHT: Readonly<Record<TokenKind, number>> = {
  word: 1,
  domain: 0.45,
  territory: 0.6,
  number: 0.5,
  initial: 0.3,
  particle: 0.1,
  honorific: 0.03,
  legal: 0,
};
const PARTICLE_WEIGHT: Readonly<Record<string, number>> = { abu: 0.35, abd: 0.5 };

/** Weight by kind alone, where no list tells how frequent a word is. */
export const weightByKind: Weighing = ({ text, kind }) =>
  (kind === 'particle' ? PARTICLE_WEIGHT[text] : undefined) ?? KIND_WEIGHT[kind];

/** Prepares a name for comparing. */
export function weigh(name: NormalName, weighing: Weighing = weightByKind): WeighedName {
  return {
    schema: name.schema,
    tokens: name.tokens,
    words: name.tokens.map((token) => wordOf(token.text)),
    weights: name.tokens.map(weighing),
  };
}

/** Kinds whose letters are compared; the others are the same or not. */
export const COMPARABLE: Readonly<Record<TokenKind, boolean>> = {
  word: true,
  domain: true,
  territory: true,
  number: false,
  initial: false,
  particle: false,
  honorific: false,
  legal: false,
};
