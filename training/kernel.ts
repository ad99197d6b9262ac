import { readFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const room = new URL('../src/language/network/', import.meta.url);

/** Where the kernel's source and its bytes stand. */
export const KERNEL_SOURCE = new URL('kernel.as', room);
export const KERNEL_BYTES = new URL('kernel.wasm', room);

/** The bytes of the network's inner loops, made from `kernel.as`: the same source, the same bytes. */
export async function compileKernel(): Promise<Uint8Array> {
  let bytes: Uint8Array | string | undefined;
  const options = '--runtime stub --optimizeLevel 3 --shrinkLevel 0 --noAssert --importMemory';
  const { error, stderr } = await asc.main(
    ['kernel.ts', ...options.split(' '), '--enable', 'simd', '--outFile', 'kernel.wasm'],
    {
      // The compiler wants the name of a TypeScript file; TypeScript itself does not know the type
      // of four numbers.
      readFile: (name) => (name === 'kernel.ts' ? readFileSync(KERNEL_SOURCE, 'utf8') : null),
      writeFile: (_name, contents) => {
        bytes = contents;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || !(bytes instanceof Uint8Array)) throw new Error(stderr.toString());
  return bytes;
}
