import { HARM_GRADE_WORDS } from '../../account/index.ts';
import type { HypothesesView } from '../hypotheses-view.ts';
import type { IncidentView } from '../incident-view.ts';
import type { QuestionSupportView, ValueView } from '../support-view.ts';
import {
  comparedQuestions,
  linesWords,
  questionRemarks,
  SUPPORT_REMARK,
} from '../support-words.ts';
import { html, type Markup } from './markup.ts';

function valueRow(
  value: ValueView,
  { label, rows }: { readonly label: string; readonly rows: number | null },
): Markup {
  const { words, leads, majority, lines, supported } = value;
  const head =
    rows === null ? null : html`<th scope="row" rowspan="${rows}"><bdi>${label}</bdi></th>`;
  const marks = [...(leads ? ['best supported'] : []), ...(majority ? ['most reports'] : [])];
  return html`<tr>${head}<td><bdi>${words}</bdi>${marks.length === 0 ? null : html` <small>${marks.join(', ')}</small>`}</td><td>${lines.length}</td><td>${supported.reports}</td><td>${supported.information}</td><td><bdi>${linesWords(value)}</bdi></td></tr>`;
}

function questionRows(view: QuestionSupportView): Markup {
  const { question, values } = view;
  const remarks = questionRemarks(view);
  const count = values.length + (remarks.length === 0 ? 0 : 1);
  const rows = values.map((value, at) =>
    valueRow(value, { label: question.label, rows: at === 0 ? count : null }),
  );
  const last =
    remarks.length === 0
      ? null
      : html`<tr><td colspan="5"><bdi>${remarks.join('. ')}</bdi></td></tr>`;
  return html`<tbody>${rows}${last}</tbody>`;
}

/** What supports each answer that can be compared, folded; empty where none can. */
export function supportTable({ support }: IncidentView): Markup {
  const questions = support === null ? [] : comparedQuestions(support);
  if (support === null || questions.length === 0) return html``;
  const harm =
    support.harm === null
      ? null
      : html`<p>Harm, in Airwars’ words: ${support.harm} (${HARM_GRADE_WORDS[support.harm]}).</p>`;
  return html`<details class="support"><summary>What supports each answer: ${questions.length} questions compared</summary>
<p>${SUPPORT_REMARK}</p>${harm}
<div class="grid-frame"><table><thead><tr><th scope="col">Question</th><th scope="col">Value</th><th scope="col">Lines</th><th scope="col">Reports</th><th scope="col">Information</th><th scope="col">Independent lines</th></tr></thead>${questions.map(questionRows)}</table></div></details>`;
}

/** The matrix of competing hypotheses, folded; empty while nobody rated it. */
export function hypothesesTable({ hypotheses }: IncidentView): Markup {
  if (hypotheses === null || hypotheses.rated === 0) return html``;
  return html`<details class="support"><summary>Competing hypotheses: ${hypotheses.rated} cells rated</summary>
<p>1 very inconsistent to 5 very consistent. What speaks against a hypothesis orders them; none is proven. ${hypotheses.hangsOn.length === 0 ? null : html`Least inconsistent ${hypotheses.hangsOn.join('; ')}.`}</p>
<div class="grid-frame">${matrix(hypotheses)}</div></details>`;
}

function matrix({ hypotheses, evidence }: HypothesesView): Markup {
  const scores = hypotheses.map(
    ({ label, words, score }) =>
      html`<li>${label}: <bdi>${words}</bdi>, against ${figure(score.inconsistency)}, for ${figure(score.consistency)}</li>`,
  );
  const rows = evidence.map(
    ({ label, words, statement, row }) =>
      html`<tr><th scope="row">${label} <bdi>${words}</bdi></th><td><bdi>“${statement.note.quote.exact}”</bdi></td>${row.cells.map((cell) => html`<td>${cell === null ? '·' : figure(cell)}</td>`)}</tr>`,
  );
  return html`<ul>${scores}</ul><table><thead><tr><th scope="col">Evidence</th><th scope="col">Words</th>${hypotheses.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

function figure(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
