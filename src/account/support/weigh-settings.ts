import type { CopyingSettings } from './copying.ts';

/** What tunes the weighing. One setting is meant for all data. */
export interface WeighSettings extends CopyingSettings {
  /** Accuracy of a source before it is known, 0 to 1. */
  readonly prior: number;
  /** How many claims' worth that prior is. */
  readonly priorClaims: number;
  /** Power of a value's popularity that is taken off for each voice: 0 leaves it out. */
  readonly popularity: number;
  /** Bounds of accuracy as far as its logit is concerned. */
  readonly accuracyMin: number;
  readonly accuracyMax: number;
  /** How much of a near or finer value's share counts for those who said this one, 0 to 1. */
  readonly relatedCredit: number;
  /** How much of a vaguer value's score its finer forms get, 0 to 1. */
  readonly vaguerSupport: number;
  /** How many claims' worth a source's accuracy over all kinds is when kinds are told apart. */
  readonly kindClaims: number;
  /** Times that copying sources are looked for. */
  readonly rounds: number;
  /** Steps towards a fixed point at most, a round. */
  readonly steps: number;
}

/**
 * Measured 2026-11 on eight flight days, flights2376, book-silver, crowd-dog, population and
 * birthplaces together; figures of each in accuracy/README.md. None is on an edge: `popularity` or
 * `priorClaims` halved or doubled, `prior` 0.7 or 0.9, `errorAgreementMin` 0.85 and `relatedCredit`
 * 0.3 moved no set by more than 0.8 points (population, 308 items of which many are ties, by 1.0).
 * Without near values flight days fall apart into those who mean the gate and those who mean the
 * runway (98.8 to 93.4).
 */
export const WEIGH_SETTINGS: WeighSettings = {
  sharedMin: 10,
  agreementMin: 0.99,
  errorAgreementMin: 0.9,
  prior: 0.8,
  priorClaims: 10,
  popularity: 0.5,
  accuracyMin: 0.05,
  accuracyMax: 0.99,
  relatedCredit: 0.6,
  vaguerSupport: 0.3,
  kindClaims: 20,
  rounds: 3,
  steps: 20,
};
