import type { Tree, Word } from '../language/index.ts';
import { partyLexicon } from './load-parties.ts';
import { headTermOf, isCalendarWord, type Phrase } from './party-phrase.ts';

const joiners: readonly string[] = [
  ...['of', 'for', 'in', 'from', 'at', 'with', 'by', 'to', 'on', 'near', 'inside', 'behind'],
  ...['within', 'outside', 'without', 'against', 'under'],
];

/** How far to complete a phrase. */
export interface Completion {
  readonly phrase: Phrase;
  /** All base phrases of the sentence. */
  readonly all: readonly Phrase[];
  /** Prepositions that may open a complement; all usual ones where absent. */
  readonly only?: readonly string[];
  /** True where complements must be capitalised, as parts of a name are. */
  readonly capitalised?: boolean;
}

/**
 * Last word of the phrase with its complements: "of Isfahan governorate", "familiar with the
 * matter". "Of" always belongs to the noun before it; other prepositions only where the tree says
 * so; one reduced clause does and a relative clause never.
 */
export function completed(tree: Tree, completion: Completion): number {
  let last = completion.phrase.last;
  let clauses = completion.only === undefined ? 1 : 0;
  for (;;) {
    let reached = complementLast(tree, completion, last);
    if (reached === null && clauses > 0) {
      reached =
        knowingLast(tree, completion, last) ?? participleLast(tree, completion.phrase, last);
      clauses--;
    }
    if (reached === null || reached <= last) return last;
    last = reached;
  }
}

function complementLast(tree: Tree, completion: Completion, last: number): number | null {
  const { words } = tree.sentence;
  const { phrase, all, only = joiners, capitalised = false } = completion;
  const preposition = words[last + 1];
  if (preposition === undefined || preposition.upos !== 'ADP') return null;
  const form = preposition.form.toLowerCase();
  if (!only.includes(form)) return null;
  const object = all.find((other) => other.first === last + 2);
  const begin = object === undefined ? undefined : words[object.first];
  if (object === undefined || begin === undefined || isCalendarWord(begin)) return null;
  if (begin.upos === 'NUM' && form !== 'of') return null;
  if (capitalised && !isCapitalised(words.slice(object.first, object.last + 1))) return null;
  if (form === 'of' || capitalised) return object.last;
  const head = words
    .slice(object.first, object.last + 1)
    .find((word) => word.head < object.first || word.head > object.last);
  if (!head?.deprel.startsWith('nmod')) return null;
  const inside = head.head >= phrase.first && head.head <= last;
  // "the deputy governor for security affairs": an office has its field, wherever the parser
  // hangs it, so long as that is no verb.
  const field = form === 'for' && headTermOf(words, phrase.noun, phrase.first);
  return inside || (field !== false && field.classes.has('offices')) ? object.last : null;
}

function isCapitalised(words: readonly Word[]): boolean {
  const content = words.filter((word) => word.upos !== 'DET' && word.upos !== 'PUNCT');
  return content.length > 0 && content.every((word) => /^[\p{Lu}\p{N}]/u.test(word.form));
}

const knowing = /^(briefed on|familiar with|close to|involved in|privy to|aware of|versed in)$/i;

/** "people [close to the case]": set words for how a source knows, wherever the parser hangs them. */
function knowingLast(tree: Tree, { all }: Completion, last: number): number | null {
  const { words } = tree.sentence;
  const pair = `${words[last + 1]?.form ?? ''} ${words[last + 2]?.form ?? ''}`;
  if (!knowing.test(pair)) return null;
  return all.find((other) => other.first === last + 3)?.last ?? null;
}

const FINITE = /^(VBD|VBZ|VBP|VBN|MD)$/;

/** "people [briefed on the damage]", "videos [shared online]": short reduced clauses. */
const PARTICIPLE_WORDS_MAX = 8;

function participleLast(tree: Tree, phrase: Phrase, last: number): number | null {
  const { words } = tree.sentence;
  const next = words[last + 1];
  if (next === undefined) return null;
  const reduced =
    (next.deprel === 'acl' || (next.upos === 'ADJ' && next.deprel === 'amod')) &&
    next.head >= phrase.first &&
    next.head <= last;
  if (!reduced || (next.upos === 'VERB' && !/^VB[NG]$/.test(next.xpos))) return null;
  const below = tree.subtree(next);
  // "the colonel recalled" before a comma is a sentence that the parser took for a participle.
  if (below.length === 1 && partyLexicon().shows(next.lemma)) return null;
  const end = below.at(-1)?.index ?? last;
  const comma = words.findIndex(
    (word, at) => at > last && at <= end && /^[,;:“”"(–—]$/.test(word.form),
  );
  // "a source quoted by Axios [called it a success]": the sentence goes on.
  const verb = words.findIndex(
    (word, at) => at > last + 1 && at <= end && FINITE.test(word.xpos) && word.deprel !== 'amod',
  );
  const stops = [comma, verb].filter((at) => at >= 0).map((at) => at - 1);
  let stop = Math.min(end, ...stops);
  if (words[stop + 1]?.upos === 'ADV') stop++;
  return stop - last <= PARTICIPLE_WORDS_MAX && stop > last ? stop : null;
}
