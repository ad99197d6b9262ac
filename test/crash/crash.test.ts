import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCase, verify } from '../../src/ledger/index.ts';
import type { DocumentId } from '../../src/source/index.ts';

const writer = fileURLToPath(new URL('keep-until-killed.ts', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-crash-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

// SIGKILL ends the process between any two instructions. It does not take the power away: that a
// commit reaches the disk itself rests on SQLite's synchronous = FULL.
describe('a case whose writer was killed', () => {
  // When to kill, in milliseconds after the first report was kept: the seed makes a failure's
  // moment repeatable as far as the machine's pace allows.
  const moments = fc.sample(fc.integer({ min: 0, max: 250 }), { numRuns: 10, seed: 1945 });
  const reported: string[] = [];
  let head = { count: 0, hash: '' };

  test.each(moments.map((afterMs, round) => ({ afterMs, round })))(
    'in round $round, $afterMs ms after its first report, has all that was reported as kept',
    async ({ afterMs, round }) => {
      const path = join(folder, 'grows.case');
      const output = await killedOutput([path, `${round}`], {
        started: (lines) => lines > 0,
        afterMs,
      });
      expect(output.length).toBeGreaterThan(0);
      reported.push(...output);

      const store = await openCase(path);
      const { findings, head: now } = await verify(store.stored(), { notedHead: head });
      const texts = new Map((await store.documents()).map(({ id, text }) => [id, text]));
      await store.close();
      expect(findings).toEqual([]);
      expect(now.count).toBeGreaterThan(head.count);
      expect(reported.filter((id) => !texts.has(id as DocumentId))).toEqual([]);
      // At most the one report that was being reported when the process died.
      expect(texts.size - new Set(reported).size).toBeLessThanOrEqual(round + 1);
      head = now;
    },
  );
});

describe('a case whose writer was killed while it was being made', () => {
  const moments = fc.sample(fc.integer({ min: 0, max: 25 }), { numRuns: 6, seed: 1968 });

  test.each(moments.map((afterMs, round) => ({ afterMs, round })))(
    'in round $round, $afterMs ms after the file appeared, can be made and filled after all',
    async ({ afterMs, round }) => {
      const path = join(folder, `new-${round}.case`);
      await killedOutput([path, '0'], { started: () => existsSync(path), afterMs });
      const store = await openCase(path, { createdAt: '2026-01-01T00:00:00Z' });
      const { findings, head } = await verify(store.stored());
      await store.close();
      expect(findings).toEqual([]);
      expect(head.count).toBeGreaterThan(0);
    },
  );
});

/** Whole lines that the writer printed before it was killed, `afterMs` after it had `started`. */
async function killedOutput(
  args: readonly string[],
  { started, afterMs }: { started: (lines: number) => boolean; afterMs: number },
): Promise<string[]> {
  const child = spawn(process.execPath, [writer, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  const closed = once(child, 'close');
  while (!started(output.split('\n').length - 1) && child.exitCode === null) await pause(1);
  await pause(afterMs);
  child.kill('SIGKILL');
  const [, signal] = await closed;
  expect({ signal, errors }).toEqual({ signal: 'SIGKILL', errors: '' });
  return output.split('\n').slice(0, -1);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
