import { expect, test } from 'vitest';
import { loadEnglish } from '../../language/index.ts';
import { recogniseQuantities } from '../../mention/index.ts';
import type { Finding } from './context.ts';
import { refusedFigures } from './not-that-many.ts';

const english = loadEnglish();

/** Figures refused beside the first one of a text. */
function refused(text: string): number[] {
  const quantities = recogniseQuantities({
    text,
    analysis: english.analyse(text),
    publishedAt: null,
  });
  const [first] = quantities;
  if (first === undefined) return [];
  const finding = {
    question: 'killed',
    value: { kind: 'number', min: first.min, max: first.max, hedge: first.hedge, unit: null },
    span: { start: first.start, end: first.end },
    rejected: false,
  } as unknown as Finding;
  return refusedFigures([finding], { text }).map(({ value, rejected }) => {
    expect(rejected).toBe(true);
    return value.kind === 'number' ? value.min : -1;
  });
}

test.each([
  ['They were seven in number and not nine.', 9],
  ['There were four machines, not three.', 3],
  ['Five people died rather than eight.', 8],
  ['Two were hurt instead of the earlier six.', 6],
])('%s', (text, figure) => {
  expect(refused(text)).toEqual([figure]);
});

test.each([
  'Seven people died and nine were hurt.',
  'Seven died, but not all of the nine houses burned.',
  'Seven people died. Not nine days later it happened again.',
  'Seven people died and not one window broke in the nine streets around the old market square.',
  'Seven people died.',
])('none: %s', (text) => {
  expect(refused(text)).toEqual([]);
});
