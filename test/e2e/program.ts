import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** The program as a user starts it. */
export const PROGRAM = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** The reports that ship with it. */
export const EXAMPLE = fileURLToPath(new URL('../../examples/isfahan-2023', import.meta.url));

/** How a run of the program ended. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in `cwd` with `input` on its standard input, `env` added to the environment. */
export async function variorum(
  args: readonly string[],
  {
    cwd,
    input = '',
    env = {},
  }: {
    readonly cwd: string;
    readonly input?: string;
    readonly env?: Readonly<Record<string, string>>;
  },
): Promise<Run> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: { ...process.env, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

/** An empty folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-e2e-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A report with front matter, as a file holds it. */
export function report(fields: Readonly<Record<string, string>>, text: string): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`;
}
