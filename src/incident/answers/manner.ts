import type { Tree, Word } from '../../language/index.ts';
import { type AnswerContext, type Finding, isQuestion, lemmaOf, negatorOf } from './context.ts';

const DELIBERATELY = /\b(?:on purpose|deliberately|intentionally|wilfully|willfully)\b/i;
const ACCIDENTALLY = /\b(?:by accident|accidentally|by mistake|unintentionally)\b/i;

/** "It was done on purpose", "all hypotheses remain open": a cause told by no noun of it. */
export function readManner(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const { start, end } = tree.sentence;
  const words = context.text.slice(start, end);
  const open =
    /\b(?:all|every|several|both) (?:\w+ )?(?:hypothes[ie]s|versions?|possibilit(?:y|ies)|options?|scenarios?|theor(?:y|ies)|lines? of inquiry)\b[^.;]{0,30}\b(?:open|considered|examined|investigated|possible)\b/i;
  const found = [
    ...[DELIBERATELY, ACCIDENTALLY].map((pattern) => ({ match: pattern.exec(words), value: null })),
    { match: open.exec(words), value: 'undetermined' },
  ];
  return found.flatMap(({ match, value }): Finding[] => {
    if (match === null) return [];
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    const anchor = tree.sentence.words.find((word) => word.start >= span.start);
    const verb = anchor === undefined ? undefined : tree.governor(anchor);
    if (anchor === undefined || (verb !== undefined && isSpeech(verb))) return [];
    return [
      {
        question: 'cause',
        value: { kind: 'category', value: value ?? match[0].toLowerCase(), category: null },
        span,
        anchor,
        sentence: tree.sentence.index,
        basis: 'implied',
        rejected: verb !== undefined && negatorOf(tree, verb) !== undefined,
        rule: 'cause/manner',
        family: 'violence',
      },
    ];
  });
}

function isSpeech(verb: Word): boolean {
  return /^(?:say|tell|lie|mislead|spread|report|leak)$/.test(lemmaOf(verb));
}
