import { strict as assert } from 'node:assert';
import { hashText } from './hash.ts';
import type { Columns, decodeColumns } from './model-codec.ts';

const SLOTS_PER_KEY = 2;

/**
 * Word clusters: words that occur in like company share a number. Words are kept as 32-bit hashes
 * only, in lower case; a foreign word hits one of 200,000 by chance in 1 of 20,000 lookups.
 */
export class Lexicon {
  readonly #keys: Int32Array;
  readonly #clusters: Uint16Array;
  readonly #mask: number;
  readonly #coarse: Uint8Array;

  /** `hashes` ascending (unsigned) with the cluster of each; `coarse` maps cluster to superclass. */
  constructor(hashes: Uint32Array, clusters: ArrayLike<number>, coarse: ArrayLike<number>) {
    let capacity = 1024;
    while (capacity < hashes.length * SLOTS_PER_KEY) capacity *= 2;
    this.#mask = capacity - 1;
    this.#keys = new Int32Array(capacity);
    this.#clusters = new Uint16Array(capacity);
    this.#coarse = Uint8Array.from(coarse);
    for (let at = 0; at < hashes.length; at++) {
      const key = (hashes[at] as number) | 0;
      let slot = key & this.#mask;
      while (this.#clusters[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#clusters[slot] = clusters[at] as number;
    }
  }

  /** Cluster of a lower-case word given by its `hashText`, from 1; 0 where it is unknown. */
  cluster(hash: number): number {
    let slot = hash & this.#mask;
    for (;;) {
      const cluster = this.#clusters[slot] as number;
      if (cluster === 0 || this.#keys[slot] === hash) return cluster;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** Superclass of a cluster; 0 for 0. */
  coarse(cluster: number): number {
    return this.#coarse[cluster] as number;
  }
}

/** Columns of a lexicon file from words and their clusters (from 1). */
export function columnsOfLexicon(clusters: ReadonlyMap<string, number>, coarse: number[]): Columns {
  const byHash = new Map<number, number>();
  for (const [word, cluster] of clusters) {
    const hash = hashText(word) >>> 0;
    if (!byHash.has(hash)) byHash.set(hash, cluster);
  }
  const rows = [...byHash].sort(([a], [b]) => a - b);
  const gaps = rows.map(([hash], at) => hash - (rows[at - 1]?.[0] ?? 0));
  return { head: { kind: 'lexicon' }, columns: [gaps, rows.map(([, cluster]) => cluster), coarse] };
}

/** The inverse of `columnsOfLexicon`. */
export function lexiconOfColumns({ columns }: ReturnType<typeof decodeColumns>): Lexicon {
  const [gaps, clusters, coarse] = columns;
  assert(gaps && clusters && coarse, 'a lexicon has three columns');
  const hashes = new Uint32Array(gaps.length);
  let hash = 0;
  for (let at = 0; at < gaps.length; at++) {
    hash += gaps[at] as number;
    hashes[at] = hash;
  }
  return new Lexicon(hashes, clusters, coarse);
}
