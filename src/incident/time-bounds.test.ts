import { describe, expect, test } from 'vitest';
import { timeBounds } from './time-bounds.ts';

const iso = (ms: number | undefined) =>
  ms === undefined || !Number.isFinite(ms) ? 'open' : new Date(ms).toISOString().slice(0, 16);

describe('what EDTF can mean on the local clock', () => {
  test.each([
    ['2023', '2023-01-01T00:00', '2023-12-31T23:59'],
    ['2024-02', '2024-02-01T00:00', '2024-02-29T23:59'],
    ['2024-04-13', '2024-04-13T00:00', '2024-04-13T23:59'],
    ['2024-04-13T23:40', '2024-04-13T23:40', '2024-04-13T23:40'],
    ['2024-04-13T23:40+05:00', '2024-04-13T23:40', '2024-04-13T23:40'],
    ['2022-21', '2022-03-01T00:00', '2022-05-31T23:59'],
    ['2022-24', '2022-12-01T00:00', '2023-02-28T23:59'],
    ['2022-12~', '2022-12-01T00:00', '2022-12-31T23:59'],
    ['2024-04-13/2024-04-14', '2024-04-13T00:00', '2024-04-14T23:59'],
    ['2023-03/..', '2023-03-01T00:00', 'open'],
    ['../2024-01', 'open', '2024-01-31T23:59'],
  ])('%s runs from %s to %s', (edtf, start, end) => {
    const bounds = timeBounds(edtf)?.local;
    expect([iso(bounds?.startMs), iso(bounds?.endMs)]).toEqual([start, end]);
  });
});

test('a zone makes it an instant', () => {
  expect(iso(timeBounds('2024-09-11T03:20+03:00')?.instant?.startMs)).toBe('2024-09-11T00:20');
  expect(iso(timeBounds('2024-09-11T00:20Z')?.instant?.startMs)).toBe('2024-09-11T00:20');
  expect(timeBounds('2024-09-11')?.instant).toBeNull();
});

test.each([
  '',
  'soon',
  '2024-13',
  '2024-02-30',
  '2024-00-10',
  '2024-04-13T25:00',
  '2024-04-13T23:60',
  '202X',
  'Y17000',
  '{2023,2024}',
  '2022-23-05',
  '13 April 2024',
])('%s means no time', (edtf) => {
  expect(timeBounds(edtf)).toBeNull();
});
