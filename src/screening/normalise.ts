import type { NameLexicon } from './name-lexicon.ts';
import type { ListedKind, Sense } from './sense.ts';
import { type SplitWord, splitWords } from './split-words.ts';

/** What a name is the name of. */
export type NameSchema = 'person' | 'organisation' | 'vessel' | 'aircraft';

/** What a token is in its name. */
export type TokenKind =
  | Exclude<ListedKind, 'nickname'>
  /** A number, as digits, Roman numerals or words; its text is `#` and the value. */
  | 'number'
  /** One letter. */
  | 'initial'
  /** Anything else: what the name is about. */
  | 'word';

/** A token of a name, in the form in which names are compared. */
export interface NameToken {
  /**
   * What is compared: Latin letters; `§class` for a legal form; `#value` for a number; `^` before
   * the consonants of an abjad; `%hex` and the reading of a logographic sign.
   */
  readonly text: string;
  readonly kind: TokenKind;
  /** Start in the name as written, UTF-16 code units. */
  readonly start: number;
  /** End, exclusive. */
  readonly end: number;
  /** Whether it is written in capitals and can stand for several words (`PLA`). */
  readonly capitals: boolean;
}

/** A name ready to be compared. */
export interface NormalName {
  /** As written. */
  readonly source: string;
  readonly schema: NameSchema | null;
  /** In the order of speech: what stands behind the comma of `LAST, First` comes first. */
  readonly tokens: readonly NameToken[];
  /** Whether the name was longer than what is compared. */
  readonly cut: boolean;
}

/** Code units of a name that are read: the longest name of the OFAC list (2026-07) has 231. */
const LENGTH_MAX = 1_000;
/** Tokens that are compared: the longest name of the OFAC list (2026-07) has 33. */
const TOKENS_MAX = 48;

/** Shortest word that is read as a legal one with a slip: shorter ones have neighbours that are names. */
const LEGAL_SLIP_MIN = 7;

/** Words that are Roman numerals and also names or words of some language. */
const NOT_ROMAN = new Set(['xi', 'vi', 'mi', 'di', 'li', 'ci', 'xv', 'mix', 'dim', 'mid', 'lid']);
const ROMAN = /^(?=.)x{0,3}(ix|iv|v?i{0,3})$/;

/**
 * Takes a name apart for comparing. Offsets lead back to the name as written. Linear in its length;
 * no more than the first 1,000 code units and 48 tokens are compared.
 *
 * @param schema what it names; null where that is not known.
 */
export function normaliseName(
  name: string,
  { schema, lexicon }: { schema: NameSchema | null; lexicon: NameLexicon },
): NormalName {
  const words = splitWords(name, LENGTH_MAX);
  const tokens = tokensOf(words, { schema, lexicon });
  const turned = turn(tokens, words, schema);
  return {
    source: name,
    schema,
    tokens: turned.slice(0, TOKENS_MAX),
    cut: name.length > LENGTH_MAX || turned.length > TOKENS_MAX,
  };
}

/** The tokens of words in the order in which they stand. */
export function tokensOf(
  words: readonly SplitWord[],
  { schema, lexicon }: { schema: NameSchema | null; lexicon: NameLexicon },
): NameToken[] {
  const texts = words.map((word) =>
    word.text.length >= LEGAL_SLIP_MIN && schema !== 'person'
      ? (lexicon.legalNear(word.text) ?? word.text)
      : word.text,
  );
  const tokens: NameToken[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word === undefined) break;
    const found =
      word.writing === 'sign' || closingNumeral(words, { at, texts, schema, lexicon })
        ? null
        : lexicon.phraseAt(texts, { at, person: schema === 'person' });
    if (found !== null && allowed(found.sense, { at, count: found.count, words, schema })) {
      const last = words[at + found.count - 1] ?? word;
      const { kind, group } = found.sense;
      const place = { start: word.start, end: last.end, capitals: false };
      const written = words.slice(at, at + found.count).map(({ text }) => text);
      if (kind === 'legal') tokens.push({ text: `§${group}`, kind, ...place });
      else if (kind === 'particle') {
        const text = ONE_PARTICLE.has(group) ? group : written.join('');
        tokens.push({ text, kind, ...place });
      } else if (kind !== 'nickname') tokens.push({ text: written.join(''), kind, ...place });
      at += found.count;
      continue;
    }
    at += pushWords(tokens, { words, at, schema, lexicon });
  }
  return tokens;
}

/** Whether this is a numeral of one letter with nothing but legal forms behind it: `Fund I, Ltd.` */
function closingNumeral(
  words: readonly SplitWord[],
  {
    at,
    texts,
    schema,
    lexicon,
  }: {
    at: number;
    texts: readonly string[];
    schema: NameSchema | null;
    lexicon: NameLexicon;
  },
): boolean {
  const word = words[at];
  if (schema === 'person' || at === 0 || word?.capitals !== true || !/^[ivx]$/.test(word.text)) {
    return false;
  }
  const behind = lexicon.phraseAt(texts, { at: at + 1, person: false });
  return at + 1 === words.length || behind?.sense.kind === 'legal';
}

/** Particles whose variants are one word; the others are words of different languages. */
const ONE_PARTICLE = new Set(['al', 'bin', 'abd', 'abu', 'and', 'the']);

/** Pushes the token or tokens of one word, or one number of several words; how many it took. */
function pushWords(
  tokens: NameToken[],
  {
    words,
    at,
    schema,
    lexicon,
  }: {
    words: readonly SplitWord[];
    at: number;
    schema: NameSchema | null;
    lexicon: NameLexicon;
  },
): number {
  const word = words[at] as SplitWord;
  const place = { start: word.start, end: word.end, capitals: false };
  if (word.writing === 'sign') {
    tokens.push({
      text: `%${word.first.toString(16).padStart(5, '0')}${word.text}`,
      kind: 'word',
      ...place,
    });
    return 1;
  }
  if (word.writing === 'abjad') {
    pushAbjad(tokens, word);
    return 1;
  }
  const number = numberAt(words, at, { schema, lexicon });
  if (number !== null) {
    const last = words[at + number.count - 1] ?? word;
    tokens.push({ text: `#${number.value}`, kind: 'number', ...place, end: last.end });
    return number.count;
  }
  const text = /\d/.test(word.text) ? withoutDisguise(word.text) : word.text;
  const capitals = word.capitals && text.length >= 2 && text.length <= 8;
  tokens.push({ text, kind: text.length === 1 ? 'initial' : 'word', ...place, capitals });
  return 1;
}

/** Article and word of an abjad; Arabic writes them together. */
function pushAbjad(tokens: NameToken[], word: SplitWord): void {
  const { text, start, end } = word;
  const capitals = false;
  if (/^al.{2,}$/.test(text) && text !== 'allh' && end - start >= 4) {
    tokens.push({ text: 'al', kind: 'particle', start, end: start + 2, capitals });
    tokens.push({ text: `^${text.slice(2)}`, kind: 'word', start: start + 2, end, capitals });
    return;
  }
  const particle = ABJAD_PARTICLES[text];
  tokens.push(
    particle === undefined
      ? { text: `^${text}`, kind: 'word', start, end, capitals }
      : { text: particle, kind: 'particle', start, end, capitals },
  );
}

// ibn, bin, ben and bint; abu; abd; al (family); wa.
const ABJAD_PARTICLES: Readonly<Record<string, string>> = {
  abn: 'bin',
  bn: 'bin',
  bnt: 'bin',
  abw: 'abu',
  aby: 'abu',
  bd: 'abd',
  al: 'al',
  w: 'and',
};

/** Short legal forms count only at the edge of a name: elsewhere they are syllables. */
function allowed(
  { kind, group }: Sense,
  {
    at,
    count,
    words,
    schema,
  }: { at: number; count: number; words: readonly SplitWord[]; schema: NameSchema | null },
): boolean {
  const size = words.slice(at, at + count).reduce((sum, word) => sum + word.text.length, 0);
  const atEnd = at + count >= words.length;
  if (kind === 'legal') {
    if (words.length === count) return false;
    if (schema === 'person') return atEnd && words.length - count >= 2;
    return size > 3 || at === 0 || words.length - at - count <= 2 || words[at - 1]?.comma === true;
  }
  if (kind === 'honorific') {
    if (schema !== 'person' && schema !== null) return false;
    return words.length - count >= 1;
  }
  if (kind === 'domain' || kind === 'territory') return schema !== 'person';
  // "Ben Netanyahu", "El Hassani": a particle ends no name, and Ben is one at its head.
  if (kind !== 'particle') return true;
  if (schema === 'person' && (group === 'of' || group === 'the')) return false;
  return !atEnd && !(at === 0 && words[0]?.text === 'ben');
}

/** A number at this word, as digits, ordinal, Roman numeral or words; null for none. */
function numberAt(
  words: readonly SplitWord[],
  at: number,
  { schema, lexicon }: { schema: NameSchema | null; lexicon: NameLexicon },
): { value: string; count: number } | null {
  const word = words[at] as SplitWord;
  const digits = /^0*(\d{1,15})(st|nd|rd|th)?$/.exec(word.text);
  if (digits !== null) return { value: digits[1] ?? '', count: 1 };
  if (schema === 'person') return null;
  const roman = romanAt(words, at);
  if (roman !== null) return { value: String(roman), count: 1 };
  const first = lexicon.numberOf(word.text);
  if (first === null) return null;
  const next = words[at + 1];
  const unit = next === undefined ? null : unitOf(next.text, lexicon);
  return first >= 20 && first < 100 && first % 10 === 0 && unit !== null
    ? { value: String(first + unit), count: 2 }
    : { value: String(first), count: 1 };
}

function unitOf(word: string, lexicon: NameLexicon): number | null {
  const value = /^[1-9]$/.test(word) ? Number(word) : lexicon.numberOf(word);
  return value !== null && value >= 1 && value <= 9 ? value : null;
}

/** One letter counts only in capitals, behind a word and near the end: `Partners V L.P.`. */
function romanAt(words: readonly SplitWord[], at: number): number | null {
  const word = words[at] as SplitWord;
  if (!ROMAN.test(word.text) || NOT_ROMAN.has(word.text)) return null;
  if (word.text.length === 1 && !(word.capitals && at > 0 && words.length - at <= 3)) return null;
  if (word.end - word.start !== word.text.length) return null;
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  let total = 0;
  for (let letter = 0; letter < word.text.length; letter++) {
    const value = values[word.text.charAt(letter)] ?? 0;
    total += value < (values[word.text.charAt(letter + 1)] ?? 0) ? -value : value;
  }
  return total;
}

const DISGUISES: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  9: 'g',
};

/** Letters for digits inside a word (`Sech1n`); a digit at either end stands (`3D`, `T90`). */
function withoutDisguise(text: string): string {
  return /^[a-z]+\d[a-z]+$/.test(text)
    ? text.replace(/\d/, (digit) => DISGUISES[digit] ?? digit)
    : text;
}

/** `LAST, First` in the order of speech; only where a person can be meant. */
function turn(
  tokens: readonly NameToken[],
  words: readonly SplitWord[],
  schema: NameSchema | null,
): readonly NameToken[] {
  if (schema !== 'person' && schema !== null) return tokens;
  const commas = words.filter((word) => word.comma);
  const comma = commas[0];
  if (commas.length !== 1 || comma === undefined) return tokens;
  const before = tokens.filter((token) => token.end <= comma.end);
  const after = tokens.filter((token) => token.start >= comma.end);
  const titles =
    after.length > 0 && after.every((token) => token.kind !== 'word' && token.kind !== 'initial');
  return titles || after.length === 0 || before.length + after.length !== tokens.length
    ? tokens
    : [...after, ...before];
}
