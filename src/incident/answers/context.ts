import type { Claim } from '../../claim/index.ts';
import type { EntityId } from '../../entity/index.ts';
import { relation, type Sentence, spanOf, type Tree, type Word } from '../../language/index.ts';
import type { Basis, Mentions } from '../../mention/index.ts';
import { contains, lengthOf, overlaps, type Span, wordsAt } from '../../text/index.ts';
import type { AnswerValue } from '../answer.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

/** What a reader of answers has found in one sentence, before it is laid to a claim. */
export interface Finding {
  /** Id of the question. */
  readonly question: string;
  readonly value: AnswerValue;
  /** Words that carry the value. */
  readonly span: Span;
  /** Word that decides whose claim it is and to which sentence's event it belongs. */
  readonly anchor: Word;
  readonly sentence: number;
  readonly basis: Basis;
  readonly rejected: boolean;
  /** Name of the reader and its construction. */
  readonly rule: string;
  /** Family of incidents that it speaks of: violence, supply, listing, protest ... */
  readonly family: string;
  /** Roles and their bearers that tell which dealing is meant, answers or not ("recipient e12"). */
  readonly about?: readonly string[];
}

/** One document prepared for the readers of answers. Built once a document. */
export interface AnswerContext {
  readonly text: string;
  readonly trees: readonly Tree[];
  readonly mentions: Mentions;
  readonly claims: readonly Claim[];
  readonly catalogue: Catalogue;
  /** Which entity words stand for, or null. */
  readonly entityAt: (span: Span) => EntityId | null;
  /** The innermost claim that holds a word, or null. */
  readonly claimAt: (span: Span) => Claim | null;
}

/** One recogniser: what it finds in one sentence. */
export type AnswerReader = (context: AnswerContext, tree: Tree) => readonly Finding[];

/**
 * The innermost claim around each place: the smallest content, then the longest chain, then the cue
 * that stands nearest before it.
 */
export function claimFinder(claims: readonly Claim[]): (span: Span) => Claim | null {
  return (span) => {
    let best: Claim | null = null;
    let bestSize = Number.POSITIVE_INFINITY;
    const cueBefore = ({ cue }: Claim) =>
      Math.max(-1, ...cue.map(({ start }) => (start < span.start ? start : -1)));
    for (const claim of claims) {
      if (!claim.content.some((part) => contains(part, span))) continue;
      const size = claim.content.reduce((sum, part) => sum + lengthOf(part), 0);
      const deeper =
        best !== null &&
        (claim.chain.length > best.chain.length ||
          (claim.chain.length === best.chain.length && cueBefore(claim) > cueBefore(best)));
      if (size < bestSize || (size === bestSize && deeper)) {
        best = claim;
        bestSize = size;
      }
    }
    return best;
  };
}

/** Number of the sentence that holds a place of the text, or null; by bisection. */
export function sentenceAt(trees: readonly Tree[], at: number): number | null {
  const low = firstEndingAfter(trees, at);
  const sentence = trees[low]?.sentence;
  return sentence !== undefined && sentence.start <= at ? low : null;
}

/**
 * For each sentence what reaches into it, so that a reader of one sentence does not go through the
 * whole document. Linear but for the bisection.
 */
export function bySentence<T>(
  trees: readonly Tree[],
  { items, spansOf }: { items: readonly T[]; spansOf: (item: T) => readonly Span[] },
): readonly (readonly T[])[] {
  const rows: T[][] = trees.map(() => []);
  for (const item of items) {
    for (const span of spansOf(item)) {
      for (let at = firstEndingAfter(trees, span.start); at < trees.length; at++) {
        const sentence = trees[at]?.sentence;
        if (sentence === undefined || sentence.start >= span.end) break;
        if (rows[at]?.at(-1) !== item) rows[at]?.push(item);
      }
    }
  }
  return rows;
}

function firstEndingAfter(trees: readonly Tree[], at: number): number {
  let [low, high] = [0, trees.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((trees[middle]?.sentence.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of `mentions` that lie within a span. */
export function within<M extends Span>(mentions: readonly M[], span: Span): readonly M[] {
  return mentions.filter((mention) => contains(span, mention));
}

/** Those of `mentions` that share words with a span. */
export function touching<M extends Span>(mentions: readonly M[], span: Span): readonly M[] {
  return mentions.filter((mention) => overlaps(span, mention));
}

const CLAUSES = new Set(['acl', 'advcl', 'parataxis', 'ccomp', 'appos', 'conj', 'cc', 'punct']);

/** A noun phrase without the clauses, appositions and conjuncts that hang on it. */
export function phraseOf(tree: Tree, head: Word): Span {
  const words = tree.subtree(
    head,
    (branch) =>
      CLAUSES.has(relation(branch)) ||
      (relation(branch) === 'case' && branch.head === head.index) ||
      (relation(branch) === 'cop' && branch.head === head.index) ||
      (relation(branch) === 'nsubj' && branch.head === head.index) ||
      (relation(branch) === 'aux' && branch.head === head.index) ||
      (relation(branch) === 'mark' && branch.head === head.index) ||
      (relation(branch) === 'expl' && branch.head === head.index) ||
      (relation(branch) === 'obl' && branch.head === head.index),
  );
  return contiguous(words, head);
}

/** The run of neighbouring words around `head`. */
function contiguous(words: readonly Word[], head: Word): Span {
  const at = words.findIndex(({ index }) => index === head.index);
  let [first, last] = [at, at];
  const isNext = (a: Word | undefined, b: Word | undefined) =>
    a !== undefined && b !== undefined && b.index - a.index <= 2;
  while (first > 0 && isNext(words[first - 1], words[first])) first--;
  while (last + 1 < words.length && isNext(words[last], words[last + 1])) last++;
  return spanOf(words.slice(first, last + 1)) ?? { start: head.start, end: head.end };
}

/** The head with its articles, adjectives, numerals and names, up to and including itself. */
export function localPhrase(tree: Tree, head: Word): Span {
  const left = tree
    .children(head)
    .filter(
      (child) =>
        child.index < head.index &&
        ['nummod', 'det', 'amod', 'advmod', 'compound', 'nmod', 'case'].includes(relation(child)) &&
        relation(child) !== 'case',
    )
    .flatMap((child) => [...tree.subtree(child)]);
  const start = Math.min(head.start, ...left.map((word) => word.start));
  return { start, end: head.end };
}

/** The words of a phrase without an article before them. */
export function bareWords(text: string, span: Span): string {
  return wordsAt(text, span)
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|an?|this|that|these|those|its|their|his|her|our)\s+/i, '');
}

/** Lower-case lemma. */
export function lemmaOf(word: Word): string {
  return word.lemma.toLowerCase();
}

const NEGATORS = /^(?:not|n['’]t|never|no|nobody|none|neither|nothing|without|hardly)$/i;

/** The word that negates a predicate, directly or through its subject or object; or undefined. */
export function negatorOf(tree: Tree, predicate: Word): Word | undefined {
  const direct = tree
    .children(predicate)
    .find((child) => NEGATORS.test(child.form) && relation(child) !== 'cc');
  return direct ?? tree.dependants(predicate, 'nsubj').find((subject) => isNobody(tree, subject));
}

/** True for "nobody", "none", "no one", "no soldier", "not one window". */
export function isNobody(tree: Tree, word: Word): boolean {
  const form = word.form.toLowerCase();
  if (form === 'nobody' || form === 'none' || form === 'nothing' || form === 'nil') return true;
  return tree
    .children(word)
    .some(
      (child) =>
        child.index < word.index &&
        /^(?:no|neither|zero)$/i.test(child.form) &&
        ['det', 'advmod', 'nummod', 'compound', 'amod'].includes(relation(child)),
    );
}

/** True where the clause of a verb is passive. */
export function isPassive(tree: Tree, verb: Word): boolean {
  return (
    tree.dependant(verb, 'nsubj:pass') !== undefined ||
    tree.dependant(verb, 'aux:pass') !== undefined
  );
}

/** The subject of a predicate: of several, which parsers give, the one next to it. */
export function subjectOf(tree: Tree, predicate: Word): Word | undefined {
  const subjects = tree.dependants(predicate, 'nsubj');
  return subjects.findLast(({ index }) => index < predicate.index) ?? subjects[0];
}

/** The particle or object lemmas of a verb ("shot [down]", "lost their [lives]"). */
export function companions(tree: Tree, verb: Word): ReadonlySet<string> {
  return new Set(
    tree
      .children(verb)
      .filter((child) =>
        ['compound', 'obj', 'advmod', 'xcomp', 'obl', 'advcl', 'case'].includes(relation(child)),
      )
      .map(lemmaOf),
  );
}

const EVENT_HEDGES = new Set([
  'may',
  'might',
  'could',
  'possibly',
  'probably',
  'likely',
  'perhaps',
  'apparently',
  'allegedly',
  'suspect',
  'suspected',
  'appear',
  'seem',
  'believe',
]);

/** True where a predicate is put as likely or possible only. */
export function isHedged(tree: Tree, predicate: Word): boolean {
  const near = [
    predicate,
    ...tree.children(predicate),
    ...[...tree.ancestors(predicate)].slice(0, 1),
  ];
  return near.some((word) => EVENT_HEDGES.has(lemmaOf(word)));
}

/** A sentence that asks says nothing. */
export function isQuestion(sentence: Sentence): boolean {
  return sentence.words.at(-1)?.form === '?';
}
