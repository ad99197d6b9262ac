import { accordingTo } from './according-to.ts';
import type { Attribution } from './attribution.ts';
import { colonCues } from './colon-cue.ts';
import { continued } from './continuation.ts';
import { hearsay } from './hearsay.ts';
import { nounCues } from './noun-cue.ts';
import type { TextView } from './text-view.ts';
import { verbCues } from './verb-cue.ts';

/**
 * Every attribution of a text, by where its cue stands. One construction a file; of two that found
 * the same cue the earlier in this list is kept. Linear in the length of the text, but for the
 * length of single sentences.
 */
export function attributionsOf(view: TextView): readonly Attribution[] {
  const found: Attribution[] = [];
  for (const tree of view.trees) {
    const inSentence = [
      ...accordingTo(view, tree),
      ...verbCues(view, tree),
      ...nounCues(view, tree),
      ...hearsay(view, tree),
    ];
    if (inSentence.length === 0) inSentence.push(...colonCues(view, tree.sentence));
    inSentence.sort((a, b) => a.cueHead.start - b.cueHead.start);
    found.push(...inSentence);
  }
  return continued(view, found);
}
