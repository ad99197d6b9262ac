/** One figure that somebody stands by. */
export interface Figure {
  /** Bounds, inclusive; an open upper bound is null. */
  readonly min: number;
  readonly max: number | null;
  /** The words that give it. */
  readonly words: string;
  /** Support of the line, the higher the better. */
  readonly score: number;
  /** False where an analyst holds the source to be D or E. */
  readonly reliable: boolean;
}

/** A count from several figures, with the rule by which it was made. */
export interface CountRange {
  readonly rule: string;
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/**
 * Low, best and high in the manner of UCDP: the lowest and the highest figure of reliable sources,
 * and between them the best supported one, the lower of two that are supported alike. Where no
 * source is reliable all are taken. Null without figures.
 *
 * @see Uppsala Conflict Data Program, UCDP GED codebook, "best, high and low estimates"
 */
export function ucdpRange(figures: readonly Figure[]): CountRange | null {
  const reliable = figures.filter((figure) => figure.reliable);
  const used = reliable.length > 0 ? reliable : figures;
  const [best] = [...used].sort((a, b) => b.score - a.score || a.min - b.min);
  if (best === undefined) return null;
  return {
    rule:
      reliable.length > 0
        ? 'UCDP: lowest and highest figure of sources not graded D or E, best supported between'
        : 'UCDP: lowest and highest figure, best supported between; all sources are graded D or E',
    low: Math.min(...used.map(({ min }) => min)),
    best: best.min,
    high: Math.max(...used.map(({ min, max }) => max ?? min)),
  };
}

/** What ACLED codes for words that give no number. */
const CONSERVATIVE: readonly (readonly [RegExp, number])[] = [
  [/\bhundreds\b/i, 100],
  [/\bdozens\b/i, 12],
  [/\btens\b/i, 10],
];

/** Words beside an open number that make it one with a value: "dozens of thousands". */
const LARGER = /\b(?:thousands?|millions?|billions?)\b/i;

/** The conservative reading of one figure: tens 10, dozens 12, hundreds 100, else its lower bound. */
export function conservativeCount({ min, words }: Pick<Figure, 'min' | 'words'>): number {
  if (/\d/.test(words) || LARGER.test(words)) return min;
  return CONSERVATIVE.find(([pattern]) => pattern.test(words))?.[1] ?? min;
}

/**
 * One number in the manner of ACLED: the most conservative estimate among the figures. Null
 * without figures.
 *
 * @see ACLED codebook, "Fatalities"
 */
export function acledCount(figures: readonly Figure[]): number | null {
  return figures.length === 0 ? null : Math.min(...figures.map(conservativeCount));
}
