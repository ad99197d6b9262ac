import { relation, type Tree, type Word } from '../language/index.ts';
import type { Attribution } from './attribution.ts';
import type { CueSense } from './cue-lexicon.ts';
import { wholeQuotations } from './quoted-content.ts';
import { nounPhrase } from './subject.ts';
import { spansOfWords, type TextView } from './text-view.ts';

const sense: CueSense = { frames: ['clause'], stance: 'asserts', link: 'says' };

/**
 * "According to X, ...", "..., according to X", "in the words of X", "per X":
 *
 * ```text
 * According to the reports, there were casualties.
 * ^cue         ^source      ^content
 * ```
 */
export function accordingTo(view: TextView, tree: Tree): readonly Attribution[] {
  const found: Attribution[] = [];
  for (const word of tree.sentence.words) {
    const cue = cueWords(tree, word);
    if (cue === null) continue;
    const head = sourceHeadOf(tree, cue);
    const host = head === undefined ? undefined : clauseAbove(tree, head);
    if (head === undefined || host === undefined) continue;
    const source = nounPhrase(tree, head);
    const inside = (w: Word) => w.start >= source.span.start && w.end <= source.span.end;
    const sourceStart = Math.max(source.span.start, cue.last.end);
    const branch = new Set(tree.subtree(head));
    const content = new Set(
      tree.subtree(host).filter((w) => !branch.has(w) && !inside(w) && !cue.words.includes(w)),
    );
    const spans = spansOfWords(tree.sentence, (w) => content.has(w));
    const [first, ...rest] = wholeQuotations(view, { spans, avoid: [word] });
    if (first === undefined) continue;
    const start = view.text.slice(sourceStart).search(/\S/) + sourceStart;
    found.push({
      source: { start, end: source.span.end },
      sourceHead: head,
      cue: spansOfWords(tree.sentence, (w) => cue.words.includes(w)),
      cueHead: word,
      sentence: tree.sentence.index,
      content: [first, ...rest],
      sense,
      relays: [],
      rule: 'according-to',
    });
  }
  return found;
}

interface Cue {
  readonly words: readonly Word[];
  readonly last: Word;
}

function cueWords(tree: Tree, word: Word): Cue | null {
  const next = tree.sentence.words[word.index + 1];
  if (word.form.toLowerCase() === 'according' && next?.form.toLowerCase() === 'to') {
    return { words: [word, next], last: next };
  }
  return null;
}

/** The noun after the cue that `according` or `to` hangs on, or the first noun phrase after it. */
function sourceHeadOf(tree: Tree, cue: Cue): Word | undefined {
  for (const part of cue.words) {
    const up = tree.governor(part);
    if (up !== undefined && up.index > cue.last.index && isNominal(up)) return up;
    const below = tree
      .children(part)
      .find((child) => child.index > cue.last.index && isNominal(child));
    if (below !== undefined) return below;
  }
  return undefined;
}

function isNominal(word: Word): boolean {
  return (
    word.upos === 'NOUN' || word.upos === 'PROPN' || word.upos === 'PRON' || word.upos === 'ADJ'
  );
}

/**
 * The clause that the phrase belongs to. A phrase set off by a comma, or at the head of a sentence,
 * belongs to the main clause whatever noun the parser hung it on.
 */
function clauseAbove(tree: Tree, head: Word): Word | undefined {
  let clause: Word | undefined;
  for (const up of tree.ancestors(head)) {
    if (relation(up) === 'case' || up.form.toLowerCase() === 'according') continue;
    clause = up;
    if (up.head < 0 || CLAUSES.has(relation(up)) || isCoordinateClause(tree, up)) break;
  }
  return clause;
}

const CLAUSES: ReadonlySet<string> = new Set(['ccomp', 'parataxis']);

function isCoordinateClause(tree: Tree, word: Word): boolean {
  return relation(word) === 'conj' && tree.dependant(word, 'nsubj') !== undefined;
}
