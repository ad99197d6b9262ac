// The machine's time zone and language change no byte of what is read. Auckland is a day ahead of
// the reports for half of each day, St. John's stands half an hour off the full hours, and Turkish
// has letters whose lower case is another one elsewhere.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLE, temporaryFolder, variorum } from './program.ts';

const folder = temporaryFolder();

const machines: readonly Readonly<Record<string, string>>[] = [
  { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
];

const readings: readonly string[][] = [
  ['claims', '--json'],
  ['accounts', '--json'],
  ['conflicts', '--json'],
];

describe('reading the example case', () => {
  const printed: string[][] = [];

  beforeAll(async () => {
    for (const [at, env] of machines.entries()) {
      const cwd = join(folder, String(at));
      mkdirSync(cwd);
      const { code, err } = await variorum(['read', EXAMPLE], { cwd, env });
      expect(code, err).toBe(0);
      const outs: string[] = [];
      for (const args of readings) outs.push((await variorum(args, { cwd, env })).out);
      printed.push(outs);
    }
  });

  test.each(readings.map((args, at) => [args.join(' '), at] as const))(
    '%s gives the same bytes in Auckland in Turkish and in St. John’s',
    (_, at) => {
      const [first, second] = printed.map((outs) => outs[at]);
      expect(first?.length).toBeGreaterThan(1000);
      expect(second).toBe(first);
    },
  );
});
