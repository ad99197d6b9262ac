import { type CorpusReport, splitOf } from './corpus-report.ts';

/** Shares are looked at from this many reports on. */
const REPORTS_MIN = 60;
/** No region may have more than this share of the reports, no kind more than that. */
const REGION_SHARE_MAX = 0.12;
const KIND_SHARE_MAX = 0.4;

/** Where one region or kind of report outweighs the others; empty for nowhere. */
export function balanceFaults(reports: readonly CorpusReport[]): readonly string[] {
  if (reports.length < REPORTS_MIN) return [];
  const over = (what: 'region' | 'kind', shareMax: number) =>
    counts(reports.map((report) => report[what]))
      .filter(([, count]) => count > shareMax * reports.length)
      .map(([name, count]) => `${what} ${name} has ${count} of ${reports.length} reports`);
  return [...over('region', REGION_SHARE_MAX), ...over('kind', KIND_SHARE_MAX)];
}

/** The corpus in figures, as lines for a person. */
export function balanceOf(reports: readonly CorpusReport[]): string {
  const marked = reports.map((report) => report.marked);
  const attributions = marked.flatMap((one) => one.attributions);
  const line = (what: string, values: readonly string[]) =>
    `${what}: ${counts(values)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`;
  return [
    `${reports.length} reports, ${marked.reduce((sum, one) => sum + one.text.split(/\s+/).length, 0)} words`,
    line(
      'split',
      reports.map(({ id }) => splitOf(id)),
    ),
    line(
      'regions',
      reports.map(({ region }) => region),
    ),
    line(
      'kinds',
      reports.map(({ kind }) => kind),
    ),
    line(
      'names',
      marked.flatMap(({ names }) => names.map((one) => (one.metonym ? 'metonym' : one.kind))),
    ),
    line(
      'times',
      marked.flatMap(({ times }) => times.map(({ type }) => type)),
    ),
    `attributions: ${attributions.length}, nested ${attributions.filter((one) => one.within !== null).length}, ` +
      `split ${attributions.filter((one) => one.content.length > 1).length}, ` +
      `free continuations ${attributions.filter((one) => one.continues !== null).length}, ` +
      `source shared ${attributions.filter((one) => one.shares !== null).length}, ` +
      `no source expressed ${attributions.filter((one) => one.sourceless).length}, ` +
      `speaker elsewhere ${attributions.filter((one) => one.speaker !== null).length}`,
    line(
      'stances',
      attributions.map(({ stance }) => stance),
    ),
  ].join('\n');
}

function counts(values: readonly string[]): readonly (readonly [string, number])[] {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
