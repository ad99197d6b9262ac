import type { Claim } from '../../claim/index.ts';
import { relation, spanOf, type Tree, type Word } from '../../language/index.ts';
import { contains, type Span, wordsAt } from '../../text/index.ts';
import type { Accusation, AnswerValue } from '../answer.ts';
import { categoriesIn } from '../catalogue/kinds.ts';
import {
  type AnswerContext,
  bareWords,
  type Finding,
  lemmaOf,
  negatorOf,
  phraseOf,
  sentenceAt,
} from './context.ts';

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
 * Causes named without a causal verb: "a mine most likely", "no road vehicle was involved". One a
 * claim; read only where the claim speaks of nothing else that the words could be.
 */
export function readNamedCause(claim: Claim, context: AnswerContext): ClaimFinding[] {
  const sentence = sentenceOf(claim, context.trees);
  const tree = sentence === null ? undefined : context.trees[sentence];
  if (tree === undefined || sentence === null) return [];
  if (claim.stance === 'declines' || claim.stance === 'asks') return [];
  for (const word of tree.sentence.words) {
    if (word.upos !== 'NOUN' && word.upos !== 'PROPN') continue;
    if (!claim.content.some((span) => contains(span, word)) || EVENT_WORDS.test(lemmaOf(word)))
      continue;
    const phrase = phraseOf(tree, word);
    const kinds = categoriesIn(wordsAt(context.text, { start: phrase.start, end: word.end }), {
      catalogue: context.catalogue,
      root: null,
    });
    const own = categoriesIn(lemmaOf(word), { catalogue: context.catalogue, root: null });
    if (!kinds.some((kind) => TELLING_CAUSES.has(kind)) || own.length === 0) continue;
    const up = tree.governor(word);
    const denied =
      tree.children(word).some(({ form }) => /^(?:no|not)$/i.test(form)) ||
      (up !== undefined && negatorOf(tree, up) !== undefined);
    const span = namedPhrase(tree, word);
    if (isWhere(tree, word) || isOnlyAThing(tree, { word, kinds })) continue;
    return [
      {
        question: 'cause',
        value: {
          kind: 'category',
          value: bareWords(context.text, span).replace(/^(?:no|not)\s+(?:an?\s+)?/i, ''),
          category: null,
        },
        span,
        sentence,
        basis: 'read',
        rejected: denied,
        rule: 'cause/named',
        family: 'violence',
      },
    ];
  }
  return [];
}
