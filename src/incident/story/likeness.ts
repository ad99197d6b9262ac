import { type Profile, UNIT } from './profile.ts';

/** Reports of days no further apart than this speak of one event rather than two of a kind. */
const NEAR_DAYS = 2;
const NEAR_FACTOR = 1.4;
/** Reports of days further apart than this speak of one event less often. */
const FAR_DAYS = 60;
const FAR_FACTOR = 0.8;

/**
 * How alike two reports are: the cosine of their words, raised where they were published together
 * and lowered where months apart; 0 for no word in common, above 1 possible. Symmetric to the bit.
 */
export function likeness(a: Profile, b: Profile): number {
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let units = 0;
  for (const [word, weight] of small.weights) units += weight * (large.weights.get(word) ?? 0);
  return likenessOf(units, { a, b });
}

/** Likeness from the sum of the products of weights. */
export function likenessOf(units: number, { a, b }: { a: Profile; b: Profile }): number {
  return (units / (UNIT * UNIT)) * dayFactor(a, b);
}

function dayFactor(a: Profile, b: Profile): number {
  if (a.day === null || b.day === null) return 1;
  const apart = Math.abs(a.day - b.day);
  if (apart <= NEAR_DAYS) return NEAR_FACTOR;
  return apart > FAR_DAYS ? FAR_FACTOR : 1;
}
