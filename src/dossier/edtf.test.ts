import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edtfWords, readEdtf } from './edtf.ts';

test.each([
  ['2023-01-28T22:30+03:30', '28 January 2023, 22:30 (+03:30)'],
  ['2023-01-28T22:30:00+03:30', '28 January 2023, 22:30 (+03:30)'],
  ['2023-01-28T22:30:15Z', '28 January 2023, 22:30:15 (UTC)'],
  ['2023-01-28T22:30:00+00:00', '28 January 2023, 22:30 (UTC)'],
  ['2023-01-28T22', '28 January 2023, 22:00'],
  ['2023-01-28', '28 January 2023'],
  ['2020-06~', 'about June 2020'],
  ['2020-06?', 'June 2020 (uncertain)'],
  ['2020-06%', 'about June 2020 (uncertain)'],
  ['2023', '2023'],
  ['2022-23', 'autumn 2022'],
  ['2022-40', 'first half of 2022'],
  ['202X', 'the 2020s'],
  ['20XX', 'between 2000 and 2099'],
  ['2022-XX', '2022, month unknown'],
  ['2022-11-XX', 'November 2022, day unknown'],
  ['2022-11-01/2022-11-07', 'from 1 November 2022 until 7 November 2022'],
  ['2022-10/..', 'from October 2022 on'],
  ['../2022-10', 'until October 2022'],
  ['2022-10/', 'from October 2022, end unknown'],
  ['[2022-10,2022-11]', 'October 2022 or November 2022'],
  ['{2022-10,2022-12}', 'October 2022 and December 2022'],
])('%s reads as “%s”', (edtf, words) => {
  expect(edtfWords(edtf)).toBe(words);
});

test.each([
  [''],
  ['last Saturday'],
  ['2023-13'],
  ['2023-02-30'],
  ['2023-01-28T25:00'],
  ['2023-01-28T22:61'],
  ['28.01.2023'],
  ['2023/01/28'],
  ['/'],
  ['../..'],
  ['[]'],
  ['[2022,whenever]'],
  ['P3D'],
  ['2023-01-28TEV'],
])('what is no EDTF date is shown as it stands: “%s”', (text) => {
  expect(readEdtf(text)).toBeNull();
  expect(edtfWords(text)).toBe(text);
});

test('an offset moves the instant: 22:30 in Isfahan is 19:00 UTC', () => {
  const read = readEdtf('2023-01-28T22:30+03:30');
  expect(new Date(read?.earliestMs ?? 0).toISOString()).toBe('2023-01-28T19:00:00.000Z');
  expect(readEdtf('2023-01-28T22:30-03:30')?.earliestMs).toBe(Date.UTC(2023, 0, 29, 2, 0));
});

test('winter reaches into the next year', () => {
  expect(readEdtf('2022-24')?.latestMs).toBe(Date.UTC(2023, 2, 1) - 1);
});

test('an open end has no bound', () => {
  expect(readEdtf('2022-10/..')).toMatchObject({ latestMs: null });
  expect(readEdtf('../2022-10')).toMatchObject({ earliestMs: null });
});

test('every calendar day lies within its month and its year, and no bounds are crossed', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31') });
  fc.assert(
    fc.property(day, (date) => {
      fc.pre(!Number.isNaN(date.getTime()));
      const iso = date.toISOString().slice(0, 10);
      const [exact, month, year] = [iso, iso.slice(0, 7), iso.slice(0, 4)].map(readEdtf);
      const [low, high] = [exact?.earliestMs ?? Number.NaN, exact?.latestMs ?? Number.NaN];
      expect(low).toBeLessThanOrEqual(high);
      for (const wider of [month, year]) {
        expect(wider?.earliestMs).toBeLessThanOrEqual(low);
        expect(wider?.latestMs).toBeGreaterThanOrEqual(high);
      }
    }),
  );
});
