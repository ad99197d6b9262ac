import anyAscii from 'any-ascii';

/** How the letters of a word say what they say. */
export type Writing =
  /** Consonants and vowels (Latin, Cyrillic, Greek, Georgian, Thai, Devanagari and so on). */
  | 'alphabet'
  /** Consonants, long vowels at most (Arabic, Persian, Hebrew, Syriac). */
  | 'abjad'
  /** One sign a syllable or word (Han, Hangul): each sign is a word of its own. */
  | 'sign';

/** One character in Latin letters. */
export interface Romanised {
  /** Lower-case a-z and 0-9; empty where the character writes nothing. */
  readonly latin: string;
  readonly writing: Writing;
}

// Conventions chosen for comparison, not for print: what the romanisations of news and lists have
// in common. Cyrillic letters follow BGN/PCGN without its signs; Arabic and Hebrew give consonants
// and the letters that may be long vowels (w, y, a), which `similarity` treats as weak.
const CYRILLIC = pairs(
  'а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f ' +
    'х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya є ye і i ї yi ґ g ў u ѓ g ђ dj ј j љ lj ' +
    'њ nj ћ c ќ k џ dz ѕ dz ә a ғ gh қ q ң ng ө o ұ u ү u һ h җ j ҳ h ҷ j ӣ i ӯ u',
);
const GREEK = pairs(
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f ' +
    'χ ch ψ ps ω o',
);
const ARABIC = pairs(
  'ا a أ a إ i آ a ٱ a ؤ w ئ y ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ' +
    'ظ z غ gh ف f ق q ك k ل l م m ن n ه h و w ي y ى a ة a پ p چ ch ژ zh ک k گ g ی y ے y ہ h ھ h ' +
    'ۀ h ۃ a ں n ٹ t ڈ d ڑ r ټ t ډ d ړ r ڼ n ځ z څ s ښ sh ږ zh ې y ۍ y ۇ w ۆ w ۋ v ە a',
);
const HEBREW = pairs(
  'א a ב b ג g ד d ה h ו w ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s פ p ף p צ ts ץ ts ק k ' +
    'ר r ש sh ת t',
);

// Letters of these scripts that write no sound of their own: hamza, ayin, hard and soft signs.
const MUTE = new Set('ءعעьъ');

// Latin letters that NFKD does not take apart.
const LATIN = pairs(
  'ß ss æ ae œ oe ø o đ d ð d þ th ł l ı i ħ h ŋ ng ə a ĸ k ŧ t ƒ f ʻ  ʼ  ʿ  ʾ  ɂ  ɑ a ɓ b ɗ d ƙ k',
);

const known = new Map<string, Romanised>();
for (const [table, writing] of [
  [CYRILLIC, 'alphabet'],
  [GREEK, 'alphabet'],
  [LATIN, 'alphabet'],
  [ARABIC, 'abjad'],
  [HEBREW, 'abjad'],
] as const) {
  for (const [letter, latin] of table) known.set(letter, { latin, writing });
}
for (const letter of MUTE) {
  known.set(letter, { latin: '', writing: /[ьъ]/u.test(letter) ? 'alphabet' : 'abjad' });
}

/**
 * One character, already decomposed (NFKD) and in lower case, in Latin letters. Scripts without a
 * table here follow any-ascii.
 *
 * @see https://github.com/anyascii/anyascii (ISC), whose Arabic and Hebrew are replaced.
 */
export function romanise(letter: string): Romanised {
  let found = known.get(letter);
  if (found === undefined) {
    const latin = anyAscii(letter)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
    const writing = /[\p{Script=Han}\p{Script=Hangul}]/u.test(letter) ? 'sign' : 'alphabet';
    found = { latin, writing };
    known.set(letter, found);
  }
  return found;
}

function pairs(table: string): ReadonlyMap<string, string> {
  const words = table.split(' ');
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 2) map.set(words[at] ?? '', words[at + 1] ?? '');
  return map;
}
