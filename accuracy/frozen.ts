// The frozen tables: one row a labelled case, in git, so that a change of behaviour is a diff that
// a person reads.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ScoredCase } from './scorers/scored.ts';

const folder = new URL('./frozen/', import.meta.url);

/** A table as text: tab-separated, `hit/gold/system` in each cell, cases in order of id. */
export function tableOf(cases: readonly ScoredCase[]): string {
  const columns = Object.keys(cases[0]?.tallies ?? {});
  const rows = [...cases]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, tallies }) =>
      [
        id,
        ...columns.map((column) => {
          const { hit = 0, gold = 0, system = 0 } = tallies[column] ?? {};
          return `${hit}/${gold}/${system}`;
        }),
      ].join('\t'),
    );
  return `${[['case', ...columns].join('\t'), ...rows].join('\n')}\n`;
}

/** The frozen table of this name, or null where there is none yet. */
export function frozenTable(name: string): string | null {
  const file = new URL(`${name}.tsv`, folder);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Freezes a table. */
export function freeze(name: string, table: string): void {
  writeFileSync(new URL(`${name}.tsv`, folder), table);
}

/** Lines that stand in one table and not in the other, for people to read. */
export function changedRows(before: string, after: string): readonly string[] {
  const old = new Set(before.split('\n'));
  const now = new Set(after.split('\n'));
  return [
    ...[...old].filter((line) => !now.has(line)).map((line) => `- ${line}`),
    ...[...now].filter((line) => !old.has(line)).map((line) => `+ ${line}`),
  ];
}
