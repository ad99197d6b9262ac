// npm run accuracy [-- --data DIR] [-- --freeze] [-- TASK ...]
// Runs every task on its dev set through the program's own pipeline, prints the figures, and shows
// each case whose counts differ from the frozen tables; --freeze accepts them.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { changedRows, freeze, frozenTable, tableOf } from './frozen.ts';
import { inWords, sum } from './scorers/tally.ts';
import { suites } from './suites.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: new URL('../../shared/data', import.meta.url).pathname },
    freeze: { type: 'boolean', default: false },
  },
});

const atHand = existsSync(values.data);
if (!atHand) {
  console.error(`No labelled data at ${values.data}: only our own held reports are scored.`);
  console.error('Give the folder of the others with --data DIR.');
}
let changed = 0;
for (const suite of suites) {
  if (positionals.length > 0 && !positionals.includes(suite.task)) continue;
  if (suite.needsData && !atHand) continue;
  const cases = await suite.score(values.data);
  console.log(`\n${suite.name} (${cases.length} rows)`);
  for (const measure of Object.keys(cases[0]?.tallies ?? {})) {
    const total = sum(cases.flatMap(({ tallies }) => tallies[measure] ?? []));
    const counts = `hit ${total.hit}, gold ${total.gold}, system ${total.system}`;
    console.log(`  ${measure.padEnd(14)} ${inWords(total)}   (${counts})`);
  }
  const table = tableOf(cases);
  const before = frozenTable(suite.name);
  if (values.freeze) freeze(suite.name, table);
  else if (before === null) console.log('  not frozen yet: run with --freeze');
  else {
    const rows = changedRows(before, table);
    changed += rows.length;
    for (const row of rows) console.log(`  ${row}`);
  }
}
process.exitCode = changed > 0 ? 1 : 0;
