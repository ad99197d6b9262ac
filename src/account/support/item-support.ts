import { scoresOf, sharesAt, TEMPERATURE } from './temperature.ts';
import type { Weighing } from './weigher.ts';

/** One value of an item with those who say it. */
export interface ValueSupport {
  /** Number of the value. */
  readonly value: number;
  /** Sources that say it, those of one voice together; each list ascending. */
  readonly voices: readonly (readonly number[])[];
  /** Claims of it, copies included: what a plain vote counts. */
  readonly votes: number;
  readonly score: number;
  /** Share at the temperature, 0 to 1: an order of support, no probability of being true. */
  readonly share: number;
}

/** All values of one item, the most supported one first. */
export interface ItemSupport {
  readonly values: readonly ValueSupport[];
  /** Values with the most votes; several where they tie. */
  readonly majority: readonly number[];
}

/** What is said of one item: the winner with its voices, the others with theirs, and the vote. */
export function itemSupport(
  weighing: Weighing,
  item: number,
  { temperature = TEMPERATURE }: { readonly temperature?: number } = {},
): ItemSupport {
  const { layout, winner } = weighing;
  const first = layout.itemCandidates[item] ?? 0;
  const scores = scoresOf(weighing, item);
  const shares = sharesAt(scores, temperature);
  const said = saidBy(weighing, item);
  const values = scores.map((score, n): ValueSupport & { readonly wins: boolean } => {
    const sources = said.get(first + n) ?? [];
    const voices = Map.groupBy(sources, (source) => weighing.voices[source] ?? source);
    return {
      value: layout.value[first + n] ?? -1,
      voices: [...voices.entries()].sort(([a], [b]) => a - b).map(([, members]) => members),
      votes: sources.length,
      score,
      share: shares[n] ?? 0,
      wins: first + n === winner[item],
    };
  });
  values.sort((a, b) => Number(b.wins) - Number(a.wins) || b.score - a.score || a.value - b.value);
  const most = Math.max(0, ...values.map(({ votes }) => votes));
  return {
    values: values.map(({ wins: _, ...value }) => value),
    majority: values.filter(({ votes }) => votes === most).map(({ value }) => value),
  };
}

function saidBy({ layout }: Weighing, item: number): Map<number, number[]> {
  const { itemClaims, candidate, source } = layout;
  const said = new Map<number, number[]>();
  for (let at = itemClaims[item] ?? 0; at < (itemClaims[item + 1] ?? 0); at++) {
    const c = candidate[at] ?? 0;
    const sources = said.get(c) ?? [];
    sources.push(source[at] ?? 0);
    said.set(c, sources);
  }
  return said;
}
