import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestTree, isTree } from './best-tree.ts';

/** The best of all trees with one root, by trying all. */
function bestByTrial(scores: Float64Array, count: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Int32Array(count);
  const choose = (word: number): void => {
    if (word === count) {
      if (isTree(heads)) best = Math.max(best, scoreOf(scores, heads));
      return;
    }
    for (let head = -1; head < count; head++) {
      if (head === word) continue;
      heads[word] = head;
      choose(word + 1);
    }
  };
  choose(0);
  return best;
}

function scoreOf(scores: Float64Array, heads: Int32Array): number {
  return heads.reduce(
    (sum, head, word) => sum + (scores[word * (heads.length + 1) + 1 + head] ?? 0),
    0,
  );
}

const sentence = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc
    .array(fc.integer({ min: -9, max: 9 }), {
      minLength: count * (count + 1),
      maxLength: count * (count + 1),
    })
    .map((scores) => ({ count, scores: Float64Array.from(scores) })),
);

describe('the best tree', () => {
  test('is the best of all trees with one root', () => {
    fc.assert(
      fc.property(sentence, ({ count, scores }) => {
        const heads = bestTree(scores, count);
        expect(isTree(heads)).toBe(true);
        expect(scoreOf(scores, heads)).toBe(bestByTrial(scores, count));
      }),
      { numRuns: 300 },
    );
  });

  test('of many words has one root and no loop', () => {
    const count = 120;
    const scores = Float64Array.from({ length: count * (count + 1) }, (_, i) => Math.sin(i * i));
    expect(isTree(bestTree(scores, count))).toBe(true);
  });

  test('of no words is empty', () => {
    expect(bestTree(new Float64Array(0), 0)).toHaveLength(0);
  });
});

describe('heads', () => {
  test.each([
    ['one root', [-1, 0, 1], true],
    ['no root', [1, 0], false],
    ['two roots', [-1, -1], false],
    ['a loop beside the root', [-1, 2, 1], false],
    ['a loop of one', [-1, 1], false],
  ])('with %s', (_, heads, expected) => {
    expect(isTree(Int32Array.from(heads))).toBe(expected);
  });
});
