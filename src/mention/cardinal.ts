import type { Token } from './token.ts';
import { digitsAt, lowerAt } from './token.ts';

/** A number read from tokens. */
export interface Cardinal {
  /** Index after its last token. */
  readonly end: number;
  /** Its value. */
  readonly value: number;
}

/** Number words below a hundred that stand alone. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    ...'zero one two three four five six seven eight nine ten eleven twelve thirteen'.split(' '),
    ...'fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '),
  ].map((word, value) => [word, value]),
);

/** Twenty to ninety. */
export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, (at + 2) * 10]),
);

const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Short forms of multipliers, which stand right after digits ("$2.4bn"). */
const SHORT_MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['bn', 1e9],
  ['tn', 1e12],
  ['mn', 1e6],
]);

/**
 * Reads a cardinal at token `i`, in digits ("12,500", "2.5", "3 million") or words ("twenty-three",
 * "a hundred and five", "two dozen", "half a million"); null where none begins there.
 */
export function readCardinal(tokens: readonly Token[], i: number): Cardinal | null {
  return readDigits(tokens, i) ?? readHalf(tokens, i) ?? readWords(tokens, i);
}

/** "12", "12,500", "2.5", each with "million" and the like after it. */
function readDigits(tokens: readonly Token[], i: number): Cardinal | null {
  let value = digitsAt(tokens, i);
  if (value === null) return null;
  let end = i + 1;
  while (lowerAt(tokens, end) === ',' && isGlued(tokens, end) && isThousands(tokens, end + 1)) {
    value = value * 1000 + Number(lowerAt(tokens, end + 1));
    end += 2;
  }
  const decimals = tokens[end + 1];
  if (lowerAt(tokens, end) === '.' && isGlued(tokens, end) && decimals?.kind === 'number') {
    if (decimals.glued && decimals.lower.length < 10) {
      value += Number(decimals.lower) / 10 ** decimals.lower.length;
      end += 2;
    }
  }
  const comma = decimalComma(tokens, end);
  if (comma !== null) return times(tokens, { end: end + 2, value: value + comma });
  const short = isGlued(tokens, end) ? SHORT_MULTIPLIERS.get(lowerAt(tokens, end)) : undefined;
  if (short !== undefined) return { end: end + 1, value: value * short };
  return times(tokens, { end, value });
}

/** "1,5 million": a comma before one or two digits and a multiplier begins the decimals. */
function decimalComma(tokens: readonly Token[], end: number): number | null {
  const digits = tokens[end + 1];
  if (lowerAt(tokens, end) !== ',' || !isGlued(tokens, end)) return null;
  if (digits?.kind !== 'number' || !digits.glued || digits.lower.length > 2) return null;
  if (!MULTIPLIERS.has(lowerAt(tokens, end + 2))) return null;
  return Number(digits.lower) / 10 ** digits.lower.length;
}

function isGlued(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.glued === true;
}

function isThousands(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return token?.kind === 'number' && token.glued && token.lower.length === 3;
}

/** "half a dozen", "half a million". */
function readHalf(tokens: readonly Token[], i: number): Cardinal | null {
  if (lowerAt(tokens, i) !== 'half') return null;
  const at = lowerAt(tokens, i + 1) === 'a' ? i + 2 : i + 1;
  const word = lowerAt(tokens, at);
  if (word === 'dozen') return { end: at + 1, value: 6 };
  const multiplier = MULTIPLIERS.get(word);
  return multiplier === undefined ? null : { end: at + 1, value: multiplier / 2 };
}

function readWords(tokens: readonly Token[], i: number): Cardinal | null {
  const first = lowerAt(tokens, i);
  if (first === 'a' || first === 'an') {
    const next = lowerAt(tokens, i + 1);
    if (next === 'dozen') return { end: i + 2, value: 12 };
    if (!MULTIPLIERS.has(next)) return null;
    return times(tokens, { end: i + 1, value: 1 });
  }
  const small = readBelowHundred(tokens, i);
  return small === null ? null : times(tokens, small);
}

/** "seven", "twenty", "twenty-three". */
function readBelowHundred(tokens: readonly Token[], i: number): Cardinal | null {
  const word = lowerAt(tokens, i);
  const small = SMALL_NUMBERS.get(word);
  if (small !== undefined) return { end: i + 1, value: small };
  const tens = TENS.get(word);
  if (tens === undefined) return null;
  const at = lowerAt(tokens, i + 1) === '-' ? i + 2 : i + 1;
  const unit = SMALL_NUMBERS.get(lowerAt(tokens, at));
  const joined = unit !== undefined && unit > 0 && unit < 10;
  return joined ? { end: at + 1, value: tens + unit } : { end: i + 1, value: tens };
}

/**
 * Goes on from a number below a hundred through "hundred", "thousand" and so on. Scales above a
 * hundred must fall ("three hundred and two thousand and five"), so a number has few words and
 * reading one takes bounded time.
 */
function times(tokens: readonly Token[], start: Cardinal): Cardinal {
  let { end, value: below } = start;
  let total = 0;
  let scale = Number.POSITIVE_INFINITY;
  let hundreds = false;
  for (;;) {
    const at = lowerAt(tokens, end) === '-' && isGlued(tokens, end) ? end + 1 : end;
    const word = lowerAt(tokens, at);
    if (word === 'dozen') return { end: at + 1, value: total + below * 12 };
    const multiplier = MULTIPLIERS.get(word);
    if (multiplier === undefined || multiplier >= scale) return { end, value: total + below };
    if (multiplier === 100) {
      if (hundreds || below === 0) return { end, value: total + below };
      hundreds = true;
      below *= 100;
    } else {
      total += below * multiplier;
      below = 0;
      scale = multiplier;
      hundreds = false;
    }
    end = at + 1;
    const rest = readBelowHundred(tokens, lowerAt(tokens, end) === 'and' ? end + 1 : end);
    if (rest !== null) {
      below += rest.value;
      end = rest.end;
    }
  }
}
