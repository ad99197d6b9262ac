// Where the reading of claims goes wrong: the constructions with what they get right, and the
// twenty most frequent ways of being wrong, on PolNeAR dev and on the contested dev cases.
//
//   node accuracy/claim-errors.ts [--data DIR]      writes accuracy/claims.md
//     [--view FILE.html]                            and a page of labels against readings; it holds
//                                                   the articles' words, so keep it to yourself
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { attributionsOf, viewOf } from '../src/claim/index.ts';
import { loadEnglish } from '../src/language/index.ts';
import { type AlignedArticle, align, given, type Labelled } from './claims/alignment.ts';
import { contestedErrors } from './claims/contested-errors.ts';
import { constructionRows, type ErrorKind, errorKinds } from './claims/error-kinds.ts';
import { viewerPage } from './claims/viewer.ts';
import { contestedDevCases } from './contested-cases.ts';
import { jsonLines } from './json-lines.ts';
import { type MatchedClaim, matchClaims } from './scorers/contested.ts';

/** Ways of being wrong that the tables show. */
const KINDS_SHOWN = 20;

/** Cues named beside each. */
const CUES_SHOWN = 6;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: new URL('../../shared/data', import.meta.url).pathname },
    view: { type: 'string' },
  },
});

const articles = alignedArticles(join(values.data, 'polnear/dev.jsonl'));
const cases = await contestedDevCases(values.data);
const matched = cases.flatMap(matchClaims);
writeFileSync(new URL('claims.md', import.meta.url), report(articles, matched));
if (values.view !== undefined) {
  writeFileSync(values.view, viewerPage('Attributions, PolNeAR dev', articles));
}

function alignedArticles(file: string): readonly AlignedArticle[] {
  const english = loadEnglish();
  const rows = jsonLines<{ id: string; text: string; attributions: readonly Labelled[] }>(
    readFileSync(file, 'utf8'),
  );
  return rows.map(({ id, text, attributions }) => {
    const analysis = english.analyse(text);
    const found = attributionsOf(viewOf(text, analysis)).map(given);
    return { id, text, analysis, outcomes: align(text, { labelled: attributions, found }) };
  });
}

function report(read: readonly AlignedArticle[], claims: readonly MatchedClaim[]): string {
  const outcomes = read.flatMap((article) => article.outcomes);
  const labelled = outcomes.filter(({ kind }) => kind !== 'invented').length;
  const kinds = errorKinds(read);
  const found = claims.filter((claim) => claim.given !== null);
  const falseSpeakers = found.filter(({ speaker }) => speaker === 'false').length;
  const open = found.filter(({ speaker }) => speaker === 'unresolved').length;
  return `# Where the reading of claims goes wrong

Written by \`node accuracy/claim-errors.ts\`. Dev sets only. An attribution counts as right where its
content and the labelled one share half of their letters (Jaccard index) and the sources overlap.

## PolNeAR dev: constructions

${labelled} labelled attributions in ${read.length} articles.

${table(
  ['construction', 'given', 'content right', 'source right too', 'precision'],
  constructionRows(read).map((row) => [
    row.rule,
    String(row.given),
    String(row.contentRight),
    String(row.sourceRight),
    `${Math.round((100 * row.contentRight) / row.given)} %`,
  ]),
)}

## PolNeAR dev: the ${KINDS_SHOWN} most frequent ways of being wrong

Of ${total(kinds)} errors. \`missed\`: labelled, and no attribution with that cue is given. \`extent\`:
the cue is found and brings in too many or too few words. \`invented\`: given, and no attribution
with that cue is labelled. \`source\`: content right, source wrong.

${kindTable(kinds, 'most frequent cues')}

## Contested dev: the ${KINDS_SHOWN} most frequent ways of being wrong

${claims.length} labelled claims in ${cases.length} cases, of which ${found.length} are found with their answer.
Of those the innermost source is another party than the labelled one in ${falseSpeakers}
(${percent(falseSpeakers, found.length)}: false speakers) and left open in ${open} (${percent(open, found.length)}).

${kindTable(contestedErrors(claims), 'most frequent questions')}
`;
}

function kindTable(kinds: readonly ErrorKind[], last: string): string {
  return table(
    ['', 'way of being wrong', 'count', last],
    kinds
      .slice(0, KINDS_SHOWN)
      .map(({ name, count, cues }, at) => [
        String(at + 1),
        name,
        String(count),
        cues.slice(0, CUES_SHOWN).join(', '),
      ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function total(kinds: readonly ErrorKind[]): number {
  return kinds.reduce((sum, { count }) => sum + count, 0);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / (whole || 1)).toFixed(1)} %`;
}
