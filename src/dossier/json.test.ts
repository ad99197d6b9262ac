import { expect, test } from 'vitest';
import { fixture, fixtureOptions } from './fixture.ts';
import type { DossierFile } from './json.ts';
import { dossierFile, dossierJson } from './json.ts';

const file = dossierFile(fixture, fixtureOptions);

test('what is written can be read back, equal in every field', () => {
  const back: DossierFile = JSON.parse(dossierJson(fixture, fixtureOptions));
  expect(back).toEqual(file);
});

test('the same reading gives the same bytes', () => {
  expect(dossierJson(fixture, fixtureOptions)).toBe(dossierJson(fixture, fixtureOptions));
});

test('every note is a verbatim slice of the report that it names', () => {
  expect(file.notes.length).toBeGreaterThan(0);
  for (const { report, start, end, exact } of file.notes) {
    expect(file.reports[report - 1]?.text.slice(start, end)).toBe(exact);
  }
});

test('every note and every party that is named is in the file', () => {
  const notes = new Set(file.notes.map(({ label }) => label));
  const parties = new Set(file.parties.map(({ id }) => id));
  for (const { questions, conflicts, precision } of file.incidents) {
    const answers = questions.flatMap((question) => question.answers);
    const sides = [...conflicts, ...precision].flatMap((each) => each.sides);
    for (const { party } of [...answers, ...sides]) expect(parties).toContain(party);
    const named = answers.flatMap(({ statements }) => statements);
    for (const { note } of [...named, ...sides]) expect(notes).toContain(note);
  }
});

test('a question without answers is listed with none', () => {
  const [attack] = file.incidents;
  const injured = attack?.questions.find(({ id }) => id === 'injured');
  expect(injured?.answers).toEqual([]);
});

test('a claim without a party is listed with the reason', () => {
  expect(file.unresolved).toEqual([
    { note: '4.1', chain: 'file:undated.txt ← some', reason: 'no name' },
  ]);
});
