import { expect, test } from 'vitest';
import { fixture, fixtureOptions } from './fixture.ts';
import type { Position } from './incident-view.ts';
import { incidentViews } from './incident-view.ts';
import { materialOf } from './statement.ts';

const views = incidentViews(materialOf(fixture), fixtureOptions);
const [attack, supply] = views;
const cells = (question: string): readonly (readonly Position[])[] =>
  attack?.rows.find((row) => row.question.id === question)?.cells ?? [];

test('the incident with most answers comes first', () => {
  expect(attack?.incident.type).toBe('attack');
  expect(supply?.parties).toEqual([]);
});

test('rows stand in the order of the catalogue and silence is one of them', () => {
  expect(attack?.rows.map(({ question, answered }) => [question.id, answered])).toEqual([
    ['when', true],
    ['weapon', true],
    ['killed', true],
    ['injured', false],
    ['outcome', true],
  ]);
});

test('both sides of a conflict name each other', () => {
  const [ministry, witnesses] = cells('killed').map(([position]) => position?.marks);
  expect(ministry).toContainEqual({ kind: 'conflict', with: ['Witnesses'] });
  expect(witnesses).toContainEqual({ kind: 'conflict', with: ['Ministry of Ports'] });
});

test('a difference in precision is not shown as a conflict', () => {
  const marks = cells('when').flatMap((positions) => positions.flatMap((each) => each.marks));
  expect(marks.map(({ kind }) => kind)).toContain('precision');
  expect(marks.map(({ kind }) => kind)).not.toContain('conflict');
});

test('a replaced position stands after the one that holds and is marked as earlier', () => {
  const [positions] = cells('killed');
  expect(positions?.map(({ words }) => words)).toEqual(['3', 'at least 2']);
  expect(positions?.[1]?.marks).toContainEqual({ kind: 'earlier' });
});

test('one line and several lines are told apart', () => {
  const [[holding, earlier] = []] = cells('killed');
  expect(holding?.marks).toContainEqual({ kind: 'single-line' });
  expect(earlier?.marks).toContainEqual({ kind: 'lines', count: 2 });
});

test('a report that copies another makes no line of its own', () => {
  expect(attack).toMatchObject({ reports: 3, lines: 2 });
});

test('two parties of one name are told apart by the report that tells of each', () => {
  const entities = fixture.entities.map((each) => ({ ...each, name: 'officials' }));
  const [first] = incidentViews(materialOf({ ...fixture, entities }), fixtureOptions);
  expect([...(first?.toldBy.values() ?? [])]).toEqual([fixture.documents[0]?.publisher, 'Gazette']);
  expect(attack?.toldBy.size).toBe(0);
});
