import { strict as assert } from 'node:assert';
import type { Scorer, SparseRows } from '../src/language/sparse-model.ts';

const EMPTY = -1;

/**
 * An averaged perceptron over hashed features. A row comes into being when a mistake first
 * touches it. Averages are kept as in Daume's thesis: beside each weight the sum of (update x time
 * of update), so that average = weight - sum / time.
 */
export class Perceptron implements Scorer {
  readonly classes: readonly string[];
  /** Updates are stamped with this; advance it once per decision. */
  time = 1;
  #keys = new Int32Array(1 << 16).fill(EMPTY);
  #places = new Int32Array(1 << 16);
  #weights: Int32Array;
  #sums: Float64Array;
  #rows = 0;

  constructor(classes: readonly string[]) {
    assert(classes.length <= 256, 'a class number fits a byte');
    this.classes = classes;
    this.#weights = new Int32Array(1024 * classes.length);
    this.#sums = new Float64Array(1024 * classes.length);
  }

  score(keys: Int32Array, count: number, scores: Float64Array): void {
    const width = this.classes.length;
    for (let k = 0; k < width; k++) scores[k] = 0;
    for (let at = 0; at < count; at++) {
      const row = this.#find(keys[at] as number);
      if (row < 0) continue;
      const base = row * width;
      for (let k = 0; k < width; k++) {
        scores[k] = (scores[k] as number) + (this.#weights[base + k] as number);
      }
    }
  }

  /** Moves weight from the guessed class to the right one under every key. */
  update(keys: Int32Array, count: number, change: { right: number; guess: number }): void {
    for (let at = 0; at < count; at++) {
      const base = this.#findOrAdd(keys[at] as number) * this.classes.length;
      this.#add(base + change.right, 1);
      this.#add(base + change.guess, -1);
    }
  }

  #add(cell: number, step: number): void {
    this.#weights[cell] = (this.#weights[cell] as number) + step;
    this.#sums[cell] = (this.#sums[cell] as number) + step * this.time;
  }

  #find(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = key & mask;
    for (;;) {
      const found = this.#keys[slot] as number;
      if (found === key) return this.#places[slot] as number;
      if (found === EMPTY) return -1;
      slot = (slot + 1) & mask;
    }
  }

  #findOrAdd(key: number): number {
    const row = this.#find(key);
    if (row >= 0) return row;
    if (this.#rows * 2 >= this.#keys.length) this.#growSlots();
    const added = this.#rows++;
    this.#place(key, added);
    const needed = this.#rows * this.classes.length;
    if (needed > this.#weights.length) {
      const capacity = Math.ceil(this.#weights.length * 1.6) + this.classes.length;
      const weights = new Int32Array(capacity);
      weights.set(this.#weights);
      this.#weights = weights;
      const sums = new Float64Array(capacity);
      sums.set(this.#sums);
      this.#sums = sums;
    }
    return added;
  }

  #place(key: number, row: number): void {
    const mask = this.#keys.length - 1;
    let slot = key & mask;
    while (this.#keys[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.#keys[slot] = key;
    this.#places[slot] = row;
  }

  #growSlots(): void {
    const keys = this.#keys;
    const places = this.#places;
    this.#keys = new Int32Array(keys.length * 2).fill(EMPTY);
    this.#places = new Int32Array(keys.length * 2);
    for (let slot = 0; slot < keys.length; slot++) {
      if (keys[slot] !== EMPTY) this.#place(keys[slot] as number, places[slot] as number);
    }
  }

  /**
   * The averaged weights, ready to ship. Rows whose largest weight is under `rowMin` go; the others
   * are counted in steps of `step`, and entries that round to 0 go.
   */
  averaged({ rowMin, step }: { rowMin: number; step: number }): SparseRows {
    const width = this.classes.length;
    const kept: { key: number; base: number }[] = [];
    for (let slot = 0; slot < this.#keys.length; slot++) {
      if (this.#keys[slot] === EMPTY) continue;
      const base = (this.#places[slot] as number) * width;
      let largest = 0;
      for (let k = 0; k < width; k++) largest = Math.max(largest, Math.abs(this.#mean(base + k)));
      if (largest >= rowMin) kept.push({ key: this.#keys[slot] as number, base });
    }
    kept.sort((a, b) => a.key - b.key);
    const starts = new Int32Array(kept.length + 1);
    const entryClasses: number[] = [];
    const entryWeights: number[] = [];
    kept.forEach(({ base }, row) => {
      for (let k = 0; k < width; k++) {
        const weight = Math.round(this.#mean(base + k) / step);
        if (weight === 0) continue;
        entryClasses.push(k);
        entryWeights.push(Math.max(-32768, Math.min(32767, weight)));
      }
      starts[row + 1] = entryClasses.length;
    });
    return {
      classes: this.classes,
      keys: Int32Array.from(kept, ({ key }) => key),
      starts,
      entryClasses: Uint8Array.from(entryClasses),
      entryWeights: Int16Array.from(entryWeights),
    };
  }

  #mean(cell: number): number {
    return (this.#weights[cell] as number) - (this.#sums[cell] as number) / this.time;
  }

  /** Number of features met so far. */
  get rows(): number {
    return this.#rows;
  }
}
