import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClaimLines } from './claim-lines.ts';
import { ClaimCollector, weighNamed } from './named-claims.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const word = fc.stringMatching(/^[\p{L}\d ;:]{0,6}$/u);

test('a file gives what its claims give one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word, word), { maxLength: 60 }), (rows) => {
      const collector = new ClaimCollector();
      for (const [item, source, value] of rows) collector.add({ item, source, value });
      const one = collector.table();
      const other = readClaimLines(bytes(rows.map((row) => row.join('\t')).join('\n')));
      expect(other.items).toEqual(one.items);
      expect(other.sources).toEqual(one.sources);
      expect(other.table).toEqual(one.table);
      expect(other.winners(weighNamed(other))).toEqual(one.winners(weighNamed(one)));
    }),
  );
});

test('many names keep their numbers', () => {
  const lines = Array.from({ length: 20_000 }, (_, n) => `item ${n}\tone\t${n % 7}`);
  const { items, table } = readClaimLines(bytes(lines.join('\n')));
  expect(items.length).toBe(20_000);
  expect(items[12_345]).toBe('item 12345');
  expect(table.item[12_345]).toBe(12_345);
});

test.each([
  ['a line without a value', 'i\ts'],
  ['an empty line', '\n\n'],
  ['a value that says there is none', 'i\ts\tnot available'],
])('%s is no claim', (_, line) => {
  expect(readClaimLines(bytes(`${line}\nj\tt\t5\n`)).table.item.length).toBe(1);
});

test('ends of lines of either kind and further columns do not belong to the value', () => {
  const named = readClaimLines(bytes('i\ts\t5\r\nj\ts\t6\tnote\n'));
  expect(named.winners(weighNamed(named))).toEqual(['5', '6']);
});
