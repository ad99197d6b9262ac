import { SCORE_MIN } from '../../src/screening/index.ts';
import { jsonLines } from '../json-lines.ts';
import type { ScoredCase } from './scored.ts';
import type { Tally } from './tally.ts';

interface Query {
  readonly q?: string;
  readonly schema?: string;
  /** Empty where the name is on no list. */
  readonly expect?: string;
  readonly also?: readonly string[];
  readonly a?: { readonly names: readonly string[]; readonly schema: string };
  readonly id?: string;
}

interface Answer {
  readonly results: readonly { readonly id: string; readonly score: number }[];
}

/**
 * Whether the entry meant comes first (`first`, without a tie), among the first ten (`tenth`), and
 * at or over the threshold (`over`); for a name on no list, whether nothing reaches the threshold
 * (`quiet`).
 */
export function scoreScreenQueries(gold: string, system: string): readonly ScoredCase[] {
  const answers = jsonLines<Answer>(system);
  return jsonLines<Query>(gold).map((query, row) => {
    const results = answers[row]?.results ?? [];
    const kind = query.schema ?? query.a?.schema ?? '';
    const id = `${String(row).padStart(4, '0')} ${kind} ${query.q ?? query.a?.names[0] ?? ''}`;
    const meant = new Set([query.expect ?? query.id, ...(query.also ?? [])].filter(Boolean));
    const [one, two] = results;
    if (meant.size === 0) {
      return { id, tallies: { quiet: tally((one?.score ?? 0) < SCORE_MIN) } };
    }
    const at = results.findIndex((result) => meant.has(result.id));
    const tied = two !== undefined && two.score === one?.score && !meant.has(two.id);
    return {
      id,
      tallies: {
        first: tally(at === 0 && !tied),
        tenth: tally(at >= 0 && at < 10),
        over: tally(at >= 0 && (results[at]?.score ?? 0) >= SCORE_MIN),
      },
    };
  });
}

function tally(hit: boolean): Tally {
  return { hit: hit ? 1 : 0, gold: 1, system: 1 };
}
