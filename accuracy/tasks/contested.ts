// Task `contested`: a folder of CASE/case.json -> a folder of CASE.json, in the shapes of the labels.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadStages, readCase } from '../../src/casework/index.ts';
import { type Document, readDocuments } from '../../src/source/index.ts';
import { toContestedShape } from './contested-shape.ts';

interface CaseFile {
  readonly documents: readonly { readonly id: string }[];
}

/** Reads every case of a folder as `variorum read` would and writes what was found. */
export async function run({ from, to }: { from: string; to: string }): Promise<void> {
  mkdirSync(to, { recursive: true });
  const stages = loadStages();
  for (const name of readdirSync(from).sort()) {
    const bytes = readFileSync(join(from, name, 'case.json'));
    const { documents: declared } = JSON.parse(bytes.toString('utf8')) as CaseFile;
    const { documents } = await readDocuments(bytes, { name });
    const labels = new Map<string, string>(
      documents.map((document) => [document.id, labelOf(document, declared)]),
    );
    const reading = readCase(documents, stages);
    writeFileSync(
      join(to, `${name}.json`),
      JSON.stringify(toContestedShape(reading, { documentName: (id) => labels.get(id) ?? id })),
    );
  }
}

/** The id that the case gives to a document. */
function labelOf({ item }: Document, declared: CaseFile['documents']): string {
  return declared[item]?.id ?? String(item);
}
