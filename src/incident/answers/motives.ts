import { relation, type Tree, type Word } from '../../language/index.ts';
import { listOf } from '../catalogue/catalogue.ts';
import { triggersIn } from '../triggers.ts';
import {
  type AnswerContext,
  bareWords,
  companions,
  type Finding,
  isQuestion,
  lemmaOf,
} from './context.ts';

/** Motive: to what end, or in answer to what, something was done. */
export function readMotives(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const triggers = triggersIn(tree, context.catalogue).filter(({ word }) => word.upos === 'VERB');
  const deeds = listOf(context.catalogue, 'deed');
  return tree.sentence.words.flatMap((word): Finding[] => {
    const trigger = triggers.find((t) => t.word.index === word.index);
    const done =
      word.upos === 'VERB' &&
      (trigger !== undefined || deeds.has(lemmaOf(word)) || lemmaOf(word) === 'change');
    if (!done) return [];
    const purpose =
      inOrderTo(tree, word) ??
      tree.dependants(word, 'advcl', 'obl').find((child) => isPurpose(tree, child));
    if (purpose === undefined || companions(tree, word).has('attempt')) return [];
    const words = tree
      .subtree(purpose, (branch) => relation(branch) === 'nsubj')
      .filter(({ upos }) => upos !== 'PUNCT');
    const span = { start: words[0]?.start ?? purpose.start, end: words.at(-1)?.end ?? purpose.end };
    return [
      {
        question: 'motive',
        value: { kind: 'words', value: bareWords(context.text, span) },
        span,
        anchor: purpose,
        sentence: tree.sentence.index,
        basis: 'read',
        rejected: false,
        rule: 'motive',
        family: trigger?.type.family ?? (lemmaOf(word) === 'change' ? 'listing' : 'violence'),
      },
    ];
  });
}

/** "in order to evade sanctions": said outright, wherever the parser hangs it. */
function inOrderTo(tree: Tree, word: Word): Word | undefined {
  const { words } = tree.sentence;
  const order = words.find(
    ({ form, index }) =>
      index > word.index &&
      form.toLowerCase() === 'order' &&
      /^in$/i.test(words[index - 1]?.form ?? '') &&
      words[index + 1]?.form === 'to',
  );
  return order === undefined ? undefined : words[order.index + 2];
}

function isPurpose(tree: Tree, child: Word): boolean {
  const marks = tree.children(child).filter((mark) => ['mark', 'case'].includes(relation(mark)));
  const words = marks.map(lemmaOf).join(' ');
  if (relation(child) === 'advcl') {
    return /^(?:to|in order|in order to|so)$/.test(words) && child.xpos === 'VB';
  }
  return /^(?:retaliation|revenge|response|reprisal|retribution)$/.test(lemmaOf(child));
}
