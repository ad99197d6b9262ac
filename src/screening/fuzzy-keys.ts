import type { Word } from './word.ts';

// Two words within one slip of one another (a letter more, less, another, or two changed places)
// become the same when at most one letter is left out of each. Every word is therefore filed under
// itself and under itself without each of its letters; so is its skeleton of consonants, which
// holds words together that differ in all their vowels.
// See Garbe, "1000x faster spelling correction" (SymSpell), 2012; ours files sounds beside letters.

/** Words shorter than this have no forms with a letter left out: too many would meet there. */
const LETTERS_MIN = 3;
const SKELETON_MIN = 2;
/** Skeletons shorter than this are filed whole only. */
const SKELETON_SLIP_MIN = 5;
/** Longer words are filed under their first letters only. */
const LETTERS_MAX = 20;

/** Keys of a word, each handed to `take`; a key may come twice. Alphabets: 32-bit hashes. */
export function fuzzyKeys(word: Word, take: (key: number) => void): void {
  if (word.writing === 'class') return;
  if (word.writing === 'plain') deletions(word.letters, { seed: 17, min: LETTERS_MIN, take });
  if (word.skeleton.length >= SKELETON_MIN) {
    deletions(word.skeleton, { seed: 91, min: SKELETON_SLIP_MIN, take });
  }
}

/** Hashes of the text itself and of the text without each letter, in linear time. */
function deletions(
  text: string,
  { seed, min, take }: { seed: number; min: number; take: (key: number) => void },
): void {
  const size = Math.min(text.length, LETTERS_MAX);
  let whole = seed;
  for (let at = 0; at < size; at++) whole = step(whole, text.charCodeAt(at));
  take(finish(whole));
  if (size < min) return;
  let before = seed;
  for (let left = 0; left < size; left++) {
    // A doubled letter gives the same word whichever is left out.
    if (left === 0 || text.charCodeAt(left) !== text.charCodeAt(left - 1)) {
      let hash = before;
      for (let at = left + 1; at < size; at++) hash = step(hash, text.charCodeAt(at));
      take(finish(hash));
    }
    before = step(before, text.charCodeAt(left));
  }
}

function step(hash: number, code: number): number {
  return (Math.imul(hash, 0x01000193) ^ code) | 0;
}

function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  mixed = Math.imul(mixed, 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Hash of a whole text, for exact lookup. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at));
  return finish(hash);
}
