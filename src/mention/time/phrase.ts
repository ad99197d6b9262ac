import type { Token } from '../token.ts';
import { lowerAt, standsAt, tokenise } from '../token.ts';
import {
  readDayAfterRange,
  readDayAlone,
  readDayFirst,
  readDayOfRange,
  readMonthFirst,
  readNumeric,
  readWeekday,
  readYear,
  readYearAfterRange,
  whichAt,
  yearAt,
} from './calendar.ts';
import { readClock } from './clock.ts';
import { readCountOfRange, readDuration, readSet } from './duration.ts';
import type { Meaning, Modifier, Reading } from './meaning.ts';
import {
  readCountedStep,
  readDayWord,
  readFraction,
  readLongPeriod,
  readPart,
  readSeason,
  readWhichNamed,
  readWhichUnit,
} from './relative.ts';
import { readFeast, readReference } from './vague.ts';
import type { Unit } from './words.ts';
import { DAY_PARTS, SEASONS, UNITS } from './words.ts';

type Reader = (tokens: readonly Token[], i: number) => Reading | null;

/** Every construction that can begin at a token; the longest reading wins, the earlier of equals. */
const READERS: readonly Reader[] = [
  readNumeric,
  readMonthFirst,
  readDayFirst,
  readDayOfRange,
  readDayAlone,
  readWeekday,
  readYearSeason,
  readYear,
  readDayWord,
  readWhichUnit,
  readWhichNamed,
  readCountedStep,
  readSeason,
  readFraction,
  readLongPeriod,
  readFeast,
  readPart,
  readClock,
  readSet,
  readDuration,
  readCountOfRange,
  readReference,
];

function longest(readings: readonly (Reading | null)[]): Reading | null {
  let best: Reading | null = null;
  for (const reading of readings) {
    if (reading !== null && (best === null || reading.end > best.end)) best = reading;
  }
  return best;
}

function readPlain(tokens: readonly Token[], i: number): Reading | null {
  const base = longest(READERS.map((read) => read(tokens, i)));
  return base === null ? null : withPart(tokens, base);
}

/** "1982 summer". */
function readYearSeason(tokens: readonly Token[], i: number): Reading | null {
  const year = yearAt(tokens, i);
  const season = year === null ? undefined : SEASONS.get(lowerAt(tokens, year.end));
  if (year === null || season === undefined || season === 'FA') return null;
  const meaning: Meaning = {
    kind: 'season',
    season,
    year: year.value,
    yearWhich: null,
    which: null,
  };
  return { start: i, end: year.end + 1, meaning, modifier: null };
}

function namesDay(meaning: Meaning): boolean {
  if (meaning.kind === 'calendar') return meaning.day !== null;
  return meaning.kind === 'weekday' || (meaning.kind === 'step' && meaning.unit === 'day');
}

/** "Monday afternoon", "yesterday morning", "13 April evening", "late Saturday evening". */
function withPart(tokens: readonly Token[], base: Reading): Reading {
  if (base.meaning.kind === 'clock') return withDay(tokens, base);
  if (!namesDay(base.meaning)) return base;
  const stamp = readStamp(tokens, base);
  if (stamp !== null) return stamp;
  const early = ['early', 'late'].includes(lowerAt(tokens, base.end)) ? 1 : 0;
  const part = DAY_PARTS.get(lowerAt(tokens, base.end + early));
  if (part === undefined) return base;
  const meaning: Meaning = { kind: 'part', part, day: base.meaning };
  return { ...base, end: base.end + early + 1, meaning };
}

/** "2023-01-28T23:30", "2023-01-28T20:00Z": the time of a stamp (ISO 8601) after its day. */
function readStamp(tokens: readonly Token[], base: Reading): Reading | null {
  if (lowerAt(tokens, base.end) !== 't' || tokens[base.end]?.glued !== true) return null;
  const clock = readClock(tokens, base.end + 1);
  if (clock?.meaning.kind !== 'clock') return null;
  return { ...base, end: clock.end, meaning: { ...clock.meaning, day: base.meaning } };
}

/** "10:30 p.m. local time Saturday": a day that follows without a preposition. */
function withDay(tokens: readonly Token[], base: Reading): Reading {
  if (base.meaning.kind !== 'clock') return base;
  if (tokens[base.end]?.newLine) return base;
  const day = longest([
    readWeekday(tokens, base.end),
    readDayWord(tokens, base.end),
    readMonthFirst(tokens, base.end),
    readDayFirst(tokens, base.end),
    readPart(tokens, base.end),
    readWhichUnit(tokens, base.end),
  ]);
  if (day === null) return base;
  const part = day.meaning.kind === 'part' && day.meaning.day !== null;
  if (!part && !namesDay(day.meaning)) return base;
  const whole = withPart(tokens, day);
  return { ...base, end: whole.end, meaning: { ...base.meaning, day: whole.meaning } };
}

/** "the night of 17 February", "the early morning of Saturday", "evening of the 5th". */
function readPartOf(tokens: readonly Token[], i: number): Reading | null {
  let at = lowerAt(tokens, i) === 'the' ? i + 1 : i;
  if (lowerAt(tokens, at) === 'early' || lowerAt(tokens, at) === 'late') at++;
  const part = DAY_PARTS.get(lowerAt(tokens, at));
  if (part === undefined || lowerAt(tokens, at + 1) !== 'of') return null;
  const day = readPlain(tokens, at + 2);
  if (day === null || !namesDay(day.meaning)) return null;
  const meaning: Meaning = { kind: 'part', part, day: day.meaning };
  return { start: i, end: day.end, meaning, modifier: null };
}

const EDGES: ReadonlyMap<string, Modifier> = new Map<string, Modifier>([
  ['beginning', 'start'],
  ['start', 'start'],
  ['outset', 'start'],
  ['middle', 'mid'],
  ['end', 'end'],
  ['close', 'end'],
  ['rest', 'end'],
  ['remainder', 'end'],
]);

/** "the end of 2007", "the beginning of the month", "the latter part of the year". */
function readEdge(tokens: readonly Token[], i: number): Reading | null {
  const at = lowerAt(tokens, i) === 'the' ? i + 1 : i;
  const spot = edgeAt(tokens, at);
  if (spot === null || lowerAt(tokens, spot.end) !== 'of') return null;
  const inner = readModified(tokens, spot.end + 1) ?? readDefiniteUnit(tokens, spot.end + 1);
  if (inner === null || !isPeriod(inner.meaning)) return null;
  return { start: i, end: inner.end, meaning: inner.meaning, modifier: spot.modifier };
}

interface Edge {
  readonly end: number;
  readonly modifier: Modifier;
}

function edgeAt(tokens: readonly Token[], at: number): Edge | null {
  const edge = EDGES.get(lowerAt(tokens, at));
  if (edge !== undefined) return { end: at + 1, modifier: edge };
  if (lowerAt(tokens, at + 1) !== 'part') return null;
  const early = ['early', 'first', 'earlier'].includes(lowerAt(tokens, at));
  const late = ['latter', 'late', 'later', 'last', 'final'].includes(lowerAt(tokens, at));
  if (!early && !late) return null;
  return { end: at + 2, modifier: early ? 'start' : 'end' };
}

function isPeriod(meaning: Meaning): boolean {
  return !['clock', 'set', 'duration', 'reference', 'unanchored'].includes(meaning.kind);
}

/** "the month", "the year": the one that the story is in. */
function readDefiniteUnit(tokens: readonly Token[], i: number): Reading | null {
  if (lowerAt(tokens, i) !== 'the') return null;
  const unit: Unit | undefined = UNITS.get(lowerAt(tokens, i + 1));
  if (unit === undefined || lowerAt(tokens, i + 1).endsWith('s')) return null;
  if (unit === 'minute' || unit === 'second' || unit === 'hour') return null;
  const meaning: Meaning = { kind: 'step', unit, count: 0, direction: null, from: 'story' };
  return { start: i, end: i + 2, meaning, modifier: null };
}

const MODIFIERS: ReadonlyMap<string, Modifier> = new Map<string, Modifier>([
  ['early', 'start'],
  ['mid', 'mid'],
  ['late', 'end'],
  ['later', 'end'],
  ['earlier', 'start'],
]);

/** "early November", "mid-2020", "late Saturday", "late in the year", "later Sunday". */
function readEarlyLate(tokens: readonly Token[], i: number): Reading | null {
  const article = lowerAt(tokens, i) === 'the' ? 1 : 0;
  const first = i + article;
  const modifier = MODIFIERS.get(lowerAt(tokens, first));
  if (modifier === undefined) return null;
  let at = first + 1;
  if (lowerAt(tokens, at) === '-') at++;
  // "mid-to-late June": the later word counts.
  if (lowerAt(tokens, at) === 'to' && lowerAt(tokens, at + 1) === '-') at += 3;
  const linked = ['in', 'on'].includes(lowerAt(tokens, at)) && modifier !== 'mid';
  const inner = readInner(tokens, { at: linked ? at + 1 : at, linked });
  if (inner === null || !isPeriod(inner.meaning)) return null;
  const weekday = inner.meaning.kind === 'weekday' || inner.meaning.kind === 'calendar';
  const later = lowerAt(tokens, first).endsWith('r');
  if (
    later &&
    weekday &&
    linked &&
    inner.meaning.kind === 'calendar' &&
    inner.meaning.day !== null
  ) {
    return null;
  }
  const meaning = later ? inner.meaning : partOfEarlyLate(inner.meaning, modifier);
  return { start: i, end: inner.end, meaning, modifier: inner.modifier ?? modifier };
}

function readInner(
  tokens: readonly Token[],
  { at, linked }: { readonly at: number; readonly linked: boolean },
): Reading | null {
  const readings = [readPartOf(tokens, at), readPlain(tokens, at)];
  if (linked) readings.push(readDefiniteUnit(tokens, at));
  return longest(readings) ?? (linked ? null : readBareUnit(tokens, at));
}

/** "early evening", "late spring": a part or season without article. */
function readBareUnit(tokens: readonly Token[], i: number): Reading | null {
  const part = DAY_PARTS.get(lowerAt(tokens, i));
  if (part !== undefined) {
    return { start: i, end: i + 1, meaning: { kind: 'part', part, day: null }, modifier: null };
  }
  const season = SEASONS.get(lowerAt(tokens, i));
  if (season === undefined) return null;
  const meaning: Meaning = { kind: 'season', season, year: null, yearWhich: null, which: null };
  return { start: i, end: i + 1, meaning, modifier: null };
}

/** "late Saturday" is its evening and "early Saturday" its morning. */
function partOfEarlyLate(meaning: Meaning, modifier: Modifier): Meaning {
  if (!namesDay(meaning) || modifier === 'mid') return meaning;
  return { kind: 'part', part: modifier === 'start' ? 'MO' : 'EV', day: meaning };
}

/** Hedges that belong to the expression, longest first, with what they do to a moment. */
const HEDGES: readonly (readonly [readonly string[], Modifier])[] = [
  [['a', 'little', 'more', 'than'], 'about'],
  [['slightly', 'more', 'than'], 'about'],
  [['no', 'more', 'than'], 'about'],
  [['no', 'less', 'than'], 'about'],
  [['shortly', 'after'], 'after'],
  [['shortly', 'before'], 'before'],
  [['just', 'after'], 'after'],
  [['just', 'before'], 'before'],
  [['soon', 'after'], 'after'],
  [['a', 'little', 'after'], 'after'],
  [['a', 'little', 'before'], 'before'],
  [['more', 'than'], 'about'],
  [['less', 'than'], 'about'],
  [['at', 'least'], 'about'],
  [['at', 'most'], 'about'],
  [['up', 'to'], 'about'],
  [['just', 'over'], 'about'],
  [['just', 'under'], 'about'],
  [['well', 'over'], 'about'],
  [['ca', '.'], 'about'],
  [['c', '.'], 'about'],
  [['about'], 'about'],
  [['around'], 'about'],
  [['approximately'], 'about'],
  [['roughly'], 'about'],
  [['nearly'], 'about'],
  [['almost'], 'about'],
  [['circa'], 'about'],
  [['ca'], 'about'],
  [['over'], 'about'],
  [['under'], 'about'],
  [['some'], 'about'],
  [['just'], 'about'],
  [['only'], 'about'],
  [['exactly'], 'about'],
];

const HEDGES_BY_WORD = Map.groupBy(HEDGES, ([[first = '']]) => first);

/** Hedges that fit durations and steps only: "over 2003" and "just Monday" hedge nothing. */
const COUNT_HEDGES = new Set([
  'over',
  'under',
  'some',
  'just',
  'only',
  'exactly',
  'more',
  'less',
  'at',
  'up',
]);

function readHedged(tokens: readonly Token[], i: number): Reading | null {
  for (const [forms, modifier] of HEDGES_BY_WORD.get(lowerAt(tokens, i)) ?? []) {
    if (!standsAt(tokens, i, forms)) continue;
    const inner = readPlain(tokens, i + forms.length);
    if (inner === null) return null;
    const { kind } = inner.meaning;
    const counted = kind === 'duration' || (kind === 'step' && inner.meaning.direction !== null);
    const near = modifier === 'after' || modifier === 'before';
    if (near) {
      // "shortly after ten": the hedge stays outside a date, which it does not blur.
      return kind === 'clock' ? { ...inner, start: i, modifier } : null;
    }
    // "over the next four years": a preposition, and no hedge.
    const definite =
      lowerAt(tokens, inner.start) === 'the' || whichAt(tokens, inner.start) !== null;
    if (counted) return definite ? null : { ...inner, start: i, modifier };
    const count = COUNT_HEDGES.has(forms[0] ?? '');
    const blurred = kind === 'clock' || kind === 'calendar' || kind === 'decade';
    return !count && blurred ? { ...inner, start: i, modifier } : null;
  }
  return null;
}

function readModified(tokens: readonly Token[], i: number): Reading | null {
  return longest([readPartOf(tokens, i), readEarlyLate(tokens, i), readPlain(tokens, i)]);
}

/** A text's tokens and the time expressions in them. */
export interface TimedTokens {
  readonly tokens: readonly Token[];
  readonly readings: readonly Reading[];
}

/** The tokens of a text with their time expressions; those of the last text are remembered. */
export function readTimedTokens(text: string): TimedTokens {
  // Times and quantities are read from the same text one after the other.
  if (remembered?.text === text) return remembered;
  const tokens = tokenise(text);
  remembered = { text, tokens, readings: readTimes(tokens) };
  return remembered;
}

let remembered: (TimedTokens & { readonly text: string }) | null = null;

/**
 * All time expressions of a text, left to right, without overlap, unanchored. Linear in the number
 * of tokens: each construction looks at a bounded number of them.
 */
function readTimes(tokens: readonly Token[]): readonly Reading[] {
  const readings: Reading[] = [];
  for (let i = 0; i < tokens.length; ) {
    const before = readings.at(-1) ?? null;
    const reading =
      readDayAfterRange(tokens, i, before) ??
      readYearAfterRange(tokens, i, before) ??
      longest([readEdge(tokens, i), readHedged(tokens, i), readModified(tokens, i)]);
    if (reading === null) {
      i++;
      continue;
    }
    readings.push(reading);
    i = reading.end;
  }
  return readings;
}
