import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compiledKernel, type Kernel, linearMemory, type MakeKernel } from './kernel.ts';
import { plainKernel } from './plain-kernel.ts';

const compiled = compiledKernel(readFileSync(new URL('kernel.wasm', import.meta.url)));

const PLACES = 60_000;
// Places of the arguments, in numbers; far enough apart for every case below.
const [X, Q, SCALES, W, BIAS, GAIN, SCORES, Y, WHOLE] = [
  16, 4_000, 8_000, 10_000, 30_000, 31_000, 32_000, 40_000, 50_000,
].map((place) => place * 4) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Here the memory holds nothing but zeros. */
const ZEROS = 4 * (PLACES - 16);

/** Rows times weights of -127 to 127. */
function layer(
  kernel: Kernel,
  { rows, inner, outer }: { rows: number; inner: number; outer: number },
): void {
  kernel.quantise(X, rows, inner, Q, SCALES);
  kernel.dense(Q, SCALES, rows, inner, WHOLE, GAIN, BIAS, Y, outer);
}

/** A memory of numbers between -4 and 4, and of whole ones, the same each time, after `act`. */
function memoryAfter(make: MakeKernel, act: (kernel: Kernel) => void): Int32Array {
  const memory = linearMemory(Math.ceil((PLACES * 4) / 65_536));
  const numbers = new Float32Array(memory.buffer);
  for (let i = 0; i < PLACES; i++) numbers[i] = 4 * Math.sin(i * i + 1);
  const whole = new Int16Array(memory.buffer, WHOLE, 8_000);
  whole.forEach((_, i) => {
    whole[i] = ((i * 37) % 255) - 127;
  });
  numbers.fill(0, ZEROS / 4);
  act(make(memory));
  return new Int32Array(memory.buffer).slice(0, PLACES);
}

describe('the compiled kernel gives what plain JavaScript gives, bit for bit:', () => {
  test.each<[string, (kernel: Kernel) => void]>([
    ['whole numbers of rows', (k) => k.quantise(X, 5, 24, Y, SCORES)],
    ['whole numbers of a row of zeros', (k) => k.quantise(ZEROS, 1, 8, Y, GAIN)],
    ['a dense layer of four rows', (k) => layer(k, { rows: 4, inner: 24, outer: 16 })],
    ['a dense layer of seven rows', (k) => layer(k, { rows: 7, inner: 104, outer: 24 })],
    ['a dense layer of one row', (k) => layer(k, { rows: 1, inner: 8, outer: 8 })],
    ['a dense layer of no rows', (k) => layer(k, { rows: 0, inner: 8, outer: 8 })],
    ['a normalisation', (k) => k.normalise(X, 5, 32, GAIN, BIAS, Y)],
    ['a normalisation in place', (k) => k.normalise(X, 3, 16, GAIN, BIAS, X)],
    ['a sum', (k) => k.add(X, Y, 40)],
    ['silu', (k) => k.silu(X, 400)],
    ['a convolution of one word', (k) => k.convolve(X, 1, 16, W, BIAS, 5, Y)],
    ['a convolution of nine words', (k) => k.convolve(X, 9, 16, W, BIAS, 5, Y)],
    ['a recurrence of one word', (k) => k.recur(X, 1, 16, Y)],
    ['a recurrence of eleven words', (k) => k.recur(X, 11, 24, Y)],
    ['attention of one word', (k) => k.attend(X, 1, 16, 2, W, 3, SCORES, Y)],
    ['attention of ten words', (k) => k.attend(X, 10, 32, 4, W, 3, SCORES, Y)],
    ['matches', (k) => k.match(X, W, 6, 16, Y)],
  ])('%s', (_, act) => {
    const fast = memoryAfter(compiled, act);
    const slow = memoryAfter(plainKernel, act);
    // Room for scores is left as each likes.
    fast.fill(0, SCORES / 4, Y / 4);
    slow.fill(0, SCORES / 4, Y / 4);
    expect(fast.findIndex((bits, place) => bits !== slow[place])).toBe(-1);
  });
});

describe('the kernel', () => {
  test.each([
    ['0', 0, 0],
    ['1', 1, 0.7310585975646973],
    ['a large number', 200, 200],
    ['a large negative number', -200, 0],
  ])('takes silu of %s', (_, x, expected) => {
    const memory = linearMemory(1);
    new Float32Array(memory.buffer).fill(x, 4, 8);
    compiled(memory).silu(16, 4);
    expect(new Float32Array(memory.buffer)[5]).toBeCloseTo(expected, 6);
  });

  test('weighs attention to one', () => {
    const memory = linearMemory(1);
    const numbers = new Float32Array(memory.buffer);
    // Three words of 8 channels: whatever the weights, the mean of equal values is that value.
    for (let word = 0; word < 3; word++) {
      for (let i = 0; i < 16; i++) numbers[4 + word * 24 + i] = Math.cos(word + i);
      numbers.fill(2.5, 4 + word * 24 + 16, 4 + word * 24 + 24);
    }
    compiled(memory).attend(16, 3, 8, 1, 2000, 1, 4000, 8000);
    for (let i = 0; i < 24; i++) expect(numbers[2000 + i]).toBeCloseTo(2.5, 5);
  });
});
