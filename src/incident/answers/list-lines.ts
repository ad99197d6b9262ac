import type { Tree } from '../../language/index.ts';
import { type Span, wordsAt } from '../../text/index.ts';
import type { AnswerValue } from '../answer.ts';
import { type AnswerContext, type Finding, within } from './context.ts';

/** Labels of a sanctions notice's lines, and the question that each answers. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:name|entity|individual|primary name)$/i, 'listed-name'],
  [/^(?:also written|also known as|a\.?k\.?a\.?|aliases?|other spellings?)$/i, 'listed-name'],
  [/^(?:formerly|former names?|f\.?k\.?a\.?|previous names?|previously)$/i, 'former-name'],
  [/^(?:programmes?|programs?|regime|legal basis)$/i, 'programme'],
  [/^(?:listed on|date of listing|listed|designated on|date of designation)$/i, 'listed-at'],
];

/** The line "Label: value", label and value apart. */
const LINE = /^[ \t]{0,9}([\p{L}.][\p{L} .]{1,24}?):[ \t]{0,9}(\S[^\n]*)$/gmu;

/**
 * Labelled lines of a notice.
 *
 * ```text
 * Name: ALTYN QYRAN AEROSYSTEMS JSC                       listed-name
 * Formerly: SEMEY INSTRUMENT WORKS (until November 2021)  former-name, renamed-at
 * Programme: Sahel Stability (Regulations, section 4)     programme
 * Listed on: 3 June 2024                                  listed-at
 * ```
 */
export function readListLines(context: AnswerContext, tree: Tree): readonly Finding[] {
  const { text } = context;
  const { sentence } = tree;
  const start = text.lastIndexOf('\n', sentence.start) + 1;
  const newline = text.indexOf('\n', sentence.end);
  const end = newline < 0 ? text.length : newline;
  return [...text.slice(start, end).matchAll(LINE)].flatMap((line): Finding[] => {
    const [, label = '', body = ''] = line;
    const question = LABELS.find(([pattern]) => pattern.test(label.trim()))?.[1];
    const at = start + (line.index ?? 0) + line[0].length - body.length;
    const anchor = sentence.words.find((word) => word.start >= at && word.start < at + body.length);
    if (question === undefined || anchor === undefined) return [];
    const add = (id: string, value: AnswerValue, span: Span): Finding => ({
      question: id,
      value,
      span,
      anchor,
      sentence: sentence.index,
      basis: 'read',
      rejected: false,
      rule: 'list-line',
      family: 'listing',
    });
    const whole = { start: at, end: at + body.trimEnd().length };
    const times = within(context.mentions.times, whole).filter(({ edtf }) => edtf !== null);
    const dates = times.map((time) => ({
      edtf: time.edtf ?? '',
      span: { start: time.start, end: time.end },
    }));
    if (question === 'listed-at') {
      return dates.slice(0, 1).map(({ edtf, span }) => add(question, { kind: 'time', edtf }, span));
    }
    const [head = ''] = body.split(/[(;]/);
    const span = { start: at, end: at + head.trimEnd().length };
    const words = wordsAt(text, span);
    const value: AnswerValue =
      question === 'programme'
        ? { kind: 'words', value: words }
        : { kind: 'party', value: words, entity: context.entityAt(span) };
    const renamed = question === 'former-name' ? dates.slice(0, 1) : [];
    return [
      add(question, value, span),
      ...renamed.map((date) =>
        add('renamed-at', { kind: 'time', edtf: date.edtf.replace(/^\.\.\//, '') }, date.span),
      ),
    ];
  });
}
