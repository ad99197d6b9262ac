import { relation, type Tree, type Word } from '../language/index.ts';
import type { Candidate } from './party-apposition.ts';
import { completed } from './party-complement.ts';
import { speaksIn } from './party-part.ts';
import type { Phrase } from './party-phrase.ts';

const personal =
  /^(i|we|he|she|they|it|me|us|him|them|my|our|his|her|their|its|who|whom|whose|himself|herself|themselves|itself|mine|ours|hers|theirs)$/i;
const single = /^(he|she|him|his|her|hers|himself|herself|i|me|my|mine)$/i;
const neuter = /^(it|its|itself)$/i;
const indefinite =
  /^(someone|somebody|everyone|everybody|anyone|nobody|some|several|many|most|others|another|one|two|three|four|five|both|few|all|those)$/i;

/** What stands in for a noun phrase: pronouns, and "some", "one of the three" where they speak. */
export function standIns(tree: Tree, phrases: readonly Phrase[]): Candidate[] {
  return tree.sentence.words.flatMap((word) => {
    const found = isEmptySubject(tree, word)
      ? null
      : (pronoun(word) ?? unspecific(tree, word, phrases));
    return found === null ? [] : [found];
  });
}

/** "it was proven that ...", "it is clear that ...": stands for the clause, not for a party. */
function isEmptySubject(tree: Tree, word: Word): boolean {
  if (!/^it$/i.test(word.form)) return false;
  if (relation(word) === 'expl') return true;
  const governor = tree.governor(word);
  if (governor === undefined || relation(word) !== 'nsubj') return false;
  const clause = tree.dependant(governor, 'csubj', 'ccomp') !== undefined;
  return clause && (word.deprel === 'nsubj:pass' || governor.upos === 'ADJ');
}

function pronoun(word: Word): Candidate | null {
  if (!personal.test(word.form)) return null;
  if (word.upos !== 'PRON' && word.upos !== 'DET') return null;
  const place = { first: word.index, last: word.index };
  return {
    ...place,
    party: single.test(word.form) ? 'person' : neuter.test(word.form) ? 'organisation' : 'group',
    form: 'pronoun',
    name: null,
    role: null,
    sort: 'other',
    plural: false,
  };
}

function unspecific(tree: Tree, word: Word, phrases: readonly Phrase[]): Candidate | null {
  if (!indefinite.test(word.form) || !speaksIn(tree, word)) return null;
  if (phrases.some(({ first, last }) => first <= word.index && word.index <= last)) return null;
  const phrase: Phrase = {
    first: word.index,
    last: word.index,
    noun: word.index,
    name: null,
    possessor: null,
  };
  const whole = { first: word.index, last: completed(tree, { phrase, all: phrases }) };
  return {
    ...whole,
    party: 'unnamed',
    form: 'description',
    name: null,
    role: whole,
    sort: 'other',
    plural: true,
  };
}
