import { createHash } from 'node:crypto';
import type { Reading } from '../../casework/index.ts';
import { edtfWords } from '../edtf.ts';
import type { IncidentView } from '../incident-view.ts';
import { incidentViews } from '../incident-view.ts';
import type { DossierOptions } from '../options.ts';
import type { Material } from '../statement.ts';
import { materialOf } from '../statement.ts';
import { checksSection } from './checks.ts';
import { glyph, glyphSheet } from './glyph.ts';
import { grid } from './grid.ts';
import { html, type Markup, trusted } from './markup.ts';
import { originsSection } from './origins.ts';
import { changeList, conflictList, precisionList } from './pairs.ts';
import { partiesSection } from './parties.ts';
import { reportSections } from './reports.ts';
import { screeningSection } from './screening.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { hypothesesTable, supportTable } from './support.ts';
import { timeline, timelineDefinitions } from './timeline.ts';
import { unresolvedSection } from './unresolved.ts';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Nothing may be loaded from anywhere; only this very style and script may run. The page is safe
 * to open even where escaping were to fail.
 */
const POLICY = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;

type Figure = readonly [term: string, value: Markup | string | number];

function figures(rows: readonly Figure[]): Markup {
  return html`<dl class="figures">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function legend(): Markup {
  return html`<ul class="legend">
<li class="key-conflict">${glyph('conflict')} conflict: both cannot hold</li>
<li class="key-precision">${glyph('precision')} differs only in precision</li>
<li>${glyph('single-line')} one line only</li>
<li>${glyph('lines')} several independent lines</li>
<li class="key-earlier">${glyph('earlier')} earlier position, since replaced</li>
<li>${glyph('implied')} implied, not in so many words</li>
<li class="key-unanswered">${glyph('unanswered')} no answer</li>
</ul>`;
}

function incidentBody(view: IncidentView, material: Material): Markup {
  const facts = figures([
    ['type', view.incident.type],
    ['when', view.when ?? 'no report says'],
    ['where', view.where === null ? 'no report says' : html`<bdi>${view.where}</bdi>`],
    ['reports', view.reports],
    ['independent lines', view.lines],
    ['parties', view.parties.length],
    ['conflicts', view.conflicts.length],
  ]);
  return html`${facts}
<div class="grid-frame"><h3>What each party says</h3>${grid(view)}</div>
${conflictList(view)}${changeList(view)}${precisionList(view)}${supportTable(view)}${hypothesesTable(view)}${timeline(view, material)}`;
}

function incidentSection(view: IncidentView, material: Material): Markup {
  const { incident, anchor, number } = view;
  return html`<section id="${anchor}" aria-labelledby="${anchor}-head"><h2 id="${anchor}-head"><span class="ordinal">Incident ${number}</span> <bdi>${incident.label}</bdi></h2>${incidentBody(view, material)}</section>`;
}

/** Incidents of one report alone, folded: background that a report touches on. */
function minorSection(views: readonly IncidentView[], material: Material): Markup {
  if (views.length === 0) return html``;
  const items = views.map(
    (view) =>
      html`<details id="${view.anchor}"><summary>${view.number}. <bdi>${view.incident.label}</bdi> <span class="count">${view.rows.filter(({ answered }) => answered).length} questions answered</span></summary>${incidentBody(view, material)}</details>`,
  );
  return html`<section id="minor" class="minor" aria-labelledby="minor-head"><h2 id="minor-head">Incidents of which one report alone speaks</h2>${items}</section>`;
}

/** Incidents shown at full length, and those that are folded. */
interface Split {
  readonly major: readonly IncidentView[];
  readonly minor: readonly IncidentView[];
}

/** An incident of which fewer reports speak is folded where there are others: nothing to compare. */
const REPORTS_MIN = 2;

function split(views: readonly IncidentView[]): Split {
  const major = views.filter(({ reports }) => reports >= REPORTS_MIN);
  return major.length === 0
    ? { major: views, minor: [] }
    : { major, minor: views.filter(({ reports }) => reports < REPORTS_MIN) };
}

function contents(
  { major, minor }: Split,
  { screened, checked }: { readonly screened: boolean; readonly checked: boolean },
): Markup {
  const rows: readonly (readonly [string, Markup | string])[] = [
    ...major.map(
      ({ anchor, number, incident }) =>
        [anchor, html`${number}. <bdi>${incident.label}</bdi>`] as const,
    ),
    ...(minor.length === 0 ? [] : [['minor', `${minor.length} more incidents`] as const]),
    ['origins', 'Who repeats whom'],
    ['parties', 'Parties and names'],
    ...(screened ? [['lists', 'On watch-lists, perhaps'] as const] : []),
    ...(checked ? [['checks', 'Sums and distances that cannot hold'] as const] : []),
    ['unresolved', 'Speaker not resolved'],
    ['reports', 'The reports'],
  ];
  return html`<nav class="contents" aria-label="Contents"><ol>${rows.map(([id, words]) => html`<li><a href="#${id}">${words}</a></li>`)}</ol></nav>`;
}

function pageHead(
  material: Material,
  options: DossierOptions & { readonly title: string },
): Markup {
  const { reading } = material;
  const open = reading.speakers.filter(({ party }) => party === null).length;
  return html`<header class="top"><p class="eyebrow">Dossier${options.preparedAt === undefined ? null : html`, prepared ${edtfWords(options.preparedAt)}`}</p>
<h1><bdi>${options.title}</bdi></h1>
<p class="lead">Every account side by side, each with the words that carry it. Hover over an answer, or move to it with the keyboard, to read them; the numbers beside it lead to the kept report. This page shows who says what, and where accounts conflict. It does not say what is true.</p>
${figures([
  ['reports', reading.documents.length],
  ['incidents', reading.incidents.length],
  ['claims', reading.claims.length],
  ['of them with a speaker not resolved', open],
  ['conflicts', reading.conflicts.length],
  ['changes of position', reading.changes.length],
])}</header>`;
}

/**
 * The dossier as one self-contained HTML page that opens from disk, needs no network and forbids
 * itself any. The same reading and options give the same bytes.
 */
export function dossierHtml(reading: Reading, options: DossierOptions = {}): string {
  const material = materialOf(reading, options);
  const views = incidentViews(material, options);
  const { major, minor } = split(views);
  const title = options.title ?? views[0]?.incident.label ?? 'Dossier';
  const page = html`${trusted('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${reading.madeBy}">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the accounts</a>
${glyphSheet()}${timelineDefinitions()}
${pageHead(material, { ...options, title })}
${contents(
  { major, minor },
  {
    screened: options.screening !== undefined,
    checked: material.checks.length > 0,
  },
)}
<section class="key" aria-labelledby="key-head"><h2 id="key-head">Signs</h2>${legend()}</section>
<main id="main" tabindex="-1">
${major.map((view) => incidentSection(view, material))}
${minorSection(minor, material)}
${originsSection(material)}
${partiesSection(material)}
${screeningSection(options.screening)}
${checksSection(material)}
${unresolvedSection(material)}
${reportSections(material, views)}
</main>
<footer><p>Made by <bdi>${reading.madeBy}</bdi>. Support is not truth: this page shows how each statement is supported and never that it is so. Each quote equals the kept text at the place that its note marks.</p></footer>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`;
  return page.source;
}
