import type { Span } from '../text/index.ts';
import type { GazetteerPlace, PlaceMention } from './mention.ts';
import { compass, destination, midpoint, type Point } from './place-geometry.ts';
import type { ResolvedToponym } from './toponym.ts';

// How far before the anchor the words of a relation reach.
const REACH_CODE_UNITS = 120;

const KM_PER_UNIT: Readonly<Record<string, number>> = {
  km: 1,
  kilometre: 1,
  mile: 1.609344,
  'nautical mile': 1.852,
  metre: 0.001,
};

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  'a hundred': 100,
};

const HEDGE =
  '(?:(?:about|around|some|roughly|approximately|nearly|almost|more than|over|less than|under|at least|up to|just over|just under|just|only|within) )?';
const AMOUNT = `(\\d[\\d,.]*|${Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')}|a few|several|dozens of|hundreds of)`;
const UNIT = '(km|kms|kilomet(?:er|re)s?|nautical miles?|nmi?|miles?|met(?:er|re)s?|m)';
const SIDE = '(?:north|south|east|west)(?:[ -]?(?:north|south|east|west)){0,2}(?:ern|wards?)?';
const APPROACH =
  '(?:the )?(?:(?:north|south|east|west)(?:ern|east|west)* )?(?:(?:city|town|village|capital|port|port city|island|coast|shores?|outskirts|edge|suburbs?|border|frontier)(?: of| with|,)? (?:the )?)?';

const DISTANCE = new RegExp(
  `(?:^|[\\s(,])(${HEDGE}${AMOUNT}[ -]?${UNIT}(?: ?\\([^()]{1,30}\\))?,? (?:(?:to the |due )?(${SIDE}) (?:of|from)|from|away from|off|outside|inland from|offshore from) ${APPROACH})$`,
  'i',
);
const DIRECTION = new RegExp(
  `(?:^|[\\s(,])((?:(?:just|further|farther|far|to the|due) )?(${SIDE}) of ${APPROACH})$`,
  'i',
);
const NEAR = new RegExp(
  `(?:^|[\\s(,])((?:near(?: to)?|close to|just outside|outside|on the outskirts of|in the outskirts of|in the suburbs of|off|along|not far from|in the vicinity of|adjacent to|on) ${APPROACH})$`,
  'i',
);
const BETWEEN =
  /(?:^|\s)(?:(?:lies|located|situated|roads?|highway|route|railway|line|stretch|halfway|midway|somewhere|villages?|towns?|checkpoint|crossing|junction|area|front)(?: \w+){0,2} )(between (?:the )?)$/i;

/** What the words before a place say about where something is from there. */
interface Reading {
  /** The words that say it, without the anchor. */
  readonly words: string;
  readonly km: number | null;
  readonly side: { readonly name: string; readonly degrees: number } | null;
}

/**
 * Places described from others: "about 400 km south of Tehran", "near the border with Mali",
 * "between Sumy and Kharkiv". The point is the end of the great circle from a town; where the
 * distance or the direction is open, or the anchor is no town, it is the anchor's own point, or
 * none for borders. The anchor stays a mention of its own, within the relation's span.
 */
export function relatePlaces(
  text: string,
  toponyms: readonly ResolvedToponym[],
): readonly PlaceMention[] {
  return toponyms.flatMap((anchor, at): PlaceMention[] => {
    if (anchor.role !== 'name') return [];
    const from = Math.max(anchor.sentence.start, anchor.start - REACH_CODE_UNITS);
    const before = text.slice(from, anchor.start).replace(/[\s ]/g, ' ');
    const reading = readBefore(before);
    if (reading !== null) {
      return [mentionOf(anchor, { reading, start: anchor.start - reading.words.length, text })];
    }
    const other = toponyms[at + 1];
    const between = BETWEEN.exec(before)?.[1];
    if (between === undefined || other === undefined) return [];
    if (!/^\s+and (?:the )?$/.test(text.slice(anchor.end, other.start))) return [];
    return [inBetween(anchor, { other, start: anchor.start - between.length, text })];
  });
}

function readBefore(before: string): Reading | null {
  const distance = DISTANCE.exec(before);
  if (distance !== null) {
    const [, words = '', amount = '', unit = '', side = ''] = distance;
    return { words, km: kilometres(amount, unit), side: compass(side) };
  }
  const direction = DIRECTION.exec(before);
  // "the south of Iran" is a part of it, "south of Tehran" is not.
  if (direction !== null && !/\bthe $/i.test(before.slice(0, -(direction[1] ?? '').length))) {
    const [, words = '', side = ''] = direction;
    return { words, km: null, side: compass(side) };
  }
  const words = NEAR.exec(before)?.[1];
  // "on" and "along" relate only to borders and coasts.
  if (words === undefined || (/^(?:on|along) /i.test(words) && !isEdge(words))) return null;
  return { words, km: null, side: null };
}

function isEdge(words: string): boolean {
  return /\b(?:border|frontier|coast|shores?|outskirts|edge)\b/i.test(words);
}

/** An amount in kilometres, or null where it is vague ("a few"). */
function kilometres(amount: string, unit: string): number | null {
  const written = /^\d/.test(amount)
    ? Number(
        amount
          .replace(/,(?=\d{3})/g, '')
          .replace(/[,.]$/, '')
          .replace(',', '.'),
      )
    : NUMBER_WORDS[amount.toLowerCase()];
  const singular = unit
    .toLowerCase()
    .replace(/met(?:er|re)s?$|^m$/, 'metre')
    .replace(/^kms$/, 'km')
    .replace(/^nmi?$/, 'nautical mile')
    .replace(/miles$/, 'mile');
  const factor = KM_PER_UNIT[singular];
  if (written === undefined || !Number.isFinite(written) || factor === undefined) return null;
  return Math.round(written * factor * 1000) / 1000;
}

function mentionOf(
  anchor: ResolvedToponym,
  found: { readonly reading: Reading; readonly start: number; readonly text: string },
): PlaceMention {
  const { km, side, words } = found.reading;
  const span: Span = { start: found.start, end: anchor.end };
  return {
    kind: 'place',
    ...span,
    place: placeFrom(anchor.place, {
      km,
      side,
      border: /\b(?:border|frontier)\b/i.test(words),
      name: found.text.slice(span.start, span.end),
    }),
    precision: 'near',
    relation: {
      distanceKm: km,
      bearing: side?.name ?? null,
      anchor: { start: anchor.start, end: anchor.end },
    },
    metonym: false,
  };
}

function placeFrom(
  anchor: GazetteerPlace | null,
  options: {
    readonly km: number | null;
    readonly side: { readonly degrees: number } | null;
    readonly border: boolean;
    readonly name: string;
  },
): GazetteerPlace | null {
  if (anchor === null || options.border) return null;
  const { km, side } = options;
  const point: Point =
    km !== null && side !== null && anchor.precision === 'city'
      ? destination(anchor, { degrees: side.degrees, km })
      : anchor;
  return near(anchor, { point, name: options.name });
}

function near(
  anchor: GazetteerPlace,
  at: { readonly point: Point; readonly name: string },
): GazetteerPlace {
  // Five decimals are about a metre: finer than any report.
  const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
  return {
    ...anchor,
    id: `near:${anchor.id}`,
    name: at.name.replace(/\s+/g, ' '),
    latitude: rounded(at.point.latitude),
    longitude: rounded(at.point.longitude),
    population: 0,
    precision: 'near',
  };
}

function inBetween(
  anchor: ResolvedToponym,
  found: { readonly other: ResolvedToponym; readonly start: number; readonly text: string },
): PlaceMention {
  const { other, start, text } = found;
  const [a, b] = [anchor.place, other.place];
  const towns = a?.precision === 'city' && b?.precision === 'city';
  return {
    kind: 'place',
    start,
    end: other.end,
    place: towns ? near(a, { point: midpoint(a, b), name: text.slice(start, other.end) }) : null,
    precision: 'near',
    relation: { distanceKm: null, bearing: null, anchor: { start: anchor.start, end: anchor.end } },
    metonym: false,
  };
}
