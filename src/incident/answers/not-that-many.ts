import type { AnswerContext, Finding } from './context.ts';

/** Numbers that are told in words when they are refused; larger ones come in digits. */
const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
    ' ',
  );

/**
 * What stands between a figure and the one that it replaces, and the latter. To the recogniser of
 * quantities a number after "not" counts nothing, which is right everywhere else.
 */
const AND_NOT = new RegExp(
  `^([^.;:()\\n]{0,24}?(?:,? (?:and |but )?not|,? rather than|,? instead of)(?: the)?(?: previously reported| earlier| initial)? )(${WORDS.join('|')}|\\d{1,3}(?:,\\d{3})*|\\d+)(?=[.,;!]|$| (?:people|persons|dead|in|as)\\b)`,
  'i',
);

/** How far behind a figure the refused one may stand. */
const BEHIND_CODE_UNITS = 60;

/**
 * The figures that others are told to replace: each is refused on the question that the first one
 * answers.
 *
 * ```text
 * They were seven in number and not nine.      There were four machines, not three.
 *           ^^^^^                   ^^^^ refused             ^^^^                ^^^^^ refused
 * ```
 */
export function refusedFigures(
  findings: readonly Finding[],
  { text }: Pick<AnswerContext, 'text'>,
): readonly Finding[] {
  return findings.flatMap((finding): Finding[] => {
    const { value, span, rejected } = finding;
    if (value.kind !== 'number' || rejected) return [];
    const found = AND_NOT.exec(text.slice(span.end, span.end + BEHIND_CODE_UNITS));
    const [, before = '', figure = ''] = found ?? [];
    const word = WORDS.indexOf(figure.toLowerCase());
    const number = word >= 0 ? word : Number(figure.replaceAll(',', ''));
    if (figure === '' || (value.min === number && value.max === number)) return [];
    const start = span.end + before.length;
    return [
      {
        ...finding,
        value: { ...value, min: number, max: number, hedge: 'exact' },
        span: { start, end: start + figure.length },
        rejected: true,
        rule: 'counts/and-not',
      },
    ];
  });
}
