import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Document, readDocuments } from '../source/index.ts';
import { readCase } from './pipeline.ts';
import type { Reading } from './reading.ts';
import { loadStages } from './stages.ts';

// What a reader of the invented case finds in it, written down before the program read it.
const folder = 'examples/lomas-silo';
let reading: Reading;

beforeAll(async () => {
  const documents: Document[] = [];
  for (const name of readdirSync(folder).filter((file) => /^\d/.test(file))) {
    documents.push(...(await readDocuments(readFileSync(join(folder, name)), { name })).documents);
  }
  reading = readCase(documents, loadStages());
});

const nameOf = (party: string) => reading.entities.find(({ id }) => id === party)?.name ?? '';

function toldOf(answer: string): string {
  const value = reading.answers.find(({ id }) => id === answer)?.value;
  if (value?.kind === 'number') return `${value.min}`;
  return value !== undefined && 'level' in value ? value.level : '';
}

describe('who moved', () => {
  test.each([
    ['Lomas Port Authority', 'killed', '0', '3'],
    ['Lomas Port Authority', 'injured', '0', '6'],
    ['Lomas Port Authority', 'damage', 'minor', 'destroyed'],
    ["Dockers' Union", 'killed', '2', '4'],
  ])('%s on %s: %s, then %s', (party, question, from, to) => {
    const moves = reading.changes.map((change) => [
      nameOf(change.party).replace(/^the /, ''),
      change.question,
      toldOf(change.from),
      toldOf(change.to),
    ]);
    expect(moves).toContainEqual([party, question, from, to]);
  });
});

test('an older fire in the same harbour is an incident of its own', () => {
  expect(reading.incidents.map(({ when }) => when).sort()).toEqual(['2019-11', '2025-03-04']);
});

test('the paper that carries the agency’s text is a copy of it', () => {
  const [copy] = reading.origins.filter(({ how }) => how === 'copied');
  const publishers = copy?.documents.map(
    (id) => reading.documents.find((document) => document.id === id)?.publisher,
  );
  expect(publishers).toEqual(['Costa Wire', 'Northern Herald']);
});

test.each([
  ['responsible', 'Andean Grain', 'Marta Quiroga'],
  ['responsible', 'Black Tide', 'Interior Ministry'],
  ['damage', 'Interior Ministry', 'Lomas Port Authority'],
])('about %s %s and %s conflict', (question, ...parties) => {
  const pairs = reading.conflicts
    .filter((conflict) => conflict.question === question)
    .map(({ sides }) => sides.map(({ party }) => nameOf(party)).sort());
  expect(pairs).toContainEqual(parties.sort());
});

test('nobody’s clock of the end of the fire contradicts that of its beginning', () => {
  const times = reading.answers.flatMap(({ question, value }) =>
    question === 'when' && value.kind === 'time' ? [value.edtf] : [],
  );
  expect(times.some((edtf) => edtf.includes('T05:40'))).toBe(false);
});
