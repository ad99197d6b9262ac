import { expect, test } from 'vitest';
import { isAfter, readPublishedAt } from './published-at.ts';

test.each([
  ['2023-01-28', '2023-01-28'],
  ['2023-01-28T22:30:00+03:30', '2023-01-28T22:30:00+03:30'],
  ['2023-01-28T22:30+03:30', '2023-01-28T22:30+03:30'],
  ['2023-01-28T22:30:00Z', '2023-01-28T22:30:00Z'],
  ['2023-01-28T22:30:00.125Z', '2023-01-28T22:30:00.125Z'],
  ['2023-01-28T22:30:00+0330', '2023-01-28T22:30:00+03:30'],
  ['2023-01-28 22:30:00 +03', '2023-01-28T22:30:00+03:00'],
  ['20230128T190000Z', '2023-01-28T19:00:00Z'],
  ['20230128', '2023-01-28'],
  ['Sat, 28 Jan 2023 22:30:00 +0330', '2023-01-28T22:30:00+03:30'],
  ['28 Jan 23 22:30 GMT', '2023-01-28T22:30Z'],
  ['Sat, 28 Jan 2023 22:30:00 EST', '2023-01-28T22:30:00-05:00'],
  ['28 January 2023', '2023-01-28'],
  ['Saturday, January 28, 2023', '2023-01-28'],
  ['Jan. 28th, 2023', '2023-01-28'],
  ['Sept 5 2023', '2023-09-05'],
])('%s is read as %s', (declared, publishedAt) => {
  expect(readPublishedAt(declared)).toEqual({ kind: 'read', publishedAt });
});

test.each([
  ['2023-01-28T22:30:00', '2023-01-28'],
  ['2023-01-28 22:30', '2023-01-28'],
  ['Sat, 28 Jan 2023 22:30:00 IRST', '2023-01-28'],
  ['January 28, 2023 at 22:30', '2023-01-28'],
])('%s names no moment and keeps its date %s', (declared, publishedAt) => {
  expect(readPublishedAt(declared)).toEqual({ kind: 'without-offset', publishedAt });
});

test.each([
  [''],
  ['yesterday'],
  ['01/02/2023'],
  ['1.2.2023'],
  ['2023'],
  ['2023-01'],
  ['2023-02-30'],
  ['2023-13-01'],
  ['2023-01-28T25:00Z'],
  ['2023-01-28T22:61Z'],
  ['31 April 2023'],
  ['Saturday'],
  ['28 Foo 2023'],
  ['1674934200'],
  ['2023-W04-6'],
  ['on 28 January 2023'],
  ['2023-01-28 or so'],
  ['28 January 2023 '.repeat(10_000)],
])('"%s" is no publication date', (declared) => {
  expect(readPublishedAt(declared)).toEqual({ kind: 'unreadable' });
});

test.each([
  ['2023-01-29T00:00:01Z', '2023-01-29T00:00:00Z', true],
  ['2023-01-29T00:00:00Z', '2023-01-29T00:00:00Z', false],
  ['2023-01-29T03:00:00+03:30', '2023-01-29T00:00:00Z', false],
  ['2023-01-30', '2023-01-29T12:00:00Z', false],
  ['2023-01-30', '2023-01-29T09:59:59Z', true],
  ['2023-01-29', '2023-01-29T12:00:00Z', false],
])('that %s is after %s is %s', (publishedAt, instant, after) => {
  expect(isAfter(publishedAt, instant)).toBe(after);
});
