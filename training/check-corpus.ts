// Checks the labelled corpus and prints its balance; ends with 1 where a report is at fault.
//
//   npx node training/check-corpus.ts [--contested ../shared/data/contested/dev] [ID ...]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { balanceFaults, balanceOf } from './corpus-balance.ts';
import { faultsOfReport } from './corpus-checks.ts';
import { readReports } from './corpus-report.ts';
import { sharedShingles, shinglesOf } from './corpus-shingles.ts';

const { values, positionals } = parseArgs({
  options: { contested: { type: 'string', default: '../shared/data/contested/dev' } },
  allowPositionals: true,
});

const readings = readReports(new URL('corpus/reports/', import.meta.url));
const reports = readings.flatMap((reading) => (reading.kind === 'read' ? [reading.report] : []));
const capitals = new Set(
  readFileSync(new URL('corpus/capitals.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/)),
);
const contested = contestedShingles(values.contested);
if (contested === null) console.log(`No resemblance checked: ${values.contested} is not there.`);

let faulty = 0;
for (const reading of readings) {
  const id = reading.kind === 'read' ? reading.report.id : reading.id;
  if (positionals.length > 0 && !positionals.includes(id)) continue;
  const faults =
    reading.kind === 'malformed'
      ? [`line ${reading.line}: ${reading.reason}`]
      : [
          ...faultsOfReport(reading.report, capitals),
          ...sharedShingles(reading.report.marked.text, contested ?? new Set()).map(
            (shingle) => `shares with the contested set: "${shingle}"`,
          ),
        ];
  if (faults.length === 0) continue;
  faulty++;
  console.log(`${id}\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}
const unbalanced = balanceFaults(reports);
for (const fault of unbalanced) console.log(fault);
console.log(balanceOf(reports));
if (faulty + unbalanced.length > 0) {
  console.log(`${faulty} of ${readings.length} reports at fault`);
  process.exitCode = 1;
}

/** The shingles of all texts of the contested set; null where it is not there. */
function contestedShingles(folder: string): ReadonlySet<string> | null {
  if (!existsSync(folder)) return null;
  const all = new Set<string>();
  for (const name of readdirSync(folder)) {
    const read = JSON.parse(readFileSync(join(folder, name, 'case.json'), 'utf8')) as {
      readonly documents: readonly { readonly text: string }[];
    };
    for (const { text } of read.documents) for (const one of shinglesOf(text)) all.add(one);
  }
  return all;
}
