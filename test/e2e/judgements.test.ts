// A person's word on two names through the real program: given, followed, contradicted, taken back.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { report, temporaryFolder, variorum } from './program.ts';

const folder = temporaryFolder();
const run = (...args: string[]) => variorum([...args, '--case', 'firms.case'], { cwd: folder });

/** Names of each entity, the leading one first. */
async function entities(): Promise<readonly string[][]> {
  const { out } = await run('entities', '--json');
  return JSON.parse(out).map(({ name, aliases }: { name: string; aliases: string[] }) => [
    name,
    ...aliases,
  ]);
}

const together = (names: readonly string[][]) =>
  names.some((each) => each.includes('Kestrel Works') && each.includes('Heron Group'));

beforeAll(async () => {
  const fields = { publisher: 'The Gazette', published: '2024-03-01' };
  const text = (firm: string) => `${firm} said on Friday that it had sold no engines to anyone.`;
  writeFileSync(join(folder, 'a.txt'), report(fields, text('Kestrel Works')));
  writeFileSync(
    join(folder, 'b.txt'),
    report({ ...fields, publisher: 'Post' }, text('Heron Group')),
  );
  await run('read', 'a.txt', 'b.txt');
});

describe('a judgement', () => {
  test('joins two names, is contradicted, and is taken back', async () => {
    expect(together(await entities())).toBe(false);
    const given = await run('judge', 'same', 'Kestrel Works', 'Heron Group', '--note', 'renamed');
    expect(given.code).toBe(0);
    expect(together(await entities())).toBe(true);

    await run('judge', 'different', 'Heron Group', 'Kestrel Works', '--author', 'second');
    const { judgements, contradictions } = JSON.parse((await run('judgements', '--json')).out);
    expect(judgements).toMatchObject([
      { verdict: 'positive', note: 'renamed' },
      { verdict: 'negative', author: 'second' },
    ]);
    expect(contradictions).toEqual([
      {
        entry: judgements[1].entry,
        reason: { kind: 'joined-by-others', entries: [judgements[0].entry] },
      },
    ]);

    expect((await run('unjudge', String(judgements[0].entry))).code).toBe(0);
    expect(together(await entities())).toBe(false);
    expect((await run('verify')).code).toBe(0);
  });

  test('that does not stand cannot be taken back', async () => {
    const { code, err } = await run('unjudge', '1');
    expect({ code, err }).toMatchObject({
      code: 64,
      err: expect.stringContaining('entry 1 is no judgement that stands'),
    });
  });
});
