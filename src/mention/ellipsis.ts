import type { Sentence, Tree, Word } from '../language/index.ts';

// Words that stand for a noun said before: "two others", "both", "the rest", "them".
const STANDS_FOR = new Set(
  'other one rest remainder all both some most each half none them they it these those several'.split(
    ' ',
  ),
);

/**
 * True where words name nothing themselves and stand for what was named before: a number, a pronoun
 * or "others", with no noun among them.
 */
export function isElliptic(words: readonly Word[]): boolean {
  const heads = words.filter((word) => /^(?:NOUN|PROPN|NUM|PRON|DET|SYM)$/.test(word.upos));
  const named = heads.some(
    (word) => /^(?:NOUN|PROPN|SYM)$/.test(word.upos) && !standsFor(word) && word.xpos !== 'CD',
  );
  return !named && words.some((word) => word.upos === 'NUM' || standsFor(word));
}

function standsFor(word: Word): boolean {
  return STANDS_FOR.has(word.lemma.toLowerCase()) || STANDS_FOR.has(word.form.toLowerCase());
}

/** Where elliptic words stand. */
interface Around {
  readonly tree: Tree;
  /** The verb that they are the object or passive subject of. */
  readonly verb: Word;
  /** The sentences before, the nearest last. */
  readonly before: readonly Sentence[];
}

/**
 * The noun that elliptic words stand for: the nearest one before them that can be counted so, in
 * their sentence or in those before. Numbers and plurals go back to a plural or a counted noun ("one
 * drone struck and two others fell"), "it" to a singular; null where there is none.
 */
export function antecedentOf(words: readonly Word[], { tree, verb, before }: Around): Word | null {
  const first = words[0];
  if (first === undefined) return null;
  const single = words.every((word) => /^(?:it|this|that)$/i.test(word.form));
  // Whoever destroyed two is not who they were.
  const doer = tree.dependants(verb, 'nsubj').findLast(({ index }) => index < verb.index);
  const here = tree.sentence.words.slice(0, first.index).filter((word) => word !== doer);
  const places = [...before.map((sentence) => sentence.words), here];
  for (const place of places.reverse()) {
    const nouns = place.filter(
      (word) => isCountNoun(word) && (single ? word.xpos !== 'NNS' : isCounted(word, place)),
    );
    const noun = nouns.findLast(isActed) ?? nouns.at(-1);
    if (noun !== undefined) return noun;
  }
  return null;
}

function isCountNoun(word: Word): boolean {
  return word.upos === 'NOUN' && !standsFor(word) && word.deprel !== 'compound';
}

/** What does or undergoes something is spoken of further, rather than where it was done. */
function isActed(word: Word): boolean {
  return /^(?:nsubj|obj|conj|root)/.test(word.deprel);
}

/** A plural, or a noun that a number stands before. */
function isCounted(noun: Word, words: readonly Word[]): boolean {
  if (noun.xpos === 'NNS') return true;
  return words.some((word) => word.head === noun.index && word.upos === 'NUM');
}
