import type { Span } from '../text/index.ts';
import {
  isFurnitureAnywhere,
  isFurnitureAtEnd,
  isFurnitureAtStart,
  isHeadline,
  isRelatedHeading,
} from './furniture-forms.ts';

/** A paragraph: its place and its words on one line. */
interface Paragraph extends Span {
  readonly words: string;
}

/**
 * Paragraphs and lines of a text that are no report: related links and their headings, author
 * boxes, subscribe and share lines, copyright and syndication lines, cookie notices. Spans are in
 * order, without overlap, whole lines without the newlines around them.
 *
 * Conservative, since what is furniture is not read: a line counts by a form that no report has,
 * or, for softer forms, only in the run of furniture at the start or the end of the text. After a
 * heading of related links every headline belongs to the list.
 * Linear in the length of the text.
 */
export function furnitureOf(text: string): readonly Span[] {
  const paragraphs = paragraphsOf(text);
  const furniture = paragraphs.map(({ words }) => isFurnitureAnywhere(words));
  markLinkLists(paragraphs, furniture);
  for (let at = 0; at < paragraphs.length; at++) {
    furniture[at] ||= isFurnitureAtStart(paragraphs[at]?.words ?? '');
    if (furniture[at] !== true) break;
  }
  for (let at = paragraphs.length - 1; at > 0; at--) {
    furniture[at] ||= isFurnitureAtEnd(paragraphs[at]?.words ?? '');
    if (furniture[at] !== true) break;
  }
  return paragraphs
    .filter((_, at) => furniture[at] === true)
    .map(({ start, end }) => ({ start, end }));
}

/** Marks the headlines that follow a heading of related links. */
function markLinkLists(paragraphs: readonly Paragraph[], furniture: boolean[]): void {
  let inList = false;
  paragraphs.forEach(({ words }, at) => {
    inList = isRelatedHeading(words) || (inList && (furniture[at] === true || isHeadline(words)));
    if (inList) furniture[at] = true;
  });
}

/** Stretches between blank lines; where a stretch holds furniture lines, each line by itself. */
function paragraphsOf(text: string): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (const block of blocksOf(text)) {
    const lines = linesOf(text, block);
    const mixed = lines.length > 1 && lines.some(({ words }) => isFurnitureAnywhere(words));
    if (mixed) found.push(...lines);
    else found.push({ ...block, words: oneLine(text.slice(block.start, block.end)) });
  }
  return found;
}

function blocksOf(text: string): readonly Span[] {
  const blocks: { start: number; end: number }[] = [];
  let open = false;
  for (const line of linesOf(text, { start: 0, end: text.length })) {
    if (line.words === '') open = false;
    else if (open) blocks[blocks.length - 1] = { start: blocks.at(-1)?.start ?? 0, end: line.end };
    else {
      blocks.push({ start: line.start, end: line.end });
      open = true;
    }
  }
  return blocks;
}

/** Lines of a stretch, without the white space at their ends; blank ones are empty. */
function linesOf(text: string, stretch: Span): readonly Paragraph[] {
  const lines: Paragraph[] = [];
  let at = stretch.start;
  while (at <= stretch.end) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 || newline > stretch.end ? stretch.end : newline;
    const line = text.slice(at, end);
    const start = at + line.length - line.trimStart().length;
    lines.push({ start, end: start + line.trim().length, words: oneLine(line) });
    at = end + 1;
  }
  return lines;
}

/** Words on one line; what is far too long for any form of furniture is left as it is. */
function oneLine(words: string): string {
  return words.length > 2000 ? words : words.trim().replace(/\s+/g, ' ');
}
