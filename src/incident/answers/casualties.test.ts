import { expect, test } from 'vitest';
import { loadEnglish, Tree } from '../../language/index.ts';
import { recogniseQuantities } from '../../mention/index.ts';
import { readCasualties } from './casualties.ts';
import type { AnswerContext } from './context.ts';

const english = loadEnglish();

function casualties(text: string): (boolean | string)[] {
  const analysis = english.analyse(text);
  const quantities = recogniseQuantities({ text, analysis, publishedAt: null });
  const context = { text, mentions: { quantities } } as unknown as AnswerContext;
  return analysis.sentences
    .flatMap((sentence) => readCasualties(context, new Tree(sentence)))
    .map(({ value }) => (value.kind === 'yes-no' ? value.value : value.kind));
}

test.each([
  ['There were casualties.', true],
  ['The strike caused casualties.', true],
  ['There were no casualties.', false],
  ['No casualties were reported.', false],
])('%s', (text, answer) => {
  expect(casualties(text)).toEqual([answer]);
});

test.each([
  'The number of casualties is not known.',
  'The ministry would not speak of possible casualties.',
  'Three casualties were taken to hospital.',
  'The victims were buried on Monday.',
  'Were there casualties?',
  'Two people died.',
])('no answer: %s', (text) => {
  expect(casualties(text)).toEqual([]);
});
