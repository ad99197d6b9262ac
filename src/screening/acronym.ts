import type { NameToken } from './normalise.ts';

/** What of a token its acronym needs. */
type Spelling = Pick<NameToken, 'text' | 'kind'>;

/** Mark before an acronym that a name does not write but may go by: `@plo`. */
export const SPELT_OUT_MARK = '@';
/** Mark before an acronym that is all of a name, but for its legal form: `=plo`. */
const ACRONYM_MARK = '=';
/** Two letters fit too many names. */
export const ACRONYM_MIN = 3;
/** Letters: longer runs of initials are not written (OFAC list of 2026-07: 8 at most). */
const ACRONYM_MAX = 8;
/** Small words of a name that may each be spelt or left out (`MODAFL`): beyond them all are left out. */
const OPTIONAL_MAX = 3;

/**
 * Acronyms that a name may go by, in small letters: first letters of its words up to a number or a
 * legal form, with and without those of small words. At most 8 for each such stretch.
 */
export function acronymsOf(tokens: readonly Spelling[]): readonly string[] {
  const found = new Set<string>();
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && !ends(tokens[to] as Spelling)) to++;
    if (to - from >= 2) for (const letters of spellings(tokens.slice(from, to))) found.add(letters);
    from = to + 1;
  }
  return [...found].filter(({ length }) => length >= ACRONYM_MIN && length <= ACRONYM_MAX);
}

/**
 * Keys under which a listed name is found by its acronym, or by what it is an acronym of. One that
 * stands among other words has none: `UEC Star` is not `United Engine Corporation`.
 */
export function acronymKeys(
  tokens: readonly Pick<NameToken, 'text' | 'kind' | 'capitals'>[],
): readonly string[] {
  const telling = tokens.filter(({ kind }) => kind !== 'legal');
  const only = telling.length === 1 ? telling[0] : undefined;
  if (only !== undefined) return isAcronym(only) ? [ACRONYM_MARK + only.text] : [];
  return acronymsOf(tokens).map((letters) => SPELT_OUT_MARK + letters);
}

/** Keys of the listed names that are acronyms of this one. */
export function keysOfAcronyms(tokens: readonly Spelling[]): readonly string[] {
  return acronymsOf(tokens).map((letters) => ACRONYM_MARK + letters);
}

/** Whether a word can stand for several in the name of a body. */
export function isAcronym({
  text,
  kind,
  capitals,
}: Pick<NameToken, 'text' | 'kind' | 'capitals'>): boolean {
  return capitals && kind === 'word' && text.length >= ACRONYM_MIN;
}

function ends({ text, kind }: Spelling): boolean {
  return kind === 'number' || kind === 'legal' || !/^[a-z]/.test(text);
}

/** First letters of a stretch of words, each small word behind the first spelt or left out. */
function spellings(tokens: readonly Spelling[]): readonly string[] {
  const particles = tokens.filter(({ kind }) => kind === 'particle').length;
  let made = [''];
  for (const { text, kind } of tokens) {
    const first = text.charAt(0);
    const without = made;
    if (kind !== 'particle') made = made.map((letters) => letters + first);
    else if (particles <= OPTIONAL_MAX) {
      made = [...without, ...without.flatMap((letters) => (letters === '' ? [] : letters + first))];
    }
  }
  return made;
}

/** End of the run that begins at `from` and spells `letters` by its initials; -1 for none. */
export function speltUpTo(letters: string, tokens: readonly Spelling[], from: number): number {
  let at = from;
  for (let letter = 0; letter < letters.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'number') return -1;
    if (token.text.charAt(0) === letters.charAt(letter)) letter++;
    else if (token.kind !== 'particle' || letter === 0) return -1;
  }
  return at;
}
