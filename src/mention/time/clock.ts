import { SMALL_NUMBERS, TENS } from '../cardinal.ts';
import type { Token } from '../token.ts';
import { digitsAt, lowerAt, standsAt } from '../token.ts';
import { whichAt } from './calendar.ts';
import type { Meaning, Reading } from './meaning.ts';
import { DAY_PARTS, UNITS, ZONE_PLACES, ZONES } from './words.ts';

/** A time of day as far as it has been read. */
interface Face {
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** Hour words without "a.m." could be either half of the day. */
  readonly open: boolean;
}

/**
 * A clock time with what belongs to it: "10:30 p.m. local time", "22:30", "2000 GMT", "noon",
 * "a quarter past nine in the evening", "twenty to midnight", "ten o'clock".
 */
export function readClock(tokens: readonly Token[], i: number): Reading | null {
  const face =
    readDigital(tokens, i) ??
    readMilitary(tokens, i) ??
    readPastTo(tokens, i) ??
    readHour(tokens, i);
  if (face === null || face.hour > 24 || face.minute > 59) return null;
  const half = readHalf(tokens, face.end);
  if (half !== null && face.hour > 12) return null;
  const zone = readZone(tokens, half?.end ?? face.end);
  const late = zone === null && half === null ? null : readHalf(tokens, zone?.end ?? face.end);
  const end = zone?.end ?? half?.end ?? face.end;
  const meaning: Meaning = {
    kind: 'clock',
    hour: face.hour,
    minute: face.minute,
    second: face.second ?? null,
    half: half?.value ?? (half === null ? (late?.value ?? null) : null),
    open: face.open && half === null && late === null,
    zone: zone?.value ?? null,
    day: null,
  };
  return {
    start: i,
    end: late !== null && half === null ? late.end : end,
    meaning,
    modifier: null,
  };
}

/** "22:30", "9.15 pm", "22:30:05", "22h30", "10 p.m.", "03:00hrs". */
function readDigital(tokens: readonly Token[], i: number): Face | null {
  const hour = digitsAt(tokens, i);
  if (hour === null || lowerAt(tokens, i).length > 2 || hour > 24) return null;
  const [mark, minutes] = [tokens[i + 1], tokens[i + 2]];
  const joined = mark?.glued === true && minutes?.glued === true && minutes.kind === 'number';
  const before = tokens[i - 1];
  // "1.22:30", "3:22:30" read from the middle, or "16:9" of a ratio.
  if (tokens[i]?.glued && before !== undefined && (before.lower === ':' || before.lower === '.')) {
    return null;
  }
  if (joined && minutes.lower.length === 2) {
    const stop = mark.lower === '.' && readHalf(tokens, i + 3) !== null;
    if (mark.lower === ':' || mark.lower === 'h' || stop) {
      const end = secondsEnd(tokens, i + 3);
      const face = { end: hoursEnd(tokens, end), hour, minute: Number(minutes.lower), open: false };
      return end === i + 3 ? face : { ...face, second: digitsAt(tokens, i + 4) ?? 0 };
    }
  }
  if (readHalf(tokens, i + 1) !== null && hour >= 1 && hour <= 12) {
    return { end: i + 1, hour, minute: 0, open: false };
  }
  const oclock = standsAt(tokens, i + 1, ['o', "'", 'clock']);
  return oclock ? { end: i + 4, hour, minute: 0, open: hour <= 12 } : null;
}

function secondsEnd(tokens: readonly Token[], i: number): number {
  const seconds = tokens[i + 1];
  const joined = tokens[i]?.lower === ':' && tokens[i]?.glued && seconds?.glued;
  return joined && seconds?.kind === 'number' && seconds.lower.length === 2 ? i + 2 : i;
}

function hoursEnd(tokens: readonly Token[], i: number): number {
  const form = lowerAt(tokens, i);
  return form === 'hrs' || form === 'hours' ? i + 1 : i;
}

/** "2000 GMT", "0800 UTC", "1900 hours", "0530 local time". */
function readMilitary(tokens: readonly Token[], i: number): Face | null {
  const number = digitsAt(tokens, i);
  if (number === null || lowerAt(tokens, i).length !== 4) return null;
  const next = lowerAt(tokens, i + 1);
  const hours = next === 'hours' || next === 'hrs';
  if (!hours && readZone(tokens, i + 1) === null && !(next === 'h' && tokens[i + 1]?.glued))
    return null;
  const end = hours || next === 'h' ? i + 2 : i + 1;
  return { end, hour: Math.floor(number / 100), minute: number % 100, open: false };
}

/** "a quarter past nine", "half past ten", "twenty to midnight", "ten minutes to one". */
function readPastTo(tokens: readonly Token[], i: number): Face | null {
  const minutes = readMinutes(tokens, i);
  if (minutes === null) return null;
  const link = lowerAt(tokens, minutes.end);
  const past = link === 'past' || (link === 'after' && minutes.minute !== 30);
  const to = link === 'to' || link === 'before' || link === 'of';
  if (!past && !(to && minutes.minute !== 30)) return null;
  const hour = readHourWord(tokens, minutes.end + 1);
  if (hour === null) return null;
  // "ten to one" can be a ratio and "ten after one" a count: digits and units never follow a time.
  if (UNITS.has(lowerAt(tokens, hour.end)) || tokens[hour.end]?.kind === 'number') return null;
  if (link === 'of' || ((link === 'to' || link === 'after') && !minutes.sure && !hour.sure)) {
    const before = lowerAt(tokens, i - 1);
    // "from 3 to 7 May", "revised from four to three": a way from one number to
    // another; "passed by 10 to 1": a score.
    if (!CLOCK_INTRODUCERS.has(before)) return null;
    if (link === 'to' && (before === 'from' || before === 'by')) return null;
  }
  const total = past ? hour.hour * 60 + minutes.minute : hour.hour * 60 - minutes.minute;
  const minute = ((total % 1440) + 1440) % 1440;
  return { end: hour.end, hour: Math.floor(minute / 60), minute: minute % 60, open: hour.open };
}

interface Minutes {
  readonly end: number;
  readonly minute: number;
  /** True for "quarter", "half" and "minutes", which count nothing else. */
  readonly sure: boolean;
}

function readMinutes(tokens: readonly Token[], i: number): Minutes | null {
  const at = lowerAt(tokens, i) === 'a' ? i + 1 : i;
  const form = lowerAt(tokens, at);
  if (form === 'quarter') return { end: at + 1, minute: 15, sure: true };
  if (form === 'half') return { end: at + 1, minute: 30, sure: true };
  if (at !== i) return null;
  const small = SMALL_NUMBERS.get(form) ?? TENS.get(form) ?? digitsAt(tokens, i);
  if (small === null || small === undefined || small < 1 || small > 29) return null;
  const five = lowerAt(tokens, i + 1) === '-' && lowerAt(tokens, i + 2) === 'five' && small === 20;
  const end = five ? i + 3 : i + 1;
  const named = lowerAt(tokens, end) === 'minutes';
  return { end: named ? end + 1 : end, minute: five ? 25 : small, sure: named };
}

interface HourWord {
  readonly end: number;
  readonly hour: number;
  readonly open: boolean;
  readonly sure: boolean;
}

function readHourWord(tokens: readonly Token[], i: number): HourWord | null {
  const form = lowerAt(tokens, i);
  if (form === 'midnight') return { end: i + 1, hour: 24, open: false, sure: true };
  if (form === 'noon' || form === 'midday')
    return { end: i + 1, hour: 12, open: false, sure: true };
  const hour = SMALL_NUMBERS.get(form) ?? digitsAt(tokens, i);
  if (hour === null || hour === undefined || hour < 1 || hour > 12) return null;
  const oclock = standsAt(tokens, i + 1, ['o', "'", 'clock']);
  return { end: oclock ? i + 4 : i + 1, hour, open: true, sure: oclock };
}

const CLOCK_INTRODUCERS = new Set(
  'at around about by until till since before after from'.split(' '),
);

/** "noon", "midnight", "ten o'clock", and after "at", "shortly after" a bare "ten". */
function readHour(tokens: readonly Token[], i: number): Face | null {
  const word = readHourWord(tokens, i);
  if (word === null) return null;
  const { end, hour, open } = word;
  if (word.sure) return { end, hour, minute: 0, open };
  if (
    tokens[i]?.kind === 'number' &&
    readHalf(tokens, end) === null &&
    !isBareClock(tokens, i, end)
  ) {
    return null;
  }
  return isBareClock(tokens, i, end) ? { end, hour, minute: 0, open } : null;
}

const NEARNESS = new Set('shortly just soon right'.split(' '));
const AFTER_A_CLOCK = new Set(
  'in on at when while as and but local the he she it they we'.split(' '),
);

/** Before "at ten" these say how many, not when: "the toll stands at four". */
const NUMBER_VERBS = new Set(
  [
    'stand stands stood standing put puts remain remains remained estimate estimated estimates',
    'toll total count number figure set fixed valued priced capped is was were are dead rate',
  ].flatMap((line) => line.split(' ')),
);

/** Words before an hour that is named with its part of the day: "nearer one in the morning". */
const BEFORE_AN_HOUR = new Set(
  'at around about by until till since before after from past towards toward nearer to'.split(' '),
);

/** "shortly after ten", "at ten on Saturday", "before five this morning": nothing is counted. */
function isBareClock(tokens: readonly Token[], i: number, end: number): boolean {
  const before = lowerAt(tokens, i - 1);
  const next = tokens[end];
  if (BEFORE_AN_HOUR.has(before) && namesPart(tokens, end)) return true;
  if (next?.glued && ![',', '.', ';'].includes(next.lower)) return false;
  if (next?.glued && tokens[end + 1]?.glued === true) return false;
  const near = (before === 'after' || before === 'before') && NEARNESS.has(lowerAt(tokens, i - 2));
  const free = next === undefined || next.kind === 'mark' || AFTER_A_CLOCK.has(next.lower);
  if (near) return free;
  if (before !== 'at' || tokens[i]?.kind !== 'word') return false;
  if (NUMBER_VERBS.has(lowerAt(tokens, i - 2))) return false;
  return (
    free && (next === undefined || ['in', 'on', '.', ',', 'local', 'when'].includes(next.lower))
  );
}

/** "in the morning", "at night", "this morning", "that evening", "on Saturday morning". */
function namesPart(tokens: readonly Token[], i: number): boolean {
  if (readHalf(tokens, i) !== null) return true;
  return whichAt(tokens, i) !== null && DAY_PARTS.has(lowerAt(tokens, i + 1));
}

interface Half {
  readonly end: number;
  readonly value: 'am' | 'pm' | 'night';
}

/** "am", "a.m.", "PM", "in the morning", "in the evening", "at night". */
function readHalf(tokens: readonly Token[], i: number): Half | null {
  const form = lowerAt(tokens, i);
  if (form === 'am' || form === 'pm') return { end: i + 1, value: form };
  if ((form === 'a' || form === 'p') && standsAt(tokens, i + 1, ['.', 'm'])) {
    const stop = lowerAt(tokens, i + 3) === '.' && tokens[i + 3]?.glued === true;
    return { end: stop ? i + 4 : i + 3, value: form === 'a' ? 'am' : 'pm' };
  }
  if (standsAt(tokens, i, ['in', 'the', 'morning'])) return { end: i + 3, value: 'am' };
  if (standsAt(tokens, i, ['in', 'the', 'afternoon'])) return { end: i + 3, value: 'pm' };
  if (standsAt(tokens, i, ['in', 'the', 'evening'])) return { end: i + 3, value: 'pm' };
  return standsAt(tokens, i, ['at', 'night']) ? { end: i + 2, value: 'night' } : null;
}

interface Zone {
  readonly end: number;
  readonly value: string;
}

/** "GMT", "(GMT +8)", "UTC+3", "local time", "Moscow time", "Z". */
function readZone(tokens: readonly Token[], i: number): Zone | null {
  const form = lowerAt(tokens, i);
  if (form === '(') {
    const inner = readZone(tokens, i + 1);
    return inner !== null && lowerAt(tokens, inner.end) === ')'
      ? { ...inner, end: inner.end + 1 }
      : null;
  }
  if (form === 'local' && lowerAt(tokens, i + 1) === 'time') return { end: i + 2, value: 'local' };
  // The "Z" of a stamp stands right behind the minutes; alone it is a letter.
  if (form === 'z' && tokens[i]?.capital && tokens[i]?.glued)
    return { end: i + 1, value: '+00:00' };
  const fixed = tokens[i]?.capital ? ZONES.get(form) : undefined;
  if (fixed !== undefined) return readShift(tokens, { at: i + 1, fixed });
  const place = tokens[i]?.capital ? ZONE_PLACES.get(form) : undefined;
  const standard = lowerAt(tokens, i + 1) === 'standard' ? i + 2 : i + 1;
  if (place === undefined || lowerAt(tokens, standard) !== 'time') return null;
  return { end: standard + 1, value: place };
}

/** "GMT +8", "UTC+03:30". */
function readShift(
  tokens: readonly Token[],
  { at, fixed }: { readonly at: number; readonly fixed: string },
): Zone {
  const sign = lowerAt(tokens, at);
  const hours = digitsAt(tokens, at + 1);
  if (fixed !== '+00:00' || (sign !== '+' && sign !== '-') || hours === null || hours > 14) {
    return { end: at, value: fixed };
  }
  if (tokens[at + 1]?.glued !== true) return { end: at, value: fixed };
  const minutes =
    tokens[at + 2]?.glued && lowerAt(tokens, at + 2) === ':' ? digitsAt(tokens, at + 3) : null;
  const value = `${sign}${two(hours)}:${two(minutes ?? 0)}`;
  return { end: minutes === null ? at + 2 : at + 4, value };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
