import type { Reading } from '../casework/index.ts';
import { brokenChecks, CHECKS_REMARK } from './check-words.ts';
import { edtfWords } from './edtf.ts';
import { hitWords, type ShownScreening, screeningWords } from './hit-words.ts';
import type { IncidentView, OpenedSide, Position, QuestionRow } from './incident-view.ts';
import { incidentViews } from './incident-view.ts';
import { markWords } from './mark-words.ts';
import type { Note } from './notes.ts';
import type { DossierOptions } from './options.ts';
import { CHANGE_WORDS, CONFLICT_WORDS, REPEAT_WORDS } from './pair-words.ts';
import type { Material, Statement } from './statement.ts';
import { chainWords, materialOf, reportName, statementOf } from './statement.ts';
import {
  comparedQuestions,
  questionRemarks,
  SUPPORT_REMARK,
  valueSentence,
} from './support-words.ts';
import { unresolvedClaims } from './unresolved.ts';

/** Marks that turn the direction of text; printed by their code, so that they cannot reorder. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text made safe for one line of CommonMark with GitHub's extensions: it can start no emphasis,
 * link, image, HTML, code, table cell, footnote or automatic link. Line breaks become spaces;
 * callers never put it at the start of a line.
 *
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~&!$#^]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(DIRECTION, (mark) => `(U+${mark.charCodeAt(0).toString(16).toUpperCase()})`);
}

const footnote = ({ id }: Note): string => `[^${id}]`;
const quoted = (note: Note): string => `“${escapeMarkdown(note.quote.exact)}”`;

function reportWords({ document, note }: Statement): string {
  const published = document.publishedAt === null ? 'undated' : edtfWords(document.publishedAt);
  return `report ${note.report}, ${escapeMarkdown(reportName(document))}, ${published}`;
}

function answerItem({ words, statements, marks }: Position, party: string): string {
  const notes = [...new Set(statements.map(({ note }) => footnote(note)))].join('');
  const remarks = marks.map((mark) => escapeMarkdown(markWords(mark))).join('; ');
  return `- **${escapeMarkdown(party)}**: ${escapeMarkdown(words)}${notes} (${remarks})`;
}

function questionPart({ question, cells }: QuestionRow, view: IncidentView): string {
  const items = cells.flatMap((cell, column) => {
    const party = view.parties[column];
    const teller = party === undefined ? undefined : view.toldBy.get(party.id);
    const name = `${party?.name ?? ''}${teller === undefined ? '' : `, in ${teller}`}`;
    return cell.map((position) => answerItem(position, name));
  });
  return `#### ${escapeMarkdown(question.label)}\n\n${items.join('\n')}`;
}

/** The grid as lists: a head a question, then what no account answers. */
function gridPart(view: IncidentView): string[] {
  if (view.parties.length === 0) {
    return ['No account answers any question about this incident.'];
  }
  const silent = view.rows.filter(({ answered }) => !answered);
  const labels = silent.map(({ question }) => escapeMarkdown(question.label)).join(', ');
  return [
    ...view.rows.filter(({ answered }) => answered).map((row) => questionPart(row, view)),
    ...(silent.length === 0 ? [] : [`No account answers: ${labels}.`]),
  ];
}

function sideWords({ party, statement }: OpenedSide): string {
  const { note, words } = statement;
  return `${escapeMarkdown(party.name)}: ${escapeMarkdown(words)}, ${quoted(note)}${footnote(note)}`;
}

function section(head: string, items: readonly string[], none: string | null): string[] {
  if (items.length === 0) return none === null ? [] : [`### ${head}`, none];
  return [`### ${head}`, items.join('\n')];
}

function incidentPart(view: IncidentView): string[] {
  const { incident, when, where, reports, lines, conflicts, precision, changes } = view;
  const facts = [
    `- Type: ${escapeMarkdown(incident.type)}`,
    `- When: ${escapeMarkdown(when ?? 'no report says')}`,
    `- Where: ${escapeMarkdown(where ?? 'no report says')}`,
    `- Reports: ${reports}, independent lines: ${lines}`,
  ];
  const opposed = conflicts.map(
    ({ question, pair, sides: [a, b] }) =>
      `- **${escapeMarkdown(question.label)}** (${CONFLICT_WORDS[pair.type]})\n  - ${sideWords(a)}\n  - ${sideWords(b)}`,
  );
  const moved = changes.map(({ question, change, party, from, to }) => {
    const head = `- **${escapeMarkdown(party.name)}**, ${escapeMarkdown(question.label)} (${CHANGE_WORDS[change.kind]})`;
    return `${head}\n  - first: ${sideWords({ party, statement: from })}\n  - later: ${sideWords({ party, statement: to })}`;
  });
  const finer = precision.map(
    ({ question, sides: [a, b] }) =>
      `- **${escapeMarkdown(question.label)}**\n  - ${sideWords(a)}\n  - more exactly, ${sideWords(b)}`,
  );
  return [
    `## Incident: ${escapeMarkdown(incident.label)}`,
    facts.join('\n'),
    '### What each party says',
    ...gridPart(view),
    ...section(
      'Where accounts conflict',
      opposed,
      'No two accounts of this incident exclude each other.',
    ),
    ...section('Who changed position', moved, null),
    ...section('Where accounts differ only in precision', finer, null),
    ...supportPart(view),
  ];
}

/** What supports each answer that can be compared, and the hypotheses once people rated them. */
function supportPart({ support, hypotheses }: IncidentView): string[] {
  const items = (support === null ? [] : comparedQuestions(support)).map((question) => {
    const values = question.values.map(valueSentence);
    const under = [...values, ...questionRemarks(question)].map(
      (words) => `\n  - ${escapeMarkdown(words)}`,
    );
    return `- **${escapeMarkdown(question.question.label)}**${under.join('')}`;
  });
  const rated = hypotheses === null || hypotheses.rated === 0 ? [] : hypotheses.hypotheses;
  const scores = rated.map(
    ({ words, score: { inconsistency, consistency } }) =>
      `- ${escapeMarkdown(words)}: against ${inconsistency.toFixed(2)}, for ${consistency.toFixed(2)}`,
  );
  return [
    ...section('What supports each answer', items, null),
    ...(items.length === 0 ? [] : [escapeMarkdown(SUPPORT_REMARK)]),
    ...section('Competing hypotheses, as people rated them', scores, null),
  ];
}

function originPart({ reading, find, notes }: Material): string[] {
  const reportOf = (id: Parameters<typeof find.document>[0]): string =>
    `report ${find.reportNumber(id)}, ${escapeMarkdown(reportName(find.document(id)))}`;
  const items = reading.origins.map(({ origin, how, documents, evidence }) => {
    const head =
      origin.kind === 'document'
        ? reportOf(origin.document)
        : escapeMarkdown(find.entity(origin.entity).name);
    const repeats = documents
      .filter((id) => origin.kind !== 'document' || id !== origin.document)
      .map((id) => {
        const own = evidence.filter(({ document }) => document === id);
        const share = own.find(({ containment }) => containment !== null)?.containment;
        const measured =
          share == null ? '' : `, ${Math.round(share * 100)} % of its five-word sequences`;
        const cites = own.map(({ span }) =>
          span === null ? '' : ` ${quoted(notes.at(id, span))}${footnote(notes.at(id, span))}`,
        );
        return `\n  - ${reportOf(id)}: ${REPEAT_WORDS[how]}${measured}${cites.join('')}`;
      });
    return `- Origin: ${head}${repeats.join('')}`;
  });
  return [
    '## Who repeats whom',
    items.length === 0 ? 'No report was found to repeat another.' : items.join('\n'),
  ];
}

function screeningPart(screening: ShownScreening | undefined): string[] {
  if (screening === undefined) return [];
  const items = screening.hits.map((shown) => {
    const { name, caption, id, list, score } = shown.hit;
    const entry = `${escapeMarkdown(caption)} (${escapeMarkdown(id)} in ${escapeMarkdown(list)}), ${score.toFixed(2)}`;
    const why = hitWords(shown).map((words) => `\n  - ${escapeMarkdown(words)}`);
    return `- **${escapeMarkdown(name)}** may be ${entry}${why.join('')}`;
  });
  return [
    '## On watch-lists, perhaps',
    escapeMarkdown(screeningWords(screening)),
    ...(items.length === 0 ? [] : [items.join('\n')]),
  ];
}

function checksPart(material: Material): string[] {
  const items = brokenChecks(material).map(
    ({ note, words }) => `- ${quoted(note)}${footnote(note)}: ${escapeMarkdown(words)}`,
  );
  if (items.length === 0) return [];
  return ['## Sums and distances that cannot hold', CHECKS_REMARK, items.join('\n')];
}

function unresolvedPart(material: Material): string[] {
  const open = unresolvedClaims(material);
  const items = open.map(
    ({ note, chain, reason }) =>
      `- ${quoted(note)}${footnote(note)}: ${escapeMarkdown(chain)} (${escapeMarkdown(reason)})`,
  );
  return [
    '## Speaker not resolved',
    `${open.length} of ${material.reading.claims.length} claims.`,
    ...(items.length === 0 ? [] : [items.join('\n')]),
  ];
}

function reportPart({ reading }: Material): string[] {
  const items = reading.documents.map((document, at) => {
    const { title, publishedAt, address, note, kind } = document;
    const published = publishedAt === null ? 'undated' : edtfWords(publishedAt);
    const remark = note === null ? '' : `. ${escapeMarkdown(note)}`;
    return `${at + 1}. ${escapeMarkdown(reportName(document))} (${kind}), “${escapeMarkdown(title ?? '')}”, ${published}, ${escapeMarkdown(address)}${remark}`;
  });
  return ['## Reports', items.join('\n')];
}

/** What each footnote says: the words, who said them through whom, in which report. */
function footnotes(material: Material): string {
  const { reading, notes, find } = material;
  const sources = new Map<string, string>();
  for (const { id } of reading.answers) {
    const statement = statementOf(id, material);
    const said = `${escapeMarkdown(statement.chain)}; ${reportWords(statement)}`;
    sources.set(statement.note.id, said);
  }
  for (const { note, claim } of unresolvedClaims(material)) {
    if (!sources.has(note.id)) {
      sources.set(note.id, escapeMarkdown(chainWords(claim, material)));
    }
  }
  return reading.documents
    .flatMap(({ id }) => notes.of(id))
    .map((note) => {
      const fallback = `report ${note.report}, ${escapeMarkdown(reportName(find.document(note.document)))}`;
      return `${footnote(note)}: ${quoted(note)} ${sources.get(note.id) ?? fallback}`;
    })
    .join('\n');
}

/**
 * The dossier as Markdown (CommonMark with GitHub's footnotes): the accounts question by question,
 * each answer with a footnote to the words that carry it.
 */
export function dossierMarkdown(reading: Reading, options: DossierOptions = {}): string {
  const material = materialOf(reading, options);
  const views = incidentViews(material, options);
  const title = options.title ?? views[0]?.incident.label ?? 'Dossier';
  const prepared =
    options.preparedAt === undefined ? '' : ` Prepared ${edtfWords(options.preparedAt)}.`;
  const parts = [
    `# ${escapeMarkdown(title)}`,
    `Reports: ${reading.documents.length}; incidents: ${reading.incidents.length}; claims: ${reading.claims.length}; conflicts: ${reading.conflicts.length}; changes of position: ${reading.changes.length}. This shows who says what and where accounts conflict; it does not say what is true.${prepared}`,
    ...views.flatMap(incidentPart),
    ...originPart(material),
    ...screeningPart(options.screening),
    ...checksPart(material),
    ...unresolvedPart(material),
    ...reportPart(material),
    `Made by ${escapeMarkdown(reading.madeBy)}.`,
    footnotes(material),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
