import { Temporal } from 'temporal-polyfill';
import type { Moment } from './moment.ts';

/** A calendar day; the year is astronomical. */
export type Day = Temporal.PlainDate;

/** The local date of an ISO 8601 instant or date: the day as it is written, not as UTC has it. */
export function dayOf(iso: string | null): Day | null {
  const written = iso === null ? null : /^(\d{4})-(\d\d)-(\d\d)(?![0-9])/.exec(iso);
  if (written === null) return null;
  return dayFrom(Number(written[1]), { month: Number(written[2]), day: Number(written[3]) });
}

/** A real day, or null ("30 February"). */
export function dayFrom(
  year: number,
  { month, day }: { readonly month: number; readonly day: number },
): Day | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return day > first.daysInMonth ? null : first.with({ day });
}

/** `days` later (earlier where negative). */
export function plusDays(day: Day, days: number): Day {
  return day.add({ days });
}

/** Days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return a.until(b, { largestUnit: 'days' }).days;
}

/** The moment that is a whole day. */
export function dayMoment(day: Day): Moment & { grain: 'day' } {
  return { grain: 'day', year: day.year, month: day.month, day: day.day, part: null, clock: null };
}

/** The ISO week that holds a day, or its weekend. @see ISO 8601, week dates */
export function weekMoment(day: Day, grain: 'week' | 'weekend'): Moment {
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const sunday = monday.add({ days: 6 });
  return {
    grain,
    year: day.yearOfWeek ?? day.year,
    week: day.weekOfYear ?? 1,
    monday: (grain === 'week' ? monday : monday.add({ days: 5 })).toString(),
    sunday: sunday.toString(),
  };
}

/** The month `months` after the one given. */
export function plusMonths(
  { year, month }: { readonly year: number; readonly month: number },
  months: number,
): Moment & { grain: 'month' } {
  const total = year * 12 + (month - 1) + months;
  return { grain: 'month', year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 };
}

/**
 * The offset of an IANA zone at a local time, as `+03:30` or `Z`; null for an unknown zone. A local
 * time that a clock change skips or repeats takes the earlier offset.
 */
export function offsetAt(
  zone: string,
  local: { readonly day: Day; readonly hour: number; readonly minute: number },
): string | null {
  if (/^[+-]\d\d:\d\d$/.test(zone)) return zone === '+00:00' ? 'Z' : zone;
  const { day, hour, minute } = local;
  try {
    const { offset } = day.toPlainDateTime({ hour, minute }).toZonedDateTime(zone);
    // Zones before standard time carry seconds, which no report means.
    return offset === '+00:00' ? 'Z' : offset.slice(0, 6);
  } catch {
    return null;
  }
}
