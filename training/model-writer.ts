import { mkdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Columns, encodeColumns } from '../src/language/model-codec.ts';

const folder = new URL('../resources/models/', import.meta.url);

/** Writes one model to `resources/models/NAME.br`; gives a line that says how large it became. */
export function writeModel(name: string, columns: Columns): string {
  return writePacked(name, encodeColumns(columns));
}

/** The same for a model that is bytes already. */
export function writePacked(name: string, bytes: Uint8Array): string {
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.br`, folder), packed);
  return `${name}.br: ${packed.length} bytes (${bytes.length} unpacked)`;
}
