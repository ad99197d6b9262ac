import { strict as assert } from 'node:assert';
import type { GazetteerPlace } from '../mention.ts';
import type { Gazetteer } from './gazetteer.ts';
import { placeKey } from './place-name.ts';
import {
  ABBREVIATION_MARK,
  CAPITAL_BIT,
  COUNTRY_MARK,
  DEMONYM_MARK,
  MAGIC,
  NO_REGION,
  PRECISIONS,
  SEAT_MARK,
  SECTIONS,
  type SectionName,
  STEPS_PER_DEGREE,
  TABLE_VERSION,
} from './table-format.ts';

/**
 * A gazetteer that looks names up in the table where it lies: nothing is unpacked, a lookup is a
 * binary search over the keys. A table of another layout is a broken invariant: it ships with the
 * program that reads it.
 */
export function readTable(table: Uint8Array, version = ''): Gazetteer {
  return new TableGazetteer(table, version);
}

class TableGazetteer implements Gazetteer {
  readonly version: string;
  readonly #sections: Record<SectionName, Buffer>;
  readonly #numbers: Uint32Array;
  readonly #latitudes: Int32Array;
  readonly #longitudes: Int32Array;
  readonly #populations: Uint32Array;
  readonly #nameAt: Uint32Array;
  readonly #keyAt: Uint32Array;
  readonly #postingAt: Uint32Array;
  readonly #postings: Uint32Array;
  readonly #regions: Uint16Array;
  readonly #countries: Uint16Array;
  readonly #zones: Uint16Array;
  readonly #kinds: Uint8Array;
  readonly #lists: { readonly countries: readonly string[]; readonly zones: readonly string[] };
  /** Places already handed out: equal lookups give the same object. */
  readonly #known = new Map<number, GazetteerPlace>();
  readonly #capitals = new Set<string>();

  constructor(table: Uint8Array, version: string) {
    this.version = version;
    // Typed arrays need aligned memory; a slice of a shared pool may not be.
    const bytes = table.byteOffset % 4 === 0 ? table : Uint8Array.from(table);
    const sections = cut(bytes);
    const u32 = (s: Buffer) => new Uint32Array(s.buffer, s.byteOffset, s.length / 4);
    const i32 = (s: Buffer) => new Int32Array(s.buffer, s.byteOffset, s.length / 4);
    const u16 = (s: Buffer) => new Uint16Array(s.buffer, s.byteOffset, s.length / 2);
    this.#sections = sections;
    this.#numbers = u32(sections.numbers);
    this.#latitudes = i32(sections.latitudes);
    this.#longitudes = i32(sections.longitudes);
    this.#populations = u32(sections.populations);
    this.#nameAt = u32(sections.nameAt);
    this.#keyAt = u32(sections.keyAt);
    this.#postingAt = u32(sections.postingAt);
    this.#postings = u32(sections.postings);
    this.#regions = u16(sections.regions);
    this.#countries = u16(sections.countries);
    this.#zones = u16(sections.zones);
    this.#kinds = sections.kinds;
    this.#lists = JSON.parse(sections.lists.toString('utf8'));
  }

  lookup(name: string): readonly GazetteerPlace[] {
    const key = placeKey(name);
    // Keys of the other kinds begin with a sign, as no name does.
    return /^[a-z0-9]/.test(key) ? this.#under(key) : [];
  }

  demonym(word: string): GazetteerPlace | null {
    return this.#under(DEMONYM_MARK + placeKey(word))[0] ?? null;
  }

  seat(name: string): GazetteerPlace | null {
    return this.#under(SEAT_MARK + placeKey(name))[0] ?? null;
  }

  abbreviation(name: string): GazetteerPlace | null {
    return this.#under(ABBREVIATION_MARK + placeKey(name))[0] ?? null;
  }

  country(code: string): GazetteerPlace | null {
    return this.#under(COUNTRY_MARK + code.toLowerCase())[0] ?? null;
  }

  isCapital(place: GazetteerPlace): boolean {
    return this.#capitals.has(place.id);
  }

  #under(key: string): readonly GazetteerPlace[] {
    const at = this.#find(key);
    if (at < 0) return [];
    const from = this.#postingAt[at] ?? 0;
    const to = this.#postingAt[at + 1] ?? from;
    return Array.from(this.#postings.subarray(from, to), (row) => this.#place(row));
  }

  /** Number of the key, or -1. O(log keys). */
  #find(key: string): number {
    if (!/^[\x20-\x7e]+$/.test(key)) return -1;
    const wanted = Buffer.from(key, 'latin1');
    const { keys } = this.#sections;
    let low = 0;
    let high = this.#keyAt.length - 2;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = keys.compare(
        wanted,
        0,
        wanted.length,
        this.#keyAt[middle] ?? 0,
        this.#keyAt[middle + 1] ?? 0,
      );
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #place(row: number): GazetteerPlace {
    const known = this.#known.get(row);
    if (known !== undefined) return known;
    const [name = '', id = `geonames:${this.#numbers[row]}`] = this.#shown(row).split('\t');
    const region = this.#regions[row] ?? NO_REGION;
    const kind = this.#kinds[row] ?? 0;
    const place: GazetteerPlace = {
      id,
      name,
      latitude: (this.#latitudes[row] ?? 0) / STEPS_PER_DEGREE,
      longitude: (this.#longitudes[row] ?? 0) / STEPS_PER_DEGREE,
      country: this.#lists.countries[this.#countries[row] ?? 0] ?? '',
      region: region === NO_REGION ? '' : (this.#shown(region).split('\t')[0] ?? ''),
      timeZone: this.#lists.zones[this.#zones[row] ?? 0] ?? '',
      population: this.#populations[row] ?? 0,
      precision: PRECISIONS[kind & ~CAPITAL_BIT] ?? 'area',
    };
    if ((kind & CAPITAL_BIT) !== 0) this.#capitals.add(id);
    this.#known.set(row, place);
    return place;
  }

  #shown(row: number): string {
    return this.#sections.names.toString('utf8', this.#nameAt[row], this.#nameAt[row + 1]);
  }
}

function cut(bytes: Uint8Array): Record<SectionName, Buffer> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  assert(whole.readUInt32LE(0) === MAGIC, 'not a gazetteer table');
  assert(whole.readUInt32LE(4) === TABLE_VERSION, 'a gazetteer table of another version');
  let at = (2 + SECTIONS.length) * 4;
  const sections = SECTIONS.map(([name], row) => {
    const length = whole.readUInt32LE((2 + row) * 4);
    const section = whole.subarray(at, at + length);
    at += length + ((4 - (length % 4)) % 4);
    return [name, section] as const;
  });
  assert(at === whole.length, 'a gazetteer table cut short');
  return Object.fromEntries(sections) as Record<SectionName, Buffer>;
}
