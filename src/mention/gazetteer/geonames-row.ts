import type { GazetteerPlace, PlacePrecision } from '../mention.ts';

/** One line of a GeoNames dump. */
export type DumpRow =
  | {
      readonly kind: 'place';
      /** Without its division's name, which other lines give. */
      readonly place: GazetteerPlace;
      /** `IR.28`: the first-level division that it lies in, or is. */
      readonly division: string;
      /** True where it is that division. */
      readonly firstLevel: boolean;
      readonly capital: boolean;
      /** Its own name and its alternate ones. */
      readonly names: readonly string[];
    }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'broken'; readonly reason: string };

/** Columns of a line, as the dump's readme numbers them. */
const COLUMNS = 19;

/** Quarters, and places that are abandoned, destroyed or historical, answer to too many names. */
const DROPPED = new Set('PPLH PPLQ PPLW PPLCH ADM1H ADM2H ADM3H ADM4H ADMDH PCLH'.split(' '));

const COUNTRY_CODES = new Set('PCL PCLD PCLF PCLI PCLS'.split(' '));

/** More alternate names than the best known city has. */
const NAMES_MAX = 500;

/**
 * Reads one line of a GeoNames dump (`allCountries.txt`, `IR.txt`, `cities500.txt`).
 *
 * @see https://download.geonames.org/export/dump/readme.txt
 */
export function readGeoNamesRow(line: string): DumpRow {
  const row = line.split('\t');
  if (row.length !== COLUMNS) {
    return {
      kind: 'broken',
      reason: `${row.length} columns instead of ${COLUMNS}, parted by tabs`,
    };
  }
  const [number = '', name = '', ascii = '', alternates = '', north = '', east = ''] = row;
  const [, , , , , , featureClass = '', code = '', country = '', , division = ''] = row;
  const [population = '', , , timeZone = ''] = row.slice(14);
  if (!/^\d{1,10}$/.test(number)) return broken('the first column', number, 'a GeoNames number');
  if (name === '') return { kind: 'broken', reason: 'the second column, the name, is empty' };
  const latitude = degrees(north, 90);
  if (latitude === null) return broken('column 5', north, 'a latitude of -90 to 90');
  const longitude = degrees(east, 180);
  if (longitude === null) return broken('column 6', east, 'a longitude of -180 to 180');
  if (!/^\d{0,11}$/.test(population)) return broken('column 15', population, 'a population');
  const precision = precisionOf(featureClass, code);
  if (precision === null) return { kind: 'left-out' };
  return {
    kind: 'place',
    place: {
      id: `geonames:${number}`,
      name,
      latitude,
      longitude,
      country,
      region: '',
      timeZone,
      population: Math.min(Number(population || '0'), POPULATION_MAX),
      precision,
    },
    division: division === '' ? '' : `${country}.${division}`,
    firstLevel: code === 'ADM1',
    capital: code === 'PPLC',
    // The table is for text in Latin script, and most alternate names are in others.
    names: [...new Set([name, ascii, ...alternates.split(',', NAMES_MAX)])].filter(isLatin),
  };
}

function isLatin(name: string): boolean {
  return /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}]{1,200}$/u.test(name);
}

/** What 32 bits hold: the width of the table's column. */
const POPULATION_MAX = 0xffff_ffff;

function broken(column: string, found: string, wanted: string): DumpRow {
  const shown = found.length > 20 ? `${found.slice(0, 20)}…` : found;
  return { kind: 'broken', reason: `${column} is “${shown}”, not ${wanted}` };
}

function degrees(words: string, limit: number): number | null {
  if (!/^-?\d{1,3}(?:\.\d{1,12})?$/.test(words)) return null;
  const value = Number(words);
  return Math.abs(value) <= limit ? value : null;
}

/** How much a feature pins down; null for kinds that are not kept. */
function precisionOf(featureClass: string, code: string): PlacePrecision | null {
  if (DROPPED.has(code)) return null;
  switch (featureClass) {
    case 'P':
      return 'city';
    case 'S':
      return 'facility';
    case 'A':
      return COUNTRY_CODES.has(code) ? 'country' : 'region';
    default:
      return null;
  }
}
