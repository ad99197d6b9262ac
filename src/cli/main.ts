#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Before the rest is imported: from the second run on, nothing has to be stripped and compiled.
enableCompileCache();
const { VariorumError } = await import('../error/index.ts');
const { runProgram } = await import('./program.ts');
const { errorJson, errorLines, processTerminal } = await import('./terminal.ts');

/** Exit code of a broken invariant: a mistake of ours (sysexits EX_SOFTWARE). */
const BROKEN = 70;

const interrupt = new AbortController();
process.once('SIGINT', () => interrupt.abort());
// A reader that has seen enough (`variorum claims | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const argv = process.argv.slice(2);
const terminal = processTerminal();
try {
  process.exitCode = await runProgram(argv, {
    terminal,
    now: () => new Date().toISOString(),
    signal: interrupt.signal,
  });
} catch (error) {
  if (error instanceof VariorumError) {
    if (argv.includes('--json')) terminal.err(JSON.stringify(errorJson(error)));
    else terminal.err(errorLines(error));
    process.exitCode = error.exitCode;
  } else {
    terminal.err('variorum: this is a mistake in Variorum. Please report it with these lines:');
    terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = BROKEN;
  }
}
