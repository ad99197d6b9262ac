import type { FeatureKeys } from './feature-templates.ts';
import { KEY_BITS } from './hash.ts';

/** Anything that scores classes from feature keys: a shipped model, or one still in training. */
export interface Scorer {
  /** Names of the classes, in the order of the scores. */
  readonly classes: readonly string[];
  /** Overwrites `scores[0 .. classes.length)` with the sums over the keys. */
  score(features: FeatureKeys, scores: Float64Array): void;
}

/** The rows of a linear model as columns: row r owns the entries `starts[r]` to `starts[r + 1]`. */
export interface SparseRows {
  /** Names of the classes; at most 256. */
  readonly classes: readonly string[];
  /** Feature key of each row, ascending and distinct. */
  readonly keys: Int32Array;
  /** First entry of each row; one more at the end. */
  readonly starts: Int32Array;
  /** Class of each entry. */
  readonly entryClasses: Uint8Array;
  /** Weight of each entry, in steps that are common to the model. */
  readonly entryWeights: Int16Array;
}

const EMPTY = -1;

/**
 * A linear classifier with hashed features: most rows give weight to a few classes only, so a row
 * is a short list of (class, weight). Rows are found by open addressing; a slot holds the key and
 * the row's place side by side, so that a lookup costs one cache line.
 */
export class SparseModel implements Scorer {
  readonly classes: readonly string[];
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #shift: number;
  readonly #starts: Int32Array;
  readonly #entryClasses: Uint8Array;
  readonly #entryWeights: Int16Array;

  constructor(rows: SparseRows) {
    this.classes = rows.classes;
    this.#starts = rows.starts;
    this.#entryClasses = rows.entryClasses;
    this.#entryWeights = rows.entryWeights;
    let bits = 10;
    while (2 ** bits < rows.keys.length * 2) bits++;
    const capacity = 2 ** bits;
    this.#mask = capacity - 1;
    // By the upper bits rows in ascending order fill the table from front to back: loading stays
    // within the cache.
    this.#shift = KEY_BITS - bits;
    this.#slots = new Int32Array(capacity * 2).fill(EMPTY);
    for (let row = 0; row < rows.keys.length; row++) this.#insert(rows.keys[row] ?? 0, row);
  }

  #insert(key: number, row: number): void {
    const slots = this.#slots;
    let slot = key >>> this.#shift;
    while (slots[slot * 2] !== EMPTY) slot = (slot + 1) & this.#mask;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = row;
  }

  score({ keys, count }: FeatureKeys, scores: Float64Array): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const shift = this.#shift;
    const starts = this.#starts;
    const entryClasses = this.#entryClasses;
    const entryWeights = this.#entryWeights;
    for (let k = 0; k < this.classes.length; k++) scores[k] = 0;
    for (let at = 0; at < count; at++) {
      const key = keys[at] as number;
      let slot = key >>> shift;
      let found = slots[slot * 2] as number;
      while (found !== key && found !== EMPTY) {
        slot = (slot + 1) & mask;
        found = slots[slot * 2] as number;
      }
      if (found === EMPTY) continue;
      const row = slots[slot * 2 + 1] as number;
      const end = starts[row + 1] as number;
      for (let entry = starts[row] as number; entry < end; entry++) {
        const k = entryClasses[entry] as number;
        scores[k] = (scores[k] as number) + (entryWeights[entry] as number);
      }
    }
  }
}
