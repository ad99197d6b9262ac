import { expect, test } from 'vitest';
import { caseOf, count } from './account.fixture.ts';
import { findQuotedWords } from './quoted-words.ts';

function quoted(...texts: readonly (readonly [publisher: string, text: string])[]): string[] {
  const { documents } = caseOf(
    texts.map(([publisher, text], at) => ({
      by: publisher,
      in: publisher,
      at: `2024-03-1${at}`,
      question: 'killed',
      value: count(1),
      text,
    })),
  );
  return findQuotedWords(documents).map(({ earlier, later }) => `${later} quotes ${earlier}`);
}

const said = 'The works had been warned twice about the pipe, the mayor said.';

test.each([
  [
    'words of another report',
    'The mayor: "warned twice about the pipe".',
    ['B 2024-03-11 quotes A 2024-03-10'],
  ],
  [
    'words in other marks and case',
    '“Warned twice about the pipe,” he had said.',
    ['B 2024-03-11 quotes A 2024-03-10'],
  ],
  ['a short turn of phrase', 'It was "the pipe" again.', []],
  ['words that are not there', 'The mayor: "warned four times about the pipe".', []],
  ['the same words outside quotation marks', 'The works had been warned twice about the pipe.', []],
])('a later report with %s', (_, text, expected) => {
  expect(quoted(['A', said], ['B', text])).toEqual(expected);
});

test('a publisher does not repeat itself', () => {
  expect(quoted(['A', said], ['A', 'It had "been warned twice about the pipe".'])).toEqual([]);
});
