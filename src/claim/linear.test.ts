// Long and hostile texts take steps in proportion to their length. Steps are counted, not timed.
import { expect, test } from 'vitest';
import type { Analysis } from '../language/index.ts';
import { attributionsOf } from './attributions.ts';
import { analysed } from './claim.fixture.ts';
import { quotationsOf } from './quotation.ts';
import { type TextView, viewOf } from './text-view.ts';

/** The same paragraph `times` over, without having it parsed again. */
function repeated(paragraph: string, times: number): { text: string; analysis: Analysis } {
  const one = analysed(paragraph);
  const length = paragraph.length + 2;
  const shifted = Array.from({ length: times }, (_, copy) =>
    one.sentences.map((sentence) => ({
      ...sentence,
      start: sentence.start + copy * length,
      end: sentence.end + copy * length,
      index: sentence.index + copy * one.sentences.length,
      paragraph: copy,
      words: sentence.words.map((word) => ({
        ...word,
        start: word.start + copy * length,
        end: word.end + copy * length,
      })),
    })),
  );
  const text = Array.from({ length: times }, () => paragraph).join('\n\n');
  return { text, analysis: { sentences: shifted.flat(), names: [] } };
}

/** A view that counts how often its trees, sentences and quotations are looked at. */
function counting(view: TextView): { view: TextView; steps: () => number } {
  let steps = 0;
  const watched = <T extends object>(list: T): T =>
    new Proxy(list, {
      get(target, key, receiver) {
        steps++;
        return Reflect.get(target, key, receiver);
      },
    });
  const analysis = { ...view.analysis, sentences: watched(view.analysis.sentences) };
  const { text } = view;
  return {
    view: { text, analysis, trees: watched(view.trees), quotations: watched(view.quotations) },
    steps: () => steps,
  };
}

const paragraphs: readonly (readonly [string, string])[] = [
  ['plain news', 'The mayor said that two houses burned down, adding that nobody was hurt.'],
  ['quotations', '“Nobody came,” the mayor said. “We were alone.” The house “burned” down.'],
  ['quotations that stay open', '“Nobody came, the mayor said. We were alone.'],
  ['quotations without a speaker', '“Nobody came.” “We were alone.” “It burned!” “Why?”'],
];

test.each(paragraphs)('%s: twice the text takes at most twice the steps', (_name, paragraph) => {
  const stepsFor = (times: number) => {
    const { text, analysis } = repeated(paragraph, times);
    const { view, steps } = counting(viewOf(text, analysis));
    attributionsOf(view);
    return steps();
  };
  // Bisection adds a logarithm: 1,000 copies against 2,000 make it 10 %.
  expect(stepsFor(2000)).toBeLessThan(2.3 * stepsFor(1000));
});

test('2 MB and 10,000 quotation marks are read to the end', () => {
  const paragraph = paragraphs[1]?.[1] ?? '';
  const times = Math.ceil(2_000_000 / (paragraph.length + 2));
  const { text, analysis } = repeated(paragraph, times);
  const sayings = attributionsOf(viewOf(text, analysis));
  expect(quotationsOf(text)).toHaveLength(3 * times);
  expect(sayings).toHaveLength(times);
});
