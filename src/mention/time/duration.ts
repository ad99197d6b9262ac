import { readCardinal } from '../cardinal.ts';
import type { Token } from '../token.ts';
import { lowerAt, standsAt } from '../token.ts';
import { whichAt } from './calendar.ts';
import type { Meaning, Reading } from './meaning.ts';
import { readCount } from './relative.ts';
import type { Unit } from './words.ts';
import { DAY_PARTS, MONTHS, UNITS, WEEKDAYS } from './words.ts';

const LETTERS: Readonly<Record<Unit, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  night: 'D',
  week: 'W',
  weekend: 'W',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  season: 'M',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};

/** The TIMEX3 value of so many units: `P3D`, `PT2H`, `PXM` where the number is open. */
export function durationValue(count: number | null, unit: Unit): string {
  // A decade is ten years and a fortnight two weeks, as annotators write them.
  if (count !== null && unit === 'decade') return `P${count * 10}Y`;
  if (count !== null && unit === 'century') return `P${count * 100}Y`;
  if (count !== null && unit === 'fortnight') return `P${count * 2}W`;
  if (count !== null && unit === 'season') return `P${count * 3}M`;
  const letters = LETTERS[unit];
  const time = letters.startsWith('T') ? 'T' : '';
  return `P${time}${count ?? 'X'}${time ? letters.slice(1) : letters}`;
}

const reading = (start: number, end: number, value: string): Reading => ({
  start,
  end,
  meaning: { kind: 'duration', value },
  modifier: null,
});

/** "three days", "ten-day", "the past five days", "two and a half years", "twelve years old". */
export function readDuration(tokens: readonly Token[], i: number): Reading | null {
  const at = openingEnd(tokens, i);
  const count = readCount(tokens, at);
  if (count === null) return readBareDuration(tokens, { start: i, at });
  const hyphen = lowerAt(tokens, count.end) === '-' && tokens[count.end]?.glued === true;
  let end = hyphen ? count.end + 1 : count.end;
  if (!hyphen && DURATION_ADJECTIVES.has(lowerAt(tokens, end))) end++;
  const unit = UNITS.get(lowerAt(tokens, end));
  if (unit === undefined || !isDurationUnit(tokens, { unit, at: end })) return null;
  if (isArticle(tokens, at) && !isArticleDuration(tokens, { start: i, at, end })) return null;
  return reading(i, end + 1, durationValue(count.value, unit));
}

const DURATION_ADJECTIVES = new Set(
  'full whole long straight consecutive bloody trading more short successive entire'.split(' '),
);

/** Skips "the past", "the next", "the first", "the whole" before a count. */
function openingEnd(tokens: readonly Token[], i: number): number {
  const at = lowerAt(tokens, i) === 'the' ? i + 1 : i;
  const next = tokens[at + 1];
  const opened = whichAt(tokens, at) !== null || ['first', 'final'].includes(lowerAt(tokens, at));
  if (opened && next !== undefined && readCount(tokens, at + 1) !== null) return at + 1;
  return i;
}

function isArticle(tokens: readonly Token[], i: number): boolean {
  return lowerAt(tokens, i) === 'a' || lowerAt(tokens, i) === 'an';
}

function isDurationUnit(
  tokens: readonly Token[],
  { unit, at }: { readonly unit: Unit; readonly at: number },
): boolean {
  if (unit === 'second') return lowerAt(tokens, at).endsWith('s');
  // "three quarters of the crew" is a share.
  if (unit === 'quarter' && lowerAt(tokens, at + 1) === 'of') {
    if (['three', '3', '-'].includes(lowerAt(tokens, at - 1))) return false;
  }
  return unit !== 'season' && unit !== 'weekend';
}

const BEFORE_ONE_UNIT = new Set(
  [
    'for in within after over about around during under nearly almost than least of took take',
    'lasted lasting last only just by until every roughly approximately some',
  ].flatMap((line) => line.split(' ')),
);

/** "for a week" lasts; "twice a week" and "$1 billion a year" recur. */
function isArticleDuration(
  tokens: readonly Token[],
  place: { readonly start: number; readonly at: number; readonly end: number },
): boolean {
  return place.start < place.at || BEFORE_ONE_UNIT.has(lowerAt(tokens, place.at - 1));
}

/** "for months", "within days", "months-long", "in recent years", "the past decade". */
function readBareDuration(
  tokens: readonly Token[],
  { start, at }: { readonly start: number; readonly at: number },
): Reading | null {
  const article = lowerAt(tokens, start) === 'the' ? start + 1 : start;
  const opened = whichAt(tokens, article) !== null || lowerAt(tokens, article) === 'recent';
  const place = opened ? article + 1 : at;
  const form = lowerAt(tokens, place);
  const unit = UNITS.get(form);
  if (unit === undefined) return null;
  if (!form.endsWith('s') && !(opened && unit === 'decade')) return null;
  if (standsAt(tokens, place + 1, ['-', 'long']))
    return reading(start, place + 3, durationValue(null, unit));
  if (unit === 'second' || unit === 'night') return null;
  const before = lowerAt(tokens, start - 1);
  const placed =
    opened || ['for', 'in', 'within', 'after', 'of', 'over', 'took', 'lasted'].includes(before);
  if (!placed) return null;
  const value = form.endsWith('s') ? durationValue(null, unit) : durationValue(1, unit);
  return reading(start, place + 1, value);
}

/** "60" in "60 and 90 days", "ten or fifteen years": takes the unit of the number after it. */
export function readCountOfRange(tokens: readonly Token[], i: number): Reading | null {
  const count = readCardinal(tokens, i);
  if (count === null) return null;
  const link = lowerAt(tokens, count.end);
  if (!['-', 'to', 'and', 'or'].includes(link)) return null;
  const other = readCardinal(tokens, count.end + 1);
  if (other === null || other.value <= count.value) return null;
  const at = lowerAt(tokens, other.end) === '-' ? other.end + 1 : other.end;
  const unit = UNITS.get(lowerAt(tokens, at));
  if (unit === undefined || !lowerAt(tokens, at).endsWith('s')) return null;
  if (link === 'and' && lowerAt(tokens, i - 1) !== 'between') return null;
  return reading(i, count.end, durationValue(count.value, unit));
}

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P3M'],
  ['yearly', 'P1Y'],
  ['annual', 'P1Y'],
  ['annually', 'P1Y'],
]);

/** "every Sunday", "each day", "daily", "per week", "twice a week", "once a year". */
export function readSet(tokens: readonly Token[], i: number): Reading | null {
  const form = lowerAt(tokens, i);
  const set = (end: number, value: string): Reading => ({
    start: i,
    end,
    meaning: { kind: 'set', value } satisfies Meaning,
    modifier: null,
  });
  const adverb = ADVERBS.get(form);
  // "The Daily Star": a name.
  if (adverb !== undefined)
    return tokens[i]?.capital && !tokens[i]?.newLine ? null : set(i + 1, adverb);
  if (form === 'everyday') return set(i + 1, 'P1D');
  if (form === 'every' || form === 'each') return readEvery(tokens, i);
  if (form === 'per') {
    const unit = UNITS.get(lowerAt(tokens, i + 1));
    return unit === undefined ? null : set(i + 2, durationValue(1, unit));
  }
  if (form !== 'a' && form !== 'an') return null;
  const unit = UNITS.get(lowerAt(tokens, i + 1));
  const before = tokens[i - 1];
  const counted = before?.kind === 'number' || RATES.has(before?.lower ?? '');
  if (unit === undefined || !counted) return null;
  return set(i + 2, durationValue(1, unit));
}

const RATES = new Set('times once twice thrice million billion thousand hundred rate'.split(' '));

function readEvery(tokens: readonly Token[], i: number): Reading | null {
  const set = (end: number, value: string): Reading => ({
    start: i,
    end,
    meaning: { kind: 'set', value },
    modifier: null,
  });
  const other = lowerAt(tokens, i + 1) === 'other';
  const count = other ? { end: i + 2, value: 2 } : readCardinal(tokens, i + 1);
  const at = count?.end ?? i + 1;
  const form = lowerAt(tokens, at);
  const weekday = WEEKDAYS.get(form);
  if (weekday !== undefined) {
    const part = DAY_PARTS.get(lowerAt(tokens, at + 1));
    const value = `XXXX-WXX-${weekday}`;
    return part === undefined ? set(at + 1, value) : set(at + 2, `${value}T${part}`);
  }
  const part = DAY_PARTS.get(form);
  if (part !== undefined) return set(at + 1, `XXXX-XX-XXT${part}`);
  const month = MONTHS.get(form);
  if (month !== undefined) return set(at + 1, `XXXX-${String(month).padStart(2, '0')}`);
  const unit = UNITS.get(form);
  return unit === undefined ? null : set(at + 1, durationValue(count?.value ?? 1, unit));
}
