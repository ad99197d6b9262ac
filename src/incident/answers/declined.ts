import type { Claim } from '../../claim/index.ts';
import { cover, wordsAt } from '../../text/index.ts';
import { type AnswerContext, type Finding, sentenceAt } from './context.ts';

/** What a question or a refusal is about, by its words. */
const TOPICS: readonly (readonly [string, RegExp])[] = [
  [
    'responsible',
    /\b(?:respons\w+|who|whom|whose|blam\w+|attribut\w+|accus\w+|perpetrat\w+|suspects?)\b/i,
  ],
  ['motive', /\bmotives?\b/i],
  ['cause', /\b(?:caus\w+|reasons?|set off|sabotage|accident|hypothes\w+|versions?)\b/i],
  ['killed', /\b(?:casualt\w+|victims?|dead|deaths?|toll|killed|numbers)\b/i],
  ['injured', /\b(?:wounded|injur\w+)\b/i],
  ['damage', /\bdamage\w*\b/i],
  ['supplier', /\bsuppl\w+\b/i],
  ['weapon', /\b(?:weapons?|munitions?|pieces|remnants)\b/i],
];

/** Words by which a speaker takes no position although it asserts something of itself. */
const NO_POSITION =
  /\b(?:(?:do(?:es)?|did|have|has|had|is|are|was|were|could|can|will|would|may)(?: not|n['’]t) (?:(?:yet|immediately|want|wish|going|able|in a position) (?:to )?){0,2}(?:know|known|clear|establish\w*|determin\w+|attribut\w+|identif\w+|say|tell|speculat\w+|comment\w*|discuss\w*|name|count(?:ed)?|guess)|unknown|unclear|remains? (?:unknown|unclear|open)|nobody knows|no one knows|neither confirm(?:ed|s)? nor den(?:y|ied|ies)|(?:accuse|blame|name)[sd]? (?:no ?(?:one|body)))\b/i;

/**
 * Claims that ask or decline, or that say that nothing is known: no position, on the question that
 * their words are about. Those whose topic is not told answer nothing.
 */
export function readDeclined(
  claim: Claim,
  { text, trees }: AnswerContext,
): Omit<Finding, 'anchor'>[] {
  if (claim.chain.length === 1 && claim.stance === 'asks') return [];
  const span = cover([...claim.content, ...claim.cue]);
  const words = wordsAt(text, span);
  const declines = claim.stance === 'declines' || claim.stance === 'asks';
  const told = declines ? words : aboutNothing(words);
  if (told === null) return [];
  const sentence = sentenceAt(trees, span.start);
  const topic = TOPICS.find(([, pattern]) => pattern.test(told));
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

/** The words next to those that take no position; null where the claim takes one. */
function aboutNothing(words: string): string | null {
  if (words.length > SHORT_CODE_UNITS) return null;
  const found = NO_POSITION.exec(words);
  if (found === null) return null;
  const [before = ''] = words
    .slice(0, found.index)
    .split(/[.;,]\s/)
    .slice(-1);
  const [after = ''] = words.slice(found.index).split(/[.;]\s/, 1);
  return `${before} ${after}`;
}

/** In a longer claim such words are one remark among others. */
const SHORT_CODE_UNITS = 160;
