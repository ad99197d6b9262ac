import type { Span } from '../text/index.ts';
import type { Sentence, Word } from './analysis.ts';

/** Relation without its subtype: `nsubj:pass` gives `nsubj`. */
export function relation(word: Word): string {
  const colon = word.deprel.indexOf(':');
  return colon < 0 ? word.deprel : word.deprel.slice(0, colon);
}

/**
 * A sentence's dependency tree, ready to be walked. Built once a sentence, in linear time; the
 * walks below cost no more than the words they return.
 */
export class Tree {
  readonly sentence: Sentence;
  readonly #children: readonly (readonly Word[])[];

  constructor(sentence: Sentence) {
    this.sentence = sentence;
    const children: Word[][] = sentence.words.map(() => []);
    for (const word of sentence.words) children[word.head]?.push(word);
    this.#children = children;
  }

  /** The words that depend on this one, in order. */
  children(word: Word): readonly Word[] {
    return this.#children[word.index] ?? [];
  }

  /** The dependants that bear one of these relations, subtypes included (`nsubj` finds `nsubj:pass`). */
  dependants(word: Word, ...relations: readonly string[]): readonly Word[] {
    return this.children(word).filter(
      (child) => relations.includes(relation(child)) || relations.includes(child.deprel),
    );
  }

  /** The first dependant that bears one of these relations. */
  dependant(word: Word, ...relations: readonly string[]): Word | undefined {
    return this.dependants(word, ...relations)[0];
  }

  /** The governing word, or undefined for the root. */
  governor(word: Word): Word | undefined {
    return this.sentence.words[word.head];
  }

  /** The root of the sentence. */
  get root(): Word | undefined {
    return this.sentence.words.find((word) => word.head < 0);
  }

  /**
   * The word and all below it, in text order, without the branches that `without` accepts.
   * A tree with a loop (a parser's mistake) ends all the same.
   */
  subtree(word: Word, without: (branch: Word) => boolean = () => false): readonly Word[] {
    const seen = new Set<number>();
    const waiting = [word];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next.index)) continue;
      seen.add(next.index);
      for (const child of this.children(next)) if (!without(child)) waiting.push(child);
    }
    return this.sentence.words.filter((candidate) => seen.has(candidate.index));
  }

  /** From the word's governor up to the root. */
  *ancestors(word: Word): Generator<Word> {
    let steps = 0;
    for (let up = this.governor(word); up !== undefined; up = this.governor(up)) {
      if (++steps > this.sentence.words.length) return;
      yield up;
    }
  }
}

/** The span from the first to the last of `words`, which stand in text order; null for none. */
export function spanOf(words: readonly Word[]): Span | null {
  const first = words[0];
  const last = words.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
