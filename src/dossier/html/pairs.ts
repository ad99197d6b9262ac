import type { IncidentView, OpenedPair, OpenedSide } from '../incident-view.ts';
import { CHANGE_WORDS, CONFLICT_WORDS } from '../pair-words.ts';
import type { Statement } from '../statement.ts';
import { noteLink, quoteOf, sourceLine } from './evidence.ts';
import { glyph } from './glyph.ts';
import { html, type Markup } from './markup.ts';

function statementCard(head: Markup, statement: Statement): Markup {
  return html`<div class="side">${head}<p class="value"><bdi>${statement.words}</bdi> ${noteLink(statement.note)}</p>${quoteOf(statement)}${sourceLine(statement)}</div>`;
}

function sideCard({ party, statement }: OpenedSide): Markup {
  return statementCard(html`<p class="party"><bdi>${party.name}</bdi></p>`, statement);
}

function pairItem(
  { question, sides }: OpenedPair<unknown>,
  how: { readonly sign: 'conflict' | 'precision'; readonly words: string },
): Markup {
  const [a, b] = sides;
  return html`<li class="pair ${how.sign}"><h4>${glyph(how.sign)} ${question.label}<span class="how">${how.words}</span></h4><div class="sides">${sideCard(a)}<span class="versus" aria-hidden="true">${how.sign === 'conflict' ? '≠' : '≈'}</span>${sideCard(b)}</div></li>`;
}

/** Conflicts of one incident with both quotes. */
export function conflictList({ conflicts, anchor }: IncidentView): Markup {
  const items = conflicts.map((each) =>
    pairItem(each, { sign: 'conflict', words: CONFLICT_WORDS[each.pair.type] }),
  );
  return html`<section aria-labelledby="${anchor}-conflicts"><h3 id="${anchor}-conflicts">Where accounts conflict <span class="count">${conflicts.length}</span></h3>${items.length === 0 ? html`<p class="none">No two accounts of this incident exclude each other.</p>` : html`<ul class="pairs">${items}</ul>`}</section>`;
}

/** Differences in precision of one incident: shown as what they are; empty where there are none. */
export function precisionList({ precision, anchor }: IncidentView): Markup {
  if (precision.length === 0) return html``;
  const items = precision.map((each) =>
    pairItem(each, { sign: 'precision', words: 'the second only says it more exactly' }),
  );
  return html`<section aria-labelledby="${anchor}-precision"><h3 id="${anchor}-precision">Where accounts differ only in precision <span class="count">${precision.length}</span></h3><ul class="pairs">${items}</ul></section>`;
}

/** Changes of position of the parties to one incident; empty where there are none. */
export function changeList({ changes, anchor }: IncidentView): Markup {
  if (changes.length === 0) return html``;
  const items = changes.map(
    ({ change, question, party, from, to }) =>
      html`<li class="pair change"><h4>${glyph('earlier')} <span><bdi>${party.name}</bdi>, ${question.label}</span><span class="how">${CHANGE_WORDS[change.kind]}</span></h4><div class="sides">${statementCard(html`<p class="party">first</p>`, from)}<span class="versus" aria-hidden="true">→</span>${statementCard(html`<p class="party">later</p>`, to)}</div></li>`,
  );
  return html`<section aria-labelledby="${anchor}-changes"><h3 id="${anchor}-changes">Who changed position <span class="count">${changes.length}</span></h3><ul class="pairs">${items}</ul></section>`;
}
