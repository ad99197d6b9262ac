// Watch-lists through the real program: keep two states, compare them, ask about a day.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder, variorum } from './program.ts';

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
