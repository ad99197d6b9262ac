// What tells most pairs of words apart at the cost of a few bit operations. The signs of the whole
// vocabulary lie in one array of an index, so that words that are not alike are never even made.

/** Signs of a word: enough for a bound on how alike it can be to another one. */
export interface WordSigns {
  /** Whether it is written with consonants and vowels; the bounds hold for such words only. */
  readonly plain: boolean;
  readonly letterCount: number;
  readonly soundCount: number;
  /** Which letters it has, one bit each. */
  readonly letterBits: number;
  /** Which consonants it sounds: three that nothing else is cheaply written for, then the others. */
  readonly soundBits: number;
  /** How often it has each vowel, four bits each. */
  readonly vowels: number;
}

/** Signs of a word by its letters and sounds. */
export function signsOf(letters: string, sounds: string): Omit<WordSigns, 'plain'> {
  return {
    letterCount: letters.length,
    soundCount: sounds.length,
    letterBits: bitsOf(letters, 'abcdefghijklmnopqrstuvwxyz'),
    soundBits: bitsOf(sounds.replace(/n/g, 'm'), 'rlmbptdszkgxSCcf'),
    vowels: vowelsOf(sounds),
  };
}

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

/** The first three of `soundBits`: r, l and m (n). */
const HARD = 7;

/** Whether no more slips than `limit` can lie between the letters of two words. */
export function withinSlips(a: WordSigns, b: WordSigns, limit: number): boolean {
  return (
    Math.abs(a.letterCount - b.letterCount) <= limit &&
    countBits(a.letterBits & ~b.letterBits) <= limit &&
    countBits(b.letterBits & ~a.letterBits) <= limit
  );
}

/** No pairing of the sounds of two words costs less (see `VOWELLED`). */
export function leastPrice(a: WordSigns, b: WordSigns): number {
  const length = 0.4 * Math.abs(a.soundCount - b.soundCount);
  return Math.max(length, unanswered(a, b), unanswered(b, a));
}

/** Price at least of the sounds of `a` that `b` has none of, or fewer of. */
function unanswered(a: WordSigns, b: WordSigns): number {
  let vowels = 0;
  for (let shift = 0; shift < 20; shift += 4) {
    const more = ((a.vowels >>> shift) & 15) - ((b.vowels >>> shift) & 15);
    if (more > 0) vowels += more;
  }
  const lacking = a.soundBits & ~b.soundBits;
  return countBits(lacking & HARD) + 0.45 * countBits(lacking & ~HARD) + 0.35 * vowels;
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Numbers that the signs of a word take in an index. */
export const SIGNS_SIZE = 3;
/** Longer words are told apart by comparing them. */
const COUNT_MAX = 63;

/** Bit of the second number that says that bounds hold for the word. */
const PLAIN = 1 << 30;

/** Writes the signs of a word into its place in the array of an index. */
export function storeSigns(signs: Int32Array, row: number, word: WordSigns): void {
  const at = SIGNS_SIZE * row;
  const plain = word.plain && word.letterCount <= COUNT_MAX && word.soundCount <= COUNT_MAX;
  signs[at] = word.letterBits;
  signs[at + 1] = word.soundBits | (plain ? PLAIN : 0);
  signs[at + 2] = plain ? (word.vowels << 12) | (word.letterCount << 6) | word.soundCount : 0;
}

/** Signs read from an index, one row after another into the same place. */
export interface SignsReader extends WordSigns {
  /** Goes to the signs of this row. */
  at(row: number): void;
}

/** Reads what `storeSigns` wrote. */
export function signsReader(signs: Int32Array): SignsReader {
  const reader = {
    plain: false,
    letterCount: 0,
    soundCount: 0,
    letterBits: 0,
    soundBits: 0,
    vowels: 0,
    at(row: number) {
      const place = SIGNS_SIZE * row;
      const second = signs[place + 1] as number;
      const third = signs[place + 2] as number;
      reader.letterBits = signs[place] as number;
      reader.soundBits = second & 0xffff;
      reader.plain = (second & PLAIN) !== 0;
      reader.vowels = third >>> 12;
      reader.letterCount = (third >>> 6) & 63;
      reader.soundCount = third & 63;
    },
  };
  return reader;
}
