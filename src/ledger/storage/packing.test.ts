import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed, unpacked } from './packing.ts';

test('bytes come back as they went in, and never take more room than they did', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => new TextEncoder().encode(text)),
    fc.tuple(fc.nat(255), fc.nat(5_000)).map(([byte, length]) => new Uint8Array(length).fill(byte)),
  );
  fc.assert(
    fc.property(bytes, (raw) => {
      const small = packed(raw);
      expect(small.content.length).toBeLessThanOrEqual(raw.length);
      expect(Buffer.from(unpacked(small)!)).toEqual(Buffer.from(raw));
    }),
  );
});

const zeros = packed(new Uint8Array(1_000_000));

test.each([
  { what: 'a stream that grows past its noted length', broken: { ...zeros, length: 1_000 } },
  { what: 'a stream that falls short of it', broken: { ...zeros, length: 1_000_001 } },
  { what: 'a stream cut short', broken: { ...zeros, content: zeros.content.subarray(0, 5) } },
  { what: 'no stream at all', broken: { ...zeros, content: new Uint8Array(0) } },
  {
    what: 'raw bytes cut short',
    broken: { encoding: 'identity', length: 3, content: Uint8Array.of(1, 2) },
  },
])('$what gives nothing', ({ broken }) => {
  expect(unpacked(broken)).toBeNull();
});
