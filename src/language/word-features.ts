import { hashRange, hashText, mix } from './hash.ts';
import { letteringOf, shapeIn } from './shape.ts';
import { plain } from './traits.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Rows of the table that the spellings of words share. */
export const SPELLING_ROWS = 16_384;

/** Longest ending and beginning of a word that has a row of its own, in characters. */
const ENDING_MAX = 4;
const BEGINNING_MAX = 3;

/** Spellings of one word: endings, beginnings, and how it is written. */
export const SPELLINGS = ENDING_MAX + BEGINNING_MAX + 1;

/** What the network sees of words: row numbers in its tables. */
export interface WordFeatures {
  /** Row of each word in the vocabulary, 0 where it is unknown. */
  readonly words: Int32Array;
  /** Rows in the table of spellings, `SPELLINGS` of them a word. */
  readonly spellings: Int32Array;
}

/**
 * Features of one sentence's words. Words are compared in lower case with straight quotes; how
 * they were written is in one spelling alone, so that headlines and upper-case agency copy fall
 * back on the rest. Training and running share this.
 */
export function wordFeatures(forms: readonly string[], vocabulary: Vocabulary): WordFeatures {
  const words = new Int32Array(forms.length);
  const spellings = new Int32Array(forms.length * SPELLINGS);
  const lettering = letteringOf(forms);
  forms.forEach((form, index) => {
    const lower = plain(form);
    const { length } = lower;
    words[index] = vocabulary.row(hashText(lower));
    let slot = index * SPELLINGS;
    for (let n = 1; n <= ENDING_MAX; n++) {
      spellings[slot] = row(
        slot - index * SPELLINGS,
        hashRange(lower, Math.max(0, length - n), length),
      );
      slot++;
    }
    for (let n = 1; n <= BEGINNING_MAX; n++) {
      spellings[slot] = row(slot - index * SPELLINGS, hashRange(lower, 0, Math.min(length, n)));
      slot++;
    }
    spellings[slot] = row(slot - index * SPELLINGS, shapeIn(form, lettering));
  });
  return { words, spellings };
}

function row(template: number, hash: number): number {
  return (mix(mix(template + 1, hash), 0) >>> 0) % SPELLING_ROWS;
}
