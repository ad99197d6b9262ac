import { describe, expect, test } from 'vitest';
import { filled, panels, Weights } from './weights.ts';

/** A file with one tensor of each kind. */
function file(): Uint8Array {
  const tensors = [
    { name: 'plain', rows: 1, width: 2, kind: 'f32' },
    { name: 'table', rows: 2, width: 3, kind: 'i8' },
    { name: 'column', rows: 1, width: 1, kind: 'i32' },
  ];
  const text = JSON.stringify({ width: 16, tensors });
  const head = new TextEncoder().encode(text.padEnd((text.length + 3) & ~3));
  const parts = [
    new Uint8Array(Uint32Array.of(head.length).buffer),
    head,
    new Uint8Array(Float32Array.of(0.5, -2).buffer),
    new Uint8Array(Float32Array.of(0.5, 2).buffer),
    new Uint8Array(Int8Array.of(1, -2, 3, 4, 5, -127, 0, 0).buffer),
    new Uint8Array(Int32Array.of(-7).buffer),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

describe('a file of weights', () => {
  const weights = new Weights<{ readonly width: number }>(file());

  test('says what it is', () => {
    expect(weights.head.width).toBe(16);
  });

  test.each([
    ['numbers', 'plain', [0.5, -2]],
    ['bytes times the scale of their row', 'table', [0.5, -1, 1.5, 8, 10, -254]],
  ])('gives %s', (_, name, values) => {
    expect([...weights.numbers(name).values]).toEqual(values);
  });

  test('gives whole numbers', () => {
    expect([...weights.integers('column')]).toEqual([-7]);
  });

  test.each([
    ['a tensor that it has not', () => weights.numbers('other')],
    ['bytes of numbers', () => weights.table('plain')],
    ['a file that is cut short', () => new Weights(file().subarray(0, -4))],
  ])('refuses %s', (_, act) => {
    expect(act).toThrow();
  });
});

describe('panels', () => {
  test('hold pairs of eight columns side by side, what is missing as zeros', () => {
    const outer = 9;
    const inner = 2;
    const matrix = Int8Array.from({ length: outer * inner }, (_, i) => i + 1);
    const out = panels(matrix, { outer, inner });
    expect(out).toHaveLength(filled(outer) * filled(inner));
    expect([...out.slice(0, 18)]).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 0, 0,
    ]);
    expect([...out.slice(64, 68)]).toEqual([17, 18, 0, 0]);
  });
});
