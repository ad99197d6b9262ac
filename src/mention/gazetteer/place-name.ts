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

const ARTICLE = /^(?:al|el|a(?:d|n|r|s|sh|t|th|z)|e(?:d|n|r|s|sh|t|z))$/;

/**
 * Keys under which a transliterated name may stand when its own is unknown, likeliest first: the
 * article with and without its assimilation ("Es-Suwayda", "Al Suwayda"), the Persian link as e or
 * i or left out ("Bandar-e Abbas"). The article of a name is left out only where a hyphen ties it to
 * the name ("Al-Qaim" and not "Al Gore"). Empty for names without either.
 */
export function spellingsOf(name: string): readonly string[] {
  const key = placeKey(name);
  const words = key.split(' ');
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next === undefined) break;
    const spelled = (...as: readonly string[]) =>
      found.add([...words.slice(0, at), ...as, ...words.slice(at + 1)].join(' '));
    if (ARTICLE.test(word) && (at > 0 || isTied(name))) {
      const letter = next.match(/^(?:sh|th|[dnrstz])/)?.[0];
      for (const article of ['al', 'el', ...(letter ? [`a${letter}`, `e${letter}`] : [])]) {
        spelled(article);
      }
      if (at === 0) spelled();
    }
    if (at > 0 && /^(?:i|e|ye|yi)$/.test(word)) {
      for (const link of ['e', 'i', 'ye']) spelled(link);
      spelled();
    }
  }
  found.delete(key);
  return [...found];
}

/** True where a hyphen stands after the first word. */
function isTied(name: string): boolean {
  return /^\p{L}+[-‐‑]/u.test(name);
}
