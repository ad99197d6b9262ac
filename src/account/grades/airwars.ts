/**
 * How far an allegation of harm is supported, in the words of Airwars. `discounted` (those harmed
 * were combatants, or nothing took place) is a researcher's finding and never counted.
 *
 * @see Airwars, "Methodology": grading of civilian harm
 */
export type HarmGrade = 'confirmed' | 'fair' | 'weak' | 'contested';

/** What an incident's accounts come to, as far as harm is concerned. */
export interface HarmCounted {
  /** Independent lines that tell of harm. */
  readonly lines: number;
  /** Some party says that it did it itself. */
  readonly accepted: boolean;
  /** Parties that are said to have done it, none of them by itself alone. */
  readonly accused: number;
}

/** What each grade rests on. */
export const HARM_GRADE_WORDS: Readonly<Record<HarmGrade, string>> = {
  confirmed: 'a party accepts responsibility',
  contested: 'several parties are held responsible',
  fair: 'two or more independent lines, and one party is held responsible',
  weak: 'one line only, or nobody is held responsible',
};

/** The grade, or null where no line tells of harm. */
export function harmGrade({ lines, accepted, accused }: HarmCounted): HarmGrade | null {
  if (lines === 0) return null;
  if (accepted) return 'confirmed';
  if (accused > 1) return 'contested';
  return lines >= 2 && accused === 1 ? 'fair' : 'weak';
}
