import type { Word } from '../language/index.ts';
import type { PartyKind, PartyMention } from './mention.ts';

/** A party within one sentence, in word numbers, before it becomes a mention. */
export interface Candidate {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
  readonly party: PartyKind;
  readonly form: PartyMention['form'];
  /** Words of the proper name, or null. */
  readonly name: { readonly first: number; readonly last: number } | null;
  /** Words of the role, or null. */
  readonly role: { readonly first: number; readonly last: number } | null;
  /** What the role's words make of their bearer; `other` is never joined. */
  readonly sort: 'person' | 'body' | 'other';
  readonly plural: boolean;
}

const opens = /^[,–—-]$/;
const closes = /^([,.;:)!?–—]|["”“’»]|\.\.\.|…|-)$/;

function isIndefinite(words: readonly Word[], candidate: Candidate): boolean {
  return /^an?$/i.test(words[candidate.first]?.form ?? '');
}

/** True where a comma, a full stop, a quotation mark or the sentence's end follows. */
function closed(words: readonly Word[], last: number): boolean {
  const next = words[last + 1];
  return next === undefined || closes.test(next.form);
}

/**
 * Joins a name and a role that stand in apposition: "the deputy head of security, Mohammad Reza
 * Jan-Nesari", "Mykhailo Podolyak an aide to ...", "Marat Zhumadilov, spokesman for ...",
 * "News Agency (IRNA), the official agency of ...". What holds the first part up to its end ("a
 * post by Mykhailo Podolyak") is drawn out with it; what stands inside (the body that a spokesman
 * speaks for) stays in the list as a candidate of its own.
 */
export function joinAppositions(
  words: readonly Word[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  let list = candidates.map((one) => withAcronym(words, one));
  for (const start of list.map((one) => one.first)) {
    for (let pair = joinable(words, list, start); pair !== null; ) {
      const { a, b, both } = pair;
      list = list
        .filter((one) => one !== b)
        .map((one) => {
          if (one === a) return both;
          return one.last === a.last && one.first < a.first ? { ...one, last: both.last } : one;
        });
      pair = joinable(words, list, start);
    }
  }
  return list;
}

/** The first pair of which the earlier one begins at `start`. */
function joinable(
  words: readonly Word[],
  list: readonly Candidate[],
  start: number,
): { a: Candidate; b: Candidate; both: Candidate } | null {
  for (const a of list.filter((one) => one.first === start)) {
    const next = Math.min(...list.filter((one) => one.first > a.last).map((one) => one.first));
    for (const b of list.filter((one) => one.first === next)) {
      const both = join(words, a, b);
      if (both !== null) return { a, b, both };
    }
  }
  return null;
}

/** True where a role ends, or goes on in a clause about its bearer: "an Iranian maker that ...". */
function ends(words: readonly Word[], candidate: Candidate): boolean {
  if (closed(words, candidate.last)) return true;
  const next = words[candidate.last + 1];
  if (next === undefined || !isIndefinite(words, candidate)) return false;
  const within = next.head >= candidate.first && next.head <= candidate.last;
  return (
    /^(?:that|which|who|whose|whom|where)$/.test(next.form) || (within && next.deprel === 'acl')
  );
}

/** Takes "(IRNA)" into the name that it abbreviates. */
function withAcronym(words: readonly Word[], candidate: Candidate): Candidate {
  const at = candidate.last + 1;
  const [open, acronym, close] = words.slice(at, at + 3);
  const bracketed =
    candidate.name !== null && open?.form === '(' && close?.form === ')' && acronym !== undefined;
  return bracketed && /^\p{Lu}[\p{Lu}\p{N}.-]+$/u.test(acronym.form)
    ? { ...candidate, last: candidate.last + 3 }
    : candidate;
}

function join(words: readonly Word[], a: Candidate, b: Candidate): Candidate | null {
  if (a.plural || b.plural || a.sort === 'other' || a.sort !== b.sort) return null;
  const gap = words.slice(a.last + 1, b.first);
  const adjacent = gap.length === 0;
  const comma = gap.length === 1 && opens.test(gap[0]?.form ?? '');
  const nameFirst = a.name !== null && b.name === null && b.role !== null;
  const roleFirst = a.name === null && a.role !== null && b.name !== null && b.role === null;
  if (!nameFirst && !roleFirst && !(a.name === null && a.role !== null && b.name !== null)) {
    return null;
  }
  if (adjacent) {
    if (!nameFirst || !isIndefinite(words, b)) return null;
  } else if (!(comma || (roleFirst && completesRole(gap))) || !ends(words, b)) return null;
  // "In a statement to Reuters, the ministry, ...": two bodies are one only where the tree or an
  // article says so.
  if (a.sort === 'body' && !(isIndefinite(words, b) || linked(words, a, b))) return null;
  const name = a.name ?? b.name;
  const role = a.name === null ? a.role : { first: b.first, last: b.last };
  return {
    first: a.first,
    last: b.last,
    party: name === null ? a.party : a.name === null ? b.party : a.party,
    form: 'name',
    name,
    role,
    sort: a.sort,
    plural: false,
  };
}

/** Longest rest of a role that the tree tore off: "for the northern coast of the province ,". */
const REST_WORDS_MAX = 9;

/** "the deputy head of security [for Isfahan governorate,] NAME": a phrase that ends the role. */
function completesRole(gap: readonly Word[]): boolean {
  const [first] = gap;
  if (first === undefined || gap.length > REST_WORDS_MAX || gap.at(-1)?.form !== ',') return false;
  return (
    /^(?:for|of|in|at)$/.test(first.form) &&
    gap.slice(0, -1).every(({ upos }) => /^(?:ADP|DET|ADJ|NOUN|PROPN)$/.test(upos))
  );
}

/** True where the tree hangs some word of the later one on the earlier one as an apposition. */
function linked(words: readonly Word[], a: Candidate, b: Candidate): boolean {
  return words
    .slice(b.first, b.last + 1)
    .some((word) => word.deprel === 'appos' && word.head >= a.first && word.head <= a.last);
}
