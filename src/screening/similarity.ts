import { CONSONANTAL, price, slips, VOWELLED } from './edit-costs.ts';
import type { Word } from './word.ts';
import { leastPrice, type WordSigns, withinSlips } from './word-signs.ts';

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
  kept[slot] = a.row < b.row ? measured(a, b) : measured(b, a);
  keptPairs[slot] = pair;
  return kept[slot] as number;
}

/** Whether two plain words can be as similar as that, by their signs alone. */
export function mayReach(a: WordSigns, b: WordSigns, min: number): boolean {
  const long = Math.max(a.letterCount, b.letterCount);
  if (withinSlips(a, b, (1 - min) * long)) return true;
  return leastPrice(a, b) <= priceMax(Math.max(a.soundCount, b.soundCount), min);
}

/** What the sounds of words of this length may differ in to be so similar. */
function priceMax(soundCount: number, min: number): number {
  return (1 - min / HEARD) * soundLength(soundCount) + 1e-6;
}

function measured(a: Word, b: Word): number {
  if (a.text === b.text) return 1;
  if (a.writing === 'class' || b.writing === 'class') return 0;
  if (a.writing === 'sign' && b.writing === 'sign') return 0;
  if (a.writing === 'abjad' || b.writing === 'abjad') return abjadSimilarity(a, b);
  const long = Math.max(a.letterCount, b.letterCount);
  const short = Math.min(a.letterCount, b.letterCount);
  if (short === 0 || long > 2 * short + 1) return 0;
  let best = 0;
  const limit = (1 - SIMILARITY_MIN) * long;
  if (withinSlips(a, b, limit)) best = 1 - scaled(slips(a.letters, b.letters, limit), long);
  const sounding = Math.max(a.soundCount, b.soundCount);
  const soundLimit = priceMax(sounding, Math.max(best, SIMILARITY_MIN));
  if (best < 0.98 && sounding > 0 && leastPrice(a, b) <= soundLimit) {
    const cost = price(a.sounds, b.sounds, { costs: VOWELLED, limit: soundLimit });
    const heard = HEARD * (1 - cost / soundLength(sounding));
    if (heard > best) best = heard;
  }
  if (best > GENDERED && (gendered(a.letters, b.letters) || gendered(a.sounds, b.sounds))) {
    return GENDERED;
  }
  return best < SIMILARITY_MIN ? 0 : best;
}

/** What sounding the same is worth: never quite the same as being written alike. */
const HEARD = 0.985;

/** What two names are alike that differ in the ending for a man or a woman (`Mario`, `Maria`). */
const GENDERED = 0.78;

function gendered(a: string, b: string): boolean {
  if (a.length > b.length) return gendered(b, a);
  const [last, other] = [a.charAt(a.length - 1), b.charAt(b.length - 1)];
  if (a.length === b.length) {
    if (!((last === 'a' && other === 'o') || (last === 'o' && other === 'a'))) return false;
    return a.slice(0, -1) === b.slice(0, -1);
  }
  return other === 'a' && !'aeiou'.includes(last) && b === `${a}a`;
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
  const cost = price(a.sounds, b.sounds, { costs: CONSONANTAL, limit: 0.5 * sounding });
  // The consonants are what is written: they are the measure of length.
  const written = Math.max(a.skeleton.length, b.skeleton.length) + 1;
  const share = 1 - cost / Math.max(both ? sounding : written, 2);
  const best = share * (both ? 1 : 0.97);
  return best < SIMILARITY_MIN ? 0 : best;
}
