import type { Upos } from './analysis.ts';

/** What the models say of one word of a sentence. */
export interface ReadWord {
  readonly lemma: string;
  readonly upos: Upos;
  readonly xpos: string;
  /** Index of the head in the sentence, -1 for the root. */
  readonly head: number;
  readonly deprel: string;
}

/** Verbs of saying that let their subject follow a quotation: `"...", said the mayor`. */
const SAYING: ReadonlySet<string> = new Set(
  (
    'say state add ask reply write explain claim declare insist note warn argue announce report ' +
    'recall continue tweet post conclude comment observe remark stress emphasise emphasize admit ' +
    'acknowledge answer respond confirm recount complain joke suggest reveal assert caution exclaim'
  ).split(' '),
);

const BEFORE = /^(?:["”’»,!?]|''|')$/;

/**
 * The words with the speaker made the subject where it follows its verb after a quotation. The
 * treebanks have few such sentences and news has many, so the parser alone often takes the speaker
 * for the object. A subject before the verb, or no mark before it, leaves the tree as it is.
 *
 *     “It failed , ” said the mayor .
 *                  ~ ^^^^     ^^^^^  obj becomes nsubj
 *
 * @see Huddleston and Pullum 2002, The Cambridge Grammar of the English Language, 11.9.2
 * (subject-dependent inversion with reporting verbs)
 */
export function withInvertedSpeakers(
  forms: readonly string[],
  words: readonly ReadWord[],
): readonly ReadWord[] {
  if (!forms.some((form) => BEFORE.test(form))) return words;
  return words.map((word, index) => {
    if (word.deprel !== 'obj' && word.deprel !== 'obl' && word.deprel !== 'xcomp') return word;
    if (word.upos !== 'NOUN' && word.upos !== 'PROPN' && word.upos !== 'PRON') return word;
    const verb = words[word.head];
    if (verb === undefined || word.head >= index || !isQuotative(forms, words, word.head))
      return word;
    const own = words
      .slice(word.head + 1, index)
      .some(
        (between) => between.upos === 'ADP' || between.upos === 'VERB' || between.upos === 'SCONJ',
      );
    return own && word.deprel === 'obl' ? word : { ...word, deprel: 'nsubj' };
  });
}

/** A finite verb of saying right after a closing mark, with no subject yet and no other object. */
function isQuotative(forms: readonly string[], words: readonly ReadWord[], at: number): boolean {
  const verb = words[at];
  if (verb === undefined || !SAYING.has(verb.lemma) || !/^VB[DZP]$/.test(verb.xpos)) return false;
  if (at === 0 || !BEFORE.test(forms[at - 1] ?? '')) return false;
  return !words.some(({ head, deprel }) => head === at && /^nsubj/.test(deprel));
}
