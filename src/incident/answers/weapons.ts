import { relation, type Tree, type Word } from '../../language/index.ts';
import type { Span } from '../../text/index.ts';
import { listOf } from '../catalogue/catalogue.ts';
import { categoriesIn } from '../catalogue/kinds.ts';
import { triggersIn } from '../triggers.ts';
import {
  type AnswerContext,
  bareWords,
  type Finding,
  isQuestion,
  lemmaOf,
  localPhrase,
  negatorOf,
  subjectOf,
  within,
} from './context.ts';
import { headOf } from './events.ts';
import { isContrasted, standingOf } from './refused.ts';

/** With what: weapons named in a sentence that speaks of the event or of their fate. */
export function readWeapons(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const triggers = triggersIn(tree, context.catalogue);
  const families = new Set(triggers.map(({ type }) => type.family));
  const speaks = families.has('violence') || tellsFate(context, tree);
  const called = tree.sentence.words.flatMap((word) => calledWeapon(context, tree, word));
  const mentioned = within(context.mentions.weapons, tree.sentence).flatMap(
    (mention): Finding[] => {
      const head = headOf(tree, mention);
      if (head === undefined || onlyNames(tree, head) || isTraded(context, tree, head)) return [];
      if (!speaks && !isNamedAsMeans(tree, head)) return [];
      const span = weaponPhrase(tree, head, mention);
      const above = [head, ...tree.ancestors(head)];
      const denied =
        isContrasted(tree, head) ||
        above
          .slice(0, 3)
          .some((word) => word.upos === 'VERB' && negatorOf(tree, word) !== undefined) ||
        standingOf(tree, head) === 'refused';
      return [
        {
          question: 'weapon',
          value: { kind: 'category', value: bareWords(context.text, span), category: null },
          span,
          anchor: head,
          sentence: tree.sentence.index,
          basis: 'read',
          rejected: denied,
          rule: 'weapon',
          family: 'violence',
        },
      ];
    },
  );
  return mentioned.length > 0 ? mentioned : called;
}

/** "It was an aircraft": a kind of weapon said of what happened, which no table of weapons lists. */
function calledWeapon(context: AnswerContext, tree: Tree, word: Word): Finding[] {
  if (word.upos !== 'NOUN' || tree.dependant(word, 'cop') === undefined) return [];
  if (!isNamedAsMeans(tree, word)) return [];
  const span = localPhrase(tree, word);
  const words = bareWords(context.text, span);
  const kinds = categoriesIn(words, { catalogue: context.catalogue, root: 'weapon' });
  if (kinds.length === 0) return [];
  return [
    {
      question: 'weapon',
      value: { kind: 'category', value: words, category: null },
      span,
      anchor: word,
      sentence: tree.sentence.index,
      basis: 'read',
      rejected: standingOf(tree, word) === 'refused' || negatorOf(tree, word) !== undefined,
      rule: 'weapon/called',
      family: 'violence',
    },
  ];
}

/** "It was an aircraft", "munitions were used", "compatible with a rocket": told as the means. */
function isNamedAsMeans(tree: Tree, head: Word): boolean {
  const subject = tree.dependant(head, 'cop') === undefined ? undefined : subjectOf(tree, head);
  if (subject !== undefined && /^(?:it|this|that|what)$/i.test(subject.form)) return true;
  return [...tree.ancestors(head)]
    .slice(0, 3)
    .some((word) =>
      /^(?:use|employ|hear|see|come|fly|compatible|consistent|reconcile|resemble|match)$/.test(
        lemmaOf(word),
      ),
    );
}

/** "an ordnance storage site", "a missile factory": a weapon that only says what a thing is for. */
function onlyNames(tree: Tree, head: Word): boolean {
  if (relation(head) !== 'compound') return false;
  const named = tree.governor(head);
  return named !== undefined && !/^(?:attack|strike|raid|fire|salvo|blast)$/.test(lemmaOf(named));
}

/** "deliveries of drones", "supplied drones": a weapon handed over, not one that was used here. */
function isTraded({ catalogue }: AnswerContext, tree: Tree, head: Word): boolean {
  const supply = listOf(catalogue, 'supply');
  const up = [...tree.ancestors(head)].slice(0, 2);
  return up.some(
    (word) =>
      (word.upos === 'VERB' &&
        supply.has(lemmaOf(word)) &&
        !/^(?:send|hand)$/.test(lemmaOf(word))) ||
      /^(?:delivery|export|supply|shipment|transfer|sale|consignment)$/.test(lemmaOf(word)),
  );
}

/** True where the sentence tells what became of weapons: shot down, landed, went astray. */
function tellsFate({ catalogue }: AnswerContext, tree: Tree): boolean {
  const signals = ['sent', 'stopped', 'hit'].flatMap((id) =>
    [...catalogue.questions.values()].filter((q) => q.id === id).flatMap((q) => q.signals),
  );
  return tree.sentence.words.some(
    (word) =>
      word.upos === 'VERB' &&
      signals.some(
        ({ as, words, with: needs }) =>
          as === 'verb' && needs === null && words.includes(lemmaOf(word)),
      ),
  );
}

function weaponPhrase(tree: Tree, head: Word, mention: Span): Span {
  const local = localPhrase(tree, head);
  const numbers = tree
    .children(head)
    .filter((child) => relation(child) === 'nummod' || relation(child) === 'det');
  const start = Math.max(local.start, ...numbers.map(({ end }) => end + 1));
  return { start: Math.min(start, mention.start), end: Math.max(local.end, mention.end) };
}
