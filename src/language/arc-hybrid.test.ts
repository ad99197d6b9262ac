import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Configuration, LEFT, NONE, RIGHT, SHIFT } from './arc-hybrid.ts';

/** Runs to the end, letting `choose` pick among the open moves. */
function run(count: number, choose: (open: number[]) => number): Configuration {
  const state = new Configuration(count);
  while (!state.finished) {
    const open = [SHIFT, LEFT, RIGHT].filter((move) => state.allows(move));
    expect(open.length).toBeGreaterThan(0);
    state.make(choose(open), 0);
  }
  return state;
}

describe('arc-hybrid moves', () => {
  test('whatever the choices, they end in one tree without loops', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.infiniteStream(fc.nat(2)), (count, draws) => {
        const state = run(count, (open) => open[draws.next().value % open.length] ?? SHIFT);
        const heads = [...state.heads.slice(0, count)];
        expect(heads.filter((head) => head === count)).toHaveLength(1);
        for (let word = 0; word < count; word++) {
          let at = word;
          for (let steps = 0; at !== count; steps++) {
            expect(steps).toBeLessThan(count);
            at = heads[at]!;
          }
        }
      }),
    );
  });

  test('a tree takes two moves a word', () => {
    let moves = 0;
    run(12, (open) => {
      moves++;
      return open.at(-1) ?? SHIFT;
    });
    expect(moves).toBe(24);
  });

  test('children are known from the outermost inwards', () => {
    const state = new Configuration(3);
    state.make(SHIFT);
    state.make(SHIFT);
    state.make(LEFT, 1);
    state.make(LEFT, 2);
    expect([state.left[2], state.left2[2], state.leftCount[2]]).toEqual([0, 1, 2]);
    expect(state.right[2]).toBe(NONE);
  });

  test('the root takes no second word', () => {
    const state = new Configuration(2);
    state.make(SHIFT);
    state.make(SHIFT);
    expect(state.allows(LEFT)).toBe(false);
    expect(state.allows(RIGHT)).toBe(true);
  });
});
