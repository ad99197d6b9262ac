import type { Token } from '../token.ts';
import { digitsAt, lowerAt } from '../token.ts';
import type { Meaning, Reading, Which, YearWords } from './meaning.ts';
import {
  AMBIGUOUS_MONTHS,
  DAY_PARTS,
  MONTHS,
  ORDINALS,
  SHORT_MONTHS,
  SHORT_WEEKDAYS,
  TIME_PREPOSITIONS,
  UNITS,
  WEEKDAYS,
} from './words.ts';

/** A part of a date read at some token: its value and the index after it. */
interface Part<T> {
  readonly end: number;
  readonly value: T;
}

const calendar = (parts: {
  readonly year?: YearWords | null;
  readonly yearWhich?: Which | null;
  readonly month?: number;
  readonly day?: number;
}): Meaning => ({
  kind: 'calendar',
  year: parts.year ?? null,
  yearWhich: parts.yearWhich ?? null,
  which: null,
  month: parts.month ?? null,
  day: parts.day ?? null,
});

/** "January", "Jan.", "Sept": a month name with its full stop. */
export function monthAt(tokens: readonly Token[], i: number): Part<number> | null {
  const token = tokens[i];
  if (token?.kind !== 'word' || !token.capital) return null;
  const full = MONTHS.get(token.lower);
  if (full !== undefined) return { end: i + 1, value: full };
  const short = SHORT_MONTHS.get(token.lower);
  if (short === undefined) return null;
  const stop = lowerAt(tokens, i + 1) === '.' && tokens[i + 1]?.glued === true;
  return { end: stop ? i + 2 : i + 1, value: short };
}

/** "6", "6th", "sixth", "twenty-first": a day of the month. */
function dayAt(tokens: readonly Token[], i: number): Part<number> | null {
  const number = digitsAt(tokens, i);
  if (number !== null) {
    if (number < 1 || number > 31 || lowerAt(tokens, i).length > 2) return null;
    const suffix = tokens[i + 1];
    const ordinal = suffix?.glued === true && isOrdinalSuffix(suffix.lower);
    return { end: ordinal ? i + 2 : i + 1, value: number };
  }
  return null;
}

function isOrdinalSuffix(form: string): boolean {
  return form === 'st' || form === 'nd' || form === 'rd' || form === 'th';
}

/** "5th", "28th" or "fifth". */
export function ordinalAt(tokens: readonly Token[], i: number): Part<number> | null {
  const number = digitsAt(tokens, i);
  const suffix = tokens[i + 1];
  if (number !== null && suffix?.glued === true && isOrdinalSuffix(suffix.lower)) {
    return { end: i + 2, value: number };
  }
  const word = ORDINALS.get(lowerAt(tokens, i));
  if (word !== undefined) return { end: i + 1, value: word };
  const tens = lowerAt(tokens, i) === 'twenty' ? 20 : lowerAt(tokens, i) === 'thirty' ? 30 : 0;
  const unit = ORDINALS.get(lowerAt(tokens, i + 2));
  if (tens === 0 || lowerAt(tokens, i + 1) !== '-' || unit === undefined || unit > 9) return null;
  return { end: i + 3, value: tens + unit };
}

/** True where "BC", "B.C." or "BCE" stands at `i`; gives the index after it, else null. */
function eraEnd(tokens: readonly Token[], i: number): number | null {
  const form = lowerAt(tokens, i);
  if ((form === 'bc' || form === 'bce') && tokens[i]?.capital === true) return i + 1;
  const spelled = form === 'b' && lowerAt(tokens, i + 1) === '.' && lowerAt(tokens, i + 2) === 'c';
  if (!spelled) return null;
  return lowerAt(tokens, i + 3) === '.' && tokens[i + 3]?.glued === true ? i + 4 : i + 3;
}

/** A year: four digits from 1000 to 2199, or one to four digits with an era. */
export function yearAt(tokens: readonly Token[], i: number): Part<YearWords> | null {
  const number = digitsAt(tokens, i);
  if (number === null || number === 0) return null;
  const digits = lowerAt(tokens, i).length;
  const era = digits <= 4 ? eraEnd(tokens, i + 1) : null;
  if (era !== null) return { end: era, value: { year: number, bc: true } };
  // "499 to 493 BC", "480-479 BC": the era after the second year holds for the first.
  const linked = lowerAt(tokens, i + 1);
  if (
    digits <= 4 &&
    ['-', 'to', 'and', 'or'].includes(linked) &&
    digitsAt(tokens, i + 2) !== null
  ) {
    if (eraEnd(tokens, i + 3) !== null) return { end: i + 1, value: { year: number, bc: true } };
  }
  if (digits !== 4 || number < 1000 || number > 2199) return null;
  if (lowerAt(tokens, i + 1) === '%' || isDecimalOrThousands(tokens, i)) return null;
  return { end: i + 1, value: { year: number, bc: false } };
}

function isDecimalOrThousands(tokens: readonly Token[], i: number): boolean {
  const [mark, next] = [tokens[i + 1], tokens[i + 2]];
  const joined = mark?.glued === true && next?.glued === true && next.kind === 'number';
  return joined && (mark.lower === '.' || mark.lower === ',' || mark.lower === ':');
}

/** What names the year after a month or season: "2023", ", 2023", "of 2023", "of that year". */
export function yearAfter(
  tokens: readonly Token[],
  i: number,
): Part<{ readonly year: YearWords | null; readonly yearWhich: Which | null }> | null {
  const at = lowerAt(tokens, i) === ',' || lowerAt(tokens, i) === 'of' ? i + 1 : i;
  const year = yearAt(tokens, at);
  if (year !== null) return { end: year.end, value: { year: year.value, yearWhich: null } };
  const article = lowerAt(tokens, at) === 'the' ? at + 1 : at;
  if (lowerAt(tokens, article + 1) !== 'year') return null;
  const which = whichAt(tokens, article);
  return which === null ? null : { end: article + 2, value: { year: null, yearWhich: which } };
}

const WHICH: ReadonlyMap<string, Which> = new Map<string, Which>([
  ['last', 'last'],
  ['previous', 'last'],
  ['past', 'last'],
  ['next', 'next'],
  ['following', 'next'],
  ['coming', 'next'],
  ['this', 'this'],
  ['current', 'this'],
  ['that', 'that'],
  ['same', 'that'],
]);

/** "last", "next", "this", "that" and their like. */
export function whichAt(tokens: readonly Token[], i: number): Which | null {
  return WHICH.get(lowerAt(tokens, i)) ?? null;
}

/** "January 6, 2023", "Jan. 6", "January 2023", "January of that year", "January". */
export function readMonthFirst(tokens: readonly Token[], i: number): Reading | null {
  const month = monthAt(tokens, i);
  if (month === null) return null;
  const day = dayAt(tokens, lowerAt(tokens, month.end) === 'the' ? month.end + 1 : month.end);
  const start = i;
  if (day !== null && !isClockHead(tokens, day.end)) {
    const year = yearAfter(tokens, day.end);
    const parts = { month: month.value, day: day.value };
    if (year !== null) {
      return {
        start,
        end: year.end,
        meaning: calendar({ ...parts, ...year.value }),
        modifier: null,
      };
    }
    return { start, end: day.end, meaning: calendar(parts), modifier: null };
  }
  const year = yearAfter(tokens, month.end);
  if (year !== null) {
    const meaning = calendar({ month: month.value, ...year.value });
    return { start, end: year.end, meaning, modifier: null };
  }
  if (!standsAlone(tokens, i, month.end)) return null;
  return { start, end: month.end, meaning: calendar({ month: month.value }), modifier: null };
}

/** "22:30" after a month name is no day. */
function isClockHead(tokens: readonly Token[], i: number): boolean {
  return lowerAt(tokens, i) === ':' && tokens[i + 1]?.kind === 'number';
}

/** Months that are people's first names ("April Jones"). */
const GIVEN_NAMES = new Set(['april', 'june']);

/** Whether a month name without day or year is a month and not a name or a verb. */
function standsAlone(tokens: readonly Token[], i: number, end: number): boolean {
  const form = lowerAt(tokens, i);
  const before = lowerAt(tokens, i - 1);
  if (SHORT_MONTHS.has(form)) return TIME_PREPOSITIONS.has(before) && form !== 'mar';
  const follower = tokens[end];
  const named = follower?.kind === 'word' && follower.capital && !follower.newLine;
  const introduced =
    TIME_PREPOSITIONS.has(before) || whichAt(tokens, i - 1) !== null || before === '-';
  if (GIVEN_NAMES.has(form) && named && !introduced) return false;
  return !AMBIGUOUS_MONTHS.has(form) || (introduced && !named);
}

/** "6 January 2023", "the 6th of January", "31 May". */
export function readDayFirst(tokens: readonly Token[], i: number): Reading | null {
  const bare = dayAt(tokens, i) ?? ordinalAt(tokens, i);
  if (bare === null || bare.value > 31) return null;
  const at = lowerAt(tokens, bare.end) === 'of' ? bare.end + 1 : bare.end;
  const month = monthAt(tokens, at);
  if (month === null) return null;
  const parts = { month: month.value, day: bare.value };
  const year = yearAfter(tokens, month.end);
  if (year === null) {
    return { start: i, end: month.end, meaning: calendar(parts), modifier: null };
  }
  return {
    start: i,
    end: year.end,
    meaning: calendar({ ...parts, ...year.value }),
    modifier: null,
  };
}

/** "5" in "5 to 9 March", "26-30 November": takes the month (and year) of the day after it. */
export function readDayOfRange(
  tokens: readonly Token[],
  i: number,
  listLeft: number = LIST_DAYS_MAX,
): Reading | null {
  const day = dayAt(tokens, i);
  if (day === null || tokens[i - 1]?.lower === '.') return null;
  const link = lowerAt(tokens, day.end);
  if (!['-', 'to', 'and', 'or', ','].includes(link)) return null;
  const at = lowerAt(tokens, day.end + 1) === 'the' ? day.end + 2 : day.end + 1;
  // "9, 10 and 15 June"; lists are short, so the look ahead is bounded.
  const listed = link === ',' && listLeft > 0 ? readDayOfRange(tokens, at, listLeft - 1) : null;
  const other = listed ?? readDayFirst(tokens, at);
  if (other?.meaning.kind !== 'calendar') return null;
  const meaning: Meaning = { ...other.meaning, day: day.value };
  return { start: i, end: day.end, meaning, modifier: null };
}

/** Days that a list may name before its last one. */
const LIST_DAYS_MAX = 4;

/** "9, 1918" in "March 5-9, 1918", "9" in "March 5 to 9": takes the month of the day before it. */
export function readDayAfterRange(
  tokens: readonly Token[],
  i: number,
  before: Reading | null,
): Reading | null {
  if (before?.meaning.kind !== 'calendar' || before.end !== i - 1) return null;
  const { month, day } = before.meaning;
  if (month === null || day === null || before.meaning.year !== null) return null;
  // Only "March 5-9": in "5 March-9" the day came first.
  if (monthAt(tokens, before.start) === null) return null;
  if (!['-', 'to', 'and'].includes(lowerAt(tokens, i - 1))) return null;
  const next = dayAt(tokens, i);
  if (next === null || monthAt(tokens, next.end) !== null || next.value <= day) return null;
  if (isClockHead(tokens, next.end) || UNITS.has(lowerAt(tokens, next.end))) return null;
  const year = yearAfter(tokens, next.end);
  const meaning = calendar({ month, day: next.value, ...(year?.value ?? {}) });
  return { start: i, end: year?.end ?? next.end, meaning, modifier: null };
}

/** "the 5th", "the 28th": a day of the month that the story has reached. */
export function readDayAlone(tokens: readonly Token[], i: number): Reading | null {
  if (lowerAt(tokens, i) !== 'the') return null;
  if (!DAY_INTRODUCERS.has(lowerAt(tokens, i - 1))) return null;
  const number = digitsAt(tokens, i + 1);
  const day = ordinalAt(tokens, i + 1);
  if (number === null || day === null || number < 1 || number > 31) return null;
  const next = tokens[day.end];
  // "the 5th Army", "the 38th parallel": a thing is counted.
  if (next?.kind === 'word' && !AFTER_A_DAY.has(next.lower)) return null;
  if (next?.lower === '-' && next.glued) return null;
  return { start: i, end: day.end, meaning: calendar({ day: number }), modifier: null };
}

const DAY_INTRODUCERS = new Set('on by until till since from to of before after and'.split(' '));

const AFTER_A_DAY = new Set(
  [
    'was were is are and or to in at of when while after before as but they he she it we there',
    'that which with for the a an by from until had has have with on',
  ].flatMap((line) => line.split(' ')),
);

/** "2023-01-28", "28.01.2023", "28/1/2023", "7/8/07" (month first where only that can be). */
export function readNumeric(tokens: readonly Token[], i: number): Reading | null {
  const [a, mark, b, again, c] = [0, 1, 2, 3, 4].map((k) => tokens[i + k]);
  if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number') return null;
  if (!mark || !again || mark.lower !== again.lower || !'-/.'.includes(mark.lower)) return null;
  if (![mark, b, again, c].every((token) => token.glued)) return null;
  if (tokens[i + 5]?.glued === true && tokens[i + 6]?.kind === 'number' && tokens[i + 6]?.glued) {
    if (tokens[i + 5]?.lower !== ':' && tokens[i + 5]?.lower !== 't') return null;
  }
  const [x, y, z] = [Number(a.lower), Number(b.lower), Number(c.lower)];
  const parts = numericParts({
    x,
    y,
    z,
    mark: mark.lower,
    lengths: [a.lower.length, c.lower.length],
  });
  if (parts === null) return null;
  const meaning = calendar({ ...parts, year: { year: parts.full, bc: false } });
  return { start: i, end: i + 5, meaning, modifier: null };
}

function numericParts(digits: {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly mark: string;
  readonly lengths: readonly [number, number];
}): { readonly full: number; readonly month: number; readonly day: number } | null {
  const { x, y, z, mark, lengths } = digits;
  const real = (full: number, month: number, day: number) =>
    month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { full, month, day } : null;
  if (lengths[0] === 4) return real(x, y, z);
  if (lengths[1] !== 4) return null;
  // Points and hyphens are written day first; with strokes only an impossible month decides,
  // and a date that could be read both ways is left unread.
  if (mark !== '/') return real(z, y, x);
  if (x > 12) return real(z, y, x);
  return y > 12 || x === y ? real(z, x, y) : null;
}

/** A year alone: "in 1939", "(1939)", "the 2003 invasion". */
export function readYear(tokens: readonly Token[], i: number): Reading | null {
  const year = yearAt(tokens, i);
  if (year === null) return null;
  if (!year.value.bc && !isYearPlace(tokens, i, year.end)) return null;
  return { start: i, end: year.end, meaning: calendar({ year: year.value }), modifier: null };
}

/** "96" in "1995-96": the far end of a stretch of years. */
export function readYearAfterRange(
  tokens: readonly Token[],
  i: number,
  before: Reading | null,
): Reading | null {
  if (before?.meaning.kind !== 'calendar' || before.end !== i - 1) return null;
  const { year, month } = before.meaning;
  const end = digitsAt(tokens, i);
  if (year === null || year.bc || month !== null || end === null) return null;
  if (lowerAt(tokens, i - 1) !== '-' || lowerAt(tokens, i).length !== 2) return null;
  if (end <= year.year % 100 || tokens[i + 1]?.lower === '-') return null;
  const meaning = calendar({ year: { year: year.year - (year.year % 100) + end, bc: false } });
  return { start: i, end: i + 1, meaning, modifier: null };
}

const NUMBER_SIGNS = new Set(['$', '€', '£', '#', '№', '+', '%', '=', '/']);
const BEFORE_A_NUMBER = new Set(
  [
    'no number nos nearly almost approximately some least most exceeding resolution flight route',
    'highway room page article paragraph about only roughly another boeing airbus usd eur',
  ].flatMap((line) => line.split(' ')),
);

/** Whether four digits stand where a year stands and not where a count or a name part does. */
function isYearPlace(tokens: readonly Token[], i: number, end: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[end]];
  const glued = tokens[i]?.glued === true;
  if (
    before !== undefined &&
    (NUMBER_SIGNS.has(before.lower) || BEFORE_A_NUMBER.has(before.lower))
  ) {
    return false;
  }
  // "T1940", "Zvezda-1940", "1.1940": part of a name or a number.
  if (glued && (before?.kind === 'word' || before?.lower === '.' || before?.lower === ','))
    return false;
  const joined = glued && before?.lower === '-' && before.glued && tokens[i - 2]?.kind === 'word';
  // "at 1945 Oak Avenue".
  if (before?.lower === 'at' && next?.kind === 'word' && next.capital) return false;
  if (joined && !YEAR_PREFIXES.has(lowerAt(tokens, i - 2))) return false;
  if (next?.glued === true && (next.kind === 'word' || NUMBER_SIGNS.has(next.lower))) return false;
  if (before?.kind === 'number') return false;
  const placed =
    before === undefined || TIME_PREPOSITIONS.has(before.lower) || before.lower === '(';
  if (!placed && Number(tokens[i]?.lower) < BARE_YEAR_MIN) return false;
  if (next?.kind !== 'word') return true;
  if (UNITS.has(next.lower) || AFTER_A_COUNT.has(next.lower)) return false;
  return !isCountedPlural(tokens, { before: before?.lower ?? '', next });
}

const YEAR_PREFIXES = new Set('mid early late pre post'.split(' '));

/** Four digits below this are a year only after a preposition: counts and codes are more common. */
const BARE_YEAR_MIN = 1500;

const AFTER_A_COUNT = new Set(
  'people men women soldiers troops hours hrs gmt utc dead wounded killed km m kg tons tonnes percent'.split(
    ' ',
  ),
);

/** "2000 rockets" counts; "in 2000 rockets fell" and "the 1784 talks" date. */
function isCountedPlural(
  _tokens: readonly Token[],
  { before, next }: { readonly before: string; readonly next: Token },
): boolean {
  const plural = /[^s]s$/.test(next.lower) && next.lower.length > 3 && !next.capital;
  return plural && !TIME_PREPOSITIONS.has(before) && before !== 'the' && before !== 's';
}

const NAMED_DAYS = new Set('easter palm good holy maundy bloody black whit shrove ash'.split(' '));
const TITLES = new Set('times telegraph mail post express mirror star herald'.split(' '));

/** "Bloody Sunday", "the Sunday Times", "the Monday Club": names, whose date is not the nearest. */
function isNamedDay(tokens: readonly Token[], i: number): boolean {
  if (NAMED_DAYS.has(lowerAt(tokens, i - 1))) return true;
  const at = DAY_PARTS.has(lowerAt(tokens, i + 1)) && tokens[i + 1]?.capital ? i + 2 : i + 1;
  const heads = TITLES.has(lowerAt(tokens, at)) || lowerAt(tokens, i - 1) === 'the';
  const next = tokens[at];
  if (!heads || next?.capital !== true || next.newLine) return false;
  return !DAY_PARTS.has(next.lower) && monthAt(tokens, at) === null;
}

/** "Saturday", "Saturday, June 24, 1950", "Sat., 24 June": a weekday and the date it names. */
export function readWeekday(tokens: readonly Token[], i: number): Reading | null {
  const token = tokens[i];
  if (token?.kind !== 'word' || !token.capital) return null;
  const full = WEEKDAYS.get(token.lower);
  const weekday = full ?? SHORT_WEEKDAYS.get(token.lower);
  if (weekday === undefined || isNamedDay(tokens, i)) return null;
  let at = i + 1;
  if (full === undefined && lowerAt(tokens, at) === '.') at++;
  if (lowerAt(tokens, at) === ',') at++;
  if (lowerAt(tokens, at) === 'the') at++;
  const date = readMonthFirst(tokens, at) ?? readDayFirst(tokens, at);
  if (date?.meaning.kind === 'calendar' && date.meaning.day !== null) return { ...date, start: i };
  if (full === undefined) return null;
  const meaning: Meaning = { kind: 'weekday', weekday, which: null };
  return { start: i, end: i + 1, meaning, modifier: null };
}
