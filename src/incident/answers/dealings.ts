import { relation, type Tree, type Word } from '../../language/index.ts';
import type { Span } from '../../text/index.ts';
import type { AnswerValue } from '../answer.ts';
import { listOf } from '../catalogue/catalogue.ts';
import {
  type AnswerContext,
  bareWords,
  type Finding,
  isQuestion,
  lemmaOf,
  localPhrase,
  phraseOf,
} from './context.ts';
import { agentOf, clauseTimes, complement, finish, type Made, partyValue } from './dealing.ts';

/** "There was no strike", "no attack took place". */
export function readNoEvent(context: AnswerContext, tree: Tree): readonly Finding[] {
  const types = [...context.catalogue.types.values()].filter(({ family }) => family === 'violence');
  const event = tree.sentence.words.find(
    (word) =>
      word.upos === 'NOUN' &&
      types.some(({ nouns }) => nouns.includes(lemmaOf(word))) &&
      tree.children(word).some((child) => /^no$/i.test(child.form)) &&
      (tree.children(word).some((child) => relation(child) === 'expl') ||
        ['nsubj', 'root', 'conj'].includes(relation(word))),
  );
  if (event === undefined || isQuestion(tree.sentence)) return [];
  const value: AnswerValue = { kind: 'yes-no', value: false };
  const span = localPhrase(tree, event);
  return finish(tree, [{ question: 'happened', value, span, anchor: event, rejected: false }], {
    rule: 'happened/none',
    family: 'violence',
  });
}

/** Summonses: who summoned whom over what. */
export function readSummonses(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const verbs = listOf(context.catalogue, 'summon');
  return tree.sentence.words.flatMap((verb): Finding[] => {
    if (verb.upos !== 'VERB' || !verbs.has(lemmaOf(verb))) return [];
    const passive = tree.dependant(verb, 'nsubj:pass');
    const summoned = passive ?? tree.dependant(verb, 'obj');
    const by =
      passive === undefined
        ? agentOf(tree, verb)
        : (complement(tree, verb, /^by$/) ?? complement(tree, verb, /^to$/));
    const topic = /^(?:over|about|after|for|following)$/;
    const attached = summoned === undefined ? undefined : complement(tree, summoned, topic);
    const over = complement(tree, verb, topic) ?? attached;
    const made: Made[] = [];
    if (by !== undefined)
      made.push({
        question: 'summoned-by',
        ...partyValue(context, tree, by),
        anchor: by,
        rejected: false,
      });
    if (summoned !== undefined) {
      const whole = partyValue(context, tree, summoned);
      const span = attached === undefined ? whole.span : localPhrase(tree, summoned);
      const value: AnswerValue =
        whole.value.kind === 'party'
          ? { ...whole.value, value: bareWords(context.text, span) }
          : whole.value;
      made.push({ question: 'summoned', value, span, anchor: summoned, rejected: false });
    }
    if (over !== undefined) {
      const span = wholeOf(tree, over);
      const value: AnswerValue = { kind: 'words', value: bareWords(context.text, span) };
      made.push({ question: 'over', value, span, anchor: over, rejected: false });
    }
    made.push(...clauseTimes(context, tree, verb).filter(({ question }) => question === 'when'));
    return finish(tree, made, { rule: 'summons', family: 'protest' });
  });
}

/** A noun with everything that hangs on it: "remarks made by an adviser about the attack". */
function wholeOf(tree: Tree, head: Word): Span {
  const phrase = phraseOf(tree, head);
  const below = tree
    .subtree(head, (branch) => relation(branch) === 'conj' || branch.upos === 'PUNCT')
    .filter(({ index }) => index >= head.index);
  const run = below.filter(({ index }, at) => index - head.index === at);
  return { start: phrase.start, end: run.at(-1)?.end ?? phrase.end };
}
