import type { WordRanks } from './load-word-ranks.ts';

/** What of a report decides which story it belongs to. */
export interface StoryReport {
  /** Unique among the reports that are grouped. */
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  /** Instant or day of publication (ISO 8601), or null. */
  readonly publishedAt: string | null;
}

/** A report's words with their weights, and its day: all that comparing needs. */
export interface Profile {
  readonly id: string;
  /** Weight by word, as whole multiples of 1 / `UNIT`; the squares sum up to 1. */
  readonly weights: ReadonlyMap<string, number>;
  /** Day of publication in days since 1970, or null. */
  readonly day: number | null;
}

/**
 * Weights are whole multiples of this fraction: sums of their products are exact, and so the same
 * in every order of reports and words.
 */
export const UNIT = 2 ** 14;

// The numbers below were chosen for the best mean over ECB+ train and the dev sets of ECB+, BASIL and
// news-cluster (accuracy/README.md, task clusters, 2026-11): none of these is a blind test of them.

/** A report's event stands in its first words; the rest is background. */
const READ_WORDS = 400;
/** A word of the title counts as so many of the text. */
const TITLE_WEIGHT = 10;
/** A word among the first characters of the text counts as so many further down. */
const LEAD_WEIGHT = 2;
const LEAD_CHARACTERS = 200;
/** Rank of a word that the list does not hold. */
const RARE_RANK = 60_000;
/** Words commoner than the difference of the two say nothing of a story. */
const COMMON_RANK = 200;
const RANK_OFFSET = 50;

const MS_PER_DAY = 86_400_000;

/**
 * A report's profile. Words weigh by how rare they are in the language, not in the collection: a
 * profile depends on its report alone, so that a new report changes no other. Linear in the length
 * of what is read.
 */
export function profileOf(report: StoryReport, ranks: WordRanks): Profile {
  const counts = countsOf(report);
  const raw = new Map<string, number>();
  let squares = 0;
  for (const [word, count] of counts) {
    const rank = ranks.get(word) ?? RARE_RANK;
    const weight =
      (1 + Math.log(count)) * Math.max(0, Math.log((rank + RANK_OFFSET) / COMMON_RANK));
    if (weight === 0) continue;
    raw.set(word, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  const weights = new Map<string, number>();
  for (const [word, weight] of raw) {
    const units = Math.round((weight / length) * UNIT);
    if (units > 0) weights.set(word, units);
  }
  const time =
    report.publishedAt === null ? Number.NaN : Date.parse(report.publishedAt.slice(0, 10));
  return { id: report.id, weights, day: Number.isNaN(time) ? null : time / MS_PER_DAY };
}

function countsOf({ title, text }: StoryReport): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let read = 0;
  const count = (part: string, weightAt: (at: number) => number) => {
    for (const { 0: form, index } of part.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
      if (++read > READ_WORDS) return;
      const word = stemOf(form.toLowerCase());
      counts.set(word, (counts.get(word) ?? 0) + weightAt(index));
    }
  };
  count(title ?? '', () => TITLE_WEIGHT);
  count(text, (at) => (at < LEAD_CHARACTERS ? LEAD_WEIGHT : 1));
  return counts;
}

/** The word without the ending of the plural. */
function stemOf(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
