import {
  type Answer,
  type Entities,
  type Entity,
  namesOf,
  sameAnswer,
  sameParty,
} from './contested-match.ts';
import type { ScoredCase } from './scored.ts';
import type { Tally } from './tally.ts';

interface Link {
  readonly entity?: string | null;
  readonly surface?: string;
}

interface Claim {
  readonly id: string;
  readonly document: string;
  readonly chain: readonly Link[];
  readonly content?: string;
  readonly contentSpan?: { readonly start: number; readonly end: number };
  readonly stance: string;
  readonly question: string;
  readonly answer: Answer;
}

interface Account {
  readonly party: string;
  readonly question: string;
  readonly answer: Answer;
}

interface Conflict {
  readonly question: string;
  readonly accounts: readonly (readonly [string, string])[];
}

interface Change {
  readonly party: string;
  readonly question: string;
  readonly from: string;
  readonly to: string;
}

/** A case in the shapes of the contested set's FORMAT, labelled or predicted. */
export interface ContestedLabels {
  readonly entities?: readonly Entity[];
  readonly claims?: readonly Claim[];
  readonly accounts?: readonly Account[];
  readonly conflicts?: readonly Conflict[];
  readonly notConflicts?: readonly { readonly claims: readonly string[] }[];
  readonly changes?: readonly Change[];
  readonly origins?: readonly { readonly documents: readonly string[] }[];
}

/** One case: texts by document, labels, and what the program gave. */
export interface ContestedCase {
  readonly id: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly gold: ContestedLabels;
  readonly system: ContestedLabels;
}

/**
 * Claims with their answers (then with the innermost source, then with the stance too), accounts,
 * conflicts, changes and pairs of documents with one origin, each matched one to one in order.
 * `alarms` counts labelled non-conflicts that were called conflicts: hit of gold.
 */
export function scoreContested({ id, texts, gold, system }: ContestedCase): ScoredCase {
  const entities = { gold: byId(gold.entities), system: byId(system.entities) };
  const answers = (a: Answer | undefined, b: Answer | undefined) => sameAnswer(a, b, entities);
  const parties = (a: string, b: string) =>
    sameParty(namesOf(entities.gold.get(a), a), namesOf(entities.system.get(b), b));
  const claims = matchClaims({ texts, gold, system, entities });
  const goldClaims = byId(gold.claims);
  const systemClaims = byId(system.claims);
  const changed = (a: Change, b: Change) =>
    a.question === b.question &&
    parties(a.party, b.party) &&
    answers(goldClaims.get(a.from)?.answer, systemClaims.get(b.from)?.answer) &&
    answers(goldClaims.get(a.to)?.answer, systemClaims.get(b.to)?.answer);
  const opposed = (a: Conflict, b: Conflict) => {
    const [a1, a2] = a.accounts.map(([party]) => party);
    const [b1, b2] = b.accounts.map(([party]) => party);
    if (a1 === undefined || a2 === undefined || b1 === undefined || b2 === undefined) return false;
    if (a.question !== b.question) return false;
    return (parties(a1, b1) && parties(a2, b2)) || (parties(a1, b2) && parties(a2, b1));
  };
  return {
    id,
    tallies: {
      ...claims.tallies,
      account: tally(
        gold.accounts,
        system.accounts,
        (a, b) =>
          a.question === b.question && parties(a.party, b.party) && answers(a.answer, b.answer),
      ),
      conflict: tally(gold.conflicts, system.conflicts, opposed),
      change: tally(gold.changes, system.changes, changed),
      origin: pairTally(gold.origins, system.origins),
      alarms: alarmsOf({ gold, system, partner: claims.partner }),
    },
  };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[] | undefined) {
  return new Map((rows ?? []).map((row) => [row.id, row]));
}

function tally<A, B>(
  gold: readonly A[] = [],
  system: readonly B[] = [],
  same: (a: A, b: B) => boolean,
): Tally {
  const used = new Set<number>();
  let hit = 0;
  for (const label of gold) {
    const at = system.findIndex((given, index) => !used.has(index) && same(label, given));
    if (at < 0) continue;
    used.add(at);
    hit++;
  }
  return { hit, gold: gold.length, system: system.length };
}

/** What is labelled and what is given, with the names of both sides' entities. */
interface Matching extends Omit<ContestedCase, 'id'> {
  readonly entities: { readonly gold: Entities; readonly system: Entities };
}

function matchClaims({ texts, gold, system, entities }: Matching) {
  const labelled = gold.claims ?? [];
  const given = (system.claims ?? []).map((claim) => ({ claim, span: spanOf(claim, texts) }));
  const inner = ({ chain }: Claim, known: Entities) => {
    const link = chain.at(-1);
    return namesOf(known.get(String(link?.entity)), link?.surface);
  };
  const used = new Set<number>();
  const partner = new Map<string, string>();
  const hits = { claim: 0, source: 0, stance: 0 };
  for (const label of labelled) {
    const span = spanOf(label, texts);
    const fitting = given.flatMap((candidate, at) => {
      const { claim, span: own } = candidate;
      const fits =
        !used.has(at) &&
        claim.document === label.document &&
        claim.question === label.question &&
        span !== null &&
        own !== null &&
        own.start < span.end &&
        span.start < own.end &&
        sameAnswer(label.answer, claim.answer, entities);
      return fits ? [{ claim, at }] : [];
    });
    const speaks = (claim: Claim) =>
      sameParty(inner(label, entities.gold), inner(claim, entities.system));
    const best = fitting.find(({ claim }) => speaks(claim)) ?? fitting[0];
    if (best === undefined) continue;
    used.add(best.at);
    partner.set(label.id, best.claim.id);
    hits.claim++;
    if (!speaks(best.claim)) continue;
    hits.source++;
    if (label.stance === best.claim.stance) hits.stance++;
  }
  const of = (hit: number): Tally => ({ hit, gold: labelled.length, system: given.length });
  const tallies = { claim: of(hits.claim), source: of(hits.source), stance: of(hits.stance) };
  return { tallies, partner };
}

function spanOf(
  { contentSpan, content, document }: Claim,
  texts: ReadonlyMap<string, string>,
): { start: number; end: number } | null {
  if (contentSpan !== undefined) return contentSpan;
  const start = content === undefined ? -1 : (texts.get(document) ?? '').indexOf(content);
  return start < 0 ? null : { start, end: start + (content ?? '').length };
}

function pairTally(gold: ContestedLabels['origins'], system: ContestedLabels['origins']): Tally {
  const labelled = documentPairs(gold);
  const given = documentPairs(system);
  const hit = [...given].filter((pair) => labelled.has(pair)).length;
  return { hit, gold: labelled.size, system: given.size };
}

function documentPairs(origins: ContestedLabels['origins'] = []): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { documents } of origins) {
    const sorted = [...documents].sort();
    sorted.forEach((a, at) => {
      for (const b of sorted.slice(at + 1)) pairs.add(`${a} ${b}`);
    });
  }
  return pairs;
}

function alarmsOf({
  gold,
  system,
  partner,
}: {
  gold: ContestedLabels;
  system: ContestedLabels;
  partner: ReadonlyMap<string, string>;
}): Tally {
  const key = (a: string | undefined, b: string | undefined) => [a, b].sort().join(' ');
  const flagged = new Set(
    (system.conflicts ?? []).map(({ accounts: [a, b] }) => key(a?.[1], b?.[1])),
  );
  let seen = 0;
  let rung = 0;
  for (const { claims } of gold.notConflicts ?? []) {
    const found = claims.flatMap((claim) => partner.get(claim) ?? []);
    found.forEach((a, at) => {
      for (const b of found.slice(at + 1)) {
        seen++;
        if (flagged.has(key(a, b))) rung++;
      }
    });
  }
  return { hit: rung, gold: seen, system: seen };
}
