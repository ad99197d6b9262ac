import type { Sentence } from '../language/index.ts';
import type { Span } from '../text/index.ts';
import type { Attribution } from './attribution.ts';

/** By sentence: the attributions (by index) whose cue or content stands in it, in order. */
export type Reach = ReadonlyMap<number, readonly number[]>;

/** Which sentences each attribution reaches into. Linear in what the attributions cover. */
export function reachOf(
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
): Reach {
  const reach = new Map<number, number[]>();
  attributions.forEach(({ sentence, content }, at) => {
    const touched = new Set([sentence, ...content.flatMap((span) => sentencesIn(sentences, span))]);
    for (const index of touched) {
      const list = reach.get(index);
      if (list === undefined) reach.set(index, [at]);
      else list.push(at);
    }
  });
  return reach;
}

/** Indices of the sentences that share words with a span, found by bisection. */
function sentencesIn(sentences: readonly Sentence[], span: Span): number[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; (sentences[at]?.start ?? span.end) < span.end; at++) found.push(at);
  return found;
}
