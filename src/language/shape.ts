/**
 * How a word is written, as a small number: a run of like characters counts once, so that
 * "Isfahan" is Xx, "U.S." is X.X., "F-16" is X-d. At most eight runs are told apart.
 */
export function shapeOf(form: string): number {
  let shape = 0;
  let last = 0;
  for (let at = 0, runs = 0; at < form.length && runs < 8; at++) {
    const kind = characterKind(form.charCodeAt(at));
    if (kind === last) continue;
    last = kind;
    runs++;
    shape = shape * 7 + kind;
  }
  return shape;
}

const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const HYPHEN = 4;
const STOP = 5;
const OTHER = 6;

function characterKind(code: number): number {
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code === 45 || code === 0x2010 || code === 0x2011) return HYPHEN;
  if (code === 46) return STOP;
  if (code < 0xc0) return OTHER;
  const letter = String.fromCharCode(code);
  if (letter.toLowerCase() !== letter) return UPPER;
  return letter.toUpperCase() !== letter ? LOWER : OTHER;
}

/** True where the first character is an upper-case letter. */
export function isCapitalised(form: string): boolean {
  return characterKind(form.charCodeAt(0)) === UPPER;
}

/** True where the word has letters, two at least, and all of them are upper case. */
export function isAllCaps(form: string): boolean {
  let uppers = 0;
  for (let at = 0; at < form.length; at++) {
    const kind = characterKind(form.charCodeAt(at));
    if (kind === LOWER) return false;
    if (kind === UPPER) uppers++;
  }
  return uppers >= 2;
}

/** True where the word has a letter that could be upper or lower case. */
export function hasCase(form: string): boolean {
  for (let at = 0; at < form.length; at++) {
    const kind = characterKind(form.charCodeAt(at));
    if (kind === LOWER || kind === UPPER) return true;
  }
  return false;
}

/**
 * How a whole sentence is written: where every word is a capital, a capital says nothing.
 * 0 as usual, 1 all upper case, 2 headline (nearly every word capitalised), 3 all lower case.
 */
export function letteringOf(forms: readonly string[]): number {
  let cased = 0;
  let caps = 0;
  let capitalised = 0;
  let longLower = 0;
  for (const form of forms) {
    if (!hasCase(form)) continue;
    cased++;
    if (isCapitalised(form)) {
      capitalised++;
      if (form.length > 1 && isAllCaps(form)) caps++;
      else if (form.length === 1) caps++;
    } else if (form.length > 3) longLower++;
  }
  if (cased < 3) return 0;
  if (caps / cased > 0.8) return 1;
  if (cased > 3 && longLower / cased < 0.1 && capitalised / cased > 0.6) return 2;
  return capitalised === 0 && cased > 3 ? 3 : 0;
}

/**
 * Shape of a word together with the lettering of its sentence. In an upper-case sentence letters
 * carry no case, so a shape there has none either.
 */
export function shapeIn(form: string, lettering: number): number {
  return shapeOf(lettering === 1 ? form.toLowerCase() : form) * 4 + lettering;
}
