import { relation, type Tree, type Word } from '../language/index.ts';
import { contains, type Span } from '../text/index.ts';
import type { Attribution } from './attribution.ts';
import type { Stance } from './claim.ts';
import { splitConditional } from './conditional.ts';
import { isPassive } from './subject.ts';

/** How a content is put, with the words that show it. */
export interface StanceReading {
  readonly stance: Stance;
  readonly words: readonly Span[];
  /** False where the content's own predicate is negated. */
  readonly affirmative: boolean;
}

/** Words that keep a statement short of certainty (Hyland's hedges, those of news). */
const hedgeLemmas = new Set([
  'reportedly',
  'allegedly',
  'apparently',
  'purportedly',
  'supposedly',
  'possibly',
  'probably',
  'perhaps',
  'maybe',
  'presumably',
  'seemingly',
  'likely',
  'might',
  'may',
  'appear',
  'seem',
  'suspected',
  'alleged',
  'presumed',
  'possible',
  'probable',
  'unconfirmed',
  'believed',
  'thought',
  'consistent',
  'excluded',
  'compatible',
]);
/** Verbs that, denied, mean that no position is taken ("would not say", "did not comment"). */
export const withheld: ReadonlySet<string> = new Set([
  'say',
  'comment',
  'disclose',
  'elaborate',
  'name',
  'specify',
  'reveal',
  'confirm',
  'give',
  'identify',
  'tell',
  'speculate',
  'discuss',
  'reply',
  'respond',
  'answer',
  'explain',
  'provide',
  'mention',
  'know',
  'exclude',
  'claim',
]);
const negators = /^(not|n't|n’t|never|no|nobody|none|neither|nor|nothing|without)$/i;
const indefiniteNegators = /^(no|nobody|none|neither|nothing)$/i;

/** Stance of an attributed content: the cue's own, unless negation or a hedge changes it. */
export function stanceOf(tree: Tree, attribution: Attribution): StanceReading {
  const { cueHead, sense, content } = attribution;
  const cueNegation = negationOf(tree, cueHead);
  const predicate = predicateIn(tree, content);
  const negation = predicate === undefined ? undefined : negationOf(tree, predicate);
  const affirmative = negation === undefined;
  if (cueNegation !== undefined && withheld.has(cueHead.lemma)) {
    return { stance: 'declines', words: [cueNegation, cueHead].map(place), affirmative };
  }
  if (sense.stance === 'hedges' && isPassive(tree, cueHead)) {
    return { stance: 'hedges', words: [place(cueHead)], affirmative };
  }
  if (sense.stance !== 'asserts') {
    return { stance: sense.stance, words: [place(cueHead)], affirmative };
  }
  return contentStance(tree, { predicate, negation, within: content });
}

/** Stance of the publication's own words. */
export function ownStanceOf(tree: Tree, content: readonly Span[]): StanceReading {
  const predicate = predicateIn(tree, content);
  const negation = predicate === undefined ? undefined : negationOf(tree, predicate);
  if (tree.sentence.words.at(-1)?.form === '?') {
    return { stance: 'asks', words: [], affirmative: negation === undefined };
  }
  return contentStance(tree, { predicate, negation, within: content });
}

function contentStance(
  tree: Tree,
  {
    predicate,
    negation,
    within,
  }: { predicate: Word | undefined; negation: Word | undefined; within: readonly Span[] },
): StanceReading {
  const affirmative = negation === undefined;
  const { word: condition, outright } = splitConditional(tree, within);
  if (condition !== null && outright.length === 0) {
    return { stance: 'hedges', words: [place(condition)], affirmative };
  }
  const hedge = predicate === undefined ? undefined : hedgeOf(tree, predicate, within);
  if (hedge !== undefined) return { stance: 'hedges', words: [place(hedge)], affirmative };
  if (negation !== undefined && !indefiniteNegators.test(negation.form)) {
    return { stance: 'denies', words: [place(negation)], affirmative };
  }
  return { stance: 'asserts', words: [], affirmative };
}

function place({ start, end }: Word): Span {
  return { start, end };
}

/** The highest word of the tree that stands in the content. */
function predicateIn(tree: Tree, content: readonly Span[]): Word | undefined {
  const held = (word: Word) => content.some((span) => contains(span, word));
  return tree.sentence.words.find((word) => {
    if (!held(word) || word.upos === 'PUNCT') return false;
    const up = tree.governor(word);
    return up === undefined || !held(up);
  });
}

function negationOf(tree: Tree, word: Word): Word | undefined {
  const direct = tree
    .children(word)
    .find((child) => negators.test(child.form) && relation(child) !== 'cc');
  if (direct !== undefined) return direct;
  for (const argument of tree.dependants(word, 'nsubj', 'obj')) {
    if (indefiniteNegators.test(argument.form)) return argument;
    const determiner = tree
      .children(argument)
      .find((child) => indefiniteNegators.test(child.form) && relation(child) === 'det');
    if (determiner !== undefined) return determiner;
  }
  return undefined;
}

/** Clauses beside a predicate: a hedge there is no hedge of it. */
const BESIDE: ReadonlySet<string> = new Set(['parataxis', 'conj', 'advcl', 'acl', 'ccomp']);

function hedgeOf(tree: Tree, predicate: Word, within: readonly Span[]): Word | undefined {
  const near = [
    predicate,
    ...tree.children(predicate).filter((child) => !BESIDE.has(relation(child))),
  ];
  const isHedge = (word: Word) =>
    hedgeLemmas.has(word.lemma.toLowerCase()) &&
    !(word.lemma.toLowerCase() === 'may' && word.upos === 'PROPN') &&
    !(relation(word) === 'amod');
  const infinitive = near.filter((word) => relation(word) === 'xcomp');
  return [...near, ...infinitive.flatMap((word) => [...tree.children(word)])].find(
    (word) => isHedge(word) && within.some((span) => contains(span, word)),
  );
}
