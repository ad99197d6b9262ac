import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadEnglish } from '../language/index.ts';
import { wordsAt } from '../text/index.ts';
import { loadWeapons } from './gazetteer/load.ts';
import { recogniseWeapons } from './weapon.ts';
import { isKindOf, squash } from './weapon-table.ts';

const english = loadEnglish();
const table = loadWeapons();
const yaml = readFileSync(new URL('../../resources/weapons.yaml', import.meta.url), 'utf8');

const trimmed = (name: string): string => squash(name.trim());

function read(text: string): readonly (readonly [string, string, string | null])[] {
  return recogniseWeapons({ text, analysis: english.analyse(text), publishedAt: null }, table).map(
    (mention) => [wordsAt(text, mention), mention.category, mention.system] as const,
  );
}

describe('recogniseWeapons', () => {
  test.each([
    ['Three small drones attacked the plant.', 'drones', 'drone', null],
    ['They fired Shahed-136 drones.', 'Shahed-136 drones', 'loitering-munition', 'Shahed-136'],
    ['They call it Geran-2.', 'Geran-2', 'loitering-munition', 'Shahed-136'],
    ['A quadcopter fell.', 'quadcopter', 'quadcopter', null],
    [
      'They promised surface-to-surface missiles.',
      'surface-to-surface missiles',
      'ballistic-missile',
      null,
    ],
    ['They had automatic weapons.', 'automatic weapons', 'automatic-weapon', null],
    ['They had rocket launchers.', 'rocket launchers', 'rocket-launcher', null],
    [
      'An improvised explosive device went off.',
      'improvised explosive device',
      'improvised-explosive-device',
      null,
    ],
    ['A limpet mine was found.', 'limpet mine', 'limpet-mine', null],
    ['A car bomb went off.', 'car bomb', 'car-bomb', null],
    ['Two UAVs were shot down.', 'UAVs', 'drone', null],
    [
      'A Hellfire missile hit the car.',
      'Hellfire missile',
      'air-launched-missile',
      'AGM-114 Hellfire',
    ],
    ['They used cluster munitions.', 'cluster munitions', 'cluster-munition', null],
    ['He carried a Kalashnikov.', 'Kalashnikov', 'automatic-weapon', 'AK-47'],
  ])('%s: %s is a %s', (text, words, category, system) => {
    expect(read(text)).toContainEqual([words, category, system]);
  });

  test.each([
    'The coal mine was closed.',
    'The book is mine.',
    'A think tank published it.',
    'The fuel tank burned.',
    'A shell company bought it.',
    'His arms were hurt.',
    'It is no rocket science.',
    'The arms embargo ended.',
    'They found a smoking gun.',
    'The drone industry grew.',
    'An arms deal was signed.',
    'The bomb squad came.',
    'She is a patriot.',
    'The gap could be bridged with bricks and mortar.',
    'The bath bomb dissolved.',
  ])('%s names none', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('the table', () => {
  test('kinds lie within kinds, through every step', () => {
    expect(isKindOf('car-bomb', { ancestor: 'bomb', table })).toBe(true);
    expect(isKindOf('quadcopter', { ancestor: 'drone', table })).toBe(true);
    expect(isKindOf('drone', { ancestor: 'quadcopter', table })).toBe(false);
    expect(isKindOf('drone', { ancestor: 'missile', table })).toBe(false);
  });

  test('every parent is a class that has words, and no class is its own ancestor', () => {
    const classes = new Set([...table.phrases.values()].map(({ category }) => category));
    for (const [category, parent] of table.parents) {
      expect(classes).toContain(parent);
      expect(isKindOf(parent, { ancestor: category, table })).toBe(false);
    }
  });

  test.each([
    ['Shahed-136', ['Geran-2', 'HESA Shahed 136']],
    ['Shahed-131', ['Geran-1']],
    ['Iskander', ['SS-26', 'SS-26 Stone', '9K720', 'Iskander-M']],
    ['S-300', ['SA-10', 'S-300PMU', 'SA-20 Gargoyle']],
    ['Kh-101', ['X-101']],
    ['Bayraktar TB2', ['TB2', 'Bayraktar TB-2']],
    ['Lancet', ['ZALA Lancet', 'Lancet-3']],
    ['Mohajer-6', ['Mohajer 6']],
    ['Storm Shadow', ['SCALP-EG']],
  ])('%s is known as %j', (system, aliases) => {
    for (const alias of aliases) expect(table.phrases.get(squash(alias))?.system).toBe(system);
  });

  test.each([
    ['Shahed-136', 'Shahed-131'],
    ['Geran-1', 'Geran-2'],
    ['Shahed-136', 'Shahed-238'],
    ['S-300', 'S-400'],
    ['S-200', 'S-300'],
    ['Kh-101', 'Kh-55'],
    ['Kh-22', 'Kh-32'],
    ['Khorramshahr-4', 'Kheibar Shekan'],
    ['Fateh-110', 'Fattah-1'],
    ['Su-34', 'Su-35'],
    ['MiG-29', 'MiG-31'],
    ['Hermes 450', 'Hermes 900'],
    ['Tochka-U', 'Iskander'],
    ['SA-7', 'SA-10'],
    ['T-72', 'T-90'],
    ['Mohajer-4', 'Mohajer-6'],
  ])('%s is not %s', (one, other) => {
    const [a, b] = [one, other].map((name) => table.phrases.get(squash(name))?.system);
    expect(a).toBeDefined();
    expect(b).toBeDefined();
    expect(a).not.toBe(b);
  });

  test('no name stands for two systems', () => {
    const names = yaml
      .slice(yaml.indexOf('\nsystems:'), yaml.indexOf('\nbare:'))
      .split('\n')
      .filter((line) => /^ {4}[^#\s]/.test(line))
      .flatMap((line) => [
        ...new Set(
          line
            .replace(/\s#.*$/, '')
            .split(/[:,]/)
            .map(trimmed),
        ),
      ])
      .filter((name) => name !== '');
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('spelling with hyphen, space or neither is one phrase', () => {
    expect(squash('Shahed-136')).toBe(squash('shahed 136'));
    expect(squash('car-bomb')).toBe(squash('carbomb'));
  });
});
