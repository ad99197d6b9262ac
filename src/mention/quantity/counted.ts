import type { Sentence, Word } from '../../language/index.ts';
import { relation, spanOf, Tree } from '../../language/index.ts';
import type { Span } from '../../text/index.ts';

/** What a quantity counts. */
export interface Counted {
  /** The noun phrase, quantity included. */
  readonly span: Span;
  /** Lemma of its head; null where the head is a pronoun ("one of them"). */
  readonly lemma: string | null;
}

/** Finds what is counted, sentence by sentence; each tree is built once. */
export class Counting {
  readonly #sentences: readonly Sentence[];
  #at = 0;
  #tree: Tree | null = null;

  constructor(sentences: readonly Sentence[]) {
    this.#sentences = sentences;
  }

  /** The words of a place in the text, with their tree; null outside the analysed sentences. */
  wordAt(place: number): { readonly word: Word; readonly tree: Tree } | null {
    // Amounts come in order of place, so the search goes on from where it stood.
    let sentence = this.#sentences[this.#at];
    while (sentence !== undefined && sentence.end <= place) {
      sentence = this.#sentences[++this.#at];
      this.#tree = null;
    }
    if (sentence === undefined || place < sentence.start) return null;
    this.#tree ??= new Tree(sentence);
    const word = sentence.words.find((one) => one.start <= place && place < one.end);
    return word === undefined ? null : { word, tree: this.#tree };
  }

  /** The word right before a place; undefined at the head of a sentence. */
  wordBefore(place: number): Word | undefined {
    const found = this.wordAt(place);
    return found?.tree.sentence.words[found.word.index - 1];
  }

  /** What the amount whose number word stands at `place` counts. */
  of(place: number, amount: Span): Counted | null {
    const found = this.wordAt(place);
    if (found === null) return null;
    const { word, tree } = found;
    return ofPhrase(tree, word, amount) ?? headNoun(tree, word, amount);
  }
}

/** "one of the drones", "dozens of villagers", "a number of them". */
function ofPhrase(tree: Tree, word: Word, amount: Span): Counted | null {
  const words = tree.sentence.words;
  // The amount may take the "of" in ("a number of").
  const of = words.find((one) => one.index > word.index && one.form.toLowerCase() === 'of');
  if (of === undefined || of.index !== word.index + 1) return null;
  const inner = nounChain(tree, of.index + 1) ?? pronounAt(words[of.index + 1]);
  if (inner === null) return null;
  return { span: { start: amount.start, end: inner.end }, lemma: inner.lemma };
}

interface Chain {
  readonly end: number;
  readonly lemma: string | null;
}

function pronounAt(word: Word | undefined): Chain | null {
  return word?.upos === 'PRON' ? { end: word.end, lemma: null } : null;
}

/** The head of the noun phrase that begins at word `from`: the last of a run of its words. */
function nounChain(tree: Tree, from: number): Chain | null {
  const words = tree.sentence.words;
  let head: Word | null = null;
  for (let i = from; i < words.length && i < from + CHAIN_WORDS_MAX; i++) {
    const word = words[i];
    // The head of a counted phrase is its plural: "drones months before" ends at the drones.
    if (word === undefined || (head?.xpos === 'NNS' && head.deprel !== 'compound')) break;
    const noun = word.upos === 'NOUN' || (word.upos === 'PROPN' && head === null);
    if (noun) head = word;
    else if (word.upos === 'PROPN' && head?.upos === 'PROPN') head = word;
    else if (head !== null || !isInside(word)) {
      if (!(word.form === '-' && i > from)) break;
    }
  }
  return head === null ? null : { end: head.end, lemma: lemmaOf(head) };
}

/** A counted noun stands at most this many words after its number ("two small Iranian-made ..."). */
const CHAIN_WORDS_MAX = 9;

const INSIDE = new Set(['ADJ', 'DET', 'NUM', 'ADV', 'PROPN', 'SYM']);

function isInside(word: Word): boolean {
  return INSIDE.has(word.upos) || word.xpos === 'PRP$' || word.xpos === 'WP$';
}

/** Whether number and noun stand in one phrase: no verb, preposition or comma parts them. */
function inOnePhrase(tree: Tree, word: Word, noun: Word): boolean {
  return tree.sentence.words
    .slice(word.index + 1, noun.index)
    .every((one) => isInside(one) || isNoun(one) || one.xpos === 'HYPH' || isParticiple(one));
}

function isParticiple(word: Word): boolean {
  return word.xpos === 'VBN' || word.xpos === 'VBG';
}

function lemmaOf(word: Word): string {
  return word.upos === 'PROPN' ? word.lemma : word.lemma.toLowerCase();
}

/** "three small drones": by the tree where it says so, else by the run of words after the number. */
function headNoun(tree: Tree, word: Word, amount: Span): Counted | null {
  const governor = tree.governor(word);
  const counts = ['nummod', 'det', 'amod'].includes(relation(word)) || word.deprel === 'compound';
  if (
    governor !== undefined &&
    counts &&
    governor.index > word.index &&
    isNoun(governor) &&
    inOnePhrase(tree, word, governor)
  ) {
    const phrase = spanOf(
      tree
        .subtree(governor, (branch) => OUTSIDE.has(relation(branch)))
        .filter((one) => one.start >= amount.start && one.index <= lastInside(tree, governor)),
    );
    const end = Math.max(phrase?.end ?? governor.end, governor.end, amount.end);
    return { span: { start: amount.start, end }, lemma: lemmaOf(governor) };
  }
  const chain = nounChain(tree, afterAside(tree, amount.end) ?? word.index + 1);
  return chain === null
    ? null
    : { span: { start: amount.start, end: chain.end }, lemma: chain.lemma };
}

/**
 * The word at which the counted noun phrase goes on after the amount: right behind it, or behind an
 * aside ("seven, not nine, [officers]", "hundreds, if not thousands, of [trees]").
 */
function afterAside(tree: Tree, amountEnd: number): number | null {
  const words = tree.sentence.words;
  const next = words.find(({ start }) => start >= amountEnd);
  if (next === undefined) return null;
  if (next.form !== ',' || !ASIDE.has(words[next.index + 1]?.lemma.toLowerCase() ?? '')) {
    return next.index;
  }
  const reach = words.slice(next.index + 1, next.index + 1 + ASIDE_WORDS_MAX);
  const closing = reach.find(({ form }) => form === ',');
  if (closing === undefined) return next.index;
  const after = closing.index + 1;
  return words[after]?.form.toLowerCase() === 'of' ? after + 1 : after;
}

/** First words of an aside between a number and its noun. */
const ASIDE = new Set('not and or if perhaps possibly maybe rather instead'.split(' '));

/** "a dozen, [and possibly as many as 20], fishermen". */
const ASIDE_WORDS_MAX = 8;

function isNoun(word: Word): boolean {
  return word.upos === 'NOUN' || word.upos === 'PROPN' || word.upos === 'SYM';
}

/** The noun phrase ends with its head and its "of" phrase, before clauses, lists and places. */
function lastInside(tree: Tree, head: Word): number {
  const of = tree
    .dependants(head, 'nmod')
    .find((one) => tree.dependant(one, 'case')?.form.toLowerCase() === 'of');
  if (of === undefined || of.index < head.index) return head.index;
  const words = tree.subtree(of, (branch) => OUTSIDE.has(relation(branch)) || leaves(tree, branch));
  return words.at(-1)?.index ?? head.index;
}

/** "a workshop of the ministry [to the war]": a phrase that only "of" does not take out of it. */
function leaves(tree: Tree, word: Word): boolean {
  const preposition = tree.dependant(word, 'case')?.form ?? 'of';
  return relation(word) === 'nmod' && !/^(?:of|['’]s?)$/i.test(preposition);
}

const OUTSIDE = new Set(
  'acl appos conj cc punct nsubj csubj cop aux advcl parataxis mark obl advmod ccomp'.split(' '),
);
