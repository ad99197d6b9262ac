// No text, however it is made, keeps the program busy with backtracking: every regular expression
// of src/ matches in linear time. What was checked before stands in expressions/safe.tsv.
import { expect, test } from 'vitest';
import { collected, readLedger, rowOf, weakness } from './expressions/check.ts';

const { expressions, unreached } = collected();

test('every regular expression of the program matches in linear time', () => {
  const safe = readLedger();
  const weak = expressions
    .filter((one) => !safe.has(rowOf(one)))
    .flatMap((one) => {
      const why = weakness(one);
      return why === null ? [] : [`${one.at} /${one.source}/${one.flags}: ${why}`];
    });
  expect(weak).toEqual([]);
  // As many as there were when this was written, about: the sources are read, not passed over.
  expect(expressions.length).toBeGreaterThan(500);
});

test('those that are built while reading are known by name, and safe', () => {
  // The end of a raw element: the names are those of the HTML standard, and hold no sign.
  expect(unreached.map((at) => at.replace(/:\d+$/, ''))).toEqual(['src/source/html-depth.ts']);
  expect(weakness({ source: '</script[\\s/>]', flags: 'gi' })).toBeNull();
});

test.each([
  ['(a+)+$', ''],
  ['\\s+$', ''],
  ['(?:.|\\w)*x', ''],
])('the checker finds /%s/ unsafe', (source, flags) => {
  expect(weakness({ source, flags })).not.toBeNull();
});
