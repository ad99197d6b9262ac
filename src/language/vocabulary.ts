const SLOTS_PER_KEY = 2;

/**
 * The words that the network knows, each with its row number. They are kept as 32-bit hashes only,
 * in lower case; a foreign word hits one of 80,000 by chance in 1 of 50,000 lookups.
 */
export class Vocabulary {
  /** Number of words; their rows are 1 to `size`. */
  readonly size: number;
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;

  /** `hashes` by row: the word with `hashes[0]` has row 1. A hash that stands twice keeps its first. */
  constructor(hashes: ArrayLike<number>) {
    this.size = hashes.length;
    let capacity = 1024;
    while (capacity < hashes.length * SLOTS_PER_KEY) capacity *= 2;
    this.#mask = capacity - 1;
    this.#keys = new Int32Array(capacity);
    this.#rows = new Int32Array(capacity);
    for (let at = 0; at < hashes.length; at++) {
      const key = (hashes[at] as number) | 0;
      let slot = key & this.#mask;
      while (this.#rows[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
      if (this.#rows[slot] !== 0) continue;
      this.#keys[slot] = key;
      this.#rows[slot] = at + 1;
    }
  }

  /** Row of a lower-case word given by its `hashText`; 0 where it is unknown. */
  row(hash: number): number {
    let slot = hash & this.#mask;
    for (;;) {
      const row = this.#rows[slot] as number;
      if (row === 0 || this.#keys[slot] === hash) return row;
      slot = (slot + 1) & this.#mask;
    }
  }
}
