import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixture, fixtureOptions } from './fixture.ts';
import { dossierMarkdown, escapeMarkdown } from './markdown.ts';

const markdown = dossierMarkdown(fixture, fixtureOptions);

test.each([
  ['<script>', '\\<script\\>'],
  ['[a](http://x)', '\\[a\\](http\\://x)'],
  ['![a](b)', '\\!\\[a\\](b)'],
  ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
  ['a | b', 'a \\| b'],
  ['[^n1-1]', '\\[\\^n1-1\\]'],
  ['www.example.com', 'www\\.example.com'],
  ['two\n\n# lines', 'two \\# lines'],
  ['a\u202eb', 'a(U+202E)b'],
])('“%s” cannot become markup', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test.each([['28 January 2023, 22:30 (+03:30)'], ['don’t'], ['a, b; c.'], ['Ж-1'], ['50 %']])(
  'plain prose stays as it is: “%s”',
  (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  },
);

test('escaped text holds no line break and no bare bracket, whatever it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeMarkdown(text);
      expect(escaped).not.toMatch(/[\n\r]/);
      expect(escaped.replace(/\\[\s\S]/g, '')).not.toMatch(/[<[\]`*_]/);
    }),
  );
});

test('every footnote that is called is defined once, and the other way round', () => {
  const called = new Set([...markdown.matchAll(/\[\^(n\d+-\d+)\](?!:)/g)].map(([, id]) => id));
  const defined = [...markdown.matchAll(/^\[\^(n\d+-\d+)\]:/gm)].map(([, id]) => id);
  expect(defined.length).toBeGreaterThan(0);
  expect(new Set(defined).size).toBe(defined.length);
  expect([...called].filter((id) => !defined.includes(id))).toEqual([]);
});

test('no report puts a tag into the document', () => {
  expect(markdown.replace(/\\</g, '')).not.toContain('<');
});

test('a question that nobody answers says so', () => {
  expect(markdown).toContain('No account answers: Injured.');
});
