import type { QuantityMention } from '../mention.ts';
import type { Token } from '../token.ts';
import { lowerAt } from '../token.ts';
import type { Amount } from './amount.ts';

/** A number that the words put forward only to replace it. */
export type SetAside = NonNullable<QuantityMention['corrects']>;

/** Verbs that put one number in the place of another. */
const REPLACES = new Set(
  'corrected revised lowered raised updated amended cut changed reduced upgraded'.split(' '),
);

/** How many tokens before "from four" the verb of replacing may stand ("corrected to three"). */
const REACH_TOKENS = 6;

/**
 * Whether a number is put forward only to be set aside: "seven, [not nine]", "rather than nine",
 * "not [four], as first reported, but three", "corrected to three from [four]".
 */
export function isSetAside(tokens: readonly Token[], { start, min, max }: Amount): boolean {
  if (max === 0 && min === 0) return false;
  const before = lowerAt(tokens, start - 1);
  const pair = `${lowerAt(tokens, start - 2)} ${before}`;
  if (before === 'not') return pair !== 'if not';
  if (pair === 'rather than' || pair === 'instead of') return true;
  return before === 'from' && followsReplacing(tokens, start - 1);
}

function followsReplacing(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - REACH_TOKENS); i--) {
    if (tokens[i]?.lower === '.') return false;
    if (REPLACES.has(lowerAt(tokens, i))) return true;
  }
  return false;
}

/** At most this many code units lie between a number and the one that it replaces. */
const PAIR_CODE_UNITS = 80;

/**
 * The number that a quantity is given instead of, or null. A correction names the two close
 * together, in one sentence: the nearest number set aside, before or after.
 */
export function correctionOf(
  { start, end }: Pick<QuantityMention, 'start' | 'end'>,
  { aside, text }: { readonly aside: readonly SetAside[]; readonly text: string },
): SetAside | null {
  let nearest: SetAside | null = null;
  let least = PAIR_CODE_UNITS;
  for (const other of aside) {
    const [from, to] = other.start < start ? [other.end, start] : [end, other.start];
    const between = text.slice(from, to);
    if (to - from > least || /[.!?](?:\s|$)|[;\n]/.test(between)) continue;
    // "not four, but three" goes to three; "not four" alone takes a number before it.
    if (other.start < start && !/\b(?:but|to)\b|^[,\s]*$/.test(between)) continue;
    nearest = other;
    least = to - from;
  }
  return nearest;
}
