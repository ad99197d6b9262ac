import { skeletonOf, skeletonOfAbjad, soundsOf } from './sound.ts';

/** A token's text with all that comparing it needs, worked out once. */
export interface Word {
  readonly text: string;
  readonly writing: 'plain' | 'abjad' | 'sign' | 'class';
  /** Letters that are compared, without the mark of the writing. */
  readonly letters: string;
  readonly sounds: string;
  readonly skeleton: string;
  /** Number of the word in this run, for keeping similarities. */
  readonly row: number;
  /** Which letters it has, one bit each. */
  readonly letterBits: number;
  /** Which of the sounds it has that nothing else is cheaply written for. */
  readonly hardBits: number;
  /** Which of the other consonants it has. */
  readonly softBits: number;
  /** How often it has each vowel, four bits each. */
  readonly vowels: number;
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
  const { letters, sounds, ...rest } = partsOf(text);
  return {
    text,
    letters,
    sounds,
    ...rest,
    row: ++made,
    letterBits: bitsOf(letters, 'abcdefghijklmnopqrstuvwxyz'),
    hardBits: bitsOf(sounds.replace(/n/g, 'm'), 'rlm'),
    softBits: bitsOf(sounds, 'bptdszkgxSCcf'),
    vowels: vowelsOf(sounds),
  };
}

let made = 0;

function bitsOf(text: string, alphabet: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) {
    const bit = alphabet.indexOf(text.charAt(at));
    if (bit >= 0) bits |= 1 << bit;
  }
  return bits;
}

function vowelsOf(sounds: string): number {
  let counts = 0;
  for (let at = 0; at < sounds.length; at++) {
    const vowel = 'aeiou'.indexOf(sounds.charAt(at));
    if (vowel >= 0 && ((counts >>> (4 * vowel)) & 15) < 15) counts += 1 << (4 * vowel);
  }
  return counts;
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function partsOf(text: string): Pick<Word, 'writing' | 'letters' | 'sounds' | 'skeleton'> {
  const mark = text.charCodeAt(0);
  if (mark === 0xa7 || mark === 35) {
    return { writing: 'class', letters: text, sounds: '', skeleton: '' };
  }
  if (mark === 94) {
    const letters = text.slice(1);
    const skeleton = skeletonOfAbjad(letters);
    return { writing: 'abjad', letters, sounds: soundsOf(letters), skeleton };
  }
  if (mark === 37) {
    const letters = text.slice(6);
    const sounds = soundsOf(letters);
    return { writing: 'sign', letters, sounds, skeleton: skeletonOf(sounds) };
  }
  const sounds = soundsOf(text);
  return { writing: 'plain', letters: text, sounds, skeleton: skeletonOf(sounds) };
}

const LENGTH_MAX = 64;
const CODES = 128;
/** Price of putting one sound for another, of leaving one out; 1 is a whole letter. */
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
    'gh',
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

const ROW = LENGTH_MAX + 1;
const rows = new Float64Array(3 * ROW);

/** Where two texts differ: what both begin and end with costs nothing. */
let from = 0;
let sizeA = 0;
let sizeB = 0;

function trim(a: string, b: string): void {
  let endA = Math.min(a.length, LENGTH_MAX);
  let endB = Math.min(b.length, LENGTH_MAX);
  from = 0;
  while (from < endA && from < endB && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  sizeA = endA - from;
  sizeB = endB - from;
}

/** How many slips (a letter more, less, another, two turned) lie between; stops above `limit`. */
function slips(a: string, b: string, limit: number): number {
  trim(a, b);
  if (sizeA === 0 || sizeB === 0) return sizeA + sizeB;
  if (sizeA === 1 && sizeB === 1) return 1;
  let before = 0;
  let last = ROW;
  let row = 2 * ROW;
  for (let j = 0; j <= sizeB; j++) rows[last + j] = j;
  for (let i = 1; i <= sizeA; i++) {
    const x = a.charCodeAt(from + i - 1);
    rows[row] = i;
    let least = i;
    for (let j = 1; j <= sizeB; j++) {
      const y = b.charCodeAt(from + j - 1);
      let cost = (rows[last + j - 1] as number) + (x === y ? 0 : 1);
      cost = Math.min(cost, (rows[last + j] as number) + 1, (rows[row + j - 1] as number) + 1);
      if (i > 1 && j > 1 && x === b.charCodeAt(from + j - 2) && y === a.charCodeAt(from + i - 2)) {
        cost = Math.min(cost, (rows[before + j - 2] as number) + 1);
      }
      rows[row + j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    const spare = before;
    before = last;
    last = row;
    row = spare;
  }
  return rows[last + sizeB] as number;
}

/** Price of turning one string of sounds into the other; stops above `limit`. */
function price(
  a: string,
  b: string,
  { table, gaps, limit }: { table: Float32Array; gaps: Float32Array; limit: number },
): number {
  trim(a, b);
  let last = 0;
  let row = ROW;
  rows[last] = 0;
  for (let j = 1; j <= sizeB; j++) {
    rows[last + j] = (rows[last + j - 1] as number) + (gaps[b.charCodeAt(from + j - 1)] as number);
  }
  for (let i = 1; i <= sizeA; i++) {
    const x = a.charCodeAt(from + i - 1);
    const gap = gaps[x] as number;
    const line = x * CODES;
    let least = (rows[last] as number) + gap;
    let left = least;
    rows[row] = least;
    for (let j = 1; j <= sizeB; j++) {
      const y = b.charCodeAt(from + j - 1);
      let cost = rows[last + j - 1] as number;
      if (x !== y) cost += table[line + y] as number;
      const without = (rows[last + j] as number) + gap;
      if (without < cost) cost = without;
      const within = left + (gaps[y] as number);
      if (within < cost) cost = within;
      rows[row + j] = cost;
      left = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    const spare = last;
    last = row;
    row = spare;
  }
  return rows[last + sizeB] as number;
}

/** Below this two words are not one word written in two ways. */
export const SIMILARITY_MIN = 0.66;

/** Similarities already worked out, by both rows; a later pair takes the place of an earlier one. */
const KEPT = 1 << 15;
const keptPairs = new Float64Array(KEPT);
const kept = new Float32Array(KEPT);

/**
 * How far two words are one word written in two ways: 1 the same, 0 not. Symmetric. The better of
 * their letters (slips of the hand) and their sounds (romanisations, spellings); where one side is
 * written without vowels, only what it writes counts.
 */
export function similarity(a: Word, b: Word): number {
  if (a.row === b.row) return 1;
  const [low, high] = a.row < b.row ? [a.row, b.row] : [b.row, a.row];
  const pair = low * 0x4000000 + high;
  const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) & (KEPT - 1);
  if (keptPairs[slot] === pair) return kept[slot] as number;
  const alike = a.row < b.row ? measured(a, b) : measured(b, a);
  keptPairs[slot] = pair;
  kept[slot] = alike;
  return kept[slot] as number;
}

function measured(a: Word, b: Word): number {
  if (a.text === b.text) return 1;
  if (a.writing === 'class' || b.writing === 'class') return 0;
  if (a.writing === 'sign' && b.writing === 'sign') return 0;
  if (a.writing === 'abjad' || b.writing === 'abjad') return abjadSimilarity(a, b);
  const long = Math.max(a.letters.length, b.letters.length);
  const short = Math.min(a.letters.length, b.letters.length);
  if (short === 0 || long > 2 * short + 1) return 0;
  let best = 0;
  const limit = (1 - SIMILARITY_MIN) * long;
  const foreign = Math.max(
    countBits(a.letterBits & ~b.letterBits),
    countBits(b.letterBits & ~a.letterBits),
  );
  if (long - short <= limit && foreign <= limit) {
    best = 1 - scaled(slips(a.letters, b.letters, limit), long);
  }
  const sounding = Math.max(a.sounds.length, b.sounds.length);
  const soundLimit = (1 - Math.max(best, SIMILARITY_MIN)) * sounding;
  if (best < 0.98 && sounding > 0 && leastCost(a, b) <= soundLimit) {
    const costs = { table: substitution, gaps: omission, limit: soundLimit };
    const heard = 1 - price(a.sounds, b.sounds, costs) / soundLength(sounding);
    // Never quite the same as being written alike.
    if (heard * 0.985 > best) best = heard * 0.985;
  }
  if (best > GENDERED && (gendered(a.letters, b.letters) || gendered(a.sounds, b.sounds))) {
    return GENDERED;
  }
  return best < SIMILARITY_MIN ? 0 : best;
}

/** No pairing of the sounds of two words costs less: tells most pairs apart without one. */
function leastCost(a: Word, b: Word): number {
  const length = 0.4 * Math.abs(a.sounds.length - b.sounds.length);
  return Math.max(length, unanswered(a, b), unanswered(b, a));
}

/** Price at least of the sounds of `a` that `b` has none of, or fewer of. */
function unanswered(a: Word, b: Word): number {
  let vowels = 0;
  for (let shift = 0; shift < 20; shift += 4) {
    const more = ((a.vowels >>> shift) & 15) - ((b.vowels >>> shift) & 15);
    if (more > 0) vowels += more;
  }
  return (
    countBits(a.hardBits & ~b.hardBits) + 0.45 * countBits(a.softBits & ~b.softBits) + 0.35 * vowels
  );
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

/** Short words sound like many others: what they differ in weighs more. */
function soundLength(length: number): number {
  return length <= 3 ? 0.65 * length : length === 4 ? 0.9 * length : length;
}

function abjadSimilarity(a: Word, b: Word): number {
  if (a.skeleton === '' || b.skeleton === '') return 0;
  const both = a.writing === b.writing;
  const sounding = Math.max(a.sounds.length, b.sounds.length);
  const cost = price(a.sounds, b.sounds, {
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
