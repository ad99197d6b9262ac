/** Words that are written small, by which capitals are told from names. */
export type SmallWords = ReadonlySet<string>;

/** A text with more capitals than this among its letters was sent in capitals throughout. */
const CAPITALS_MAX = 0.6;

/** True where a text is written in capitals throughout, as old wire copy is. */
export function isInCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters > 0 && capitals / letters > CAPITALS_MAX;
}

/**
 * A text in capitals as it would be printed: names and first words keep a capital, short names in
 * brackets (`(FMLN)`) keep all of theirs, the rest becomes small. Every character keeps its place,
 * so that spans of the result are spans of the original. A text in ordinary letters comes back as
 * it is.
 */
export function recase(text: string, small: SmallWords): string {
  if (!isInCapitals(text)) return text;
  const acronyms = acronymsIn(text, small);
  let begins = true;
  let last = 0;
  let out = '';
  for (const { 0: word, index } of text.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)) {
    const gap = text.slice(last, index);
    begins ||= beginsSentence(gap, text.slice(Math.max(0, last - 6), last));
    out += gap + recased(word, { small, acronyms, begins, after: gap });
    begins = false;
    last = index + word.length;
  }
  const whole = out + text.slice(last);
  return whole.length === text.length ? withNamesBeforeBrackets(whole) : text;
}

/**
 * Capitals for all words of the name that short letters in brackets stand for: from the first
 * capital up to the bracket ("Farabundo Marti National liberation front (FMLN)").
 */
function withNamesBeforeBrackets(text: string): string {
  let out = '';
  let last = 0;
  for (const { index } of text.matchAll(/[([]"?[A-Z][A-Z-]{1,6}"?[)\]]/g)) {
    const from = Math.max(last, index - NAME_CHARACTERS);
    const words = [...text.slice(from, index).matchAll(/\S+/g)].slice(-NAME_WORDS);
    const broken = words.findLastIndex(([word]) => !/^[\p{L}'’-]+$/u.test(word));
    const first = words.find(([word], at) => at > broken && /^\p{Lu}/u.test(word));
    if (first === undefined) continue;
    const start = from + first.index;
    const name = text
      .slice(start, index)
      .replace(/[\p{L}'’-]+/gu, (word) =>
        /^(?:of|the|and|for|de|del|in|by|a|to)$/i.test(word) ? word : capitalised(word),
      );
    out += text.slice(last, start) + name;
    last = index;
  }
  return out + text.slice(last);
}

/** A name before brackets is no longer than this. */
const NAME_WORDS = 8;
const NAME_CHARACTERS = 120;

/** Ends of abbreviations after which a sentence goes on. */
const ABBREVIATED =
  /(?:^|[^\p{L}])(?:MR|MRS|DR|GEN|COL|LT|CAPT|MAJ|SGT|MSGR|REV|ST|NO|GOV|SEN|[A-Z])$/u;

function beginsSentence(gap: string, before: string): boolean {
  if (/\n\s*\n/.test(gap) || /[[\]]/.test(gap)) return true;
  return /[.!?]["'”’)\]]*\s+["'“‘([]*$/.test(gap) && !ABBREVIATED.test(before);
}

/** Short forms that a text gives in brackets after a name, or that have no vowel to be a word. */
function acronymsIn(text: string, small: SmallWords): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, word = ''] of text.matchAll(/[([]"?([A-Z][A-Z-]{1,6})"?[)\]]/g)) {
    if (!small.has(word.toLowerCase())) found.add(word);
  }
  for (const [word] of text.matchAll(/\b[A-Z]{2,5}\b/g)) {
    if (!/[AEIOUY]/.test(word) && !small.has(word.toLowerCase())) found.add(word);
  }
  return found;
}

/** Titles and short forms whose capital is not that of a name without vowels. */
const TITLES = /^(?:MR|MRS|MS|DR|LT|COL|GEN|CAPT|MSGR|SGT|ST|JR|FR)$/;

function recased(
  word: string,
  {
    small,
    acronyms,
    begins,
    after,
  }: {
    small: SmallWords;
    acronyms: ReadonlySet<string>;
    begins: boolean;
    after: string;
  },
): string {
  if (acronyms.has(word) && !TITLES.test(word)) return word;
  const lower = word.toLowerCase();
  if (/['’]$/.test(after) && lower.length <= 2) return lower;
  if (begins || !isSmall(lower, small)) return capitalised(lower);
  return lower;
}

function capitalised(lower: string): string {
  if (/\p{Lu}/u.test(lower)) return lower;
  const [, elided, rest] = /^([dol]['’])(\p{L}.+)$/u.exec(lower) ?? [];
  if (elided !== undefined && rest !== undefined && !/['’]s$/.test(lower)) {
    return elided.charAt(0).toUpperCase() + elided.slice(1) + capitalised(rest);
  }
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** Endings that words of the language have and names in it hardly ever do. */
const ENDINGS =
  /(?:tion|tions|ment|ments|ness|ings?|ized|ised|ated|ously|ably|ively|ally|ful|less|able|ible|ists?|isms?|ization|ility|ilities|ences?|ments|ological|ators?)$/;

/** A word that the list has, in this form or as the root of it, or that ends like one. */
function isSmall(lower: string, small: SmallWords): boolean {
  const bare = lower.replace(/['’]s?$/, '');
  if (small.has(bare)) return true;
  const roots = [
    bare.replace(/s$/, ''),
    bare.replace(/es$/, ''),
    bare.replace(/ies$/, 'y'),
    bare.replace(/ed$/, ''),
    bare.replace(/ed$/, 'e'),
    bare.replace(/(.)\1(?:ed|ing)$/, '$1'),
    bare.replace(/ing$/, ''),
    bare.replace(/ing$/, 'e'),
    bare.replace(/ly$/, ''),
    bare.replace(/ers?$/, ''),
    bare.replace(/ers?$/, 'e'),
    bare.replace(/^(?:un|re|non|anti|counter|narco)/, ''),
  ];
  if (roots.some((root) => root !== bare && root.length > 2 && small.has(root))) return true;
  return bare.length > 7 && ENDINGS.test(bare);
}
