import type { EdtfReading } from '../edtf.ts';
import { readEdtf } from '../edtf.ts';
import type { IncidentView } from '../incident-view.ts';
import type { Material } from '../statement.ts';
import { reportName } from '../statement.ts';
import type { TimeAxis } from '../time-axis.ts';
import { timeAxis } from '../time-axis.ts';
import { html, type Markup } from './markup.ts';

/** Something dated: what a party says, or the publication of a report. */
interface Item {
  readonly lane: 'said' | 'published';
  readonly label: string;
  readonly time: EdtfReading;
}

// Sizes in the picture's own units; it is shown at its natural size and scrolls where it must.
const LABEL_WIDTH = 270;
const AXIS_WIDTH = 700;
/** Room for half a date beside the first and the last tick. */
const MARGIN = 56;
const ROW_HEIGHT = 24;
const HEAD_HEIGHT = 26;
const AXIS_HEIGHT = 30;
const TICK_GAP_MIN = 96;
const LABEL_LENGTH_MAX = 34;
/** How far a bar fades out beyond an end that is approximate or open. */
const FADE = 18;

function shortened(label: string): string {
  return label.length > LABEL_LENGTH_MAX
    ? `${label.slice(0, LABEL_LENGTH_MAX - 1).toWellFormed()}…`
    : label;
}

function saidItems(view: IncidentView): Item[] {
  const items: Item[] = [];
  for (const { question, cells } of view.rows) {
    for (const { account } of cells.flat()) {
      if (account.value.kind !== 'time' || account.rejected) continue;
      const time = readEdtf(account.value.edtf);
      const party = view.parties.find(({ id }) => id === account.party);
      if (time === null || party === undefined) continue;
      const teller = view.toldBy.get(party.id);
      const name = teller === undefined ? party.name : `${party.name}, in ${teller}`;
      const label = question.id === 'when' ? name : `${question.label}: ${name}`;
      items.push({ lane: 'said', label, time });
    }
  }
  return items;
}

function publishedItems(view: IncidentView, { find }: Material): Item[] {
  return view.incident.documents.flatMap((id): Item[] => {
    const document = find.document(id);
    const time = document.publishedAt === null ? null : readEdtf(document.publishedAt);
    if (time === null) return [];
    const label = `${find.reportNumber(id)}  ${reportName(document)}`;
    return [{ lane: 'published', label, time }];
  });
}

const startOf = ({ time }: Item): number => time.earliestMs ?? time.latestMs ?? 0;

/** Fixed to two decimals: enough for a screen, and the same bytes on every machine. */
const fixed = (value: number): number => Math.round(value * 100) / 100;

function bar({ time, lane }: Item, y: number, x: (instantMs: number) => number): Markup {
  const middle = y + ROW_HEIGHT / 2;
  const { earliestMs, latestMs, approximate, uncertain } = time;
  const left = earliestMs === null ? x(latestMs ?? 0) - 40 : x(earliestMs);
  const right = latestMs === null ? x(earliestMs ?? 0) + 40 : x(latestMs);
  const vague = `${approximate ? ' approximate' : ''}${uncertain ? ' uncertain' : ''}`;
  if (earliestMs !== null && latestMs !== null && latestMs - earliestMs < 3_600_000 && !vague) {
    return html`<path class="point ${lane}" d="M${fixed(left)} ${middle - 6}l6 6l-6 6l-6 -6z"/>`;
  }
  const fade = (open: boolean): number => (open || approximate ? FADE : 0);
  const from = fixed(left - fade(earliestMs === null));
  const to = fixed(Math.max(right, left + 6) + fade(latestMs === null));
  const ends = [
    ...(fade(earliestMs === null) > 0 ? ['left'] : []),
    ...(fade(latestMs === null) > 0 ? ['right'] : []),
  ];
  const fill = ends.length === 0 ? 'plain' : `fade-${ends.join('-')}`;
  return html`<rect class="bar ${lane} ${fill}${vague}" x="${from}" y="${middle - 5}" width="${fixed(to - from)}" height="10" rx="2"/>`;
}

function ticks(axis: TimeAxis, x: (instantMs: number) => number, height: number): Markup[] {
  const marks: Markup[] = [];
  let free = Number.NEGATIVE_INFINITY;
  let previousDay = '';
  for (const knot of axis.knots) {
    const day = new Date(knot).toISOString().slice(0, 10);
    const at = x(Date.parse(day));
    if (day === previousDay || at < free) continue;
    previousDay = day;
    free = at + TICK_GAP_MIN;
    const words = readEdtf(day)?.words ?? day;
    marks.push(
      html`<path class="tick" d="M${fixed(at)} 20V${height}"/><text class="tick-label" x="${fixed(at)}" y="14" text-anchor="middle">${words}</text>`,
    );
  }
  return marks;
}

const LANE_WORDS = { said: 'When it happened, according to', published: 'Reports published' };

function picture(items: readonly Item[], view: IncidentView): Markup {
  const ends = items.flatMap(({ time }) => [time.earliestMs, time.latestMs]);
  const axis = timeAxis(ends.filter((end) => end !== null));
  const left = LABEL_WIDTH + MARGIN;
  const x = (instantMs: number): number => left + axis.place(instantMs) * (AXIS_WIDTH - 2 * MARGIN);
  const body: Markup[] = [];
  let y = AXIS_HEIGHT;
  for (const lane of ['said', 'published'] as const) {
    const ours = items.filter((item) => item.lane === lane);
    if (ours.length === 0) continue;
    body.push(html`<text class="lane" x="0" y="${y + 18}">${LANE_WORDS[lane]}</text>`);
    y += HEAD_HEIGHT;
    for (const item of ours) {
      body.push(
        html`<text class="label" x="12" y="${y + 16}">${shortened(item.label)}</text><path class="rule" d="M${LABEL_WIDTH} ${y + ROW_HEIGHT / 2}H${LABEL_WIDTH + AXIS_WIDTH}"/>${bar(item, y, x)}`,
      );
      y += ROW_HEIGHT;
    }
  }
  const width = LABEL_WIDTH + AXIS_WIDTH;
  return html`<svg class="timeline" role="img" aria-labelledby="${view.anchor}-time-name" width="${width}" height="${y + 6}" viewBox="0 0 ${width} ${y + 6}"><title id="${view.anchor}-time-name">Time line of ${items.length} dates; the table below says the same.</title>${ticks(axis, x, y)}${body}</svg>`;
}

/** Gradients of the bars; stands once in a page, before the first time line. */
export function timelineDefinitions(): Markup {
  const stop = (at: number, opacity: number): Markup =>
    html`<stop class="stop" offset="${at}" stop-opacity="${opacity}"/>`;
  return html`<svg class="sheet" width="0" height="0" aria-hidden="true"><defs><linearGradient id="fade-left">${stop(0, 0)}${stop(0.4, 1)}</linearGradient><linearGradient id="fade-right">${stop(0.6, 1)}${stop(1, 0)}</linearGradient><linearGradient id="fade-left-right">${stop(0, 0)}${stop(0.3, 1)}${stop(0.7, 1)}${stop(1, 0)}</linearGradient></defs></svg>`;
}

/** The time line of one incident with a table that says the same; empty where nothing is dated. */
export function timeline(view: IncidentView, material: Material): Markup {
  const byStart = (a: Item, b: Item): number => startOf(a) - startOf(b);
  const items = [...saidItems(view).sort(byStart), ...publishedItems(view, material).sort(byStart)];
  if (items.length === 0) return html``;
  const undated = view.incident.documents.filter(
    (id) => material.find.document(id).publishedAt === null,
  ).length;
  const rows = items.map(
    ({ lane, label, time }) =>
      html`<tr><td>${lane === 'said' ? 'said to have happened' : 'published'}</td><th scope="row"><bdi>${label}</bdi></th><td>${time.words}</td></tr>`,
  );
  const id = `${view.anchor}-time`;
  return html`<h3 id="${id}">Time line</h3>
<div class="scroll" role="region" tabindex="0" aria-label="Time line of incident ${view.number}">${picture(items, view)}</div>
<p class="caption">◆ a stated moment; bar: the whole time that the words allow; fading end: approximate or open; dashed edge: uncertain. The axis keeps the order of times and compresses stretches in which nothing is dated; its dates begin at midnight UTC, and times without an offset are placed as if they were UTC.${undated > 0 ? html` Undated reports, not drawn: ${undated}.` : null}</p>
<details><summary>The same as a table</summary><table class="plain"><thead><tr><th scope="col">What</th><th scope="col">According to</th><th scope="col">When</th></tr></thead><tbody>${rows}</tbody></table></details>`;
}
