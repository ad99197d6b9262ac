import type { Day } from './civil.ts';
import { dayFrom, dayMoment, daysBetween, plusDays, plusMonths, weekMoment } from './civil.ts';
import type { Meaning, Which, YearWords } from './meaning.ts';
import type { Moment } from './moment.ts';
import type { Season, Unit } from './words.ts';

/** Whether a text tells recent events from its publication, or a history from its own dates. */
export type Telling = 'news' | 'history';

/** What an expression can be anchored to at its place in the text. */
export interface Anchors {
  /** Publication day, or null. */
  readonly now: Day | null;
  /** The last moment that the text established, or null. */
  readonly story: Moment | null;
  readonly telling: Telling;
  /** True where the clause speaks of the future, false of the past, null where nothing shows. */
  readonly future: boolean | null;
}

/** Astronomical year of a year in words. */
export function astronomical({ year, bc }: YearWords): number {
  return bc ? 1 - year : year;
}

/** The day that a moment is, or null where it is coarser. */
export function dayIn(moment: Moment | null): Day | null {
  return moment?.grain === 'day' ? dayFrom(moment.year, moment) : null;
}

function yearIn(moment: Moment | null): number | null {
  return moment !== null && 'year' in moment ? moment.year : null;
}

const FIRST_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** A month that stands for the moment when months are compared; null where it has none. */
function monthIn(moment: Moment | null): number | null {
  if (moment?.grain === 'day' || moment?.grain === 'month') return moment.month;
  if (moment?.grain === 'season') return moment.season === 'WI' ? 1 : FIRST_MONTH[moment.season];
  return null;
}

/** The year meant by "this year", "last year", "that year" and their like. */
function yearOfWhich(which: Which, anchors: Anchors): number | null {
  const now = anchors.now?.year ?? null;
  const story = yearIn(anchors.story);
  if (which === 'that') return story ?? now;
  const base = anchors.telling === 'history' ? (story ?? now) : (now ?? story);
  if (base === null) return null;
  return which === 'last' ? base - 1 : which === 'next' ? base + 1 : base;
}

/**
 * How far back a bare month of a history may lie behind the story before it is taken for the next
 * year's: after December, "February" is the coming one, after October "September" the one just past.
 * Chosen on WikiWars dev, November 2026.
 */
const MONTHS_BACK_MAX = 5;

/** How far ahead a bare month may lie before it is taken for the year before. Chosen likewise. */
const MONTHS_AHEAD_MAX = 9;

/** The year of a month (and day) whose year is not said; null where nothing anchors it. */
function impliedYear(month: number, day: number | null, anchors: Anchors): number | null {
  const { now, story, telling } = anchors;
  if (telling === 'history' || now === null) {
    const year = yearIn(story);
    if (year === null) return now?.year ?? null;
    const from = monthIn(story);
    if (from === null) return year;
    if (month - from < -MONTHS_BACK_MAX) return year + 1;
    return month - from > MONTHS_AHEAD_MAX ? year - 1 : year;
  }
  if (day === null) return impliedYearOfMonth(month, now, anchors.future);
  const candidates = [now.year - 1, now.year, now.year + 1].flatMap((year) => {
    const date = dayFrom(year, { month, day });
    return date === null ? [] : [{ year, days: daysBetween(now, date) }];
  });
  // A dated report of tomorrow is possible, so the tense may err by a day.
  const fitting = candidates.filter(({ days }) =>
    anchors.future === true ? days >= 0 : anchors.future === false ? days <= 1 : true,
  );
  const byNearness = (a: { days: number }, b: { days: number }) =>
    Math.abs(a.days) - Math.abs(b.days);
  const fit = fitting.toSorted(byNearness)[0];
  const nearest = candidates.toSorted(byNearness)[0];
  // The tense of the clause need not be that of the date ("asked to apply by 31 October").
  const strained = Math.abs(fit?.days ?? 0) > TENSE_DAYS_MAX;
  const chosen = strained && Math.abs(nearest?.days ?? 0) < NEAR_DAYS_MAX ? nearest : fit;
  return chosen?.year ?? null;
}

/** A day named without its year is seldom more than nine months away in the said tense ... */
const TENSE_DAYS_MAX = 274;

/** ... while the other tense has it within two. */
const NEAR_DAYS_MAX = 61;

function impliedYearOfMonth(month: number, now: Day, future: boolean | null): number {
  if (future === true) return month >= now.month ? now.year : now.year + 1;
  return month <= now.month ? now.year : now.year - 1;
}

/** Resolves what names a date, a month or a year. */
export function resolveCalendar(
  meaning: Meaning & { kind: 'calendar' },
  anchors: Anchors,
): Moment | null {
  const { month, day } = meaning;
  if (month === null && day !== null) return dayOfStoryMonth(day, anchors);
  const year = calendarYear(meaning, anchors);
  if (year === null) return null;
  if (month === null) return { grain: 'year', year };
  if (day === null) return { grain: 'month', year, month };
  const date = dayFrom(year, { month, day });
  return date === null ? null : dayMoment(date);
}

function calendarYear(meaning: Meaning & { kind: 'calendar' }, anchors: Anchors): number | null {
  if (meaning.year !== null) return astronomical(meaning.year);
  const { month, day, which, yearWhich } = meaning;
  if (yearWhich !== null) return yearOfWhich(yearWhich, anchors);
  if (month === null) return null;
  if (which === null) return impliedYear(month, day, anchors);
  return whichMonth(month, which, anchors);
}

function whichMonth(month: number, which: Which, anchors: Anchors): number | null {
  if (which === 'that') return yearIn(anchors.story) ?? anchors.now?.year ?? null;
  const base = anchors.telling === 'news' ? anchors.now : (dayIn(anchors.story) ?? anchors.now);
  if (base === null) return null;
  if (which === 'this') return base.year;
  if (which === 'last') return month < base.month ? base.year : base.year - 1;
  return month > base.month ? base.year : base.year + 1;
}

/** "the 5th": in the month of the story; in news the nearest such day in the said tense. */
function dayOfStoryMonth(day: number, { now, story, telling, future }: Anchors): Moment | null {
  const month = monthIn(story);
  const year = yearIn(story);
  const within = story?.grain === 'day' || story?.grain === 'month';
  if (within && month !== null && year !== null && (telling === 'history' || now === null)) {
    const date = dayFrom(year, { month, day });
    return date === null ? null : dayMoment(date);
  }
  if (now === null) return null;
  const candidates = [-1, 0, 1].flatMap(
    (shift) =>
      dayFrom(plusMonths(now, shift).year, {
        month: plusMonths(now, shift).month,
        day,
      }) ?? [],
  );
  const late = candidates.find((date) => daysBetween(now, date) >= 0);
  const early = candidates.findLast((date) => daysBetween(now, date) <= 0);
  const date = future === true ? late : early;
  return date === undefined ? null : dayMoment(date);
}

/** Resolves "the spring of 1862", "last fall", "the winter". */
export function resolveSeason(
  meaning: Meaning & { kind: 'season' },
  anchors: Anchors,
): Moment | null {
  const { season } = meaning;
  const year = meaning.year === null ? seasonYear(meaning, anchors) : astronomical(meaning.year);
  return year === null ? null : { grain: 'season', year, season };
}

function seasonYear(meaning: Meaning & { kind: 'season' }, anchors: Anchors): number | null {
  const { season, which, yearWhich } = meaning;
  const { now, story, telling } = anchors;
  if (yearWhich !== null) return yearOfWhich(yearWhich, anchors);
  if (telling === 'history' || which === 'that' || now === null) {
    const year = yearIn(story);
    if (year === null || which === null || which === 'this' || which === 'that') return year;
    return which === 'last' ? year - 1 : year + 1;
  }
  // A winter runs over the new year and is named after the year in which it began.
  const began = FIRST_MONTH[season] <= now.month ? now.year : now.year - 1;
  if (which === 'next' || anchors.future === true) {
    return FIRST_MONTH[season] > now.month ? now.year : now.year + 1;
  }
  if (which === 'last') return seasonHolds(season, now) ? began - 1 : began;
  if (which === 'this') return season === 'WI' && now.month <= 2 ? now.year - 1 : now.year;
  return began;
}

function seasonHolds(season: Season, now: Day): boolean {
  const first = FIRST_MONTH[season];
  return (now.month - first + 12) % 12 < 3;
}

/** Resolves "the fourth quarter of 2005", "the second half of that year". */
export function resolveFraction(
  meaning: Meaning & { kind: 'fraction' },
  anchors: Anchors,
): Moment | null {
  const { of, number } = meaning;
  const { now, telling } = anchors;
  if (meaning.year !== null) {
    return { grain: 'fraction', of, number, year: astronomical(meaning.year) };
  }
  const year = meaning.yearWhich === null ? null : yearOfWhich(meaning.yearWhich, anchors);
  if (year !== null) return { grain: 'fraction', of, number, year };
  if (telling === 'history' || now === null) {
    const story = yearIn(anchors.story);
    return story === null ? null : { grain: 'fraction', of, number, year: story };
  }
  // A quarter that has begun by now, or the last such one.
  const months = of === 'quarter' ? 3 : 6;
  const begun = (number - 1) * months + 1 <= now.month - (anchors.future === true ? 0 : months);
  const past = begun || anchors.future === true;
  return { grain: 'fraction', of, number, year: past ? now.year : now.year - 1 };
}

/** Resolves a weekday: in a report the nearest in the tense, in a history the next from the story. */
export function resolveWeekday(
  meaning: Meaning & { kind: 'weekday' },
  anchors: Anchors,
): Moment | null {
  const { weekday, which } = meaning;
  const story = dayIn(anchors.story);
  const told = which === 'that' || anchors.telling === 'history' || anchors.now === null;
  const base = told ? (story ?? anchors.now) : anchors.now;
  if (base === null) return null;
  const back = (base.dayOfWeek - weekday + 7) % 7;
  const ahead = (weekday - base.dayOfWeek + 7) % 7;
  if (which === 'last') return dayMoment(plusDays(base, -(back === 0 ? 7 : back)));
  if (which === 'next') return dayMoment(plusDays(base, ahead === 0 ? 7 : ahead));
  const forward = told || anchors.future === true || (which === 'this' && anchors.future !== false);
  const day = plusDays(base, forward ? ahead : -back);
  // "That Saturday" of a report has been, even where the story stands on the day after it.
  const { now, telling, future } = anchors;
  const ran = which === 'that' && telling === 'news' && now !== null && future !== true;
  return dayMoment(ran && daysBetween(now, day) > 0 ? plusDays(base, -back) : day);
}

/** Resolves "yesterday", "last week", "three months later", "the same day". */
export function resolveStep(meaning: Meaning & { kind: 'step' }, anchors: Anchors): Moment | null {
  const { unit, count } = meaning;
  if (count === null || !Number.isInteger(count)) return null;
  const { now, story, telling } = anchors;
  const base = stepBase(meaning, anchors);
  if (base === null) return null;
  // "a week ago" counts to a day, "last week" names a week.
  const counted = meaning.direction !== null;
  const told = meaning.from === 'story' || telling === 'history' || now === null;
  return stepFrom(base, { unit, count, counted, withinStory: told && story !== null });
}

function stepBase({ from, unit }: Meaning & { kind: 'step' }, anchors: Anchors): Moment | null {
  const { now, story, telling } = anchors;
  const today = now === null ? null : dayMoment(now);
  if (from === 'story') return story ?? today;
  // In a history "today" is the writer's; "this year" is the story's.
  if (telling === 'history' && unit !== 'day') return story ?? today;
  return telling === 'history' && unit === 'day' ? null : today;
}

interface Step {
  readonly unit: Unit;
  readonly count: number;
  readonly counted: boolean;
  readonly withinStory: boolean;
}

function stepFrom(base: Moment, step: Step): Moment | null {
  const { unit, count, counted } = step;
  const day = dayIn(base);
  const year = yearIn(base);
  const month = monthIn(base);
  switch (unit) {
    case 'day':
      return day === null ? null : dayMoment(plusDays(day, count));
    case 'night': {
      if (day === null) return null;
      return { ...dayMoment(plusDays(day, count)), part: 'NI' };
    }
    case 'week':
    case 'fortnight': {
      if (day === null) return null;
      const shifted = plusDays(day, count * (unit === 'week' ? 7 : 14));
      return counted ? dayMoment(shifted) : weekMoment(shifted, 'week');
    }
    case 'weekend':
      return day === null ? null : weekMoment(weekendDay(day, count), 'weekend');
    case 'month':
      return year === null || month === null ? null : plusMonths({ year, month }, count);
    case 'quarter': {
      if (year === null || month === null) return null;
      const shifted = plusMonths({ year, month }, count * 3);
      const number = Math.floor((shifted.month - 1) / 3) + 1;
      return { grain: 'fraction', of: 'quarter', year: shifted.year, number };
    }
    case 'year':
      return year === null ? null : { grain: 'year', year: year + count };
    case 'decade':
    case 'century': {
      const years = unit === 'decade' ? 10 : 100;
      if (year === null) return null;
      if (counted) return { grain: 'year', year: year + count * years };
      const units = Math.floor(year / years) + count;
      if (year < 1) return null;
      return unit === 'decade'
        ? { grain: 'decade', tens: units, bc: false }
        : { grain: 'century', hundreds: units, bc: false };
    }
    default:
      return null;
  }
}

/** From Monday to Friday "the weekend" of a report is the one just past. */
function weekendDay(day: Day, count: number): Day {
  const back = day.dayOfWeek >= 6 ? 0 : count === 1 ? 0 : -7;
  return plusDays(day, back + (day.dayOfWeek >= 6 ? count * 7 : count === -1 ? 0 : 0));
}
