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
    const whole = [...clauseOf(tree, host), ...clauseByOrder(tree, adverb)];
    const words = new Set(
      whole.filter((word) => word !== adverb && !opensClause(tree, host, word)),
    );
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

/** "after", "that", "and" before the clause: no part of what is told. */
function opensClause(tree: Tree, host: Word, word: Word): boolean {
  return (
    tree.governor(word) === host &&
    ['mark', 'cc'].includes(relation(word)) &&
    word.index < host.index
  );
}

/** Ends of a clause, looked for from the adverb: its words reach no further than these. */
const CLAUSE_START = /^(,|;|:|that|after|before|because|since|when|while|as|and|but|if|than)$/i;

/** Words of the clause by their order: from what opens it to the next comma or stop. */
function clauseByOrder({ sentence: { words } }: Tree, adverb: Word): readonly Word[] {
  const start = words.findLastIndex((w) => w.index < adverb.index && CLAUSE_START.test(w.form));
  const end = words.findIndex((w) => w.index > adverb.index && /^[,;:.)]$/.test(w.form));
  return words.slice(start + 1, end < 0 ? words.length : end);
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
