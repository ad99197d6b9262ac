/** What a share was held against: without it no word of likelihood may be used. */
export interface Calibration {
  /** Name of the judged set. */
  readonly set: string;
  /** Judged items in it. */
  readonly judged: number;
  /** Mean distance between stated share and share that held, 0 to 1. */
  readonly error: number;
}

/** Words of likelihood with their lower bounds, inclusive. */
const LIKELIHOOD: readonly (readonly [number, string])[] = [
  [0.95, 'almost certain'],
  [0.8, 'very likely'],
  [0.55, 'likely'],
  [0.45, 'roughly even chance'],
  [0.2, 'unlikely'],
  [0.05, 'very unlikely'],
  [0.01, 'almost no chance'],
];

/** A narrower range is no finer than this error; the narrowest range but the ends is 10 points. */
const ERROR_MAX = 0.05;

/** What is said in place of a word of likelihood where there is no calibration. */
export const NOT_CALIBRATED = 'not calibrated';

/**
 * The word of estimative probability for a share, as ICD 203 defines it, or `not calibrated` where
 * the share was not held against enough judged items of its kind. Null below 1 % and above 99 %,
 * for which the directive has no word.
 *
 * @see ICD 203, Analytic Standards (2015), D.6.e(2)(a)
 */
export function likelihoodWord(share: number, calibration: Calibration | null): string | null {
  if (calibration === null || calibration.judged < 100 || calibration.error > ERROR_MAX) {
    return NOT_CALIBRATED;
  }
  if (share > 0.99) return null;
  return LIKELIHOOD.find(([from]) => share >= from)?.[1] ?? null;
}
