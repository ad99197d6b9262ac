import { INFORMATION_GRADE_WORDS } from '../account/index.ts';
import type { QuestionSupportView, SupportView, ValueView } from './support-view.ts';

/** Questions on which something is compared: two lines for one value, or one value against another. */
export function comparedQuestions({ questions }: SupportView): readonly QuestionSupportView[] {
  return questions.filter(({ values }) =>
    values.some(({ lines, against }) => lines.length > 1 || against.length > 0),
  );
}

/** Who says a value, line by line, each with the grade of its source, and what stands against it. */
export function linesWords({ lines, vaguer, against }: ValueView): string {
  const told = lines.map(({ grade, words }) => `${grade} ${words}`);
  const vague = vaguer.map(({ grade, words }) => `(less exactly: ${grade} ${words})`);
  const rivals = against.length === 0 ? [] : [`against it: ${against.join(', ')}`];
  return [...told, ...vague, ...rivals].join('; ');
}

/** "3 (best supported): 2 independent lines in 4 reports: C Ministry, in 3 reports; ..." */
export function valueSentence(value: ValueView): string {
  const { lines, supported, leads, majority } = value;
  const marks = [...(leads ? ['best supported'] : []), ...(majority ? ['most reports'] : [])];
  const marked = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
  const count = lines.length === 1 ? '1 independent line' : `${lines.length} independent lines`;
  const reports = supported.reports === 1 ? '1 report' : `${supported.reports} reports`;
  return `${value.words}${marked}: ${count} in ${reports}, information ${supported.information}: ${linesWords(value)}`;
}

/** Range of figures with its rule, and single sources on which the order hangs. */
export function questionRemarks({ support, hangsOn }: QuestionSupportView): readonly string[] {
  const { range, conservative } = support;
  return [
    ...(range === null
      ? []
      : [
          `low ${range.low}, best ${range.best}, high ${range.high} (${range.rule}); most conservative ${conservative} (ACLED)`,
        ]),
    ...(hangsOn.length === 0 ? [] : [`hangs on single sources: ${hangsOn.join('; ')}`]),
  ];
}

/** What the letters and numbers of support mean, and what they do not. */
export const SUPPORT_REMARK =
  'Grades of sources, A to F, are those that people gave; F where nobody did. ' +
  `Information: 1 ${INFORMATION_GRADE_WORDS[1]}; 6 ${INFORMATION_GRADE_WORDS[6]} by counting. ` +
  'Words of likelihood: not calibrated. Support is not truth.';
