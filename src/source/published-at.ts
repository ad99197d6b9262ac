import { Temporal } from 'temporal-polyfill';

/** Outcome of reading a declared date. */
export type PublishedAt =
  /** ISO 8601 with offset, or a bare date. */
  | { readonly kind: 'read'; readonly publishedAt: string }
  /** A clock time without an offset names no moment: only its date is kept. */
  | { readonly kind: 'without-offset'; readonly publishedAt: string }
  | { readonly kind: 'unreadable' };

/** Date and clock of a declared moment, as strings of digits; absent parts are undefined. */
interface Parts {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly zone?: string | undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?' +
  '|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\\.?,? )?';
const CLOCK =
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?' +
  '(?: ?(?<zone>Z|[A-Z]{2,5}|(?:GMT|UTC)?[+-]\\d{2}:?\\d{2}))?';

/** Forms in which publications declare a date, each with named parts. */
const FORMS: readonly RegExp[] = [
  // ISO 8601 and RFC 3339, with the blank that many content systems write for the T.
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}(?:\.\d{1,9})?))? ?(?<zone>Z|[+-]\d{2}(?::?\d{2})?)?)?$/i,
  // ISO 8601 basic form.
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})(?<zone>Z|[+-]\d{4})?)?$/i,
  // RFC 2822 (feeds) and the British way: "Sat, 28 Jan 2023 22:30:00 +0330", "28 January 2023".
  new RegExp(
    `^${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)? ${MONTH_NAME},? (?<year>\\d{4}|\\d{2})(?:,? ${CLOCK})?$`,
    'i',
  ),
  // The American way: "January 28, 2023".
  new RegExp(
    `^${WEEKDAY}${MONTH_NAME} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})(?:,? (?:at )?${CLOCK})?$`,
    'i',
  ),
];

/** Zone names with one meaning in dates of feeds. @see RFC 2822, section 4.3 */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/**
 * The moment that a report declares as its publication, in ISO 8601 with its own offset, or as a
 * bare date. Nothing is guessed: numeric dates whose order of day and month is open
 * ("01/02/2023") are unreadable, a clock time without a known offset leaves its date only.
 *
 * @see RFC 3339, RFC 2822 section 3.3
 */
export function readPublishedAt(declared: string): PublishedAt {
  const words = declared.trim().replace(/\s+/g, ' ');
  if (words.length > 64) return { kind: 'unreadable' };
  for (const form of FORMS) {
    const parts = form.exec(words)?.groups;
    if (parts !== undefined) return fromParts(parts as unknown as Parts);
  }
  return { kind: 'unreadable' };
}

function fromParts(parts: Parts): PublishedAt {
  const date = `${fourDigits(parts.year ?? '')}-${twoDigits(parts.month ?? '')}-${(parts.day ?? '').padStart(2, '0')}`;
  if (!isDate(date)) return { kind: 'unreadable' };
  if (parts.hour === undefined) return { kind: 'read', publishedAt: date };
  const seconds = parts.second === undefined ? '' : `:${parts.second}`;
  const moment = `${date}T${parts.hour.padStart(2, '0')}:${parts.minute ?? '00'}${seconds}`;
  const offset = offsetOf(parts.zone);
  if (!isMoment(`${moment}${offset ?? 'Z'}`)) return { kind: 'unreadable' };
  return offset === null
    ? { kind: 'without-offset', publishedAt: date }
    : { kind: 'read', publishedAt: `${moment}${offset}` };
}

function fourDigits(year: string): string {
  if (year.length !== 2) return year;
  // RFC 2822, 4.3: 00 to 49 are of this century.
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}

function twoDigits(month: string): string {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return named < 0 ? month : String(named + 1).padStart(2, '0');
}

/** `+03:30` or `Z`; null where the zone is missing or has no single meaning. */
function offsetOf(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  const signed = /([+-]\d{2}):?(\d{2})?$/.exec(zone);
  if (signed !== null) return `${signed[1]}:${signed[2] ?? '00'}`;
  return ZONES[zone.toLowerCase()] ?? null;
}

function isDate(date: string): boolean {
  try {
    Temporal.PlainDate.from(date);
    return true;
  } catch {
    return false;
  }
}

function isMoment(moment: string): boolean {
  try {
    Temporal.Instant.from(moment);
    return true;
  } catch {
    return false;
  }
}

/** The earliest zone on Earth: a bare date begins there first. */
const FIRST_ZONE = '+14:00';

/**
 * True where a report was certainly published after `instant`: a bare date counts from the moment
 * when it first begins anywhere. For the warning about dates in the future; the clock is the
 * caller's.
 *
 * @param publishedAt ISO 8601 with offset or a bare date, as in `Document.publishedAt`
 * @param instant ISO 8601 with offset
 */
export function isAfter(publishedAt: string, instant: string): boolean {
  const moment = publishedAt.includes('T') ? publishedAt : `${publishedAt}T00:00${FIRST_ZONE}`;
  return Temporal.Instant.compare(moment, instant) > 0;
}
