import { expect, test } from 'vitest';
import type { Document } from '../source/index.ts';
import { caseOf, count } from './account.fixture.ts';
import { referencesIn } from './report-references.ts';

function report(publisher: string, { text, title = null, kind = 'newspaper' }: Partial<Document>) {
  const [document] = caseOf([
    {
      by: publisher,
      in: publisher,
      at: '2024-04-10',
      question: 'killed',
      value: count(1),
      text: text ?? '',
    },
  ]).documents;
  if (document === undefined) throw new Error('no document');
  return { ...document, title, kind } as Document;
}

const earlier = [
  report('Port Authority', { title: 'Statement No. 31', kind: 'company', text: 'All is well.' }),
  report('Radio Lomas', { title: 'Midday', kind: 'broadcaster', text: 'A silo burned.' }),
  report('Register Office', { title: 'Notice 2025/8', kind: 'ministry', text: 'Entries added.' }),
  report('Diario', { title: 'A bomb?', text: 'Nobody knows.' }),
];

const sources = (text: string, publisher = 'Herald') =>
  referencesIn(report(publisher, { text }), earlier).map(
    ({ source }) => earlier.find(({ id }) => id === source)?.publisher,
  );

test.each([
  ['its number', 'Statement No. 31 is void, the Authority said.', 'Port Authority'],
  ['its number with a year', 'The office withdrew Notice 2025/8.', 'Register Office'],
  ['the noun of its title', 'The notice says that the firm bore another name.', 'Register Office'],
  ['the kind of its publisher', 'A neighbouring radio speaks of a death.', 'Radio Lomas'],
])('a report is told by %s', (_what, text, publisher) => {
  expect(sources(text)).toContain(publisher);
});

test('a publisher looks back at its own report', () => {
  expect(sources('Two weeks ago his cousin told this newspaper that it burned.', 'Diario')).toEqual(
    ['Diario'],
  );
});

test.each([
  ['another number', 'Statement No. 32 is void.'],
  ['a kind that nobody here has', 'A blog reported it first.'],
  ['a medium in the story that publishes nothing', 'A radio stood on the table.'],
  ['a medium that was only told', 'Residents told a radio that they had heard it.'],
  ['a report’s own kind without a word of the past', 'The man spoke to this newspaper.'],
  ['a notice on a board', 'A notice hung at the gate.'],
  ['nothing', ''],
])('none: %s', (_what, text) => {
  expect(sources(text)).toEqual([]);
});

test('a description that fits two publishers points to neither', () => {
  const two = [...earlier, report('Radio Norte', { kind: 'broadcaster', text: 'It burned.' })];
  expect(referencesIn(report('Herald', { text: 'A radio reported a death.' }), two)).toEqual([]);
});
