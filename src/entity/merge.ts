import { partyLexicon } from '../mention/index.ts';
import { partOfBody } from './by-name.ts';
import type { Cluster, DocumentResolution } from './cluster.ts';
import { descriptionOf, isCopied } from './copied-description.ts';
import {
  abbreviates,
  compareNames,
  comparePeople,
  nameTokens,
  SMALL_INITIALS,
  shortens,
  skeletonOf,
  soundOf,
} from './name.ts';

/** A cluster of one document, as a candidate for being the same party as others. */
export interface Member {
  readonly document: DocumentResolution;
  readonly cluster: Cluster;
  readonly number: number;
}

/** A group of members with what all of them say together. */
interface Party {
  readonly members: readonly Member[];
  readonly kinds: ReadonlySet<string>;
  readonly forms: readonly (readonly string[])[];
  readonly names: readonly string[];
  readonly terms: ReadonlySet<string>;
  /** Terms that it is said to hold; and to have held before. */
  readonly held: ReadonlySet<string>;
  readonly ended: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly identifiable: boolean;
}

/**
 * Groups the members that mean the same party. Each phase looks only at the groups that the phase
 * before it left, never at what it has merged itself, so that the order of members cannot matter:
 * equal names; names that differ by transliteration or by the state's name; short names and
 * acronyms with one bearer; roles with one holder; descriptions in copies of one text.
 */
export function merged(members: readonly Member[]): readonly (readonly Member[])[] {
  const weapons = members.filter(({ cluster }) => cluster.kind === 'weapon');
  let parties = members
    .filter(({ cluster }) => cluster.kind !== 'weapon')
    .map((member) => partyOf([member]));
  parties = unite(parties, equalNames(parties));
  const context = contextOf(parties);
  for (const phase of [variants, shortNames, roles, copiedDescriptions]) {
    parties = unite(parties, phase(parties, context));
  }
  // The table of weapons has joined a system's names already; no likeness of names joins more.
  const systems = Map.groupBy(weapons, ({ cluster }) => cluster.names[0] ?? '');
  return [...parties.map((party) => party.members), ...systems.values()];
}

/** Named parties, states and publishers aside, that two documents share. */
type Context = (a: Party, b: Party) => boolean;

/**
 * Two parties stand in one context where a document of the one and a document of the other name a
 * third person or body in common. Found once, from equal names only.
 */
function contextOf(parties: readonly Party[]): Context {
  const namedIn = new Map<string, Set<number>>();
  parties.forEach((party, at) => {
    if (party.forms.length === 0 || party.kinds.has('state')) return;
    for (const { document, cluster } of party.members) {
      if (!cluster.mentions.some((mention) => mention.span !== null)) continue;
      const named = namedIn.get(document.document) ?? new Set();
      namedIn.set(document.document, named.add(at));
    }
  });
  const membersOf = (party: Party) => new Set(party.members.map((one) => one.document.document));
  return (a, b) => {
    for (const x of membersOf(a)) {
      for (const y of membersOf(b)) {
        if (x === y) continue;
        const others = namedIn.get(y);
        for (const shared of namedIn.get(x) ?? []) {
          if (!others?.has(shared)) continue;
          const third = parties[shared];
          if (third !== undefined && !samePeople(third, a) && !samePeople(third, b)) return true;
        }
      }
    }
    return false;
  };
}

function samePeople(third: Party, party: Party): boolean {
  return third.members.some((member) => party.members.includes(member));
}

function partyOf(members: readonly Member[]): Party {
  const clusters = members.map((one) => one.cluster);
  const names = [...new Set(clusters.flatMap((one) => one.names))];
  return {
    members,
    kinds: new Set(clusters.map((one) => one.kind)),
    forms: names.map((name) => nameTokens(name)),
    names: [...names, ...clusters.flatMap((one) => one.acronyms)],
    terms: new Set(clusters.flatMap((one) => one.terms)),
    held: new Set(clusters.flatMap((one) => one.heldTerms)),
    ended: new Set(clusters.flatMap((one) => one.endedTerms)),
    words: new Set(clusters.flatMap((one) => one.words)),
    states: new Set(clusters.flatMap((one) => one.states)),
    identifiable: clusters.some((one) => one.identifiable),
  };
}

type Pair = readonly [number, number];

/** Joins the parties that the pairs link, directly or through others; keeps the members' order. */
function unite(parties: readonly Party[], pairs: readonly Pair[]): Party[] {
  const parent = parties.map((_, at) => at);
  const root = (at: number): number => {
    let up = at;
    while (parent[up] !== undefined && parent[up] !== up) up = parent[up] ?? up;
    return up;
  };
  for (const [a, b] of pairs) {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) parent[high] = low;
  }
  const groups = new Map<number, Member[]>();
  parties.forEach((party, at) => {
    const top = root(at);
    groups.set(top, [...(groups.get(top) ?? []), ...party.members]);
  });
  return [...groups.values()].map(partyOf);
}

/** Pairs of all that share a key. */
function pairsByKey(
  parties: readonly Party[],
  keysOf: (party: Party) => readonly string[],
): Pair[] {
  const first = new Map<string, number>();
  const pairs: Pair[] = [];
  parties.forEach((party, at) => {
    for (const key of keysOf(party)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, at);
      else pairs.push([known, at]);
    }
  });
  return pairs;
}

/** One word names a body, but a person only together with a second signal. */
function equalNames(parties: readonly Party[]): Pair[] {
  return pairsByKey(parties, (party) => {
    if (party.kinds.has('state')) return [...party.states].map((code) => `state ${code}`);
    return party.forms
      .filter((form) => form.length > 1 || !party.kinds.has('person'))
      .map((form) => (form.length > 1 ? `name ${[...form].sort().join(' ')}` : `body ${form[0]}`));
  });
}

function variants(parties: readonly Party[], context: Context): Pair[] {
  const named = indices(parties, (party) => party.forms.length > 0 && !party.kinds.has('state'));
  const blocks = new Map<string, number[]>();
  for (const at of named) {
    const keys = new Set(parties[at]?.forms.flat().map((word) => skeletonOf(word).slice(0, 2)));
    for (const key of keys) blocks.set(key, [...(blocks.get(key) ?? []), at]);
  }
  const pairs: Pair[] = [];
  for (const block of blocks.values()) {
    block.forEach((a, i) => {
      for (const b of block.slice(i + 1)) {
        const [x, y] = [parties[a], parties[b]];
        if (x !== undefined && y !== undefined && isVariant(x, y, context)) pairs.push([a, b]);
      }
    });
  }
  return pairs;
}

function indices(parties: readonly Party[], test: (party: Party) => boolean): number[] {
  return parties.flatMap((party, at) => (test(party) ? [at] : []));
}

function isVariant(a: Party, b: Party, context: Context): boolean {
  if (!sameSort(a, b)) return false;
  const person = a.kinds.has('person') && b.kinds.has('person');
  return a.forms.some((x) =>
    b.forms.some((y) => {
      const match = person ? comparePeople(x, y) : compareNames(x, y);
      if (person && (x.length < 2 || y.length < 2)) {
        return (match === 'equal' || match === 'sound') && secondSignal(a, b);
      }
      if (match === 'equal' || (match === 'sound' && x.join('').length > 4)) return true;
      if (match === 'near') return person ? secondSignal(a, b) || context(a, b) : x.length > 1;
      return !person && sameBodyOfState(a, b, [x, y]);
    }),
  );
}

function sameSort(a: Party, b: Party): boolean {
  return a.kinds.has('person') === b.kinds.has('person');
}

/** "Bulgarian Maritime Command" and "the Maritime Command": equal but for the state. */
function sameBodyOfState(
  a: Party,
  b: Party,
  [x, y]: readonly [readonly string[], readonly string[]],
): boolean {
  const [p, q] = [withoutStates(x), withoutStates(y)];
  if (p.length < 2 || p.length !== q.length || (p.length === x.length && q.length === y.length)) {
    return false;
  }
  return [...p].sort().join(' ') === [...q].sort().join(' ') && compatible(a.states, b.states);
}

function withoutStates(form: readonly string[]): readonly string[] {
  const lexicon = partyLexicon();
  return form.filter((word) => lexicon.stateOf(word) === null);
}

function compatible(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some((state) => b.has(state));
}

/** Same role, same body or same state: what a name that is only alike must have besides. */
function secondSignal(a: Party, b: Party): boolean {
  const lexicon = partyLexicon();
  const shared = (x: ReadonlySet<string>, y: ReadonlySet<string>) =>
    [...x].some((term) => [...lexicon.synonymsOf(term)].some((other) => y.has(other)));
  // One who holds an office and one who held it before are two as often as not.
  if (shared(a.held, b.held) || shared(a.ended, b.ended)) return true;
  const named = new Set([...a.forms, ...b.forms].flat());
  return [...a.words].some((word) => b.words.has(word) && !named.has(word));
}

function shortNames(parties: readonly Party[], context: Context): Pair[] {
  const named = indices(parties, (party) => party.forms.length > 0 && !party.kinds.has('state'));
  const index = new Map<string, Set<number>>();
  for (const at of named) {
    for (const key of parties[at] === undefined ? [] : fullKeys(parties[at])) {
      const known = index.get(key) ?? new Set();
      index.set(key, known.add(at));
    }
  }
  const pairs: Pair[] = [];
  for (const at of named) {
    const short = parties[at];
    if (short === undefined) continue;
    const near = new Set(shortKeys(short).flatMap((key) => [...(index.get(key) ?? [])]));
    const longer = [...near].filter((other) => {
      const long = parties[other];
      return other !== at && long !== undefined && isShort(short, long);
    });
    const [only, another] = longer;
    const long = only === undefined ? undefined : parties[only];
    if (only === undefined || long === undefined || another !== undefined) continue;
    const person = long.kinds.has('person');
    if (!person || secondSignal(short, long) || context(short, long)) pairs.push([at, only]);
  }
  return pairs;
}

/** What a short form of the party must begin with, end with or be: for finding it fast. */
function fullKeys({ forms, names }: Party): readonly string[] {
  return [
    ...forms.flatMap((form) => [
      `begins ${soundOf(form[0] ?? '')}`,
      `ends ${soundOf(form.at(-1) ?? '')}`,
      initialsKey(form.map((word) => word[0]).join('')),
    ]),
    ...names.map((name) => `is ${name}`),
  ];
}

/** Letters that may stand for a small word are left out: the words of a name have none of those. */
function initialsKey(letters: string): string {
  return `initials ${letters.slice(0, 1)}${letters.slice(1).replace(SMALL_INITIALS, '')}`;
}

function shortKeys({ forms, names }: Party): readonly string[] {
  return [
    ...forms.flatMap((form) => [
      `begins ${soundOf(form[0] ?? '')}`,
      `ends ${soundOf(form.at(-1) ?? '')}`,
    ]),
    ...names.flatMap((name) => [
      initialsKey(name.replace(/[^\p{L}]/gu, '').toLowerCase()),
      `is ${name}`,
    ]),
  ];
}

/** True where every name of `short` is a short form of some name of `long`. */
function isShort(short: Party, long: Party): boolean {
  const person = long.kinds.has('person');
  // A name of several words may have been taken for the other sort; a single one tells too little.
  if (!sameSort(short, long) && short.forms.some((form) => form.length < 2 && !person))
    return false;
  const acronym = short.names.some((name) => long.names.includes(name) && /^\p{Lu}+$/u.test(name));
  if (acronym) return true;
  return short.forms.every((form, at) =>
    long.forms.some((whole) =>
      person
        ? shortens(form, whole)
        : partOfBody(form, whole) || abbreviates(short.names[at] ?? '', whole),
    ),
  );
}

/** Parties known by role alone join the one party of the case that holds that role. */
function roles(parties: readonly Party[]): Pair[] {
  const bare = indices(
    parties,
    (party) => party.forms.length === 0 && party.identifiable && party.terms.size > 0,
  );
  const named = indices(parties, (party) => party.forms.length > 0 && !party.kinds.has('state'));
  const pairs: Pair[] = [];
  const open: number[] = [];
  for (const at of bare) {
    const role = parties[at];
    if (role === undefined) continue;
    const holders = named.filter((other) => {
      const party = parties[other];
      return party !== undefined && sameSort(role, party) && holdsRole(role, party);
    });
    const [only, another] = holders;
    if (only !== undefined && another === undefined) pairs.push([at, only]);
    else if (only === undefined) open.push(at);
  }
  return [...pairs, ...sameRoles(parties, open)];
}

/** Equal roles are one; a role in its barest words joins the fuller one if there is only one. */
function sameRoles(parties: readonly Party[], open: readonly number[]): Pair[] {
  const byTerm = new Map<string, Map<string, number[]>>();
  for (const at of open) {
    const party = parties[at];
    if (party === undefined) continue;
    const former = [...party.ended].sort().join(' ');
    const term = `${[...party.kinds].join(' ')}|${[...party.terms].sort().join(' ')}|${former}`;
    const details = byTerm.get(term) ?? new Map<string, number[]>();
    const key = [...party.words, ...party.states].map(soundOf).sort().join(' ');
    details.set(key, [...(details.get(key) ?? []), at]);
    byTerm.set(term, details);
  }
  const pairs: Pair[] = [];
  for (const details of byTerm.values()) {
    const whole =
      details.size <= 2 && details.has('') ? [[...details.values()].flat()] : [...details.values()];
    for (const [first, ...rest] of whole) {
      if (first !== undefined) for (const other of rest) pairs.push([first, other]);
    }
  }
  return pairs;
}

/**
 * True where the party holds the term that the role names, and at a time when the role's reports
 * could mean it: "the former minister" is one who has been called former; "the minister" is not one
 * whom reports up to then call former.
 */
function holdsAtThatTime(
  role: Party,
  party: Party,
  { one, other }: { readonly one: string; readonly other: string },
): boolean {
  if (!party.terms.has(other)) return false;
  if (role.ended.has(one) && !role.held.has(one)) return party.ended.has(other);
  if (!party.ended.has(other)) return true;
  const left = party.members
    .filter(({ cluster }) => cluster.endedTerms.includes(other))
    .map(({ document }) => document.publishedAt ?? '');
  const spoken = role.members.map(({ document }) => document.publishedAt ?? '');
  return party.held.has(other) && spoken.every((day) => left.every((end) => day < end));
}

function holdsRole(role: Party, party: Party): boolean {
  const lexicon = partyLexicon();
  const person = role.kinds.has('person');
  const term = [...role.terms].some((one) => {
    const last = one.split(/[ -]/).at(-1) ?? one;
    const bySynonym = [...lexicon.synonymsOf(one)].some((other) =>
      holdsAtThatTime(role, party, { one, other }),
    );
    return bySynonym || (!person && (party.words.has(one) || party.words.has(last)));
  });
  if (!term || !compatible(role.states, party.states)) return false;
  return [...role.words].every((word) => {
    const state = lexicon.stateOf(word);
    if (party.words.has(word)) return true;
    return state !== null && (party.states.size === 0 || party.states.has(state.code));
  });
}

/** The same description in copies of one sentence is one source: a wire story in two outlets. */
function copiedDescriptions(parties: readonly Party[]): Pair[] {
  const bare = indices(parties, ({ members }) =>
    members.some(({ cluster }) => cluster.setting.length > 0),
  );
  const byWords = Map.groupBy(bare, (at) => descriptionOf(parties[at]?.members[0]?.cluster));
  const pairs: Pair[] = [];
  for (const block of byWords.values()) {
    block.forEach((a, i) => {
      for (const b of block.slice(i + 1)) {
        const [x, y] = [parties[a]?.members[0], parties[b]?.members[0]];
        const apart = x?.document.document !== y?.document.document;
        if (apart && isCopied(x?.cluster, y?.cluster)) pairs.push([a, b]);
      }
    });
  }
  return pairs;
}
