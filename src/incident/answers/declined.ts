import type { Claim } from '../../claim/index.ts';
import { cover, wordsAt } from '../../text/index.ts';
import { type AnswerContext, type Finding, sentenceAt } from './context.ts';

/** What a question or a refusal is about, by its words. */
const TOPICS: readonly (readonly [string, RegExp])[] = [
  ['responsible', /\b(?:respons\w+|who|whom|whose|blame\w*|attribut\w+|accus\w+)\b/i],
  ['motive', /\bmotives?\b/i],
  ['cause', /\b(?:caus\w+|reasons?|set off)\b/i],
  ['killed', /\b(?:casualt\w+|victims?|dead|deaths?|toll|killed|numbers)\b/i],
  ['injured', /\b(?:wounded|injur\w+)\b/i],
  ['damage', /\bdamage\w*\b/i],
  ['supplier', /\bsuppl\w+\b/i],
  ['weapon', /\b(?:weapons?|munitions?|pieces|remnants)\b/i],
];

/**
 * Claims that ask or decline: no position, on the question that their words are about. Those
 * whose topic is not told answer nothing.
 */
export function readDeclined(
  claim: Claim,
  { text, trees }: AnswerContext,
): Omit<Finding, 'anchor'>[] {
  if (claim.stance !== 'declines' && claim.stance !== 'asks') return [];
  if (claim.chain.length === 1 && claim.stance === 'asks') return [];
  const span = cover([...claim.content, ...claim.cue]);
  const sentence = sentenceAt(trees, span.start);
  const topic = TOPICS.find(([, words]) => words.test(wordsAt(text, span)));
  if (sentence === null || topic === undefined) return [];
  return [
    {
      question: topic[0],
      value: { kind: 'none' },
      span: claim.content[0],
      sentence,
      basis: 'read',
      rejected: false,
      rule: `no-position/${claim.stance}`,
      family: topic[0] === 'supplier' ? 'supply' : 'violence',
    },
  ];
}
