// All models of English, one after the other: the same data give the same files. About two hours on
// one core, nearly all for the parser. Each step can be run by itself; see the head of its file.
//
//   npx node training/train-english.ts --data ../shared/data --work FOLDER [--python python3]
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    work: { type: 'string', default: '../parser-training' },
    python: { type: 'string', default: 'python3' },
  },
});
const { data, work, python } = values;
const numbers = join(work, 'data');

mkdirSync(work, { recursive: true });
node('clusters.ts');
node('train-places.ts');
node('train-lemmas.ts', '--data', data);
node('parser-examples.ts', '--data', data, '--out', numbers);
run(python, 'parser/train.py', '--data', numbers, '--out', work);
run(
  python,
  'parser/export.py',
  '--data',
  numbers,
  '--network',
  join(work, 'network.pt'),
  '--out',
  work,
);
node('pack-parser.ts', work);
node('train-names.ts', '--data', data);

function node(script: string, ...args: string[]): void {
  run(process.execPath, script, ...args);
}

function run(program: string, script: string, ...args: string[]): void {
  console.log(script);
  const path = fileURLToPath(new URL(script, import.meta.url));
  execFileSync(program, [path, ...args], { stdio: 'inherit' });
}
