import { describe, expect, test } from 'vitest';
import { type DumpOptions, DumpReader } from './dump-reader.ts';
import type { GazetteerEntry } from './gazetteer.ts';
import { readGeoNamesRow } from './geonames-row.ts';
import { joinGazetteers } from './joined.ts';
import { loadGazetteer } from './load.ts';
import { readTable } from './table-reader.ts';
import { writeTable } from './table-writer.ts';

/** A good line, with columns (from 1, as the dump's readme numbers them) replaced. */
function line(columns: Readonly<Record<number, string>> = {}): string {
  const good = [
    ...['418863', 'Isfahan', 'Isfahan', 'Esfahan,Ispahan,Aspadana', '32.65246', '51.67462'],
    ...[
      'P',
      'PPLA',
      'IR',
      '',
      '28',
      '',
      '',
      '',
      '1547164',
      '',
      '1578',
      'Asia/Tehran',
      '2024-01-01',
    ],
  ];
  return good.map((column, at) => columns[at + 1] ?? column).join('\t');
}

describe('a line of a dump', () => {
  test.each([
    ['a town', {}, 'city'],
    ['a capital', { 8: 'PPLC' }, 'city'],
    ['a village of nobody', { 8: 'PPL', 15: '' }, 'city'],
    ['a division', { 7: 'A', 8: 'ADM1' }, 'region'],
    ['a district', { 7: 'A', 8: 'ADM2' }, 'region'],
    ['a country', { 7: 'A', 8: 'PCLI' }, 'country'],
    ['an airfield', { 7: 'S', 8: 'AIRF' }, 'facility'],
  ])('%s is kept', (_, columns, precision) => {
    expect(readGeoNamesRow(line(columns))).toMatchObject({ kind: 'place', place: { precision } });
  });

  test.each([
    ['a mountain', { 7: 'T', 8: 'MT' }],
    ['a stream', { 7: 'H', 8: 'STM' }],
    ['a road', { 7: 'R', 8: 'RD' }],
    ['a historical town', { 8: 'PPLH' }],
    ['an abandoned town', { 8: 'PPLQ' }],
    ['a destroyed town', { 8: 'PPLW' }],
    ['a historical division', { 7: 'A', 8: 'ADM1H' }],
    ['a feature without a class', { 7: '' }],
  ])('%s is left out', (_, columns) => {
    expect(readGeoNamesRow(line(columns))).toEqual({ kind: 'left-out' });
  });

  test.each([
    ['no line of a table', 'Isfahan, Iran', '1 columns instead of 19'],
    ['a column short', line().slice(0, line().lastIndexOf('\t')), '18 columns instead of 19'],
    ['no number', line({ 1: 'id' }), 'the first column is “id”'],
    ['no name', line({ 2: '' }), 'the second column, the name, is empty'],
    ['a latitude beyond the pole', line({ 5: '91' }), 'column 5 is “91”'],
    ['a latitude in words', line({ 5: 'north' }), 'column 5 is “north”'],
    ['a longitude beyond the date line', line({ 6: '-180.5' }), 'column 6 is “-180.5”'],
    ['a population with commas', line({ 15: '1,547,164' }), 'column 15 is “1,547,164”'],
  ])('%s is broken, and says where', (_, content, reason) => {
    const row = readGeoNamesRow(content);
    expect(row.kind === 'broken' ? row.reason : row.kind).toContain(reason);
  });
});

const ALL: DumpOptions = { countries: null, populationMin: 0, placesMax: 100 };

function entriesOf(lines: readonly string[], options = ALL): readonly GazetteerEntry[] {
  const reader = new DumpReader(options);
  for (const [at, content] of lines.entries()) reader.take(content, at + 1);
  return reader.entries();
}

describe('a dump', () => {
  const division = line({ 1: '418862', 2: 'Isfahan Province', 7: 'A', 8: 'ADM1', 15: '0' });

  test('names the division of a town wherever its line stands', () => {
    const regions = entriesOf([line(), division]).map(({ place }) => [place.name, place.region]);
    expect(regions).toContainEqual(['Isfahan', 'Isfahan Province']);
  });

  test('gives the same entries in whatever order its lines stand', () => {
    const lines = [line(), division, line({ 1: '7', 2: 'Deh', 15: '30' })];
    expect(entriesOf([...lines].reverse())).toEqual(entriesOf(lines));
  });

  test('keeps the countries and the towns that are asked for', () => {
    const lines = [line(), line({ 1: '8', 9: 'IQ' }), line({ 1: '9', 15: '12' })];
    const options = { ...ALL, countries: new Set(['IR']), populationMin: 100 };
    expect(entriesOf(lines, options).map(({ place }) => place.id)).toEqual(['geonames:418863']);
  });

  test('says when it has more places than may be kept, and keeps no more', () => {
    const reader = new DumpReader({ ...ALL, placesMax: 1 });
    reader.take(line(), 1);
    expect(reader.full).toBe(false);
    reader.take(line({ 1: '5' }), 2);
    expect([reader.full, reader.summary().places]).toEqual([true, 1]);
  });

  test('counts its lines, and tells the first broken ones by number', () => {
    const reader = new DumpReader(ALL);
    for (let at = 1; at <= 30; at++) reader.take(at % 2 === 0 ? 'x' : line(), at);
    const { lines, broken, firstBroken } = reader.summary();
    expect([lines, broken, firstBroken.length, firstBroken[0]?.line]).toEqual([30, 15, 10, 2]);
  });
});

describe('the shipped gazetteer with one of the user’s own', () => {
  const shipped = loadGazetteer();
  const own = (lines: readonly string[]) => readTable(writeTable(entriesOf(lines)), 'own');

  test('answers to what only the user’s has', () => {
    const village = line({ 1: '9000001', 2: 'Qalteh Rud', 3: 'Qalteh Rud', 15: '312' });
    expect(shipped.lookup('Qalteh Rud')).toEqual([]);
    expect(joinGazetteers(shipped, [own([village])]).lookup('Qalteh Rud')).toHaveLength(1);
  });

  test.each([
    ['the same number', line()],
    ['the same town under another number', line({ 1: '1' })],
    ['the same division', line({ 1: '2', 2: 'Isfahan Province', 7: 'A', 8: 'ADM1' })],
    ['the same country', line({ 1: '3', 2: 'Iran', 7: 'A', 8: 'PCLI' })],
  ])('gives %s once', (_, content) => {
    const name = content.split('\t')[1] ?? '';
    const joined = joinGazetteers(shipped, [own([content])]);
    expect(joined.lookup(name)).toEqual(shipped.lookup(name));
  });

  test('bears the user’s table in its version, and none where there is none', () => {
    expect(joinGazetteers(shipped, [own([line()])]).version).toBe('own');
    expect(joinGazetteers(shipped, []).version).toBe('');
  });
});
