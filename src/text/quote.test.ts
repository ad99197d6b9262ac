import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor, reanchor, stands } from './quote.ts';
import { contains } from './span.ts';

const textAndSpan = fc
  .string({ minLength: 1, maxLength: 120 })
  .chain((text) =>
    fc
      .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
      .map(([a, b]) => ({ text, span: { start: Math.min(a, b), end: Math.max(a, b) + 1 } })),
  );

describe('quotes', () => {
  test('what was anchored stands in its text', () => {
    fc.assert(fc.property(textAndSpan, ({ text, span }) => stands(text, anchor(text, span))));
  });

  test('the exact words are the slice', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        expect(anchor(text, span).quote.exact).toBe(text.slice(span.start, span.end));
      }),
    );
  });

  test('a quote is found again in its own text, or all places are named', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        const found = reanchor(text, anchor(text, span).quote);
        expect(found.kind).not.toBe('no-match');
        const places = found.kind === 'match' ? [found.span] : 'spans' in found ? found.spans : [];
        expect(places.some((place) => contains(place, span))).toBe(true);
      }),
    );
  });

  test('words that moved are found by their context', () => {
    const { quote } = anchor('The ministry denied it. Later the ministry admitted it.', {
      start: 30,
      end: 42,
    });
    const moved = 'NEW HEADLINE. The ministry denied it. Later the ministry admitted it.';
    expect(reanchor(moved, quote)).toEqual({ kind: 'match', span: { start: 44, end: 56 } });
  });

  test.each([
    ['a changed letter', 'The ministry denies it.'],
    ['another case', 'THE MINISTRY DENIED IT.'],
    ['nothing', ''],
  ])('%s is no match', (_, text) => {
    const { quote } = anchor('The ministry denied it.', { start: 4, end: 19 });
    expect(reanchor(text, quote)).toEqual({ kind: 'no-match' });
  });

  test.each([
    ['an empty span', { start: 2, end: 2 }],
    ['a span outside the text', { start: 0, end: 99 }],
    ['a negative start', { start: -1, end: 2 }],
  ])('%s is refused', (_, span) => {
    expect(() => anchor('words', span)).toThrow('span outside text');
  });
});
