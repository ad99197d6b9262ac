import type { EntityId } from '../entity/index.ts';
import {
  type AnswerValue,
  type Bounds,
  type Catalogue,
  categoriesIn,
  chainOf,
  type Question,
  timeBounds,
} from '../incident/index.ts';
import type { GazetteerPlace, Hedge } from '../mention/index.ts';
import { comparePlaces } from './compare-places.ts';
import type { Relation } from './relation.ts';
import { sameWords } from './same-words.ts';

/** One answer as it is held or rejected by somebody. */
export interface Position {
  readonly value: AnswerValue;
  /** True where the party rejects the value. */
  readonly rejected: boolean;
  /** Whose position it is; null where that does not matter. */
  readonly party: EntityId | null;
}

/** What a comparison needs to know besides the two positions. */
export interface Comparing {
  readonly question: Question;
  readonly catalogue: Catalogue;
  /** Parties that a party belongs to or that belong to it, itself included. */
  readonly circleOf: (entity: EntityId) => ReadonlySet<EntityId>;
  /** True for described sources ("two officials"), who may be anybody. */
  readonly isUnnamed: (entity: EntityId) => boolean;
  /** Places of the gazetteer by id, as far as the case mentions them. */
  readonly places: ReadonlyMap<string, GazetteerPlace>;
}

const SAME: Relation = { kind: 'same' };
const CONFLICT: Relation = { kind: 'conflict' };
const NOT_COMPARABLE: Relation = { kind: 'not-comparable' };
const COMPATIBLE: Relation = { kind: 'compatible', finer: null };

/**
 * How position `a` stands to position `b`. Symmetric: exchanging the two exchanges `finer` and
 * changes nothing else. A difference in precision is never a conflict.
 */
export function compareValues(a: Position, b: Position, comparing: Comparing): Relation {
  if (comparing.question.comparison === 'never') return compareNever(a, b);
  if (a.rejected && b.rejected) {
    return sameValue(a.value, b.value) ? SAME : NOT_COMPARABLE;
  }
  if (a.rejected) return mirror(rejection(b, a, comparing));
  if (b.rejected) return rejection(a, b, comparing);
  return compareHeld(a, b, comparing);
}

function compareHeld(a: Position, b: Position, comparing: Comparing): Relation {
  const [left, right] = [a.value, b.value];
  if (left.kind === 'number' && right.kind === 'number') return compareCounts(left, right);
  if (left.kind === 'time' && right.kind === 'time') return compareTimes(left.edtf, right.edtf);
  if (left.kind === 'place' && right.kind === 'place') {
    return comparePlaces(left, right, comparing.places);
  }
  if (left.kind === 'level' && right.kind === 'level') {
    if (left.level === right.level) return SAME;
    // "damage" alone says that there was some, not how much.
    const some = [left, right].find(({ value }) => /^(?:the |some )?damages?$/i.test(value));
    const none = left.level === 'none' || right.level === 'none';
    return some !== undefined && !none ? COMPATIBLE : CONFLICT;
  }
  if (left.kind === 'outcome' && right.kind === 'outcome') {
    if (left.value === right.value) return SAME;
    return left.value === 'partly' || right.value === 'partly' ? NOT_COMPARABLE : CONFLICT;
  }
  if (left.kind === 'yes-no' && right.kind === 'yes-no') {
    return left.value === right.value ? SAME : CONFLICT;
  }
  if (left.kind === 'party' && right.kind === 'party')
    return compareParties(left, right, comparing);
  if (left.kind === 'category' && right.kind === 'category') {
    return compareKinds(left, right, comparing);
  }
  if (left.kind === 'responsible' && right.kind === 'responsible') {
    return compareBlame({ ...a, value: left }, { ...b, value: right }, comparing);
  }
  return NOT_COMPARABLE;
}

/** `held` asserts something, `denial` rejects something: they clash where the one implies the other. */
function rejection(held: Position, denial: Position, comparing: Comparing): Relation {
  const [value, rejected] = [held.value, denial.value];
  if (value.kind === 'number' && rejected.kind === 'number') {
    const inside = value.min >= rejected.min && highOf(value) <= highOf(rejected);
    return inside ? CONFLICT : NOT_COMPARABLE;
  }
  if (value.kind === 'category' && rejected.kind === 'category') {
    const relation = compareKinds(value, rejected, comparing);
    const implied =
      relation.kind === 'same' || (relation.kind === 'compatible' && relation.finer === 'a');
    return implied ? CONFLICT : NOT_COMPARABLE;
  }
  const relation = compareHeld(held, { ...denial, rejected: false }, comparing);
  const implied =
    relation.kind === 'same' || (relation.kind === 'compatible' && relation.finer === 'a');
  return implied ? CONFLICT : NOT_COMPARABLE;
}

function compareNever(a: Position, b: Position): Relation {
  if (a.rejected !== b.rejected) return NOT_COMPARABLE;
  return sameValue(a.value, b.value) ? SAME : NOT_COMPARABLE;
}

/** True where the two values are equal in what they say. */
export function sameValue(a: AnswerValue, b: AnswerValue): boolean {
  if (a.kind !== b.kind) return false;
  if ('entity' in a && 'entity' in b && a.entity !== null && b.entity !== null) {
    return (
      a.entity === b.entity &&
      (!('polarity' in a) || !('polarity' in b) || a.polarity === b.polarity)
    );
  }
  if (a.kind === 'number' && b.kind === 'number') return a.min === b.min && a.max === b.max;
  if (a.kind === 'time' && b.kind === 'time') return a.edtf === b.edtf;
  if (a.kind === 'level' && b.kind === 'level') return a.level === b.level;
  if (a.kind === 'yes-no' && b.kind === 'yes-no') return a.value === b.value;
  if (a.kind === 'outcome' && b.kind === 'outcome') return a.value === b.value;
  if ('value' in a && 'value' in b) return sameWords(String(a.value), String(b.value));
  return true;
}

type NumberValue = Extract<AnswerValue, { kind: 'number' }>;

/** Share by which "about" may be off, with at least one either way (newsroom usage; 2026-11). */
const ABOUT_SHARE = 0.1;

function compareCounts(a: NumberValue, b: NumberValue): Relation {
  if (a.unit !== b.unit) return NOT_COMPARABLE;
  if (a.min === b.min && a.max === b.max) return SAME;
  const [left, right] = [widened(a), widened(b)];
  if (left.max < right.min || right.max < left.min) return CONFLICT;
  return { kind: 'compatible', finer: innerOf(left, right) };
}

function highOf(value: NumberValue): number {
  return value.max ?? Number.POSITIVE_INFINITY;
}

function widened(value: NumberValue): Range {
  const high = highOf(value);
  if (!isVague(value.hedge) || value.min === 0) return { min: value.min, max: high };
  const slack = (n: number) => Math.max(1, n * ABOUT_SHARE);
  return { min: value.min - slack(value.min), max: high + slack(Number.isFinite(high) ? high : 0) };
}

function isVague(hedge: Hedge): boolean {
  return hedge === 'about';
}

/**
 * Clock times closer than this are one time told with other rounding ("shortly before five",
 * 04:47; contested dev set, 2026-11: no pair below 30 minutes was meant as a contradiction).
 */
const ROUNDING_MS = 25 * 60_000;

function compareTimes(a: string, b: string): Relation {
  if (a === b) return SAME;
  const [left, right] = [timeBounds(a), timeBounds(b)];
  if (left === null || right === null) return NOT_COMPARABLE;
  const inZone = left.instant !== null && right.instant !== null;
  const first = inZone ? (left.instant ?? left.local) : left.local;
  const second = inZone ? (right.instant ?? right.local) : right.local;
  const bothClocks = left.precision === 'minute' && right.precision === 'minute';
  const gap = Math.max(first.startMs - second.endMs, second.startMs - first.endMs);
  if (gap > (bothClocks ? ROUNDING_MS : 0)) return CONFLICT;
  const [from, to] = [rangeOf(first), rangeOf(second)];
  return { kind: 'compatible', finer: innerOf(from, to) };
}

/** From the least to the most that a value allows. */
interface Range {
  readonly min: number;
  readonly max: number;
}

function rangeOf({ startMs, endMs }: Bounds): Range {
  return { min: startMs, max: endMs };
}

/**
 * The one of two ranges that lies within the other, or null: those that only overlap are equally
 * exact. What refines a refinement therefore refines the first.
 */
function innerOf(a: Range, b: Range): 'a' | 'b' | null {
  if (a.min === b.min && a.max === b.max) return null;
  if (b.min <= a.min && a.max <= b.max) return 'a';
  return a.min <= b.min && b.max <= a.max ? 'b' : null;
}

type PartyValue = Extract<AnswerValue, { kind: 'party' | 'responsible' }>;

function compareParties(a: PartyValue, b: PartyValue, { circleOf }: Comparing): Relation {
  if (sameWords(a.value, b.value)) return SAME;
  if (a.entity === null || b.entity === null) return NOT_COMPARABLE;
  if (a.entity === b.entity) return SAME;
  if (mostWords(a.value, b.value)) return COMPATIBLE;
  if (circleOf(a.entity).has(b.entity)) return COMPATIBLE;
  return CONFLICT;
}

/** "Ukraine's chargé d'affaires", "the chargé d'affaires of Ukraine": one office in other words. */
function mostWords(a: string, b: string): boolean {
  const [left, right] = [a, b].map(
    (words) => new Set(words.toLowerCase().match(/\p{L}{4,}/gu) ?? []),
  );
  if (left === undefined || right === undefined) return false;
  const least = Math.min(left.size, right.size);
  return least >= 2 && left.intersection(right).size === least;
}

type CategoryValue = Extract<AnswerValue, { kind: 'category' }>;

function compareKinds(a: CategoryValue, b: CategoryValue, comparing: Comparing): Relation {
  if (sameWords(a.value, b.value)) return SAME;
  const [left, right] = [kindsIn(a, comparing), kindsIn(b, comparing)];
  if (left.length === 0 || right.length === 0) return NOT_COMPARABLE;
  const relations = left.flatMap((x) =>
    right.map((y) => compareCategory(x, y, comparing.catalogue)),
  );
  const close =
    relations.find(({ kind }) => kind === 'same') ??
    relations.find(({ kind }) => kind === 'compatible');
  if (close !== undefined) return close;
  return relations.every(({ kind }) => kind === 'conflict') ? CONFLICT : NOT_COMPARABLE;
}

/** The kinds that a value names: the one read, or those whose words occur in it. */
function kindsIn(value: CategoryValue, { catalogue, question }: Comparing): string[] {
  if (value.category !== null) return [value.category];
  return categoriesIn(value.value, { catalogue, root: question.ontology });
}

/** How two kinds stand in the tree: equal, one under the other, or under rivals. */
function compareCategory(a: string, b: string, catalogue: Catalogue): Relation {
  if (a === b) return SAME;
  const [left, right] = [chainOf(a, catalogue), chainOf(b, catalogue)];
  if (left.includes(b)) return { kind: 'compatible', finer: 'a' };
  if (right.includes(a)) return { kind: 'compatible', finer: 'b' };
  const meeting = left.find((id) => right.includes(id));
  const exclusive = meeting !== undefined && catalogue.categories.get(meeting)?.exclusive === true;
  return exclusive ? CONFLICT : NOT_COMPARABLE;
}

type Blame = Position & { readonly value: Extract<AnswerValue, { kind: 'responsible' }> };

/** Blame: X did it (accused, suspected, own claim) against X did not (own denial, cleared). */
function compareBlame(a: Blame, b: Blame, comparing: Comparing): Relation {
  const [left, right] = [a.value, b.value];
  const parties = compareParties(left, right, comparing);
  const meansSame = parties.kind === 'same' || parties.kind === 'compatible';
  const [did, other] = [saysSo(left.polarity), saysSo(right.polarity)];
  if (did !== other) return meansSame ? CONFLICT : NOT_COMPARABLE;
  if (!did) return meansSame ? SAME : NOT_COMPARABLE;
  if (meansSame) return parties;
  if (accusesBack(a, b, comparing) || accusesBack(b, a, comparing)) return CONFLICT;
  return parties;
}

function saysSo(polarity: Blame['value']['polarity']): boolean {
  return polarity === 'accuses' || polarity === 'suspects' || polarity === 'claims-own';
}

/** True where `a` accuses the very party that, in `b`, accuses somebody else. */
function accusesBack(a: Blame, b: Blame, { circleOf }: Comparing): boolean {
  const { entity } = a.value;
  return entity !== null && b.party !== null && circleOf(entity).has(b.party);
}

function mirror(relation: Relation): Relation {
  if (relation.kind !== 'compatible' || relation.finer === null) return relation;
  return { kind: 'compatible', finer: relation.finer === 'a' ? 'b' : 'a' };
}
