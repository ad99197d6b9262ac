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
  const words: SplitWord[] = [];
  let text = '';
  let start = 0;
  let end = 0;
  let first = 0;
  let writing: Writing = 'alphabet';
  let capitals = true;
  // Whether the word so far is single letters with dots between them.
  let dotted = true;
  let sinceDot = 0;
  // Where a letter that writes nothing by itself (ayin) stands before the word; -1 for nowhere.
  let pending = -1;
  const close = (hyphen: boolean, comma: boolean) => {
    if (text !== '') words.push({ text, start, end, writing, first, capitals, hyphen, comma });
    text = '';
    pending = -1;
    capitals = true;
    dotted = true;
    sinceDot = 0;
  };
  const open = (at: number, point: number) => {
    start = pending >= 0 ? pending : at;
    pending = -1;
    first = point;
    writing = 'alphabet';
  };
  const upTo = Math.min(limit, name.length);
  for (let at = 0; at < upTo; ) {
    const point = name.codePointAt(at) ?? 0;
    const size = point > 0xffff ? 2 : 1;
    const lower = point >= 97 && point <= 122;
    const upper = point >= 65 && point <= 90;
    if (lower || upper || (point >= 48 && point <= 57)) {
      if (text === '') open(at, point);
      text += upper ? String.fromCharCode(point + 32) : String.fromCharCode(point);
      if (lower) capitals = false;
      if (++sinceDot > 1) dotted = false;
      end = at + 1;
    } else if (point === 46) {
      const next = name.charCodeAt(at + 1);
      const letterNext = (next >= 65 && next <= 90) || (next >= 97 && next <= 122) || next > 127;
      if (text !== '' && dotted && letterNext) {
        sinceDot = 0;
        end = at + 1;
      } else close(false, false);
    } else if (point === 38) {
      close(false, false);
      open(at, point);
      text = 'and';
      end = at + 1;
      close(false, false);
    } else if (point < 128 && point !== 39 && point !== 96) {
      close(point === 45, point === 44);
    } else {
      const letter = String.fromCodePoint(point);
      const { latin, writing: how, separates } = fold(letter);
      if (separates) close(/\p{Pd}/u.test(letter), letter === '،' || letter === '，');
      else if (latin !== '' || text !== '') {
        if (how === 'sign' && latin !== '') close(false, false);
        if (text === '') open(at, point);
        text += latin;
        if (latin !== '') {
          writing = how;
          if (letter !== letter.toUpperCase()) capitals = false;
          if (++sinceDot > 1) dotted = false;
        }
        end = at + size;
        pending = -1;
        if (how === 'sign' && latin !== '') close(false, false);
      } else if (/\p{L}/u.test(letter)) pending = pending >= 0 ? pending : at;
    }
    at += size;
  }
  close(false, false);
  return words;
}
