import { relation, type Tree, type Word } from '../../language/index.ts';
import type { Span } from '../../text/index.ts';
import { listOf } from '../catalogue/catalogue.ts';
import {
  type AnswerContext,
  bareWords,
  type Finding,
  isQuestion,
  lemmaOf,
  negatorOf,
  phraseOf,
  within,
} from './context.ts';
import { headOf } from './events.ts';

/** Damage: each mention of it with the thing that it befell. */
export function readDamage(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return within(context.mentions.damage, tree.sentence).flatMap((mention): Finding[] => {
    const head = headOf(tree, mention);
    if (head === undefined || isPerson(context, tree, head)) return [];
    if (isAboutDamage(context.text, { tree, head, mention })) return [];
    const span = clauseAround(tree, head, mention);
    return [
      {
        question: 'damage',
        value: { kind: 'level', level: mention.level, value: bareWords(context.text, span) },
        span,
        anchor: head,
        sentence: tree.sentence.index,
        basis: 'read',
        rejected: false,
        rule: 'damage',
        family: 'violence',
      },
    ];
  });
}

/** "The pattern of damage", "and not a mine damaged her": damage is spoken of, none is told. */
function isAboutDamage(
  text: string,
  { tree, head, mention }: { tree: Tree; head: Word; mention: Span },
): boolean {
  const words = text.slice(mention.start, mention.end);
  if (/^damages?$/i.test(words)) return relation(head) === 'nmod';
  return (
    /^not an? \p{L}+ (?:damaged|destroyed|broke)/iu.test(
      text.slice(mention.start, mention.end + 20),
    ) && tree.dependant(head, 'nsubj') !== undefined
  );
}

/** Drones are shot down and people hurt: neither is damage. */
function isPerson({ catalogue }: AnswerContext, tree: Tree, head: Word): boolean {
  const subject =
    tree.dependant(head, 'nsubj:pass') ??
    (relation(head) === 'acl' ? tree.governor(head) : undefined) ??
    (head.upos === 'VERB' ? tree.dependant(head, 'obj') : undefined) ??
    tree.dependant(head, 'nsubj');
  if (subject === undefined) return false;
  const lemma = lemmaOf(subject);
  const agent = tree.dependant(head, 'nsubj');
  if (agent !== undefined && /^(?:defen[cs]e?|gunner|battery)$/.test(lemmaOf(agent))) return true;
  return (
    listOf(catalogue, 'crowd').has(lemma) ||
    listOf(catalogue, 'weapons').has(lemma) ||
    subject.upos === 'NUM' ||
    lemma === 'other'
  );
}

/** The mention with its subject and object, as far as they stand in one run of words. */
function clauseAround(tree: Tree, head: Word, mention: Span): Span {
  const arguments_ = tree
    .children(head)
    .filter((child) => ['nsubj', 'obj', 'obl', 'nmod', 'amod', 'aux'].includes(relation(child)))
    .filter((child) => Math.abs(child.index - head.index) < 14)
    .map((child) => phraseOf(tree, child));
  const governed = relation(head) === 'amod' ? tree.governor(head) : undefined;
  const parts = [
    mention,
    ...arguments_,
    ...(governed === undefined ? [] : [phraseOf(tree, governed)]),
  ];
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
}

/** Nouns of an undertaking that can fail. */
const UNDERTAKING = new Set([
  'attempt',
  'attack',
  'raid',
  'strike',
  'sortie',
  'assault',
  'operation',
  'plot',
  'incursion',
  'provocation',
  'mission',
]);

/**
 * Outcome: an attack foiled, repelled or unsuccessful, or one that succeeded.
 *
 * ```text
 * had foiled a drone attack    an unsuccessful attack    The sortie ended in complete failure
 * ```
 */
export function readOutcome(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const failed = listOf(context.catalogue, 'failed');
  const succeeded = listOf(context.catalogue, 'succeeded');
  return tree.sentence.words.flatMap((word): Finding[] => {
    const lemma = lemmaOf(word);
    const value = failed.has(lemma) ? 'failed' : succeeded.has(lemma) ? 'succeeded' : null;
    if (value === null) return [];
    const undertaking = undertakingOf(tree, word);
    if (undertaking === undefined) return [];
    const negated = word.upos === 'VERB' && negatorOf(tree, word) !== undefined;
    const ends = [word, undertaking].map((w) => phraseOf(tree, w));
    return [
      {
        question: 'outcome',
        value: { kind: 'outcome', value: negated ? 'succeeded' : value },
        span: {
          start: Math.min(...ends.map(({ start }) => start)),
          end: Math.max(...ends.map(({ end }) => end)),
        },
        anchor: word,
        sentence: tree.sentence.index,
        basis: 'read',
        rejected: false,
        rule: 'outcome',
        family: 'violence',
      },
    ];
  });
}

/** What failed or was made to fail: among the words next to this one in the tree. */
function undertakingOf(tree: Tree, word: Word): Word | undefined {
  const up = tree.governor(word);
  const near = [...tree.children(word), ...(up === undefined ? [] : [up, ...tree.children(up)])];
  return near.find(
    (candidate) => UNDERTAKING.has(lemmaOf(candidate)) && candidate.index !== word.index,
  );
}
