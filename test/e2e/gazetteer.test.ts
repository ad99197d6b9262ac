// A gazetteer of the user's own: added from a GeoNames dump, found by name, used in reading.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, variorum } from './program.ts';

const folder = temporaryFolder();
const here = { cwd: folder, env: { VARIORUM_HOME: join(folder, 'home') } };

/** A line of a dump, its columns as download.geonames.org numbers them. */
function line(fields: {
  readonly id: number;
  readonly name: string;
  readonly also?: string;
  readonly at: readonly [number, number];
  readonly feature: readonly [string, string];
  readonly people?: number;
}): string {
  const { id, name, also = '', at, feature, people = 0 } = fields;
  return [
    ...[id, name, name, also, ...at, ...feature, 'IR', '', '28', '', '', '', people, '', 1000],
    ...['Asia/Tehran', '2026-01-01'],
  ].join('\t');
}

const DUMP = [
  line({ id: 418862, name: 'Isfahan Province', at: [33, 52.3], feature: ['A', 'ADM1'] }),
  line({
    id: 9000001,
    name: 'Qalteh Rud',
    also: 'Ghalteh Rood',
    at: [32.9, 51.2],
    feature: ['P', 'PPL'],
    people: 312,
  }),
  line({ id: 9000002, name: 'Zarrin Airfield', at: [32.8, 51.3], feature: ['S', 'AIRF'] }),
  line({ id: 9000003, name: 'Kuh-e Qalteh', at: [32.7, 51.1], feature: ['T', 'MT'] }),
  line({
    id: 418863,
    name: 'Isfahan',
    at: [32.65, 51.67],
    feature: ['P', 'PPLA'],
    people: 1547164,
  }),
];
const filler = Array.from({ length: 40 }, (_, at) =>
  line({ id: 9100000 + at, name: `Deh ${at} Sar`, at: [31 + at / 100, 50], feature: ['P', 'PPL'] }),
);

function dump(name: string, lines: readonly string[]): string {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return name;
}

const json = (out: string) => JSON.parse(out);

describe('variorum gazetteer', () => {
  test('finds shipped places under every spelling, the most prominent first', async () => {
    for (const name of ['Isfahan', 'Esfahan', 'Ispahan']) {
      const { code, out } = await variorum(['gazetteer', 'find', name, '--json'], here);
      expect(code).toBe(0);
      expect(json(out).places[0]).toMatchObject({ id: 'geonames:418863', country: 'IR' });
    }
  });

  test('says that no place bears a name, and fails not', async () => {
    const { code, out } = await variorum(['gazetteer', 'find', 'Qalteh Rud'], here);
    expect([code, out]).toEqual([0, 'No place bears the name Qalteh Rud.\n']);
  });

  test('adds towns, divisions and facilities, leaves the rest out, tells broken lines by number', async () => {
    const lines = [
      ...DUMP,
      'half a line',
      ...filler,
      line({ id: 1, name: 'X', at: [99, 0], feature: ['P', 'PPL'] }),
    ];
    const { code, out, err } = await variorum(['gazetteer', 'add', dump('IR.txt', lines)], here);
    expect(code).toBe(2);
    expect(out).toContain('IR: 44 places of 47 lines, 1 of other kinds left out');
    expect(err).toContain('IR.txt, line 6: 1 columns instead of 19, parted by tabs; left out');
    expect(err).toContain(
      'IR.txt, line 47: column 5 is “99”, not a latitude of -90 to 90; left out',
    );
    expect((await variorum(['gazetteer', 'ls'], here)).out).toContain('\nIR  ');
  });

  test('finds the added place under its alternate name, with its division', async () => {
    const { out } = await variorum(['gazetteer', 'find', 'Ghalteh Rood', '--json'], here);
    expect(json(out).places).toMatchObject([
      { name: 'Qalteh Rud', region: 'Isfahan Province', population: 312, precision: 'city' },
    ]);
  });

  test('gives a place that ships and was added once', async () => {
    const { out } = await variorum(['gazetteer', 'find', 'Isfahan', '--json'], here);
    const ids = json(out).places.map(({ id }: { id: string }) => id);
    expect(ids.filter((id: string) => id === 'geonames:418863')).toHaveLength(1);
    expect(ids.filter((id: string) => id === 'geonames:418862')).toEqual([]);
  });

  test('reads a report with it', async () => {
    writeFileSync(
      join(folder, 'report.txt'),
      'An explosion hit a plant in Qalteh Rud in Iran on Saturday and killed three people, ' +
        'the interior ministry said.',
    );
    const run = await variorum(['read', 'report.txt', '--case', 'a.case'], here);
    expect(run.code, run.err).toBe(0);
    const dossier = ['dossier', '--case', 'a.case', '--format', 'json', '--out', '-'];
    expect((await variorum(dossier, here)).out).toContain('"geonames:9000001"');
  });

  test.each([
    [
      'a zip archive',
      'IR.zip',
      Buffer.from('PK\u0003\u0004rest', 'latin1'),
      'a zip archive: unzip it',
    ],
    ['an empty file', 'none.txt', '', 'the file is empty'],
    ['another table', 'other.txt', 'a,b\nc,d\n', 'line 1: 1 columns instead of 19'],
    [
      'a text without lines',
      'long.txt',
      Buffer.alloc(3_000_000, 'a'),
      'more than 1048576 characters',
    ],
  ])('refuses %s by name', async (_, name, content, words) => {
    writeFileSync(join(folder, name), content);
    const { code, err } = await variorum(['gazetteer', 'add', name], here);
    expect(code).toBe(65);
    expect(err).toContain(words);
  });

  test('refuses a file that is not there', async () => {
    const { code, err } = await variorum(['gazetteer', 'add', 'nowhere.txt'], here);
    expect([code, err]).toEqual([66, expect.stringContaining('nowhere.txt')]);
  });

  test('reports a damaged table and how to mend it', async () => {
    const path = join(folder, 'home', 'gazetteers', 'IR.places.zst');
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, 40));
    const { code, err } = await variorum(['gazetteer', 'find', 'Isfahan'], here);
    expect([code, err]).toEqual([66, expect.stringContaining('add the dump again')]);
    writeFileSync(path, whole);
  });

  test('takes one away again', async () => {
    expect((await variorum(['gazetteer', 'remove', 'IR'], here)).code).toBe(0);
    expect((await variorum(['gazetteer', 'remove', 'IR'], here)).code).toBe(64);
    const { out } = await variorum(['gazetteer', 'find', 'Qalteh Rud'], here);
    expect(out).toContain('No place');
  });
});
