import type { GazetteerPlace } from '../mention.ts';
import { distanceKm } from '../place-geometry.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Two entries of a name nearer than this are one town, by whichever number it goes. */
const SAME_TOWN_KM = 15;

/**
 * The shipped gazetteer with the user's own beside it. A name gives the shipped places first, then
 * those of the user that the shipped table has not: no number, division or town comes twice. What
 * stands for peoples, governments and countries is the shipped table's alone.
 */
export function joinGazetteers(shipped: Gazetteer, own: readonly Gazetteer[]): Gazetteer {
  if (own.length === 0) return shipped;
  return {
    version: own.map(({ version }) => version).join('+'),
    lookup: (name) => {
      const found = [...shipped.lookup(name)];
      for (const gazetteer of own) {
        for (const place of gazetteer.lookup(name)) {
          if (!found.some((known) => isSame(known, place))) found.push(place);
        }
      }
      return found;
    },
    demonym: (word) => shipped.demonym(word),
    seat: (name) => shipped.seat(name),
    abbreviation: (name) => shipped.abbreviation(name),
    country: (code) => shipped.country(code),
    isCapital: (place) => shipped.isCapital(place),
  };
}

function isSame(a: GazetteerPlace, b: GazetteerPlace): boolean {
  if (a.id === b.id) return true;
  if (a.country !== b.country || a.precision !== b.precision) return false;
  if (a.precision === 'country' || a.precision === 'region') return true;
  return a.precision === 'city' && distanceKm(a, b) < SAME_TOWN_KM;
}
