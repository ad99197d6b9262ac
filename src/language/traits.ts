import { hashRange, hashText } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import { isCapitalised, letteringOf, shapeIn } from './shape.ts';

/** Places before the first word and after the last, so that a window needs no bounds check. */
export const PAD = 3;

const BEFORE = 0x5bd1e995;
const AFTER = 0x27d4eb2f;

/**
 * What the models see of the words of one sentence, one column per trait. Word `i` stands at
 * `i + PAD`. Words are compared in lower case with straight quotes; how they were written is in
 * `shape` alone, so that headlines and upper-case agency copy fall back on the same features.
 */
export class Traits {
  /** Number of words. */
  readonly count: number;
  /** How the sentence as a whole is written: see `letteringOf`. */
  readonly lettering: number;
  /** Hash of the lower-case word. */
  readonly word: Int32Array;
  /** Hashes of the last 1, 2, 3, 4 characters. */
  readonly suffixes: readonly Int32Array[];
  /** Hashes of the first 1, 2, 3 characters. */
  readonly prefixes: readonly Int32Array[];
  /** How the word is written, together with the lettering of the sentence. */
  readonly shape: Int32Array;
  /** Word cluster, 0 where unknown. */
  readonly cluster: Int32Array;
  /** Superclass of the cluster. */
  readonly coarse: Int32Array;
  /** 1 where word `i` begins with a capital, without padding. */
  readonly capitalised: Uint8Array;
  /** Lower-case words with straight quotes and hyphens. */
  readonly lower: readonly string[];

  constructor(forms: readonly string[], lexicon: Lexicon) {
    this.count = forms.length;
    this.lettering = letteringOf(forms);
    const column = (): Int32Array => new Int32Array(forms.length + 2 * PAD);
    this.word = column()
      .fill(BEFORE, 0, PAD)
      .fill(AFTER, forms.length + PAD);
    this.suffixes = [column(), column(), column(), column()];
    this.prefixes = [column(), column(), column()];
    this.shape = column()
      .fill(-1, 0, PAD)
      .fill(-2, forms.length + PAD);
    this.cluster = column()
      .fill(-1, 0, PAD)
      .fill(-2, forms.length + PAD);
    this.coarse = column()
      .fill(-1, 0, PAD)
      .fill(-2, forms.length + PAD);
    this.lower = forms.map(plain);
    this.capitalised = Uint8Array.from(forms, (form) => (isCapitalised(form) ? 1 : 0));
    for (let i = 0; i < forms.length; i++) {
      const lower = this.lower[i] as string;
      const at = i + PAD;
      const hash = hashText(lower);
      this.word[at] = hash;
      const length = lower.length;
      for (let n = 0; n < 4; n++) {
        (this.suffixes[n] as Int32Array)[at] = hashRange(
          lower,
          Math.max(0, length - n - 1),
          length,
        );
      }
      for (let n = 0; n < 3; n++) {
        (this.prefixes[n] as Int32Array)[at] = hashRange(lower, 0, Math.min(length, n + 1));
      }
      this.shape[at] = shapeIn(forms[i] as string, this.lettering);
      const cluster = lexicon.cluster(hash);
      this.cluster[at] = cluster;
      this.coarse[at] = lexicon.coarse(cluster);
    }
  }
}

/** The lower-case word with straight quotes and plain hyphens. */
export function plain(form: string): string {
  const lower = form.toLowerCase();
  return /[‘’“”–—]/.test(lower)
    ? lower.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-')
    : lower;
}
