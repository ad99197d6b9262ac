// Watch-lists through the real program: keep two states, compare them, ask about a day.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { report, temporaryFolder, variorum } from './program.ts';

const folder = temporaryFolder();
const store = join(folder, 'lists.db');
const inStore = (...argv: string[]) =>
  variorum(['lists', ...argv, '--lists', store], { cwd: folder });

function state(name: string, rows: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, `${rows.join('\n')}\n`);
  return file;
}

const MAPPING = 'id: Nr\nschema: { constant: Company }\ncolumns: { name: Firm, alias: Other }\n';

beforeAll(async () => {
  const mapping = state('firms.yaml', [MAPPING]);
  const before = state('before.csv', ['Nr,Firm,Other', '1,Kestrel Works,KAW', '2,Heron,']);
  const after = state('after.csv', ['Nr,Firm,Other', '1,Kestrel Works,Light Kestrel', '3,Tern,']);
  for (const [file, date] of [
    [before, '2021-07'],
    [after, '2024-01'],
  ] as const) {
    const added = await inStore(
      'add',
      file,
      '--list',
      'firms',
      '--date',
      date,
      '--mapping',
      mapping,
    );
    expect(added).toMatchObject({ code: 0, out: expect.stringContaining('2 entries kept') });
  }
});

describe('variorum lists', () => {
  test('shows the states that are kept', async () => {
    const { out } = await inStore('ls', '--json');
    expect(JSON.parse(out)).toMatchObject([
      { list: 'firms', date: '2021-07', entries: 2 },
      { list: 'firms', date: '2024-01', entries: 2 },
    ]);
  });

  test('says what changed', async () => {
    const { out } = await inStore('diff', 'firms@2021-07', 'firms@2024-01');
    expect(out).toContain('~ 1 Kestrel Works\n    - alias: KAW\n    + alias: Light Kestrel');
    expect(out).toContain('1 added, 1 removed, 1 changed');
  });

  test('says of a day between two states what is not known', async () => {
    const { out } = await inStore('entry', 'firms', '1', '--on', '2023-01-28');
    expect(out).toContain('2023-01-28: on the list (states of 2021-07 and 2024-01 have it)');
    expect(out).toContain('not known: it came between the states of 2021-07 and 2024-01');
    expect(out).toContain('not known: it left between the states of 2021-07 and 2024-01');
  });

  test.each([
    [['entry', 'firms', '99'], 'firms has no entry 99'],
    [['diff', 'firms@2020', 'firms@2024-01'], 'there is no state firms@2020'],
    [['add', '/nowhere.csv', '--date', '2024-01'], 'Cannot read /nowhere.csv'],
    [['add', '/nowhere.csv', '--date', 'June'], 'Give a date'],
    [['update', 'my-list'], 'no publisher is known for the list my-list'],
  ])('%j says what is wrong', async (argv, words) => {
    const { code, err } = await inStore(...argv);
    expect(code).not.toBe(0);
    expect(err).toContain(words);
  });
});

describe('variorum screen', () => {
  const screen = (...argv: string[]) =>
    variorum(['screen', ...argv, '--lists', store], { cwd: folder });

  test('finds an entry under another name and says what was compared', async () => {
    const { code, out } = await screen('Kestrel Light');
    expect(code).toBe(0);
    expect(out).toContain('Kestrel Works  1 in firms@2024-01');
    expect(out).toContain('compared with "Light Kestrel" (aka)');
  });

  test('asks the states of a day', async () => {
    const [now] = JSON.parse((await screen('KAW', '--json')).out);
    const [then] = JSON.parse((await screen('KAW', '--on', '2022-01-01', '--json')).out);
    expect(now).toMatchObject({ hits: [], sentence: 'No entry for "KAW" in firms@2024-01.' });
    expect(then.hits).toMatchObject([{ id: '1', listed: 'KAW', list: 'firms@2021-07' }]);
  });

  test('never says that someone is not on any list', async () => {
    const { out } = await screen('Marsh Harrier', '');
    expect(out).toContain('No entry for "Marsh Harrier" in firms@2024-01.');
    expect(out).not.toMatch(/not (?:sanctioned|listed)|clear/iu);
  });

  test.each([
    [['Tern', '--on', '2020-01-01'], 'none as old as the day'],
    [['Tern', '--limit', 'many'], '--limit many is no count'],
  ])('%j says what is wrong', async (argv, words) => {
    const { code, err } = await screen(...argv);
    expect(code).toBe(64);
    expect(err).toContain(words);
  });
});

describe('variorum screen-case', () => {
  const run = (...argv: string[]) => variorum([...argv, '--case', 'firms.case'], { cwd: folder });
  const stateAgain = (rows: readonly string[], date: string) =>
    inStore(
      'add',
      state(`${date}.csv`, ['Nr,Firm,Other', ...rows]),
      ...['--list', 'firms', '--date', date, '--mapping', join(folder, 'firms.yaml')],
    );

  test('keeps what it found, takes a decision, and opens it again when the entry changes', async () => {
    const text = 'Kestrel Works said on Friday that it had sold no engines to anyone.';
    state('a.txt', [report({ publisher: 'The Gazette', published: '2024-03-01' }, text)]);
    await run('read', 'a.txt');
    const screened = await run('screen-case', '--lists', store);
    expect(screened.out).toContain('“Kestrel Works” compared with “Kestrel Works” (primary)');
    expect(screened.out).toContain('since 2021-07 or before, still in 2024-01');

    await run(
      'dispose',
      'same',
      'Kestrel Works',
      'firms/1',
      '--author',
      'Ada',
      '--note',
      'address',
    );
    expect((await run('hits')).out).toMatch(/judged same by Ada, .*: address/);
    expect((await run('dossier', '--format', 'md', '--out', '-')).out).toContain(
      '## On watch-lists, perhaps',
    );

    await stateAgain(['1,Kestrel Works,Light Kestrel', '1,,Third Kestrel'], '2025-01');
    expect((await run('screen-case', '--lists', store)).out).toContain('open again');
    expect((await run('verify')).code).toBe(0);
  });

  test('a party that the last screening did not find cannot be decided on', async () => {
    const { code, err } = await run('dispose', 'same', 'Nobody', 'firms/1');
    expect({ code, err }).toMatchObject({ code: 64, err: expect.stringContaining('no hit') });
  });
});
