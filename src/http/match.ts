import { z } from 'zod';
import {
  type ListedParty,
  type ListedScreener,
  leadingName,
  type NameSchema,
  type ScreeningHit,
} from '../screening/index.ts';

/** Most queries in one request, as yente has it by default. */
const QUERIES_MAX = 100;
/** Most characters of one value. Names past this are cut by the screener anyway. */
const VALUE_MAX = 10_000;

const values = z.array(z.string().max(VALUE_MAX)).max(100);

/** The body of `POST /match/DATASET`; fields that we do not know are left alone. */
export const matchRequest = z.object({
  queries: z
    .record(
      z.string(),
      z.object({
        id: z.string().nullish(),
        schema: z.string().min(1),
        properties: z.record(z.string(), z.union([z.string().max(VALUE_MAX), values])),
      }),
    )
    .refine((queries) => Object.keys(queries).length <= QUERIES_MAX, {
      message: `at most ${QUERIES_MAX} queries in one request`,
    }),
});

/** A request that has been checked. */
export type MatchRequest = z.infer<typeof matchRequest>;

/** How many and how near, from the address of the request. */
export interface MatchOptions {
  /** Most results for a query. */
  readonly limit: number;
  /** Score from which a result is called a match, 0 to 1. */
  readonly threshold: number;
  /** Lowest score of a result, 0 to 1. */
  readonly cutoff: number;
  /** Only lists whose name, or whose name and date, is this; null for all. */
  readonly dataset: string | null;
}

/** FollowTheMoney's schemas by what is screened; a `LegalEntity` may be a person or a body. */
const SCHEMAS: Readonly<Record<string, NameSchema>> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'organisation',
  PublicBody: 'organisation',
  Vessel: 'vessel',
  Airplane: 'aircraft',
};

/** Properties whose values are asked for as names. */
const NAME_PROPERTIES = ['name', 'alias', 'previousName', 'weakAlias'] as const;

/**
 * Answers to named queries in the shape of yente's `/match`: each asked under all of its names, an
 * entry once with the best of them.
 *
 * @see https://www.opensanctions.org/docs/yente/
 */
export function match(
  screener: ListedScreener,
  { queries }: MatchRequest,
  options: MatchOptions,
): object {
  const responses = Object.fromEntries(
    Object.entries(queries).map(([key, query]) => {
      const hits = hitsOf(screener, query, options);
      const results = hits.map((hit) => result(hit, screener.party(hit.list, hit.id), options));
      const total = { value: results.length, relation: 'eq' };
      return [key, { status: 200, query, results, total }];
    }),
  );
  return { responses, limit: options.limit, lists: screener.lists };
}

function hitsOf(
  screener: ListedScreener,
  { schema, properties }: MatchRequest['queries'][string],
  { limit, cutoff, dataset }: MatchOptions,
): readonly ScreeningHit[] {
  const best = new Map<string, ScreeningHit>();
  for (const name of NAME_PROPERTIES.flatMap((property) => [properties[property] ?? []].flat())) {
    // A list that was not asked for may stand before the one that was.
    const most = dataset === null ? limit : limit * Math.max(1, screener.lists.length);
    const asked = { schema: SCHEMAS[schema] ?? null, limit: most, scoreMin: cutoff };
    for (const hit of screener.screen(name, asked).hits) {
      if (dataset !== null && hit.list !== dataset && !hit.list.startsWith(`${dataset}@`)) continue;
      const key = `${hit.list} ${hit.id}`;
      if ((best.get(key)?.score ?? -1) < hit.score) best.set(key, hit);
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || order(a, b)).slice(0, limit);
}

function order(a: ScreeningHit, b: ScreeningHit): number {
  const [x, y] = [`${a.list} ${a.id}`, `${b.list} ${b.id}`];
  return x < y ? -1 : Number(x > y);
}

function result(hit: ScreeningHit, party: ListedParty | null, { threshold }: MatchOptions): object {
  const properties: Record<string, string[]> = {};
  for (const { property, value } of party?.statements ?? []) {
    properties[property] = [...(properties[property] ?? []), value];
  }
  return {
    id: hit.id,
    caption: party === null ? hit.listed : leadingName(party),
    schema: party?.schema ?? 'LegalEntity',
    properties,
    datasets: [hit.list],
    score: hit.score,
    match: hit.score >= threshold,
    explanations: {
      name: {
        query: hit.asked,
        candidate: hit.listed,
        nameType: hit.nameType,
        weak: hit.weak,
        coverageQuery: hit.coverageAsked,
        coverageCandidate: hit.coverageListed,
        alignment: hit.alignment,
        cautions: hit.cautions,
      },
    },
  };
}
