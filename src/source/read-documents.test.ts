import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue, VariorumError } from '../error/index.ts';
import { wordsAt } from '../text/index.ts';
import { readDocuments } from './read-documents.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, name = 'report.txt') => readDocuments(utf8(text), { name });

const ENGLISH =
  'The ministry said on Monday that two of the drones were shot down over the plant and ' +
  'that nobody was hurt in the attack.';

test('a text with front matter becomes a document with its declared fields', async () => {
  const { documents, problems } = await read(
    `---\npublisher: Example News\nkind: agency\npublished-at: 2023-01-29T08:10:00+03:30\n` +
      `address: https://example.org/a\ntitle: "A title: with colon"\nauthor: A. Writer\n` +
      `note: A paraphrase.\nlanguage: en\n---\n\n${ENGLISH}\n`,
  );
  expect(problems).toEqual([]);
  expect(documents).toHaveLength(1);
  expect(documents[0]).toMatchObject({
    text: ENGLISH,
    publisher: 'Example News',
    kind: 'agency',
    publishedAt: '2023-01-29T08:10:00+03:30',
    address: 'https://example.org/a',
    title: 'A title: with colon',
    author: 'A. Writer',
    note: 'A paraphrase.',
    language: 'en',
    item: 0,
  });
});

test('a plain text declares nothing and takes its file name as address', async () => {
  const { documents } = await read(ENGLISH, 'folder/a.txt');
  expect(documents[0]).toMatchObject({
    text: ENGLISH,
    publisher: null,
    publishedAt: null,
    kind: 'unknown',
    address: 'file:folder/a.txt',
  });
});

test('the same report has the same identity from another path and with other newlines', async () => {
  const one = await read(`---\ntitle: T\n---\n${ENGLISH}\n\nMore.\n`, 'a.txt');
  const two = await read(`---\r\ntitle: T\r\n---\r\n${ENGLISH}\r\n\r\nMore.`, 'b/c.md');
  expect(two.documents[0]?.id).toBe(one.documents[0]?.id);
  expect(two.documents[0]?.bytesSha256).not.toBe(one.documents[0]?.bytesSha256);
});

test.each([
  ['text', `${ENGLISH} `, ENGLISH.replace('two', 'three')],
  ['title', `---\ntitle: A\n---\n${ENGLISH}`, `---\ntitle: B\n---\n${ENGLISH}`],
  ['address', `---\naddress: A\n---\n${ENGLISH}`, `---\naddress: B\n---\n${ENGLISH}`],
  ['date', `---\ndate: 2023-01-01\n---\n${ENGLISH}`, `---\ndate: 2023-01-02\n---\n${ENGLISH}`],
])('another %s is another document', async (_field, one, two) => {
  const [a, b] = await Promise.all([read(one), read(two)]);
  expect(a.documents[0]?.id).not.toBe(b.documents[0]?.id);
});

test('a field given by the caller wins over the file of one report', async () => {
  const { documents } = await readDocuments(utf8(`---\npublisher: A\n---\n${ENGLISH}`), {
    name: 'a.txt',
    declared: { publisher: 'B', kind: 'ngo' },
  });
  expect(documents[0]).toMatchObject({ publisher: 'B', kind: 'ngo' });
});

test('a field given by the caller fills in what the items of a list leave open', async () => {
  const list = [{ publisher: 'A', text: ENGLISH }, { text: `${ENGLISH} Again.` }];
  const { documents } = await readDocuments(utf8(JSON.stringify(list)), {
    name: 'a.json',
    declared: { publisher: 'B' },
  });
  expect(documents.map((document) => document.publisher)).toEqual(['A', 'B']);
});

test.each([
  ['an array', (a: object, b: object) => JSON.stringify([a, b])],
  ['a documents object', (a: object, b: object) => JSON.stringify({ id: 'x', documents: [a, b] })],
  ['JSON Lines', (a: object, b: object) => `${JSON.stringify(a)}\n\n${JSON.stringify(b)}\n`],
])('reports in %s become documents in order', async (_form, write) => {
  const a = { publisher: 'A', publishedAt: '2024-02-04', url: 'https://example.org/1', text: 'A.' };
  const b = { publisher: 'B', 'published-at': '2024-02-05', address: 'https://b/', text: 'B.' };
  const { documents, problems } = await read(write(a, b), 'case.json');
  expect(problems).toEqual([]);
  expect(documents).toMatchObject([
    { publisher: 'A', publishedAt: '2024-02-04', address: 'https://example.org/1', item: 0 },
    { publisher: 'B', publishedAt: '2024-02-05', address: 'https://b/', item: 1 },
  ]);
});

test('a broken item of a list is lost with its line and the others are kept', async () => {
  const { documents, problems } = await read(
    `[\n  {"text": "One."},\n  {"title": "no text"},\n  {"text": "Three."}\n]`,
    'list.json',
  );
  expect(documents.map((document) => document.item)).toEqual([0, 2]);
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  expect(problem).toMatchObject({ kind: 'lost', item: 1, error: { place: { line: 3 } } });
});

test('a broken line of JSON Lines is lost with its line and the others are kept', async () => {
  const { documents, problems } = await read('{"text": "One."}\n{"text": "Two\n{"text": "Three."}');
  expect(documents.map((document) => document.text)).toEqual(['One.', 'Three.']);
  expect(problems).toMatchObject([{ kind: 'lost', item: 1, error: { place: { line: 2 } } }]);
});

test.each([
  ['an empty file', utf8(''), 'input-empty'],
  ['only white space', utf8(' \n\t\n'), 'input-empty'],
  ['only front matter', utf8('---\ntitle: T\n---\n\n'), 'input-without-text'],
  ['a PDF', utf8('%PDF-1.7\n...'), 'input-binary'],
  ['NUL bytes', new Uint8Array([65, 0, 66]), 'input-binary'],
  ['bytes that are no UTF-8', new Uint8Array([65, 66, 0xe9, 67]), 'input-encoding'],
  ['front matter that is not closed', utf8('---\ntitle: T\n\nText.'), 'input-malformed'],
  ['front matter that is no YAML', utf8('---\ntitle: "T\n---\nText.'), 'input-malformed'],
  ['front matter with aliases', utf8('---\na: &a x\ntitle: *a\n---\nText.'), 'input-malformed'],
  ['front matter that is a list', utf8('---\n- a\n- b\n---\nText.'), 'input-malformed'],
  ['a field that is a list', utf8('---\ntitle: [a, b]\n---\nText.'), 'input-malformed'],
  ['an empty list', utf8('[]'), 'input-without-text'],
  ['a list without reports', utf8('{"documents": []}'), 'input-without-text'],
  ['JSON that is cut off', utf8('{"text": "A plant'), 'input-malformed'],
  ['a JSON object without text', utf8('{"title": "A plant"}'), 'input-malformed'],
  ['50 MB of one line', new Uint8Array(50_000_000).fill(97), 'input-too-large'],
] as const)('%s is refused as a whole', async (_what, bytes, code) => {
  const { documents, problems } = await readDocuments(bytes, { name: 'x.txt' });
  expect(documents).toEqual([]);
  expect(problems).toMatchObject([{ kind: 'lost', error: { code } }]);
});

test('errors fill every hole of their messages and remedies', async () => {
  const bad = ['---\ntitle: "T\n---\nText.', '{"text": 1}', '[{1', '---\nt: &a b\nx: *a\n---\nT'];
  for (const text of bad) {
    const [problem] = (await read(text, 'x')).problems;
    if (problem?.kind !== 'lost') throw new Error('expected a loss');
    expect(problem.error.message + problem.error.remedy).not.toMatch(/[{]\w+[}]/);
  }
});

test.each([
  ['an unreadable date', 'published-at: 01/02/2023', 'date-unreadable'],
  ['a time without offset', 'published-at: 2023-01-28 22:30', 'date-without-offset'],
  ['an unknown kind', 'kind: gazette', 'kind-unknown'],
  ['an unknown field', 'publised-at: 2023-01-28', 'field-unknown'],
  ['another language', 'language: fr', 'language-not-read'],
])('%s in front matter is remarked on and the report kept', async (_what, line, code) => {
  const { documents, problems } = await read(`---\n${line}\n---\n${ENGLISH}`);
  expect(problems).toMatchObject([{ kind: 'noted', item: 0, code, document: documents[0]?.id }]);
});

test('fields that an export adds to its records are no problem', async () => {
  const { documents, problems } = await read('{"text": "One.", "likes": 3, "replyTo": "d0"}');
  expect(documents).toHaveLength(1);
  expect(problems).toEqual([]);
});

test('characters that no text may hold are replaced, counted and remarked on', async () => {
  const { documents, problems } = await read('{"text": "A\\u0000B\\ud800C", "title": "\\udc00T"}');
  expect(documents[0]).toMatchObject({ text: 'A\ufffdB\ufffdC', title: '\ufffdT' });
  expect(problems).toMatchObject([{ code: 'characters-replaced' }]);
});

test('a report that is not in English is kept and flagged', async () => {
  const { documents, problems } = await read('Министерство сообщило о неудачной атаке.');
  expect(documents[0]?.language).toBe('und');
  expect(problems).toMatchObject([{ code: 'language-not-read' }]);
});

test('text after front matter is kept letter for letter, newlines apart', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (body) => {
      const legal = body.toWellFormed().replaceAll('\0', ' ');
      const { documents } = await read(`---\ntitle: T\n---\nFirst.${legal}|`);
      expect(documents[0]?.text).toBe(`First.${legal}|`.replace(/\r\n?/g, '\n'));
    }),
  );
});

test('any bytes become documents or catalogued problems, never another failure', async () => {
  const starts = ['', '---\n', '{', '[{"text":', '<html>', '<rss><channel><item>', '\ufeff'];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, tail) =>
      survives(new Uint8Array([...utf8(start), ...tail])),
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.string({ unit: 'binary' }), (start, tail) =>
      survives(utf8(start + tail)),
    ),
  );
});

async function survives(bytes: Uint8Array): Promise<void> {
  const { documents, problems } = await readDocuments(bytes, { name: 'x' });
  expect(documents.length + problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    if (problem.kind !== 'lost') continue;
    expect(problem.error).toBeInstanceOf(VariorumError);
    expect(Object.keys(catalogue)).toContain(problem.error.code);
  }
  for (const document of documents) {
    for (const span of document.furniture) {
      expect(span.end).toBeLessThanOrEqual(document.text.length);
      expect(wordsAt(document.text, span)).not.toBe('');
    }
  }
}
