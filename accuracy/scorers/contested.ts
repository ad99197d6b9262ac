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
  readonly link?: string;
  readonly entity?: string | null;
  readonly surface?: string;
}

/** A claim with its answer, labelled or given. */
export interface ContestedClaim {
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
  readonly claims?: readonly ContestedClaim[];
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

/** What became of one labelled claim. */
export interface MatchedClaim {
  readonly label: ContestedClaim;
  /** The claim given for it: same words, question and answer; null where there is none. */
  readonly given: ContestedClaim | null;
  /** Where none is given: whether the program reads another answer, or another question, there. */
  readonly near: 'other-answer' | 'other-question' | 'none';
  /** Whether the innermost source is the labelled one; `unresolved` where no party is named. */
  readonly speaker: 'right' | 'false' | 'unresolved';
}

/**
 * Claims with their answers (then with the innermost source, then with the stance too), accounts,
 * conflicts, changes and pairs of documents with one origin, each matched one to one in order.
 * `false-speaker` counts claims whose innermost source names a party and the wrong one: hit of gold,
 * which are the matched claims; `system` are those in which a party is named at all.
 * `alarms` counts labelled non-conflicts that were called conflicts: hit of gold.
 */
export function scoreContested({ id, texts, gold, system }: ContestedCase): ScoredCase {
  const entities = { gold: byId(gold.entities), system: byId(system.entities) };
  const answers = (a: Answer | undefined, b: Answer | undefined) => sameAnswer(a, b, entities);
  const parties = (a: string, b: string) =>
    sameParty(namesOf(entities.gold.get(a), a), namesOf(entities.system.get(b), b));
  const claims = matchClaims({ id, texts, gold, system });
  const partner = new Map(
    claims.flatMap(({ label, given }) => (given === null ? [] : [[label.id, given.id] as const])),
  );
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
      ...claimTallies(claims, system.claims?.length ?? 0),
      account: tally(
        gold.accounts,
        system.accounts,
        (a, b) =>
          a.question === b.question && parties(a.party, b.party) && answers(a.answer, b.answer),
      ),
      conflict: tally(gold.conflicts, system.conflicts, opposed),
      change: tally(gold.changes, system.changes, changed),
      origin: pairTally(gold.origins, system.origins),
      alarms: alarmsOf({ gold, system, partner }),
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

/** What became of each labelled claim, in the order of the labels. */
export function matchClaims({ texts, gold, system }: ContestedCase): readonly MatchedClaim[] {
  const entities = { gold: byId(gold.entities), system: byId(system.entities) };
  const given = (system.claims ?? []).map((claim) => ({ claim, span: spanOf(claim, texts) }));
  const speaks = (label: ContestedClaim, claim: ContestedClaim) =>
    sameParty(innermost(label, entities.gold), innermost(claim, entities.system));
  const used = new Set<ContestedClaim>();
  return (gold.claims ?? []).map((label): MatchedClaim => {
    const span = spanOf(label, texts);
    const there = given.filter(
      ({ claim, span: own }) =>
        !used.has(claim) &&
        claim.document === label.document &&
        span !== null &&
        own !== null &&
        own.start < span.end &&
        span.start < own.end,
    );
    const asked = there.filter(({ claim }) => claim.question === label.question);
    const fitting = asked.filter(({ claim }) => sameAnswer(label.answer, claim.answer, entities));
    const best = fitting.find(({ claim }) => speaks(label, claim)) ?? fitting[0];
    if (best === undefined) {
      const other = there.length > 0 ? 'other-question' : 'none';
      const near = asked.length > 0 ? 'other-answer' : other;
      return { label, given: null, near, speaker: 'unresolved' };
    }
    used.add(best.claim);
    const named = best.claim.chain.at(-1)?.entity != null;
    const wrong = named ? 'false' : 'unresolved';
    const speaker = speaks(label, best.claim) ? 'right' : wrong;
    return { label, given: best.claim, near: 'none', speaker };
  });
}

/** Every name of a claim's innermost source. */
function innermost({ chain }: ContestedClaim, known: Entities): readonly string[] {
  const link = chain.at(-1);
  return namesOf(known.get(String(link?.entity)), link?.surface);
}

function claimTallies(matched: readonly MatchedClaim[], system: number): Record<string, Tally> {
  const found = matched.filter(({ given }) => given !== null);
  const sourced = found.filter(({ speaker }) => speaker === 'right');
  const stance = sourced.filter(({ label, given }) => label.stance === given?.stance);
  const of = (rows: readonly MatchedClaim[]) => ({
    hit: rows.length,
    gold: matched.length,
    system,
  });
  return {
    claim: of(found),
    source: of(sourced),
    stance: of(stance),
    'false-speaker': {
      hit: found.filter(({ speaker }) => speaker === 'false').length,
      gold: found.length,
      system: found.filter(({ given }) => given?.chain.at(-1)?.entity != null).length,
    },
  };
}

function spanOf(
  { contentSpan, content, document }: ContestedClaim,
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
