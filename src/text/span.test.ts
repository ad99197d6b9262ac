import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byPlace,
  contains,
  cover,
  lengthOf,
  overlaps,
  type Span,
  trimmed,
  wordsAt,
} from './span.ts';

const span = fc
  .tuple(fc.nat(200), fc.nat(200))
  .map(([start, length]): Span => ({ start, end: start + length }));

describe('spans', () => {
  test('two spans overlap whichever is asked first', () => {
    fc.assert(fc.property(span, span, (a, b) => overlaps(a, b) === overlaps(b, a)));
  });

  test('neighbours that touch do not overlap', () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  });

  test('each span contains itself', () => {
    fc.assert(fc.property(span, (a) => contains(a, a)));
  });

  test('two spans contain each other where they are equal and nowhere else', () => {
    fc.assert(
      fc.property(span, fc.integer({ min: -1, max: 1 }), (a, moved) => {
        const b = { start: a.start, end: a.end + moved };
        expect(contains(a, b) && contains(b, a)).toBe(moved === 0);
      }),
    );
  });

  test('the cover contains every span and is no longer than it must be', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1 }), (spans) => {
        const whole = cover(spans);
        expect(spans.every((each) => contains(whole, each))).toBe(true);
        expect(spans.some(({ start }) => start === whole.start)).toBe(true);
        expect(spans.some(({ end }) => end === whole.end)).toBe(true);
      }),
    );
  });

  test('there is no cover of nothing', () => {
    expect(() => cover([])).toThrow(RangeError);
  });

  test('order is by start, the longer first', () => {
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const ordered = spans.toSorted(byPlace);
        ordered.slice(1).forEach((next, at) => {
          const before = ordered[at]!;
          expect(before.start < next.start || before.end >= next.end).toBe(true);
        });
      }),
    );
  });

  test('trimming keeps all but the white space at the ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é') }), (text) => {
        const inner = trimmed(text, { start: 0, end: text.length });
        expect(wordsAt(text, inner)).toBe(text.trim());
        expect(lengthOf(inner)).toBe(text.trim().length);
      }),
    );
  });
});
