import type { ReadWord } from './analysis.ts';

/** Parts of speech after which a possessive pronoun does not stand. */
const BEFORE_NOUN: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN']);

/**
 * "A limpet mine", "the mine": the treebanks have "mine" as a pronoun alone, so that the network
 * never calls it a noun. Where a determiner or what describes a noun stands before it, it is one,
 * and a noun before it that was left without a place of its own is a part of it.
 */
export function withNounMine(words: readonly ReadWord[], forms: readonly string[]): ReadWord[] {
  const read = [...words];
  forms.forEach((form, at) => {
    const [word, before] = [read[at], read[at - 1]];
    if (!/^mine$/i.test(form) || word?.upos !== 'PRON' || before === undefined) return;
    if (!BEFORE_NOUN.has(before.upos)) return;
    read[at] = { ...word, lemma: 'mine', upos: 'NOUN', xpos: 'NN' };
    const torn = before.upos === 'NOUN' && before.head === word.head;
    if (torn) read[at - 1] = { ...before, head: at, deprel: 'compound' };
  });
  return read;
}
