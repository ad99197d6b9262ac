import { describe, expect, test } from 'vitest';
import { jaroWinkler, portalScore } from './portal-score.ts';

// Winkler's own examples (1990; 1994), without his similar characters where they play no part.
describe('Jaro-Winkler', () => {
  test.each([
    ['MARTHA', 'MARHTA', 0.961],
    ['DIXON', 'DICKSONX', 0.813],
    ['ABC', 'ABC', 1],
    ['ABC', 'XYZ', 0],
  ])('%s, %s', (a, b, score) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(score, 1);
  });
});

describe('as the portal scores', () => {
  test.each([
    ['the order of words does not matter', 'JANE KESTREL', 'KESTREL, Jane', 100],
    ['more names on the list do not matter', 'KESTREL', 'KESTREL, Jane Ann', 100],
    ['words of two letters are left out', 'KIM UN', 'KIM, Jong', 100],
    ['nothing is found in another script', 'Кестрел', 'KESTREL, Jane', 0],
    ['an empty name is found nowhere', '', 'KESTREL', 0],
  ])('%s', (_, asked, listed, score) => {
    expect(portalScore(asked, listed)).toBe(score);
  });

  test('a word asked for that is not there halves the score', () => {
    expect(portalScore('GEORGE WOOD', 'NAZARETYAN, George')).toBeLessThanOrEqual(55);
  });
});
