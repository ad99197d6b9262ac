import { relation, type Tree, type Word } from '../language/index.ts';
import { contains, type Span, trimmed } from '../text/index.ts';
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
    const head = cue.owner ?? sourceHeadOf(tree, cue);
    if (head === undefined || STANDARDS.has(head.lemma.toLowerCase())) continue;
    const source =
      cue.owner === undefined ? sourceOf(view, { tree, head, cue }) : ownerSpan(tree, cue);
    const hook = cue.owner === undefined ? head : cue.last;
    const content = contentWords(tree, { head: hook, source, cue });
    const spans = spansOfWords(tree.sentence, (w) => content.has(w));
    const [first, ...rest] = wholeQuotations(view, { spans, avoid: [word] });
    if (first === undefined) continue;
    found.push({
      source,
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

/** The phrase after the cue; where the parser made it the root, only up to the next comma. */
function sourceOf(view: TextView, { tree, head, cue }: { tree: Tree; head: Word; cue: Cue }): Span {
  const { span } = nounPhrase(tree, head);
  const start = Math.max(span.start, cue.last.end);
  const comma = tree.sentence.words.find((w) => w.index > head.index && w.form === ',');
  const isRoot = clauseAbove(tree, head) === undefined;
  const end = isRoot && comma !== undefined ? Math.min(span.end, comma.start) : span.end;
  return trimmed(view.text, { start, end });
}

/** From after `in` to the possessor, without its mark. */
function ownerSpan({ sentence }: Tree, { words: [preposition], owner, last }: Cue): Span {
  const first = sentence.words[(preposition?.index ?? 0) + 1] ?? last;
  return { start: first.start, end: owner?.end ?? last.end };
}

/** The clause that the phrase modifies, without the phrase. */
function contentWords(
  tree: Tree,
  { head, source, cue }: { head: Word; source: Span; cue: Cue },
): ReadonlySet<Word> {
  const host = clauseAbove(tree, head);
  const inPhrase = (w: Word) => cue.words.includes(w) || contains(source, w);
  if (host === undefined) return new Set(tree.sentence.words.filter((w) => !inPhrase(w)));
  const branch = new Set(tree.subtree(head));
  const clause = tree.subtree(host).filter((w) => !branch.has(w) && !inPhrase(w));
  return new Set(
    isSetIn(tree, { clause, cue, source })
      ? tree.sentence.words.filter((w) => !inPhrase(w))
      : clause,
  );
}

/** "The fire was, [in his words], a disgrace": between commas, and what is left of it is no clause. */
function isSetIn(
  { sentence: { words } }: Tree,
  { clause, cue, source }: { clause: readonly Word[]; cue: Cue; source: Span },
): boolean {
  const first = cue.words[0];
  const before = words[(first?.index ?? 0) - 1];
  const after = words.find((w) => w.start >= Math.max(source.end, cue.last.end));
  const finite = (w: Word) => /^(?:VB[DZP]|MD)$/.test(w.xpos);
  return before?.form === ',' && after?.form === ',' && !clause.some(finite) && words.some(finite);
}

interface Cue {
  readonly words: readonly Word[];
  readonly last: Word;
  /** Head of the source where it stands inside the cue ("in [his] words"). */
  readonly owner?: Word;
}

function cueWords(tree: Tree, word: Word): Cue | null {
  const next = tree.sentence.words[word.index + 1];
  if (word.form.toLowerCase() === 'according' && next?.form.toLowerCase() === 'to') {
    return { words: [word, next], last: next };
  }
  return inOnesWords(tree, word);
}

/** What things go by without saying anything: "according to plan". */
const STANDARDS: ReadonlySet<string> = new Set(
  'plan schedule age size height need taste custom rank merit ability means season'.split(' '),
);

/** Nouns for how someone sees or tells a thing, after `in` and whose it is. */
const VIEWS: ReadonlySet<string> = new Set(
  'word view opinion estimate estimation account telling judgement judgment assessment version reading'.split(
    ' ',
  ),
);

/** Words between `in` and its noun: a possessor with its title. */
const POSSESSOR_WORDS_MAX = 6;

/** "in [his] words", "in [the colonel]'s view": the possessor is the source. */
function inOnesWords({ sentence: { words } }: Tree, word: Word): Cue | null {
  if (word.form.toLowerCase() !== 'in') return null;
  const after = words.slice(word.index + 1, word.index + 2 + POSSESSOR_WORDS_MAX);
  const noun = after.find((each) => VIEWS.has(each.lemma.toLowerCase()));
  const mark = noun === undefined ? undefined : words[noun.index - 1];
  if (noun === undefined || mark === undefined || mark === word) return null;
  const pronoun = mark.index === word.index + 1 && /^(his|her|their|its|my|our)$/i.test(mark.form);
  const genitive = /^['’]s?$/.test(mark.form) && mark.index > word.index + 1;
  if (!(pronoun || genitive)) return null;
  const owner = words[pronoun ? mark.index : mark.index - 1];
  return owner === undefined ? null : { words: [word, noun], last: noun, owner };
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
