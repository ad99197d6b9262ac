import type { QuantityMention } from '../../mention/index.ts';
import type { AnswerContext, Finding } from './context.ts';

/** What may stand between a figure and the one that it replaces. */
const AND_NOT =
  /^(?:[^.;:()]{0,24}?)(?:,? (?:and |but )?not|,? rather than|,? instead of)(?: the)?(?: previously reported| earlier| initial)? $/i;

/** How far behind a figure the refused one may stand. */
const BEHIND_CODE_UNITS = 48;

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
  { text, mentions }: AnswerContext,
): readonly Finding[] {
  return findings.flatMap((finding): Finding[] => {
    if (finding.value.kind !== 'number' || finding.rejected) return [];
    const refused = mentions.quantities.find((figure) => replaces(finding, { figure, text }));
    if (refused === undefined) return [];
    const { min, max, hedge } = refused;
    return [
      {
        ...finding,
        value: { ...finding.value, min, max, hedge },
        span: { start: refused.start, end: refused.end },
        rejected: true,
        rule: 'counts/and-not',
      },
    ];
  });
}

function replaces(
  { span, value }: Finding,
  { figure, text }: { figure: QuantityMention; text: string },
): boolean {
  if (value.kind !== 'number' || figure.unit !== null) return false;
  if (figure.min === value.min && figure.max === value.max) return false;
  const behind = figure.start - span.end;
  if (behind < 0 || behind > BEHIND_CODE_UNITS) return false;
  return AND_NOT.test(text.slice(span.end, figure.start));
}
