import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, ClaimId } from '../claim/index.ts';
import { loadEnglish } from '../language/index.ts';
import {
  loadWeapons,
  recogniseParties,
  recogniseTimes,
  recogniseWeapons,
} from '../mention/index.ts';
import type { Document, DocumentId } from '../source/index.ts';
import {
  type DocumentResolution,
  type NameJudgement,
  resolveCase,
  resolveDocument,
  speakersOf,
} from './index.ts';

const english = loadEnglish();
const weaponTable = loadWeapons();

function documentOf(id: string, text: string, publisher: string): Document {
  return {
    id: id as DocumentId,
    text,
    furniture: [],
    title: null,
    kind: 'newspaper',
    publisher,
    author: null,
    publishedAt: `2024-03-${id.replace(/\D/g, '').padStart(2, '0')}`,
    address: `file:${id}`,
    language: 'en',
    note: null,
    bytesSha256: '',
    item: 0,
  };
}

function read(
  id: string,
  text: string,
  { publisher = `Paper ${id}`, claims = [] as readonly Claim[] } = {},
): DocumentResolution {
  const analysis = english.analyse(text);
  const document = documentOf(id, text, publisher);
  const context = { text, analysis, publishedAt: document.publishedAt };
  const parties = recogniseParties(context);
  const times = recogniseTimes(context);
  const weapons = recogniseWeapons(context, weaponTable);
  return resolveDocument({ document, analysis, mentions: { parties, times, weapons }, claims });
}

/** Names of the entity that each text's `[...]` means. */
function namesAt(marked: readonly string[]): readonly (string | undefined)[] {
  const places = marked.map((text) => text.indexOf('['));
  const texts = marked.map((text) => text.replace('[', '').replace(']', ''));
  const { entities, places: rows } = resolveCase(texts.map((text, at) => read(`d${at + 1}`, text)));
  return places.map((start, at) => {
    const row = rows.find(
      ({ document, span }) =>
        document === `d${at + 1}` &&
        span?.start === start &&
        span.end === (marked[at] ?? '').indexOf(']') - 1,
    );
    const { resolution } = row ?? {};
    const id = resolution?.kind === 'resolved' ? resolution.entity : undefined;
    return entities.find((entity) => entity.id === id)?.id;
  });
}

describe('one party over several reports', () => {
  test.each([
    [
      'one source described in copies of one story',
      [
        'AP - Drones armed with charges attacked a defense plant in the night, [officials in Tehran] said.',
        'Drones armed with charges attacked a defence plant in the night, [officials in Tehran] said.',
      ],
    ],
    ['equal names', ['[Marat Zhumadilov] said no.', '[Marat Zhumadilov] said yes.']],
    ['another transliteration', ['[Rim Gharsalli] said no.', '[Rym Gharssalli] said yes.']],
    [
      'another spelling of a ministry',
      ['[The Ministry of Defense] said no.', '[The Ministry of Defence] said yes.'],
    ],
    [
      'a body with and without its state',
      ['[The Bulgarian Maritime Command] said no.', '[The Maritime Command] said yes.'],
    ],
    [
      'a president under two transliterations',
      ['[President Volodymyr Zelenskyy] said no.', '[President Volodymyr Zelensky] said yes.'],
    ],
    [
      'the family name first',
      ['[Prime minister Orbán Viktor] said no.', '[Prime minister Viktor Orban] said yes.'],
    ],
    [
      'a ministry and its acronym with a small word in it',
      [
        '[The Ministry of Defence and Armed Forces Logistics] said no.',
        'Officials met. [MODAFL] said yes.',
      ],
    ],
    ['a state and its capital', ['[Iran] said no.', '[Tehran] said yes.']],
    [
      'a titled surname with the same title',
      ['[Captain Nizar Oueslati] said no.', '[Captain Oueslati] said yes.'],
    ],
    [
      'a short name of a body',
      ['[Vardar Rail Infrastructure] said no.', '[Vardar Rail Infrastructure] said yes.'],
    ],
  ])('%s', (_what, marked) => {
    const [a, b] = namesAt(marked);
    expect(a).toBeDefined();
    expect(a).toBe(b);
  });
});

describe('two parties over several reports', () => {
  test.each([
    [
      'a source described alike in other words',
      [
        'Drones armed with charges attacked a defence plant in the night, [officials in Tehran] said.',
        'Nobody was hurt when a plant burned late on Saturday, [officials in Tehran] told reporters.',
      ],
    ],
    [
      'a source described alike in short sentences',
      ['[Two officials] said so.', '[Two officials] said so.'],
    ],
    ['a surname without any second signal', ['[Ivan Petrov] said no.', '[Oleg Petrov] said yes.']],
    [
      'two ministries',
      ['[The Ministry of Health] said no.', '[The Ministry of Defence] said yes.'],
    ],
    [
      'ministries of two states',
      ["[Iran's defence ministry] said no.", "[Israel's defence ministry] said yes."],
    ],
    [
      'two leaders with names alike',
      ['[Supreme leader Khamenei] said no.', '[Supreme leader Khomeini] said yes.'],
    ],
    [
      'brothers with an initial alike',
      ['[Governor Ivan Petrov] said no.', '[Engineer I. Petrov] said yes.'],
    ],
    ['two states', ['[Iran] said no.', '[Iraq] said yes.']],
    [
      'unnamed sources with equal words',
      ['[A senior official] said no.', '[A senior official] said yes.'],
    ],
    ['sources in the plural', ['[Sources] said no.', '[Sources] said yes.']],
    ['two commands', ['[The Unity Command] said no.', '[The Maritime Command] said yes.']],
  ])('%s', (_what, marked) => {
    const [a, b] = namesAt(marked);
    expect(a).toBeDefined();
    expect(b).toBeDefined();
    expect(a).not.toBe(b);
  });
});

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

const texts = [
  "Iran's defence ministry said no. Captain Nizar Oueslati met Rim Gharsalli. She left.",
  'The Ministry of Defence said yes. Captain Oueslati denied it. A source said so.',
  'Nizar Weslati, a captain, spoke. The ministry said no. Tehran denied it.',
  'Rym Gharssalli, the governor, said that he was wrong. The governor left.',
  'A senior official said no. Officials met the captain. It denied the claim.',
];
const resolutions = texts.map((text, at) => read(`d${at + 1}`, text));

describe('laws of a case', () => {
  test('the order of documents does not matter', () => {
    const wanted = resolveCase(resolutions);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(resolutions, { minLength: resolutions.length }),
        (shuffled) => {
          expect(resolveCase(shuffled)).toEqual(wanted);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('a document given twice changes nothing', () => {
    fc.assert(
      fc.property(fc.subarray(resolutions), (some) => {
        expect(resolveCase([...some, ...some])).toEqual(resolveCase(some));
      }),
      { numRuns: 30 },
    );
  });

  test('a resolution names only entities of the list, and ids differ', () => {
    fc.assert(
      fc.property(fc.subarray(resolutions), (some) => {
        const { entities, places } = resolveCase(some);
        const ids = new Set(entities.map((one) => one.id));
        expect(ids.size).toBe(entities.length);
        for (const { resolution } of places) {
          if (resolution.kind === 'resolved') expect(ids).toContain(resolution.entity);
          if (resolution.kind === 'ambiguous') {
            for (const id of resolution.candidates) expect(ids).toContain(id);
          }
        }
        for (const { partOf } of entities) if (partOf !== null) expect(ids).toContain(partOf);
      }),
      { numRuns: 30 },
    );
  });

  test("every mention's surface is the slice of its document", () => {
    for (const { mentions } of resolveCase(resolutions).entities) {
      for (const { document, span, surface } of mentions) {
        const text = texts[Number(document.slice(1)) - 1] ?? '';
        if (span !== null) expect(text.slice(span.start, span.end)).toBe(surface);
      }
    }
  });
});

function claimOn(text: string, source: string | null): Claim {
  const start = source === null ? -1 : text.indexOf(source);
  return {
    id: 'c1' as ClaimId,
    document: 'd1' as DocumentId,
    chain: [
      { link: 'publishes', surface: 'Paper d1', span: null },
      source === null
        ? { link: 'unnamed', surface: '', span: null }
        : { link: 'says', surface: source, span: { start, end: start + source.length } },
    ],
    cue: [],
    content: [{ start: 0, end: text.length }],
    stance: 'asserts',
    stanceWords: [],
    affirmative: true,
    speech: 'indirect',
    saidAt: null,
    rule: 'test',
  };
}

describe('speakers of claims', () => {
  test.each([
    [
      'the publication is the publisher, the source its party',
      'The Unity Command said no.',
      'The Unity Command',
      'Unity Command',
    ],
    [
      'a source that no mention covers is a party all the same',
      'As the wind had it, all was lost.',
      'the wind',
      'the wind',
    ],
    [
      'a source whose relative clause names another',
      'The directorate, which answers to the Fezzan Guard, said no.',
      'The directorate, which answers to the Fezzan Guard',
      'The directorate',
    ],
    [
      'a source with its relative clause',
      'The officer who lost his cap said no.',
      'The officer who lost his cap',
      'The officer',
    ],
  ])('%s', (_what, text, source, name) => {
    const claim = claimOn(text, source);
    const resolution = resolveCase([read('d1', text, { claims: [claim] })]);
    const [speakers] = speakersOf([claim], resolution);
    const nameOf = (id: string | null | undefined) =>
      resolution.entities.find((e) => e.id === id)?.name;
    const [first] = speakers?.links ?? [];
    expect(first?.kind === 'resolved' && nameOf(first.entity)).toBe('Paper d1');
    expect(nameOf(speakers?.party)).toBe(name);
  });

  test.each([
    ['an agentless source', 'It was reported that all was lost.', null],
    ['a pronoun that nobody answers to', 'He said that all was lost.', 'He'],
  ])('%s has no party', (_what, text, source) => {
    const claim = claimOn(text, source);
    const [speakers] = speakersOf([claim], resolveCase([read('d1', text, { claims: [claim] })]));
    expect(speakers?.party).toBeNull();
    expect(speakers?.links.at(-1)?.kind).toBe('unresolved');
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

describe('what people judged', () => {
  const texts = [
    'Marat Zhumadilov said no.',
    'Marat Zhumadilow said yes.',
    'Kestrel Works said no.',
    'Heron Group said yes.',
  ];
  const judged = (...judgements: [string, string, NameJudgement['verdict']][]) => {
    const rows = judgements.map(([left, right, verdict], at) => ({
      left,
      right,
      verdict,
      entry: at + 1,
    }));
    const documents = texts.map((text, at) => read(`d${at + 1}`, text));
    const { entities, contradictions } = resolveCase(documents, { judgements: rows });
    const names = entities.map(({ name, aliases }) => [name, ...aliases].join(' = '));
    return { names, contradictions };
  };

  test('joins what the program keeps apart', () => {
    const { names } = judged(['Kestrel Works', 'Heron Group', 'positive']);
    expect(names).toContain('Heron Group = Kestrel Works');
  });

  test('keeps apart what the program joins', () => {
    expect(judged().names).toContain('Marat Zhumadilov = Marat Zhumadilow');
    const { names } = judged(['Marat Zhumadilov', 'Marat Zhumadilow', 'negative']);
    expect(names).toEqual(expect.arrayContaining(['Marat Zhumadilov', 'Marat Zhumadilow']));
  });

  test('that one is unsure changes nothing', () => {
    expect(judged(['Kestrel Works', 'Heron Group', 'unsure'])).toEqual(judged());
  });

  test('an earlier judgement stands against a later one, which is reported', () => {
    const { names, contradictions } = judged(
      ['Kestrel Works', 'Heron Group', 'negative'],
      ['Kestrel Works', 'Marat Zhumadilov', 'positive'],
      ['Marat Zhumadilov', 'Heron Group', 'positive'],
    );
    expect(contradictions).toEqual([{ entry: 3, reason: { kind: 'told-apart', entries: [1] } }]);
    expect(names).toContain('Heron Group');
  });

  test('telling apart what was joined is reported with the entries that joined it', () => {
    const { contradictions } = judged(
      ['Kestrel Works', 'Heron Group', 'positive'],
      ['Heron Group', 'Kestrel Works', 'negative'],
    );
    expect(contradictions).toEqual([
      { entry: 2, reason: { kind: 'joined-by-others', entries: [1] } },
    ]);
  });

  test('judging and taking it back leaves everything as it was', () => {
    const documents = texts.map((text, at) => read(`d${at + 1}`, text));
    const names = ['Marat Zhumadilov', 'Marat Zhumadilow', 'Kestrel Works', 'Heron Group'];
    const judgement = fc.record({
      left: fc.constantFrom(...names),
      right: fc.constantFrom(...names),
      verdict: fc.constantFrom('positive' as const, 'negative' as const, 'unsure' as const),
    });
    fc.assert(
      fc.property(fc.array(judgement, { maxLength: 6 }), judgement, (standing, taken) => {
        const rows = [...standing, taken].map((row, at) => ({ ...row, entry: at + 1 }));
        const before = resolveCase(documents, { judgements: rows.slice(0, -1) });
        resolveCase(documents, { judgements: rows });
        const undone = rows.filter(({ entry }) => entry !== rows.length);
        expect(resolveCase(documents, { judgements: undone })).toEqual(before);
        const none = resolveCase(documents, { judgements: [] });
        expect(none).toEqual(resolveCase(documents));
        const mentions = before.entities.flatMap((one) => one.mentions).length;
        expect(mentions).toBe(none.entities.flatMap((one) => one.mentions).length);
      }),
    );
  });

  test('does not depend on the order in which judgements are given', () => {
    const judgements = [
      ['Kestrel Works', 'Heron Group', 'positive'],
      ['Marat Zhumadilov', 'Marat Zhumadilow', 'negative'],
      ['Marat Zhumadilov', 'Heron Group', 'positive'],
    ] as const;
    const documents = texts.map((text, at) => read(`d${at + 1}`, text));
    const rows = judgements.map(([left, right, verdict], at) => ({
      left,
      right,
      verdict,
      entry: at + 1,
    }));
    const expected = resolveCase(documents, { judgements: rows });
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 3 }), (shuffled) => {
        expect(resolveCase(documents, { judgements: shuffled })).toEqual(expected);
      }),
    );
  });
});
