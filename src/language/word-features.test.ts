import { describe, expect, test } from 'vitest';
import { hashText } from './hash.ts';
import { Vocabulary } from './vocabulary.ts';
import { SPELLING_ROWS, SPELLINGS, wordFeatures } from './word-features.ts';

const vocabulary = new Vocabulary(['the', 'army', 'fired'].map((word) => hashText(word)));
const features = (text: string) => wordFeatures(text.split(' '), vocabulary);

describe('word features', () => {
  test('give a word its row in lower case, and an unknown one row 0', () => {
    expect([...features('The army fired rockets').words]).toEqual([1, 2, 3, 0]);
  });

  test('keep within the table of spellings', () => {
    const { spellings } = features('“ Where ? ” 12:30 U.S. عاجل 😀');
    expect(spellings).toHaveLength(8 * SPELLINGS);
    expect(spellings.every((row) => row >= 0 && row < SPELLING_ROWS)).toBe(true);
  });

  test('tell a capital apart by one spelling alone', () => {
    const small = features('The army fired on it').spellings;
    const large = features('The Army fired on it').spellings;
    expect(small.filter((row, at) => row !== large[at])).toHaveLength(1);
  });

  test('read curly and straight quotes alike', () => {
    expect([...features('Iran ’s').words]).toEqual([...features("Iran 's").words]);
    expect(features('army ’s').spellings.slice(SPELLINGS, SPELLINGS + 7)).toEqual(
      features("army 's").spellings.slice(SPELLINGS, SPELLINGS + 7),
    );
  });
});
