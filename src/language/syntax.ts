import type { Upos } from './analysis.ts';
import { type Network, type Reading, SENTENCE_WORDS_MAX } from './network/index.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordFeatures } from './word-features.ts';

/** Names of what the network numbers. */
export interface SyntaxNames {
  /** "UPOS XPOS" by number. */
  readonly tags: readonly string[];
  /** Relations by number. */
  readonly relations: readonly string[];
}

/** Tags and trees of sentences whose words are given. */
export class Syntax {
  readonly #network: Network;
  readonly #vocabulary: Vocabulary;
  readonly #tags: readonly { readonly upos: Upos; readonly xpos: string }[];
  readonly #relations: readonly string[];

  constructor(network: Network, vocabulary: Vocabulary, names: SyntaxNames) {
    this.#network = network;
    this.#vocabulary = vocabulary;
    this.#relations = names.relations;
    this.#tags = names.tags.map((name) => {
      const [upos = 'X', xpos = 'FW'] = name.split(' ');
      return { upos: upos as Upos, xpos };
    });
  }

  /**
   * One reading for each sentence; exactly one word of each has the head -1. Linear in the number
   * of words: a sentence of more than `SENTENCE_WORDS_MAX` is read in pieces, and the roots of the
   * later ones hang on the first root by parataxis.
   */
  read(sentences: readonly (readonly string[])[]): Reading[] {
    const pieces = sentences.map(piecesOf);
    const readings = this.#network.read(
      pieces.flatMap((own) => own.map((forms) => wordFeatures(forms, this.#vocabulary))),
    );
    let next = 0;
    return pieces.map((own) => {
      const read = readings.slice(next, next + own.length);
      next += own.length;
      const [only] = read;
      return only !== undefined && own.length === 1 ? only : this.#joined(read);
    });
  }

  #joined(pieces: readonly Reading[]): Reading {
    const tags: number[] = [];
    const heads: number[] = [];
    const relations: number[] = [];
    let root = -1;
    for (const piece of pieces) {
      const first = heads.length;
      const own = piece.heads.indexOf(-1);
      tags.push(...piece.tags);
      heads.push(...piece.heads.map((head) => (head < 0 ? root : head + first)));
      relations.push(...piece.relations);
      if (root < 0) root = own;
      else relations[first + own] = this.#relations.indexOf('parataxis');
    }
    return {
      tags: Int32Array.from(tags),
      heads: Int32Array.from(heads),
      relations: Int32Array.from(relations),
    };
  }

  /** Universal part of speech of a tag number. */
  upos(tag: number): Upos {
    return this.#tags[tag]?.upos ?? 'X';
  }

  /** Penn-like detail of a tag number. */
  xpos(tag: number): string {
    return this.#tags[tag]?.xpos ?? 'FW';
  }

  /** Name of a relation number. */
  relationName(relation: number): string {
    return this.#relations[relation] ?? 'dep';
  }
}

/** A sentence in pieces that can be read, cut after a mark where one stands in the second half. */
function piecesOf(forms: readonly string[]): (readonly string[])[] {
  const out: (readonly string[])[] = [];
  let first = 0;
  while (forms.length - first > SENTENCE_WORDS_MAX) {
    let end = first + SENTENCE_WORDS_MAX;
    const least = first + SENTENCE_WORDS_MAX / 2;
    const marked = forms.slice(least, end).findLastIndex((form) => /^[;:,.!?…—–]$/.test(form));
    if (marked >= 0) end = least + marked + 1;
    out.push(forms.slice(first, end));
    first = end;
  }
  out.push(forms.slice(first));
  return out;
}
