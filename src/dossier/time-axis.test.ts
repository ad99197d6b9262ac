import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeAxis } from './time-axis.ts';

const instants = fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { minLength: 2 });

test('the order of instants is kept and all of them stand between the ends', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 4_000_000_000_000 }), (given, another) => {
      const { place } = timeAxis(given);
      const inOrder = [...given, another].sort((a, b) => a - b).map(place);
      for (const [at, here] of inOrder.entries()) {
        expect(here).toBeGreaterThanOrEqual(0);
        expect(here).toBeLessThanOrEqual(1);
        expect(here).toBeGreaterThanOrEqual(inOrder[at - 1] ?? 0);
      }
    }),
  );
});

test('the first and the last instant stand at the ends', () => {
  const { place } = timeAxis([30, 10, 20]);
  expect([place(10), place(30)]).toEqual([0, 1]);
});

test('a single instant stands in the middle', () => {
  expect(timeAxis([7]).place(7)).toBe(0.5);
});
