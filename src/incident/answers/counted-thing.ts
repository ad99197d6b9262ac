import type { Tree, Word } from '../../language/index.ts';
import { wordsAt } from '../../text/index.ts';
import { listOf, type Signal } from '../catalogue/catalogue.ts';
import { type AnswerContext, lemmaOf, localPhrase, touching } from './context.ts';
import { ofWhom } from './counted-noun.ts';

/** Nouns of people that the list need not name: driver, shunter, technician, policeman. */
const PERSON_ENDING = /(?:[a-z]{2}(?:er|or|ist|ee|ian|eer)|man|woman|men|women|people)$/;

/** True where what is counted is of the sort that the signal asks for. */
export function isThing(
  context: AnswerContext,
  { tree, head, signal }: { tree: Tree; head: Word; signal: Signal },
): boolean {
  const lemma = lemmaOf(head);
  const weapons = listOf(context.catalogue, 'weapons');
  switch (signal.things) {
    case 'any':
    case 'events':
      return true;
    case 'people':
      if (weapons.has(lemma)) return false;
      if (countsThings(context, { tree, head })) return false;
      if (signal.counts === 'itself' || isBareNumber(head))
        return !follows(context, { tree, head, weapons });
      return (
        listOf(context.catalogue, 'crowd').has(lemma) ||
        PERSON_ENDING.test(lemma) ||
        context.mentions.parties.some(({ start, end }) => start <= head.start && head.end <= end)
      );
    case 'weapons':
      if (weapons.has(lemma)) return true;
      if (touching(context.mentions.weapons, localPhrase(tree, head)).length > 0) return true;
      return isBareNumber(head) && follows(context, { tree, head, weapons });
  }
}

/** "two of its six halls": a number of something else than people. */
function countsThings(
  { catalogue }: AnswerContext,
  { tree, head }: { tree: Tree; head: Word },
): boolean {
  if (!isBareNumber(head)) return false;
  const of = ofWhom(tree, head);
  if (of === undefined || of.upos !== 'NOUN') return false;
  const lemma = lemmaOf(of);
  return !listOf(catalogue, 'crowd').has(lemma) && !PERSON_ENDING.test(lemma) && lemma !== 'dead';
}

/** "One", "the other two", "none", "they": a number that stands for a thing named before. */
function isBareNumber(head: Word): boolean {
  return (
    head.upos === 'NUM' ||
    head.upos === 'PRON' ||
    /^(?:one|other|others|all|both|more|some|several|many|few)$/i.test(head.form)
  );
}

/** True where weapons were counted shortly before, in this sentence or the one before it. */
function follows(
  { text, trees }: AnswerContext,
  { tree, head, weapons }: { tree: Tree; head: Word; weapons: ReadonlySet<string> },
): boolean {
  const ofPhrase = tree.subtree(head).some((word) => weapons.has(lemmaOf(word)));
  if (ofPhrase) return true;
  const before = tree.sentence.words.filter(({ index }) => index < head.index);
  if (before.some((word) => weapons.has(lemmaOf(word)))) return true;
  const previous = trees[tree.sentence.index - 1]?.sentence;
  if (previous === undefined || previous.paragraph !== tree.sentence.paragraph) return false;
  return (
    previous.words.some((word) => weapons.has(lemmaOf(word))) && wordsAt(text, previous).length > 0
  );
}
