import type { Analysis } from '../../language/index.ts';
import type { Token } from '../token.ts';
import { lowerAt } from '../token.ts';

/** Where a time expression stands. */
export interface TensePlace {
  readonly tokens: readonly Token[];
  /** First token of the expression. */
  readonly at: number;
  /** One past its last token. */
  readonly end: number;
  readonly analysis: Analysis;
}

const FUTURE = new Set(
  'will shall scheduled expected due upcoming planned plans intends slated ll'.split(' '),
);
const PAST = new Set('was were had did said announced'.split(' '));

/** How many tokens of the sentence around an expression are looked at for signs of tense. */
const REACH_TOKENS = 25;

/**
 * Whether the clause around an expression speaks of the future (true) or the past (false); null
 * where it shows neither.
 */
export function speaksOfFuture({ tokens, at, end }: TensePlace): boolean | null {
  let past = false;
  for (let i = at - 1; i >= Math.max(0, at - REACH_TOKENS) && !endsSentence(tokens, i); i--) {
    const form = lowerAt(tokens, i);
    if (FUTURE.has(form) || isToBe(tokens, i)) return true;
    if (PAST.has(form) || (form.length > 4 && form.endsWith('ed'))) past = true;
  }
  for (
    let i = end;
    i < Math.min(tokens.length, end + REACH_TOKENS) && !endsSentence(tokens, i);
    i++
  ) {
    const form = lowerAt(tokens, i);
    if (FUTURE.has(form)) return !past;
    if (PAST.has(form) || (form.length > 4 && form.endsWith('ed'))) past = true;
  }
  return past ? false : null;
}

function isToBe(tokens: readonly Token[], i: number): boolean {
  return lowerAt(tokens, i) === 'to' && lowerAt(tokens, i + 1) === 'be';
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const form = lowerAt(tokens, i);
  return form === '.' || form === '!' || form === '?' || tokens[i]?.newLine === true;
}
