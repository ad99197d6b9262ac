// Compresses what training/parser/export.py wrote to resources/models.
//
//   npx node training/pack-parser.ts FOLDER
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writePacked } from './model-writer.ts';

const [folder] = parseArgs({ allowPositionals: true }).positionals;
if (folder === undefined) throw new Error('Usage: npx node training/pack-parser.ts FOLDER');
for (const name of ['en-words', 'en-parser']) {
  console.log(writePacked(name, readFileSync(join(folder, `${name}.bin`))));
}
