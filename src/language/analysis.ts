import type { Span } from '../text/index.ts';

/** Universal part of speech. @see https://universaldependencies.org/u/pos/ */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** One syntactic word with its place in the text and in the dependency tree. */
export interface Word extends Span {
  /** Number within its sentence, from 0. */
  readonly index: number;
  /** The word as written: `text.slice(start, end)`. */
  readonly form: string;
  /** Dictionary form, lower case except for proper nouns. */
  readonly lemma: string;
  /** Universal part of speech. */
  readonly upos: Upos;
  /** Penn-like detail (VBD, NNS, ...): tense and number. */
  readonly xpos: string;
  /** Index of the governing word in the same sentence; -1 for the root. */
  readonly head: number;
  /** Universal dependency relation to the head, with subtype (`nsubj:pass`). */
  readonly deprel: string;
}

/** What the models say of one word of a sentence. */
export type ReadWord = Pick<Word, 'lemma' | 'upos' | 'xpos' | 'head' | 'deprel'>;

/** One sentence: a span and its words, which form one tree. */
export interface Sentence extends Span {
  /** Number within the document, from 0. */
  readonly index: number;
  /** Number of the paragraph that it stands in, from 0. */
  readonly paragraph: number;
  /** Words in order; at least one. */
  readonly words: readonly Word[];
}

/** What a name names. */
export type NameKind = 'person' | 'organisation' | 'place';

/** A proper name in the text. */
export interface Name extends Span {
  /** Person, organisation or place. */
  readonly kind: NameKind;
  /** Sentence that holds it. */
  readonly sentence: number;
}

/** A text as the language stage leaves it. Spans refer to the whole text. */
export interface Analysis {
  /** Sentences in order; furniture is left out. */
  readonly sentences: readonly Sentence[];
  /** Names in order, without overlap. */
  readonly names: readonly Name[];
}

/** A language that can be read: English for now. */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  /** Name and version of the models, for the ledger. */
  readonly version: string;
  /** Reads a text; `skip` are spans to leave out (furniture), in order. Linear in its length. */
  analyse(text: string, options?: { readonly skip?: readonly Span[] }): Analysis;
}
