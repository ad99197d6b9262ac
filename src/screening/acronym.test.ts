import { describe, expect, test } from 'vitest';
import { acronymsOf } from './acronym.ts';
import { SCORE_MIN } from './compare.ts';
import { nameLexicon } from './load-word-lists.ts';
import { buildIndex, type ListEntry } from './name-index.ts';
import { normaliseName } from './normalise.ts';
import { openScreener } from './screen.ts';

const lexicon = nameLexicon();
const entry = (id: string, schema: ListEntry['schema'], name: string): ListEntry => ({
  id,
  list: 'Test list 2026-01-01',
  schema,
  names: [{ name, type: 'primary', weak: false }],
});
const screener = openScreener(
  buildIndex(
    [
      entry('guard', 'organisation', 'ISLAMIC REVOLUTIONARY GUARD CORPS'),
      entry('palestine', 'organisation', 'PLO'),
      entry('kestrel', 'organisation', 'KESTREL AVIATION INDUSTRIES LIMITED'),
      entry('agency', 'organisation', 'AGENCY OF ATOMIC RESEARCH'),
      entry('fund', 'organisation', 'NORVIAN GRAIN FUND 5'),
      entry('person', 'person', 'ORLOV, Sergey Ivanovich'),
      entry('star', 'organisation', 'UEC STAR'),
      entry('vessel', 'vessel', 'NORTHERN STAR LIGHT'),
    ],
    lexicon,
  ),
  lexicon,
);
const ids = (name: string, schema: ListEntry['schema'] = 'organisation') =>
  screener
    .screen(name, { schema })
    .hits.filter(({ score }) => score >= SCORE_MIN)
    .map(({ id }) => id);

describe('an acronym and the name it stands for find one another', () => {
  test.each([
    ['first letters of a listed name', 'IRGC', 'guard'],
    ['with dots', 'I.R.G.C.', 'guard'],
    ['the legal form left out', 'KAI', 'kestrel'],
    ['a small word left out', 'AAR', 'agency'],
    ['a small word spelt', 'AOAR', 'agency'],
    [
      'the name in full where the list has the letters',
      'Palestine Liberation Organization',
      'palestine',
    ],
    ['the name in full with its article', 'The Palestine Liberation Organisation', 'palestine'],
    ['with a legal form behind it', 'KAI Ltd.', 'kestrel'],
  ])('%s: %s', (_, name, id) => {
    expect(ids(name)).toEqual([id]);
  });

  test('where nothing says what is named', () => {
    expect(ids('IRGC', null)).toEqual(['guard']);
  });
});

describe('not an acronym of it', () => {
  test.each<[string, string, ListEntry['schema']]>([
    ['letters in another order', 'IGRC', 'organisation'],
    ['a letter too many', 'IRGCX', 'organisation'],
    ['a letter missing', 'IRG', 'organisation'],
    ['a name in full where the letters are a part', 'United Engine Corporation', 'organisation'],
    ['two letters', 'KA', 'organisation'],
    ['a word in small letters', 'Kai', 'organisation'],
    ['the same letters and a word of its own', 'KAI Romashka', 'organisation'],
    ['letters over a number', 'NGF6', 'organisation'],
    ['a legal form among them', 'KAIL', 'organisation'],
    ['letters of a person asked for as a body', 'SIO', 'organisation'],
    ['letters of a vessel', 'NSL', 'vessel'],
    ['another name in full with other letters', 'Palestine Relief Organization', 'organisation'],
    ['a person with those letters', 'Paul Leonard Orlando', 'person'],
  ])('%s: %s', (_, name, schema) => {
    expect(ids(name, schema)).toEqual([]);
  });
});

test.each([
  ['Ministry of Defence and Aviation', ['mda', 'moda', 'mdaa', 'modaa']],
  ['The Zenith Trading Group', ['ztg']],
  ['Zenith Trading', []],
  ['Zenith 5 Trading Group', []],
  ['', []],
])('letters of %s', (name, letters) => {
  const { tokens } = normaliseName(name, { schema: 'organisation', lexicon });
  expect([...acronymsOf(tokens)].sort()).toEqual([...letters].sort());
});
