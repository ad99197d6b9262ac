import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Vocabulary } from './vocabulary.ts';

test('a vocabulary gives each word its row and others none', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer(), (hashes, other) => {
      const vocabulary = new Vocabulary(hashes);
      expect(hashes.map((hash) => vocabulary.row(hash))).toEqual(hashes.map((_, at) => at + 1));
      expect(vocabulary.row(other)).toBe(hashes.indexOf(other) + 1);
    }),
  );
});

test('of words with one hash the first keeps it', () => {
  expect(new Vocabulary([5, 5, 6]).row(5)).toBe(1);
});
