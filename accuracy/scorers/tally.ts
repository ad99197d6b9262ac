/** Hits against what there is to find and what was given. */
export interface Tally {
  /** Found and right. */
  readonly hit: number;
  /** In the labels. */
  readonly gold: number;
  /** Given by the program. */
  readonly system: number;
}

/** Nothing counted yet. */
export const NONE: Tally = { hit: 0, gold: 0, system: 0 };

/** Sum of tallies. */
export function sum(tallies: Iterable<Tally>): Tally {
  let total = NONE;
  for (const { hit, gold, system } of tallies) {
    total = { hit: total.hit + hit, gold: total.gold + gold, system: total.system + system };
  }
  return total;
}

/** Precision, recall and their harmonic mean, in per cent with one decimal. */
export function percentages({ hit, gold, system }: Tally): { p: number; r: number; f1: number } {
  const p = hit / (system || 1);
  const r = hit / (gold || 1);
  const round = (share: number) => Math.round(1000 * share) / 10;
  return { p: round(p), r: round(r), f1: round((2 * p * r) / (p + r || 1)) };
}

/** "P 63.1 R 49.0 F1 55.2". */
export function inWords(tally: Tally): string {
  const { p, r, f1 } = percentages(tally);
  return `P ${p.toFixed(1)} R ${r.toFixed(1)} F1 ${f1.toFixed(1)}`;
}
