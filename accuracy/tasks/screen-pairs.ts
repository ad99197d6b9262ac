import {
  compareNames,
  nameLexicon,
  normaliseName,
  portalScore,
  SCORE_MIN,
  weigh,
} from '../../src/screening/index.ts';
import { jsonLines } from '../json-lines.ts';
import { SCHEMAS } from './screen-queries.ts';

/** One side of a pair. */
interface Side {
  readonly names: readonly string[];
  readonly schema?: string;
  readonly firstName?: readonly string[];
  readonly middleName?: readonly string[];
  readonly fatherName?: readonly string[];
  readonly lastName?: readonly string[];
}

/**
 * JSON Lines `{a, b}` in, `{score, same, portal}` out: the best score of a name of one against a
 * name of the other, whether it reaches the threshold, and the emulated score of OFAC's own search.
 */
export function run(input: string): string {
  const lexicon = nameLexicon();
  const weighed = ({ names, schema = '', ...parts }: Side) =>
    (names.length > 0 ? names : [inFull(parts)]).map((name) =>
      weigh(normaliseName(name, { schema: SCHEMAS[schema] ?? null, lexicon })),
    );
  return jsonLines<{ readonly a: Side; readonly b: Side }>(input)
    .map(({ a, b }) => {
      let score = 0;
      for (const x of weighed(a)) {
        for (const y of weighed(b)) {
          score = Math.max(score, compareNames(x, y, { lexicon }).score);
        }
      }
      const portal = portalScore(a.names[0] ?? '', b.names[0] ?? '');
      return `${JSON.stringify({ score, same: score >= SCORE_MIN, portal })}\n`;
    })
    .join('');
}

function inFull({ firstName, middleName, fatherName, lastName }: Omit<Side, 'names'>): string {
  return [firstName, middleName, fatherName, lastName].flatMap((part) => part ?? []).join(' ');
}
