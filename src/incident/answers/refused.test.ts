import { expect, test } from 'vitest';
import { loadEnglish, Tree } from '../../language/index.ts';
import { standingOf } from './refused.ts';

const english = loadEnglish();

/** How the sentence stands to the word in brackets. */
function standing(marked: string) {
  const start = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  for (const sentence of english.analyse(text).sentences) {
    const word = sentence.words.find((candidate) => candidate.start === start);
    if (word !== undefined) return standingOf(new Tree(sentence), word);
  }
  throw new Error(`no word at the bracket: ${marked}`);
}

test.each([
  ['A boat and not a [bomb] damaged the ship.'],
  ['There is no evidence of [sabotage].'],
  ['The company rejected any talk of [sabotage].'],
  ['A [bomb] would have broken the hull.'],
  ['The hole is difficult to reconcile with a [bomb].'],
  ['Police ruled out [sabotage].'],
  ['Nothing was put before the office that would support [sabotage].'],
])('refused: %s', (text) => {
  expect(standing(text)).toBe('refused');
});

test.each([
  ['A [bomb] damaged the ship.'],
  ['The ministry blamed a [bomb] for the blast.'],
  ['Investigators found traces of a [bomb].'],
  ['The harbour, which had not burned before, was hit by a [bomb].'],
  ['The mayor, who did not speak, had seen the [bomb].'],
  ['It was a [bomb].'],
  ['The union spoke of [sabotage] at once.'],
  ['Material was put before the office that would support [sabotage].'],
])('held: %s', (text) => {
  expect(standing(text)).toBe('held');
});

test('what is not excluded is left open', () => {
  expect(standing('The minister said that [sabotage] could not be ruled out.')).toBe('open');
});
