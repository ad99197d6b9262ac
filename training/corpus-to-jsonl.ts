// Writes the labelled corpus as JSON Lines: OUT/train.jsonl and OUT/held.jsonl.
//
//   npx node training/corpus-to-jsonl.ts OUT
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordOf } from './corpus-records.ts';
import { readReports } from './corpus-report.ts';

const [out] = process.argv.slice(2);
if (out === undefined || out.startsWith('-')) {
  console.error(
    'Cannot write the corpus: no folder given. npx node training/corpus-to-jsonl.ts OUT',
  );
  process.exit(2);
}
const readings = readReports(new URL('corpus/reports/', import.meta.url));
const malformed = readings.filter((reading) => reading.kind === 'malformed');
for (const { id, line, reason } of malformed) console.error(`${id}.txt:${line}: ${reason}`);
if (malformed.length > 0) process.exit(1);

const records = readings.flatMap((reading) =>
  reading.kind === 'read' ? [recordOf(reading.report)] : [],
);
mkdirSync(out, { recursive: true });
for (const split of ['train', 'held'] as const) {
  const lines = records
    .filter((record) => record.split === split)
    .map((one) => JSON.stringify(one));
  writeFileSync(join(out, `${split}.jsonl`), `${lines.join('\n')}\n`);
  console.log(`${split}: ${lines.length} reports`);
}
