import { Tree } from '../language/index.ts';
import { byPlace } from '../text/index.ts';
import type { MentionContext, PlaceMention, PlacePrecision } from './mention.ts';
import { settleByDistance } from './place-distance.ts';
import { recogniseFacilities } from './place-facility.ts';
import { FACILITY } from './place-facility-words.ts';
import { isMetonym } from './place-metonym.ts';
import { relatePlaces } from './place-relation.ts';
import type { ResolvedToponym } from './toponym.ts';
import { type PlaceOptions, readToponyms } from './toponym-reading.ts';

/**
 * The places of a document: names (with those that stand for a government marked as metonyms),
 * facilities, and places described from others. Words for people ("Iranian") and places within
 * other names ("The Jerusalem Post") are none. In order of place; a relation ("36 km south of
 * Tébessa") and a facility ("the Tébessa garrison") may hold the name that they rest on.
 */
export function recognisePlaces(
  context: MentionContext,
  options: PlaceOptions,
): readonly PlaceMention[] {
  const toponyms = readToponyms(context, options);
  const trees = new Map<number, Tree>();
  const named = toponyms.flatMap((toponym): PlaceMention[] => {
    if (toponym.role !== 'name' && toponym.role !== 'seat') return [];
    const { sentence } = toponym;
    const tree = trees.get(sentence.index) ?? new Tree(sentence);
    trees.set(sentence.index, tree);
    return [
      {
        kind: 'place',
        start: toponym.start,
        end: toponym.end,
        place: toponym.place,
        precision: precisionOf(toponym),
        relation: null,
        metonym: isMetonym(toponym, { tree, gazetteer: options.gazetteer }),
      },
    ];
  });
  const related = relatePlaces(context.text, toponyms);
  const settled = settleByDistance([...named, ...related].sort(byPlace), {
    text: context.text,
    gazetteer: options.gazetteer,
  });
  return [...settled, ...recogniseFacilities(context, settled)].sort(byPlace);
}

function precisionOf({ surface, place }: ResolvedToponym): PlacePrecision {
  const last = surface.split(' ').at(-1)?.toLowerCase() ?? '';
  // "Damascus International Airport" is known by the town that it is called after.
  if (FACILITY.has(last) && place?.name.toLowerCase().endsWith(last) !== true) return 'facility';
  // A name that the gazetteer does not know is most likely a village or quarter.
  return place?.precision ?? 'city';
}

// A town says more about the hour of what happened there than its country, which may span zones.
const SAYS_WHERE: Readonly<Record<PlacePrecision, number>> = {
  facility: 3,
  city: 3,
  near: 3,
  region: 2,
  country: 1,
  area: 0,
};

/**
 * The IANA zone of the place that a text is most about, or null where it names none. Governments
 * that only speak do not count; of zones named alike the one named first wins.
 */
export function zoneOfText(mentions: readonly PlaceMention[]): string | null {
  const weights = new Map<string, number>();
  for (const { place, metonym, precision } of mentions) {
    if (place === null || metonym || place.timeZone === '') continue;
    weights.set(place.timeZone, (weights.get(place.timeZone) ?? 0) + SAYS_WHERE[precision]);
  }
  let top: string | null = null;
  let most = 0;
  for (const [zone, weight] of weights) {
    if (weight > most) {
      top = zone;
      most = weight;
    }
  }
  return top;
}
