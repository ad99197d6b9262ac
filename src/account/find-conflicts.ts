import { OF_A_TIME_RULE, OPEN_RULE, SINGLE_RULE } from '../incident/index.ts';
import type { Conflict, ConflictType, PrecisionDifference } from './account.ts';
import { type Held, speakerOf } from './build-accounts.ts';
import { type Comparing, compareValues } from './compare-values.ts';
import type { Relation } from './relation.ts';

/** Conflicts and mere differences of precision about one question of one incident. */
export interface Differences {
  readonly conflicts: readonly Conflict[];
  readonly precision: readonly PrecisionDifference[];
}

/**
 * Compares the accounts of different parties pairwise. Two parties conflict where accounts that
 * they held at the same time cannot both hold; the latest such pair stands for them. Left out: a
 * toll that was merely overtaken while news came in, and accounts withdrawn before the other was
 * made.
 */
export function findDifferences(held: readonly Held[], comparing: Comparing): Differences {
  const parties = Map.groupBy(held, ({ group }) => group.party);
  const ids = [...parties.keys()].sort();
  const tolls = comparing.question.running ? runningTolls(held) : [];
  const conflicts: Conflict[] = [];
  const precision: PrecisionDifference[] = [];
  for (const [at, first] of ids.entries()) {
    for (const second of ids.slice(at + 1)) {
      const pairs = pairsBetween(parties.get(first) ?? [], parties.get(second) ?? [], comparing);
      const clash = clashOf(pairs, { tolls, comparing, held });
      if (clash !== null) conflicts.push(conflictOf(clash, comparing));
      else precision.push(...pairs.flatMap((pair) => precisionOf(pair) ?? []).slice(-1));
    }
  }
  return { conflicts, precision };
}

interface Pair {
  readonly a: Held;
  readonly b: Held;
  readonly relation: Relation;
  /** When both were first held together. */
  readonly sinceMs: number;
}

/** Pairs of accounts that were held at the same time, in the order in which that began. */
function pairsBetween(
  left: readonly Held[],
  right: readonly Held[],
  comparing: Comparing,
): readonly Pair[] {
  // A denial that holds for a time only speaks of something else than what happened before.
  const whole = ({ best }: Held) => best.answer.rule !== OF_A_TIME_RULE;
  return left
    .filter(whole)
    .flatMap((a) =>
      right
        .filter(whole)
        .filter((b) => startOf(a) < endOf(b) && startOf(b) < endOf(a))
        .map((b) => ({
          a,
          b,
          relation: compareValues(a.best, b.best, comparing),
          sinceMs: Math.max(startOf(a), startOf(b)),
        })),
    )
    .sort((x, y) => x.sinceMs - y.sinceMs || extentOf(x) - extentOf(y));
}

function startOf({ statements, best }: Held): number {
  return statements[0]?.saidMs ?? best.saidMs;
}

function endOf({ replacedBy }: Held): number {
  return replacedBy?.saidMs ?? Number.POSITIVE_INFINITY;
}

/** Of figures given at one moment the larger stands for the whole, the others for parts of it. */
function extentOf({ a, b }: Pair): number {
  const size = ({ best }: Held) => (best.value.kind === 'number' ? best.value.min : 0);
  return size(a) + size(b);
}

/**
 * The pair that shows the two parties in conflict, or null where they agree or cannot be compared.
 * Parties whose standing accounts agree conflict only where one of them held something else before.
 */
function clashOf(
  pairs: readonly Pair[],
  {
    tolls,
    comparing,
    held,
  }: { tolls: readonly Toll[]; comparing: Comparing; held: readonly Held[] },
): Pair | null {
  const stands = ({ a, b }: Pair) => a.replacedBy === null && b.replacedBy === null;
  const agreed = pairs.some((pair) => stands(pair) && pair.relation.kind === 'same');
  const clashes = pairs.filter(
    (pair) =>
      pair.relation.kind === 'conflict' &&
      !(agreed && stands(pair)) &&
      !isPartOfMore(pair, pairs) &&
      !areVoicesOfOneReport(pair, comparing) &&
      ![pair.a, pair.b].some(({ best }) => best.answer.rule === OPEN_RULE) &&
      ![pair.a, pair.b].some((account) => isOneOfMore(account, held)) &&
      !isOvertaken(pair.a, pair.b, tolls),
  );
  return clashes.at(-1) ?? null;
}

/** "A welder died" beside a larger toll in the same report counts one of those dead. */
function isOneOfMore({ best, statements }: Held, held: readonly Held[]): boolean {
  if (best.answer.rule !== SINGLE_RULE || best.value.kind !== 'number') return false;
  const { min } = best.value;
  const reports = new Set(statements.map(({ answer }) => answer.document));
  return held.some(
    (other) =>
      other.best.value.kind === 'number' &&
      !other.best.rejected &&
      other.best.value.min > min &&
      other.statements.some(({ answer }) => reports.has(answer.document)),
  );
}

/** "an engineer", "residents": descriptions within one report may be of the same people. */
function areVoicesOfOneReport({ a, b }: Pair, { isUnnamed }: Comparing): boolean {
  if (!isUnnamed(a.group.party) || !isUnnamed(b.group.party)) return false;
  const reports = new Set(a.statements.map(({ answer }) => answer.document));
  return b.statements.every(({ answer }) => reports.has(answer.document));
}

/** Of several figures that a party gives at one time the smaller count parts of the largest. */
function isPartOfMore({ a, b }: Pair, pairs: readonly Pair[]): boolean {
  const size = ({ best }: Held) =>
    best.value.kind === 'number' && !best.rejected ? best.value.min : 0;
  return pairs.some(
    (other) =>
      (other.b === b && other.a !== a && beside(other.a, a) && size(other.a) > size(a)) ||
      (other.a === a && other.b !== b && beside(other.b, b) && size(other.b) > size(b)),
  );
}

/** True where neither account replaced the other. */
function beside(one: Held, another: Held): boolean {
  return one.replacedBy === another.replacedBy;
}

function conflictOf({ a, b }: Pair, { question }: Comparing): Conflict {
  const { incident } = a.group;
  const type = conflictType(a, b, question.conflict);
  return { incident, question: question.id, type, sides: [sideOf(a), sideOf(b)] };
}

/** "None" against "some", and a thing against its denial, differ in existence. */
function conflictType(a: Held, b: Held, usual: ConflictType): ConflictType {
  const [left, right] = [a.best.value, b.best.value];
  if (left.kind === 'level' && right.kind === 'level') {
    return left.level === 'none' || right.level === 'none' ? 'existence' : usual;
  }
  const oneDenied = a.best.rejected !== b.best.rejected;
  return oneDenied && usual === 'identity' ? 'existence' : usual;
}

function sideOf(held: Held) {
  return { party: speakerOf(held), answer: held.best.answer.id };
}

function precisionOf({ a, b, relation }: Pair): PrecisionDifference | null {
  if (relation.kind !== 'compatible' || relation.finer === null) return null;
  const { incident, question } = a.group;
  const [vaguer, finer] = relation.finer === 'a' ? [b, a] : [a, b];
  return { incident, question, sides: [sideOf(vaguer), sideOf(finer)] };
}

/** A toll that one party itself raised step by step. */
interface Toll {
  readonly low: number;
  readonly high: number;
}

/** Tolls that rose in one party's own statements while news came in. */
function runningTolls(held: readonly Held[]): readonly Toll[] {
  const byAnswer = new Map(held.map((account) => [account.statements[0]?.answer.id, account]));
  return held.flatMap(({ best, replacedBy }) => {
    const next = replacedBy === null ? undefined : byAnswer.get(replacedBy.answer.id);
    if (next === undefined || best.value.kind !== 'number') return [];
    const { value } = next.best;
    const rises = value.kind === 'number' && best.value.min > 0 && value.min > best.value.min;
    return rises ? [{ low: best.value.min, high: value.min }] : [];
  });
}

/**
 * A toll that was rising may have risen once more: figures up to this share, and one, above the
 * highest known still count as its next step (contested dev set, 2026-11).
 */
const RISE_SHARE = 0.25;

/** True where both figures lie on a toll that was rising, or on two that join. */
function isOvertaken(a: Held, b: Held, tolls: readonly Toll[]): boolean {
  const [left, right] = [a.best.value, b.best.value];
  if (left.kind !== 'number' || right.kind !== 'number' || tolls.length === 0) return false;
  const low = Math.min(...tolls.map((toll) => toll.low));
  const high = Math.max(...tolls.map((toll) => toll.high));
  const next = high * (1 + RISE_SHARE) + 1;
  return [left, right].every(({ min, max }) => min >= low && (max ?? min) <= next);
}
