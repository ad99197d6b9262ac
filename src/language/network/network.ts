import type { WordFeatures } from '../word-features.ts';
import { bestTree } from './best-tree.ts';
import { type Block, blocksOf, dense, type Quantised } from './blocks.ts';
import { type Embedding, embed } from './embedding.ts';
import type { Kernel, MakeKernel } from './kernel.ts';
import { type Dense, KernelMemory, type Norm } from './memory.ts';
import { type ByteTable, filled, type NetworkHead, type Weights } from './weights.ts';

/** Words that are read at one go; their rows stay within a core's cache (measured 2026-11). */
const ROWS_MAX = 512;

/** Longest sentence that is read: attention and arcs are quadratic in its length. */
export const SENTENCE_WORDS_MAX = 160;

/** What the network says of one sentence's words. */
export interface Reading {
  /** Numbers of the words' tags. */
  readonly tags: Int32Array;
  /** Index of each word's head, -1 for the root. */
  readonly heads: Int32Array;
  /** Number of each word's relation. */
  readonly relations: Int32Array;
}

/**
 * Tags and parses sentences together. Words become vectors (GloVe, a learnt row, rows for the
 * spelling), blocks let each draw on its neighbours, and heads on top choose tags, the tree and
 * relations. Linear in the number of words, since sentences are bounded.
 *
 * @see Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency Parsing"; Lei et al.
 * 2018, "Simple Recurrent Units for Highly Parallelizable Recurrence"; training/parser/model.py
 */
export class Network {
  readonly #kernel: Kernel;
  readonly #memory = new KernelMemory();
  readonly #embedding: Embedding;
  readonly #blocks: readonly Block[];
  readonly #layers: Layers;
  readonly #room: Room;
  readonly #width: number;
  readonly #distances: readonly number[];
  readonly #tagCount: number;
  readonly #relationCount: number;
  readonly #rootRelation: number;

  /** `vectors`: a row for each row of the vocabulary, row 0 for unknown words. */
  constructor(weights: Weights<NetworkHead>, vectors: ByteTable, makeKernel: MakeKernel) {
    const { head } = weights;
    this.#width = head.width;
    this.#distances = head.distances;
    this.#tagCount = head.tags.length;
    this.#relationCount = head.relations.length;
    this.#rootRelation = head.relations.indexOf('root');
    this.#embedding = {
      vectors,
      learnt: weights.table('learnt.weight'),
      spellings: weights.table('spellings.weight'),
    };
    this.#layers = layersOf(weights, this.#memory);
    this.#blocks = blocksOf(weights, this.#memory);
    this.#room = roomOf(this.#layers, this.#memory);
    this.#kernel = makeKernel(this.#memory.memory);
  }

  /** One reading for each sentence. No sentence is longer than `SENTENCE_WORDS_MAX`. */
  read(sentences: readonly WordFeatures[]): Reading[] {
    const out: Reading[] = [];
    for (let first = 0; first < sentences.length; ) {
      let count = 0;
      let end = first;
      while (end < sentences.length) {
        const { length } = (sentences[end] as WordFeatures).words;
        if (end > first && count + length > ROWS_MAX) break;
        count += length;
        end++;
      }
      out.push(...this.#readTogether(sentences.slice(first, end), count));
      first = end;
    }
    return out;
  }

  #readTogether(sentences: readonly WordFeatures[], count: number): Reading[] {
    const { input, x, y, z, quantised, scores } = this.#room;
    const { enter, enterNorm, leaveNorm } = this.#layers;
    const kernel = this.#kernel;
    const width = this.#width;
    const lengths = sentences.map(({ words }) => words.length);
    embed(this.#embedding, sentences, {
      input: this.#memory.view(input, count * enter.inner),
      stride: enter.inner,
    });
    this.#quantise(input, { count, width: enter.inner });
    dense(kernel, enter, { ...quantised, y: x, count });
    kernel.normalise(x, count, width, enterNorm.gain, enterNorm.bias, x);
    for (const block of this.#blocks) block(kernel, { count, lengths, x, y, z, quantised, scores });
    kernel.normalise(x, count, width, leaveNorm.gain, leaveNorm.bias, y);
    this.#quantise(y, { count, width });
    const tags = this.#tags(count);
    const { relationWord, relationHead } = this.#layers;
    this.#dense(relationWord, { y: this.#room.relationWord, count });
    this.#dense(relationHead, { y: this.#room.relationHead, count });
    const heads = this.#trees(lengths, count);
    const relations = this.#relations(heads, lengths);
    let first = 0;
    return lengths.map((length) => {
      const end = first + length;
      const own = {
        tags: tags.subarray(first, end),
        heads: heads.subarray(first, end),
        relations: relations.subarray(first, end),
      };
      first = end;
      return own;
    });
  }

  #quantise(from: number, { count, width }: { count: number; width: number }): void {
    const { q, scales } = this.#room.quantised;
    this.#kernel.quantise(from, count, width, q, scales);
  }

  /** Puts layer(the rows that were quantised last) at `y`. */
  #dense(layer: Dense, { y, count }: { y: number; count: number }): void {
    dense(this.#kernel, layer, { ...this.#room.quantised, y, count });
  }

  #tags(count: number): Int32Array {
    const { tags } = this.#room;
    const layer = this.#layers.tags;
    this.#dense(layer, { y: tags, count });
    const scores = this.#memory.view(tags, count * layer.outer);
    return Int32Array.from({ length: count }, (_, row) =>
      best(scores, { from: row * layer.outer, count: this.#tagCount }),
    );
  }

  /** Heads of all sentences' words, each within its sentence. */
  #trees(lengths: readonly number[], count: number): Int32Array {
    const { word, head, match, root, near, arcs } = this.#room;
    const { arcWord, arcHead, arcMatch, arcRoot, arcDistance } = this.#layers;
    const kernel = this.#kernel;
    const width = arcWord.outer;
    this.#dense(arcWord, { y: word, count });
    this.#dense(arcHead, { y: head, count });
    kernel.silu(word, count * width);
    kernel.silu(head, count * width);
    this.#quantise(word, { count, width });
    this.#dense(arcMatch, { y: match, count });
    this.#dense(arcDistance, { y: near, count });
    this.#quantise(match, { count, width });
    this.#dense(arcRoot, { y: root, count });
    const roots = this.#memory.view(root, count * arcRoot.outer);
    const nears = this.#memory.view(near, count * arcDistance.outer);
    const heads = new Int32Array(count);
    let first = 0;
    for (const length of lengths) {
      const shift = first * width * 4;
      kernel.match(match + shift, head + shift, length, width, arcs);
      const matches = this.#memory.view(arcs, length * length);
      const scores = new Float32Array(length * (length + 1));
      for (let i = 0; i < length; i++) {
        const row = i * (length + 1);
        scores[row] = roots[(first + i) * arcRoot.outer] as number;
        for (let j = 0; j < length; j++) {
          const distance = (first + i) * arcDistance.outer + this.#distanceClass(j - i);
          scores[row + 1 + j] = (matches[i * length + j] as number) + (nears[distance] as number);
        }
      }
      heads.set(bestTree(scores, length), first);
      first += length;
    }
    return heads;
  }

  #distanceClass(distance: number): number {
    const size = Math.abs(distance);
    let at = 0;
    while (at < this.#distances.length && size > (this.#distances[at] as number)) at++;
    return distance < 0 ? at : at + this.#distances.length + 1;
  }

  #relations(heads: Int32Array, lengths: readonly number[]): Int32Array {
    const { relationWord: word, relationHead: head, relations } = this.#room;
    const { relationWord, relationRoot, relationNames } = this.#layers;
    const count = heads.length;
    const width = relationWord.outer;
    const own = this.#memory.view(word, count * width);
    const other = this.#memory.view(head, count * width);
    let first = 0;
    let row = 0;
    for (const length of lengths) {
      for (; row < first + length; row++) {
        const governor = heads[row] as number;
        const from = governor < 0 ? relationRoot : other;
        const shift = governor < 0 ? 0 : (first + governor) * width;
        for (let k = 0; k < width; k++) {
          own[row * width + k] = (own[row * width + k] as number) + (from[shift + k] as number);
        }
      }
      first += length;
    }
    this.#kernel.silu(word, count * width);
    this.#quantise(word, { count, width });
    this.#dense(relationNames, { y: relations, count });
    const scores = this.#memory.view(relations, count * relationNames.outer);
    return heads.map((governor, at) => {
      if (governor < 0) return this.#rootRelation;
      // Only the root bears the relation "root".
      scores[at * relationNames.outer + this.#rootRelation] = Number.NEGATIVE_INFINITY;
      return best(scores, { from: at * relationNames.outer, count: this.#relationCount });
    });
  }
}

interface Layers {
  readonly enter: Dense;
  readonly enterNorm: Norm;
  readonly leaveNorm: Norm;
  readonly tags: Dense;
  readonly arcWord: Dense;
  readonly arcHead: Dense;
  readonly arcMatch: Dense;
  readonly arcRoot: Dense;
  readonly arcDistance: Dense;
  readonly relationWord: Dense;
  readonly relationHead: Dense;
  readonly relationRoot: Float32Array;
  readonly relationNames: Dense;
}

function layersOf(weights: Weights, memory: KernelMemory): Layers {
  return {
    enter: memory.dense(weights, 'enter'),
    enterNorm: memory.norm(weights, 'enter_norm'),
    leaveNorm: memory.norm(weights, 'leave_norm'),
    tags: memory.dense(weights, 'tags'),
    arcWord: memory.dense(weights, 'arc_word'),
    arcHead: memory.dense(weights, 'arc_head'),
    arcMatch: memory.dense(weights, 'arc_match'),
    arcRoot: memory.dense(weights, 'arc_root'),
    arcDistance: memory.dense(weights, 'arc_distance'),
    relationWord: memory.dense(weights, 'relation_word'),
    relationHead: memory.dense(weights, 'relation_head'),
    relationRoot: weights.numbers('relation_root.weight').values,
    relationNames: memory.dense(weights, 'relations'),
  };
}

/** Places for the numbers of one batch. */
interface Room {
  readonly input: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly quantised: Quantised;
  readonly scores: number;
  readonly tags: number;
  readonly word: number;
  readonly head: number;
  readonly match: number;
  readonly root: number;
  readonly near: number;
  readonly arcs: number;
  readonly relationWord: number;
  readonly relationHead: number;
  readonly relations: number;
}

function roomOf(layers: Layers, memory: KernelMemory): Room {
  const width = layers.enter.outer;
  const rows = (columns: number): number => memory.room(ROWS_MAX * columns);
  // A whole number takes half the room of another.
  const widest = Math.max(layers.enter.inner, width, layers.arcWord.outer) / 2;
  return {
    input: rows(layers.enter.inner),
    x: rows(width),
    y: rows(width),
    z: rows(3 * width),
    quantised: { q: rows(widest), scales: rows(1) },
    scores: memory.room(filled(SENTENCE_WORDS_MAX)),
    tags: rows(layers.tags.outer),
    word: rows(layers.arcWord.outer),
    head: rows(layers.arcHead.outer),
    match: rows(layers.arcMatch.outer),
    root: rows(layers.arcRoot.outer),
    near: rows(layers.arcDistance.outer),
    arcs: memory.room(SENTENCE_WORDS_MAX ** 2),
    relationWord: rows(layers.relationWord.outer),
    relationHead: rows(layers.relationHead.outer),
    relations: rows(layers.relationNames.outer),
  };
}

/** Place of the largest of `count` numbers, counted from `from`; the first of equals. */
function best(scores: Float32Array, { from, count }: { from: number; count: number }): number {
  let place = 0;
  for (let k = 1; k < count; k++) {
    if ((scores[from + k] as number) > (scores[from + place] as number)) place = k;
  }
  return place;
}
