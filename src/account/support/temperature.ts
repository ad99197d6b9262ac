import type { Weighing } from './weigher.ts';

/**
 * By how much scores are divided before they are read as log-odds. Scores are over-confident, since
 * voices that are not quite independent count as if they were. Fitted 2026-11 on the 7,089 judged
 * and contested items of all fusion sets, where shares are then off by 2 points on average; set by
 * set 2.8 to 4.9 fits best (accuracy/fusion-calibration.ts). That holds for claims of the kind that
 * was judged: gates, times, authors, populations, births.
 */
export const TEMPERATURE = 3.5;

/** The scores of one item's candidates, and which of them a judge found to hold. */
export interface JudgedItem {
  readonly scores: readonly number[];
  readonly held: number;
}

/** Share of each candidate of an item at this temperature; they sum to 1. */
export function sharesAt(scores: readonly number[], temperature: number): number[] {
  const top = Math.max(...scores);
  const weights = scores.map((score) => Math.exp((score - top) / temperature));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Scores of an item's candidates, in their order. */
export function scoresOf({ layout, score }: Weighing, item: number): number[] {
  return [...score.subarray(layout.itemCandidates[item], layout.itemCandidates[item + 1])];
}

/**
 * The temperature at which judged items are least surprising (log loss), between 0.1 and 100; null
 * where fewer than `judgedMin` items with several candidates were judged, since then nothing can be
 * said.
 */
export function fitTemperature(
  judged: readonly JudgedItem[],
  { judgedMin = 100 }: { readonly judgedMin?: number } = {},
): number | null {
  const contested = judged.filter(({ scores }) => scores.length > 1);
  if (contested.length < judgedMin) return null;
  const loss = (logTemperature: number) =>
    contested.reduce((sum, { scores, held }) => {
      const share = sharesAt(scores, Math.exp(logTemperature))[held] ?? 0;
      return sum - Math.log(Math.max(share, 1e-12));
    }, 0);
  // Golden section: the loss has one minimum.
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(0.1), Math.log(100)];
  for (let step = 0; step < 60; step++) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (loss(left) <= loss(right)) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}
