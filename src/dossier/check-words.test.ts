import { describe, expect, test } from 'vitest';
import type { TextCheck } from '../mention/index.ts';
import { brokenChecks, checkWords } from './check-words.ts';
import { fixture, fixtureOptions } from './fixture.ts';
import { dossierHtml } from './html/page.ts';
import { dossierFile } from './json.ts';
import { dossierMarkdown } from './markdown.ts';
import { materialOf } from './statement.ts';

const at = { start: 0, end: 1 };
const sum = (
  result: (TextCheck & { kind: 'sum' })['result'],
  max: number | null = 7,
): TextCheck => ({
  kind: 'sum',
  ...at,
  whole: { ...at, min: 5, max: 5 },
  parts: [],
  together: { min: 7, max },
  result,
  holds: result === 'adds-up',
});
const distance = (saidKm: number | null, saidBearing: string | null): TextCheck => ({
  kind: 'distance',
  ...at,
  place: at,
  anchor: at,
  saidKm,
  saidBearing,
  actualKm: 340,
  actualDegrees: 171,
  result: 'distance',
  holds: false,
});

test.each([
  [sum('exceeds'), 'the parts make 7, more than the 5 said, or they overlap'],
  [sum('exceeds', null), 'the parts make 7 or more, more than the 5 said, or they overlap'],
  [sum('falls-short', 9), 'the parts make 7-9 of the 5 said'],
  [sum('adds-up'), 'the parts make 7, as said'],
  [distance(40.4, 'south'), 'said 40 km south, by the gazetteer 340 km at 171° (north is 0°)'],
  [distance(null, 'north'), 'said north, by the gazetteer 340 km at 171° (north is 0°)'],
])('a check in words (%#): $1', (check, words) => {
  expect(checkWords(check)).toBe(words);
});

test('only what does not hold is shown, at the words that it was read from', () => {
  const broken = brokenChecks(materialOf(fixture, fixtureOptions));
  expect(broken.map(({ note, words }) => [note.quote.exact, words])).toEqual([
    ['Three people', 'the parts make 7, more than the 3 said, or they overlap'],
  ]);
});

describe('each form of dossier has a section of its own', () => {
  const head = 'Sums and distances that cannot hold';
  const { checks: _, ...unchecked } = fixtureOptions;

  test('HTML, with its entry in the contents', () => {
    expect(dossierHtml(fixture, fixtureOptions)).toContain('<a href="#checks">');
    expect(dossierHtml(fixture, unchecked)).not.toContain(head);
  });

  test('Markdown, with a footnote', () => {
    expect(dossierMarkdown(fixture, fixtureOptions)).toMatch(
      /## Sums and distances that cannot hold[^#]*“Three people”\[\^n3-\d+\]: the parts make 7/,
    );
    expect(dossierMarkdown(fixture, unchecked)).not.toContain(head);
  });

  test('JSON, with the label of a note in the file', () => {
    const file = dossierFile(fixture, fixtureOptions);
    expect(file.checks).toMatchObject([{ kind: 'sum', result: 'exceeds' }]);
    expect(file.notes.map(({ label }) => label)).toContain(file.checks[0]?.note);
    expect(dossierFile(fixture, unchecked).checks).toEqual([]);
  });
});
