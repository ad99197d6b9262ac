import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimOn, namesAt, read } from './case.fixture.ts';
import { type NameJudgement, resolveCase, speakersOf } from './index.ts';

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
