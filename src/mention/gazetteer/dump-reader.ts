import type { GazetteerEntry } from './gazetteer.ts';
import { type DumpRow, readGeoNamesRow } from './geonames-row.ts';

/** A line of a dump that could not be read. */
export interface BrokenLine {
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

/** What became of the lines of a dump. */
export interface DumpSummary {
  /** Lines with content. */
  readonly lines: number;
  /** Places kept. */
  readonly places: number;
  /** Lines left out: other kinds of features, or other countries than were asked for. */
  readonly leftOut: number;
  /** How many lines are broken. */
  readonly broken: number;
  /** The first of them. */
  readonly firstBroken: readonly BrokenLine[];
}

/** Which places of a dump are kept. */
export interface DumpOptions {
  /** Codes (ISO 3166-1 alpha-2) of the countries to keep; null for all. */
  readonly countries: ReadonlySet<string> | null;
  /** Least population of towns; 0 keeps all. */
  readonly populationMin: number;
  /** Most places that are kept: what bounds the memory. */
  readonly placesMax: number;
}

type Kept = Extract<DumpRow, { kind: 'place' }>;

/** Broken lines that are told one by one; the rest are counted. */
const TOLD_MAX = 10;

/**
 * Takes in a GeoNames dump line by line and gives the entries of a table. Holds the places that are
 * kept and nothing else; `full` turns true when another place would pass `placesMax`.
 */
export class DumpReader {
  readonly #options: DumpOptions;
  readonly #kept: Kept[] = [];
  readonly #firstBroken: BrokenLine[] = [];
  #lines = 0;
  #leftOut = 0;
  #broken = 0;
  #full = false;

  constructor(options: DumpOptions) {
    this.#options = options;
  }

  /** True once the dump has more places than may be kept. */
  get full(): boolean {
    return this.#full;
  }

  /** Takes the line with this number (from 1). */
  take(line: string, number: number): void {
    if (line.trim() === '' || line.startsWith('#')) return;
    this.#lines++;
    const row = readGeoNamesRow(line);
    switch (row.kind) {
      case 'broken':
        this.#broken++;
        if (this.#firstBroken.length < TOLD_MAX) {
          this.#firstBroken.push({ line: number, reason: row.reason });
        }
        return;
      case 'left-out':
        this.#leftOut++;
        return;
      case 'place':
        if (!this.#wants(row)) this.#leftOut++;
        else if (this.#kept.length >= this.#options.placesMax) this.#full = true;
        else this.#kept.push(row);
    }
  }

  #wants({ place }: Kept): boolean {
    const { countries, populationMin } = this.#options;
    if (countries !== null && !countries.has(place.country)) return false;
    return place.precision !== 'city' || place.population >= populationMin;
  }

  /** How the lines taken so far fared. */
  summary(): DumpSummary {
    return {
      lines: this.#lines,
      places: this.#kept.length,
      leftOut: this.#leftOut,
      broken: this.#broken,
      firstBroken: this.#firstBroken,
    };
  }

  /**
   * The entries for `writeTable`: divisions first, which others name; then the most prominent, so
   * that a name gives them first; places of equal population in order of their numbers.
   */
  entries(): readonly GazetteerEntry[] {
    const divisions = new Map<string, string>();
    for (const { place, division, firstLevel } of this.#kept) {
      if (firstLevel) divisions.set(division, place.name);
    }
    return [...this.#kept]
      .sort(
        (a, b) =>
          Number(b.firstLevel) - Number(a.firstLevel) ||
          b.place.population - a.place.population ||
          numberOf(a.place.id) - numberOf(b.place.id),
      )
      .map(({ place, division, capital, names }) => ({
        place: { ...place, region: divisions.get(division) ?? '' },
        capital,
        names,
        demonyms: [],
        seats: [],
      }));
  }
}

function numberOf(id: string): number {
  return Number(id.slice('geonames:'.length));
}
