// What cannot be read, or not wholly: each is told by name with what to do, and the rest is read.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Run, report, temporaryFolder, variorum } from './program.ts';

const folder = temporaryFolder();
const here = { cwd: folder };
const SENTENCE =
  'The ministry said that an explosion hit a plant in Isfahan on Saturday and killed three people.';

/** Files that are lost wholly, the code of the error and what it says about the place. */
const lost: readonly (readonly [
  what: string,
  name: string,
  content: string | Buffer,
  code: string,
  place: string,
])[] = [
  ['an empty file', 'empty.txt', '', 'input-empty', 'the file is empty'],
  ['a file of white space', 'blank.txt', ' \n\t\n ', 'input-empty', 'the file is empty'],
  [
    'a binary file',
    'binary.txt',
    Buffer.from([1, 2, 0, 200, 7]),
    'input-binary',
    'a NUL byte at 2',
  ],
  [
    'an image under the name of a text',
    'image.txt',
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    'input-binary',
    'a PNG image',
  ],
  [
    '50 MB of one line',
    'long.txt',
    Buffer.alloc(50_000_000, 'a'),
    'input-too-large',
    '50000000 bytes is over the limit',
  ],
  [
    'invalid UTF-8',
    'invalid.txt',
    Buffer.from('The caf\xe9 was hit.', 'latin1'),
    'input-encoding',
    'byte 7 is not valid UTF-8',
  ],
  [
    'a page that declares UTF-8 and is not',
    'declared.html',
    Buffer.from('<meta charset=utf-8><p>The caf\xe9 was hit.', 'latin1'),
    'input-encoding',
    'is not valid UTF-8',
  ],
  [
    'HTML without text',
    'no-text.html',
    '<html><head><title>x</title><script>let a</script></head><body></body></html>',
    'input-without-text',
    'no report text',
  ],
  [
    'deeply nested HTML',
    'deep.html',
    `${'<div>'.repeat(100_000)}deep`,
    'input-too-deep',
    'deeper than 256 levels',
  ],
  ['JSON that ends early', 'cut.json', '[{"text": "The ministry', 'input-malformed', 'line 1'],
  [
    'a feed without items',
    'no-items.xml',
    '<rss version="2.0"><channel><title>x</title></channel></rss>',
    'input-malformed',
    'the feed has no items',
  ],
];

/** Files that are read all the same. */
const read: Readonly<Record<string, string>> = {
  'charset.html': `<html><head><meta charset="iso-8859-1"><title>Émeute</title></head><body><article><p>${SENTENCE} It said so at a café.</p></article></body></html>`,
  'feed.xml': `<rss version="2.0"><channel><title>Example Feed</title>
<item><link>https://example.org/1</link><description>${SENTENCE}</description></item>
<item><link>https://example.org/2</link><description>${SENTENCE}</item>
<item><link>https://example.org/3</link><description>${SENTENCE} Later it said no more.</description></item>
</channel></rss>`,
  'future.md': report({ publisher: 'Tomorrow', 'published-at': '2999-01-01T00:00:00Z' }, SENTENCE),
  'good.md': report({ publisher: 'Agency', 'published-at': '2023-01-29T08:00:00+03:30' }, SENTENCE),
};

let run: Run;
let summary: Record<string, never>;

beforeAll(async () => {
  mkdirSync(join(folder, 'in'));
  for (const [, name, content] of lost) writeFileSync(join(folder, 'in', name), content);
  for (const [name, content] of Object.entries(read))
    writeFileSync(join(folder, 'in', name), content);
  run = await variorum(['read', 'in', 'missing', '--case', 'a.case'], here);
  summary = JSON.parse(
    (await variorum(['read', 'in', 'missing', '--case', 'b.case', '--json'], here)).out,
  );
});

describe('a run over broken and whole files', () => {
  test.each(lost)(
    'tells of %s by its name, with the reason and a remedy',
    (_, name, __, code, place) => {
      const lines = run.err.split('\n');
      const at = lines.findIndex((line) => line.startsWith(`variorum: Cannot read in/${name}`));
      expect(lines[at]).toContain(place);
      expect(lines[at + 1]).toMatch(/^ {2}\S.+\.$/);
      const told = JSON.stringify(summary);
      expect(told).toContain(`"code":"${code}","message":"Cannot read in/${name}`);
    },
  );

  test('tells of a folder that is not there', () => {
    expect(run.err).toContain('variorum: Cannot read missing: no such file or folder');
  });

  test('ends with the code for a part that was not read, and says how many', () => {
    expect(run.code).toBe(2);
    expect(run.out).toContain(
      `a.case: 5 kept, 0 known already, 0 new versions, ${lost.length + 2} not read`,
    );
    expect(summary.failures).toHaveLength(2);
  });

  test('reads the items around a broken item of a feed and names its line', () => {
    expect(run.err).toContain('Cannot read in/feed.xml, line 3: <description> is not closed');
  });

  test('reads a page that declares another encoding than it has, and remarks on it', () => {
    expect(run.err).toContain(
      'in/charset.html declares the encoding iso-8859-1, but is valid UTF-8',
    );
  });

  test('keeps a report from the future as declared, and remarks on it', () => {
    expect(run.err).toContain('in/future.md bears a date in the future (2999-01-01T00:00:00Z)');
  });

  test('leaves a case in which every hash and quote stands, with the words that were read', async () => {
    expect((await variorum(['verify', '--case', 'a.case'], here)).code).toBe(0);
    const claims = JSON.parse((await variorum(['claims', '--json', '--case', 'a.case'], here)).out);
    expect(claims.length).toBeGreaterThanOrEqual(5);
  });
});

describe('a report without any date', () => {
  test('leaves open what only its date could tell', async () => {
    const said =
      'The agency said that late on Saturday an explosion hit a plant in Isfahan. Two days later the ministry said that nobody was killed.';
    const args = ['--case', 'undated.case'];
    const { code } = await variorum(['read', '-', ...args], { ...here, input: said });
    expect(code).toBe(0);
    const claims = JSON.parse((await variorum(['claims', '--json', ...args], here)).out);
    expect(claims.length).toBeGreaterThan(0);
    for (const { saidAt } of claims) expect(saidAt?.edtf ?? 'open').not.toMatch(/^\d{4}/);
    const shown = await variorum(['accounts', '--all', '--json', ...args], here);
    const { accounts } = JSON.parse(shown.out);
    expect(accounts.length).toBeGreaterThan(0);
    // No year stands in the text, so that none may come out of it.
    expect(shown.out).not.toMatch(/"(?:edtf|from|until|start|end)": ?"\d{4}/);
  });
});

describe('a single input', () => {
  test.each(lost.slice(0, 5))(
    '%s ends with the exit code of its error',
    async (_, name, __, code) => {
      const exit = code === 'input-missing' ? 66 : 65;
      const alone = await variorum(['read', join('in', name), '--case', 'alone.case'], here);
      expect(alone.code).toBe(exit);
    },
  );

  test('that is a missing folder ends with 66', async () => {
    const { code, err } = await variorum(['read', 'nowhere/', '--case', 'alone.case'], here);
    expect(code).toBe(66);
    expect(err).toContain('Cannot read nowhere/: no such file or folder');
  });
});

describe('a case file', () => {
  const good = join('in', 'good.md');

  test('at an impossible place is told, and nothing is read', async () => {
    const path = join('in', 'good.md', 'x.case');
    const { code, err } = await variorum(['read', good, '--case', path], here);
    expect(code).toBe(73);
    expect(err).toContain(`variorum: Cannot write the case ${path}: `);
    expect(err).toContain('Choose another place with --case FILE.');
  });

  // Permissions do not bind root, and a test may not mount a disk.
  test.skipIf(process.getuid?.() === 0)(
    'in a folder that may not be written is told (skipped for root, whom no permission binds)',
    async () => {
      mkdirSync(join(folder, 'locked'), { mode: 0o555 });
      const { code } = await variorum(['read', good, '--case', 'locked/x.case'], here);
      expect(code).toBe(73);
    },
  );

  test('is not touched by being shown, and nothing is left beside it', async () => {
    const before = readFileSync(join(folder, 'a.case'));
    expect((await variorum(['accounts', '--case', 'a.case'], here)).code).toBe(0);
    expect(readFileSync(join(folder, 'a.case')).equals(before)).toBe(true);
    expect(existsSync(join(folder, 'a.case-wal'))).toBe(false);
  });

  test('of a newer version is refused by all commands, and left as it is', async () => {
    const path = join(folder, 'newer.case');
    writeFileSync(path, readFileSync(join(folder, 'a.case')));
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 999');
    database.close();
    const before = readFileSync(path);
    for (const args of [['read', good], ['accounts'], ['verify']]) {
      const { code, err } = await variorum([...args, '--case', 'newer.case'], here);
      expect({ args, code }).toEqual({ args, code: 76 });
      expect(err).toContain('Cannot open the case newer.case: it has version 999');
      expect(err).toContain('Update Variorum.');
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test.each([
    ['that is not there', 'none.case', 66, 'Make one with: variorum read PATH --case none.case'],
    ['that is a text', good, 65, 'it is not a Variorum case'],
  ])('%s is told with a remedy, under --json as JSON', async (_, path, exit, words) => {
    const people = await variorum(['claims', '--case', path], here);
    expect(people.code).toBe(exit);
    expect(people.err).toContain(words);
    const machines = await variorum(['claims', '--json', '--case', path], here);
    expect(machines.code).toBe(exit);
    expect(machines.out).toBe('');
    expect(JSON.parse(machines.err)).toMatchObject({ path });
  });
});

describe('a command line', () => {
  test.each([
    ['with an unknown command', ['reed']],
    ['with an unknown option', ['accounts', '--colour']],
    ['with an unknown form', ['dossier', '--format', 'pdf']],
    ['with a date that is none', ['read', 'in', '--published', 'yesterday']],
    ['with a head that is none', ['verify', '--head', 'x', '--case', 'a.case']],
  ])('%s ends with 64 and says how it goes', async (_, args) => {
    const { code, out, err } = await variorum(args, here);
    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(err).toMatch(/variorum/i);
  });
});
