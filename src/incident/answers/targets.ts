import { relation, type Tree, type Word } from '../../language/index.ts';
import { contains } from '../../text/index.ts';
import { listOf } from '../catalogue/catalogue.ts';
import { type Trigger, triggersIn } from '../triggers.ts';
import {
  type AnswerContext,
  bareWords,
  type Finding,
  isQuestion,
  lemmaOf,
  localPhrase,
  phraseOf,
  touching,
} from './context.ts';

/** Verbs that act on a target, and nouns whose complement is one. */
const STRIKING = new Set([
  'attack',
  'strike',
  'hit',
  'bomb',
  'shell',
  'raid',
  'target',
  'bombard',
  'rock',
  'damage',
  'assault',
  'destroy',
  'rip',
  'shake',
  'fire',
  'sabotage',
]);

/** Target: what an attack is directed at or an explosion hits. */
export function readTargets(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return tree.sentence.words.flatMap((word): Finding[] => {
    const triggers = triggersIn(tree, context.catalogue);
    const head = targetOf(tree, word, triggers) ?? facilityOf(context, { tree, word, triggers });
    if (head === undefined || !isObjectLike(context, { tree, head })) return [];
    const span = phraseOf(tree, head);
    return [
      {
        question: 'target',
        value: { kind: 'words', value: bareWords(context.text, span) },
        span,
        anchor: head,
        sentence: tree.sentence.index,
        basis: 'read',
        rejected: false,
        rule: 'target',
        family: 'violence',
      },
    ];
  });
}

function targetOf(tree: Tree, word: Word, triggers: readonly Trigger[]): Word | undefined {
  const lemma = lemmaOf(word);
  if (word.upos === 'VERB' && STRIKING.has(lemma)) {
    return (
      tree.dependant(word, 'nsubj:pass') ??
      (lemma === 'fire' ? complement(tree, word, /^(?:on|at|upon)$/) : tree.dependant(word, 'obj'))
    );
  }
  if (word.upos === 'VERB' && (lemma === 'explode' || lemma === 'burn')) {
    const subject = tree.dependant(word, 'nsubj');
    return subject;
  }
  if (word.upos === 'VERB' && lemma === 'come') {
    const underFire = tree.subtree(word).some((w) => lemmaOf(w) === 'fire');
    return underFire ? tree.dependant(word, 'nsubj') : undefined;
  }
  const isNoun =
    word.upos === 'NOUN' &&
    triggers.some(
      (trigger) => trigger.word.index === word.index && trigger.type.family === 'violence',
    );
  return isNoun ? complement(tree, word, /^(?:on|against|at|in)$/) : undefined;
}

/** A plant, ship or post in a sentence of the event: named or first told of, not merely "the site". */
function facilityOf(
  { catalogue }: AnswerContext,
  { tree, word, triggers }: { tree: Tree; word: Word; triggers: readonly Trigger[] },
): Word | undefined {
  const speaks = triggers.some(({ type }) => type.family === 'violence');
  if (!speaks || word.upos !== 'NOUN' || !listOf(catalogue, 'facilities').has(lemmaOf(word)))
    return undefined;
  const name = relation(word);
  if (!['nsubj', 'obj', 'obl', 'nmod', 'root', 'conj'].includes(name)) return undefined;
  const told = tree
    .children(word)
    .some(
      (child) =>
        (relation(child) === 'det' && /^an?$/i.test(child.form)) ||
        child.upos === 'PROPN' ||
        ['compound', 'amod', 'nmod'].includes(relation(child)),
    );
  return told ? word : undefined;
}

function complement(tree: Tree, word: Word, marks: RegExp): Word | undefined {
  return tree
    .dependants(word, 'nmod', 'obl')
    .find((child) =>
      tree.children(child).some((mark) => relation(mark) === 'case' && marks.test(lemmaOf(mark))),
    );
}

/** Common nouns and names of things; times, figures, people and bare towns are no targets. */
function isObjectLike(
  { mentions, catalogue }: AnswerContext,
  { tree, head }: { tree: Tree; head: Word },
): boolean {
  if (head.upos !== 'NOUN' && head.upos !== 'PROPN') return false;
  const lemma = lemmaOf(head);
  if (catalogue.lists.get('crowd')?.has(lemma) || catalogue.lists.get('weapons')?.has(lemma))
    return false;
  const local = localPhrase(tree, head);
  if (touching(mentions.times, head).length > 0) return false;
  const named = mentions.places.some(
    (place) => place.precision !== 'facility' && contains(place, local),
  );
  return (
    !named &&
    !/^(?:attack|strike|explosion|blast|part|question|statement|responsibility|involvement)$/.test(
      lemma,
    )
  );
}
