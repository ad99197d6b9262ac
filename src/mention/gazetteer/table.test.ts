import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GazetteerPlace } from '../mention.ts';
import type { GazetteerEntry } from './gazetteer.ts';
import { loadGazetteer } from './load.ts';
import { readTable } from './table-reader.ts';
import { writeTable } from './table-writer.ts';

const name = fc.stringMatching(/^[A-Z][a-z]{2,8}( [A-Z][a-z]{2,8})?$/);

const place = fc.record({
  number: fc.integer({ min: 1, max: 12_000_000 }),
  name,
  latitude: fc.integer({ min: -9_000_000, max: 9_000_000 }),
  longitude: fc.integer({ min: -18_000_000, max: 18_000_000 }),
  country: fc.constantFrom('IR', 'TJ', 'DZ', 'US'),
  population: fc.integer({ min: 0, max: 40_000_000 }),
  timeZone: fc.constantFrom('Asia/Tehran', 'Asia/Dushanbe', ''),
});

const entries = fc
  .uniqueArray(place, { selector: ({ number }) => number, minLength: 1 })
  .map((list) =>
    list.map(
      ({ number, latitude, longitude, ...rest }): GazetteerEntry => ({
        place: {
          ...rest,
          id: `geonames:${number}`,
          latitude: latitude / 1e5,
          longitude: longitude / 1e5,
          region: '',
          precision: 'city',
        },
        capital: false,
        names: [rest.name],
        demonyms: [],
        seats: [],
      }),
    ),
  );

test('what is written is read back, under its name and in the order given', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const gazetteer = readTable(writeTable(list));
      for (const { place } of list) {
        const wanted = list.filter((entry) => entry.place.name === place.name);
        expect(gazetteer.lookup(place.name)).toEqual(wanted.map((entry) => entry.place));
      }
    }),
    { numRuns: 50 },
  );
});

test('the same entries give the same bytes', () => {
  fc.assert(
    fc.property(entries, (list) => {
      expect(writeTable(list).equals(writeTable(list))).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('a table that is cut short is refused', () => {
  const table = writeTable(fc.sample(entries, { numRuns: 1, seed: 7 })[0] ?? []);
  expect(() => readTable(table.subarray(0, table.length - 4))).toThrow();
});

describe('the shipped gazetteer', () => {
  const gazetteer = loadGazetteer();
  const first = (words: string): GazetteerPlace | undefined => gazetteer.lookup(words)[0];

  test.each([
    ['Isfahan', 'geonames:418863', 'Asia/Tehran'],
    ['Esfahan', 'geonames:418863', 'Asia/Tehran'],
    ['Isfahan Province', 'iso3166-2:IR-04', 'Asia/Tehran'],
    ['KHUJAND', 'geonames:1514879', 'Asia/Dushanbe'],
    ['Tebessa', 'geonames:2477461', 'Africa/Algiers'],
    ['Qamishli', 'geonames:173377', 'Asia/Damascus'],
    ['Iran', 'iso3166:IR', 'Asia/Tehran'],
    ['Islamic Republic of Iran', 'iso3166:IR', 'Asia/Tehran'],
    ['the United States', 'iso3166:US', 'America/New_York'],
    ['Washington', 'geonames:4140963', 'America/New_York'],
    ['Georgia', 'iso3166:GE', 'Asia/Tbilisi'],
    ['the Donbas', 'area:donbas', 'Europe/Kiev'],
  ])('%s is first of all %s', (words, id, timeZone) => {
    expect(first(words)).toMatchObject({ id, timeZone });
  });

  test.each([
    ['', 'no words'],
    ['a', 'one letter'],
    ['Shahed', 'a drone'],
    ['Reuters', 'an agency'],
    ['Iranian', 'a people'],
    ['Tajik', 'a people'],
    ['Kremlin', 'a seat of government'],
    ['Xqzzyv', 'nothing'],
    ['=ir', 'an inner key'],
    ['~iranian', 'an inner key'],
    ['тегеран', 'another script'],
    ['Isfahan Isfahan', 'a name twice'],
    ['Downing Street', 'a seat of government'],
    ['Iranians', 'a people'],
    ['British', 'a people'],
    ['Hezbollah', 'a group'],
    ['the', 'an article'],
    ['1984', 'digits'],
    ['...', 'signs'],
    ['-', 'a sign'],
    ['IR-04', 'a code'],
    ['geonames:418863', 'a number'],
    ['+la', 'an inner key'],
    ['!kremlin', 'an inner key'],
    ['イスファハン', 'another script'],
    ['اصفهان', 'another script'],
  ])('%s is no place: %s', (words) => {
    expect(first(words)?.id ?? '').not.toMatch(/^iso3166/);
    expect(first(words)?.population ?? 0).toBeLessThan(50_000);
  });

  test.each([
    ['Iranians', 'IR'],
    ['Tajik', 'TJ'],
    ['British', 'GB'],
    ['Burkinabé', 'BF'],
  ])('%s are of %s', (word, country) => {
    expect(gazetteer.demonym(word)?.country).toBe(country);
  });

  test.each([
    ['the Kremlin', 'Moscow'],
    ['Downing Street', 'London'],
    ['White House', 'Washington, D.C.'],
  ])('%s sits in %s', (words, city) => {
    expect(gazetteer.seat(words)?.name).toBe(city);
  });

  test('a short form after a town means a division only when asked for as one', () => {
    expect(gazetteer.abbreviation('La.')?.name).toBe('Louisiana');
    expect(gazetteer.abbreviation('Louisiana')).toBeNull();
    expect(gazetteer.country('TJ')?.name).toBe('Tajikistan');
    expect(gazetteer.country('ZZ')).toBeNull();
  });
});
