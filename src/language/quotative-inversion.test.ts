import { describe, expect, test } from 'vitest';
import { type ReadWord, withInvertedSpeakers } from './quotative-inversion.ts';

/** Words from "form/lemma/upos/xpos/head/deprel". */
function relationOf(form: string, text: string): string | undefined {
  const rows = text.split(' ').map((word) => word.split('/'));
  const forms = rows.map(([first = '']) => first);
  const words = rows.map(([, lemma = '', upos = 'X', xpos = '', head = '-1', deprel = '']) => ({
    lemma,
    upos: upos as ReadWord['upos'],
    xpos,
    head: Number(head),
    deprel,
  }));
  return withInvertedSpeakers(forms, words)[forms.indexOf(form)]?.deprel;
}

const FAILED = 'It/it/PRON/PRP/1/nsubj failed/fail/VERB/VBD/4/ccomp ,/,/PUNCT/,/1/punct';

describe('a speaker after the verb', () => {
  test.each([
    [
      'after a quotation mark',
      `${FAILED} "/"/PUNCT/''/1/punct said/say/VERB/VBD/-1/root mayor/mayor/NOUN/NN/4/obj`,
    ],
    [
      'by name',
      `${FAILED} "/"/PUNCT/''/1/punct wrote/write/VERB/VBD/-1/root mayor/mayor/PROPN/NNP/4/obj`,
    ],
  ])('is the subject %s', (_, text) => {
    expect(relationOf('mayor', text)).toBe('nsubj');
  });

  test('heads the quotation that the parser hung it on', () => {
    const text =
      '"/"/PUNCT/``/2/punct It/it/PRON/PRP/2/nsubj failed/fail/VERB/VBD/-1/root ,/,/PUNCT/,/2/punct ' +
      '"/"/PUNCT/\'\'/2/punct said/say/VERB/VBD/2/conj mayor/mayor/NOUN/NN/5/obj';
    expect(relationOf('failed', text)).toBe('ccomp');
    expect(relationOf('said', text)).toBe('root');
    expect(relationOf('mayor', text)).toBe('nsubj');
  });

  test.each([
    [
      'where the verb has its subject',
      '"/"/PUNCT/``/3/punct ,/,/PUNCT/,/3/punct he/he/PRON/PRP/3/nsubj said/say/VERB/VBD/-1/root mayor/mayor/NOUN/NN/3/obj',
    ],
    [
      'where no mark stands before the verb',
      '"/"/PUNCT/``/2/punct who/who/PRON/WP/2/obj said/say/VERB/VBD/-1/root mayor/mayor/NOUN/NN/2/obj',
    ],
    [
      'where the verb is none of saying',
      '"/"/PUNCT/``/2/punct ,/,/PUNCT/,/2/punct hit/hit/VERB/VBD/-1/root mayor/mayor/NOUN/NN/2/obj',
    ],
    [
      'where the verb is not finite',
      '"/"/PUNCT/``/2/punct ,/,/PUNCT/,/2/punct saying/say/VERB/VBG/-1/root mayor/mayor/NOUN/NN/2/obj',
    ],
    [
      'where it stands before the verb',
      '"/"/PUNCT/``/3/punct mayor/mayor/NOUN/NN/3/obj ,/,/PUNCT/,/3/punct said/say/VERB/VBD/-1/root',
    ],
  ])('stays what it is %s', (_, text) => {
    expect(relationOf('mayor', text)).toBe('obj');
  });
});
