import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashText } from './hash.ts';
import { columnsOfLexicon, Lexicon, lexiconOfColumns } from './lexicon.ts';
import { columnsOfRows, decodeColumns, encodeColumns, rowsOfColumns } from './model-codec.ts';
import { SparseModel, type SparseRows } from './sparse-model.ts';

const CLASSES = ['a', 'b', 'c'];

const rows = fc
  .uniqueArray(
    fc.tuple(
      fc.nat(2 ** 27 - 1),
      fc.array(fc.tuple(fc.nat(2), fc.integer({ min: -32768, max: 32767 })), { maxLength: 3 }),
    ),
    { selector: ([key]) => key, maxLength: 60 },
  )
  .map((list): SparseRows => {
    const sorted = list.toSorted(([a], [b]) => a - b);
    const starts = [0];
    for (const [, entries] of sorted) starts.push((starts.at(-1) ?? 0) + entries.length);
    const entries = sorted.flatMap(([, own]) => own);
    return {
      classes: CLASSES,
      keys: Int32Array.from(sorted, ([key]) => key),
      starts: Int32Array.from(starts),
      entryClasses: Uint8Array.from(entries, ([k]) => k),
      entryWeights: Int16Array.from(entries, ([, weight]) => weight),
    };
  });

describe('model bytes', () => {
  test('columns come back as they were written', () => {
    const column = fc.array(fc.nat(2 ** 32 - 1));
    fc.assert(
      fc.property(fc.json(), fc.array(column, { maxLength: 4 }), (head, columns) => {
        const read = decodeColumns(encodeColumns({ head, columns }));
        expect(read.head).toEqual(head);
        expect(read.columns.map((values) => [...values])).toEqual(columns);
      }),
    );
  });

  test('a linear model comes back as it was written', () => {
    fc.assert(
      fc.property(rows, (model) => {
        expect(rowsOfColumns(decodeColumns(encodeColumns(columnsOfRows(model))))).toEqual(model);
      }),
    );
  });

  test('bytes that end early are refused', () => {
    const bytes = encodeColumns({ head: {}, columns: [[1, 2, 3]] });
    expect(() => decodeColumns(bytes.subarray(0, -1))).toThrow();
  });

  test('scores are the sums that adding row by row gives', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.nat(2 ** 27 - 1)), (model, strangers) => {
        const keys = Int32Array.from([...model.keys, ...strangers]);
        const scores = new Float64Array(CLASSES.length);
        new SparseModel(model).score({ keys, count: keys.length }, scores);
        const expected = CLASSES.map(() => 0);
        for (const key of keys) {
          const row = model.keys.indexOf(key);
          if (row < 0) continue;
          for (let at = model.starts[row]!; at < model.starts[row + 1]!; at++) {
            expected[model.entryClasses[at]!]! += model.entryWeights[at]!;
          }
        }
        expect([...scores]).toEqual(expected);
      }),
    );
  });
});

describe('word clusters', () => {
  const lexicon = lexiconOfColumns(
    decodeColumns(
      encodeColumns(
        columnsOfLexicon(
          new Map([
            ['said', 1],
            ['stated', 1],
            ['isfahan', 2],
          ]),
          [0, 5, 9],
        ),
      ),
    ),
  );

  test.each([
    ['said', 1, 5],
    ['stated', 1, 5],
    ['isfahan', 2, 9],
    ['natanz', 0, 0],
  ])('%s is in cluster %i of %i', (word, cluster, coarse) => {
    expect(lexicon).toBeInstanceOf(Lexicon);
    expect(lexicon.cluster(hashText(word))).toBe(cluster);
    expect(lexicon.coarse(cluster)).toBe(coarse);
  });
});
