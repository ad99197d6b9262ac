import { describe, expect, test } from 'vitest';
import { loadEnglish } from '../language/index.ts';
import { recogniseParties, recogniseTimes } from '../mention/index.ts';
import { wordsAt } from '../text/index.ts';
import { statedRoles } from './stated-roles.ts';

const english = loadEnglish();

function read(text: string) {
  const analysis = english.analyse(text);
  const publishedAt = '2024-03-10';
  const context = { text, analysis, publishedAt };
  const parties = recogniseParties(context);
  const times = recogniseTimes(context);
  return statedRoles(text, { analysis, parties, times, publishedAt }).map((one) => ({
    words: wordsAt(text, one.role),
    standing: one.standing,
    since: one.since?.edtf ?? null,
    until: one.until?.edtf ?? null,
    over: one.over,
    bearer: one.bearer === null ? null : wordsAt(text, one.bearer),
  }));
}

describe('a role whose words tell its standing', () => {
  test.each([
    ['Former foreign minister Javad Zarif said no.', 'Former foreign minister', 'former'],
    ['The former deputy governor, Ivan Petrov, said no.', 'The former deputy governor', 'former'],
    ["Russia's former president Dmitry Medvedev said so.", "Russia's former president", 'former'],
    ['The ex-minister said no.', 'The ex-minister', 'former'],
    ['Then-minister Ivan Petrov said no.', 'minister', 'then'],
    ['The then foreign minister denied it.', 'foreign minister', 'then'],
    ['Acting governor Ivan Petrov said so.', 'Acting governor', 'acting'],
    ['Interim president Ana Ruiz said so.', 'Interim president', 'acting'],
  ])('%s: %s is %s', (text, words, standing) => {
    expect(read(text)).toContainEqual(
      expect.objectContaining({ words, standing, over: standing === 'former' }),
    );
  });
});

describe('a role of which the sentence tells when', () => {
  test.each([
    ['Javad Zarif, foreign minister until 2021, said no.', null, '2021', true],
    ['Ivan Petrov, who became minister in August, said no.', '2023-08', null, false],
    ['Ivan Petrov became defence minister in August.', '2023-08', null, false],
    ['In August, Petrov was appointed governor of Osh by decree.', '2023-08', null, false],
    ['Ivan Petrov was sacked as defence minister in May 2020.', null, '2020-05', true],
    ['Dmitry Medvedev, president from 2008 to 2012, said so.', '2008', '2012', true],
    ['Oleg Petrov, who was foreign minister between 2010 and 2014, left.', '2010', '2014', true],
    ['Oleg Petrov served as mayor of Osh until 2012.', null, '2012', true],
    ['She has been governor since 2019.', '2019', null, false],
    ['Oleg Petrov will be the chairman of the council until 2027.', null, '2027', false],
  ])('%s since %s until %s', (text, since, until, over) => {
    const rows = read(text);
    expect(rows).toMatchObject([{ since, until, over }]);
    expect(rows[0]?.bearer).toMatch(/^(?:Javad Zarif|(?:Ivan |Oleg )?Petrov|Dmitry Medvedev|She)$/);
  });
});

test.each([
  'Oleg Petrov, the minister, said on Monday that it was over.',
  'The minister met the head of the former council in 2019.',
  'Petrov met the minister in August.',
  'Oleg Petrov has been in talks with the minister since August.',
  'The minister said then that nobody was hurt.',
  'The former factory burned until Monday, the governor said.',
  'The governor of the former capital said so.',
  'Foreign minister Javad Zarif was in Paris until Friday.',
  'The company was the maker of drones until 2019.',
  'The mayor was elected.',
  'He was minister.',
  'Then the governor left.',
  'The actor, a friend of the mayor since 2019, left.',
  'The interim agreement, the president said, expired in May.',
])('%s: nothing says when a role is held', (text) => {
  expect(read(text)).toEqual([]);
});
