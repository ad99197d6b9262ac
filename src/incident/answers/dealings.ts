import { relation, type Tree } from '../../language/index.ts';
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

/** Listings: who put whom on which list when. */
export function readListings(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const verbs = listOf(context.catalogue, 'list');
  return tree.sentence.words.flatMap((verb): Finding[] => {
    if (verb.upos !== 'VERB') return [];
    const lemma = lemmaOf(verb);
    const sanctions = complement(tree, verb, /^with$/);
    const bySanction =
      (/^(?:hit|slap|target|punish)$/.test(lemma) &&
        sanctions !== undefined &&
        lemmaOf(sanctions) === 'sanction') ||
      (/^(?:impose|place)$/.test(lemma) &&
        lemmaOf(tree.dependant(verb, 'obj') ?? verb) === 'sanction');
    if (!verbs.has(lemma) && !bySanction) return [];
    const imposed = /^(?:impose|place)$/.test(lemma);
    const listed = imposed
      ? complement(tree, verb, /^(?:on|against)$/)
      : (tree.dependant(verb, 'obj') ?? tree.dependant(verb, 'nsubj:pass'));
    const lister =
      tree.dependant(verb, 'nsubj:pass') === undefined
        ? agentOf(tree, verb)
        : complement(tree, verb, /^by$/);
    const made: Made[] = [];
    if (listed !== undefined) {
      made.push({
        question: 'listed-name',
        ...partyValue(context, tree, listed),
        anchor: listed,
        rejected: false,
      });
    }
    if (lister !== undefined && !/^(?:who|which|that)$/i.test(lister.form)) {
      made.push({
        question: 'listed-by',
        ...partyValue(context, tree, lister),
        anchor: lister,
        rejected: false,
      });
    }
    made.push(
      ...clauseTimes(context, tree, verb).map((finding) => ({ ...finding, question: 'listed-at' })),
    );
    return finish(tree, made, { rule: 'listing', family: 'listing' });
  });
}

/** Changes of name: "changed its name to X in mid-2020", "formerly X", "was renamed X". */
export function readRenamings(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return tree.sentence.words.flatMap((word): Finding[] => {
    const lemma = lemmaOf(word);
    const object = word.upos === 'VERB' ? tree.dependant(word, 'obj') : undefined;
    const changes =
      (lemma === 'change' && object !== undefined && lemmaOf(object) === 'name') ||
      (word.upos === 'VERB' && listOf(context.catalogue, 'rename').has(lemma));
    if (!changes) return [];
    const made: Made[] = [];
    const bearer = tree.dependant(word, 'nsubj') ?? (lemma === 'change' ? undefined : object);
    const later = complement(tree, word, /^(?:to|as|into)$/) ?? tree.dependant(word, 'xcomp');
    const former = complement(tree, word, /^from$/);
    for (const head of [former ?? (later === undefined ? undefined : bearer)]) {
      if (head !== undefined)
        made.push({
          question: 'former-name',
          ...partyValue(context, tree, head),
          anchor: head,
          rejected: false,
        });
    }
    if (later !== undefined) {
      made.push({
        question: 'listed-name',
        ...partyValue(context, tree, later),
        anchor: later,
        rejected: false,
      });
    }
    made.push(
      ...clauseTimes(context, tree, word).map((finding) => ({
        ...finding,
        question: 'renamed-at',
      })),
    );
    return finish(tree, made, { rule: 'renaming', family: 'listing' });
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
    const by = passive === undefined ? agentOf(tree, verb) : complement(tree, verb, /^by$/);
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
      const span = phraseOf(tree, over);
      const value: AnswerValue = { kind: 'words', value: bareWords(context.text, span) };
      made.push({ question: 'over', value, span, anchor: over, rejected: false });
    }
    made.push(...clauseTimes(context, tree, verb).filter(({ question }) => question === 'when'));
    return finish(tree, made, { rule: 'summons', family: 'protest' });
  });
}
