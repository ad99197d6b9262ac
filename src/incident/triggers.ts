import { relation, type Tree, type Word } from '../language/index.ts';
import { companions, lemmaOf } from './answers/context.ts';
import type { Catalogue, IncidentType } from './catalogue/catalogue.ts';

/** A word that speaks of an incident of some type. */
export interface Trigger {
  readonly word: Word;
  readonly type: IncidentType;
}

/** Every trigger of a sentence, in the order of its words; the heavier type first at one word. */
export function triggersIn(tree: Tree, catalogue: Catalogue): readonly Trigger[] {
  const types = [...catalogue.types.values()].sort((a, b) => b.weight - a.weight);
  return tree.sentence.words.flatMap((word) =>
    types.filter((type) => isTrigger(tree, { word, type })).map((type) => ({ word, type })),
  );
}

function isTrigger(tree: Tree, { word, type }: { word: Word; type: IncidentType }): boolean {
  const lemma = lemmaOf(word);
  if (word.upos === 'NOUN') return type.nouns.includes(lemma) || isNounPair(tree, { word, type });
  if (word.upos !== 'VERB') return false;
  return type.verbs.some((entry) => {
    const [verb, ...rest] = entry.split(' ');
    if (verb !== lemma) return false;
    if (rest.length === 0) return true;
    const near = companions(tree, word);
    return rest.every(
      (part) => near.has(part) || tree.subtree(word).some((w) => lemmaOf(w) === part),
    );
  });
}

/** Nouns of two words in the catalogue ("protest note"): the head with its modifier. */
function isNounPair(tree: Tree, { word, type }: { word: Word; type: IncidentType }): boolean {
  const lemma = lemmaOf(word);
  return type.nouns.some((entry) => {
    const [modifier, head] = entry.split(' ');
    return (
      head === lemma &&
      tree.children(word).some((child) => relation(child) !== 'case' && lemmaOf(child) === modifier)
    );
  });
}
