import type { Analysis } from '../language/index.ts';
import type { Span } from '../text/index.ts';
import type { Attribution } from './attribution.ts';
import { proposalsOf } from './attributions.ts';
import { type Weighing, weigh } from './proposal-scorer.ts';
import { viewOf } from './text-view.ts';

/** What one construction proposed, what the scorer weighed, and what was decided. */
export interface Explanation extends Weighing {
  /** Name of the construction, as in `Claim.rule`; `ruleWords` has the sentence for it. */
  readonly rule: string;
  readonly source: Span | null;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/**
 * Every proposal of a text with what was weighed for and against it, kept or not, in the order of the
 * text. Reads the same way as `readClaims` does, so that what it says of a claim is what happened.
 */
export function explainClaims(text: string, analysis: Analysis): readonly Explanation[] {
  const view = viewOf(text, analysis);
  return proposalsOf(view).flatMap((beside) =>
    beside.map((proposal: Attribution) => ({
      ...weigh(view, proposal, beside),
      rule: `claim/${proposal.rule}`,
      source: proposal.source,
      cue: proposal.cue,
      content: proposal.content,
    })),
  );
}

/** What the name of each feature (`cue-form` of `cue-form=VBD`) is about. */
export const featureWords: Readonly<Record<string, string>> = {
  construction: 'construction',
  cue: 'cue word',
  'cue-form': 'form of the cue',
  'cue-stance': 'stance of the cue',
  'cue-link': 'how the cue passes words on',
  'cue-clause': 'place of the cue in its sentence',
  'cue-modal': 'modal beside the cue',
  'cue-negated': 'cue negated',
  'cue-mark': 'conjunction before the cue',
  'cue-quoted': 'cue inside a quotation',
  source: 'source',
  'source-in': 'source, in this construction',
  'source-words': 'words of the source',
  'source-side': 'side of the source',
  'source-relation': 'relation of the source',
  'source-quoted': 'source inside a quotation',
  'content-words': 'words of the content',
  'content-opens': 'content opens with',
  'content-finite': 'finite verb in the content',
  'content-quotes': 'content in quotation marks',
  'content-place': 'content stands',
  'content-shape': 'shape of the content, in this construction',
  'content-pieces': 'pieces of the content',
  'content-gap': 'between cue and content',
  'content-ends': 'content ends before',
  outer: 'sayings around it',
  'outer-rule': 'construction around it',
  inner: 'sayings inside it',
  sentence: 'sentence',
};
