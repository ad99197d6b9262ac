import type { FeatureKeys } from './feature-keys.ts';
import { PAD, type Traits } from './traits.ts';

/** Most keys that `tagFeatures` adds. */
export const TAG_FEATURES_MAX = 48;

/**
 * What speaks for the tag of word `i`: the word, its ends and shape, its neighbours and clusters,
 * and the tags given so far. `tags` holds tag numbers of the words before `i` at `j + PAD`.
 *
 * @see Collins 2002, "Discriminative Training Methods for Hidden Markov Models" (history-based
 * perceptron); ours decodes greedily and adds clusters on both sides in place of a beam.
 */
export function tagFeatures(out: FeatureKeys, traits: Traits, context: TagContext): void {
  const at = context.index + PAD;
  const { word, shape, cluster, coarse, suffixes, prefixes } = traits;
  const { tags } = context;
  const w = word[at] as number;
  const w1 = word[at - 1] as number;
  const w2 = word[at + 1] as number;
  const c = cluster[at] as number;
  const c1 = cluster[at - 1] as number;
  const c2 = cluster[at + 1] as number;
  const s = shape[at] as number;
  const t1 = tags[at - 1] as number;
  const t2 = tags[at - 2] as number;
  const suffix3 = (suffixes[2] as Int32Array)[at] as number;
  out.clear();
  out.add(0, 0);
  out.add(1, w);
  out.add(2, w1);
  out.add(3, w2);
  out.add(4, word[at - 2] as number);
  out.add(5, word[at + 2] as number);
  for (let n = 0; n < 4; n++) out.add(6 + n, (suffixes[n] as Int32Array)[at] as number);
  for (let n = 0; n < 3; n++) out.add(10 + n, (prefixes[n] as Int32Array)[at] as number);
  out.add(13, s);
  out.add2(14, s, context.index === 0 ? 1 : 0);
  out.add(15, c);
  out.add(16, c1);
  out.add(17, c2);
  out.add(18, cluster[at + 2] as number);
  out.add(19, cluster[at - 2] as number);
  out.add2(20, c1, c);
  out.add2(21, c, c2);
  out.add3(22, coarse[at - 1] as number, coarse[at] as number, coarse[at + 1] as number);
  out.add(23, t1);
  out.add2(24, t2, t1);
  out.add2(25, t1, w);
  out.add2(26, t1, c);
  out.add2(27, w1, w);
  out.add2(28, w, w2);
  out.add2(29, t1, w2);
  out.add2(30, t1, c2);
  out.add3(31, t2, t1, coarse[at] as number);
  out.add2(32, (suffixes[2] as Int32Array)[at - 1] as number, suffix3);
  out.add2(33, suffix3, (suffixes[2] as Int32Array)[at + 1] as number);
  out.add2(34, t1, suffix3);
  out.add2(35, s, shape[at + 1] as number);
  out.add2(36, shape[at - 1] as number, s);
  out.add2(37, s, (suffixes[1] as Int32Array)[at] as number);
  out.add3(38, t1, c, c2);
  out.add3(39, t2, t1, w);
  out.add3(40, w1, w, w2);
  out.add3(41, t1, coarse[at + 1] as number, coarse[at + 2] as number);
}

/** Where the tagger stands. */
export interface TagContext {
  /** The word in question. */
  index: number;
  /** Numbers of the tags given so far, word `j` at `j + PAD`. */
  readonly tags: Int32Array;
}
