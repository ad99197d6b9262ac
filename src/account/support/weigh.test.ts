import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimTable } from './claim-table.ts';
import { itemSupport } from './item-support.ts';
import { leaveOneSourceOut, withoutSource } from './leave-one-out.ts';
import { ClaimCollector, type NamedClaim, weighNamed } from './named-claims.ts';
import { weighClaims } from './weigh.ts';

/** Claims of a few sources about a few items, contested often. */
const claims = fc.array(
  fc.record({
    item: fc.constantFrom(...Array.from({ length: 30 }, (_, n) => `flight ${n}|gate`)),
    source: fc.constantFrom('ada', 'bo', 'cy', 'di', 'ed', 'flo'),
    value: fc.constantFrom('1', '2', 'a;b', 'a', '10:00 p.m.', '10:05 pm', 'not available'),
  }),
  { minLength: 1, maxLength: 300 },
);

function weighed(rows: readonly NamedClaim[]) {
  const collector = new ClaimCollector();
  for (const row of rows) collector.add(row);
  const named = collector.table();
  const weighing = weighNamed(named);
  return { named, weighing, winners: named.winners(weighing) };
}

/** What is said in the end, by name. */
function outcome(rows: readonly NamedClaim[]) {
  const { named, weighing, winners } = weighed(rows);
  return {
    winners: Object.fromEntries(named.items.map((item, at) => [item, winners[at]] as const).sort()),
    scores: named.items
      .map((item, at) => [item, itemSupport(weighing, at).values.map(({ score }) => score)])
      .sort(),
    accuracy: named.sources.map((source, at) => [source, weighing.accuracy[at]]),
  };
}

describe('laws', () => {
  test('the order of claims makes no difference to a single bit', () => {
    const shuffled = claims.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(outcome(others)).toEqual(outcome(rows));
      }),
    );
  });

  test('a claim that is repeated changes nothing', () => {
    fc.assert(
      fc.property(claims, fc.nat(), (rows, n) => {
        const again = rows[n % rows.length] as NamedClaim;
        expect(outcome([...rows, again])).toEqual(outcome(rows));
      }),
    );
  });

  test('a source that is taken away and put back leaves no trace', () => {
    fc.assert(
      fc.property(claims, (rows) => {
        const { named } = weighed(rows);
        const { table } = named;
        if (table.sources === 0) return;
        const gone = withoutSource(table, 0);
        const back = rowsOf(table).filter(({ source }) => source === 0);
        const again = weighClaims(tableOf([...rowsOf(gone), ...back], table));
        const whole = weighClaims(table);
        expect(again.winner).toEqual(whole.winner);
        expect(again.score).toEqual(whole.score);
      }),
    );
  });
});

interface Row {
  readonly item: number;
  readonly source: number;
  readonly value: number;
}

function rowsOf({ item, source, value }: ClaimTable): Row[] {
  return Array.from(item, (each, row) => ({
    item: each,
    source: source[row] ?? 0,
    value: value[row] ?? 0,
  }));
}

function tableOf(rows: readonly Row[], like: ClaimTable): ClaimTable {
  const column = (name: keyof Row) => Int32Array.from(rows, (row) => row[name]);
  return { ...like, item: column('item'), source: column('source'), value: column('value') };
}

/** `count` items on which each of these sources says what its function gives. */
function told(
  sources: Readonly<Record<string, (n: number) => string>>,
  { count = 200 } = {},
): NamedClaim[] {
  return Array.from({ length: count }, (_, n) =>
    Object.entries(sources).map(([source, says]) => ({ item: `i${n}`, source, value: says(n) })),
  ).flat();
}

describe('copies', () => {
  const wrong = (n: number) => (n % 2 === 0 ? `wrong ${n}` : `right ${n}`);
  const rows = told({
    careful: (n) => `right ${n}`,
    steady: (n) => (n % 10 === 0 ? `slip ${n}` : `right ${n}`),
    origin: wrong,
    copy1: wrong,
    copy2: wrong,
    copy3: wrong,
  });

  test('four sources with one text are one voice, and do not outvote two that agree', () => {
    const { named, weighing, winners } = weighed(rows);
    const voice = (name: string) => weighing.voices[named.sources.indexOf(name)];
    expect(['copy1', 'copy2', 'copy3'].map(voice)).toEqual(Array(3).fill(voice('origin')));
    expect(voice('careful')).not.toBe(voice('origin'));
    expect(winners[named.items.indexOf('i2')]).toBe('right 2');
  });

  test('the vote and the losing values are shown beside the result', () => {
    const { named, weighing } = weighed(rows);
    const { values, majority } = itemSupport(weighing, named.items.indexOf('i2'));
    expect(values.map(({ votes, voices }) => [votes, voices.length])).toEqual([
      [2, 2],
      [4, 1],
    ]);
    expect(majority).toEqual([values[1]?.value]);
  });

  test('one more copy moves no accuracy', () => {
    const more = [...rows, ...told({ copy4: wrong })];
    const accuracy = (all: readonly NamedClaim[]) => {
      const { named, weighing } = weighed(all);
      return ['careful', 'steady', 'origin'].map(
        (name) => weighing.accuracy[named.sources.indexOf(name)],
      );
    };
    // Shares of a voice among its members are rounded to 2^-20.
    for (const [at, value] of accuracy(more).entries()) {
      expect(value).toBeCloseTo(accuracy(rows)[at] ?? 0, 5);
    }
  });

  test('sources that agree on fewer than ten contested items are left apart', () => {
    const few = told({ a: () => 'x', b: () => 'x', c: () => 'y' }, { count: 9 });
    const { weighing } = weighed(few);
    expect([...weighing.voices]).toEqual([0, 1, 2]);
  });
});

describe('leaving a source out', () => {
  test('names the items that hang on it', () => {
    const rows: NamedClaim[] = [
      { item: 'sole', source: 'a', value: '1' },
      { item: 'safe', source: 'a', value: '1' },
      { item: 'safe', source: 'b', value: '1' },
      { item: 'safe', source: 'c', value: '1' },
      { item: 'safe', source: 'd', value: '2' },
    ];
    const { named } = weighed(rows);
    const [without] = [...leaveOneSourceOut(named.table, { sources: [0] })];
    expect(without?.changed.map((item) => named.items[item])).toEqual(['sole']);
  });
});

describe('vaguer values', () => {
  test('support the list that has all of their members and more', () => {
    const rows = [
      ...['a', 'b'].map((source) => ({ item: 'book', source, value: 'knuth' })),
      ...['c', 'd'].map((source) => ({ item: 'book', source, value: 'knuth;graham' })),
      ...['e', 'f'].map((source) => ({ item: 'book', source, value: 'dean' })),
    ];
    expect(weighed(rows).winners).toEqual(['knuth;graham']);
  });
});

test('a table without claims has no winners', () => {
  const empty: ClaimTable = {
    items: 1,
    sources: 1,
    item: new Int32Array(),
    source: new Int32Array(),
    value: new Int32Array(),
    itemHash: new Int32Array(1),
    valueHash: new Int32Array(),
  };
  expect([...weighClaims(empty).winner]).toEqual([-1]);
});
