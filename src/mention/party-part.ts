import { relation, type Tree, type Word } from '../language/index.ts';
import { partyLexicon } from './load-parties.ts';

/** The word of a phrase through which it hangs on the rest of the sentence. */
export function topOf(tree: Tree, { first, last }: { first: number; last: number }): Word | null {
  const inside = tree.sentence.words.slice(first, last + 1);
  return (
    inside.find((word) => (word.head < first || word.head > last) && word.upos !== 'PUNCT') ??
    inside.at(-1) ??
    null
  );
}

/** First words of the conjunctions and appositions that `word` is a later part of. */
function leader(tree: Tree, word: Word): Word {
  let at = word;
  for (let steps = 0; steps < tree.sentence.words.length; steps++) {
    if (!['conj', 'appos', 'flat'].includes(relation(at))) break;
    const up = tree.governor(at);
    if (up === undefined || !['NOUN', 'PROPN', 'PRON'].includes(up.upos)) break;
    at = up;
  }
  return at;
}

/** The prepositions of a word, lower case, joined: `by`, `according to`; empty for none. */
function prepositionOf(tree: Tree, word: Word): string {
  return tree
    .dependants(word, 'case')
    .filter((mark) => !/^['’]s?$/.test(mark.form))
    .flatMap((mark) => [mark, ...tree.dependants(mark, 'fixed')])
    .map((mark) => mark.form.toLowerCase())
    .join(' ');
}

/**
 * True where the word is what a verb of saying (or "according to") makes speak; `widely` also
 * counts verbs like "show", which make a speaker only of a party or a message.
 */
export function speaksIn(tree: Tree, top: Word, { widely = true } = {}): boolean {
  const word = leader(tree, top);
  const governor = tree.governor(word);
  const preposition = prepositionOf(tree, word);
  if (/^according( to)?$/.test(preposition)) return true;
  if (governor === undefined) return false;
  if (preposition === 'to' && governor.form.toLowerCase() === 'according') return true;
  const lexicon = partyLexicon();
  const says = widely ? lexicon.shows(governor.lemma) : lexicon.speaks(governor.lemma);
  if (word.deprel === 'nsubj') return says || /^(told|says?|said|stating)$/i.test(governor.form);
  return says && preposition === 'by' && relation(word) === 'obl';
}

/** True where the word does or undergoes something: subject, agent, object, possessor. */
export function actsIn(tree: Tree, top: Word): boolean {
  const word = leader(tree, top);
  if (speaksIn(tree, word)) return true;
  switch (relation(word)) {
    case 'nsubj':
    case 'iobj':
    case 'obj':
    case 'root':
    case 'parataxis':
    case 'vocative':
      return true;
    case 'obl':
      return word.deprel === 'obl:agent' || prepositionOf(tree, word) === 'by';
    case 'nmod':
      return word.deprel === 'nmod:poss' || prepositionOf(tree, word) === 'by';
    default:
      return false;
  }
}

const locative = new Set([
  'in',
  'near',
  'across',
  'around',
  'at',
  'within',
  'inside',
  'outside',
  'over',
  'through',
  'throughout',
  'into',
  'off',
  'along',
  'beyond',
  'towards',
  'toward',
  'above',
  'via',
  'of',
]);

/** True where a state's name only says where something is. */
export function placed(tree: Tree, top: Word): boolean {
  const word = leader(tree, top);
  if (['compound', 'amod'].includes(relation(word))) return true;
  return ['obl', 'nmod'].includes(relation(word)) && locative.has(prepositionOf(tree, word));
}

/** "a post on Twitter, [citing] ...": a participle of saying right behind makes a speaker. */
export function saysNext(words: readonly Word[], last: number): boolean {
  const next = words[last + 1]?.form === ',' ? words[last + 2] : words[last + 1];
  return next !== undefined && sayingParticiple.test(next.form);
}

const sayingParticiple =
  /^(citing|quoting|saying|stating|adding|announcing|denying|claiming|confirming|alleging|warning)$/i;
