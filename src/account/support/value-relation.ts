import type { CanonicalValue } from './canonical-value.ts';
import type { ValueRelation } from './relations.ts';

/** From how far apart values are no longer near. */
export interface Tolerance {
  /** Between two times. */
  readonly minutes: number;
  /** Between two numbers, as a share of the larger one. */
  readonly share: number;
}

/**
 * Times within ten minutes are near (the measure of the flight sets; 5 and 15 do as well there).
 * Numbers are near to none: what is one per cent off in a population is another count (2026-11,
 * population 72.4 to 72.1 with one per cent).
 */
export const TOLERANCE: Tolerance = { minutes: 10, share: 0 };

/**
 * How one value stands to another by what can be measured in them. `near` holds both ways;
 * `vaguer` one way is `finer` the other way, and a list is vaguer than every list that has all of
 * its members and more, so that refinement is transitive.
 */
export function relateValues(
  a: CanonicalValue,
  b: CanonicalValue,
  { minutes, share }: Tolerance = TOLERANCE,
): ValueRelation {
  const [x, y] = [a.read, b.read];
  if (isTime(x) && isTime(y)) {
    return x.kind === y.kind && Math.abs(x.minutes - y.minutes) <= minutes ? 'near' : 'apart';
  }
  if (x.kind === 'number' && y.kind === 'number') {
    const scale = Math.max(Math.abs(x.value), Math.abs(y.value));
    return Math.abs(x.value - y.value) <= share * scale ? 'near' : 'apart';
  }
  if (x.kind !== 'members' && y.kind !== 'members') return 'apart';
  const [these, those] = [membersOf(a), membersOf(b)];
  if (these.isSubsetOf(those)) return 'vaguer';
  return those.isSubsetOf(these) ? 'finer' : 'apart';
}

type Time = Extract<CanonicalValue['read'], { readonly minutes: number }>;

function isTime(read: CanonicalValue['read']): read is Time {
  return read.kind === 'moment' || read.kind === 'clock';
}

/** A value alone is a list of one. */
function membersOf({ key, read }: CanonicalValue): ReadonlySet<string> {
  return read.kind === 'members' ? read.members : new Set([key]);
}
