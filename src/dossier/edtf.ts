/** A date or interval as EDTF writes it, opened up for people and for a time axis. */
export interface EdtfReading {
  /** First instant that it can mean, in milliseconds since 1970 (UTC); null where open. */
  readonly earliestMs: number | null;
  /** Last instant that it can mean, inclusive; null where open. */
  readonly latestMs: number | null;
  /** True where the source calls it approximate (`~`, `%`). */
  readonly approximate: boolean;
  /** True where the source calls it uncertain (`?`, `%`). */
  readonly uncertain: boolean;
  /** The same in words: "28 January 2023, 22:30 (+03:30)". */
  readonly words: string;
}

type Bounds = readonly [earliestMs: number, latestMs: number];

interface Plain {
  readonly bounds: Bounds;
  readonly words: string;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Sub-year codes of ISO 8601-2, table 1: words, first month (from 0) and number of months. */
const SUB_YEARS: ReadonlyMap<number, readonly [words: string, month: number, months: number]> =
  new Map([
    [21, ['spring', 2, 3]],
    [22, ['summer', 5, 3]],
    [23, ['autumn', 8, 3]],
    [24, ['winter', 11, 3]],
    [25, ['spring (northern)', 2, 3]],
    [26, ['summer (northern)', 5, 3]],
    [27, ['autumn (northern)', 8, 3]],
    [28, ['winter (northern)', 11, 3]],
    [29, ['spring (southern)', 8, 3]],
    [30, ['summer (southern)', 11, 3]],
    [31, ['autumn (southern)', 2, 3]],
    [32, ['winter (southern)', 5, 3]],
    [33, ['first quarter of', 0, 3]],
    [34, ['second quarter of', 3, 3]],
    [35, ['third quarter of', 6, 3]],
    [36, ['last quarter of', 9, 3]],
    [37, ['first third of', 0, 4]],
    [38, ['second third of', 4, 4]],
    [39, ['last third of', 8, 4]],
    [40, ['first half of', 0, 6]],
    [41, ['second half of', 6, 6]],
  ]);

const TIMED =
  /^(\d{4}-\d\d-\d\d)T(\d\d)(?::?(\d\d)(?::?(\d\d)(?:\.\d+)?)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const DATED = /^([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/;

const monthBounds = (year: number, month: number, months: number): Bounds => [
  Date.UTC(year, month, 1),
  Date.UTC(year, month + months, 1) - 1,
];

function timed(text: string): Plain | null {
  const parts = TIMED.exec(text);
  const day = parts?.[1] === undefined ? null : dated(parts[1]);
  if (!parts || !day) return null;
  const [, , hour = '00', minute, second, zone] = parts;
  if (Number(hour) > 24 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return null;
  const [, sign, zoneHour = '0', zoneMinute = '0'] = /([+-])(\d\d):?(\d\d)?/.exec(zone ?? '') ?? [];
  const offsetMinutes = (sign === '-' ? -1 : 1) * (Number(zoneHour) * 60 + Number(zoneMinute || 0));
  const startMs =
    day.bounds[0] +
    (Number(hour) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0)) * 1000 -
    offsetMinutes * 60_000;
  const spanMs = second !== undefined ? 1000 : minute !== undefined ? 60_000 : 3_600_000;
  const clock = second === undefined || second === '00' ? '' : `:${second}`;
  const zoneWords =
    zone === undefined ? '' : ` (${/^(Z|[+-]00(:?00)?)$/.test(zone) ? 'UTC' : zone})`;
  const words = `${day.words}, ${hour}:${minute ?? '00'}${clock}${zoneWords}`;
  return { bounds: [startMs, startMs + spanMs - 1], words };
}

function datedUnknown(year: string, month: string | undefined): Plain | null {
  const low = Number(year.replaceAll('X', '0'));
  const high = Number(year.replaceAll('X', '9'));
  if (year.includes('X')) {
    const words = /^\d{3}X$/.test(year) ? `the ${low}s` : `between ${low} and ${high}`;
    return { bounds: [monthBounds(low, 0, 12)[0], monthBounds(high, 0, 12)[1]], words };
  }
  if (month === undefined || month.includes('X')) {
    return { bounds: monthBounds(low, 0, 12), words: `${low}, month unknown` };
  }
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return null;
  return {
    bounds: monthBounds(low, Number(month) - 1, 1),
    words: `${name} ${low}, day unknown`,
  };
}

function dated(text: string): Plain | null {
  const parts = DATED.exec(text);
  const yearText = parts?.[1];
  if (!parts || yearText === undefined) return null;
  const [, , monthText, dayText] = parts;
  if (text.includes('X')) return datedUnknown(yearText, monthText);
  const year = Number(yearText);
  if (monthText === undefined) return { bounds: monthBounds(year, 0, 12), words: `${year}` };
  const subYear = SUB_YEARS.get(Number(monthText));
  if (subYear !== undefined && dayText === undefined) {
    const [words, month, months] = subYear;
    return { bounds: monthBounds(year, month, months), words: `${words} ${year}` };
  }
  const month = Number(monthText);
  const name = MONTHS[month - 1];
  if (name === undefined) return null;
  if (dayText === undefined) {
    return { bounds: monthBounds(year, month - 1, 1), words: `${name} ${year}` };
  }
  const startMs = Date.UTC(year, month - 1, Number(dayText));
  if (new Date(startMs).getUTCDate() !== Number(dayText)) return null;
  return { bounds: [startMs, startMs + 86_399_999], words: `${Number(dayText)} ${name} ${year}` };
}

function moment(text: string): EdtfReading | null {
  const approximate = /[~%]/.test(text);
  const uncertain = /[?%]/.test(text);
  const bare = text.replace(/[~?%]/g, '');
  const plain = timed(bare) ?? dated(bare);
  if (plain === null) return null;
  const [earliestMs, latestMs] = plain.bounds;
  const words = `${approximate ? 'about ' : ''}${plain.words}${uncertain ? ' (uncertain)' : ''}`;
  return { earliestMs, latestMs, approximate, uncertain, words };
}

function interval(text: string): EdtfReading | null {
  const [fromText = '', toText = '', more] = text.split('/');
  if (more !== undefined) return null;
  const from = moment(fromText);
  const to = moment(toText);
  const open = (end: string): boolean => end === '..' || end === '';
  if ((from === null && !open(fromText)) || (to === null && !open(toText))) return null;
  if (from === null && to === null) return null;
  const start = from === null ? '' : `from ${from.words}`;
  const end = to === null ? (toText === '' ? ', end unknown' : ' on') : `until ${to.words}`;
  return {
    earliestMs: from?.earliestMs ?? null,
    latestMs: to?.latestMs ?? null,
    approximate: Boolean(from?.approximate) || Boolean(to?.approximate),
    uncertain: Boolean(from?.uncertain) || Boolean(to?.uncertain),
    words: from !== null && to !== null ? `${start} ${end}` : `${start}${end}`,
  };
}

function oneOf(text: string): EdtfReading | null {
  const members = text
    .slice(1, -1)
    .split(',')
    .map((member) => readEdtf(member.trim().replace('..', '/')));
  const known = members.filter((member) => member !== null);
  if (known.length === 0 || known.length < members.length) return null;
  const starts = known.map(({ earliestMs }) => earliestMs);
  const ends = known.map(({ latestMs }) => latestMs);
  return {
    earliestMs: starts.every((start) => start !== null) ? Math.min(...starts) : null,
    latestMs: ends.every((end) => end !== null) ? Math.max(...ends) : null,
    approximate: known.some(({ approximate }) => approximate),
    uncertain: known.some(({ uncertain }) => uncertain),
    words: known.map(({ words }) => words).join(text.startsWith('[') ? ' or ' : ' and '),
  };
}

/**
 * Opens up an EDTF expression (levels 0 to 2 but for exponents and significant digits), with two
 * liberties that reports need: clock times without seconds and offsets in minutes. A date without
 * an offset is placed on the axis as UTC. Null for anything else: the caller then shows the
 * expression as it stands.
 *
 * @see https://www.loc.gov/standards/datetime/
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * assert.equal(readEdtf('2023-01-28T22:30+03:30')?.words, '28 January 2023, 22:30 (+03:30)');
 * assert.equal(readEdtf('2020-06~')?.words, 'about June 2020');
 * ```
 */
export function readEdtf(edtf: string): EdtfReading | null {
  const text = edtf.trim();
  if (/^(\[.*\]|\{.*\})$/.test(text)) return oneOf(text);
  return text.includes('/') ? interval(text) : moment(text);
}

/** EDTF in words for people; an expression that cannot be opened up is given back as it is. */
export function edtfWords(edtf: string): string {
  return readEdtf(edtf)?.words ?? edtf;
}
