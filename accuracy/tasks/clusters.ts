// Task `clusters`: which reports tell of one incident.
import { groupStories, loadWordRanks } from '../../src/incident/index.ts';
import { jsonLines } from '../json-lines.ts';

interface Report {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly dct?: string;
}

/** JSON Lines `{id, text, title?, dct?}` in, `{id, cluster}` out, in the same order. */
export function run(input: string): string {
  const reports = jsonLines<Report>(input).map(({ id, text, title, dct }) => ({
    id,
    text,
    title: title ?? null,
    publishedAt: dct ?? null,
  }));
  const stories = groupStories(reports, { ranks: loadWordRanks() });
  const storyOf = new Map(
    stories.flatMap((story) => story.reports.map((id): [string, string] => [id, story.id])),
  );
  return reports
    .map(({ id }) => `${JSON.stringify({ id, cluster: storyOf.get(id) ?? id })}\n`)
    .join('');
}
