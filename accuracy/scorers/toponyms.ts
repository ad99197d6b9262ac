import { distanceKm } from '../../src/mention/index.ts';
import { jsonLines } from '../json-lines.ts';
import type { ScoredCase } from './scored.ts';

interface Toponym {
  readonly start: number;
  readonly end: number;
  readonly lat?: number | null;
  readonly lon?: number | null;
}

interface Text {
  readonly id: string;
  readonly toponyms?: readonly Toponym[];
}

/** Nearer than this, a name is taken as placed rightly (100 miles). */
const RIGHT_WITHIN_KM = 161;

/**
 * Place names by exact and by overlapping span, and `within161km` of those that were found and have
 * coordinates on both sides (its precision, recall and F1 are all that one share).
 *
 * @see Gritta et al. 2018, What's missing in geographical parsing?
 */
export function scoreToponyms(gold: string, system: string): readonly ScoredCase[] {
  const given = new Map(jsonLines<Text>(system).map((text) => [text.id, text.toponyms ?? []]));
  return jsonLines<Text>(gold).map(({ id, toponyms: want = [] }) => {
    const have = given.get(id) ?? [];
    const used = new Set<number>();
    let [exactly, overlapping, placed, right] = [0, 0, 0, 0];
    for (const one of want) {
      const exact = have.findIndex(
        (other, at) => !used.has(at) && other.start === one.start && other.end === one.end,
      );
      const at =
        exact >= 0 ? exact : have.findIndex((other, n) => !used.has(n) && meet(one, other));
      const match = have[at];
      if (match === undefined) continue;
      used.add(at);
      if (exact >= 0) exactly++;
      overlapping++;
      const km = between(one, match);
      if (km === null) continue;
      placed++;
      if (km < RIGHT_WITHIN_KM) right++;
    }
    const counts = { gold: want.length, system: have.length };
    return {
      id,
      tallies: {
        exact: { hit: exactly, ...counts },
        overlap: { hit: overlapping, ...counts },
        within161km: { hit: right, gold: placed, system: placed },
      },
    };
  });
}

function meet(a: Toponym, b: Toponym): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Kilometres between two toponyms, or null where one has no coordinates. */
function between(a: Toponym, b: Toponym): number | null {
  if (a.lat == null || b.lat == null) return null;
  return distanceKm(
    { latitude: a.lat, longitude: a.lon ?? 0 },
    { latitude: b.lat, longitude: b.lon ?? 0 },
  );
}
