import type { Span } from '../../text/index.ts';
import type { MentionContext, TimeMention } from '../mention.ts';
import type { Token } from '../token.ts';
import { lowerAt, tokenise } from '../token.ts';
import type { Day } from './civil.ts';
import { dayOf, offsetAt, plusDays } from './civil.ts';
import type { Meaning, Reading } from './meaning.ts';
import type { Moment } from './moment.ts';
import { edtfOf, timexOf } from './moment.ts';
import type { Anchors, Telling } from './narrative.ts';
import {
  dayIn,
  resolveCalendar,
  resolveFraction,
  resolveSeason,
  resolveStep,
  resolveWeekday,
} from './narrative.ts';
import { readTimes } from './phrase.ts';
import { speaksOfFuture } from './tense.ts';

/** What the recogniser of times can be told besides the text. */
export interface TimeOptions {
  /** IANA zone of the place that the text is about at a span, or null where it is not known. */
  readonly zoneAt?: (span: Span) => string | null;
}

/**
 * The time expressions of a text in order, without overlap: spans as TIMEX3 draws them, each with
 * its TIMEX3 value and its EDTF.
 *
 * Anchored to the local date of publication and to what the text itself has established. What
 * nothing anchors keeps `value` null, or the part that is known (`XXXX-WXX-6`), and `edtf` null.
 * The two ends of a range ("12 to 14 July") carry the whole range as their EDTF, and "since March"
 * and "until March" an open one. `basis` is `read` where the words alone give the moment.
 *
 * Independent of the clock, zone and locale of the machine. Linear in the length of the text.
 *
 * @see ISO-TimeML (TIMEX3); https://www.loc.gov/standards/datetime/ (EDTF; `strictEdtf` says how
 * our clock times differ)
 */
export function recogniseTimes(context: MentionContext, options: TimeOptions = {}): TimeMention[] {
  const tokens = tokenise(context.text);
  const readings = readTimes(tokens);
  const now = dayOf(context.publishedAt) ?? datelineDay(tokens, readings);
  const teller = new Teller({ context, tokens, readings, now, options });
  return teller.tell();
}

/** A full date in the first lines dates a report that declares no publication. */
function datelineDay(tokens: readonly Token[], readings: readonly Reading[]): Day | null {
  const [first] = readings;
  if (first?.meaning.kind !== 'calendar' || first.start > DATELINE_TOKENS_MAX) return null;
  const { year, month, day } = first.meaning;
  if (year === null || month === null || day === null) return null;
  const opening = tokens
    .slice(0, first.start)
    .every((token) => token.kind === 'mark' || token.capital);
  if (!opening) return null;
  const moment = resolveCalendar(first.meaning, NOWHERE);
  return dayIn(moment);
}

const NOWHERE: Anchors = { now: null, story: null, telling: 'news', future: null };

/** A dateline has a place, an agency and little else before its date. */
const DATELINE_TOKENS_MAX = 8;

interface Resolved {
  readonly reading: Reading;
  readonly moment: Moment | null;
}

interface Telling0 {
  readonly context: MentionContext;
  readonly tokens: readonly Token[];
  readonly readings: readonly Reading[];
  readonly now: Day | null;
  readonly options: TimeOptions;
}

/** Goes through the readings in order and keeps what the story has established. */
class Teller {
  readonly #given: Telling0;
  readonly #telling: Telling;
  #story: Moment | null = null;
  /** Token index of the explicit year that stands behind the story, for local histories. */
  #yearSaidAt = -1;

  constructor(given: Telling0) {
    this.#given = given;
    this.#telling = tellingOf(given.readings, given.now);
  }

  tell(): TimeMention[] {
    const { readings, context, tokens } = this.#given;
    const resolved = readings.map((reading, at) => this.#resolve(reading, at));
    return resolved.map((item, at) => {
      const [first, last] = [tokens[item.reading.start], tokens[item.reading.end - 1]];
      const span = { start: first?.start ?? 0, end: last?.end ?? context.text.length };
      return mentionOf(item, { span, edtf: this.#edtf(resolved, at), readings, tokens, at });
    });
  }

  #anchors(reading: Reading): Anchors {
    const { now, context, tokens } = this.#given;
    const place = { tokens, at: reading.start, end: reading.end, analysis: context.analysis };
    const telling = this.#localHistory(reading) ? 'history' : this.#telling;
    return { now, story: this.#story, telling, future: speaksOfFuture(place) };
  }

  /** In news, a paragraph that has named another year goes on telling of that year. */
  #localHistory(reading: Reading): boolean {
    const { tokens, now } = this.#given;
    if (this.#yearSaidAt < 0 || now === null || this.#story === null) return false;
    if (!('year' in this.#story) || this.#story.year >= now.year) return false;
    for (let i = this.#yearSaidAt + 1; i <= reading.start; i++)
      if (tokens[i]?.newLine) return false;
    return true;
  }

  #resolve(reading: Reading, at: number): Resolved {
    const moment = this.#momentOf(reading.meaning, reading, at);
    if (moment !== null && this.#establishes(reading, moment)) {
      this.#story = moment;
      const { meaning } = reading;
      if (meaning.kind === 'calendar' && meaning.year !== null) this.#yearSaidAt = reading.end - 1;
    }
    return { reading, moment };
  }

  /** Whether the story moves to a moment, or only mentions it in passing. */
  #establishes(reading: Reading, moment: Moment): boolean {
    if (moment.grain === 'decade' || moment.grain === 'century') return false;
    const { tokens } = this.#given;
    const { meaning } = reading;
    if (meaning.kind === 'calendar' && meaning.month === null && meaning.day === null) {
      // "the 2003 invasion" names an event; "since 1995" looks back.
      const before = lowerAt(tokens, reading.start - 1);
      const next = tokens[reading.end];
      const adjective = before === 'the' || before === 'a' || before === 'its' || before === "'";
      if (adjective && next?.kind === 'word' && !next.newLine) return false;
      if (before === 'since') return false;
    }
    return true;
  }

  #momentOf(meaning: Meaning, reading: Reading, at: number): Moment | null {
    switch (meaning.kind) {
      case 'calendar':
        return resolveCalendar(meaning, this.#anchors(reading));
      case 'season':
        return resolveSeason(meaning, this.#anchors(reading));
      case 'fraction':
        return resolveFraction(meaning, this.#anchors(reading));
      case 'weekday':
        return resolveWeekday(meaning, this.#anchors(reading));
      case 'step':
        return resolveStep(meaning, this.#anchors(reading));
      case 'decade': {
        const tens = meaning.short ? 190 + meaning.tens : meaning.tens;
        return { grain: 'decade', tens: meaning.short ? tens : meaning.tens, bc: meaning.bc };
      }
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

  #partMoment(meaning: Meaning & { kind: 'part' }, reading: Reading, at: number): Moment | null {
    const day =
      meaning.day === null ? this.#nearDay(reading, at) : this.#momentOf(meaning.day, reading, at);
    if (day?.grain !== 'day') return null;
    return { ...day, part: meaning.part, clock: null };
  }

  #clockMoment(meaning: Meaning & { kind: 'clock' }, reading: Reading, at: number): Moment | null {
    const near =
      meaning.day === null ? this.#nearDay(reading, at) : this.#momentOf(meaning.day, reading, at);
    if (near?.grain !== 'day') return null;
    return onTheClock(near, meaning, {
      reading,
      zoneAt: (day) => this.#zone(meaning, reading, day),
    });
  }

  /** The day of a clock time: one in its sentence, else the story's, else the publication's. */
  #nearDay(reading: Reading, at: number): Moment | null {
    const { readings, tokens, now } = this.#given;
    const next = readings[at + 1];
    if (next !== undefined && joins(tokens, reading.end, next.start)) {
      const moment = this.#momentOf(next.meaning, next, at + 1);
      if (moment?.grain === 'day') return moment;
    }
    if (this.#story?.grain === 'day') return this.#story;
    return this.#story === null && now !== null && this.#telling === 'news' ? today(now) : null;
  }

  #zone(meaning: Meaning & { kind: 'clock' }, reading: Reading, day: Moment): string {
    const { tokens, options, context } = this.#given;
    const date = dayIn(day);
    if (date === null) return '';
    const span = {
      start: tokens[reading.start]?.start ?? 0,
      end: tokens[reading.end - 1]?.end ?? context.text.length,
    };
    const said = meaning.zone === 'local' ? null : meaning.zone;
    const zone = said ?? options.zoneAt?.(span) ?? null;
    if (zone === null) return '';
    return offsetAt(zone, { day: date, hour: meaning.hour % 24, minute: meaning.minute }) ?? '';
  }

  /** The EDTF of item `at`, with the other end of its range or the open end of "since". */
  #edtf(resolved: readonly Resolved[], at: number): string | null {
    const item = resolved[at];
    if (item === undefined || item.moment === null) return null;
    const own = edtfOf(item.moment, item.reading.modifier);
    const { tokens } = this.#given;
    const next = resolved[at + 1];
    const before = resolved[at - 1];
    if (next !== undefined && isRange(tokens, item, next)) return rangeOf(own, edtfOfItem(next));
    if (before !== undefined && isRange(tokens, before, item))
      return rangeOf(edtfOfItem(before), own);
    if (own.includes('/')) return own;
    const word = lowerAt(tokens, item.reading.start - 1);
    if (word === 'since') return `${own}/..`;
    return word === 'until' || word === 'till' ? `../${own}` : own;
  }
}

function today(now: Day): Moment {
  return { grain: 'day', year: now.year, month: now.month, day: now.day, part: null, clock: null };
}

function edtfOfItem({ moment, reading }: Resolved): string | null {
  return moment === null ? null : edtfOf(moment, reading.modifier);
}

function rangeOf(start: string | null, end: string | null): string | null {
  if (start === null || end === null) return start ?? end;
  // The outer ends of two stretches.
  const first = start.split('/')[0] ?? start;
  const last = end.split('/').at(-1) ?? end;
  return first === last ? first : `${first}/${last}`;
}

/** "from 12 to 14 July", "1861-1863", "between 2014 and 2016". */
function isRange(tokens: readonly Token[], a: Resolved, b: Resolved): boolean {
  if (a.moment === null || b.moment === null) return false;
  if (a.reading.meaning.kind === 'clock' || b.reading.meaning.kind === 'clock') {
    if (a.reading.meaning.kind !== b.reading.meaning.kind) return false;
  }
  if (b.reading.start - a.reading.end > 2) return false;
  const link = lowerAt(tokens, a.reading.end);
  const opening = lowerAt(tokens, a.reading.start - 1);
  if (timexOf(a.moment).replace('BC', '') === timexOf(b.moment).replace('BC', '')) return false;
  if (link === '-') return b.reading.start === a.reading.end + 1 && opening !== 'overnight';
  if (link === 'to' || link === 'until' || link === 'till' || link === 'through') return true;
  return link === 'and' && opening === 'between';
}

/** Whether a day stands right after a clock time: "at 23:40 on 13 April", "16:15 UTC, June 1". */
function joins(tokens: readonly Token[], end: number, start: number): boolean {
  if (start - end > 3 || start < end) return false;
  for (let i = end; i < start; i++)
    if (!JOINTS.has(lowerAt(tokens, i)) || tokens[i]?.newLine) return false;
  return true;
}

const JOINTS = new Set([',', 'on', 'of', 'the', 'late', 'early', '(']);

/** Puts a clock time on a day. Small hours that follow an evening or night are the next day's. */
function onTheClock(
  near: Moment & { grain: 'day' },
  meaning: Meaning & { kind: 'clock' },
  near2: { readonly reading: Reading; readonly zoneAt: (day: Moment) => string },
): Moment | null {
  const day = dayIn(near);
  if (day === null) return null;
  const { hour, open } = hourOf(meaning, near.part);
  const small = meaning.day === null && hour < 6 && near.part === 'NI' && meaning.half !== 'pm';
  const midnight = hour === 24;
  const starts = midnight && near2.reading.modifier === 'after' && near.part === null;
  const shifted = small || (midnight && !starts) ? plusDays(day, 1) : day;
  const moment: Moment & { grain: 'day' } = {
    grain: 'day',
    year: shifted.year,
    month: shifted.month,
    day: shifted.day,
    part: near.part,
    clock: null,
  };
  const offset = near2.zoneAt(moment);
  return { ...moment, clock: { hour: hour % 24, minute: meaning.minute, offset, open } };
}

/** The hour on a 24-hour clock; a part of the day decides words that leave the half open. */
function hourOf(
  { hour, half, open }: Meaning & { kind: 'clock' },
  part: string | null,
): { readonly hour: number; readonly open: boolean } {
  if (half === 'pm') return { hour: hour < 12 ? hour + 12 : hour, open: false };
  if (half === 'am') return { hour: hour === 12 ? 0 : hour, open: false };
  if (!open) return { hour, open: false };
  if (part === 'EV' || part === 'AF') return { hour: hour < 12 ? hour + 12 : hour, open: false };
  if (part === 'MO') return { hour, open: false };
  if (part === 'NI') return { hour: hour >= 6 && hour < 12 ? hour + 12 : hour % 12, open: false };
  return { hour, open: true };
}

/**
 * A text tells a history where most of the years that it names lie more than a year before its
 * publication and there are at least three such dates; or where it has no publication date.
 */
function tellingOf(readings: readonly Reading[], now: Day | null): Telling {
  if (now === null) return 'history';
  let far = 0;
  let near = 0;
  for (const { meaning } of readings) {
    if (meaning.kind === 'weekday' || (meaning.kind === 'step' && meaning.from === 'now')) near++;
    if (meaning.kind !== 'calendar' || meaning.year === null) continue;
    if (meaning.year.bc || now.year - meaning.year.year > 1) far++;
    else near++;
  }
  return far >= 3 && far > near * 2 ? 'history' : 'news';
}

function mentionOf(
  { reading, moment }: Resolved,
  place: {
    readonly span: Span;
    readonly edtf: string | null;
    readonly readings: readonly Reading[];
    readonly tokens: readonly Token[];
    readonly at: number;
  },
): TimeMention {
  const { meaning } = reading;
  return {
    kind: 'time',
    ...place.span,
    type: typeOf(meaning),
    value: moment === null ? bareValue(meaning) : timexOf(moment),
    edtf: place.edtf,
    basis: isWhole(meaning) ? 'read' : 'implied',
  };
}

function typeOf(meaning: Meaning): TimeMention['type'] {
  switch (meaning.kind) {
    case 'duration':
      return 'DURATION';
    case 'set':
      return 'SET';
    case 'part':
    case 'clock':
      return 'TIME';
    case 'unanchored':
      return meaning.type;
    case 'step':
      return ['hour', 'minute', 'second', 'night'].includes(meaning.unit) ? 'TIME' : 'DATE';
    default:
      return 'DATE';
  }
}

const two = (number: number): string => String(number).padStart(2, '0');

/** What the words give without an anchor; null where that is nothing. */
function bareValue(meaning: Meaning): string | null {
  switch (meaning.kind) {
    case 'duration':
    case 'set':
    case 'reference':
      return meaning.value;
    case 'weekday':
      return `XXXX-WXX-${meaning.weekday}`;
    case 'season':
      return `XXXX-${meaning.season}`;
    case 'calendar': {
      const { month, day } = meaning;
      if (month === null) return day === null ? null : `XXXX-XX-${two(day)}`;
      return day === null ? `XXXX-${two(month)}` : `XXXX-${two(month)}-${two(day)}`;
    }
    case 'part': {
      const day = meaning.day === null ? 'XXXX-XX-XX' : bareValue(meaning.day);
      return `${day ?? 'XXXX-XX-XX'}T${meaning.part}`;
    }
    case 'clock': {
      const day = (meaning.day === null ? null : bareValue(meaning.day)) ?? 'XXXX-XX-XX';
      return `${day}T${two(hourOf(meaning, null).hour)}:${two(meaning.minute)}`;
    }
    case 'step':
      if (meaning.count !== null || meaning.direction === null) return null;
      return meaning.direction === 'past' ? 'PAST_REF' : 'FUTURE_REF';
    default:
      return null;
  }
}

/** Whether the words alone give the moment. */
function isWhole(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'calendar':
    case 'season':
    case 'fraction':
      return meaning.year !== null;
    case 'decade':
      return !meaning.short;
    case 'part':
      return meaning.day !== null && isWhole(meaning.day);
    case 'clock':
      return meaning.day !== null && isWhole(meaning.day);
    case 'weekday':
    case 'step':
    case 'unanchored':
      return false;
    default:
      return true;
  }
}
