import { describe, expect, test } from 'vitest';
import { loadEnglish } from './index.ts';

const english = loadEnglish();

function readMine(text: string) {
  const words = english.analyse(text).sentences.flatMap((sentence) => sentence.words);
  const at = words.findIndex(({ form }) => form.toLowerCase() === 'mine');
  return { word: words[at], before: words[at - 1] };
}

describe('"mine" is a noun', () => {
  test.each([
    'A limpet mine damaged the hull.',
    'The mine was found by divers.',
    'A naval mine and a sea mine were seen.',
    'Workers at the copper mine went on strike.',
  ])('%s', (text) => {
    expect(readMine(text).word).toMatchObject({ upos: 'NOUN', lemma: 'mine' });
  });

  test('and what stands before it is a part of it', () => {
    const { word, before } = readMine('A limpet mine damaged the hull.');
    expect(before).toMatchObject({ deprel: 'compound', head: word?.index });
  });
});

test.each([
  'The blame is mine, he said.',
  'A friend of mine saw it.',
  'Mine was the last boat.',
  'He said mine were gone.',
])('"mine" is a pronoun: %s', (text) => {
  expect(readMine(text).word).toMatchObject({ upos: 'PRON' });
});
