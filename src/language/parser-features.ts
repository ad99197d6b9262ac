import { type Configuration, NONE } from './arc-hybrid.ts';
import { type FeatureKeys, FeatureTemplates } from './feature-templates.ts';
import { PAD, type Traits } from './traits.ts';

/** A tagged sentence as the parser sees it. */
export interface Tagged {
  /** Traits of the words. */
  readonly traits: Traits;
  /** Fine tags: word `i` at `i + PAD`. */
  readonly tags: Int32Array;
  /** Coarse parts of speech: word `i` at `i + PAD`. */
  readonly parts: Int32Array;
  /** Quotation marks up to word `i`, odd inside a quotation: at `i + PAD`. */
  readonly quotes: Int32Array;
}

/** Puts together what the parser sees. `partOf` gives the number of a tag's part of speech. */
export function tagged(traits: Traits, tags: Int32Array, partOf: (tag: number) => number): Tagged {
  const parts = tags.map((tag) => (tag < 0 ? tag : partOf(tag)));
  const quotes = new Int32Array(traits.count + 2 * PAD);
  let seen = 0;
  for (let i = 0; i < traits.count; i++) {
    const word = traits.lower[i];
    if (word === '"' || word === "''" || word === '``') seen++;
    quotes[i + PAD] = seen;
  }
  return { traits, tags, parts, quotes };
}

/**
 * Words that a move is decided by: s0, s1, s2 from the top of the stack; b0, b1, b2 from the
 * front of the buffer; their outermost left and right children (l, r) and the ones before (l2, r2);
 * and the words right before s0 and b0 in the text.
 */
const WORDS = 's0 s1 s2 b0 b1 b2 s0l s0l2 s0r s0r2 s1l s1r s1r2 b0l b0l2 before-s0 before-b0'.split(
  ' ',
);

/** What is known of each of them. */
const TRAITS = ['w', 'p', 'u', 'c', 'k', 'x', 'rel'];

/**
 * Beside the words: distances (near: b0 - s0, far: s0 - s1), numbers of children, the depth of the
 * stack, and where the quotation marks stand.
 */
const MEASURES = 'always near far s0lc s0rc s1rc b0lc depth quoted'.split(' ');

const SLOTS = [...WORDS.flatMap((word) => TRAITS.map((trait) => `${word}.${trait}`)), ...MEASURES];

// w word, p fine tag, u part of speech, c cluster, k coarse cluster, x last three letters,
// rel relation to its head.
const SINGLE_AND_PAIRED = `
  always
  s0.w s0.p
  s0.w
  s0.p
  s1.w s1.p
  s1.w
  s1.p
  b0.w b0.p
  b0.w
  b0.p
  b1.w b1.p
  b1.w
  b1.p
  b2.w b2.p
  b2.p
  s2.w s2.p
  s0.c
  s1.c
  b0.c
  b1.c
  s0.w s0.p b0.w b0.p
  s0.w b0.w b0.p
  s0.p b0.w b0.p
  s0.w s0.p b0.p
  s0.w b0.w
  s0.p b0.p
  s0.c b0.c
  s0.c b0.p
  s0.p b0.c
  s1.w s1.p s0.w s0.p
  s1.w s0.w s0.p
  s1.p s0.w s0.p
  s1.w s1.p s0.p
  s1.w s0.w
  s1.p s0.p
  s1.c s0.c
  s1.c s0.p
  s1.p s0.c
  s1.p s0.p b0.p
  s0.p b0.p b1.p
  s1.p s0.p b0.p b1.p
  b0.p b1.p b2.p
  s2.p s1.p s0.p
  s1.w s0.p b0.p
  s1.p s0.w b0.p
  s1.p s0.p b0.w
  s0.w b0.p b1.p
  s0.p b0.w b1.p
  s0.p b0.p b1.w
  s1.p b0.p
  s1.w b0.w
  s1.c b0.c
  s0.c b1.c
  s1.k s0.k b0.k
  s1.u s0.u b0.u b1.u
  s0.p s0l.p b0.p
  s0.p s0r.p b0.p
  s0.p b0.p b0l.p
  s1.p s0.p s0l.p
  s1.p s0.p s0r.p
  s1.p s1r.p s0.p
  s1.p s1l.p s0.p
  s0.p s0l.rel
  s0.p s0r.rel
  b0.p b0l.rel
  s1.p s1r.rel
  s1.p s1l.rel
  s0.w s0l.rel s0r.rel
  s1.w s1l.rel s1r.rel
  b0.w b0l.rel b0l2.rel
  s0.p s0l.rel s0l2.rel b0.p
  s0.p s0r.rel s0r2.rel b0.p
  s1.p s1r.rel s1r2.rel s0.p
  s0.w s0r.w b0.p
  s1.w s1r.w s0.p
  s0.w near
  s0.p near
  b0.w near
  b0.p near
  s0.p b0.p near
  s1.p s0.p far
  s1.w far
  s0.w far
  s0.p s0lc s0rc
  s0.w s0lc s0rc
  s1.p s1rc
  s1.w s1rc
  b0.p b0lc
  b0.w b0lc
  quoted s0.p
  quoted s0.p b0.p
  quoted s1.p s0.p
  quoted s0.c b0.c
  quoted s1.c s0.c
  depth b0.p
  before-b0.p s0.p b0.p
  before-b0.w s0.p b0.p
`;

const ENDINGS_AND_NEIGHBOURS = `
  s0.x b0.p
  s0.x s1.p
  s0.p b0.p before-s0.p
  s0.p s1.p before-s0.p
  s1.p s0.p s0l.w
  s1.w s0.p s0l.w
  s1.c s0.p s0l.w
  s0.p b0.p s0l.w
  s1.p s0.c s0l.w
  s1.p s0.p s0l.rel s0l2.rel
  s1.w s0.p s1r.rel
  s1.c s0.p b0.p
  s1.p s0.p b0.c
  s0.c b0.p b1.p
`;

/** What stands where no word does. */
const ABSENT = -7;
const ROOT = -11;

/**
 * What speaks for the next move: the words at the top of the stack and the front of the buffer,
 * their outermost children, distances, and the quotation marks between them.
 *
 * @see Zhang and Nivre 2011, "Transition-based Dependency Parsing with Rich Non-local Features";
 * ours adds word clusters and, for attribution in news, quotation state.
 */
export class MoveFeatures {
  readonly #templates = new FeatureTemplates(
    SLOTS,
    new Map([
      [100, SINGLE_AND_PAIRED],
      [200, ENDINGS_AND_NEIGHBOURS],
    ]),
  );
  readonly #words = new Int32Array(WORDS.length);

  /** The keys for one configuration; the list is filled again at the next call. */
  read(tagged: Tagged, state: Configuration): FeatureKeys {
    this.#place(state);
    this.#fillWords(tagged, state);
    this.#fillMeasures(tagged, state);
    return this.#templates.read();
  }

  /** Which word stands in each of `WORDS`, NONE for no word. */
  #place(state: Configuration): void {
    const s0 = state.under(0);
    const s1 = state.under(1);
    const b0 = state.next;
    const child = (column: Int32Array, of: number): number =>
      of === NONE ? NONE : (column[of] as number);
    const ahead = (n: number): number => (b0 + n <= state.count ? b0 + n : NONE);
    this.#words.set([
      s0,
      s1,
      state.under(2),
      b0,
      ahead(1),
      ahead(2),
      child(state.left, s0),
      child(state.left2, s0),
      child(state.right, s0),
      child(state.right2, s0),
      child(state.left, s1),
      child(state.right, s1),
      child(state.right2, s1),
      child(state.left, b0),
      child(state.left2, b0),
      s0 > 0 ? s0 - 1 : NONE,
      b0 > 0 ? b0 - 1 : NONE,
    ]);
  }

  #fillWords({ traits, tags, parts }: Tagged, state: Configuration): void {
    const { values } = this.#templates;
    const { word, cluster, coarse, suffixes, count } = traits;
    const ending = suffixes[2] as Int32Array;
    let slot = 0;
    for (const at of this.#words) {
      if (at === NONE || at >= count) {
        values.fill(at === NONE ? ABSENT : ROOT, slot, slot + TRAITS.length);
      } else {
        values[slot] = word[at + PAD] as number;
        values[slot + 1] = tags[at + PAD] as number;
        values[slot + 2] = parts[at + PAD] as number;
        values[slot + 3] = cluster[at + PAD] as number;
        values[slot + 4] = coarse[at + PAD] as number;
        values[slot + 5] = ending[at + PAD] as number;
        values[slot + 6] = state.relations[at] as number;
      }
      slot += TRAITS.length;
    }
  }

  #fillMeasures({ quotes }: Tagged, state: Configuration): void {
    const { values } = this.#templates;
    const s0 = state.under(0);
    const s1 = state.under(1);
    const b0 = state.next;
    const few = (counts: Int32Array, of: number): number =>
      of === NONE ? 0 : Math.min(3, counts[of] as number);
    let slot = WORDS.length * TRAITS.length;
    values[slot++] = 0;
    values[slot++] = s0 === NONE ? 0 : bucket(b0 - s0);
    values[slot++] = s1 === NONE ? 0 : bucket(s0 - s1);
    values[slot++] = few(state.leftCount, s0);
    values[slot++] = few(state.rightCount, s0);
    values[slot++] = few(state.rightCount, s1);
    values[slot++] = few(state.leftCount, b0);
    values[slot++] = Math.min(state.depth, 3);
    values[slot] = quoteState(quotes, { s0, s1, b0 });
  }
}

/** Distances told apart: 1 to 4 one by one, then 5 to 6, 7 to 10, beyond. */
function bucket(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  return distance <= 10 ? 6 : 7;
}

/** Which of three words stand inside a quotation, and whether a mark parts them. */
function quoteState(
  quotes: Int32Array,
  words: { readonly s0: number; readonly s1: number; readonly b0: number },
): number {
  const marks = (at: number): number => (at === NONE ? 0 : (quotes[at + PAD] as number));
  const s0 = marks(words.s0);
  const s1 = marks(words.s1);
  const b0 = marks(words.b0);
  return (
    (s0 & 1) |
    ((s1 & 1) << 1) |
    ((b0 & 1) << 2) |
    ((s0 === b0 ? 1 : 0) << 3) |
    ((s0 === s1 ? 1 : 0) << 4)
  );
}
