import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { VariorumError } from '../../error/index.ts';
import { differencesBetween } from '../lists/differences.ts';
import { type ListedParty, PartyBuilder } from '../lists/listed-party.ts';
import { type ListStore, openLists } from './list-store.ts';

const party = (id: string, ...names: string[]): ListedParty => {
  const builder = new PartyBuilder();
  names.forEach((name, at) => {
    builder.add(at === 0 ? 'name' : 'alias', name, at === 0 ? null : 'aka');
  });
  return builder.build(id, 'Organization');
};

const state = (date: string) => ({ list: 'firms', date, source: 'firms.csv' });

let store: ListStore;
beforeEach(() => {
  store = openLists(':memory:');
});
afterEach(() => store.close());

describe('states', () => {
  test('come back as they were entered', () => {
    const parties = [party('2', 'Kestrel', 'KAW'), party('1', 'Heron')];
    store.add(state('2021-07'), parties);
    expect([...store.parties('firms', '2021-07')]).toEqual(parties);
  });

  test('any parties come back as they were entered', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[A-Za-z]{1,8}$/), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 5 }), (all) => {
        const fresh = openLists(':memory:');
        const parties = all.map((each, at) => party(String(at), ...each));
        fresh.add(state('2020'), parties);
        expect([...fresh.parties('firms', '2020')]).toEqual(parties);
        fresh.close();
      }),
      { numRuns: 30 },
    );
  });

  test('the same content again, in any order, changes nothing', () => {
    const first = store.add(state('2021-07'), [party('1', 'Heron'), party('2', 'Kestrel')]);
    expect(store.add(state('2021-07'), [party('2', 'Kestrel'), party('1', 'Heron')])).toEqual(
      first,
    );
    expect(store.states()).toHaveLength(1);
  });

  test('another content under the same date is refused, and the first stays', () => {
    store.add(state('2021-07'), [party('1', 'Heron')]);
    expect(() => store.add(state('2021-07'), [party('1', 'Tern')])).toThrow(VariorumError);
    expect([...store.parties('firms', '2021-07')]).toEqual([party('1', 'Heron')]);
  });

  test('a list that breaks off half way leaves nothing behind', () => {
    const broken = function* () {
      yield party('1', 'Heron');
      throw new Error('cut off');
    };
    expect(() => store.add(state('2021-07'), broken())).toThrow('cut off');
    expect(store.states()).toEqual([]);
  });

  test('a file without an entry is no state', () => {
    expect(() => store.add(state('2021-07'), [])).toThrow(/no entry/);
    expect(store.states()).toEqual([]);
  });
});

test('the history of an entry says which states hold which name', () => {
  store.add(state('2021-07'), [party('1', 'Qods', 'Ghods')]);
  store.add(state('2024-01'), [party('1', 'Qods', 'Ghods', 'Light Airplanes')]);
  expect(store.history('firms', '1').map(({ value, seen }) => ({ value, seen }))).toEqual([
    { value: 'Qods', seen: ['2021-07', '2024-01'] },
    { value: 'Ghods', seen: ['2021-07', '2024-01'] },
    { value: 'Light Airplanes', seen: ['2024-01'] },
  ]);
});

test('differences name what was added, removed and changed', () => {
  const before = [party('1', 'Heron'), party('2', 'Tern'), party('10', 'Gull')];
  const after = [party('3', 'Rook'), party('2', 'Tern', 'Sterna'), party('10', 'Gull')];
  const found = differencesBetween(before, after);
  expect(found.map(({ kind, party: { id } }) => `${kind} ${id}`)).toEqual([
    'removed 1',
    'changed 2',
    'added 3',
  ]);
  expect(differencesBetween(after, after)).toEqual([]);
});

test('a file of another kind is left alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-lists-'));
  try {
    const path = join(folder, 'notes.txt');
    writeFileSync(path, 'Notes of the meeting, which are no database at all.\n'.repeat(40));
    expect(() => openLists(path)).toThrow(VariorumError);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
