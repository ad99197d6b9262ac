import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalValue } from './canonical-value.ts';
import { relateValues } from './value-relation.ts';

describe('spellings of one value', () => {
  test.each([
    ['1:55 p.m.', '1:55pm'],
    ['1:55 p.m.', '1:55pdec 1'],
    ['12:10 a.m.', '12:10 a.m. (estimated runway)'],
    ['12:00 p.m.', '12:00noon'],
    ['2011-12-08 13:55', '2011-12-08T13:55:00Z'],
    ['1,234', '1234'],
    ['7', '7.0'],
    ['knuth;graham', 'Graham; Knuth'],
    ['São Paulo', '  são  paulo '],
  ])('%s = %s', (one, other) => {
    expect(canonicalValue(one)?.key).toBe(canonicalValue(other)?.key);
  });

  test.each([
    ['12:10 a.m.', '12:10 p.m.'],
    ['2011-12-08 13:55', '1:55 p.m.'],
    ['1234', '12:34 a.m.'],
    ['12,34', '1234'],
    ['B9A', 'B9'],
    ['C-44', '44'],
    ['knuth', 'knuth;graham'],
    ['New York', 'New York City'],
    ['none', ''],
  ])('%s is not %s', (one, other) => {
    expect(canonicalValue(one)?.key).not.toBe(canonicalValue(other)?.key);
  });
});

describe('no answer', () => {
  test.each([
    'not available',
    'Dec 02 Not Available',
    'contact airline',
    'unknown',
    'n/a',
    '-',
    '',
  ])('%j', (words) => {
    expect(canonicalValue(words)).toBeNull();
  });

  test.each([
    'none',
    'no',
    '0',
    'Nad',
    'Unknown Soldier Street',
    'tbilisi',
    'available',
    'nullarbor',
  ])('but %j is one', (words) => {
    expect(canonicalValue(words)).not.toBeNull();
  });
});

describe('relations', () => {
  test.each([
    ['10:00 a.m.', '10:09 a.m.', 'near'],
    ['10:00 a.m.', '10:11 a.m.', 'apart'],
    ['10:00 a.m.', '2011-12-08 10:00', 'apart'],
    ['100', '101', 'apart'],
    ['knuth', 'graham;knuth', 'vaguer'],
    ['graham;knuth', 'knuth', 'finer'],
    ['graham;knuth', 'graham;dean', 'apart'],
    ['berlin', 'paris', 'apart'],
  ])('%s to %s: %s', (one, other, relation) => {
    expect(relateValues(value(one), value(other))).toBe(relation);
  });

  const values = fc
    .oneof(
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }).map((m) => m.join(';')),
      fc.nat(999).map(String),
      fc.tuple(fc.nat(11), fc.nat(59)).map(([h, m]) => `${h}:${String(m).padStart(2, '0')} a.m.`),
    )
    .map(value);
  const MIRROR = { near: 'near', apart: 'apart', vaguer: 'finer', finer: 'vaguer' } as const;

  test('read backwards they mirror each other', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        if (a.key === b.key) return;
        expect(relateValues(b, a)).toBe(MIRROR[relateValues(a, b)]);
      }),
    );
  });

  test('what refines a refinement refines the first', () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        if (new Set([a.key, b.key, c.key]).size < 3) return;
        fc.pre(relateValues(a, b) === 'vaguer' && relateValues(b, c) === 'vaguer');
        expect(relateValues(a, c)).toBe('vaguer');
      }),
      { numRuns: 50 },
    );
  });
});

function value(words: string) {
  return canonicalValue(words)!;
}
