// node accuracy/run.ts TASK --in FILE --out FILE [--list FILE]
// Runs the program's own pipeline on labelled data and writes what it found, in the shape that the
// scorer of the task reads. One module a task in accuracy/tasks; each exports `run`.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { taskNames, tasks } from './tasks/index.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { in: { type: 'string' }, out: { type: 'string' }, list: { type: 'string' } },
});
const task = tasks[positionals[0] ?? ''];
if (task === undefined || values.in === undefined || values.out === undefined) {
  console.error(
    `Usage: node accuracy/run.ts TASK --in FILE --out FILE [--list FILE]\nTasks: ${taskNames.join(', ')}`,
  );
  process.exit(64);
}
if (task.kind === 'file') {
  writeFileSync(values.out, await task.run(readFileSync(values.in, 'utf8'), { list: values.list }));
} else {
  await task.run({ from: values.in, to: values.out });
}
