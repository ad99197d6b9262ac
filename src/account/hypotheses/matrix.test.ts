import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { achMatrix } from './matrix.ts';
import { type CellRating, RATING_WORDS, type Rating } from './rating.ts';

/** Ratings as a table: a row a piece of evidence, a column a hypothesis; `.` is not rated. */
function rated(rows: readonly string[], author = 'ann'): CellRating[] {
  return rows.flatMap((row, e) =>
    row.split(' ').flatMap((cell, h): CellRating[] => {
      if (cell === '.') return [];
      const rating = cell === 'x' ? 'not-applicable' : (Number(cell) as Rating);
      return [{ hypothesis: `H${h + 1}`, evidence: `E${e + 1}`, rating, author }];
    }),
  );
}

const three = { hypotheses: ['H1', 'H2', 'H3'], evidence: ['E1', 'E2', 'E3'] };

describe('scores', () => {
  const matrix = achMatrix({ ...three, ratings: rated(['1 4 3', '2 5 x', '5 . 2']) });

  test('inconsistency is the sum of squared distances below neutral, consistency above', () => {
    expect(matrix.scores).toEqual([
      { hypothesis: 'H2', inconsistency: 0, consistency: 5, rated: 2 },
      { hypothesis: 'H3', inconsistency: 1, consistency: 0, rated: 3 },
      { hypothesis: 'H1', inconsistency: 5, consistency: 4, rated: 3 },
    ]);
  });

  test('diagnosticity is the population standard deviation, not applicable counted as neutral', () => {
    const [, second] = matrix.rows;
    expect(second?.cells).toEqual([2, 5, 3]);
    expect(second?.diagnosticity).toBeCloseTo(Math.sqrt(14 / 9));
  });

  test('evidence that all hypotheses fit alike tells nothing apart', () => {
    const [row] = achMatrix({ ...three, ratings: rated(['4 4 4']) }).rows;
    expect(row?.diagnosticity).toBe(0);
  });

  test('equal inconsistency is ordered by consistency, the greater first', () => {
    const { scores } = achMatrix({ ...three, ratings: rated(['3 5 4']) });
    expect(scores.map(({ hypothesis }) => hypothesis)).toEqual(['H2', 'H3', 'H1']);
  });
});

describe('people', () => {
  test('the last rating of each counts, and several are averaged', () => {
    const ratings = [...rated(['5 . .']), ...rated(['2 . .']), ...rated(['4 . .'], 'bob')];
    expect(achMatrix({ ...three, ratings }).rows[0]?.cells).toEqual([3, null, null]);
  });

  test('a matrix that nobody rated puts no hypothesis first', () => {
    const { least, hangsOn, rows } = achMatrix({ ...three, ratings: [] });
    expect(least).toEqual(['H1', 'H2', 'H3']);
    expect(hangsOn).toEqual([]);
    expect(rows.map(({ diagnosticity }) => diagnosticity)).toEqual([null, null, null]);
  });
});

describe('sensitivity', () => {
  test('names the evidence without which another hypothesis is least inconsistent', () => {
    const { least, hangsOn } = achMatrix({ ...three, ratings: rated(['1 3 3', '3 2 3', '3 3 2']) });
    expect(least).toEqual(['H2', 'H3']);
    expect(hangsOn).toEqual([
      { evidence: 'E1', least: ['H1'] },
      { evidence: 'E2', least: ['H2'] },
      { evidence: 'E3', least: ['H3'] },
    ]);
  });

  test('dropping what is neutral changes nothing', () => {
    const { hangsOn } = achMatrix({ ...three, ratings: rated(['1 4 2', '3 3 3']) });
    expect(hangsOn.map(({ evidence }) => evidence)).not.toContain('E2');
  });
});

test('the order of evidence changes no score', () => {
  const rating = fc.constantFrom(...Object.values(RATING_WORDS));
  const ratings = fc.uniqueArray(
    fc.record({
      hypothesis: fc.constantFrom(...three.hypotheses),
      evidence: fc.constantFrom(...three.evidence),
      rating,
      author: fc.constant('ann'),
    }),
    { selector: ({ hypothesis, evidence }) => hypothesis + evidence },
  );
  fc.assert(
    fc.property(ratings, (given) => {
      const forth = achMatrix({ ...three, ratings: given });
      const back = achMatrix({
        ...three,
        evidence: three.evidence.toReversed(),
        ratings: given.toReversed(),
      });
      expect(back.scores).toEqual(forth.scores);
    }),
  );
});
