import type { Span } from '../text/index.ts';

/** A stretch between quotation marks, marks included. */
export interface Quotation extends Span {
  /** False where the closing mark is missing and the paragraph's end stands in for it. */
  readonly closed: boolean;
}

/** The mark that a quotation was opened by, and those that close it. */
interface Opening {
  readonly start: number;
  readonly width: number;
  readonly closers: readonly string[];
}

/** Marks that open wherever they stand, with the marks that close them: ragged pairs are common. */
const pairs: ReadonlyMap<string, readonly string[]> = new Map([
  ['“', ['”', '"', '“']],
  ['«', ['»']],
  ['„', ['“', '”']],
]);

/**
 * The quotations of a text, in order and without nesting. Follows the newswire habit of opening
 * every paragraph of a long quotation and closing only the last: an unclosed quotation runs to the
 * end of its paragraph. Linear in the length of the text.
 */
export function quotationsOf(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  let open: Opening | null = null;
  for (let at = 0; at <= text.length; at++) {
    if (open === null) {
      open = openingAt(text, at);
      if (open !== null) at += open.width - 1;
      continue;
    }
    const { start, width } = open;
    const closer = at > start + width ? closerAt(text, { at, open }) : undefined;
    if (closer !== undefined) {
      found.push({ start, end: at + closer.length, closed: true });
      at += closer.length - 1;
      open = null;
    } else if (endsParagraph(text, at)) {
      const end = endOfWords(text, at);
      if (end > start + width) found.push({ start, end, closed: false });
      open = null;
    }
  }
  return found;
}

/** The quotation that opens at a place, or null where none does. */
function openingAt(text: string, at: number): Opening | null {
  const mark = text.charAt(at);
  const closers = pairs.get(mark);
  if (closers !== undefined) return { start: at, width: 1, closers };
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const opensWord = /\S/.test(after) && /^$|[\s([—–-]/.test(before);
  switch (mark) {
    case '”': // turned the wrong way at the head of a paragraph
      return /^$|\n/.test(before) && /[\p{L}\d]/u.test(after)
        ? { start: at, width: 1, closers: ['”'] }
        : null;
    case '"':
      return opensWord ? { start: at, width: 1, closers: ['"', '”'] } : null;
    case "'":
      return after === "'" && before !== "'" ? { start: at, width: 2, closers: ["''"] } : null;
    case '‘':
      return opensWord && closesLater(text, at) ? { start: at, width: 1, closers: ['’'] } : null;
    default:
      return null;
  }
}

/** The mark that closes the quotation here; one of another sort must stand at the end of a word. */
function closerAt(
  text: string,
  { at, open }: { readonly at: number; readonly open: Opening },
): string | undefined {
  const [own, ...others] = open.closers;
  if (own !== undefined && text.startsWith(own, at)) return own;
  const endsWord = !/\s/.test(text.charAt(at - 1)) && /^$|[\s.,;:!?)\]]/.test(text.charAt(at + 1));
  return endsWord ? others.find((mark) => text.startsWith(mark, at)) : undefined;
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
