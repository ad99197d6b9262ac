// All models of English, one after the other: the same data give the same files. Half an hour on
// one core. Each step can be run by itself; see the head of its file.
//
//   npx node training/train-english.ts --data ../shared/data
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });

/** In the order in which they need one another. */
const STEPS: readonly { readonly script: string; readonly data: boolean }[] = [
  { script: 'clusters.ts', data: false },
  { script: 'train-places.ts', data: false },
  { script: 'train-lemmas.ts', data: true },
  { script: 'train-parser.ts', data: true },
  { script: 'train-names.ts', data: true },
];

for (const { script, data } of STEPS) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  console.log(script);
  execFileSync(process.execPath, [path, ...(data ? ['--data', values.data] : [])], {
    stdio: 'inherit',
  });
}
