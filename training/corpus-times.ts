import type { MarkedTime } from './corpus-markup.ts';

// Whether the value of a marked time can be a TIMEX3 value, and whether it agrees with the words:
// weekday with date, month with month, "yesterday" with the day of publication.

const DAY = String.raw`(?:\d{4}|XXXX)-(?:0[1-9]|1[0-2]|XX)-(?:0[1-9]|[12]\d|3[01]|XX)`;
const CLOCK = String.raw`(?:(?:[01]\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?|MO|MI|AF|EV|NI|DT)`;
const VALUES = new RegExp(
  `^(?:${[
    String.raw`\d{2}|\d{3}|(?:\d{4}|XXXX)`,
    String.raw`(?:\d{4}|XXXX)-(?:0[1-9]|1[0-2]|SP|SU|FA|WI|Q[1-4X]|H[12X])`,
    String.raw`(?:\d{4}|XXXX)-W(?:0[1-9]|[1-4]\d|5[0-3]|XX)(?:-(?:[1-7]|WE)(?:T${CLOCK})?)?`,
    `${DAY}(?:T${CLOCK})?`,
    String.raw`P(?:\d+(?:\.\d+)?|X)(?:Y|M|W|D|DE|CE|WE|Q)`,
    String.raw`PT(?:\d+(?:\.\d+)?|X)[HMS](?:\d+M)?(?:\d+S)?`,
    String.raw`P\d+(?:\.\d+)?DT\d+H`,
    String.raw`P1D[A-Z]{2}|PT?X?\d*(?:NI|MO|AF|EV|DT)`,
    'PRESENT_REF|PAST_REF|FUTURE_REF',
  ].join('|')})$`,
);
/** TIMEX3 mod. @see TimeML 1.2.1 annotation guidelines, table of mod values */
const MODS =
  /^(?:START|MID|END|APPROX|BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|EQUAL_OR_MORE)$/;

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_WORD =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b/i;
const SAME_DAY: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['this morning', 0],
  ['this afternoon', 0],
  ['this evening', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
const DAY_MS = 86_400_000;

/**
 * What is wrong with a marked time in a report published on `publishedOn` (YYYY-MM-DD, local);
 * empty for nothing.
 */
export function faultsOfTime(
  words: string,
  { time, publishedOn }: { readonly time: MarkedTime; readonly publishedOn: string },
): readonly string[] {
  const faults: string[] = [];
  const say = (fault: string) => faults.push(`{${words}|${time.value}}: ${fault}`);
  if (!VALUES.test(time.value)) say('no TIMEX3 value');
  if (time.mod !== null && !MODS.test(time.mod)) say(`no TIMEX3 mod: ${time.mod}`);
  if (/^(?:on|in|at|since|by|until|from|for|within|before|of|during|over)\s/i.test(words)) {
    say('begins with a preposition');
  }
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time.value)?.[0];
  if (day !== undefined && !isDay(day)) say('no such day');
  const lower = words.toLowerCase();
  const weekday = WEEKDAYS.findIndex((name) =>
    new RegExp(`\\b(?:${name}|${name.slice(0, 3)})s?\\b`).test(lower),
  );
  if (day !== undefined && weekday >= 0 && new Date(day).getUTCDay() !== weekday) {
    say(`is a ${WEEKDAYS[new Date(day).getUTCDay()]}`);
  }
  if (day !== undefined && weekday >= 0 && !/\d/.test(words)) {
    const distance = Math.abs(daysBetween(publishedOn, day));
    if (distance > (/\b(?:last|next|before|after)\b/.test(lower) ? 14 : 7)) {
      say(`is ${distance} days from publication`);
    }
  }
  for (const [phrase, offset] of SAME_DAY) {
    if (!new RegExp(`^(?:earlier |late |early |later )?${phrase}\\b`).test(lower)) continue;
    if (day !== undefined && daysBetween(publishedOn, day) !== offset) {
      say(`"${phrase}" on ${publishedOn}`);
    }
  }
  faultsOfMonth(lower, time.value).forEach(say);
  return faults;
}

function faultsOfMonth(lower: string, value: string): readonly string[] {
  const faults: string[] = [];
  const month = MONTH_WORD.exec(lower)?.[1];
  const inValue = /^(?:\d{4}|XXXX)-(\d{2})/.exec(value)?.[1];
  if (month !== undefined && inValue !== undefined) {
    if (MONTHS.indexOf(month) + 1 !== Number(inValue)) faults.push('another month');
    const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?![:.]\d)/.exec(lower)?.[1];
    const dayInValue = /^(?:\d{4}|XXXX)-\d{2}-(\d{2})/.exec(value)?.[1];
    const together = new RegExp(`\\d\\s*(?:of\\s+)?${month}|${month}[a-z.]*\\s+\\d{1,2}\\b`);
    if (day && dayInValue && together.test(lower) && !lower.includes(String(Number(dayInValue)))) {
      faults.push('another day of the month');
    }
  }
  const year = /\b(?:19|20)\d{2}\b/.exec(lower)?.[0];
  if (year !== undefined && /^\d{4}/.test(value) && !value.startsWith(year)) {
    faults.push('another year');
  }
  return faults;
}

function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
