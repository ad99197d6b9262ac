import { Temporal } from 'temporal-polyfill';

/** First and last millisecond that a date or time can mean, both inclusive; infinite where open. */
export interface Bounds {
  readonly startMs: number;
  readonly endMs: number;
}

/** What an EDTF expression can mean, on the clock of its place and, where a zone is given, in UTC. */
export interface TimeBounds {
  /** Bounds as read off the local clock, whatever its zone. */
  readonly local: Bounds;
  /** Bounds as instants; null where the expression bears no zone. */
  readonly instant: Bounds | null;
  /** Finest unit that the expression gives. */
  readonly precision: 'year' | 'season' | 'month' | 'day' | 'minute' | 'interval';
}

/** Months with which the EDTF seasons 21 to 24 (northern spring to winter) begin. */
const SEASON_STARTS: Readonly<Record<string, number>> = { '21': 3, '22': 6, '23': 9, '24': 12 };

/**
 * Bounds of an EDTF date, season, clock time or interval; null where it is none of these (sets,
 * masked digits, exponents). Qualifiers (`~`, `?`, `%`) do not widen the bounds.
 *
 * @see https://www.loc.gov/standards/datetime/ (EDTF, levels 0 and 1; minutes without seconds are
 * accepted, as ISO 8601 allows)
 */
export function timeBounds(edtf: string): TimeBounds | null {
  const known = remembered.get(edtf);
  if (known !== undefined) return known;
  const bounds = boundsOf(edtf);
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(edtf, bounds);
  return bounds;
}

// The same few hundred dates are asked for in every comparison of a case.
const remembered = new Map<string, TimeBounds | null>();
const REMEMBERED_MAX = 5000;

function boundsOf(edtf: string): TimeBounds | null {
  const [first = '', second] = edtf.split('/');
  if (second === undefined) return pointBounds(first);
  const from = endOf(first);
  const to = endOf(second);
  if (from === null || to === null) return null;
  const local = {
    startMs: from === 'open' ? Number.NEGATIVE_INFINITY : from.local.startMs,
    endMs: to === 'open' ? Number.POSITIVE_INFINITY : to.local.endMs,
  };
  return { local, instant: instantBetween(from, to), precision: 'interval' };
}

type End = TimeBounds | 'open';

function endOf(edtf: string): End | null {
  return edtf === '..' || edtf === '' ? 'open' : pointBounds(edtf);
}

function instantBetween(from: End, to: End): Bounds | null {
  const start = from === 'open' ? null : from.instant;
  const end = to === 'open' ? null : to.instant;
  if (start === null || end === null) return null;
  return { startMs: start.startMs, endMs: end.endMs };
}

const POINT =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/;

function pointBounds(edtf: string): TimeBounds | null {
  const found = POINT.exec(edtf.replace(/[~?%]/g, ''));
  if (found === null) return null;
  const [, year = '', month, day, hour, minute, second, zone] = found;
  const season = month === undefined ? undefined : SEASON_STARTS[month];
  if (season !== undefined) {
    if (day !== undefined) return null;
    return days({ year: Number(year), month: season }, { months: 3 }, 'season');
  }
  if (month === undefined) return days({ year: Number(year), month: 1 }, { years: 1 }, 'year');
  const start = { year: Number(year), month: Number(month), day: Number(day ?? 1) };
  if (!isDate(start)) return null;
  if (day === undefined) return days(start, { months: 1 }, 'month');
  if (hour === undefined || minute === undefined) return days(start, { days: 1 }, 'day');
  return clock(start, { hour: Number(hour), minute: Number(minute), second, zone });
}

function isDate({ year, month, day }: { year: number; month: number; day: number }): boolean {
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Temporal.PlainYearMonth(year, month).daysInMonth
  );
}

function days(
  start: { year: number; month: number; day?: number },
  length: Temporal.DurationLike,
  precision: TimeBounds['precision'],
): TimeBounds {
  const first = Temporal.PlainDate.from({ ...start, day: start.day ?? 1 });
  return {
    local: { startMs: utcMs(first), endMs: utcMs(first.add(length)) - 1 },
    instant: null,
    precision,
  };
}

function utcMs(date: Temporal.PlainDate): number {
  return date.toZonedDateTime('UTC').epochMilliseconds;
}

function clock(
  date: { year: number; month: number; day: number },
  time: { hour: number; minute: number; second: string | undefined; zone: string | undefined },
): TimeBounds | null {
  const { hour, minute, zone } = time;
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  const midnight = utcMs(Temporal.PlainDate.from(date));
  const startMs = midnight + (hour * 60 + minute) * 60_000 + Number(time.second ?? 0) * 1000;
  const endMs = startMs + (time.second === undefined ? 59_999 : 999);
  const local = { startMs, endMs };
  if (zone === undefined) return { local, instant: null, precision: 'minute' };
  const offsetMs = offset(zone);
  const instant = { startMs: startMs - offsetMs, endMs: endMs - offsetMs };
  return { local, instant, precision: 'minute' };
}

function offset(zone: string): number {
  if (zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.slice(1).replace(':', '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || '0')) * 60_000;
}
