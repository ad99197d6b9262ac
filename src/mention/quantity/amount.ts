import { readCardinal } from '../cardinal.ts';
import type { Hedge } from '../mention.ts';
import type { Token } from '../token.ts';
import { lowerAt, standsAt } from '../token.ts';

/** A number with its bounds, as the words give it. */
export interface Amount {
  /** First token. */
  readonly start: number;
  /** One past the last token. */
  readonly end: number;
  readonly min: number;
  readonly max: number | null;
  readonly hedge: Hedge;
  /** Token that counts, after the hedges: the one whose noun is the counted thing. */
  readonly core: number;
  /** True where the words count people without naming them ("nobody"). */
  readonly people: boolean;
  /** 1 where a strict bound moved `min` or `max` to the next whole number, else left out. */
  readonly step?: 1;
}

/** What a hedge does to the number after it; `strict` leaves the number itself out. */
type Bound = 'at-least' | 'at-least-strict' | 'at-most' | 'at-most-strict' | 'about' | 'exact';

const BOUNDS: readonly (readonly [readonly string[], Bound])[] = (
  [
    ['at least', 'at-least'],
    ['no fewer than', 'at-least'],
    ['no less than', 'at-least'],
    ['not fewer than', 'at-least'],
    ['not less than', 'at-least'],
    ['a minimum of', 'at-least'],
    ['upwards of', 'at-least'],
    ['upward of', 'at-least'],
    ['well over', 'at-least-strict'],
    ['just over', 'at-least-strict'],
    ['more than', 'at-least-strict'],
    ['in excess of', 'at-least-strict'],
    ['over', 'at-least-strict'],
    ['above', 'at-least-strict'],
    ['exceeding', 'at-least-strict'],
    ['exceeded', 'at-least-strict'],
    ['exceeds', 'at-least-strict'],
    ['surpassed', 'at-least-strict'],
    ['not exceeding', 'at-most'],
    ['not exceed', 'at-most'],
    ['not even', 'at-most'],
    ['not above', 'at-most'],
    ['at most', 'at-most'],
    ['no more than', 'at-most'],
    ['not more than', 'at-most'],
    ['as many as', 'at-most'],
    ['as much as', 'at-most'],
    ['a maximum of', 'at-most'],
    ['up to', 'at-most'],
    ['fewer than', 'at-most-strict'],
    ['less than', 'at-most-strict'],
    ['under', 'at-most-strict'],
    ['below', 'at-most-strict'],
    ['about', 'about'],
    ['around', 'about'],
    ['roughly', 'about'],
    ['approximately', 'about'],
    ['an estimated', 'about'],
    ['some', 'about'],
    ['nearly', 'about'],
    ['almost', 'about'],
    ['close to', 'about'],
    ['a total of', 'exact'],
    ['exactly', 'exact'],
    ['only', 'exact'],
    ['just', 'exact'],
  ] as const
)
  .map(([words, bound]) => [words.split(' '), bound] as const)
  .sort(([a], [b]) => b.length - a.length);

/**
 * Words for an open number, with the least that they allow. A plural is two of its kind: dozens 24,
 * tens 20, scores 40, hundreds 200, "a few", "multiple" and "a number of" two; "several" is more
 * than a couple, so three. None is bounded above. ACLED codes estimates lower (dozens 12, hundreds
 * 100): that is a rule for coding a figure, and no reading of the words.
 */
const OPEN_NUMBERS: readonly (readonly [readonly string[], number, Hedge])[] = (
  [
    ['hundreds of thousands of', 200_000, 'several'],
    ['tens of thousands of', 20_000, 'several'],
    ['hundreds of thousands', 200_000, 'several'],
    ['tens of thousands', 20_000, 'several'],
    ['several hundred', 300, 'several'],
    ['several thousand', 3000, 'several'],
    ['several dozen', 36, 'several'],
    ['a limited number of', 1, 'limited'],
    ['a limited quantity of', 1, 'limited'],
    ['a small quantity of', 1, 'limited'],
    ['a small number of', 1, 'limited'],
    ['a certain number of', 1, 'limited'],
    ['a large number of', 3, 'several'],
    ['a great number of', 3, 'several'],
    ['a number of', 2, 'several'],
    ['a handful of', 2, 'several'],
    ['a string of', 2, 'several'],
    ['a series of', 2, 'several'],
    ['a spate of', 2, 'several'],
    ['quite a few', 3, 'several'],
    ['a few', 2, 'several'],
    ['several', 3, 'several'],
    ['numerous', 3, 'several'],
    ['multiple', 2, 'several'],
    ['dozens', 24, 'several'],
    ['tens', 20, 'several'],
    ['scores', 40, 'several'],
    ['hundreds', 200, 'several'],
    ['thousands', 2000, 'several'],
    ['millions', 2_000_000, 'several'],
  ] as const
).map(([words, min, hedge]) => [words.split(' '), min, hedge] as const);

/** Words for a number that is fixed. */
const FIXED_NUMBERS: readonly (readonly [readonly string[], number])[] = (
  [
    ['a couple of', 2],
    ['a pair of', 2],
    ['both', 2],
    ['a single', 1],
    ['not a single', 0],
    ['not one', 0],
  ] as const
).map(([words, value]) => [words.split(' '), value] as const);

/** Words for none at all; the last two count people. */
const NONE: readonly (readonly [readonly string[], boolean])[] = (
  [
    ['none', false],
    ['neither', false],
    ['nil', false],
    ['no one', true],
    ['nobody', true],
  ] as const
).map(([words, people]) => [words.split(' '), people] as const);

/**
 * Reads an amount that begins at token `i`: hedges, a number or a range, or a word for an open
 * number; null where there is none. "more than a dozen" is at least 13, "more than 300" at least 300; a strict bound on a measure
 * keeps the measure itself, since no next whole step follows it.
 */
export function readAmount(tokens: readonly Token[], i: number): Amount | null {
  return (
    readNone(tokens, i) ?? readFixed(tokens, i) ?? readOpen(tokens, i) ?? readBounded(tokens, i)
  );
}

function readNone(tokens: readonly Token[], i: number): Amount | null {
  for (const [forms, people] of NONE) {
    if (!standsAt(tokens, i, forms)) continue;
    const end = i + forms.length;
    if (forms[0] === 'neither' && hasNor(tokens, end)) return null;
    // "none other than", "none the wiser", "none too soon".
    if (forms[0] === 'none' && ['other', 'the', 'too'].includes(lowerAt(tokens, end))) return null;
    return { start: i, end, min: 0, max: 0, hedge: 'exact', core: i, people };
  }
  return null;
}

/** "neither confirm nor deny" joins, and counts nothing. */
function hasNor(tokens: readonly Token[], end: number): boolean {
  for (let i = end; i < end + NOR_REACH_TOKENS; i++) if (lowerAt(tokens, i) === 'nor') return true;
  return false;
}

const NOR_REACH_TOKENS = 8;

function readFixed(tokens: readonly Token[], i: number): Amount | null {
  for (const [forms, value] of FIXED_NUMBERS) {
    if (!standsAt(tokens, i, forms)) continue;
    const end = i + forms.length;
    // "a wall that is not one" counts nothing, "not one but two" counts two.
    if (forms[0] === 'not' && (tokens[end]?.kind !== 'word' || lowerAt(tokens, end) === 'but')) {
      return null;
    }
    const core = end - (forms.at(-1) === 'of' ? 2 : 1);
    return { start: i, end, min: value, max: value, hedge: 'exact', core, people: false };
  }
  return null;
}

function readOpen(tokens: readonly Token[], i: number): Amount | null {
  for (const [forms, min, hedge] of OPEN_NUMBERS) {
    if (!standsAt(tokens, i, forms)) continue;
    const end = i + forms.length;
    const core = end - (forms.at(-1) === 'of' ? 2 : 1);
    return { start: i, end, min, max: null, hedge, core, people: false };
  }
  return null;
}

function readBounded(tokens: readonly Token[], i: number): Amount | null {
  const range = readRange(tokens, i);
  if (range !== null) return range;
  const found = BOUNDS.find(([forms]) => standsAt(tokens, i, forms));
  if (found === undefined) return readPlain(tokens, i, { start: i, bound: 'exact' });
  const [forms, bound] = found;
  return readPlain(tokens, i + forms.length, { start: i, bound });
}

/** "between six and nine", "19 to 26", "19-26", "six or nine". */
function readRange(tokens: readonly Token[], i: number): Amount | null {
  const between = lowerAt(tokens, i) === 'between' ? 1 : 0;
  const low = readCardinal(tokens, i + between);
  if (low === null) return null;
  const link = lowerAt(tokens, low.end);
  const links = between === 1 ? ['and'] : ['to', '-', 'or'];
  if (!links.includes(link) || isMovement(tokens, i)) return null;
  const high = readCardinal(tokens, low.end + 1);
  if (high === null || high.value <= low.value) return null;
  const [min, max] = [low.value, high.value];
  return { start: i, end: high.end, min, max, hedge: 'exact', core: high.end - 1, people: false };
}

/** "rose from 3 to 5" goes from one number to the other; "From 15 to 20 shells fell" is a range. */
function isMovement(tokens: readonly Token[], i: number): boolean {
  return lowerAt(tokens, i - 1) === 'from' && tokens[i - 1]?.capital === false;
}

function readPlain(
  tokens: readonly Token[],
  i: number,
  { start, bound }: { readonly start: number; readonly bound: Bound },
): Amount | null {
  const open = bound === 'exact' || bound === 'about' ? null : readRange(tokens, i);
  if (open !== null) return { ...open, start };
  const cardinal = readCardinal(tokens, i);
  if (cardinal === null) return null;
  const after = AFTERTHOUGHTS.find(([forms]) => standsAt(tokens, cardinal.end, forms));
  const end = cardinal.end + (after?.[0].length ?? 0);
  const place = { start, end, core: cardinal.end - 1, people: false };
  return { ...place, ...bounded(cardinal.value, after?.[1] ?? bound) };
}

/** Words after a number that bound it: "ten or so", "12 or more", "300-odd", "six at most". */
const AFTERTHOUGHTS: readonly (readonly [readonly string[], Bound])[] = [
  [['or', 'so'], 'about'],
  [['-', 'odd'], 'about'],
  [['odd'], 'about'],
  [['or', 'more'], 'at-least'],
  [['-', 'plus'], 'at-least'],
  [['at', 'least'], 'at-least'],
  [['or', 'fewer'], 'at-most'],
  [['or', 'less'], 'at-most'],
  [['at', 'most'], 'at-most'],
];

/**
 * From here on a round number with "more than" is a figure of speech: whoever says "more than 300"
 * does not deny 300. Set after how the contested dev cases read it (300, not 301; 2026-11).
 */
const ROUND_MIN = 100;

function isRound(value: number): boolean {
  return value >= ROUND_MIN && value % ROUND_MIN === 0;
}

/** Whether a strict bound moves to the next whole number. */
function isStep(value: number): boolean {
  return Number.isInteger(value) && !isRound(value);
}

function bounded(value: number, bound: Bound): Pick<Amount, 'min' | 'max' | 'hedge' | 'step'> {
  switch (bound) {
    case 'at-least':
      return { min: value, max: null, hedge: 'at-least' };
    case 'at-least-strict':
      return isStep(value)
        ? { min: value + 1, max: null, hedge: 'at-least', step: 1 }
        : { min: value, max: null, hedge: 'at-least' };
    case 'at-most':
      return { min: 0, max: value, hedge: 'at-most' };
    case 'at-most-strict':
      return isStep(value) && value > 0
        ? { min: 0, max: value - 1, hedge: 'at-most', step: 1 }
        : { min: 0, max: value, hedge: 'at-most' };
    case 'about':
      return { min: value, max: value, hedge: 'about' };
    case 'exact':
      return { min: value, max: value, hedge: 'exact' };
  }
}
