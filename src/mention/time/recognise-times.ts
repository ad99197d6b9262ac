import type { Span } from '../../text/index.ts';
import type { MentionContext, TimeMention } from '../mention.ts';
import type { Token } from '../token.ts';
import type { Day } from './civil.ts';
import { dayOf } from './civil.ts';
import { hourOf } from './day-clock.ts';
import { extentOf } from './extent.ts';
import type { Meaning, Reading } from './meaning.ts';
import { timexOf } from './moment.ts';
import type { Anchors } from './narrative.ts';
import { dayIn, resolveCalendar } from './narrative.ts';
import { readTimedTokens } from './phrase.ts';
import type { Resolved } from './teller.ts';
import { Teller } from './teller.ts';

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
  const { tokens, readings } = readTimedTokens(context.text);
  const now = dayOf(context.publishedAt) ?? datelineDay(tokens, readings);
  const zoneAt = options.zoneAt ?? (() => null);
  const resolved = new Teller({ context, tokens, readings, now, zoneAt }).tell();
  return resolved.map((item, at) => {
    const [first, last] = [tokens[item.reading.start], tokens[item.reading.end - 1]];
    const span = { start: first?.start ?? 0, end: last?.end ?? context.text.length };
    return mentionOf(item, span, extentOf(tokens, resolved, at));
  });
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

function mentionOf({ reading, moment }: Resolved, span: Span, edtf: string | null): TimeMention {
  const { meaning } = reading;
  return {
    kind: 'time',
    ...span,
    type: typeOf(meaning),
    value: moment === null ? bareValue(meaning) : timexOf(moment),
    edtf,
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
