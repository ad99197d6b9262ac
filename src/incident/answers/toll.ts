import type { Tree, Word } from '../../language/index.ts';
import type { Span } from '../../text/index.ts';
import {
  type AnswerContext,
  type Finding,
  isQuestion,
  lemmaOf,
  negatorOf,
  within,
} from './context.ts';

const TOLL = new Set(['toll', 'number', 'figure', 'count', 'total', 'dead', 'wounded', 'injured']);

/** Verbs that join a toll and its figure. */
const TELLING = new Set(
  'be exceed reach rise stand climb number pass remain put give total hit grow increase jump stay'.split(
    ' ',
  ),
);

/** Verbs that, denied, set an upper bound: "does not exceed thirty". */
const CEILING = new Set(['exceed', 'pass', 'reach', 'top']);

/** Words that say of what a figure is the number. */
const OF_WHAT: readonly (readonly [string, RegExp])[] = [
  ['killed', /^(?:dead|death|fatality|killed|deceased|victim|martyr)$/],
  ['injured', /^(?:wounded|injured|injury|hurt)$/],
  ['missing', /^missing$/],
];

/**
 * Tolls that are told with a verb between the name and the figure.
 *
 * ```text
 * gave the number of dead as 312      the dead do not exceed thirty      the death toll rose to 12
 *      ^^^^^^^^^^^^^^^^^^ killed ^^^
 * ```
 */
export function readTolls(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return tree.sentence.words.flatMap((word): Finding[] => {
    const question = tollQuestion(tree, word);
    const verb = question === null ? undefined : tree.governor(word);
    if (question === null || verb === undefined || !TELLING.has(lemmaOf(verb))) return [];
    const phrase: Span = { start: word.start, end: tree.sentence.end };
    const quantity = within(context.mentions.quantities, phrase).find(
      ({ unit, start }) => unit === null && start >= word.end,
    );
    if (quantity === undefined || quantity.start - word.end > 80) return [];
    const ceiling = CEILING.has(lemmaOf(verb)) && negatorOf(tree, verb) !== undefined;
    const { min, max, hedge } = ceiling
      ? { min: 0, max: quantity.max ?? quantity.min, hedge: 'at-most' as const }
      : quantity;
    return [
      {
        question,
        value: { kind: 'number', min, max, hedge, unit: null },
        span: { start: word.start, end: quantity.end },
        anchor: word,
        sentence: tree.sentence.index,
        basis: 'read',
        rejected: false,
        rule: 'toll',
        family: 'violence',
      },
    ];
  });
}

function tollQuestion(tree: Tree, word: Word): string | null {
  if (word.upos !== 'NOUN' && word.upos !== 'ADJ') return null;
  if (!TOLL.has(lemmaOf(word))) return null;
  const near = [word, ...tree.children(word)];
  return OF_WHAT.find(([, pattern]) => near.some((w) => pattern.test(lemmaOf(w))))?.[0] ?? null;
}
