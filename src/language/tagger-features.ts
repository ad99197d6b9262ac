import { type FeatureKeys, FeatureTemplates } from './feature-templates.ts';
import { PAD, type Traits } from './traits.ts';

/** Where the tagger stands. */
export interface TagContext {
  /** The word in question. */
  index: number;
  /** Numbers of the tags given so far, word `j` at `j + PAD`. */
  readonly tags: Int32Array;
}

/** The word in question is 0; -1 and +1 are its neighbours. */
const SLOTS =
  'always first shape-1 shape shape+1 w-2 w-1 w w+1 w+2 c-2 c-1 c c+1 c+2 k-1 k k+1 k+2 p1 p2 p3 x1 x2 x3 x4 x3-1 x3+1 t-1 t-2'.split(
    ' ',
  );

// w word, c cluster, k coarse cluster, p1 to p3 first letters, x1 to x4 last letters, shape how it
// is written, t the tags given so far.
const TEMPLATES = `
  always
  w
  w-1
  w+1
  w-2
  w+2
  x1
  x2
  x3
  x4
  p1
  p2
  p3
  shape
  shape first
  c
  c-1
  c+1
  c+2
  c-2
  c-1 c
  c c+1
  k-1 k k+1
  t-1
  t-2 t-1
  t-1 w
  t-1 c
  w-1 w
  w w+1
  t-1 w+1
  t-1 c+1
  t-2 t-1 k
  x3-1 x3
  x3 x3+1
  t-1 x3
  shape shape+1
  shape-1 shape
  shape x2
  t-1 c c+1
  t-2 t-1 w
  w-1 w w+1
  t-1 k+1 k+2
`;

/**
 * What speaks for the tag of a word: the word, its ends and shape, its neighbours and clusters,
 * and the tags given so far.
 *
 * @see Collins 2002, "Discriminative Training Methods for Hidden Markov Models" (history-based
 * perceptron); ours decodes greedily and adds clusters on both sides in place of a beam.
 */
export class TagFeatures {
  readonly #templates = new FeatureTemplates(SLOTS, new Map([[0, TEMPLATES]]));

  /** The keys for one word; the list is filled again at the next call. */
  read(traits: Traits, { index, tags }: TagContext): FeatureKeys {
    const { word, shape, cluster, coarse, suffixes, prefixes } = traits;
    const { values } = this.#templates;
    const at = index + PAD;
    let slot = 0;
    values[slot++] = 0;
    values[slot++] = index === 0 ? 1 : 0;
    for (let d = -1; d <= 1; d++) values[slot++] = shape[at + d] as number;
    for (let d = -2; d <= 2; d++) values[slot++] = word[at + d] as number;
    for (let d = -2; d <= 2; d++) values[slot++] = cluster[at + d] as number;
    for (let d = -1; d <= 2; d++) values[slot++] = coarse[at + d] as number;
    for (const prefix of prefixes) values[slot++] = prefix[at] as number;
    for (const suffix of suffixes) values[slot++] = suffix[at] as number;
    const x3 = suffixes[2] as Int32Array;
    values[slot++] = x3[at - 1] as number;
    values[slot++] = x3[at + 1] as number;
    values[slot++] = tags[at - 1] as number;
    values[slot] = tags[at - 2] as number;
    return this.#templates.read();
  }
}
