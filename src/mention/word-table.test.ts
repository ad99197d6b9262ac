import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readWordTable } from './word-table.ts';

describe('a word table means what YAML says', () => {
  test.each([
    'parties/roles.yaml',
    'parties/states.yaml',
    'parties/names.yaml',
    'weapons.yaml',
    'damage.yaml',
  ])('%s', (file) => {
    const text = readFileSync(new URL(`../../resources/${file}`, import.meta.url), 'utf8');
    const table = readWordTable(text);
    expect(Object.keys(table).length).toBeGreaterThan(0);
    expect(table).toEqual(parse(text));
  });

  test.each([
    ['a word', 'a: b'],
    ['words with a remark behind', 'a: b, c # d'],
    ['a remark between', 'a: b\n# c: d\ne: f'],
    ['nothing', 'a:\nb: c'],
    ['nothing but a remark', 'a: # b\nc: d'],
    ['a joined block', 'a: >-\n  b,\n  c\nd: e'],
    ['a kept block', 'a: |\n  b; c\n  d; e\n'],
    ['a list', 'a:\n  - b, c\n  - d\ne: f'],
    ['a list that is not indented', 'a:\n- b\n- c\nd: e'],
    ['a table in a table', 'a:\n  b: c\n  d:\n    e: f\n    g:\n  h: i\nj: k'],
    ['quoted words', 'a: "b: c"\n"d": e'],
    ['a sign within words', 'a: +b, c-d, e/f'],
  ])('%s', (_what, text) => {
    expect(readWordTable(text)).toEqual(parse(text));
  });

  test('any words under any keys', () => {
    const word = fc.stringMatching(/^[a-z][a-z-]{0,6}[a-z]$/);
    const safe = word.filter((one) => !/^(true|false|null|no|yes|on|off)$/.test(one));
    const lists = fc.dictionary(safe, fc.dictionary(safe, fc.array(safe, { minLength: 1 })));
    fc.assert(
      fc.property(lists, (table) => {
        const text = Object.entries(table)
          .filter(([, inner]) => Object.keys(inner).length > 0)
          .map(([key, inner]) =>
            [`${key}:`, ...Object.entries(inner).map(([k, v]) => `  ${k}: ${v.join(', ')}`)].join(
              '\n',
            ),
          )
          .join('\n');
        expect(readWordTable(text)).toEqual(parse(text) ?? {});
      }),
      { numRuns: 60 },
    );
  });
});
