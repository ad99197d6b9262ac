import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SCORE_MIN } from './compare.ts';
import { decodeIndex, encodeIndex } from './index-file.ts';
import { openListedNames, screenMentions } from './listed-names-in-text.ts';
import { nameLexicon } from './load-word-lists.ts';
import { buildIndex, type ListEntry, type NameType } from './name-index.ts';
import { inSentence, openScreener } from './screen.ts';

const lexicon = nameLexicon();

function entry(id: string, schema: ListEntry['schema'], ...names: string[]): ListEntry {
  return {
    id,
    list: 'Test list 2026-01-01',
    schema,
    names: names.map((name, at) => ({
      name: name.replace(/^weak:/, ''),
      type: (at === 0 ? 'primary' : 'aka') as NameType,
      weak: name.startsWith('weak:'),
    })),
  };
}

const entries = [
  entry('1', 'organisation', 'KESTREL AVIATION INDUSTRIES', 'LIGHT GLIDERS DESIGN COMPANY'),
  entry('2', 'organisation', 'OOO ROMASHKA', 'ROMASHKA LIMITED LIABILITY COMPANY'),
  entry('3', 'person', 'ORLOV, Sergey Ivanovich', 'ORLOV, Sergei'),
  entry('4', 'person', 'HADDAD, Abdul Rahman Khalid', 'weak:THE ENGINEER KHALID'),
  entry('5', 'vessel', 'NORTHERN STAR 5'),
  entry('6', 'person', 'ORLOV, Pavel Sergeyevich'),
];
const screener = openScreener(buildIndex(entries, lexicon), lexicon);
const first = (name: string, schema?: ListEntry['schema']) =>
  screener.screen(name, { schema: schema ?? null }).hits[0];

describe('the entry meant comes first', () => {
  test.each([
    ['as listed', 'Kestrel Aviation Industries', '1'],
    ['with a slip in each word', 'Kesterl Aviaton Indutries', '1'],
    ['with another legal form', 'Romashka LLC', '2'],
    ['in another script', 'ООО «Ромашка»', '2'],
    ['first name first', 'Sergey Ivanovich Orlov', '3'],
    ['another romanisation', 'Sergej Iwanowitsch Orlow', '3'],
    ['joined', 'Abdulrahman Khalid Haddad', '4'],
    ['in Arabic', 'عبد الرحمن خالد حداد', '4'],
    ['a vessel with its number', 'Northern Star 5', '5'],
  ])('%s: %s', (_, name, id) => {
    expect(first(name)?.id).toBe(id);
  });
});

describe('no alert', () => {
  test.each([
    ['another patronymic', 'Pavel Petrovich Orlov'],
    ['the family name alone', 'Orlov'],
    ['another number', 'Northern Star 6'],
    ['words of business alone', 'Aviation Industries'],
    ['nothing like it', 'Mary Falconer'],
    ['nothing', ''],
    ['one letter', 'x'],
    ['a sign', '王'],
    ['emoji', '🚀🚀'],
    ['control characters', '\u0000\u0001\u0007'],
  ])('%s: %j', (_, name) => {
    expect(first(name)?.score ?? 0).toBeLessThan(SCORE_MIN);
  });

  test('a weak alias that nothing seconds scores lower than one that something seconds', () => {
    const asked = 'The Engineer Khalid';
    const seconded = screener.screen(asked, { schema: 'person', seconded: () => true }).hits[0];
    expect(first(asked, 'person')?.score).toBeLessThan(seconded?.score ?? 0);
    expect(first(asked, 'person')?.cautions).toContain('weak-alias');
  });

  test('a name that is held back is not found by itself', () => {
    const held = screener.screen('Light Gliders Design Company', {
      without: ['LIGHT GLIDERS DESIGN COMPANY'],
    });
    expect(held.hits[0]?.listed).not.toBe('LIGHT GLIDERS DESIGN COMPANY');
  });
});

test('10,000 characters are answered, cut', () => {
  expect(screener.screen('Orlov '.repeat(1_700)).cut).toBe(true);
});

test('a hit shows span by span which words agree', () => {
  const hit = first('Sergei Orlov');
  expect(hit?.listed).toBe('ORLOV, Sergei');
  expect(
    hit?.alignment.map(({ asked, listed }) => [
      hit.asked.slice(asked.start, asked.end),
      hit.listed.slice(listed.start, listed.end),
    ]),
  ).toEqual([
    ['Sergei', 'Sergei'],
    ['Orlov', 'ORLOV'],
  ]);
});

test('the sentence names lists and their states, and never clears anyone', () => {
  const sentence = inSentence(screener.screen('Mary Falconer'));
  expect(sentence).toBe('No entry for "Mary Falconer" in Test list 2026-01-01.');
  expect(inSentence(screener.screen('Sergei Orlov'))).toContain('may be "ORLOV, Sergei"');
});

test('entries given in any order give the same answers', () => {
  const asked = ['Sergei Orlov', 'Kestrel Aviation', 'Haddad Khalid', 'Romashka'];
  const answers = (list: readonly ListEntry[]) => {
    const opened = openScreener(buildIndex(list, lexicon), lexicon);
    return asked.map((name) => opened.screen(name).hits);
  };
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
      expect(answers(shuffled)).toEqual(answers(entries));
    }),
    { numRuns: 10 },
  );
});

describe('a prepared index', () => {
  const index = buildIndex(entries, lexicon);
  const file = encodeIndex(index, lexicon.fingerprint);

  test('is read back as it was', () => {
    expect(decodeIndex(file, lexicon.fingerprint)).toEqual(index);
  });

  test('is refused where it was made with other word lists, is cut short or is something else', () => {
    expect(decodeIndex(file, 'other')).toBeNull();
    expect(decodeIndex(file.subarray(0, file.length - 64), lexicon.fingerprint)).toBeNull();
    expect(decodeIndex(new TextEncoder().encode('{}'), lexicon.fingerprint)).toBeNull();
  });
});

describe('listed names in a text', () => {
  const finder = openListedNames(screener.index, lexicon);
  const found = (text: string) =>
    finder
      .find(text)
      .map(({ span, entries: [one] }) => [text.slice(span.start, span.end), one?.id]);

  test.each([
    ['a body without its legal form', 'The firm Romashka denied it.', [['Romashka', '2']]],
    [
      'a person, first name first',
      'Sergey Ivanovich Orlov spoke.',
      [['Sergey Ivanovich Orlov', '3']],
    ],
    [
      'the longest of names that overlap',
      'It was Kestrel Aviation Industries.',
      [['Kestrel Aviation Industries', '1']],
    ],
    ['a vessel', 'the Northern Star 5 sailed', [['Northern Star 5', '5']]],
  ])('%s', (_, text, names) => {
    expect(found(text)).toEqual(names);
  });

  test.each([
    ['a part of a name', 'Kestrel Aviation said so.'],
    ['words in small letters', 'a romashka in the field'],
    ['a weak alias', 'The Engineer Khalid came.'],
    ['a family name alone', 'Orlov came.'],
    ['a name over two sentences', 'He met Sergey. Orlova came.'],
  ])('nothing: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('mentions are screened with their spelling forgiven', () => {
    const text = 'Sergej Orlow and Mary Falconer';
    const mentions = [
      { span: { start: 0, end: 12 }, text: text.slice(0, 12), schema: 'person' as const },
      { span: { start: 17, end: 30 }, text: text.slice(17), schema: 'person' as const },
    ];
    expect(screenMentions(mentions, screener).map(({ answer }) => answer.hits[0]?.id)).toEqual([
      '3',
    ]);
  });
});
