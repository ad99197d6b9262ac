import type { Document } from '../../source/index.ts';
import { brokenChecks } from '../check-words.ts';
import type { IncidentView } from '../incident-view.ts';
import type { Note } from '../notes.ts';
import type { Material } from '../statement.ts';
import { reportName, statementOf } from '../statement.ts';
import { unresolvedClaims } from '../unresolved.ts';
import { publishedWords } from './evidence.ts';
import { rowId } from './grid.ts';
import { markedText } from './marked-text.ts';
import { addressLink, html, type Markup } from './markup.ts';

/** Why each note stands in the dossier, by its id. */
function usesOf(material: Material, views: readonly IncidentView[]): Map<string, Markup[]> {
  const { reading, notes } = material;
  const uses = new Map<string, Markup[]>();
  const use = (note: Note, words: Markup): void => {
    uses.set(note.id, [...(uses.get(note.id) ?? []), words]);
  };
  const rows = new Map(
    views.flatMap((view) =>
      view.rows.map(({ question, answered }, at) => [
        `${view.incident.id} ${question.id}`,
        { id: rowId(view, at), label: question.label, answered },
      ]),
    ),
  );
  for (const { id, incident, question } of reading.answers) {
    const statement = statementOf(id, material);
    const row = rows.get(`${incident} ${question}`);
    const where = row?.answered
      ? html`<a href="#${row.id}">${row.label}</a>`
      : html`${row?.label ?? question}`;
    use(
      statement.note,
      html`${where}: <bdi>${statement.words}</bdi>, <bdi>${statement.chain}</bdi>`,
    );
  }
  for (const { note, chain } of unresolvedClaims(material)) {
    use(note, html`<a href="#unresolved">speaker not resolved</a>: <bdi>${chain}</bdi>`);
  }
  for (const { note, words } of brokenChecks(material)) {
    use(note, html`<a href="#checks">cannot hold</a>: ${words}`);
  }
  for (const { evidence } of reading.origins) {
    for (const { document, span } of evidence) {
      if (span !== null) use(notes.at(document, span), html`<a href="#origins">cites</a>`);
    }
  }
  return uses;
}

function noteItem(note: Note, uses: readonly Markup[]): Markup {
  const { exact } = note.quote;
  return html`<li><a class="note" href="#${note.id}">${note.label}</a> <q dir="auto">${exact}</q><ul>${uses.map((words) => html`<li>${words}</li>`)}</ul></li>`;
}

function facts(document: Document): Markup {
  const rows: readonly (readonly [string, Markup])[] = [
    ['Published', html`${publishedWords(document)}`],
    ['By', html`<bdi>${reportName(document)}</bdi> (${document.kind})`],
    ...(document.author === null ? [] : [['Author', html`<bdi>${document.author}</bdi>`] as const]),
    ['Address', addressLink(document.address)],
    ...(document.note === null ? [] : [['Remark', html`<bdi>${document.note}</bdi>`] as const]),
    ['Kept bytes', html`<code>${document.bytesSha256}</code>`],
  ];
  return html`<dl class="facts">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** The kept reports, each with its cited words marked and its notes below. */
export function reportSections(material: Material, views: readonly IncidentView[]): Markup {
  const uses = usesOf(material, views);
  const sections = material.reading.documents.map((document, at) => {
    const notes = material.notes.of(document.id);
    const report = at + 1;
    const list = html`<details class="cited"><summary>${notes.length} notes to this report</summary><ol>${notes.map((note) => noteItem(note, uses.get(note.id) ?? []))}</ol></details>`;
    return html`<article class="report" id="r${report}" aria-labelledby="r${report}-head"><h3 id="r${report}-head"><span class="number">${report}</span> <bdi>${document.title ?? reportName(document)}</bdi></h3>${facts(document)}${markedText(document, notes)}${notes.length === 0 ? html`<p class="none">Nothing in this report is cited.</p>` : list}</article>`;
  });
  return html`<section id="reports" aria-labelledby="reports-head"><h2 id="reports-head">The reports as they were kept</h2><p class="lead">Each text as it was read, letter for letter. Marked words carry an answer; the number after them is their note.</p>${sections}</section>`;
}
