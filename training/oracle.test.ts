import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Configuration, LEFT, RIGHT, SHIFT } from '../src/language/arc-hybrid.ts';
import { cost } from './oracle.ts';

const MOVES = [SHIFT, LEFT, RIGHT];

/** A projective tree: where any choice of moves ends. */
function randomTree(count: number, draws: Iterator<number>): Int32Array {
  const state = new Configuration(count);
  while (!state.finished) {
    const open = MOVES.filter((move) => state.allows(move));
    state.make(open[draws.next().value % open.length] ?? SHIFT);
  }
  return state.heads;
}

describe('the oracle', () => {
  test('moves that cost nothing lead to the gold tree', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 15 }),
        fc.infiniteStream(fc.nat(99)),
        (count, draws) => {
          const gold = randomTree(count, draws);
          const state = new Configuration(count);
          while (!state.finished) {
            const free = MOVES.filter(
              (move) => state.allows(move) && cost(state, move, gold) === 0,
            );
            expect(free.length).toBeGreaterThan(0);
            state.make(free[draws.next().value % free.length] ?? SHIFT);
          }
          expect([...state.heads]).toEqual([...gold]);
        },
      ),
    );
  });

  test('the costs on the way are the arcs that are missing at the end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 15 }),
        fc.infiniteStream(fc.nat(99)),
        (count, draws) => {
          const gold = randomTree(count, draws);
          const state = new Configuration(count);
          let lost = 0;
          while (!state.finished) {
            const open = MOVES.filter((move) => state.allows(move));
            const move = open[draws.next().value % open.length] ?? SHIFT;
            lost += cost(state, move, gold);
            state.make(move);
          }
          const missing = [...state.heads].filter((head, word) => head !== gold[word]);
          // One root too many or too few is lost at the end, where no move is left to choose.
          expect(Math.abs(missing.length - lost)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
