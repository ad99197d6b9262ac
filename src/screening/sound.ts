// What a word sounds like across the romanisations of the world, as a string over a small alphabet:
// a e i o u; b p f v m n r l t d s z k g h j, S (sh), C (ch), x (kh), c (ts).

const VOWELS = new Set(['a', 'e', 'i', 'o', 'u']);

// Longest first at each place. The spellings are those of German, French, Polish, Turkish-free
// ASCII, the usual romanisations of Russian, Ukrainian, Arabic, Persian, Hebrew, Chinese, Korean.
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['tsch', 'C'],
  ['shch', 'S'],
  ['sch', 'S'],
  ['tch', 'C'],
  ['dzh', 'j'],
  ['dsh', 'j'],
  ['sh', 'S'],
  ['ch', 'C'],
  ['cz', 'C'],
  ['kh', 'x'],
  ['gh', 'g'],
  ['ph', 'f'],
  ['th', 't'],
  ['dh', 'd'],
  ['zh', 'j'],
  ['dj', 'j'],
  ['ts', 'c'],
  ['tz', 'c'],
  ['ck', 'k'],
  ['qu', 'k'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['ie', 'i'],
  ['iy', 'i'],
  ['ii', 'i'],
  ['yi', 'i'],
  ['yy', 'i'],
  ['ij', 'i'],
  ['yj', 'i'],
  ['ae', 'e'],
  ['oe', 'o'],
  ['ue', 'u'],
  ['q', 'k'],
  ['w', 'v'],
  ['y', 'i'],
];

const byFirst = new Map<string, (readonly [string, string])[]>();
for (const spelling of SPELLINGS) {
  const first = spelling[0].charAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), spelling]);
}

/** The sounds of a word in Latin letters; doubled sounds are written once. */
export function soundsOf(word: string): string {
  let sounds = '';
  for (let at = 0; at < word.length; ) {
    const letter = word.charAt(at);
    let sound = letter;
    let size = 1;
    for (const [spelling, spelt] of byFirst.get(letter) ?? []) {
      if (word.startsWith(spelling, at)) {
        [sound, size] = [spelt, spelling.length];
        break;
      }
    }
    if (size === 1 && letter === 'c')
      sound = 'eiy'.includes(word.charAt(at + 1) || '-') ? 's' : 'k';
    if (size === 1 && letter === 'x') sound = at === 0 ? 'S' : 'ks';
    at += size;
    // "-ah" at the end writes a vowel.
    if (sound === 'h' && at === word.length && VOWELS.has(sounds.at(-1) ?? '')) continue;
    if (sounds.at(-1) !== sound) sounds += sound;
  }
  return sounds;
}

// Sounds that one language or romaniser writes for another.
const SKELETON: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'p',
  f: 'f',
  v: 'f',
  m: 'm',
  n: 'n',
  r: 'r',
  l: 'l',
  t: 't',
  d: 't',
  s: 's',
  z: 's',
  c: 's',
  k: 'k',
  g: 'k',
  x: 'k',
  j: 'j',
  S: 'S',
  C: 'S',
};

/**
 * The consonants of a sound string by class: what is left when vowels are not written or are
 * written otherwise. Semitic and Persian names and their romanisations meet here.
 */
export function skeletonOf(sounds: string): string {
  let skeleton = '';
  for (let at = 0; at < sounds.length; at++) {
    const sound = sounds.charAt(at);
    const kept = sound === 'h' && at < sounds.length - 1 ? 'h' : SKELETON[sound];
    if (kept !== undefined && skeleton.at(-1) !== kept) skeleton += kept;
  }
  return skeleton;
}

/** Sounds of the letters of an abjad: `w` and `y` may be long vowels. */
export function skeletonOfAbjad(letters: string): string {
  const body = letters.replace(/^y(?=.)/, 'i').replace(/(?<=.)[wya]/g, '');
  return skeletonOf(soundsOf(body.replace(/^w/, 'v')));
}
