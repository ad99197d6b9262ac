import { romanise, type Writing } from './transliterate.ts';

/** A word of a name in Latin letters, with its place in the name as written. */
export interface SplitWord {
  /** Lower-case a-z and 0-9, never empty. */
  readonly text: string;
  /** Start in the name as written, UTF-16 code units. */
  readonly start: number;
  /** End, exclusive. */
  readonly end: number;
  readonly writing: Writing;
  /** Code point of the first character as written: tells one sign from another. */
  readonly first: number;
  /** Whether all its letters are capitals as written. */
  readonly capitals: boolean;
  /** Whether a hyphen stands right behind it. */
  readonly hyphen: boolean;
  /** Whether a comma stands right behind it. */
  readonly comma: boolean;
}

// Characters that writers put inside one word: apostrophes of all kinds, ayin and hamza as written
// in Latin letters, soft hyphens and joiners.
const INSIDE = /['’‘`´ʹʺʻʼʽʾʿˈ＇\u00ad\p{Cf}]/u;

/**
 * In lower case and, where marks only colour a letter, without them. In other scripts marks make
 * another letter or syllable (kana, Hangul, the scripts of India) and stay.
 */
function folded(letter: string): string {
  const plain = letter.normalize('NFKC').toLowerCase();
  return MARKS_COLOUR.test(plain) || plain.length > 1
    ? plain.normalize('NFKD').replace(/\p{Mn}/gu, '')
    : plain;
}

const MARKS_COLOUR =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]/u;

// Marks that stand by themselves behind the letter that they colour.
const COLOURS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/u;

const foldings = new Map<string, { latin: string; writing: Writing; separates: boolean }>();

function fold(letter: string) {
  let found = foldings.get(letter);
  if (found === undefined) {
    let latin = '';
    let writing: Writing = 'alphabet';
    let writes = INSIDE.test(letter);
    for (const part of folded(letter)) {
      if (COLOURS.test(part)) writes = true;
      if (COLOURS.test(part)) continue;
      if (!/[\p{L}\p{N}\p{M}]/u.test(part)) continue;
      writes = true;
      const romanised = romanise(part);
      latin += romanised.latin;
      writing = romanised.writing;
    }
    found = { latin, writing, separates: !writes };
    if (foldings.size < 20_000) foldings.set(letter, found);
  }
  return found;
}

/**
 * The words of a name as written: apostrophes close up (`Isma'il`), hyphens and all other
 * punctuation part, dotted letters are one word (`A.B.C.`), `&` is the word `and`, each sign of a
 * logographic script is a word. Linear in the length of the name.
 *
 * @param limit how many code units are read at most.
 */
export function splitWords(name: string, limit = name.length): SplitWord[] {
  const splitter = new Splitter();
  const upTo = Math.min(limit, name.length);
  for (let at = 0; at < upTo; ) {
    const point = name.codePointAt(at) ?? 0;
    const size = point > 0xffff ? 2 : 1;
    if (isLetterOrDigit(point)) splitter.plain(point, at);
    else if (point === DOT) splitter.dot(at, name.charCodeAt(at + 1));
    else if (point === AMPERSAND) splitter.ampersand(at);
    else if (point < 128 && point !== APOSTROPHE && point !== BACKTICK) {
      splitter.close({ hyphen: point === HYPHEN, comma: point === COMMA });
    } else splitter.other(String.fromCodePoint(point), at);
    at += size;
  }
  splitter.close(APART);
  return splitter.words;
}

const [AMPERSAND, APOSTROPHE, COMMA, HYPHEN, DOT, BACKTICK] = [38, 39, 44, 45, 46, 96];
/** Nothing stands behind a word that tells more than that it ends. */
const APART = { hyphen: false, comma: false };

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Of ASCII. */
function isLetterOrDigit(code: number): boolean {
  return isLower(code) || isUpper(code) || (code >= 48 && code <= 57);
}

/** The word that is being read, and those before it. */
class Splitter {
  readonly words: SplitWord[] = [];
  #text = '';
  #start = 0;
  #end = 0;
  #first = 0;
  #writing: Writing = 'alphabet';
  #capitals = true;
  /** Whether the word so far is single letters with dots between them. */
  #dotted = true;
  #sinceDot = 0;
  /** Where a letter that writes nothing by itself (ayin) stands before the word; -1 for nowhere. */
  #pending = -1;

  close({ hyphen, comma }: { readonly hyphen: boolean; readonly comma: boolean }): void {
    if (this.#text !== '') {
      this.words.push({
        text: this.#text,
        start: this.#start,
        end: this.#end,
        writing: this.#writing,
        first: this.#first,
        capitals: this.#capitals,
        hyphen,
        comma,
      });
    }
    this.#text = '';
    this.#pending = -1;
    this.#capitals = true;
    this.#dotted = true;
    this.#sinceDot = 0;
  }

  /** A letter or digit of ASCII. */
  plain(code: number, at: number): void {
    if (this.#text === '') this.#open(at, code);
    this.#text += String.fromCharCode(isUpper(code) ? code + 32 : code);
    if (isLower(code)) this.#capitals = false;
    if (++this.#sinceDot > 1) this.#dotted = false;
    this.#end = at + 1;
  }

  /** A full stop: between single letters it joins. */
  dot(at: number, next: number): void {
    if (this.#text !== '' && this.#dotted && (isUpper(next) || isLower(next) || next > 127)) {
      this.#sinceDot = 0;
      this.#end = at + 1;
    } else this.close(APART);
  }

  ampersand(at: number): void {
    this.close(APART);
    this.#open(at, AMPERSAND);
    this.#text = 'and';
    this.#end = at + 1;
    this.close(APART);
  }

  /** Any other character. */
  other(letter: string, at: number): void {
    const { latin, writing, separates } = fold(letter);
    if (separates) {
      this.close({ hyphen: /\p{Pd}/u.test(letter), comma: letter === '،' || letter === '，' });
    } else if (latin === '' && this.#text === '') {
      if (/\p{L}/u.test(letter) && this.#pending < 0) this.#pending = at;
    } else this.#romanised(letter, at, { latin, writing });
  }

  #romanised(
    letter: string,
    at: number,
    { latin, writing }: { readonly latin: string; readonly writing: Writing },
  ): void {
    const alone = writing === 'sign' && latin !== '';
    if (alone) this.close(APART);
    if (this.#text === '') this.#open(at, letter.codePointAt(0) ?? 0);
    this.#text += latin;
    if (latin !== '') {
      this.#writing = writing;
      if (letter !== letter.toUpperCase()) this.#capitals = false;
      if (++this.#sinceDot > 1) this.#dotted = false;
    }
    this.#end = at + letter.length;
    this.#pending = -1;
    if (alone) this.close(APART);
  }

  #open(at: number, point: number): void {
    this.#start = this.#pending >= 0 ? this.#pending : at;
    this.#pending = -1;
    this.#first = point;
    this.#writing = 'alphabet';
  }
}
