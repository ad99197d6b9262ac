import { z } from 'zod';
import { type ListedScreener, leadingName, type NameSchema } from '../screening/index.ts';

/** Most results for one query where it names no limit. */
const LIMIT = 10;
/** Most queries in one batch; OpenRefine sends ten. */
const BATCH_MAX = 100;

/** A batch of queries of the Reconciliation API. */
export const reconcileBatch = z
  .record(
    z.string(),
    z.object({
      query: z.string().max(10_000),
      type: z.union([z.string(), z.array(z.string())]).nullish(),
      limit: z.int().min(1).max(100).nullish(),
    }),
  )
  .refine((batch) => Object.keys(batch).length <= BATCH_MAX, {
    message: `at most ${BATCH_MAX} queries in one batch`,
  });

/** A batch that has been checked. */
export type ReconcileBatch = z.infer<typeof reconcileBatch>;

const TYPES: readonly { readonly id: string; readonly name: string; readonly as: NameSchema }[] = [
  { id: 'Person', name: 'Person', as: 'person' },
  { id: 'Organization', name: 'Organization', as: 'organisation' },
  { id: 'Vessel', name: 'Vessel', as: 'vessel' },
  { id: 'Airplane', name: 'Aircraft', as: 'aircraft' },
];

/**
 * What the service is, for OpenRefine and other clients.
 *
 * @see https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
 */
export function serviceManifest(screener: ListedScreener): object {
  return {
    versions: ['0.1', '0.2'],
    name: `Variorum: ${screener.lists.join(', ')}`,
    identifierSpace: 'urn:variorum:entry',
    schemaSpace: 'https://followthemoney.tech/explorer/schemata/',
    defaultTypes: TYPES.map(({ id, name }) => ({ id, name })),
  };
}

/**
 * Answers to a batch, scores from 0 to 100 as the protocol's clients expect. `match` is set for an
 * exact name alone, since clients take it without asking a person.
 */
export function reconcile(screener: ListedScreener, batch: ReconcileBatch): object {
  return Object.fromEntries(
    Object.entries(batch).map(([key, { query, type, limit }]) => {
      const asked = [type ?? []].flat();
      const schema = TYPES.find(({ id }) => asked.includes(id))?.as ?? null;
      const { hits } = screener.screen(query, { schema, limit: limit ?? LIMIT });
      const result = hits.map((hit) => {
        const party = screener.party(hit.list, hit.id);
        const kind = TYPES.find(({ as }) => as === hit.schema);
        return {
          id: `${hit.list}/${hit.id}`,
          name: party === null ? hit.listed : leadingName(party),
          description: `${hit.listed} (${hit.nameType}) in ${hit.list}`,
          type: kind === undefined ? [] : [{ id: kind.id, name: kind.name }],
          score: Math.round(hit.score * 1000) / 10,
          match: hit.score === 1,
          features: [
            { id: 'coverage-of-query', value: hit.coverageAsked },
            { id: 'coverage-of-entry', value: hit.coverageListed },
          ],
        };
      });
      return [key, { result }];
    }),
  );
}
