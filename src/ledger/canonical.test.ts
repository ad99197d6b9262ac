import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, type Json } from './canonical.ts';

test.each<{ what: string; value: Json; text: string }>([
  {
    what: 'names are ordered by code unit',
    value: { b: 1, a: 2, A: 3 },
    text: '{"A":3,"a":2,"b":1}',
  },
  {
    what: 'code units, not code points, decide (the example of RFC 8785, 3.2.3)',
    value: { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 },
    text: '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
  },
  { what: 'an absent member is left out', value: { a: undefined, b: null }, text: '{"b":null}' },
  { what: 'lists keep their order', value: [3, 1, [2]], text: '[3,1,[2]]' },
  { what: 'numbers are spelled as in ECMAScript', value: [1e21, 0.1, -0], text: '[1e+21,0.1,0]' },
  { what: 'half a surrogate pair is escaped', value: 'a\ud83d', text: '"a\\ud83d"' },
  { what: 'a name of a prototype is a name', value: { toString: 1 }, text: '{"toString":1}' },
])('$what', ({ value, text }) => {
  expect(canonical(value)).toBe(text);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  '%s is refused',
  (number) => {
    expect(() => canonical({ deep: [number] })).toThrow(RangeError);
  },
);

// As JSON writes it: -0 is 0 there.
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json);

test('what was written reads back as the same value, and is written the same again', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonical(value);
      expect(JSON.parse(text)).toEqual(value);
      expect(canonical(JSON.parse(text))).toBe(text);
    }),
  );
});

test('the order in which members were given does not show', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(canonical(reversed)).toBe(canonical(value));
    }),
  );
});
