import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presenceOn, seenRuns } from './presence.ts';

const states = ['2019-01', '2021-07', '2024-01-15', '2026-07'];

describe('runs of states', () => {
  test('a name that came, left and came back has two runs, each framed by states without it', () => {
    expect(seenRuns({ states, seen: ['2019-01', '2024-01-15', '2026-07'] })).toEqual([
      { firstSeen: '2019-01', lastSeen: '2019-01', absentBefore: null, absentAfter: '2021-07' },
      { firstSeen: '2024-01-15', lastSeen: '2026-07', absentBefore: '2021-07', absentAfter: null },
    ]);
  });

  test('the runs hold exactly the states that hold it', () => {
    fc.assert(
      fc.property(fc.subarray(states), (seen) => {
        const covered = seenRuns({ states, seen }).flatMap(({ firstSeen, lastSeen }) =>
          states.slice(states.indexOf(firstSeen), states.indexOf(lastSeen) + 1),
        );
        expect(covered).toEqual(seen);
      }),
    );
  });
});

describe('a day', () => {
  test.each([
    ['2022-03-01', ['2021-07', '2024-01-15'], 'listed'],
    ['2022-03-01', ['2019-01', '2026-07'], 'not-listed'],
    ['2022-03-01', ['2024-01-15'], 'entered-between'],
    ['2022-03-01', ['2021-07'], 'left-between'],
    ['2024-01-15', ['2024-01-15'], 'listed'],
    ['2021-07-01', ['2021-07'], 'listed'],
    ['2018-12-31', ['2019-01'], 'before-first-state'],
    ['2026-11-22', ['2026-07'], 'after-last-state'],
  ])('%s with states %j is %s', (on, seen, kind) => {
    expect(presenceOn({ states, seen }, on)).toMatchObject({ kind });
  });

  test('without a state nothing is said', () => {
    expect(presenceOn({ states: [], seen: [] }, '2022-01-01')).toEqual({ kind: 'no-state' });
  });
});
