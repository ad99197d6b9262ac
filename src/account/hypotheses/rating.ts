/**
 * How a piece of evidence stands to a hypothesis: 1 very inconsistent, 2 inconsistent, 3 neutral,
 * 4 consistent, 5 very consistent, or not applicable.
 */
export type Rating = 1 | 2 | 3 | 4 | 5 | 'not-applicable';

/** Words for the ratings, as they are given and shown. */
export const RATING_WORDS: Readonly<Record<string, Rating>> = {
  'very-inconsistent': 1,
  inconsistent: 2,
  neutral: 3,
  consistent: 4,
  'very-consistent': 5,
  'not-applicable': 'not-applicable',
};

/** What counts for a rating that does not apply: neither for nor against. */
const NEUTRAL = 3;

/** The number that a rating counts as. */
export function ratingNumber(rating: Rating): number {
  return rating === 'not-applicable' ? NEUTRAL : rating;
}

/** A person's rating of one cell. */
export interface CellRating {
  readonly hypothesis: string;
  readonly evidence: string;
  readonly rating: Rating;
  readonly author: string;
}
