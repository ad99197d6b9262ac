// Support and competing hypotheses through the real program: grades and ratings are given, kept in
// the ledger, and change what is shown.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { report, temporaryFolder, variorum } from './program.ts';

const folder = temporaryFolder();
const run = (...args: string[]) => variorum([...args, '--case', 'depot.case'], { cwd: folder });

interface Shown {
  readonly incidents: readonly {
    readonly view: {
      readonly questions: readonly {
        readonly question: { readonly id: string };
        readonly values: readonly { readonly words: string; readonly leads: boolean }[];
      }[];
    };
  }[];
}

async function leading(question: string): Promise<readonly string[]> {
  const shown: Shown = JSON.parse((await run('support', '--json')).out);
  return shown.incidents
    .flatMap(({ view }) => view.questions)
    .filter((each) => each.question.id === question)
    .flatMap(({ values }) => values.filter(({ leads }) => leads).map(({ words }) => words));
}

beforeAll(async () => {
  const told = [
    ['The Gazette', 'the Ministry of Defence', 'three'],
    ['The Courier', 'the City Hospital', 'seven'],
  ] as const;
  for (const [publisher, party, figure] of told) {
    const words = `An explosion hit a depot in Isfahan on Friday. ${figure} people were killed in the explosion, ${party} said.`;
    const fields = { publisher, published: '2024-03-02' };
    writeFileSync(join(folder, `${figure}.txt`), report(fields, words));
  }
  await run('read', 'three.txt', 'seven.txt');
});

describe('grades', () => {
  test('decide between two single lines, and the last one given stands', async () => {
    expect(await leading('killed')).toEqual([]);
    expect((await run('grade', 'The Gazette', 'A', '--author', 'ann')).code).toBe(0);
    expect(await leading('killed')).toEqual(['3']);
    await run('grade', 'The Gazette', 'E', '--note', 'made up a quote');
    expect(await leading('killed')).toEqual(['7']);
    const { grades } = JSON.parse((await run('grades', '--json')).out);
    expect(grades).toMatchObject([{ source: 'The Gazette', grade: 'E', note: 'made up a quote' }]);
  });

  test('are letters from A to F', async () => {
    expect((await run('grade', 'The Gazette', 'G')).code).toBe(64);
  });
});

describe('hypotheses', () => {
  test('are added and rated by people, and the ledger stands', async () => {
    expect((await run('ach', 'add', 'a gas leak')).code).toBe(0);
    const before = JSON.parse((await run('ach', '--json')).out);
    const { label } = before.hypotheses.at(-1);
    expect((await run('ach', 'rate', label, 'E1', 'very-inconsistent')).code).toBe(0);
    const after = JSON.parse((await run('ach', '--json')).out);
    expect(after.hypotheses.at(-1)).toMatchObject({ score: { inconsistency: 4, rated: 1 } });
    expect((await run('verify')).code).toBe(0);
  });

  test('that the matrix does not have cannot be rated', async () => {
    const { code, err } = await run('ach', 'rate', 'H99', 'E1', '1');
    expect(code).toBe(64);
    expect(err).toContain('the matrix has no H99');
  });
});
