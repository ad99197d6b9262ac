import { expect, test } from 'vitest';
import { fitTemperature, type JudgedItem, sharesAt } from './temperature.ts';

/** Items of two candidates whose scores lie `apart`, of which the first holds in `share`. */
function judged(apart: number, { share, count = 1000 }: { share: number; count?: number }) {
  return Array.from(
    { length: count },
    (_, n): JudgedItem => ({ scores: [apart, 0], held: n < share * count ? 0 : 1 }),
  );
}

test('shares sum to one and are alike at any common height of the scores', () => {
  const shares = sharesAt([3, 1, 0], 4);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(sharesAt([1003, 1001, 1000], 4)).toEqual(shares);
});

test.each([
  [1, 1 / (1 + Math.exp(-4))],
  [4, 1 / (1 + Math.exp(-1))],
  [10, 1 / (1 + Math.exp(-0.4))],
])('the temperature %d is found again from outcomes', (temperature, share) => {
  expect(fitTemperature(judged(4, { share }))).toBeCloseTo(temperature, 0);
});

test('too few judged items say nothing', () => {
  expect(fitTemperature(judged(4, { share: 0.9, count: 99 }))).toBeNull();
});

test('items with one candidate do not count as judged', () => {
  const sole = Array.from({ length: 500 }, (): JudgedItem => ({ scores: [2], held: 0 }));
  expect(fitTemperature(sole)).toBeNull();
});
