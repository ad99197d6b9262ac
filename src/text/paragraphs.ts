import type { Span } from './span.ts';
import { trimmed } from './span.ts';

/** Lines of agency copy were broken at 60 to 80 characters; longer medians are not wrapping. */
const WRAPPED_LINE_MAX = 90;

/**
 * The paragraphs of a text, in order, without the white space around them. A blank line parts
 * them; in a text that has none, each line is one, unless the lines were plainly wrapped at a
 * fixed width. Linear in the length of the text.
 */
export function paragraphs(text: string): Span[] {
  const byBlankLine = parts(text, /\r?\n(?:[ \t\u00a0]*\r?\n)+/g);
  if (byBlankLine.length !== 1 || !/\n/.test(text)) return byBlankLine;
  const lines = parts(text, /\r?\n/g);
  return isWrapped(text, lines) ? byBlankLine : lines;
}

function parts(text: string, gap: RegExp): Span[] {
  const out: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    const span = trimmed(text, { start, end });
    if (span.end > span.start) out.push(span);
  };
  for (const found of text.matchAll(gap)) {
    push(found.index);
    start = found.index + found[0].length;
  }
  push(text.length);
  return out;
}

/** Most lines end in the middle of a sentence and go on with a small letter. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 3) return false;
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b);
  if ((lengths[lengths.length >> 1] ?? 0) > WRAPPED_LINE_MAX) return false;
  const open = lines.slice(0, -1).filter(({ end }, at) => {
    const next = lines[at + 1];
    return (
      /[\p{Ll},]/u.test(text.charAt(end - 1)) && next && /\p{Ll}/u.test(text.charAt(next.start))
    );
  });
  return open.length * 3 > lines.length;
}
