import { type FeatureKeys, FeatureTemplates } from './feature-templates.ts';
import { PAD, type Traits } from './traits.ts';

/** A parsed sentence as the name recogniser sees it. */
export interface Parsed {
  /** Traits of the words. */
  readonly traits: Traits;
  /** Fine tags: word `i` at `i + PAD`. */
  readonly tags: Int32Array;
  /** Index of each word's head, -1 for the root. */
  readonly heads: Int32Array;
  /** Number of each word's relation. */
  readonly relations: Int32Array;
  /** Word lists that each word stands in, as bits: word `i` at `i + PAD`. */
  readonly lists: Int32Array;
}

const SLOTS = (
  'always first w-2 w-1 w w+1 w+2 c-2 c-1 c c+1 c+2 k-1 k k+1 shape-1 shape shape+1 t-1 t t+1 ' +
  'l-2 l-1 l l+1 l+2 x2 x3 x4 p2 p3 run.length run.index run.is-last run.is-first ' +
  'run.last.w run.last.c run.last.l run.first.w run.first.c run.before.w run.before.c ' +
  'run.after.w run.after.c run.left rel head.w head.c head.k'
).split(' ');

// w word, c cluster, k coarse cluster, t tag, l word lists, p and x first and last letters; run: the
// stretch of capitals around the word, what begins and ends it, what stands before and after it;
// rel and head: how the word hangs in the tree.
const TEMPLATES = `
  always
  w
  w-1
  w+1
  w-2
  w+2
  w-1 w
  w w+1
  w-2 w-1
  w+1 w+2
  shape first
  shape-1 shape
  shape shape+1
  shape-1 shape shape+1
  c
  c-1
  c+1
  c-2
  c+2
  c-1 c
  c c+1
  k shape
  k-1 k k+1
  c shape
  c-1 shape shape+1
  shape-1 shape c+1
  x2 shape
  x3 shape
  x4 shape
  p2 shape
  p3 shape
  t shape
  t-1 t t+1
  t-1 shape
  shape t+1
  l
  l-1
  l+1
  l shape
  l-1 l l+1
  l-1 shape shape+1
  shape-1 shape l+1
  l-2 l-1
  l+1 l+2
  w-1 shape
  shape w+1
  w-1 k
  k w+1
  run.length shape
  run.last.w run.is-last shape
  run.last.c run.is-last shape
  run.first.w run.is-first shape
  run.first.c run.is-first shape
  run.before.w run.index shape
  run.after.w run.left shape
  run.before.c run.index shape
  run.after.c run.left shape
  run.last.l run.is-last shape
  run.length run.index shape
  rel shape
  rel head.c
  rel head.w shape
  rel k head.k
`;

/** Longer runs of capitals are headlines. */
const RUN_WORDS_MAX = 8;

const ABSENT = -7;

/**
 * What speaks for the part that a word plays in a name: the word, its spelling and its cluster, two
 * words on either side, the word lists (titles, organisation nouns, places), and its governor.
 *
 * @see Ratinov and Roth 2009, "Design Challenges and Misconceptions in Named Entity Recognition"
 * (BILOU, clusters); ours adds the dependency tree and the run of capitals.
 */
export class NameFeatures {
  readonly #templates = new FeatureTemplates(SLOTS, new Map([[300, TEMPLATES]]));
  readonly #runPlace = this.#templates.place('run.length');
  readonly #treePlace = this.#templates.place('rel');

  /** The keys for one word; the list is filled again at the next call. */
  read(parsed: Parsed, index: number): FeatureKeys {
    this.#fillWindow(parsed, index);
    this.#fillRun(parsed, index);
    this.#fillTree(parsed, index);
    return this.#templates.read();
  }

  #fillWindow({ traits, tags, lists }: Parsed, index: number): void {
    const { word, shape, cluster, coarse, suffixes, prefixes } = traits;
    const { values } = this.#templates;
    const at = index + PAD;
    let slot = 0;
    values[slot++] = 0;
    values[slot++] = index === 0 ? 1 : 0;
    for (let d = -2; d <= 2; d++) values[slot++] = word[at + d] as number;
    for (let d = -2; d <= 2; d++) values[slot++] = cluster[at + d] as number;
    for (let d = -1; d <= 1; d++) values[slot++] = coarse[at + d] as number;
    for (let d = -1; d <= 1; d++) values[slot++] = shape[at + d] as number;
    for (let d = -1; d <= 1; d++) values[slot++] = tags[at + d] as number;
    for (let d = -2; d <= 2; d++) values[slot++] = lists[at + d] as number;
    for (let n = 1; n < 4; n++) values[slot++] = (suffixes[n] as Int32Array)[at] as number;
    for (let n = 1; n < 3; n++) values[slot++] = (prefixes[n] as Int32Array)[at] as number;
  }

  #fillRun({ traits, lists }: Parsed, index: number): void {
    const { word, cluster } = traits;
    const { values } = this.#templates;
    const { start, end } = runAround(traits, index);
    const first = start + PAD;
    const last = end - 1 + PAD;
    let slot = this.#runPlace;
    values[slot++] = end - start;
    values[slot++] = index - start;
    values[slot++] = index === end - 1 ? 1 : 0;
    values[slot++] = index === start ? 1 : 0;
    values[slot++] = word[last] as number;
    values[slot++] = cluster[last] as number;
    values[slot++] = lists[last] as number;
    values[slot++] = word[first] as number;
    values[slot++] = cluster[first] as number;
    values[slot++] = word[first - 1] as number;
    values[slot++] = cluster[first - 1] as number;
    values[slot++] = word[last + 1] as number;
    values[slot++] = cluster[last + 1] as number;
    values[slot] = end - index;
  }

  #fillTree({ traits, heads, relations }: Parsed, index: number): void {
    const { values } = this.#templates;
    const head = heads[index] as number;
    let slot = this.#treePlace;
    values[slot++] = relations[index] as number;
    values[slot++] = head < 0 ? ABSENT : (traits.word[head + PAD] as number);
    values[slot++] = head < 0 ? ABSENT : (traits.cluster[head + PAD] as number);
    values[slot] = head < 0 ? ABSENT : (traits.coarse[head + PAD] as number);
  }
}

/** Stretch of capitalised words around a word, half-open; `index` alone where it has no capital. */
function runAround({ capitalised, count }: Traits, index: number): { start: number; end: number } {
  let start = index;
  let end = index + 1;
  if (capitalised[index] === 1) {
    while (start > 0 && index - start < RUN_WORDS_MAX && capitalised[start - 1] === 1) start--;
    while (end < count && end - index < RUN_WORDS_MAX && capitalised[end] === 1) end++;
  }
  return { start, end };
}
