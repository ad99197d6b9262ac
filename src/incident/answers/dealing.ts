import { relation, type Tree, type Word } from '../../language/index.ts';
import type { Span } from '../../text/index.ts';
import type { AnswerValue } from '../answer.ts';
import {
  type AnswerContext,
  bareWords,
  type Finding,
  lemmaOf,
  phraseOf,
  within,
} from './context.ts';
import { partyAt } from './responsible.ts';

/** A finding before the marks that all of one reader share are set on it. */
export type Made = Pick<Finding, 'question' | 'value' | 'span' | 'anchor' | 'rejected' | 'about'>;

/** Adds what all findings of one reader have in common. */
export function finish(
  tree: Tree,
  made: readonly Made[],
  common: { rule: string; family: string },
): Finding[] {
  return made.map((finding) => ({
    ...finding,
    sentence: tree.sentence.index,
    basis: 'read',
    ...common,
  }));
}

/** The dependant joined by one of these prepositions. */
export function complement(tree: Tree, word: Word, marks: RegExp): Word | undefined {
  return tree
    .dependants(word, 'obl', 'nmod', 'iobj')
    .find((child) =>
      tree.children(child).some((mark) => relation(mark) === 'case' && marks.test(lemmaOf(mark))),
    );
}

/** A phrase read as a party. */
export function partyValue(
  context: AnswerContext,
  tree: Tree,
  head: Word,
): { value: AnswerValue; span: Span } {
  const span = phraseOf(tree, head);
  const entity = partyAt(context, { tree, head, span });
  return { value: { kind: 'party', value: bareWords(context.text, span), entity }, span };
}

/** Times within a verb's clause: `since` or `when`. */
export function clauseTimes({ mentions, text }: AnswerContext, tree: Tree, verb: Word): Made[] {
  const clause = tree.subtree(verb);
  return within(mentions.times, tree.sentence).flatMap((time): Made[] => {
    const head = clause.find((word) => time.start <= word.start && word.end <= time.end);
    const above = head === undefined ? [] : [head, ...tree.ancestors(head)];
    const nearest = above.find(({ upos }) => upos === 'VERB');
    const inClause =
      nearest === undefined || nearest.index === verb.index || nearest.index < verb.index;
    if (head === undefined || !inClause || time.edtf === null) return [];
    const before = text.slice(Math.max(0, time.start - 6), time.start);
    const since = /\bsince\s$/i.test(before) || /^since\b/i.test(text.slice(time.start, time.end));
    return [
      {
        question: since ? 'since' : 'when',
        value: { kind: 'time', edtf: time.edtf },
        span: { start: time.start, end: time.end },
        anchor: verb,
        rejected: false,
      },
    ];
  });
}

/** The subject of a verb, or the one that the verb above it lends. */
export function agentOf(tree: Tree, verb: Word): Word | undefined {
  const own = tree.dependant(verb, 'nsubj');
  if (own !== undefined && own.deprel !== 'nsubj:pass') return own;
  const up = tree.governor(verb);
  const shares = up !== undefined && ['xcomp', 'conj', 'advcl'].includes(relation(verb));
  return shares ? tree.dependant(up, 'nsubj') : undefined;
}
