import { Temporal } from 'temporal-polyfill';
import type { Modifier } from './meaning.ts';
import type { DayPart, Season } from './words.ts';

/**
 * A place in time of some grain, resolved. Years are astronomical: 1 BC is 0, 480 BC is -479.
 */
export type Moment =
  | {
      readonly grain: 'day';
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly part: DayPart | null;
      readonly clock: Clock | null;
    }
  | { readonly grain: 'month'; readonly year: number; readonly month: number }
  | { readonly grain: 'year'; readonly year: number }
  | { readonly grain: 'season'; readonly year: number; readonly season: Season }
  | {
      readonly grain: 'fraction';
      readonly year: number;
      readonly of: 'quarter' | 'half';
      readonly number: number;
    }
  /** An ISO week or its weekend; `monday` is the ISO date of its first day. */
  | {
      readonly grain: 'week' | 'weekend';
      readonly year: number;
      readonly week: number;
      readonly monday: string;
      readonly sunday: string;
    }
  | { readonly grain: 'decade'; readonly tens: number; readonly bc: boolean }
  | { readonly grain: 'century'; readonly hundreds: number; readonly bc: boolean };

/** A time of day on the day that its moment names. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** Null where the words stop at the minute. */
  readonly second: number | null;
  /** `Z`, `+03:30`, or empty where the zone is not known. */
  readonly offset: string;
  /** True where the words leave open which half of the day is meant. */
  readonly open: boolean;
}

const two = (number: number): string => String(number).padStart(2, '0');
const four = (number: number): string => String(number).padStart(4, '0');

function faceOf({ hour, minute, second }: Clock): string {
  const face = `${two(hour)}:${two(minute)}`;
  return second === null ? face : `${face}:${two(second)}`;
}

/** The year as TIMEX3 writes it: `1939`, `BC0480`. */
function timexYear(year: number): string {
  return year > 0 ? four(year) : `BC${four(1 - year)}`;
}

/** The year as EDTF writes it: `1939`, `-0479`. */
function edtfYear(year: number): string {
  return year >= 0 ? four(year) : `-${four(-year)}`;
}

/** The TIMEX3 value of a moment. @see ISO-TimeML; years before Christ as `BC0480`, after WikiWars */
export function timexOf(moment: Moment): string {
  switch (moment.grain) {
    case 'day': {
      const date = `${timexYear(moment.year)}-${two(moment.month)}-${two(moment.day)}`;
      if (moment.clock === null) return moment.part === null ? date : `${date}T${moment.part}`;
      return `${date}T${faceOf(moment.clock)}${moment.clock.offset}`;
    }
    case 'month':
      return `${timexYear(moment.year)}-${two(moment.month)}`;
    case 'year':
      return timexYear(moment.year);
    case 'season':
      return `${timexYear(moment.year)}-${moment.season}`;
    case 'fraction':
      return `${timexYear(moment.year)}-${moment.of === 'quarter' ? 'Q' : 'H'}${moment.number}`;
    case 'week':
      return `${timexYear(moment.year)}-W${two(moment.week)}`;
    case 'weekend':
      return `${timexYear(moment.year)}-W${two(moment.week)}-WE`;
    case 'decade':
      return `${moment.bc ? 'BC' : ''}${String(moment.tens).padStart(3, '0')}`;
    case 'century':
      return `${moment.bc ? 'BC' : ''}${two(moment.hundreds)}`;
  }
}

const SEASON_CODES: Readonly<Record<Season, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 };

/**
 * The EDTF of a moment with its modifier.
 *
 * - A part of the day is the day ("late Saturday" is `2023-01-28`); a night that is named after no
 *   day ("overnight") runs from its evening's day to the next, `2023-01-28/2023-01-29`.
 * - A clock time keeps minutes, `2023-01-28T22:30+03:30`: EDTF's grammar wants seconds, which
 *   nobody said; `strictEdtf` adds them.
 * - "early", "mid" and "late" blur: of a month to `2022-11~`, of a season to `2022-23~`, of a year
 *   to its first or last third `2009-01~/2009-04~`, and mid-year to its middle month `2020-06~`.
 * - A quarter or half is the interval of its months, which may stand in a longer one.
 * - A decade is `197X`, a century `17XX`.
 */
export function edtfOf(moment: Moment, modifier: Modifier | null): string {
  const blur = modifier === null ? '' : '~';
  switch (moment.grain) {
    case 'day':
      return dayEdtf(moment, modifier);
    case 'month':
      return `${edtfYear(moment.year)}-${two(moment.month)}${blur}`;
    case 'year':
      return yearEdtf(edtfYear(moment.year), modifier);
    case 'season':
      if (moment.year < 0) return seasonMonths(moment);
      return `${edtfYear(moment.year)}-${SEASON_CODES[moment.season]}${blur}`;
    case 'fraction':
      return fractionEdtf(moment);
    case 'week':
    case 'weekend':
      return `${moment.monday}/${moment.sunday}`;
    case 'decade':
      return decadeEdtf(moment);
    case 'century':
      return centuryEdtf(moment);
  }
}

function dayEdtf(moment: Moment & { grain: 'day' }, modifier: Modifier | null): string {
  const date = `${edtfYear(moment.year)}-${two(moment.month)}-${two(moment.day)}`;
  const { clock } = moment;
  if (modifier === 'through' && clock === null) return `${date}/${dayAfter(moment)}`;
  const near = modifier === 'about' || modifier === 'before' || modifier === 'after' ? '~' : '';
  if (clock === null || clock.open) return clock === null ? `${date}${near}` : date;
  return `${date}T${faceOf(clock)}${clock.offset}${near}`;
}

/** The day after, in EDTF. */
function dayAfter({ year, month, day }: Moment & { grain: 'day' }): string {
  const next = Temporal.PlainDate.from({ year, month, day }).add({ days: 1 });
  return `${edtfYear(next.year)}-${two(next.month)}-${two(next.day)}`;
}

/** A season before Christ as its months: the parser takes seasons of years from 0 only. */
function seasonMonths({ year, season }: Moment & { grain: 'season' }): string {
  const first = (SEASON_CODES[season] - 20) * 3;
  const end = season === 'WI' ? { year: year + 1, month: 2 } : { year, month: first + 2 };
  return `${edtfYear(year)}-${two(first)}/${edtfYear(end.year)}-${two(end.month)}`;
}

function fractionEdtf({ year, of, number }: Moment & { grain: 'fraction' }): string {
  const months = of === 'quarter' ? 3 : 6;
  const last = number * months;
  return `${edtfYear(year)}-${two(last - months + 1)}/${edtfYear(year)}-${two(last)}`;
}

function yearEdtf(year: string, modifier: Modifier | null): string {
  if (modifier === 'start') return `${year}-01~/${year}-04~`;
  if (modifier === 'mid') return `${year}-06~`;
  if (modifier === 'end') return `${year}-09~/${year}-12~`;
  return modifier === null ? year : `${year}~`;
}

/** The 470s BC are the years 479 to 470 BC, which are -0478 to -0469. */
function decadeEdtf(moment: Moment & { grain: 'decade' }): string {
  if (!moment.bc) return `${String(moment.tens).padStart(3, '0')}X`;
  const last = moment.tens * 10;
  return `${edtfYear(1 - (last + 9))}/${edtfYear(1 - last)}`;
}

/** The 5th century BC (hundreds 4) is 500 to 401 BC, which is -0499 to -0400. */
function centuryEdtf(moment: Moment & { grain: 'century' }): string {
  if (!moment.bc) return `${two(moment.hundreds)}XX`;
  return `${edtfYear(1 - (moment.hundreds + 1) * 100)}/${edtfYear(-moment.hundreds * 100)}`;
}

/**
 * The same moment in the letter of the EDTF specification, which knows no time without seconds and
 * no approximate time: seconds `00` are added and the `~` of a clock time is dropped.
 *
 * @see https://www.loc.gov/standards/datetime/ (Level 0, Date and Time)
 */
export function strictEdtf(edtf: string): string {
  return edtf
    .split('/')
    .map((side) => side.replace(/T(\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)?~?$/, strictTime))
    .join('/');
}

function strictTime(_: string, face: string, seconds = ':00', offset = ''): string {
  return `T${face}${seconds}${offset}`;
}
