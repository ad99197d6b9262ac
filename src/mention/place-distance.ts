import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { GazetteerPlace, PlaceMention } from './mention.ts';
import { compass, distanceKm, initialBearing } from './place-geometry.ts';
import type { DistanceCheck } from './text-check.ts';

/** A named place, and what the words right after it say about where it lies. */
interface Described {
  readonly named: PlaceMention;
  readonly relation: NonNullable<PlaceMention['relation']>;
  readonly related: PlaceMention;
  /** The place that it is described from. */
  readonly anchor: GazetteerPlace;
}

// "Natanz, about 220 km south of Tehran", "Haifa, which lies 90 km north of Tel Aviv".
const APPOSED =
  /^,? ?(?:(?:which|that)? ?(?:is|was|lies|lay|sits|stands|stood)|(?:a|the) (?:town|city|village|port))?,? ?(?:located|situated)? ?$/;

/**
 * Distances are told by air, by road or from a border of a city, and rounded: the way by road is up
 * to about 1.7 times the line, a city is some 20 km broad (both from maps of the example cases,
 * 2026-11).
 */
const ROAD_FACTOR = 1.7;
const SHORT_FACTOR = 0.75;
const CITY_KM = 25;

/** "South" of a place is anything in the half of the circle's sector around it that people mean. */
const DIRECTION_DEGREES = 65;

/**
 * What a text says about how far, and which way, a named town lies from another, held against the
 * gazetteer: "Shiraz, some 700 km south of Tehran" fits, "Ahvaz, about 100 km north of Tehran" does
 * not. Only for towns that the gazetteer knows. In order of place.
 */
export function checkDistances(
  text: string,
  places: readonly PlaceMention[],
): readonly DistanceCheck[] {
  return describedPlaces(text, places).flatMap((described): DistanceCheck[] => {
    const { named, related, relation, anchor } = described;
    if (named.place?.precision !== 'city') return [];
    const result = agreement(named.place, { relation, anchor });
    return [
      {
        kind: 'distance',
        start: named.start,
        end: related.end,
        place: { start: named.start, end: named.end },
        anchor: relation.anchor,
        saidKm: relation.distanceKm,
        saidBearing: relation.bearing,
        actualKm: Math.round(distanceKm(anchor, named.place)),
        actualDegrees: Math.round(initialBearing(anchor, named.place)) % 360,
        result,
        holds: result === 'fits',
      },
    ];
  });
}

/**
 * The places of a text, with each name that is described by a distance moved to the one of its
 * candidates that lies there, where the one taken does not and another does; a name that the
 * gazetteer does not know gets the point that the words describe.
 */
export function settleByDistance(
  places: readonly PlaceMention[],
  { text, gazetteer }: { readonly text: string; readonly gazetteer: Gazetteer },
): readonly PlaceMention[] {
  const moved = new Map<string, GazetteerPlace>();
  for (const { named, relation, related, anchor } of describedPlaces(text, places)) {
    const name = text.slice(named.start, named.end);
    if (relation.distanceKm === null) continue;
    if (named.place === null) {
      if (related.place !== null && relation.bearing !== null) {
        moved.set(name, { ...related.place, name });
      }
      continue;
    }
    if (agreement(named.place, { relation, anchor }) === 'fits') continue;
    const other = gazetteer
      .lookup(name)
      .find(
        (place) => place.precision === 'city' && agreement(place, { relation, anchor }) === 'fits',
      );
    if (other !== undefined) moved.set(name, other);
  }
  if (moved.size === 0) return places;
  return places.map((mention) => {
    const place =
      mention.relation === null ? moved.get(text.slice(mention.start, mention.end)) : undefined;
    return place === undefined ? mention : { ...mention, place, precision: place.precision };
  });
}

function describedPlaces(text: string, places: readonly PlaceMention[]): readonly Described[] {
  return places.flatMap((related): Described[] => {
    const { relation } = related;
    if (relation === null || (relation.distanceKm === null && relation.bearing === null)) return [];
    const named = places.findLast(
      (place) => place.end <= related.start && place.relation === null && isTown(place),
    );
    const anchor = places.find(
      (place) => place.start === relation.anchor.start && place.relation === null,
    )?.place;
    if (named === undefined || anchor?.precision !== 'city') return [];
    const between = text.slice(named.end, related.start).replace(/\s+/g, ' ');
    return APPOSED.test(between) && between !== ' ' ? [{ named, relation, related, anchor }] : [];
  });
}

function isTown({ place, precision, metonym }: PlaceMention): boolean {
  return !metonym && precision === 'city' && (place === null || place.precision === 'city');
}

function agreement(
  place: GazetteerPlace,
  { relation, anchor }: Pick<Described, 'relation' | 'anchor'>,
): DistanceCheck['result'] {
  const km = distanceKm(anchor, place);
  const { distanceKm: said, bearing } = relation;
  const near =
    said === null || (said >= km * SHORT_FACTOR - CITY_KM && said <= km * ROAD_FACTOR + CITY_KM);
  const way = bearing === null ? null : compass(bearing);
  const turn =
    way === null || km < CITY_KM ? 0 : between(way.degrees, initialBearing(anchor, place));
  const right = turn <= DIRECTION_DEGREES;
  if (near && right) return 'fits';
  if (!near && !right) return 'both';
  return near ? 'direction' : 'distance';
}

/** Degrees between two directions, 0 to 180. */
function between(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360;
  return turn > 180 ? 360 - turn : turn;
}
