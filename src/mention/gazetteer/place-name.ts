// Letters that Unicode does not decompose, as towns are usually written without them.
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ə: 'e',
};

/**
 * The key under which the gazetteer knows a name: lower case, without diacritics, apostrophes and
 * full stops, hyphens as spaces, a leading "the" dropped ("Tébessa" and "Tebessa", "Deir ez-Zor"
 * and "Deir ez Zor" are one key). Idempotent.
 */
export function placeKey(name: string): string {
  let key = name.toLowerCase();
  if (/[^\x20-\x7e]/.test(key)) {
    key = key
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[øłđðþßæœıħə]/g, (letter) => PLAIN[letter] ?? letter);
  }
  return key
    .replace(/['’‘`ʼʻʿʾ′.]/g, '')
    .replace(/[-‐‑–_\s]+/g, ' ')
    .trim()
    .replace(/^(?:the )+(?=.)/, '');
}
