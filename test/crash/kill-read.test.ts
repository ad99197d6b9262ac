// The real `variorum read`, killed at any moment: what is in the case stands, and reading again
// completes it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLE, PROGRAM, temporaryFolder, variorum } from '../e2e/program.ts';

const folder = temporaryFolder();
const reports = readdirSync(EXAMPLE).filter((name) => /^\d/.test(name)).length;

/** How long a whole run takes here, in milliseconds. */
let runMs = 0;
/** The reading of a run that nobody disturbed. */
let undisturbed = '';

beforeAll(async () => {
  const began = performance.now();
  await variorum(['read', EXAMPLE, '--case', 'whole.case'], { cwd: folder });
  runMs = performance.now() - began;
  undisturbed = (await claimsOf('whole.case')).out;
});

/** Moments of the kills as shares of a run; the seed makes them repeatable. */
const share = fc.integer({ min: 1, max: 99 }).map((hundredths) => hundredths / 100);
const rounds = fc.sample(fc.tuple(share, share), { numRuns: 6, seed: 2023 });

describe('a case whose reading was killed', () => {
  test.each(rounds.map(([first, second], round) => ({ round, first, second })))(
    'at $first of a run, and again at $second, verifies, and is complete after one more read',
    async ({ round, first, second }) => {
      const path = `killed-${round}.case`;
      for (const at of [first, second]) {
        await killedRead(path, at * runMs);
        // Killed before there was a file, the case is simply not there yet.
        if (!existsSync(join(folder, path))) continue;
        const { code, out, err } = await variorum(['verify', '--case', path], { cwd: folder });
        expect({ code, out: code === 0 ? '' : out, err }).toEqual({ code: 0, out: '', err: '' });
      }
      const { code } = await variorum(['read', EXAMPLE, '--case', path], { cwd: folder });
      expect(code).toBe(0);
      const { checked, findings } = JSON.parse(
        (await variorum(['verify', '--json', '--case', path], { cwd: folder })).out,
      );
      expect({ findings, texts: checked.texts }).toEqual({ findings: [], texts: reports });
      expect((await claimsOf(path)).out === undisturbed).toBe(true);
    },
  );
});

function claimsOf(path: string) {
  return variorum(['claims', '--json', '--case', path], { cwd: folder });
}

async function killedRead(path: string, afterMs: number): Promise<void> {
  const args = [PROGRAM, 'read', EXAMPLE, '--case', path];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
  const closed = once(child, 'close');
  await pause(afterMs);
  child.kill('SIGKILL');
  await closed;
}
