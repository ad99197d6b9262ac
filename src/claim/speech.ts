import { type Span, wordsAt } from '../text/index.ts';

/** How words are given: as spoken, in the reporter's words, or both in one. */
export type Speech = 'direct' | 'indirect' | 'mixed';

/** Whether a content is all quotation, has some in it, or none. */
export function speechOf(text: string, content: readonly Span[]): Speech {
  const words = content.map((span) => wordsAt(text, span));
  if (words.every((each) => /^["“”«„‘]|^''/.test(each) && /["”»“’'][.,;!?]?$/.test(each)))
    return 'direct';
  return words.some((each) => /["“”«»„]|''/.test(each)) ? 'mixed' : 'indirect';
}
