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
  report('Lomas Coast Board', { title: 'Findings', kind: 'ngo', text: 'A plate was found.' }),
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
  ['its medium', 'Our friend on the radio can be wrong.', 'Radio Lomas'],
  ['the initials of its publisher', 'The plate that LCB found bears a date.', 'Lomas Coast Board'],
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
  ['letters that are the initials of nobody', 'The LPG tank stood empty.'],
  ['a soldier with a radio', 'He spoke into the radio on the table.'],
  ['nothing', ''],
])('none: %s', (_what, text) => {
  expect(sources(text)).toEqual([]);
});

test('a description that fits two publishers points to neither', () => {
  const two = [...earlier, report('Radio Norte', { kind: 'broadcaster', text: 'It burned.' })];
  expect(referencesIn(report('Herald', { text: 'A radio reported a death.' }), two)).toEqual([]);
});

test('of two newspapers the one that had the matter is meant', () => {
  const two = [
    ...earlier,
    report('Gazette', { text: 'Two halls of the store had burned, pictures show.' }),
  ];
  const text =
    'He would not speak of an assertion by a foreign newspaper that two halls had burned.';
  const found = referencesIn(report('Agency', { text, kind: 'agency' }), two);
  expect(found.map(({ source }) => two.find(({ id }) => id === source)?.publisher)).toEqual([
    'Gazette',
  ]);
});
