import { jsonLines } from '../json-lines.ts';
import type { ScoredCase } from './scored.ts';

interface Pair {
  readonly a: { readonly names: readonly string[]; readonly schema?: string };
  readonly b: { readonly names: readonly string[] };
  /** Whether both name the same; missing where only the portal's score is known. */
  readonly same?: boolean;
  /** Score that OFAC's own search gave, 50 to 100; -1 where it did not show the entry. */
  readonly ofac_score?: number;
}

interface Answer {
  readonly same: boolean;
  readonly portal: number;
}

/** A score of the portal within this many points counts as met. */
const POINTS = 5;

/**
 * Whether pairs are called the same (`same`; persons and others also apart), and whether the
 * emulated score is within five points of the one that OFAC's own search gave (`portal`).
 */
export function scoreScreenPairs(gold: string, system: string): readonly ScoredCase[] {
  const answers = jsonLines<Answer>(system);
  return jsonLines<Pair>(gold).map((pair, row) => {
    const answer = answers[row];
    const names = [pair.a, pair.b].map(({ names: [name = ''] }) => name.replace(/\s/g, ' '));
    const id = `${String(row).padStart(4, '0')} ${pair.a.schema ?? ''} ${names.join(' | ')}`;
    if (pair.ofac_score !== undefined) {
      // The portal shows nothing below 50.
      const met =
        pair.ofac_score < 0
          ? (answer?.portal ?? 0) <= 50 + POINTS
          : Math.abs((answer?.portal ?? 0) - pair.ofac_score) <= POINTS;
      return { id, tallies: { portal: { hit: met ? 1 : 0, gold: 1, system: 1 } } };
    }
    const [given, right] = [answer?.same === true, pair.same === true];
    const tally = {
      hit: given && right ? 1 : 0,
      gold: right ? 1 : 0,
      system: given ? 1 : 0,
    };
    const none = { hit: 0, gold: 0, system: 0 };
    const person = pair.a.schema === 'Person';
    return {
      id,
      tallies: { same: tally, persons: person ? tally : none, others: person ? none : tally },
    };
  });
}
