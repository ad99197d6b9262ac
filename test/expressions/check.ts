// The ledger of regular expressions that were found to match in linear time, so that a test run
// checks only new ones: the checker takes a minute for all of them.
//
//   node test/expressions/check.ts          checks what is new and writes the ledger anew
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import type { Collected, Expression } from './collect.ts';

const ledger = new URL('./safe.tsv', import.meta.url);

/** The slowest expression found safe took eight seconds on a busy core. */
const TIMEOUT_MS = 60_000;

/** The expressions of src/, as `collect.ts` finds them. */
export function collected(): Collected {
  const program = new URL('./collect.ts', import.meta.url).pathname;
  const printed = execFileSync(process.execPath, [program], { encoding: 'utf8' });
  return JSON.parse(printed) as Collected;
}

/** An expression as a row of the ledger. */
export function rowOf({ source, flags }: Pick<Expression, 'source' | 'flags'>): string {
  return `${flags}\t${JSON.stringify(source).slice(1, -1)}`;
}

/** Rows of the ledger: expressions that were checked and are safe. */
export function readLedger(): ReadonlySet<string> {
  const content = existsSync(ledger) ? readFileSync(ledger, 'utf8') : '';
  return new Set(content.split('\n').filter((row) => row !== ''));
}

/** Null for an expression that is safe, else what is wrong with it, in words. */
export function weakness({ source, flags }: Pick<Expression, 'source' | 'flags'>): string | null {
  const found = checkSync(source, flags, { timeout: TIMEOUT_MS });
  if (found.status === 'safe') return null;
  if (found.status === 'unknown') return `not decided: ${JSON.stringify(found.error)}`;
  return `${found.complexity.summary}, for example on ${found.attack.pattern}`;
}

if (import.meta.main) {
  const known = readLedger();
  const rows: string[] = [];
  for (const one of collected().expressions) {
    const row = rowOf(one);
    const weak = known.has(row) ? null : weakness(one);
    if (weak === null) rows.push(row);
    else console.log(`${one.at}  ${weak}\n  /${one.source}/${one.flags}`);
  }
  writeFileSync(ledger, `${rows.sort().join('\n')}\n`);
  console.log(`${rows.length} safe`);
}
