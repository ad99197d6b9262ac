import type { MentionContext } from '../mention.ts';
import type { Token } from '../token.ts';
import { lowerAt } from '../token.ts';
import type { Day } from './civil.ts';
import { dayMoment, daysBetween, offsetAt, plusDays } from './civil.ts';
import { fitsDay, isLate, onTheClock } from './day-clock.ts';
import type { Meaning, Reading } from './meaning.ts';
import type { Moment } from './moment.ts';
import type { Anchors, Telling } from './narrative.ts';
import {
  astronomical,
  dayIn,
  resolveCalendar,
  resolveFraction,
  resolveSeason,
  resolveStep,
  resolveWeekday,
} from './narrative.ts';
import { Tenses } from './tense.ts';

/** A reading with the moment that it means, as far as anything anchors it. */
export interface Resolved {
  readonly reading: Reading;
  readonly moment: Moment | null;
  /** The moment just told, for words that only point back to it ("at that time"). */
  readonly told: Moment | null;
}

/** What a telling starts from. */
export interface Told {
  readonly context: MentionContext;
  readonly tokens: readonly Token[];
  readonly readings: readonly Reading[];
  /** Publication day, or null. */
  readonly now: Day | null;
  /** IANA zone of the place that the text is about between two offsets, or null. */
  readonly zoneAt: (span: { readonly start: number; readonly end: number }) => string | null;
}

type DayMoment = Moment & { grain: 'day' };

/** Goes through the readings in order and keeps what the story has established. */
export class Teller {
  readonly #given: Told;
  readonly #telling: Telling;
  readonly #tenses: Tenses;
  /** Line of each token, so that two places are compared at once. */
  readonly #lines: readonly number[];
  #story: Moment | null = null;
  /** Token of the word that last moved the story. */
  #storyAt = -1;
  /** Days of which a time or part of the day has been told, last first. */
  #timed: readonly DayMoment[] = [];
  /** Token of the explicit year that stands behind the story, for histories within news. */
  #yearSaidAt = -1;

  constructor(given: Told) {
    this.#given = given;
    this.#telling = tellingOf(given.readings, given.now);
    this.#tenses = new Tenses(given.context.analysis);
    this.#story =
      this.#telling === 'history' && given.now !== null ? openingOf(given.readings) : null;
    let line = 0;
    this.#lines = given.tokens.map((token) => (token.newLine ? ++line : line));
  }

  /** The readings resolved, in their order. */
  tell(): readonly Resolved[] {
    return this.#given.readings.map((reading, at) => this.#resolve(reading, at));
  }

  #anchors(reading: Reading): Anchors {
    const { now, tokens } = this.#given;
    const telling = this.#localHistory(reading) ? 'history' : this.#telling;
    // The last word of an expression is its head: "the morning of Saturday", "late Saturday".
    const head = tokens[reading.end - 1]?.start ?? 0;
    return { now, story: this.#story, telling, future: this.#tenses.speaksOfFuture(head) };
  }

  /** In news, a paragraph that has named an earlier year goes on telling of that year. */
  #localHistory(reading: Reading): boolean {
    const { now } = this.#given;
    if (this.#yearSaidAt < 0 || now === null || this.#story === null) return false;
    if (!('year' in this.#story) || this.#story.year >= now.year) return false;
    return this.#lines[this.#yearSaidAt] === this.#lines[reading.start];
  }

  #resolve(reading: Reading, at: number): Resolved {
    const { meaning } = reading;
    const moment = this.#momentOf(meaning, reading, at);
    if (moment !== null && this.#establishes(reading, moment)) {
      this.#story = moment;
      this.#storyAt = reading.start;
      if (meaning.kind === 'calendar' && meaning.year !== null) this.#yearSaidAt = reading.start;
      if (moment.grain === 'day' && (moment.part !== null || moment.clock !== null)) {
        this.#timed = [moment, ...this.#timed.slice(0, TIMED_DAYS_MAX - 1)];
      }
    }
    const pointsBack = meaning.kind === 'unanchored' && meaning.told;
    return { reading, moment, told: pointsBack ? this.#story : null };
  }

  /** Whether the story moves to a moment, or only mentions it in passing. */
  #establishes(reading: Reading, moment: Moment): boolean {
    if (moment.grain === 'decade' || moment.grain === 'century') return false;
    const { tokens } = this.#given;
    const { meaning } = reading;
    if (meaning.kind !== 'calendar' || meaning.month !== null) return true;
    // "the 2003 invasion" names an event; "since 1995" and "planned for 1976" look away.
    const before = lowerAt(tokens, reading.start - 1);
    const next = tokens[reading.end];
    const adjective = ['the', 'a', 'its', "'"].includes(before);
    if (adjective && next?.kind === 'word' && !next.newLine) return false;
    return !LOOKING_AWAY.has(before);
  }

  #momentOf(meaning: Meaning, reading: Reading, at: number): Moment | null {
    switch (meaning.kind) {
      case 'calendar':
        return resolveCalendar(
          this.#withRangeYear(this.#withYearAfter(meaning, reading, at), reading, at),
          this.#anchors(reading),
        );
      case 'season':
        return resolveSeason(meaning, this.#anchors(reading));
      case 'fraction':
        return resolveFraction(meaning, this.#anchors(reading));
      case 'weekday':
        return resolveWeekday(meaning, this.#anchors(reading));
      case 'step':
        return resolveStep(this.#weekendSaid(meaning, reading), this.#anchors(reading));
      case 'decade':
        // "the 70s" of a report are those of the last century.
        return {
          grain: 'decade',
          tens: meaning.short ? SHORT_DECADES_FROM + meaning.tens : meaning.tens,
          bc: meaning.bc,
        };
      case 'century':
        return { grain: 'century', hundreds: meaning.hundreds, bc: meaning.bc };
      case 'part':
        return this.#partMoment(meaning, reading, at);
      case 'clock':
        return this.#clockMoment(meaning, reading, at);
      default:
        return null;
    }
  }

  /** "21 March - 21 June 1952", "April and June 1955": the year said last holds for both. */
  #withYearAfter(
    meaning: Meaning & { kind: 'calendar' },
    reading: Reading,
    at: number,
  ): Meaning & { kind: 'calendar' } {
    if (meaning.year !== null || meaning.yearWhich !== null || meaning.month === null)
      return meaning;
    const { readings, tokens } = this.#given;
    const next = readings[at + 1];
    const other = next?.meaning;
    if (other?.kind !== 'calendar' || other.year === null || other.month === null) return meaning;
    const link = lowerAt(tokens, reading.end);
    if (next?.start !== reading.end + 1 || !YEAR_LINKS.has(link)) return meaning;
    return other.month >= meaning.month ? { ...meaning, year: other.year } : meaning;
  }

  /**
   * "between January and March", "from October to February" without a year: the first month is of the
   * year that the second falls in, or of the one before.
   */
  #withRangeYear(
    meaning: Meaning & { kind: 'calendar' },
    reading: Reading,
    at: number,
  ): Meaning & { kind: 'calendar' } {
    const { readings, tokens } = this.#given;
    const next = readings[at + 1];
    const other = next?.meaning;
    if (!isBareMonth(meaning) || other === undefined || !isBareMonth(other)) return meaning;
    const pair = `${lowerAt(tokens, reading.start - 1)} ${lowerAt(tokens, reading.end)}`;
    if (next?.start !== reading.end + 1 || !MONTH_RANGES.has(pair)) return meaning;
    const last = resolveCalendar(other, this.#anchors(next));
    if (last?.grain !== 'month' || meaning.month === null) return meaning;
    const year = meaning.month <= last.month ? last.year : last.year - 1;
    return { ...meaning, year: year > 0 ? { year, bc: false } : { year: 1 - year, bc: true } };
  }

  /** "over the weekend" of a report that appears on one is that weekend. */
  #weekendSaid(meaning: Meaning & { kind: 'step' }, reading: Reading): Meaning & { kind: 'step' } {
    const { now, tokens } = this.#given;
    const bare = meaning.unit === 'weekend' && lowerAt(tokens, reading.end - 2) === 'the';
    if (!bare || now === null || now.dayOfWeek < SATURDAY) return meaning;
    return { ...meaning, count: 0 };
  }

  #partMoment(meaning: Meaning & { kind: 'part' }, reading: Reading, at: number): Moment | null {
    const { part } = meaning;
    if (meaning.day !== null) {
      const day = this.#momentOf(meaning.day, reading, at);
      return day?.grain === 'day' ? { ...day, part, clock: null } : null;
    }
    const beside = this.#dayBeside(reading, at);
    if (reading.modifier === 'through') return this.#nightMoment(reading, { at, beside });
    const near = beside ?? this.#storyDay();
    if (near === null) return null;
    // The morning after an evening is the next day's.
    const day = beside === null && part === 'MO' && isLate(near) ? nextDay(near) : near;
    return { ...day, part, clock: null };
  }

  /**
   * The night meant by "overnight" and "during the night", as its evening: the night of the story;
   * in news that has told of no evening the one that ended on the day told of, which is at most the
   * day of publication ("overnight into Sunday" says so itself).
   */
  #nightMoment(
    reading: Reading,
    { at, beside }: { readonly at: number; readonly beside: DayMoment | null },
  ): Moment | null {
    const into = this.#dayInto(reading, at);
    const near = into ?? beside ?? this.#storyDay();
    const day = dayIn(near);
    if (near === null || day === null) return null;
    const evening = into !== null || (beside === null && this.#endsNight(near, reading)) ? -1 : 0;
    return { ...dayMoment(plusDays(day, evening)), part: 'NI' };
  }

  /** Whether a night told of on this day is the one that ended in its morning. */
  #endsNight(near: DayMoment, reading: Reading): boolean {
    const { now, telling, future } = this.#anchors(reading);
    if (telling === 'history' || isLate(near) || future === true) return false;
    if (near.part === 'MO' || (near.clock?.hour ?? NOON) < NOON) return true;
    const day = dayIn(near);
    return now !== null && day !== null && daysBetween(now, day) === 0;
  }

  /** The day that a night runs into: "overnight into Sunday". */
  #dayInto(reading: Reading, at: number): DayMoment | null {
    const { readings, tokens } = this.#given;
    const next = readings[at + 1];
    if (next?.start !== reading.end + 1 || lowerAt(tokens, reading.end) !== 'into') return null;
    const moment = this.#momentOf(next.meaning, next, at + 1);
    return moment?.grain === 'day' ? moment : null;
  }

  #clockMoment(meaning: Meaning & { kind: 'clock' }, reading: Reading, at: number): Moment | null {
    const offsetOf = (day: Day) => this.#offset(meaning, reading, day);
    const { modifier } = reading;
    if (meaning.day !== null) {
      const day = this.#momentOf(meaning.day, reading, at);
      if (day?.grain !== 'day') return null;
      return onTheClock(day, meaning, { named: true, modifier, offsetOf });
    }
    const beside = this.#dayBeside(reading, at);
    const near = beside ?? this.#timedDay(meaning, reading);
    return near === null
      ? null
      : onTheClock(near, meaning, { named: beside !== null, modifier, offsetOf });
  }

  /** A day that stands right after: "at 23:40 on 13 April". */
  #dayBeside(reading: Reading, at: number): DayMoment | null {
    const { readings, tokens } = this.#given;
    const next = readings[at + 1];
    if (next === undefined) return null;
    if (next.meaning.kind === 'clock') {
      // "at 2330 local time (2000 GMT) on Saturday": the same hour in another zone.
      const aside = lowerAt(tokens, reading.end) === '(' && next.start === reading.end + 1;
      const day = aside && lowerAt(tokens, next.end) === ')' ? this.#dayBeside(next, at + 1) : null;
      return day;
    }
    if (!joins(tokens, reading.end, next.start)) return null;
    const moment = this.#momentOf(next.meaning, next, at + 1);
    return moment?.grain === 'day' ? moment : null;
  }

  #storyDay(): DayMoment | null {
    const { now } = this.#given;
    if (this.#story?.grain === 'day') return this.#story;
    return this.#story === null && now !== null && this.#telling === 'news' ? dayMoment(now) : null;
  }

  /**
   * The day of a clock time that names none: the story's where its line speaks of that day or a
   * time of it has been told; else the last day of which a like time has been told; else the
   * story's, which is then the only one there is.
   */
  #timedDay(meaning: Meaning & { kind: 'clock' }, reading: Reading): DayMoment | null {
    const story = this.#storyDay();
    if (story === null || this.#telling === 'history') return story;
    const sameLine = this.#lines[this.#storyAt] === this.#lines[reading.start];
    if (sameLine && (story.part === null || fitsDay(story, meaning))) return story;
    return this.#timed.find((day) => fitsDay(day, meaning)) ?? story;
  }

  #offset(meaning: Meaning & { kind: 'clock' }, reading: Reading, day: Day): string {
    const { tokens, zoneAt, context } = this.#given;
    const said = meaning.zone === 'local' ? null : meaning.zone;
    const start = tokens[reading.start]?.start ?? 0;
    const end = tokens[reading.end - 1]?.end ?? context.text.length;
    const zone = said ?? zoneAt({ start, end });
    if (zone === null) return '';
    return offsetAt(zone, { day, hour: meaning.hour % 24, minute: meaning.minute }) ?? '';
  }
}

const NOON = 12;

/** ISO number of the day. */
const SATURDAY = 6;

/** The words before the first and the second month of a stretch of months. */
const MONTH_RANGES = new Set(['between and', 'from to', 'from until', 'from till', 'from through']);

function isBareMonth(meaning: Meaning): meaning is Meaning & { kind: 'calendar' } {
  if (meaning.kind !== 'calendar' || meaning.month === null || meaning.day !== null) return false;
  return meaning.year === null && meaning.yearWhich === null;
}

/** Before a year alone: a look back or ahead, or the far end of a stretch. */
const LOOKING_AWAY = new Set('since for until till than through to -'.split(' '));

/** A history that opens with "in July" is of the first year that it comes to name. */
function openingOf(readings: readonly Reading[]): Moment | null {
  for (const { meaning } of readings) {
    if (meaning.kind !== 'calendar' || meaning.year === null) continue;
    return { grain: 'year', year: astronomical(meaning.year) };
  }
  return null;
}

/** How many timed days are kept to look back at. */
const TIMED_DAYS_MAX = 8;

/** The tens of 1900. */
const SHORT_DECADES_FROM = 190;

const YEAR_LINKS = new Set(['-', 'to', 'and', 'or']);

function nextDay(moment: DayMoment): DayMoment {
  const day = dayIn(moment);
  return day === null ? moment : dayMoment(plusDays(day, 1));
}

const JOINTS = new Set([',', 'on', 'of', 'the', 'late', 'early', '(', ')', 'local']);

/** Whether a day stands right after a clock time: "at 23:40 on 13 April", "16:15 UTC, June 1". */
function joins(tokens: readonly Token[], end: number, start: number): boolean {
  if (start - end > JOINTS_MAX || start < end) return false;
  for (let i = end; i <= start; i++) {
    if (tokens[i]?.newLine) return false;
    if (i < start && !JOINTS.has(lowerAt(tokens, i))) return false;
  }
  return true;
}

const JOINTS_MAX = 4;

/**
 * A text tells a history where at least three of the years that it names lie more than a year
 * before its publication, and these outnumber by far what only a report says: recent years,
 * weekdays and "yesterday". Without a publication date every text is told from its own dates.
 */
function tellingOf(readings: readonly Reading[], now: Day | null): Telling {
  if (now === null) return 'history';
  let far = 0;
  let near = 0;
  let report = 0;
  for (const { meaning } of readings) {
    if (meaning.kind === 'weekday') report++;
    if (meaning.kind === 'step' && meaning.from === 'now' && meaning.unit === 'day') report++;
    if (meaning.kind !== 'calendar' || meaning.year === null) continue;
    if (meaning.year.bc || now.year - meaning.year.year > 1) far++;
    else near++;
  }
  return far >= FAR_DATES_MIN && far > near + report * REPORT_WEIGHT ? 'history' : 'news';
}

const FAR_DATES_MIN = 3;

/** One weekday without a date says more for a report than two old years against it. */
const REPORT_WEIGHT = 2;
