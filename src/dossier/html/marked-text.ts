import type { Document } from '../../source/index.ts';
import type { Span } from '../../text/index.ts';
import { byPlace, contains } from '../../text/index.ts';
import type { Note } from '../notes.ts';
import { html, type Markup } from './markup.ts';

/** A stretch between two neighbouring cuts: the same notes and furniture hold all through it. */
interface Piece extends Span {
  readonly notes: readonly Note[];
  readonly furniture: boolean;
}

function piecesOf(within: Span, notes: readonly Note[], furniture: readonly Span[]): Piece[] {
  const spans = [...notes.map(({ span }) => span), ...furniture];
  const inside = (at: number): boolean => within.start < at && at < within.end;
  const cuts = spans.flatMap(({ start, end }) => [start, end]).filter(inside);
  const edges = [...new Set([within.start, ...cuts, within.end])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, at) => {
    const piece = { start, end: edges[at + 1] ?? within.end };
    return {
      ...piece,
      notes: notes.filter(({ span }) => contains(span, piece)),
      furniture: furniture.some((span) => contains(span, piece)),
    };
  });
}

/**
 * Notes that begin here: the first gives the mark its id, the others get empty anchors. Ends are
 * printed by the style sheet, so that the text of the element stays the text of the report.
 */
function markPiece(text: string, piece: Piece): Markup {
  const words = text.slice(piece.start, piece.end);
  const shown = piece.furniture ? html`<span class="furniture">${words}</span>` : html`${words}`;
  if (piece.notes.length === 0) return shown;
  const [first, ...others] = piece.notes.filter(({ span }) => span.start === piece.start);
  const ends = piece.notes.filter(({ span }) => span.end === piece.end);
  const id = first === undefined ? null : html` id="${first.id}"`;
  const label = ends.length === 0 ? null : html` data-ends="${ends.map((n) => n.label).join(' ')}"`;
  const depth = Math.min(3, piece.notes.length);
  return html`<mark${id} class="depth-${depth}" data-notes="${piece.notes.map((n) => n.id).join(' ')}"${label}>${others.map((note) => html`<span id="${note.id}"></span>`)}${shown}</mark>`;
}

/**
 * A kept text with the cited words marked. Overlapping notes are cut at each other's ends: every
 * piece names all notes that cover it. The element's text content is the report's text, letter
 * for letter; paragraphs become elements and the blank lines between them stay where they are.
 */
export function markedText(document: Document, notes: readonly Note[]): Markup {
  const { text, furniture, language } = document;
  const paragraphs: Markup[] = [];
  let at = 0;
  const sorted = [...furniture].sort(byPlace);
  const pieces = (span: Span): Markup[] =>
    piecesOf(span, notes, sorted).map((piece) => markPiece(text, piece));
  for (const gap of [...text.matchAll(/\n\s*\n/g), null]) {
    const end = gap?.index ?? text.length;
    if (end > at) paragraphs.push(html`<p>${pieces({ start: at, end })}</p>`);
    at = end + (gap?.[0].length ?? 0);
    if (gap !== null) paragraphs.push(html`${pieces({ start: end, end: at })}`);
  }
  return html`<div class="kept" lang="${language}" dir="auto">${paragraphs}</div>`;
}
