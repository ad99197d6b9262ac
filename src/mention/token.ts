import type { Span } from '../text/index.ts';

/**
 * A run of letters, a run of digits, or one other sign. Finer than the words of the language
 * stage ("10:30", "mid-2020" and "5th" come apart), which is what number and time grammars need.
 */
export interface Token extends Span {
  /** Letters, digits, or a sign. */
  readonly kind: 'word' | 'number' | 'mark';
  /** Lower case, with dashes as `-` and apostrophes as `'`. */
  readonly lower: string;
  /** True where the first letter is upper case. */
  readonly capital: boolean;
  /** True where no white space stands between this token and the one before it. */
  readonly glued: boolean;
  /** True where a line break stands between this token and the one before it. */
  readonly newLine: boolean;
}

const DASHES = new Set(['-', '‐', '‑', '‒', '–', '—', '−']);
const APOSTROPHES = new Set(["'", '’', '‘', 'ʼ']);

/** The tokens of a text, in order. Linear in its length. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let before = 0;
  for (const match of text.matchAll(/\p{L}+|[0-9]+|\S/gu)) {
    const [form] = match;
    const gap = text.slice(before, match.index);
    before = match.index + form.length;
    tokens.push({
      start: match.index,
      end: before,
      kind: kindOf(form),
      lower: plain(form),
      capital: /^\p{Lu}/u.test(form),
      glued: gap === '' && match.index > 0,
      newLine: gap.includes('\n') || match.index === 0,
    });
  }
  return tokens;
}

function kindOf(form: string): Token['kind'] {
  if (/^\p{L}/u.test(form)) return 'word';
  return /^[0-9]/.test(form) ? 'number' : 'mark';
}

function plain(form: string): string {
  if (DASHES.has(form)) return '-';
  return APOSTROPHES.has(form) ? "'" : form.toLowerCase();
}

/** The lower-case form of token `i`, or the empty string outside the text. */
export function lowerAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.lower ?? '';
}

/** The digits of token `i` as a number, or null where it is no number or too long to be one. */
export function digitsAt(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i];
  if (token?.kind !== 'number' || token.end - token.start > 15) return null;
  return Number(token.lower);
}

/** True where tokens `i` onwards are the given lower-case forms, one for one. */
export function standsAt(tokens: readonly Token[], i: number, forms: readonly string[]): boolean {
  return forms.every((form, k) => tokens[i + k]?.lower === form);
}
