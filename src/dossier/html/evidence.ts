import { edtfWords } from '../edtf.ts';
import type { Position } from '../incident-view.ts';
import { markWords } from '../mark-words.ts';
import type { Note } from '../notes.ts';
import type { Statement } from '../statement.ts';
import { reportName } from '../statement.ts';
import { glyph } from './glyph.ts';
import { html, type Markup } from './markup.ts';

/** Statements shown in the box of one answer; the notes beside it lead to all of them. */
const SHOWN_AT_MOST = 4;

/** A footnote's number as a link to the marked words of the kept report. */
export function noteLink({ id, label }: Note): Markup {
  return html`<a class="note" href="#${id}" aria-label="note ${label}, opens the kept text">${label}</a>`;
}

/** The words of a statement within a little of what stands around them. */
export function quoteOf({ note, context, document }: Statement): Markup {
  return html`<blockquote lang="${document.language}" dir="auto"><span class="around">${context.before}</span><strong>${note.quote.exact}</strong><span class="around">${context.after}</span></blockquote>`;
}

/** When a report was published, in words. */
export function publishedWords({ publishedAt }: Statement['document']): string {
  return publishedAt === null ? 'undated' : edtfWords(publishedAt);
}

/** Who said it, through whom, in which report, when. */
export function sourceLine(statement: Statement): Markup {
  const { chain, manner, document, note } = statement;
  return html`<p class="source"><bdi>${chain}</bdi>${manner === null ? null : html` <em class="manner">${manner}</em>`}<br><span class="dated">Report ${note.report}, <bdi>${reportName(document)}</bdi>, ${publishedWords(document)}</span></p>`;
}

function marksList({ marks }: Position): Markup {
  const items = marks.map(
    (mark) =>
      html`<li class="mark-${mark.kind}">${glyph(mark.kind)}<span>${markWords(mark)}</span></li>`,
  );
  return html`<ul class="marks">${items}</ul>`;
}

/**
 * One answer of the grid: its value, which shows the quotes on hover, focus or press; the numbers
 * of its footnotes; its marks in words.
 */
export function answerCell(position: Position, id: string): Markup {
  const { statements, words, marks } = position;
  const kinds = marks.map(({ kind }) => `has-${kind}`).join(' ');
  const seen = new Map(statements.map((each) => [each.note.id, each.note]));
  const shown = statements.slice(0, SHOWN_AT_MOST);
  const more = statements.length - shown.length;
  return html`<div class="position ${kinds}">
<button type="button" class="answer" popovertarget="${id}" aria-describedby="${id}"><bdi>${words}</bdi></button>
<span class="notes">${[...seen.values()].map(noteLink)}</span>
${marksList(position)}
<div class="evidence" id="${id}" popover>${shown.map((each) => html`${quoteOf(each)}${sourceLine(each)}`)}${more > 0 ? html`<p class="source">and ${more} more, see the notes</p>` : null}</div>
</div>`;
}
