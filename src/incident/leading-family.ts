import type { Tree, Word } from '../language/index.ts';
import type { Finding } from './answers/context.ts';
import type { Trigger } from './triggers.ts';

/**
 * True where a sentence tells of a natural disaster and names other events only below it: "an
 * earthquake, which has no connection with the attack, killed two people".
 */
export function tellsOfDisaster(tree: Tree, triggers: readonly Trigger[]): boolean {
  const depth = ({ word }: { word: Word }) => [...tree.ancestors(word)].length;
  const of = (family: string) =>
    triggers.filter(({ type }) => type.family === family).map((trigger) => depth(trigger));
  const [disasters, others] = [of('disaster'), of('violence')];
  return disasters.length > 0 && Math.min(...disasters) <= Math.min(...others, 99);
}

/** What such a sentence counts are the disaster's dead, places and times. */
export function asDisaster(finding: Finding): Finding {
  return finding.family === 'violence' ? { ...finding, family: 'disaster' } : finding;
}
