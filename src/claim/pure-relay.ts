import type { Tree, Word } from '../language/index.ts';
import { contains } from '../text/index.ts';
import type { Attribution } from './attribution.ts';

/**
 * True where everything that the outer source says is what others are said to have said: the saying
 * is then a link of their chains and no claim of its own.
 */
export function isPureRelay(
  tree: Tree,
  { outer, inner }: { readonly outer: Attribution; readonly inner: readonly Attribution[] },
): boolean {
  const passedOn = inner
    .filter(passesOn)
    .flatMap(({ content, cue, source }) => [
      ...content,
      ...cue,
      ...(source === null ? [] : [source]),
    ]);
  if (passedOn.length === 0) return false;
  return tree.sentence.words
    .filter((word) => outer.content.some((span) => contains(span, word)) && isSubstantive(word))
    .every((word) => passedOn.some((span) => contains(span, word)));
}

/** Promises and plans inside what someone says are what he tells of, not another's telling. */
function passesOn({ source, sense }: Attribution): boolean {
  return source !== null && sense.stance !== 'predicts';
}

function isSubstantive({ upos }: Word): boolean {
  return upos === 'VERB' || upos === 'NOUN' || upos === 'PROPN' || upos === 'NUM';
}
