import type { Day } from './civil.ts';
import { dayMoment, plusDays } from './civil.ts';
import type { Meaning, Modifier } from './meaning.ts';
import type { Moment } from './moment.ts';
import { dayIn } from './narrative.ts';
import type { DayPart } from './words.ts';

type ClockMeaning = Meaning & { kind: 'clock' };
type DayMoment = Moment & { grain: 'day' };

/** Evening begins at this hour and the small hours end at the other, as reports speak of a night. */
const EVENING_HOUR = 18;
const SMALL_HOURS_END = 6;

/**
 * Puts a clock time on a day that its own words do not name. Small hours that follow an evening or
 * a night belong to the next day; midnight ends the day, unless it is "after midnight" of a day
 * that stands beside it. `named` is true where the words give the day.
 */
export function onTheClock(
  near: DayMoment,
  meaning: ClockMeaning,
  place: {
    readonly named: boolean;
    readonly modifier: Modifier | null;
    readonly offsetOf: (day: Day) => string;
  },
): Moment | null {
  const day = dayIn(near);
  if (day === null) return null;
  const { hour, open } = hourOf(meaning, near.part);
  const night = isLate(near);
  const small = !place.named && hour < SMALL_HOURS_END && night && meaning.half !== 'pm';
  const midnight = hour === 24;
  const starts = midnight && place.named && place.modifier === 'after';
  const shifted = small || (midnight && !starts) ? plusDays(day, 1) : day;
  const { minute, second } = meaning;
  const clock = { hour: hour % 24, minute, second, offset: place.offsetOf(shifted), open };
  return { ...dayMoment(shifted), part: near.part, clock };
}

/** Whether a moment lies in the evening or the night of its day. */
export function isLate({ part, clock }: DayMoment): boolean {
  return clock === null ? part === 'NI' || part === 'EV' : clock.hour >= EVENING_HOUR;
}

/** The hour on a 24-hour clock; a part of the day decides words that leave the half open. */
export function hourOf(
  { hour, half, open }: ClockMeaning,
  part: DayPart | null,
): { readonly hour: number; readonly open: boolean } {
  const afternoon = hour < 12 ? hour + 12 : hour;
  if (half === 'pm') return { hour: afternoon, open: false };
  if (half === 'am') return { hour: hour === 12 ? 0 : hour, open: false };
  if (half === 'night') return { hour: nightHour(hour), open: false };
  if (!open) return { hour, open: false };
  if (part === 'EV' || part === 'AF') return { hour: afternoon, open: false };
  if (part === 'MO') return { hour, open: false };
  if (part === 'NI') return { hour: nightHour(hour), open: false };
  return { hour, open: true };
}

/** "ten at night" is 22, "two at night" 2. */
function nightHour(hour: number): number {
  return hour >= SMALL_HOURS_END && hour < 12 ? hour + 12 : hour % 12;
}

/** Whether a clock time could belong to a day of which a time or a part has been told. */
export function fitsDay(near: DayMoment, meaning: ClockMeaning): boolean {
  const { hour, open } = hourOf(meaning, near.part);
  if (near.clock === null && near.part === null) return false;
  if (open) return true;
  const late = hour >= EVENING_HOUR || hour < SMALL_HOURS_END;
  return isLate(near) === late;
}
