import { type AnswerValue, wordsOf } from '../incident/index.ts';
import type { GazetteerPlace } from '../mention/index.ts';
import type { Relation } from './relation.ts';
import { sameWords } from './same-words.ts';

type PlaceValue = Extract<AnswerValue, { kind: 'place' }>;

const NOT_COMPARABLE: Relation = { kind: 'not-comparable' };

/** Kilometres per unit of distance as reports give them; a bare mile at sea is a nautical one. */
const UNIT_KM: readonly (readonly [RegExp, number])[] = [
  [/^nautical miles?$|^nm$/, 1.852],
  [/^kilomet(?:re|er)s?$|^km$/, 1],
  [/^miles?$/, 1.609],
  [/^met(?:re|er)s?$|^m$/, 0.001],
];

const DISTANCE =
  /(\d{1,9}(?:[.,]\d{1,9})?)\s?(nautical miles?|nm|kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?|m)\b/i;
const TO_A_LANDMARK = /\b(?:of|from|off|to)\s(.+)/i;

/** Distances to one landmark that differ by more than this share contradict each other. */
const DISTANCE_SHARE = 0.2;

/** Towns further apart than this are not one place told with other precision (a city's breadth). */
const APART_KM = 40;

/**
 * How two places stand to each other: one within the other is a difference of precision, two
 * towns far apart or two distances to one landmark that do not agree are a conflict, and what the
 * gazetteer cannot settle stays uncompared.
 */
export function comparePlaces(
  a: PlaceValue,
  b: PlaceValue,
  places: ReadonlyMap<string, GazetteerPlace>,
): Relation {
  if (sameWords(a.value, b.value)) return { kind: 'same' };
  const distances = compareDistances(a.value, b.value);
  if (distances !== null) return distances;
  if (distanceIn(a.value) !== null || distanceIn(b.value) !== null) return NOT_COMPARABLE;
  const left = a.placeId === null ? undefined : places.get(a.placeId);
  const right = b.placeId === null ? undefined : places.get(b.placeId);
  if (left === undefined || right === undefined) return NOT_COMPARABLE;
  if (left.id === right.id) return { kind: 'same' };
  if (holds(left, right)) return { kind: 'compatible', finer: 'b' };
  if (holds(right, left)) return { kind: 'compatible', finer: 'a' };
  if (!isPoint(left) || !isPoint(right)) return NOT_COMPARABLE;
  return kilometresBetween(left, right) > APART_KM
    ? { kind: 'conflict' }
    : { kind: 'compatible', finer: null };
}

interface Distance {
  readonly km: number;
  readonly landmark: string;
}

function distanceIn(words: string): Distance | null {
  const found = DISTANCE.exec(words);
  if (found === null) return null;
  const [whole, number = '', unit = ''] = found;
  const landmark = TO_A_LANDMARK.exec(words.slice(found.index + whole.length))?.[1]?.trim();
  if (landmark === undefined || landmark === '') return null;
  const km = UNIT_KM.find(([pattern]) => pattern.test(unit.toLowerCase()))?.[1];
  return km === undefined ? null : { km: Number(number.replace(',', '.')) * km, landmark };
}

function compareDistances(a: string, b: string): Relation | null {
  const [left, right] = [distanceIn(a), distanceIn(b)];
  if (left === null || right === null || !sameLandmark(left, right)) return null;
  const far = Math.max(left.km, right.km);
  const differs = Math.abs(left.km - right.km) > DISTANCE_SHARE * far;
  return differs ? { kind: 'conflict' } : { kind: 'compatible', finer: null };
}

function sameLandmark(a: Distance, b: Distance): boolean {
  const [left, right] = [wordsOf(a.landmark), wordsOf(b.landmark)];
  return left.at(-1) !== undefined && left.at(-1) === right.at(-1);
}

function isPoint(place: GazetteerPlace): boolean {
  return place.precision === 'city' || place.precision === 'facility';
}

/** True where the gazetteer puts `inner` within `outer`, a state or region. */
function holds(outer: GazetteerPlace, inner: GazetteerPlace): boolean {
  if (outer.country === '' || outer.country !== inner.country) return false;
  if (outer.precision === 'country') return inner.precision !== 'country';
  return outer.precision === 'region' && isPoint(inner) && inner.region === outer.region;
}

const EARTH_KM = 6371;

function kilometresBetween(a: GazetteerPlace, b: GazetteerPlace): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const dLat = radians(b.latitude - a.latitude);
  const dLon = radians(b.longitude - a.longitude);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}
