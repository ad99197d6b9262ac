import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CSV_COLUMNS, csvField, dossierCsv } from './csv.ts';
import { fixture, fixtureOptions } from './fixture.ts';

/** A reader of RFC 4180 that accepts nothing else: fields by comma, records by CRLF. */
function parsed(csv: string): string[][] {
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  const records: string[][] = [];
  let record: string[] = [];
  while (field.lastIndex < csv.length) {
    const found = field.exec(csv);
    if (found === null) throw new Error('no RFC 4180');
    const [, raw = '', end] = found;
    record.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '\r\n') {
      records.push(record);
      record = [];
    }
  }
  return records;
}

const csv = dossierCsv(fixture, fixtureOptions);
const [head, ...rows] = parsed(csv);
const column = (name: (typeof CSV_COLUMNS)[number]) => CSV_COLUMNS.indexOf(name);

test('every record has the columns of the head', () => {
  expect(head).toEqual([...CSV_COLUMNS]);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toHaveLength(CSV_COLUMNS.length);
});

test('there is one row for each answer that an account rests on', () => {
  const carried = fixture.accounts.flatMap(({ answers }) => answers);
  expect(rows).toHaveLength(carried.length);
});

test('numbers and times leave with their bounds', () => {
  const of = (question: string, quote: string) =>
    rows.find(
      (row) => row[column('question')] === question && row[column('quote')]?.includes(quote),
    )!;
  const killed = of('killed', 'At least two');
  expect(killed.slice(column('value'), column('value_hedge') + 1)).toEqual([
    'at least 2',
    '2',
    '',
    'at-least',
  ]);
  expect(of('when', '22:30')[column('value_low')]).toBe('2024-03-09T19:30:00.000Z');
});

test('what a spreadsheet would run as a formula starts with an apostrophe', () => {
  const quotes = rows.map((row) => row[column('quote')]);
  expect(quotes).toContain(`'=HYPERLINK("http://example.com","x") Three`);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('“%s” is disarmed', (text) => {
  expect(csvField(text).replace(/^"/, '')).toMatch(/^'/);
});

test.each([['a = b'], ['3-4'], ['x@y'], [''], ["'=1"], ['Ω']])('“%s” is left alone', (text) => {
  expect(csvField(text)).toBe(text);
});

test('any text comes back from a field as it was, but for the apostrophe of a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const [[back] = []] = parsed(`${csvField(text)}\r\n`);
      expect(back === text || back === `'${text}`).toBe(true);
    }),
  );
});
