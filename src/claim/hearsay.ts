import { relation, type Tree, type Word } from '../language/index.ts';
import type { Attribution } from './attribution.ts';
import { type CueSense, hearsayAdverbs } from './cue-lexicon.ts';
import { spansOfWords, type TextView } from './text-view.ts';

const sense: CueSense = { frames: ['clause'], stance: 'hedges', link: 'unnamed' };

/**
 * An adverb that gives its clause to others without naming them:
 *
 * ```text
 * The firm allegedly supplied drones.
 * ^content ^cue      ^content
 * ```
 */
export function hearsay(_view: TextView, tree: Tree): readonly Attribution[] {
  const found: Attribution[] = [];
  for (const adverb of tree.sentence.words) {
    if (!hearsayAdverbs.has(adverb.lemma.toLowerCase())) continue;
    const host = tree.governor(adverb);
    if (host === undefined || relation(adverb) !== 'advmod') continue;
    const words = new Set(clauseOf(tree, host).filter((word) => word !== adverb));
    const [first, ...rest] = spansOfWords(tree.sentence, (word) => words.has(word));
    if (first === undefined) continue;
    found.push({
      source: null,
      sourceHead: null,
      cue: [{ start: adverb.start, end: adverb.end }],
      cueHead: adverb,
      sentence: tree.sentence.index,
      content: [first, ...rest],
      sense,
      relays: [],
      rule: 'hearsay',
    });
  }
  return found;
}

/** The clause around the adverb, without clauses that only hang on it; a relative keeps its noun. */
function clauseOf(tree: Tree, host: Word): readonly Word[] {
  const words = tree.subtree(host, (branch) => ['parataxis', 'cc'].includes(relation(branch)));
  if (host.deprel !== 'acl:relcl') return words;
  const noun = tree.governor(host);
  if (noun === undefined) return words;
  const named = tree.subtree(noun, (branch) => branch === host);
  return [...named, ...words].sort((a, b) => a.index - b.index);
}
