import { skeletonOf, skeletonOfAbjad, soundsOf } from './sound.ts';

/** A token's text with all that comparing it needs, worked out once. */
export interface Word {
  readonly text: string;
  readonly writing: 'plain' | 'abjad' | 'sign' | 'class';
  /** Letters that are compared, without the mark of the writing. */
  readonly letters: string;
  readonly sounds: string;
  readonly skeleton: string;
}

const words = new Map<string, Word>();
/** Words kept at a time: the OFAC list has about 30,000 (2026-07). */
const WORDS_KEPT = 100_000;

/** The word of a token's text. */
export function wordOf(text: string): Word {
  let word = words.get(text);
  if (word === undefined) {
    if (words.size >= WORDS_KEPT) words.clear();
    word = make(text);
    words.set(text, word);
  }
  return word;
}

function make(text: string): Word {
  const mark = text.charCodeAt(0);
  if (mark === 0xa7 || mark === 35) {
    return { text, writing: 'class', letters: text, sounds: '', skeleton: '' };
  }
  if (mark === 94) {
    const letters = text.slice(1);
    const skeleton = skeletonOfAbjad(letters);
    return { text, writing: 'abjad', letters, sounds: soundsOf(letters), skeleton };
  }
  if (mark === 37) {
    const letters = text.slice(6);
    const sounds = soundsOf(letters);
    return { text, writing: 'sign', letters, sounds, skeleton: skeletonOf(sounds) };
  }
  const sounds = soundsOf(text);
  return { text, writing: 'plain', letters: text, sounds, skeleton: skeletonOf(sounds) };
}

const LENGTH_MAX = 64;
const CODES = 128;
/** Cost of putting one sound for another, of leaving one out; 1 is a whole letter. */
const substitution = new Float32Array(CODES * CODES).fill(1);
const omission = new Float32Array(CODES).fill(1);
const abjadSubstitution = new Float32Array(CODES * CODES).fill(1);
const abjadOmission = new Float32Array(CODES).fill(1);
fillCosts();

function setCost(table: Float32Array, letters: string, cost: number): void {
  for (const one of letters) {
    for (const other of letters) {
      if (one !== other) table[one.charCodeAt(0) * CODES + other.charCodeAt(0)] = cost;
    }
  }
}

// The costs are by judgement of how often the two are written for one another in lists of names;
// checked on nomenklatura's name_bench and on aliases of the OFAC list (2026-07).
function fillCosts(): void {
  setCost(substitution, 'aeiou', 0.35);
  for (const pair of [
    'bp',
    'td',
    'kg',
    'kx',
    'gx',
    'sz',
    'fv',
    'sc',
    'zc',
    'SC',
    'Ss',
    'jz',
    'jg',
  ]) {
    setCost(substitution, pair, 0.45);
  }
  for (const pair of [
    'ij',
    'hx',
    'Cc',
    'kC',
    'Cj',
    'bv',
    'Sj',
    'Ck',
    'uv',
    'mn',
    'ov',
    'tc',
    'xC',
  ]) {
    setCost(substitution, pair, 0.5);
  }
  for (const vowel of 'aeiou') omission[vowel.charCodeAt(0)] = 0.4;
  for (const weak of 'hj') omission[weak.charCodeAt(0)] = 0.5;

  abjadSubstitution.set(substitution);
  setCost(abjadSubstitution, 'aeiou', 0.1);
  for (const pair of [
    'uv',
    'ov',
    'iv',
    'av',
    'bv',
    'pf',
    'kx',
    'Ss',
    'ht',
    'jg',
    'vb',
    'kg',
    'dz',
  ]) {
    setCost(abjadSubstitution, pair, 0.2);
  }
  for (const weak of 'aeiou') abjadOmission[weak.charCodeAt(0)] = 0.08;
  abjadOmission['v'.charCodeAt(0)] = 0.4;
  abjadOmission['h'.charCodeAt(0)] = 0.4;
}

const rows = [
  new Float32Array(LENGTH_MAX + 1),
  new Float32Array(LENGTH_MAX + 1),
  new Float32Array(LENGTH_MAX + 1),
] as const;

/** Edit distance with these costs and neighbours that changed places; stops above `limit`. */
function distance(
  a: string,
  b: string,
  { table, gaps, limit }: { table: Float32Array | null; gaps: Float32Array | null; limit: number },
): number {
  const n = Math.min(a.length, LENGTH_MAX);
  const m = Math.min(b.length, LENGTH_MAX);
  let before: Float32Array = rows[0];
  let last: Float32Array = rows[1];
  let row: Float32Array = rows[2];
  last[0] = 0;
  for (let j = 1; j <= m; j++) {
    const gap = gaps === null ? 1 : (gaps[b.charCodeAt(j - 1)] as number);
    last[j] = (last[j - 1] as number) + gap;
  }
  for (let i = 1; i <= n; i++) {
    const x = a.charCodeAt(i - 1);
    const gapX = gaps === null ? 1 : (gaps[x] as number);
    row[0] = (last[0] as number) + gapX;
    let least = row[0];
    for (let j = 1; j <= m; j++) {
      const y = b.charCodeAt(j - 1);
      let cost = last[j - 1] as number;
      if (x !== y) cost += table === null ? 1 : (table[x * CODES + y] as number);
      const without = (last[j] as number) + gapX;
      if (without < cost) cost = without;
      const within = (row[j - 1] as number) + (gaps === null ? 1 : (gaps[y] as number));
      if (within < cost) cost = within;
      if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && y === a.charCodeAt(i - 2)) {
        const swapped = (before[j - 2] as number) + (x === y ? 0 : 1);
        if (swapped < cost) cost = swapped;
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    const spare = before;
    before = last;
    last = row;
    row = spare;
  }
  return last[m] as number;
}

/** Below this two words are not one word written in two ways. */
export const SIMILARITY_MIN = 0.6;

/**
 * How far two words are one word written in two ways: 1 the same, 0 not. Symmetric. The better of
 * their letters (slips of the hand) and their sounds (romanisations, spellings); where one side is
 * written without vowels, only what it writes counts.
 */
export function similarity(a: Word, b: Word): number {
  if (a.text === b.text) return 1;
  if (a.writing === 'class' || b.writing === 'class') return 0;
  if (a.writing === 'sign' && b.writing === 'sign') return 0;
  if (a.writing === 'abjad' || b.writing === 'abjad') return abjadSimilarity(a, b);
  const long = Math.max(a.letters.length, b.letters.length);
  const short = Math.min(a.letters.length, b.letters.length);
  if (short === 0 || long > 2 * short + 1) return 0;
  let best = 0;
  const limit = 0.42 * long;
  if (long - short <= limit) {
    best = 1 - scaled(distance(a.letters, b.letters, { table: null, gaps: null, limit }), long);
  }
  const sounding = Math.max(a.sounds.length, b.sounds.length);
  if (best < 0.99 && sounding > 0) {
    const costs = { table: substitution, gaps: omission, limit: 0.42 * sounding };
    const heard = 1 - scaled(distance(a.sounds, b.sounds, costs), sounding);
    // Never quite the same as being written alike.
    if (heard * 0.985 > best) best = heard * 0.985;
  }
  if (best > GENDERED && gendered(a.letters, b.letters)) return GENDERED;
  return best < SIMILARITY_MIN ? 0 : best;
}

/** What two names are alike that differ in the ending for a man or a woman (`Mario`, `Maria`). */
const GENDERED = 0.78;

function gendered(a: string, b: string): boolean {
  if (a.length > b.length) return gendered(b, a);
  const [last, other] = [a.at(-1), b.at(-1)];
  if (a.length === b.length) {
    return `${last}${other}`.match(/^(ao|oa)$/) !== null && a.slice(0, -1) === b.slice(0, -1);
  }
  return other === 'a' && !'aeiou'.includes(last ?? '') && b === `${a}a`;
}

/** Distance as a share of the length; a slip in a short word leaves less to go by. */
function scaled(cost: number, length: number): number {
  return cost / (length <= 3 ? length * 0.75 : length);
}

function abjadSimilarity(a: Word, b: Word): number {
  if (a.skeleton === '' || b.skeleton === '') return 0;
  const both = a.writing === b.writing;
  const sounding = Math.max(a.sounds.length, b.sounds.length);
  const cost = distance(a.sounds, b.sounds, {
    table: abjadSubstitution,
    gaps: abjadOmission,
    limit: 0.5 * sounding,
  });
  // The consonants are what is written: they are the measure of length.
  const written = Math.max(a.skeleton.length, b.skeleton.length) + 1;
  const share = 1 - cost / Math.max(both ? sounding : written, 2);
  const best = share * (both ? 1 : 0.97);
  return best < SIMILARITY_MIN ? 0 : best;
}
