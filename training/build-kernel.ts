// Compiles src/language/network/kernel.as to kernel.wasm beside it.
//
//   npx node training/build-kernel.ts
import { writeFileSync } from 'node:fs';
import { compileKernel, KERNEL_BYTES } from './kernel.ts';

const bytes = await compileKernel();
writeFileSync(KERNEL_BYTES, bytes);
console.log(`kernel.wasm: ${bytes.length} bytes`);
