import type { Cardinal } from '../cardinal.ts';
import { readCardinal } from '../cardinal.ts';
import type { Token } from '../token.ts';
import { lowerAt, standsAt } from '../token.ts';
import { monthAt, ordinalAt, whichAt, yearAfter } from './calendar.ts';
import type { Meaning, Reading, Which } from './meaning.ts';
import type { DayPart, Unit } from './words.ts';
import { DAY_PARTS, SEASONS, TIME_PREPOSITIONS, UNITS, WEEKDAYS } from './words.ts';

const reading = (start: number, end: number, meaning: Meaning): Reading => ({
  start,
  end,
  meaning,
  modifier: null,
});

const step = (
  unit: Unit,
  count: number | null,
  from: 'now' | 'story',
  direction: 'past' | 'future' | null = null,
): Meaning => ({ kind: 'step', unit, count, direction, from });

/** "today", "yesterday", "tomorrow", "the day before yesterday", "the day after tomorrow". */
export function readDayWord(tokens: readonly Token[], i: number): Reading | null {
  const at = lowerAt(tokens, i) === 'the' ? i + 1 : i;
  if (standsAt(tokens, at, ['day', 'before', 'yesterday'])) {
    return reading(i, at + 3, step('day', -2, 'now'));
  }
  if (standsAt(tokens, at, ['day', 'after', 'tomorrow'])) {
    return reading(i, at + 3, step('day', 2, 'now'));
  }
  const count = DAY_WORDS.get(lowerAt(tokens, i));
  return count === undefined ? null : reading(i, i + 1, step('day', count, 'now'));
}

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/** A count before a unit: exact, or null for "several", "a few", or nothing before a plural. */
interface Count {
  readonly end: number;
  readonly value: number | null;
}

const VAGUE_COUNTS = [
  ['a', 'few'],
  ['several'],
  ['some'],
  ['many'],
  ['few'],
  ['a', 'number', 'of'],
];

/** "three", "a", "a couple of", "several", "two and a half". */
export function readCount(tokens: readonly Token[], i: number): Count | null {
  if (standsAt(tokens, i, ['a', 'couple', 'of'])) return { end: i + 3, value: 2 };
  for (const forms of VAGUE_COUNTS) {
    if (!standsAt(tokens, i, forms)) continue;
    // "some 19 days" is nineteen.
    const inner = forms[0] === 'some' ? readCardinal(tokens, i + 1) : null;
    return inner ?? { end: i + forms.length, value: null };
  }
  if (standsAt(tokens, i, ['half', 'a']) || standsAt(tokens, i, ['half', 'an'])) {
    return { end: i + 2, value: 0.5 };
  }
  const cardinal = readCardinal(tokens, i);
  if (cardinal !== null) return withHalf(tokens, cardinal);
  const article = lowerAt(tokens, i);
  return article === 'a' || article === 'an' ? { end: i + 1, value: 1 } : null;
}

function withHalf(tokens: readonly Token[], cardinal: Cardinal): Cardinal {
  const forms = lowerAt(tokens, cardinal.end + 1) === 'a' ? ['and', 'a', 'half'] : ['and', 'half'];
  if (!standsAt(tokens, cardinal.end, forms)) return cardinal;
  return { end: cardinal.end + forms.length, value: cardinal.value + 0.5 };
}

const BACKWARD = new Set(['ago', 'earlier', 'before', 'previously', 'prior']);
const FORWARD = new Set(['later', 'after', 'afterwards', 'thereafter', 'hence']);

/** "three weeks ago", "two days later", "a week before", "ten years from now". */
export function readCountedStep(tokens: readonly Token[], i: number): Reading | null {
  const count = readCount(tokens, i) ?? readBareMonths(tokens, i);
  if (count === null) return null;
  const at = lowerAt(tokens, count.end) === 'full' ? count.end + 1 : count.end;
  const unit = UNITS.get(lowerAt(tokens, at));
  if (unit === undefined) return null;
  const word = lowerAt(tokens, at + 1);
  if (word === 'from' && lowerAt(tokens, at + 2) === 'now') {
    return reading(i, at + 3, step(unit, count.value, 'now', 'future'));
  }
  const back = BACKWARD.has(word);
  if (!back && !FORWARD.has(word)) return null;
  // "two days before the talks", "a week after he left": an event anchors it, not a date.
  const tied = (word === 'before' || word === 'after') && !endsClause(tokens, at + 2);
  if (tied) return null;
  const sign = back ? -1 : 1;
  const whole = inWholeUnits(count.value, unit);
  const value = whole.count === null ? null : sign * whole.count;
  return reading(
    i,
    at + 2,
    step(whole.unit, value, word === 'ago' ? 'now' : 'story', back ? 'past' : 'future'),
  );
}

/** Half a year is six months. */
function inWholeUnits(
  count: number | null,
  unit: Unit,
): { readonly count: number | null; readonly unit: Unit } {
  const half = count !== null && !Number.isInteger(count);
  return half && unit === 'year' ? { count: count * 12, unit: 'month' } : { count, unit };
}

/** "months earlier", "years later". */
function readBareMonths(tokens: readonly Token[], i: number): Count | null {
  const plural = UNITS.has(lowerAt(tokens, i)) && lowerAt(tokens, i).endsWith('s');
  return plural ? { end: i, value: null } : null;
}

function endsClause(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return (
    token === undefined || (token.kind === 'mark' && token.lower !== "'" && token.lower !== '"')
  );
}

/** "the following day", "last month", "this year", "next week", "the previous night", "that day". */
export function readWhichUnit(tokens: readonly Token[], i: number): Reading | null {
  const article = lowerAt(tokens, i) === 'the' ? 1 : 0;
  let at = i + article;
  const words: string[] = [];
  // "this past Friday", "the very next day", "that same night".
  while (words.length < 3 && (whichAt(tokens, at) !== null || lowerAt(tokens, at) === 'very')) {
    words.push(lowerAt(tokens, at++));
  }
  const which = whichOf(words);
  if (which === null) return readTheWeekend(tokens, i) ?? readUnitThenWhich(tokens, i);
  const unit = UNITS.get(lowerAt(tokens, at));
  // "the next days" is a stretch of time.
  if (unit === undefined || lowerAt(tokens, at).endsWith('s')) return null;
  const now = fromNow({ article: article === 1, words, unit });
  const count = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  if (unit === 'night') return reading(i, at + 1, nightOf(words, now));
  if (unit === 'minute' || unit === 'second') return null;
  return reading(i, at + 1, step(unit, count, now ? 'now' : 'story'));
}

/** "over the weekend": the last one, or the present one where the report is of a weekend. */
function readTheWeekend(tokens: readonly Token[], i: number): Reading | null {
  if (!standsAt(tokens, i, ['the', 'weekend'])) return null;
  if (!['over', 'during', 'on', 'at'].includes(lowerAt(tokens, i - 1))) return null;
  return reading(i, i + 2, step('weekend', -1, 'now'));
}

/** "last night" is yesterday's; "that night" and "the same night" the story's. */
function nightOf(words: readonly string[], now: boolean): Meaning {
  const count = words.some((word) => ['last', 'past', 'previous'].includes(word))
    ? -1
    : words.some((word) => word === 'next' || word === 'following')
      ? 1
      : 0;
  return { kind: 'part', part: 'NI', day: step('day', count, now ? 'now' : 'story') };
}

function whichOf(words: readonly string[]): Which | null {
  const kinds = words.flatMap((word) => WHICH_OF.get(word) ?? []);
  return kinds.find((kind) => kind !== 'this') ?? kinds[0] ?? null;
}

const WHICH_OF: ReadonlyMap<string, Which> = new Map<string, Which>([
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

/**
 * "last week" counts from the publication; "the following week" and "that week" from the story.
 * "the next day" is the story's, "next week" the publication's.
 */
function fromNow(said: {
  readonly article: boolean;
  readonly words: readonly string[];
  readonly unit: Unit;
}): boolean {
  if (said.words.some((word) => ['that', 'same', 'following', 'previous'].includes(word)))
    return false;
  if (said.words.includes('this')) return true;
  return !said.article;
}

/** "the day before", "the year previous", "the week after": unit first. */
function readUnitThenWhich(tokens: readonly Token[], i: number): Reading | null {
  if (lowerAt(tokens, i) !== 'the') return null;
  const unit = UNITS.get(lowerAt(tokens, i + 1));
  if (unit === undefined || lowerAt(tokens, i + 1).endsWith('s')) return null;
  const word = lowerAt(tokens, i + 2);
  const back = BACKWARD.has(word) || word === 'previous';
  if (!back && !FORWARD.has(word)) return null;
  if ((word === 'before' || word === 'after') && !endsClause(tokens, i + 3)) return null;
  return reading(i, i + 3, step(unit, back ? -1 : 1, 'story'));
}

/** "last Saturday", "this past Friday", "next March", "last fall", "the previous April". */
export function readWhichNamed(tokens: readonly Token[], i: number): Reading | null {
  const words: string[] = [];
  let at = lowerAt(tokens, i) === 'the' ? i + 1 : i;
  while (words.length < 3 && whichAt(tokens, at) !== null) words.push(lowerAt(tokens, at++));
  const which = whichOf(words);
  if (which === null) return null;
  const form = lowerAt(tokens, at);
  const weekday = WEEKDAYS.get(form);
  if (weekday !== undefined && tokens[at]?.capital) {
    return reading(i, at + 1, { kind: 'weekday', weekday, which });
  }
  const season = SEASONS.get(form);
  if (season !== undefined) {
    return reading(i, at + 1, { kind: 'season', season, year: null, yearWhich: null, which });
  }
  const month = monthAt(tokens, at);
  if (month === null) return null;
  const meaning: Meaning = {
    kind: 'calendar',
    year: null,
    yearWhich: null,
    which,
    month: month.value,
    day: null,
  };
  return reading(i, month.end, meaning);
}

/** "the spring of 1862", "autumn 2022", "the winter", "1982 summer". */
export function readSeason(tokens: readonly Token[], i: number): Reading | null {
  const article = lowerAt(tokens, i) === 'the' ? 1 : 0;
  const at = i + article;
  const season = SEASONS.get(lowerAt(tokens, at));
  if (season === undefined) return null;
  const year = yearAfter(tokens, at + 1);
  if (year !== null) {
    const end = nextYearEnd(tokens, year.end, year.value.year?.year ?? null);
    return reading(i, end, { kind: 'season', season, ...year.value, which: null });
  }
  if (!isSeasonPlace(tokens, at, { article: article === 1, before: lowerAt(tokens, i - 1) }))
    return null;
  return reading(i, at + 1, { kind: 'season', season, year: null, yearWhich: null, which: null });
}

/** After "the winter of 2021": the "-22" or "/22" of a season that runs into the next year. */
function nextYearEnd(tokens: readonly Token[], end: number, year: number | null): number {
  const next = tokens[end + 1];
  const mark = ['-', '/'].includes(lowerAt(tokens, end)) && tokens[end]?.glued === true;
  if (!mark || year === null || next?.kind !== 'number' || !next.glued) return end;
  return [String(year + 1), String(year + 1).slice(2)].includes(next.lower) ? end + 2 : end;
}

/** Whether "spring", "fall" ... without a year stands for a season. */
function isSeasonPlace(
  tokens: readonly Token[],
  at: number,
  near: { readonly article: boolean; readonly before: string },
): boolean {
  const form = lowerAt(tokens, at);
  if (form === 'summer' || form === 'winter' || form === 'autumn') {
    // "Autumn Smith lives there": a person opens the sentence; "the Winter Offensive" is dated.
    const opens = tokens[at]?.newLine === true || lowerAt(tokens, at - 1) === '.';
    const next = tokens[at + 1];
    return !(opens && next?.capital === true && !next.newLine);
  }
  // "the fall of Kabul", "springs", "they spring": only after a preposition of time.
  if (lowerAt(tokens, at + 1) === 'of' || lowerAt(tokens, at + 1) === 'in') return false;
  if (form === 'spring' && tokens[at]?.capital && !tokens[at]?.newLine) return true;
  return TIME_PREPOSITIONS.has(near.before) && near.before !== 'of' && near.before !== 'to';
}

/** "the fourth quarter of 2005", "the second half of 2008", "the latter half of the year". */
export function readFraction(tokens: readonly Token[], i: number): Reading | null {
  if (lowerAt(tokens, i) !== 'the') return null;
  const number = fractionNumber(tokens, i + 1);
  const of = lowerAt(tokens, number === null ? i : number.end);
  if (number === null || (of !== 'quarter' && of !== 'half')) return null;
  const limit = of === 'half' ? 2 : 4;
  const value = number.value === 0 ? limit : number.value;
  if (value > limit) return null;
  const year = lowerAt(tokens, number.end + 1) === 'of' ? yearAfter(tokens, number.end + 1) : null;
  const ofTheYear = standsAt(tokens, number.end + 1, ['of', 'the', 'year']);
  if (of === 'half' && year === null && !ofTheYear) return null;
  const end = year?.end ?? (ofTheYear ? number.end + 4 : number.end + 1);
  const meaning: Meaning = {
    kind: 'fraction',
    of,
    number: value,
    year: year?.value.year ?? null,
    yearWhich: year?.value.yearWhich ?? null,
  };
  return reading(i, end, meaning);
}

/** "first" to "fourth"; "latter", "final" and "last" are the last one, given as 0. */
function fractionNumber(tokens: readonly Token[], i: number): Cardinal | null {
  if (['latter', 'final', 'last'].includes(lowerAt(tokens, i))) return { end: i + 1, value: 0 };
  return ordinalAt(tokens, i);
}

/** "the 1870s", "the 70s", "the 18th century", "the nineteenth century", "eighteenth-century". */
export function readLongPeriod(tokens: readonly Token[], i: number): Reading | null {
  const at = lowerAt(tokens, i) === 'the' ? i + 1 : i;
  return readDecade(tokens, { start: i, at }) ?? readCentury(tokens, { start: i, at });
}

interface Place {
  readonly start: number;
  readonly at: number;
}

function readDecade(tokens: readonly Token[], { start, at }: Place): Reading | null {
  const worded = readDecadeWord(tokens, { start, at });
  if (worded !== null) return worded;
  const digits = lowerAt(tokens, at);
  const decade = /^(1[0-9]|20)?[0-9]0$/.test(digits);
  let end = at + 1;
  if (lowerAt(tokens, end) === "'" && tokens[end]?.glued) end++;
  if (!decade || lowerAt(tokens, end) !== 's' || !tokens[end]?.glued) return null;
  end++;
  const era = lowerAt(tokens, end);
  const bc = era === 'bc' || era === 'bce';
  const short = digits.length === 2;
  if (short && lowerAt(tokens, at - 1) !== 'the' && !DECADE_LINKS.has(lowerAt(tokens, at - 1)))
    return null;
  if (standsAt(tokens, start - 3, ['in', 'his']) || standsAt(tokens, start - 2, ['in', 'her']))
    return null;
  return reading(start, bc ? end + 1 : end, {
    kind: 'decade',
    tens: Number(digits) / 10,
    short,
    bc,
  });
}

const DECADE_WORDS: readonly string[] =
  'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** "the nineties", "the late sixties", "mid-eighties": not "in his sixties". */
function readDecadeWord(tokens: readonly Token[], { start, at }: Place): Reading | null {
  const tens = DECADE_WORDS.indexOf(lowerAt(tokens, at)) + 2;
  const before = lowerAt(tokens, at - 1);
  const blurred = ['early', 'late', 'mid', '-'].includes(before);
  if (tens < 2 || (before !== 'the' && !blurred)) return null;
  // "temperatures in the eighties", "men in their late sixties".
  const ages = blurred && POSSESSIVES.has(lowerAt(tokens, at - 2));
  if (ages || ['of', 'degrees'].includes(lowerAt(tokens, at + 1))) return null;
  return reading(start, at + 1, { kind: 'decade', tens, short: true, bc: false });
}

const POSSESSIVES = new Set('his her their my our your its'.split(' '));

const DECADE_LINKS = new Set(['and', 'or', 'late', 'early', 'mid', '-', "'"]);

function readCentury(tokens: readonly Token[], { start, at }: Place): Reading | null {
  const ordinal = ordinalAt(tokens, at);
  if (ordinal === null || ordinal.value > 22) return null;
  const end = lowerAt(tokens, ordinal.end) === '-' ? ordinal.end + 1 : ordinal.end;
  if (lowerAt(tokens, end) !== 'century') return null;
  const era = lowerAt(tokens, end + 1);
  const bc = era === 'bc' || era === 'bce';
  return reading(start, bc ? end + 2 : end + 1, {
    kind: 'century',
    hundreds: ordinal.value - 1,
    bc,
  });
}

/** "that night", "this morning", "the same evening", "tonight", "overnight". */
export function readPart(tokens: readonly Token[], i: number): Reading | null {
  const form = lowerAt(tokens, i);
  if (form === 'tonight') return reading(i, i + 1, partOf('NI', step('day', 0, 'now')));
  if (form === 'overnight') return plainPart(i, { end: i + 1, part: 'NI' });
  const article = form === 'the' ? 1 : 0;
  let at = i + article;
  const words: string[] = [];
  while (words.length < 3 && whichAt(tokens, at) !== null) words.push(lowerAt(tokens, at++));
  const part = DAY_PARTS.get(lowerAt(tokens, at));
  const which = whichOf(words);
  if (part === undefined) return null;
  if (which === null) return readPlainPart(tokens, { start: i, at });
  const now = fromNow({ article: article === 1, words, unit: 'day' }) && which !== 'last';
  const count = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  return reading(i, at + 1, partOf(part, step('day', count, now ? 'now' : 'story')));
}

function partOf(part: 'MO' | 'AF' | 'EV' | 'NI' | 'DT', day: Meaning): Meaning {
  return { kind: 'part', part, day };
}

/** "in the morning", "at night", "at dawn": a part of the story's day, or of no day in particular. */
function readPlainPart(tokens: readonly Token[], { start, at }: Place): Reading | null {
  const part = DAY_PARTS.get(lowerAt(tokens, at));
  const before = lowerAt(tokens, start - 1);
  if (part === undefined) return null;
  const article = start !== at;
  const placed = article
    ? ['in', 'during', 'by', 'of', 'until', 'on'].includes(before)
    : ['at', 'by', 'before', 'after', 'until', 'since'].includes(before);
  if (!placed) return null;
  return plainPart(start, { end: at + 1, part });
}

/** A part of no day in particular; a night of that kind lies on both sides of midnight. */
function plainPart(
  start: number,
  { end, part }: { readonly end: number; readonly part: DayPart },
): Reading {
  const modifier = part === 'NI' ? 'through' : null;
  return { ...reading(start, end, { kind: 'part', part, day: null }), modifier };
}
