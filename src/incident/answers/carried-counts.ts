import type { Tree } from '../../language/index.ts';
import type { QuantityMention } from '../../mention/index.ts';
import { contains, type Span } from '../../text/index.ts';
import { type AnswerContext, type Finding, isQuestion, lemmaOf } from './context.ts';

/** What such a figure can go on counting, by the words that were counted before. */
const COUNTED_BEFORE: readonly (readonly [string, RegExp])[] = [
  ['killed', /^(?:dead|death|die|kill|toll|victim|fatality|martyr|body|perish)$/],
  ['injured', /^(?:wound|wounded|injure|injured|injury|hurt|burn)$/],
  ['missing', /^(?:missing|unaccounted)$/],
  ['detained', /^(?:arrest|arrested|detain|detained|detention)$/],
];

/** How many sentences back the thing counted may have been named. */
const BACK_SENTENCES = 2;

/**
 * Figures that stand alone and go on counting what was counted before.
 *
 * ```text
 * The number of dead has gone up. It is three now.      They were seven in number and not nine.
 *               ^^^^ killed             ^^^^^                         ^^^^^
 * ```
 */
export function readCarriedCounts(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const { words } = tree.sentence;
  const [subject, verb, figure] = words;
  if (!/^(?:it|they|there|that|these)$/i.test(subject?.form ?? '')) return [];
  if (!/^(?:is|are|was|were|makes|stands)$/i.test(verb?.form ?? '') || figure === undefined)
    return [];
  const quantity = context.mentions.quantities.find(({ start }) => start === figure.start);
  if (quantity === undefined || quantity.unit !== null || !standsAlone(context.text, quantity)) {
    return [];
  }
  const question = askedBefore(context, tree);
  if (question === null) return [];
  const { min, max, hedge } = quantity;
  return [
    {
      question,
      value: { kind: 'number', min, max, hedge, unit: null },
      span: { start: tree.sentence.start, end: quantity.end },
      anchor: figure,
      sentence: tree.sentence.index,
      basis: 'implied',
      rejected: false,
      rule: 'counts/carried',
      family: question === 'detained' ? 'detention' : 'violence',
    },
  ];
}

/** True where nothing is counted by the figure itself: "three now", "seven in number". */
function standsAlone(text: string, { counted, end }: QuantityMention): boolean {
  if (counted !== null) return false;
  return /^\s*(?:[.,;!]|now\b|in (?:number|all|total)\b|so far\b|today\b|dead\b|and\b|—|–|$)/i.test(
    text.slice(end, end + 16),
  );
}

function askedBefore({ trees }: AnswerContext, tree: Tree): string | null {
  const { index } = tree.sentence;
  for (let at = index; at >= Math.max(0, index - BACK_SENTENCES); at--) {
    for (const word of (trees[at]?.sentence.words ?? []).toReversed()) {
      const found = COUNTED_BEFORE.find(([, words]) => words.test(lemmaOf(word)));
      if (found !== undefined) return found[0];
    }
  }
  return null;
}

/** The figure of a phrase that the parser tore from its noun: "[Four] people died". */
export function figureOf(
  quantities: readonly QuantityMention[],
  head: Span,
): QuantityMention | undefined {
  return quantities.find(
    ({ counted, end }) => counted !== null && contains(counted, head) && end <= head.start,
  );
}
