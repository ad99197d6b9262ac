import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokens } from './tokens.ts';

const cut = (text: string): string =>
  tokens(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('|');

describe('tokens', () => {
  test.each([
    ['a clitic', "Iran's", "Iran|'s"],
    ['a curly clitic', 'Iran’s', 'Iran|’s'],
    ['a negation', "didn't", "did|n't"],
    ['cannot', 'cannot', 'can|not'],
    ['a compound with a hyphen', 'Iranian-made', 'Iranian|-|made'],
    ['a chain of hyphens', 'surface-to-surface', 'surface|-|to|-|surface'],
    ['an amount', '$2,000', '$|2,000'],
    ['a percentage', '20%', '20|%'],
    ['a quotation', '“failed attack.”', '“|failed|attack|.|”'],
    ['brackets', '(IRNA),', '(|IRNA|)|,'],
    ['a range of years', '2007-2008', '2007|-|2008'],
    ['an alternative', 'and/or', 'and|/|or'],
    ['a full stop', 'It ended.', 'It|ended|.'],
  ])('%s is cut', (_, text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  test.each([
    ['an abbreviation with dots', 'U.S.'],
    ['a time of day', 'p.m.'],
    ['a clock time', '10:30'],
    ['a large number', '1,250,000'],
    ['a date', '11/28/2000'],
    ['a decade', '1970s'],
    ['an ordinal', '20th'],
    ['a title', 'Gen.'],
    ['a prefix', 'co-founder'],
    ['a prefix before a year', 'mid-2020'],
    ['an aircraft', 'F-16'],
    ['a name with an apostrophe', "O'Rourke"],
    ['a transliteration', "Sha'lan"],
    ['an ampersand in a name', 'AT&T'],
    ['an address', 'https://example.org/a/b?c=d'],
    ['an e-mail address', 'desk@example.org'],
    ['a handle', '@Podolyak_M'],
    ['a telephone number', '212-848-8400'],
    ['an ellipsis', '...'],
    ['a word in another script', 'Зеленський'],
  ])('%s is not cut', (_, text) => {
    expect(cut(`see ${text} there`)).toBe(`see|${text}|there`);
  });

  test('the full stop after an address is not part of it', () => {
    expect(cut('See https://example.org/a.')).toBe('See|https://example.org/a|.');
  });

  test.each([
    ['a mark of direction after a word', 'the\u200f mayor'],
    ['a mark of direction before a word', 'the \u200emayor'],
    ['an embedding', '\u202athe\u202c mayor'],
    ['a space without width', 'the\u200b mayor'],
    ['a word joiner', 'the \u2060mayor'],
  ])('%s is no token and part of none', (_, text) => {
    expect(cut(text)).toBe('the|mayor');
  });

  test('tokens are in order, apart, and leave out nothing but what has no width or sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let at = 0;
        for (const { start, end } of tokens(text)) {
          expect(text.slice(at, start)).toMatch(/^[\s\p{Cf}]*$/u);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^[\s\p{Cf}]*$/u);
      }),
    );
  });

  test('tokens of a part stay within it', () => {
    const text = 'Before. The U.S. hit it. After.';
    const part = { start: 8, end: 16 };
    expect(tokens(text, part).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The',
      'U.S.',
    ]);
  });
});
