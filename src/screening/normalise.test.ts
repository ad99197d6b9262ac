import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameLexicon } from './load-word-lists.ts';
import { type NameSchema, normaliseName } from './normalise.ts';

const lexicon = nameLexicon();
const read = (name: string, schema: NameSchema | null) =>
  normaliseName(name, { schema, lexicon })
    .tokens.map(({ text, kind }) => (kind === 'word' ? text : `${text}/${kind}`))
    .join(' ');

describe('what the words of a name are', () => {
  test.each<[string, NameSchema | null, string]>([
    ['Open Joint Stock Company Vostok', 'organisation', '§share/legal vostok/domain'],
    ['ООО Ромашка', 'organisation', '§limited/legal romashka'],
    ['Sociedad Anónima Lumbre', 'organisation', '§share/legal lumbre'],
    ['Kern Gesellschaft mit beschränkter Haftung', 'organisation', 'kern §limited/legal'],
    ['Obshchestvo S Ogranichenoy Otvetstvenostyu Luch', 'organisation', '§limited/legal luch'],
    ['KESTREL, Jane Ann', 'person', 'jane ann kestrel'],
    ['KESTREL, Dr.', 'person', 'kestrel dr/honorific'],
    ['Sheikh Karim bin Walid', 'person', 'sheikh/honorific karim bin/particle walid'],
    ['عبد الرحمن', 'person', 'abd/particle al/particle ^rhmn'],
    ['J. Kestrel', 'person', 'j/initial kestrel'],
    ['Sech1n', 'person', 'sechin'],
    ['Brigade Forty-Four', 'organisation', 'brigade/domain #44/number'],
    ['1st Vanguard', 'organisation', '#1/number vanguard'],
    ['Lumen Fund VII L.P.', 'organisation', 'lumen fund/domain #7/number §partnership/legal'],
    ['Lumen Fund I, Ltd.', 'organisation', 'lumen fund/domain #1/number §limited/legal'],
    ['Banco do Brasil', 'organisation', 'banco/domain do/particle brasil/territory'],
  ])('%s (%s)', (name, schema, tokens) => {
    expect(read(name, schema)).toBe(tokens);
  });
});

describe('what is left as it is', () => {
  test.each<[string, NameSchema | null, string]>([
    ['a legal form that is the whole name', 'organisation', 'Limited'],
    ['a syllable like a legal form amid a person', 'person', 'Aung Sa Htun'],
    ['a person with a word of business', 'person', 'Marina Banks'],
    ['Ben at the head of a person', 'person', 'Ben Kestrel'],
    ['Xi is no numeral', 'organisation', 'Xi Zenith'],
    ['numerals in a person', 'person', 'Vi Kestrel'],
    ['a digit at the end', 'organisation', 'T90 Zenith'],
  ])('%s', (_, schema, name) => {
    expect(read(name, schema)).toBe(name.toLowerCase());
  });
});

test('tokens lead back to the name as written, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 50 }),
      fc.constantFrom<NameSchema | null>('person', 'organisation', 'vessel', null),
      (name, schema) => {
        for (const { start, end } of normaliseName(name, { schema, lexicon }).tokens) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(name.length);
        }
      },
    ),
  );
});

test('a name of 10,000 characters is cut, and says so', () => {
  const name = normaliseName('Kestrel '.repeat(1_250), { schema: 'person', lexicon });
  expect(name.cut).toBe(true);
  expect(name.tokens.length).toBe(48);
});
