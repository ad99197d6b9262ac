import { strict as assert } from 'node:assert';
import { featureKey, mix } from './hash.ts';

/** A reused list of feature keys; only the first `count` hold. */
export interface FeatureKeys {
  readonly keys: Int32Array;
  count: number;
}

/**
 * The features of a model as a table: each template is a line of slot names, and its key is the
 * hash of the template's number and of what stands in those slots. An extractor fills the slots of
 * one decision; `read` makes the keys. Training and running use the same table.
 */
export class FeatureTemplates {
  /** Values of the slots, filled before `read`; place of a slot by `place`. */
  readonly values: Int32Array;
  readonly #places: ReadonlyMap<string, number>;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #slots: Int32Array;
  readonly #out: FeatureKeys;

  /** `blocks` of templates, each with the number of its first; an empty line is the bias. */
  constructor(slots: readonly string[], blocks: ReadonlyMap<number, string>) {
    this.#places = new Map(slots.map((slot, place) => [slot, place]));
    this.values = new Int32Array(slots.length);
    const starts: number[] = [];
    const ends: number[] = [];
    const used: number[] = [];
    for (const [first, lines] of blocks) {
      lines
        .trim()
        .split('\n')
        .forEach((line, at) => {
          starts.push(first + at + 1);
          for (const slot of line.trim().split(/\s+/)) used.push(this.place(slot));
          ends.push(used.length);
        });
    }
    this.#starts = Int32Array.from(starts);
    this.#ends = Int32Array.from(ends);
    this.#slots = Int32Array.from(used);
    this.#out = { keys: new Int32Array(starts.length), count: starts.length };
  }

  /** Where a slot stands in `values`. */
  place(slot: string): number {
    const place = this.#places.get(slot);
    assert(place !== undefined, `no slot is called ${slot}`);
    return place;
  }

  /** The keys of the slots' present values; the same list is filled again at the next call. */
  read(): FeatureKeys {
    const { keys } = this.#out;
    const values = this.values;
    const slots = this.#slots;
    let slot = 0;
    for (let at = 0; at < keys.length; at++) {
      let hash = this.#starts[at] as number;
      const end = this.#ends[at] as number;
      for (; slot < end; slot++) hash = mix(hash, values[slots[slot] as number] as number);
      keys[at] = featureKey(hash);
    }
    return this.#out;
  }
}
