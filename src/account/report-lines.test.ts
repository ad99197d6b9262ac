import { expect, test } from 'vitest';
import type { Document, DocumentId } from '../source/index.ts';
import { caseOf, count } from './account.fixture.ts';
import type { Origin } from './account.ts';
import { reportLines } from './report-lines.ts';

function reports(...texts: string[]): Document[] {
  return caseOf(
    texts.map((text, n) => ({
      by: `P${n}`,
      in: `P${n}`,
      at: `2024-04-1${n}`,
      question: 'killed',
      value: count(1),
      text,
    })),
  ).documents.map((document, n) => ({ ...document, id: `d${n}` as DocumentId }));
}

const ids = (documents: readonly Document[]) => documents.map(({ id }) => id);
const group = (how: Origin['how'], ...documents: string[]): Origin => ({
  origin: { kind: 'document', document: documents[0] as DocumentId },
  how,
  documents: documents as DocumentId[],
  evidence: [],
});

test('copies count with what they copy, citations do not', () => {
  const documents = reports('One.', 'One.', 'Two.', 'Three.');
  const origins = [group('copied', 'd0', 'd1'), group('reworded-citing', 'd0', 'd2')];
  expect(reportLines(ids(documents), { origins, documents })).toEqual({
    reports: 4,
    independent: 3,
    unknown: [],
  });
});

test.each([
  ['Local media reported that two had died.'],
  ['Two died, according to media reports.'],
  ['Two died near the town. — Agencies'],
  ['Two people reportedly died.'],
])('independence is unknown where sources are not named: %s', (text) => {
  const documents = reports('A report of its own.', text);
  expect(reportLines(ids(documents), { origins: [], documents }).unknown).toEqual(['d1']);
});

test.each([
  ['The mayor said that two had died.'],
  ['The ministry told reporters that two had died.'],
  ['Costa Wire reported that two had died.'],
  ['The press of the mill broke.'],
  [''],
])('and is not in question elsewhere: %s', (text) => {
  const documents = reports('A report of its own.', text);
  expect(reportLines(ids(documents), { origins: [], documents }).unknown).toEqual([]);
});
