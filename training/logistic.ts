import { Random } from './random.ts';

/** One labelled example: the names of the binary features that hold, and whether it is right. */
export interface Example {
  readonly features: readonly string[];
  readonly right: boolean;
}

/** A logistic regression over binary features: log-odds are the bias and the weights that hold. */
export interface Logistic {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** How a model is fitted. */
export interface Fitting {
  readonly rounds: number;
  /** Length of a step before AdaGrad shortens it. */
  readonly step: number;
  /** Pull of a weight towards 0 (L2), each time that it is seen. */
  readonly pull: number;
  /** Features that hold in fewer examples are left out. */
  readonly seenMin: number;
  readonly seed: number;
}

/**
 * Fits by AdaGrad over the examples in an order that the seed gives: the same examples give the same
 * weights. @see Duchi, Hazan and Singer (2011), Adaptive subgradient methods
 */
export function fitLogistic(examples: readonly Example[], fitting: Fitting): Logistic {
  const { rounds, step, pull, seenMin, seed } = fitting;
  const names = frequent(examples, seenMin);
  const rows = examples.map(({ features }) => features.flatMap((name) => names.get(name) ?? []));
  const weights = new Float64Array(names.size + 1);
  const squares = new Float64Array(names.size + 1).fill(1e-8);
  const adjust = (at: number, slope: number) => {
    squares[at] = (squares[at] ?? 0) + slope * slope;
    weights[at] = (weights[at] ?? 0) - (step * slope) / Math.sqrt(squares[at] ?? 1);
  };
  const random = new Random(seed);
  for (let round = 0; round < rounds; round++) {
    for (const at of random.shuffled(rows.length)) {
      const row = rows[at] ?? [];
      const odds = row.reduce((sum, feature) => sum + (weights[feature] ?? 0), weights[0] ?? 0);
      const slope = 1 / (1 + Math.exp(-odds)) - (examples[at]?.right === true ? 1 : 0);
      adjust(0, slope);
      for (const feature of row) adjust(feature, slope + pull * (weights[feature] ?? 0));
    }
  }
  const learned = [...names].map(([name, at]) => [name, weights[at] ?? 0] as const);
  return { bias: weights[0] ?? 0, weights: new Map(learned) };
}

/** Numbers from 1 of the features that hold often enough, in order of first sight. */
function frequent(examples: readonly Example[], seenMin: number): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const { features } of examples) {
    for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  const kept = [...seen].filter(([, times]) => times >= seenMin).map(([name]) => name);
  return new Map(kept.map((name, at) => [name, at + 1]));
}

/** Log-odds that an example is right. */
export function logOdds({ bias, weights }: Logistic, features: readonly string[]): number {
  return features.reduce((sum, name) => sum + (weights.get(name) ?? 0), bias);
}
