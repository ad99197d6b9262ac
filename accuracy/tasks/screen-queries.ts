import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  buildIndex,
  type NameSchema,
  nameLexicon,
  openScreener,
  readListLines,
} from '../../src/screening/index.ts';
import { jsonLines } from '../json-lines.ts';

/** A name to look up; or a pair whose first name is to be found among the entries of the list. */
interface Query {
  readonly q?: string;
  readonly schema?: string;
  /** A listed name that is treated as if it were not on the list. */
  readonly hold?: string;
  readonly a?: { readonly names: readonly string[]; readonly schema: string };
}

/** FollowTheMoney's schemas as screening knows them. */
export const SCHEMAS: Readonly<Record<string, NameSchema>> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'organisation',
  PublicBody: 'organisation',
  Vessel: 'vessel',
  Airplane: 'aircraft',
};

/**
 * JSON Lines `{q, schema, hold?}` in, `{results: [{id, score}]}` out, at most ten, best first. The
 * list is one of `readListLines`, as it is or gzipped. Its names in the original script are left
 * out: they would answer the queries that are written in it.
 */
export function run(input: string, { list }: { readonly list?: string | undefined }): string {
  if (list === undefined) throw new Error('Cannot look up names: give the list with --list FILE');
  const bytes = readFileSync(list);
  const lines = list.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const lexicon = nameLexicon();
  const entries = readListLines(lines.toString('utf8'), { list, original: false });
  const screener = openScreener(buildIndex(entries, lexicon), lexicon);
  return jsonLines<Query>(input)
    .map(({ q, schema, hold, a }) => {
      const { hits } = screener.screen(q ?? a?.names[0] ?? '', {
        schema: SCHEMAS[schema ?? a?.schema ?? ''] ?? null,
        without: hold === undefined ? [] : [hold],
      });
      return `${JSON.stringify({ results: hits.map(({ id, score }) => ({ id, score })) })}\n`;
    })
    .join('');
}
