import { relation, type Tree, type Word } from '../language/index.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { ResolvedToponym } from './toponym.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

// What a country does as a stretch of land and its people, and not as a government.
const OF_THE_LAND = set(`
  be have lie border stretch span cover contain host house experience see suffer endure sleep
  celebrate wake become remain include boast feature sit stand straddle share neighbour neighbor
  rank face produce mourn`);

// Verbs whose object is someone who can answer for an act.
const TO_A_PARTY = set(`
  accuse blame sanction warn condemn suspect urge ask tell thank criticise criticize pressure
  press assure inform notify summon persuade convince help arm supply support threaten allow
  implicate deny demand invite back fault denounce punish deter`);

/**
 * True where the name of a country, capital or seat stands for the government there: subject of an
 * active verb of acting or speaking, agent of a passive, or object of a verb that takes a party.
 *
 * @see Markert and Nissim 2007 (SemEval task 8), whose place-for-people class this is; ours is read
 * from the tree by rule.
 */
export function isMetonym(
  toponym: ResolvedToponym,
  { tree, gazetteer }: { readonly tree: Tree; readonly gazetteer: Gazetteer },
): boolean {
  if (toponym.role === 'seat') return true;
  const { place } = toponym;
  if (place === null) return false;
  if (place.precision !== 'country' && place.id !== 'area:european-union') {
    if (!gazetteer.isCapital(place)) return false;
  }
  const head = headOf(toponym);
  return head !== undefined && actsAsParty(head, tree);
}

/** The word of the toponym that hangs on something outside it. */
function headOf({ sentence, firstWord, lastWord }: ResolvedToponym): Word | undefined {
  return sentence.words
    .slice(firstWord, lastWord + 1)
    .find((word) => word.head < firstWord || word.head > lastWord);
}

function actsAsParty(word: Word, tree: Tree): boolean {
  const governor = tree.governor(word);
  if (governor === undefined) return false;
  const lemma = governor.lemma.toLowerCase();
  switch (relation(word)) {
    case 'nsubj':
      if (governor.upos !== 'VERB') return false;
      if (word.deprel === 'nsubj:pass' || isPassive(governor, tree)) return TO_A_PARTY.has(lemma);
      return !OF_THE_LAND.has(lemma);
    case 'obj':
    case 'iobj':
      return TO_A_PARTY.has(lemma);
    case 'obl':
      return preposition(word, tree) === 'by' && isPassive(governor, tree);
    case 'conj':
      return governor.index !== word.index && actsAsParty(governor, tree);
    default:
      return false;
  }
}

function preposition(word: Word, tree: Tree): string {
  return tree.dependant(word, 'case')?.form.toLowerCase() ?? '';
}

function isPassive(verb: Word, tree: Tree): boolean {
  return verb.xpos === 'VBN' && tree.children(verb).some((child) => /:pass$/.test(child.deprel));
}
