import { SPELLINGS, type WordFeatures } from '../word-features.ts';
import type { ByteTable } from './weights.ts';

/** The tables from which a word's row is put together. */
export interface Embedding {
  /** GloVe: a row for each row of the vocabulary, row 0 for unknown words. */
  readonly vectors: ByteTable;
  /** Rows that were learnt, for the first words of the vocabulary; row 0 for all others. */
  readonly learnt: ByteTable;
  /** Rows of endings, beginnings and shapes. */
  readonly spellings: ByteTable;
}

/**
 * Puts a row for each word into `input`, one every `stride` numbers: its vector, then its learnt row
 * and the rows of its spellings in one sum.
 */
export function embed(
  { vectors, learnt, spellings: spelt }: Embedding,
  sentences: readonly WordFeatures[],
  { input, stride }: { readonly input: Float32Array; readonly stride: number },
): void {
  const learntRows = learnt.scales.length;
  let at = 0;
  for (const { words, spellings } of sentences) {
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as number;
      const sum = at + vectors.width;
      // What the batch before left here.
      input.fill(0, at, sum + learnt.width);
      addRow(vectors, word, { input, at });
      addRow(learnt, word < learntRows ? word : 0, { input, at: sum });
      for (let k = 0; k < SPELLINGS; k++) {
        addRow(spelt, spellings[i * SPELLINGS + k] as number, { input, at: sum });
      }
      at += stride;
    }
  }
}

/** Adds a row of a table to the numbers from `at` on. */
function addRow(
  { width, scales, values }: ByteTable,
  row: number,
  { input, at }: { readonly input: Float32Array; readonly at: number },
): void {
  const scale = scales[row] as number;
  const from = row * width;
  for (let d = 0; d < width; d++) {
    input[at + d] = (input[at + d] as number) + (values[from + d] as number) * scale;
  }
}
