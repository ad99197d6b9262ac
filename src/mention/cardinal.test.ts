import { expect, test } from 'vitest';
import { readCardinal } from './cardinal.ts';
import { tokenise } from './token.ts';

test.each([
  ['seven', 7, 'seven'],
  ['twenty-three drones', 23, 'twenty-three'],
  ['a hundred and five men', 105, 'a hundred and five'],
  ['three hundred and two thousand and five', 302_005, 'three hundred and two thousand and five'],
  ['two hundred thousand', 200_000, 'two hundred thousand'],
  ['one million two hundred thousand', 1_200_000, 'one million two hundred thousand'],
  ['12,500 people', 12_500, '12,500'],
  ['2.5 million', 2_500_000, '2.5 million'],
  ['two dozen', 24, 'two dozen'],
  ['half a million', 500_000, 'half a million'],
  ['half a dozen', 6, 'half a dozen'],
  ['three, four', 3, 'three'],
  ['12, 500', 12, '12'],
  ['three hundred and three hundred', 303, 'three hundred and three'],
  ['two thousand and a tank', 2000, 'two thousand'],
])('"%s" is read as %d', (text, value, words) => {
  const tokens = tokenise(text);
  const cardinal = readCardinal(tokens, 0);
  expect(cardinal?.value).toBe(value);
  expect(text.slice(0, tokens[(cardinal?.end ?? 1) - 1]?.end)).toBe(words);
});

test.each([
  'a drone',
  'and five',
  'hundred',
  'dozens',
  'third',
  'tenfold',
  '-',
  '',
  'half',
  'half the crew',
  'a',
  'an hour',
  '.5',
  ', 000',
  'none',
  'both',
])('"%s" begins no cardinal', (text) => {
  expect(readCardinal(tokenise(text), 0)).toBeNull();
});
