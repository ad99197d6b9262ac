import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileKernel, KERNEL_BYTES } from './kernel.ts';

test('the kernel that ships is what its source compiles to', async () => {
  const compiled = await compileKernel();
  expect(Buffer.from(compiled).equals(readFileSync(KERNEL_BYTES))).toBe(true);
});
