import type { ScoredCase } from './scored.ts';
import type { Tally } from './tally.ts';

/** Times so far apart count as found, as in the published figures. */
const WITHIN_MIN = 10;

/**
 * The value of each judged item (`item, value` by line), exactly and, for times, within ten minutes.
 * An item that the system leaves out counts as not found.
 */
export function scoreFusion(gold: string, system: string): readonly ScoredCase[] {
  const found = new Map(rowsOf(system));
  return rowsOf(gold).map(([item, value]) => {
    const answer = found.get(item);
    const exact = answer === value;
    const apart = Math.abs((minutesOf(value) ?? Number.NaN) - (minutesOf(answer) ?? Number.NaN));
    return {
      id: item,
      tallies: {
        exact: tally(exact, answer),
        within10Min: tally(exact || apart <= WITHIN_MIN, answer),
      },
    };
  });
}

function tally(hit: boolean, answer: string | undefined): Tally {
  return { hit: hit ? 1 : 0, gold: 1, system: answer === undefined ? 0 : 1 };
}

function rowsOf(lines: string): (readonly [string, string])[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [item = '', value = ''] = line.split('\t');
      return [item, value];
    });
}

function minutesOf(value: string | undefined): number | null {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(value ?? '')) return null;
  return Date.parse(`${value?.replace(' ', 'T')}:00Z`) / 60_000;
}
