import { expect, test } from 'vitest';
import type { AnswerValue } from '../incident/index.ts';
import type { Hedge } from '../mention/index.ts';
import { positionWords, valueWords } from './value-words.ts';

const number = (min: number, max: number | null, hedge: Hedge, unit: string | null = null) =>
  ({ kind: 'number', min, max, hedge, unit }) as const;

test.each<[string, AnswerValue]>([
  ['3', number(3, 3, 'exact')],
  ['none', number(0, 0, 'exact')],
  ['at least 3', number(3, null, 'at-least')],
  ['at least 3', number(3, null, 'exact')],
  ['at most 5', number(0, 5, 'at-most')],
  ['about 400 km', number(400, 400, 'about', 'km')],
  ['several', number(3, null, 'several')],
  ['a limited number', number(1, null, 'limited')],
  ['2 to 4', number(2, 4, 'exact')],
  ['12,000', number(12_000, 12_000, 'exact')],
  ['28 January 2023', { kind: 'time', edtf: '2023-01-28' }],
  ['Isfahan', { kind: 'place', value: 'Isfahan', placeId: null }],
  ['Russia', { kind: 'party', value: 'Russia', entity: null }],
  ['gas leak', { kind: 'category', value: 'gas leak', category: null }],
  ['minor: a roof', { kind: 'level', level: 'minor', value: 'a roof' }],
  ['minor', { kind: 'level', level: 'minor', value: 'minor' }],
  ['failed', { kind: 'outcome', value: 'failed' }],
  ['succeeded in part', { kind: 'outcome', value: 'partly' }],
  ['yes', { kind: 'yes-no', value: true }],
  ['declines to say', { kind: 'none' }],
  ['X did it', { kind: 'responsible', value: 'X', entity: null, polarity: 'accuses' }],
  ['X did not do it', { kind: 'responsible', value: 'X', entity: null, polarity: 'clears' }],
])('“%s”', (words, value) => {
  expect(valueWords(value)).toBe(words);
});

test('a rejected value is said to be denied', () => {
  expect(positionWords({ value: number(3, 3, 'exact'), rejected: true })).toBe('denies: 3');
});
