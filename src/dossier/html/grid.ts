import type { Entity } from '../../entity/index.ts';
import type { IncidentView, QuestionRow } from '../incident-view.ts';
import { answerCell } from './evidence.ts';
import { glyph } from './glyph.ts';
import { html, type Markup } from './markup.ts';

const KIND_WORDS: Readonly<Record<Entity['kind'], string>> = {
  person: 'person',
  organisation: 'organisation',
  state: 'state',
  group: 'group',
  place: 'place',
  vessel: 'vessel',
  weapon: 'weapon',
  unnamed: 'not named',
};

function partyHead({ name, kind, roles }: Entity): Markup {
  const [role] = roles;
  return html`<th scope="col"><bdi>${name}</bdi><span class="kind">${role === undefined ? KIND_WORDS[kind] : html`<bdi>${role}</bdi>`}</span></th>`;
}

function questionRow(
  { question, cells, answered }: QuestionRow,
  { id, parties }: { readonly id: string; readonly parties: IncidentView['parties'] },
): Markup {
  const head = html`<th scope="row" id="${id}">${question.label}${question.ask === question.label ? null : html`<span class="kind">${question.ask}</span>`}</th>`;
  if (!answered) {
    return html`<tr class="silent">${head}<td class="nobody" colspan="${Math.max(1, cells.length)}">${glyph('unanswered')} No account answers this.</td></tr>`;
  }
  const columns = cells.map((positions, column) =>
    positions.length === 0
      ? html`<td class="unanswered">${glyph('unanswered')} <span>no answer</span></td>`
      : html`<td data-party="${parties[column]?.name ?? ''}">${positions.map((position, at) => answerCell(position, `${id}-${column + 1}-${at + 1}`))}</td>`,
  );
  return html`<tr>${head}${columns}</tr>`;
}

/** HTML id of a question's row, the place that notes lead back to. */
export function rowId(view: IncidentView, at: number): string {
  return `${view.anchor}-q${at + 1}`;
}

/** The grid: a row a question, a column a party; scrolls within its own frame. */
export function grid(view: IncidentView): Markup {
  if (view.parties.length === 0) {
    return html`<p class="none">No account answers any question about this incident.</p>`;
  }
  const silent = view.rows.filter(({ answered }) => !answered).length;
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="${view.anchor}-grid">
<table class="grid"><caption id="${view.anchor}-grid">Every party’s answers. ${view.parties.length} parties, ${view.rows.length - silent} questions answered, ${silent} that no account answers.</caption>
<thead><tr><th scope="col" class="corner">Question</th>${view.parties.map(partyHead)}</tr></thead>
<tbody>${view.rows.map((row, at) => questionRow(row, { id: rowId(view, at), parties: view.parties }))}</tbody></table></div>`;
}
