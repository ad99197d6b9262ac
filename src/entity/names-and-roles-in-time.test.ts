import { describe, expect, test } from 'vitest';
import { claimOn, namesAt, read } from './case.fixture.ts';
import { resolveCase } from './index.ts';

describe('roles that are held for a time', () => {
  const marked = (...texts: readonly string[]) => namesAt(texts);

  test.each([
    [
      'a minister and a former minister with names alike',
      [
        '[Foreign minister Rym Gharssali] said no.',
        '[Former foreign minister Rim Ghersalli] came.',
      ],
    ],
    [
      'the minister of now and the former minister of another report',
      ['[Former governor Javad Zarif] said no.', '[The governor] said yes.'],
    ],
    [
      'the former minister and the minister of another report',
      ['[Governor Javad Zarif] said no.', '[The former governor] said yes.'],
    ],
    [
      'the minister of now and one whose time is over',
      ['[Javad Zarif], governor until 2021, said no.', '[The governor] said yes.'],
    ],
    [
      'a minister and a former one, both without a name',
      ['[The mayor] left.', '[The former mayor] left.'],
    ],
  ])('two parties: %s', (_what, texts) => {
    const [a, b] = marked(...texts);
    expect(a).toBeDefined();
    expect(b).toBeDefined();
    expect(a).not.toBe(b);
  });

  test.each([
    [
      'the former minister and one called so',
      ['[Former governor Javad Zarif] said no.', '[The former governor] said yes.'],
    ],
    [
      'the minister and whoever is one',
      ['[Governor Javad Zarif] said no.', '[The governor] said yes.'],
    ],
    [
      'the minister of a report from before he left',
      [
        '[The governor] said yes. Governor Javad Zarif left.',
        '[Former governor Javad Zarif] said no.',
      ],
    ],
    [
      'one who was minister then',
      ['Then-[minister Javad Zarif] said no.', '[Minister Javad Zarif] said yes.'],
    ],
  ])('one party: %s', (_what, texts) => {
    const [a, b] = marked(...texts);
    expect(a).toBeDefined();
    expect(a).toBe(b);
  });

  test('are given with their times and the report that says so', () => {
    const documents = [
      read('d1', 'Javad Zarif, foreign minister until 2021, said no.'),
      read('d2', 'Former foreign minister Javad Zarif said no.'),
    ];
    const { entities } = resolveCase(documents);
    const { datedRoles } = entities.find(({ name }) => name === 'Javad Zarif') ?? {};
    expect(datedRoles).toMatchObject([
      {
        words: 'foreign minister',
        standing: 'held',
        since: null,
        until: { edtf: '2021', basis: 'read' },
        document: 'd1',
      },
      { words: 'Former foreign minister', standing: 'former', until: null, document: 'd2' },
    ]);
  });

  test('"the minister" is whoever holds the office, not who held it before', () => {
    const [holder, minister] = namesAt([
      '[Foreign minister Abbas Araghchi] met former foreign minister Javad Zarif.',
      'Foreign minister Abbas Araghchi met former foreign minister Javad Zarif. [The minister] left.',
    ]);
    expect(holder).toBeDefined();
    expect(minister).toBe(holder);
  });
});

describe('weapons whose system is named', () => {
  const weaponsOf = (...texts: readonly string[]) => {
    const { entities } = resolveCase(texts.map((text, at) => read(`d${at + 1}`, text)));
    return entities.flatMap(({ kind, name, aliases, mentions }) =>
      kind === 'weapon' ? [[name, aliases.toSorted(), mentions.length]] : [],
    );
  };

  test.each([
    [
      'the Russian and the Iranian name',
      ['They fired Shahed-136 drones.', 'A Geran-2 fell near the town.'],
      [['Shahed-136', ['Geran-2', 'Shahed-136 drones'], 2]],
    ],
    [
      "the maker's and the reporting name",
      ['An Iskander-M was fired.', 'An SS-26 Stone was fired.'],
      [['Iskander', ['Iskander-M', 'SS-26 Stone'], 2]],
    ],
    [
      'two systems of one report',
      ['They fired Shahed-136 drones and Shahed-131 drones.'],
      [
        ['Shahed-131', ['Shahed-131 drones'], 1],
        ['Shahed-136', ['Shahed-136 drones'], 1],
      ],
    ],
    [
      'systems with numbers alike',
      ['An S-300 missile fell.', 'An S-400 missile fell.'],
      [
        ['S-300', ['S-300 missile'], 1],
        ['S-400', ['S-400 missile'], 1],
      ],
    ],
  ])('%s', (_what, texts, wanted) => {
    expect(weaponsOf(...texts)).toEqual(wanted);
  });

  test.each([
    ['weapons of no named system', 'Three drones attacked the plant.'],
    ['a launcher without a name', 'They had rocket launchers.'],
    ['a body with the name of a weapon', 'The Patriot newspaper said no.'],
  ])('none from %s', (_what, text) => {
    expect(weaponsOf(text)).toEqual([]);
  });
});

describe('former and later names that claims give', () => {
  test.each([
    [
      'changed its name to',
      'Qods Aviation Company changed its name to Light Airplanes Industries in 2020.',
      'Light Airplanes Industries',
      'later-name',
    ],
    [
      'formerly known as',
      'Altyn Qyran Aerosystems, formerly known as Semey Instrument Works, makes drones.',
      'Semey Instrument Works',
      'former-name',
    ],
    [
      'was renamed',
      'Semey Instrument Works was renamed Altyn Qyran Aerosystems in 2019.',
      'Altyn Qyran Aerosystems',
      'later-name',
    ],
    [
      'a listing entry',
      'Altyn Qyran Aerosystems JSC. Formerly: Semey Instrument Works (until 2019).',
      'Semey Instrument Works',
      'former-name',
    ],
  ])('%s', (_what, text, name, relation) => {
    const claim = claimOn(text, null);
    const { entities } = resolveCase([read('d1', text, { claims: [claim] })]);
    expect(entities.flatMap((one) => one.otherNames)).toContainEqual(
      expect.objectContaining({ name, relation, claim: 'c1' }),
    );
  });

  test.each([
    ['In mid-2020 Qods Aviation Company changed its name to Light Industries.', '2020-06~', null],
    ['Qods Aviation Company changed its name to Light Industries in 2020.', '2020', null],
    [
      'In mid-2020 Qods Aviation Company changed its name to Light Industries, the Treasury said.',
      '2020-06~',
      null,
    ],
    [
      "Altyn Qyran Company's name was changed from Altyn to Light Works in May 2020.",
      '2020-05',
      null,
    ],
    ['Qods Works, since 2018 known as Light Works, makes drones.', '2018', null],
    ['Qods Works rebranded itself as Light Works in 2021.', '2021', null],
    ['Qods Works, known until 2019 as Light Works, makes drones.', null, '2019'],
    ['Qods Works JSC. Formerly: Light Works (until 2019).', null, '2019'],
    ['Qods Works, formerly known as Light Works from 2009 to 2019, fell.', '2009', '2019'],
    ['Qods Works was renamed from Light Works in 2019.', null, '2019'],
  ])('%s: since %s, until %s', (text, since, until) => {
    const { entities } = resolveCase([read('d1', text, { claims: [claimOn(text, null)] })]);
    const rows = entities.flatMap((one) => one.otherNames);
    expect(rows.map((row) => [row.since?.edtf ?? null, row.until?.edtf ?? null])).toEqual([
      [since, until],
    ]);
  });

  test.each([
    'Qods Aviation Company, founded in 1985, changed its name to Light Industries.',
    'Qods Works, formerly known as Light Works, moved to Tehran in 2019.',
    'Qods Works was renamed Light Works, the ministry said on Monday.',
    'In March officials said that Qods Works had been renamed Light Works.',
    'Altyn Qyran Company, which made drones until 2019, is now known as Light Works.',
    'Qods Works adopted the name Light Works.',
  ])('%s: nothing says when', (text) => {
    const { entities } = resolveCase([read('d1', text, { claims: [claimOn(text, null)] })]);
    const rows = entities.flatMap((one) => one.otherNames);
    expect(rows).toMatchObject([{ since: null, until: null }]);
  });

  test.each([
    ['a name that was not changed', 'Qods Aviation Company kept its name.'],
    ['a former office', 'Ivan Petrov was formerly the mayor of a town.'],
    ['a name that someone gave as witness', 'The man gave his name to the police.'],
    ['a renamed file of no one', 'they renamed it twice.'],
  ])('nothing from %s', (_what, text) => {
    const claim = claimOn(text, null);
    const { entities } = resolveCase([read('d1', text, { claims: [claim] })]);
    expect(entities.flatMap((one) => one.otherNames)).toEqual([]);
  });
});
