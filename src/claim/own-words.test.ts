import { describe, expect, test } from 'vitest';
import { claimsOf, contentOf } from './claim.fixture.ts';

function ownWordsOf(text: string): readonly string[] {
  return claimsOf(text)
    .filter(({ rule }) => rule === 'claim/own')
    .map((claim) => contentOf(text, claim));
}

describe('what the publication says itself', () => {
  test.each<readonly [string, string]>([
    ['Two houses burned down on Monday.', 'Two houses burned down on Monday'],
    [
      'The drones are a threat, with Israel stating that they are close.',
      'The drones are a threat',
    ],
    ['The firm was fined after it allegedly sold the plans.', 'The firm was fined'],
  ])('%s', (text, own) => {
    expect(ownWordsOf(text)).toEqual([own]);
  });

  test.each([
    'The mayor said that two houses burned down.',
    'According to the mayor, two houses burned down.',
    'Two houses burned down, the mayor said.',
    '“Nobody came,” the mayor said.',
    'Iran Supplies Drones to Russia',
    'The Saturday Evening Attack',
  ])('nothing of: %s', (text) => {
    expect(ownWordsOf(text)).toEqual([]);
  });
});
