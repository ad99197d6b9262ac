/**
 * How reliable a source is, in an analyst's judgement: A completely, B usually, C fairly, D not
 * usually, E unreliable, F cannot be judged. F means unknown, not worst.
 *
 * @see NATO AJP-2.1, annex on the evaluation of sources and information (the Admiralty system)
 */
export type SourceGrade = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** The grades, best first; F stands last because it says nothing. */
export const SOURCE_GRADES: readonly SourceGrade[] = ['A', 'B', 'C', 'D', 'E', 'F'];

/** What each grade says. */
export const SOURCE_GRADE_WORDS: Readonly<Record<SourceGrade, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

/**
 * Credibility of a piece of information: 1 confirmed by other independent sources, 2 probably true,
 * 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged. Judged apart from the source.
 */
export type InformationGrade = 1 | 2 | 3 | 4 | 5 | 6;

/** What each grade says, in the words of the standard. */
export const INFORMATION_GRADE_WORDS: Readonly<Record<InformationGrade, string>> = {
  1: 'confirmed by other independent sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
};

/**
 * The share of a source's statements that is expected to hold, by grade: a working assumption, for
 * the standard gives none. Only the order and the place of F matter: an unreliable source (E) adds
 * nothing and takes nothing away, an unknown one (F) counts between C and D.
 */
export const PRIOR_BY_GRADE: Readonly<Record<SourceGrade, number>> = {
  A: 0.95,
  B: 0.85,
  C: 0.75,
  D: 0.6,
  E: 0.5,
  F: 0.7,
};

/**
 * The information grade that counting alone can give: 1 needs two independent lines and nobody who
 * says otherwise; all else is 6, since whether something is probable is for a person to judge.
 */
export function countedInformationGrade({
  lines,
  contested,
}: {
  readonly lines: number;
  readonly contested: boolean;
}): InformationGrade {
  return lines >= 2 && !contested ? 1 : 6;
}
