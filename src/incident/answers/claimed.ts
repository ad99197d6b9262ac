import type { Claim } from '../../claim/index.ts';
import { relation, spanOf, type Tree, type Word } from '../../language/index.ts';
import { contains, overlaps, type Span, wordsAt } from '../../text/index.ts';
import type { Accusation, AnswerValue } from '../answer.ts';
import { categoriesIn } from '../catalogue/kinds.ts';
import {
  type AnswerContext,
  bareWords,
  type Finding,
  isQuestion,
  lemmaOf,
  sentenceAt,
} from './context.ts';
import { standingOf } from './refused.ts';

/** What a claim as a whole answers; it needs no word to find its claim by. */
export type ClaimFinding = Omit<Finding, 'anchor'>;

const PART =
  /\b(?:any |no )?(?:involvement|responsibility|part|role|participation|hand|connection|complicity)\b/i;
const OWN = /\b(?:responsibility|credit)\b|\bof the (?:attack|strike|raid|bombing|blast)\b/i;

/**
 * Own claims and own denials that the cue tells together with what it governs: "denies any part in
 * it", "claimed responsibility", "boasts of the attack". The party is the speaker.
 */
export function readOwnPart(claim: Claim, context: AnswerContext): ClaimFinding[] {
  const polarity = ownPolarity(claim, context.text);
  const speaker = claim.chain.at(-1);
  if (polarity === null || speaker === undefined || claim.chain.length === 1) return [];
  const entity = speaker.span === null ? null : context.entityAt(speaker.span);
  const value: AnswerValue = { kind: 'responsible', value: speaker.surface, entity, polarity };
  const sentence = sentenceOf(claim, context.trees);
  if (sentence === null) return [];
  return [
    {
      question: 'responsible',
      value,
      span: claim.content[0],
      sentence,
      basis: 'read',
      rejected: false,
      rule: 'responsible/own-part',
      family: 'violence',
    },
  ];
}

function ownPolarity({ cue, content, stance }: Claim, text: string): Accusation | null {
  const words = content.map((span) => wordsAt(text, span)).join(' ');
  const saying = cue.map((span) => wordsAt(text, span)).join(' ');
  if (words.length > 120) return null;
  if (stance === 'denies' && /\bden(?:y|ies|ied|ying)\b/i.test(saying) && PART.test(words))
    return 'denies-own';
  return /\b(?:claim|boast|took|take)/i.test(saying) && OWN.test(words) ? 'claims-own' : null;
}

function sentenceOf({ content }: Claim, trees: readonly Tree[]): number | null {
  return sentenceAt(trees, content[0].start);
}

/** Kinds of cause that are hardly ever named but as a cause. */
const TELLING_CAUSES = new Set([
  'machinery',
  'wiring',
  'carelessness',
  'leak',
  'cargo',
  'sea-mine',
  'vehicle-bomb',
  'placed-charge',
  'unmanned-craft',
  'deliberate',
  'external-cause',
  'internal-cause',
  'vehicle',
  'aftermath',
]);

/** Words of the deliberate kind that name the event itself as often as its cause. */
const EVENT_WORDS = /^(?:attack|strike|hostile)$/i;

/** The noun with what stands before it, without prepositions and conjunctions. */
function namedPhrase(tree: Tree, noun: Word): Span {
  const before = tree
    .children(noun)
    .filter(
      (child) =>
        child.index < noun.index && ['amod', 'compound', 'nummod'].includes(relation(child)),
    )
    .flatMap((child) => [...tree.subtree(child)]);
  return spanOf([...before, noun]) ?? noun;
}

/** "fire in the engine room", "killed in a road accident": a place or another matter, no cause. */
function isWhere(tree: Tree, noun: Word): boolean {
  const children = tree.children(noun);
  const inside = children.some(
    ({ lemma, deprel }) => deprel === 'case' && /^(?:in|at|near|outside|inside|into)$/i.test(lemma),
  );
  const another =
    children.some(({ lemma }) => /^(?:road|traffic|car)$/i.test(lemma)) &&
    noun.lemma === 'accident';
  return inside || another;
}

/** Kinds of things that stand in every engine room and become causes by what is wrong with them. */
const THINGS = new Set(['machinery', 'wiring']);

const WRONG =
  /^(?:fault|faulty|fail|failure|failed|overheat|overheated|hot|break|broken|burst|defect|defective|short|spark|fire|loss|leak|leaking|malfunction|crack|condition)$/i;

/** "pieces of wiring", "the state of the engine room": nothing is said to be wrong with it. */
function isOnlyAThing(
  tree: Tree,
  { word, kinds }: { word: Word; kinds: readonly string[] },
): boolean {
  const telling = kinds.filter((kind) => TELLING_CAUSES.has(kind));
  if (!telling.every((kind) => THINGS.has(kind))) return false;
  const near = [word, ...tree.subtree(word), ...[...tree.ancestors(word)].slice(0, 1)];
  return !near.some((other) => WRONG.test(lemmaOf(other)) || WRONG.test(other.form));
}

/**
 * Causes named without a causal verb: "a mine most likely", "no road vehicle was involved". Read
 * only where the claim speaks of nothing else that the words could be.
 */
export function readNamedCause(claim: Claim, context: AnswerContext): ClaimFinding[] {
  if (claim.stance === 'declines' || claim.stance === 'asks') return [];
  const found: ClaimFinding[] = [];
  for (const tree of treesOf(claim, context.trees)) {
    if (isQuestion(tree.sentence)) continue;
    for (const word of tree.sentence.words) {
      if (word.upos !== 'NOUN' && word.upos !== 'PROPN') continue;
      if (!claim.content.some((span) => contains(span, word)) || EVENT_WORDS.test(lemmaOf(word)))
        continue;
      const span = namedPhrase(tree, word);
      const kinds = kindsNamed(wordsAt(context.text, span), { word, context });
      if (!kinds.some((kind) => TELLING_CAUSES.has(kind))) continue;
      if (isWhere(tree, word) || isOnlyAThing(tree, { word, kinds })) continue;
      if (found.some(({ span: before }) => before.end >= span.start)) continue;
      found.push(namedCause({ claim, context, tree, word, span }));
      if (found.length === NAMED_MAX) return found;
    }
  }
  return found;
}

/** The sentences that a claim's content shares words with. */
function treesOf({ content }: Claim, trees: readonly Tree[]): readonly Tree[] {
  return trees.filter(({ sentence }) => content.some((span) => overlaps(span, sentence)));
}

/** Rule of causes that are only not excluded: they contradict nothing. */
export const OPEN_RULE = 'cause/not-excluded';

interface Named {
  readonly claim: Claim;
  readonly context: AnswerContext;
  readonly tree: Tree;
  readonly word: Word;
  readonly span: Span;
}

function namedCause({ context, tree, word, span }: Named): ClaimFinding {
  const standing = standingOf(tree, word);
  return {
    question: 'cause',
    value: {
      kind: 'category',
      value: bareWords(context.text, span).replace(/^(?:no|not)\s+(?:an?\s+)?/i, ''),
      category: null,
    },
    span,
    sentence: tree.sentence.index,
    basis: 'read',
    rejected: standing === 'refused',
    rule: standing === 'open' ? OPEN_RULE : 'cause/named',
    family: 'violence',
  };
}

/** A claim that names more kinds of cause than this weighs them and asserts none. */
const NAMED_MAX = 2;

/** Kinds that a phrase names by its last word, alone or with those before it. */
function kindsNamed(
  phrase: string,
  { word, context: { catalogue } }: { word: Word; context: AnswerContext },
): string[] {
  const all = { catalogue, root: null };
  const before = phrase.slice(0, Math.max(0, phrase.length - word.form.length));
  const without = new Set(categoriesIn(before, all));
  const own = categoriesIn(lemmaOf(word), all);
  const kinds = categoriesIn(phrase, all).filter((kind) => !without.has(kind));
  return own.length > 0 ? categoriesIn(phrase, all) : kinds;
}
