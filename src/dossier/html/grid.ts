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

function partyHead({ id, name, kind, roles }: Entity, toldBy: IncidentView['toldBy']): Markup {
  const role = roles.find((each) => each.toLowerCase() !== name.toLowerCase());
  const teller = toldBy.get(id);
  const told = teller === undefined ? null : html`, in <bdi>${teller}</bdi>`;
  return html`<th scope="col"><bdi>${name}</bdi><span class="kind">${role === undefined ? KIND_WORDS[kind] : html`<bdi>${role}</bdi>`}${told}</span></th>`;
}

function questionRow(
  { question, cells }: QuestionRow,
  { id, parties }: { readonly id: string; readonly parties: IncidentView['parties'] },
): Markup {
  const head = html`<th scope="row" id="${id}">${question.label}${question.ask === question.label ? null : html`<span class="kind">${question.ask}</span>`}</th>`;
  const columns = cells.map((positions, column) =>
    positions.length === 0
      ? html`<td class="unanswered">${glyph('unanswered')} <span>no answer</span></td>`
      : html`<td data-party="${parties[column]?.name ?? ''}">${positions.map((position, at) => answerCell(position, `${id}-${column + 1}-${at + 1}`))}</td>`,
  );
  return html`<tr>${head}${columns}</tr>`;
}

/** The questions that no account answers, in one row: silence is a result and is listed. */
function silentRow(rows: readonly QuestionRow[], columns: number): Markup {
  if (rows.length === 0) return html``;
  const items = rows.map(({ question }) => html`<li>${question.label}</li>`);
  return html`<tr class="silent"><th scope="row">${glyph('unanswered')} No account answers</th><td class="nobody" colspan="${columns}"><ul>${items}</ul></td></tr>`;
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
  const columns = view.parties.length;
  const silent = view.rows.filter(({ answered }) => !answered);
  const rows = view.rows.map((row, at) =>
    row.answered ? questionRow(row, { id: rowId(view, at), parties: view.parties }) : null,
  );
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="${view.anchor}-grid">
<table class="grid"><caption id="${view.anchor}-grid">What each party says about <bdi>${view.incident.label}</bdi>: ${columns} parties, ${view.rows.length - silent.length} questions answered, ${silent.length} that no account answers. Scroll within the frame to see all.</caption>
<thead><tr><th scope="col" class="corner">Question</th>${view.parties.map((party) => partyHead(party, view.toldBy))}</tr></thead>
<tbody>${rows}${silentRow(silent, columns)}</tbody></table></div>`;
}
