// The contested dev cases with what the program gives for them.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContestedCase, ContestedLabels } from './scorers/contested.ts';
import { tasks } from './tasks/index.ts';

/**
 * Reads every contested dev case as the program does, without its labels, and lays the labels
 * beside. `data` is the folder of the labelled sets.
 */
export async function contestedDevCases(data: string): Promise<readonly ContestedCase[]> {
  const run = tasks.contested;
  if (run?.kind !== 'folder') throw new Error('contested is no task on a folder');
  const labelled = join(data, 'contested/dev');
  const work = mkdtempSync(join(tmpdir(), 'variorum-accuracy-'));
  try {
    // The program gets the reports without their labels.
    for (const id of readdirSync(labelled)) {
      mkdirSync(join(work, 'in', id), { recursive: true });
      writeFileSync(
        join(work, 'in', id, 'case.json'),
        readFileSync(join(labelled, id, 'case.json')),
      );
    }
    await run.run({ from: join(work, 'in'), to: join(work, 'out') });
    return readdirSync(labelled)
      .sort()
      .map((id) => {
        const { documents } = json<{ documents: { id: string; text: string }[] }>(
          join(labelled, id, 'case.json'),
        );
        return {
          id,
          texts: new Map(documents.map((document) => [document.id, document.text])),
          gold: json<ContestedLabels>(join(labelled, id, 'gold.json')),
          system: json<ContestedLabels>(join(work, 'out', `${id}.json`)),
        };
      });
  } finally {
    rmSync(work, { recursive: true });
  }
}

function json<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(file, 'utf8')) as Shape;
}
