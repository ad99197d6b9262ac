import type { Origin } from '../../account/index.ts';
import type { DocumentId } from '../../source/index.ts';
import { REPEAT_WORDS } from '../pair-words.ts';
import type { Material } from '../statement.ts';
import { reportName } from '../statement.ts';
import { noteLink, publishedWords } from './evidence.ts';
import { html, type Markup } from './markup.ts';

/** A report's number and publisher as a link to its kept text. */
export function reportLink(id: DocumentId, { find }: Pick<Material, 'find'>): Markup {
  const document = find.document(id);
  const number = find.reportNumber(id);
  return html`<a href="#r${number}"><span class="number">${number}</span> <bdi>${reportName(document)}</bdi></a> <span class="dated">${publishedWords(document)}</span>`;
}

function repeatItem(id: DocumentId, origin: Origin, material: Material): Markup {
  const evidence = origin.evidence.filter(({ document }) => document === id);
  const shared = evidence.find(({ containment }) => containment !== null)?.containment ?? null;
  const citing = evidence.flatMap(({ document, span }) =>
    span === null ? [] : [material.notes.at(document, span)],
  );
  return html`<li>${reportLink(id, material)}<p class="how"><span aria-hidden="true">↳</span> ${REPEAT_WORDS[origin.how]}${shared === null ? null : html`; <span class="share">${Math.round(shared * 100)} %</span> of its five-word sequences stand in the origin`}</p>${citing.map((note) => html`<p class="cites"><q dir="auto">${note.quote.exact}</q> ${noteLink(note)}</p>`)}</li>`;
}

function originCard(origin: Origin, material: Material): Markup {
  const source = origin.origin;
  const repeats = origin.documents.filter(
    (id) => source.kind !== 'document' || id !== source.document,
  );
  const head =
    source.kind === 'document'
      ? reportLink(source.document, material)
      : html`<bdi>${material.find.entity(source.entity).name}</bdi> <span class="dated">what this party said</span>`;
  return html`<li class="origin"><p class="source-head"><span class="kind">Origin</span> ${head}</p><ul class="repeats">${repeats.map((id) => repeatItem(id, origin, material))}</ul></li>`;
}

/** Which reports lead back to one origin, in which direction, and why we say so. */
export function originsSection(material: Material): Markup {
  const { origins } = material.reading;
  const body =
    origins.length === 0
      ? html`<p class="none">No report was found to repeat another.</p>`
      : html`<ul class="origins">${origins.map((origin) => originCard(origin, material))}</ul>`;
  return html`<section id="origins" aria-labelledby="origins-head"><h2 id="origins-head">Who repeats whom</h2><p class="lead">Repeats are not confirmation: reports that go back to one report count as one line.</p>${body}</section>`;
}
