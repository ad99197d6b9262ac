import type { Span } from '../text/index.ts';

/** A stretch between quotation marks, marks included. */
export interface Quotation extends Span {
  /** False where the closing mark is missing and the paragraph's end stands in for it. */
  readonly closed: boolean;
}

const pairs: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
]);

/**
 * The quotations of a text, in order and without nesting. Follows the newswire habit of opening
 * every paragraph of a long quotation and closing only the last: an unclosed quotation runs to the
 * end of its paragraph. Linear in the length of the text.
 */
export function quotationsOf(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  let open: { start: number; close: string } | null = null;
  for (let at = 0; at <= text.length; at++) {
    if (open !== null) {
      if (text.startsWith(open.close, at) && at >= open.start + open.close.length) {
        found.push({ start: open.start, end: at + open.close.length, closed: true });
        at += open.close.length - 1;
        open = null;
      } else if (endsParagraph(text, at)) {
        const end = endOfWords(text, at);
        if (end > open.start + 1) found.push({ start: open.start, end, closed: false });
        open = null;
      }
    } else {
      const close = closing(text, at);
      if (close !== null) open = { start: at, close };
    }
  }
  return found;
}

/** The mark that will close a quotation opened at `at`, or null where none is opened there. */
function closing(text: string, at: number): string | null {
  const mark = text.charAt(at);
  const paired = pairs.get(mark);
  if (paired !== undefined) return paired;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const opensWord =
    after !== '' && !/\s/.test(after) && (before === '' || /[\s([—–-]/.test(before));
  if (mark === '"') return opensWord || before === '' ? '"' : null;
  if (mark === "'" && after === "'" && before !== "'") return "''";
  if (mark === '‘') return opensWord && closesLater(text, at) ? '’' : null;
  return null;
}

/** True where a single quotation mark is closed within its paragraph by one that ends a word. */
function closesLater(text: string, at: number): boolean {
  // 600 code units is longer than any quotation in single marks met in the dev sets.
  const reach = text.slice(at + 1, at + 600).split('\n\n', 1)[0] ?? '';
  return /’(?=[\s.,;:!?)]|$)/.test(reach);
}

function endsParagraph(text: string, at: number): boolean {
  return (
    at === text.length || (text.charAt(at) === '\n' && /^\n\s*\n/.test(text.slice(at, at + 8)))
  );
}

function endOfWords(text: string, at: number): number {
  let end = at;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
