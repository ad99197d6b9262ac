import { relation, type Tree, type Word } from '../../language/index.ts';
import {
  type AnswerContext,
  type Finding,
  isNobody,
  isQuestion,
  lemmaOf,
  localPhrase,
  negatorOf,
  touching,
} from './context.ts';

/** Verbs that tell that there were some: "there were casualties", "it caused casualties". */
const BEFALLING =
  /^(?:be|cause|suffer|take|inflict|claim|lead|result|leave|report|confirm|include|see|have|sustain)$/;

/**
 * That somebody was killed or hurt, or that nobody was, where no figure tells it.
 *
 * ```text
 * three explosions and casualties        there were casualties        there were no casualties
 *                      ^^^^^^^^^^ yes               ^^^^^^^^^^ yes               ^^^^^^^^^^ no
 * ```
 */
export function readCasualties({ mentions }: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return tree.sentence.words.flatMap((word): Finding[] => {
    if (word.upos !== 'NOUN' || !/^(?:casualty|victim)$/.test(lemmaOf(word))) return [];
    const up = tree.governor(word);
    const none = isNobody(tree, word);
    if (!none && !isSaidToBe(tree, word, up)) return [];
    const span = localPhrase(tree, word);
    const figure = touching(mentions.quantities, span).find(({ max }) => max !== 0);
    if (figure !== undefined) return [];
    const denied = none || (up?.upos === 'VERB' && negatorOf(tree, up) !== undefined);
    return [
      {
        question: 'casualties',
        value: { kind: 'yes-no', value: !denied },
        span,
        anchor: word,
        sentence: tree.sentence.index,
        basis: 'read',
        rejected: false,
        rule: 'casualties',
        family: 'violence',
      },
    ];
  });
}

/** True where the noun is told to be, not spoken about ("the number of casualties", "for victims"). */
function isSaidToBe(tree: Tree, word: Word, up: Word | undefined): boolean {
  if (word.xpos !== 'NNS') return false;
  const definite = tree
    .children(word)
    .some(({ form }) => /^(?:the|these|those|any|possible|its|their)$/i.test(form));
  if (definite) return false;
  if (tree.children(word).some((child) => relation(child) === 'expl')) return true;
  if (up === undefined) return true;
  const told =
    up.upos === 'VERB' || up.upos === 'AUX' ? BEFALLING.test(lemmaOf(up)) : up.upos === 'NOUN';
  return told && ['nsubj', 'obj', 'conj', 'root', 'obl'].includes(relation(word));
}
