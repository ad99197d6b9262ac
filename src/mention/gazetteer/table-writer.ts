import { strict as assert } from 'node:assert';
import type { GazetteerEntry } from './gazetteer.ts';
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
 * Lays out entries as the table that `readTable` reads. Deterministic: the same entries in the same
 * order give the same bytes. Under one name, places keep the order of the entries, so give the
 * prominent ones first. Regions that entries name must be among the first 65,535 entries.
 */
export function writeTable(entries: readonly GazetteerEntry[]): Buffer {
  const regionAt = new Map<string, number>();
  for (const [at, { place }] of entries.entries()) {
    if (place.precision !== 'region' || at >= NO_REGION) continue;
    const key = `${place.country}/${place.name}`;
    if (!regionAt.has(key)) regionAt.set(key, at);
  }
  const countries = [...new Set(entries.map(({ place }) => place.country))].sort();
  const zones = [...new Set(entries.map(({ place }) => place.timeZone))].sort();
  const countryAt = new Map(countries.map((code, at) => [code, at]));
  const zoneAt = new Map(zones.map((zone, at) => [zone, at]));
  const regionOf = ({ place }: GazetteerEntry): number =>
    regionAt.get(`${place.country}/${place.region}`) ?? NO_REGION;

  const index = indexKeys(entries);
  const shown = strings(entries.map(({ place }) => shownName(place)));
  const sections: Record<SectionName, Buffer> = {
    numbers: words(entries.map(({ place }) => townNumber(place.id))),
    latitudes: words(entries.map(({ place }) => Math.round(place.latitude * STEPS_PER_DEGREE))),
    longitudes: words(entries.map(({ place }) => Math.round(place.longitude * STEPS_PER_DEGREE))),
    populations: words(entries.map(({ place }) => place.population)),
    nameAt: shown.offsets,
    keyAt: index.keyAt,
    postingAt: index.postingAt,
    postings: index.postings,
    regions: Buffer.from(Uint16Array.from(entries, regionOf).buffer),
    countries: Buffer.from(
      Uint16Array.from(entries, ({ place }) => countryAt.get(place.country) ?? 0).buffer,
    ),
    zones: Buffer.from(
      Uint16Array.from(entries, ({ place }) => zoneAt.get(place.timeZone) ?? 0).buffer,
    ),
    kinds: Buffer.from(Uint8Array.from(entries, kindOf).buffer),
    names: shown.bytes,
    keys: index.keys,
    lists: Buffer.from(JSON.stringify({ countries, zones })),
  };
  return assemble(sections);
}

/** Towns are told by number; other places carry their id beside the name. */
function shownName(place: GazetteerEntry['place']): string {
  return townNumber(place.id) > 0 ? place.name : `${place.name}\t${place.id}`;
}

function townNumber(id: string): number {
  const found = /^geonames:(\d+)$/.exec(id);
  return found?.[1] === undefined ? 0 : Number(found[1]);
}

function kindOf({ place, capital }: GazetteerEntry): number {
  return PRECISIONS.indexOf(place.precision) | (capital ? CAPITAL_BIT : 0);
}

function words(values: readonly number[]): Buffer {
  return Buffer.from(Uint32Array.from(values, (value) => value >>> 0).buffer);
}

function strings(list: readonly string[], encoding: BufferEncoding = 'utf8') {
  const parts = list.map((item) => Buffer.from(item, encoding));
  const offsets = [0];
  for (const part of parts) offsets.push((offsets.at(-1) ?? 0) + part.length);
  return { offsets: words(offsets), bytes: Buffer.concat(parts) };
}

function indexKeys(entries: readonly GazetteerEntry[]) {
  const places = new Map<string, number[]>();
  const add = (name: string, { mark, at }: { mark: string; at: number }): void => {
    const key = placeKey(name);
    // The table is for text in Latin script; one letter names nothing.
    if (key.length < 2 || !/^[\x20-\x7e]+$/.test(key)) return;
    const list = places.get(mark + key);
    if (list === undefined) places.set(mark + key, [at]);
    else if (list.at(-1) !== at) list.push(at);
  };
  for (const [at, entry] of entries.entries()) {
    for (const name of entry.names) add(name, { mark: '', at });
    if (entry.place.precision === 'country') add(entry.place.country, { mark: COUNTRY_MARK, at });
    for (const name of entry.demonyms) add(name, { mark: DEMONYM_MARK, at });
    for (const name of entry.abbreviations ?? []) add(name, { mark: ABBREVIATION_MARK, at });
    for (const name of entry.seats) add(name, { mark: SEAT_MARK, at });
  }
  // Keys are ASCII, so that code unit order is byte order.
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const keys = strings(
    sorted.map(([key]) => key),
    'latin1',
  );
  const postingAt = [0];
  for (const [, list] of sorted) postingAt.push((postingAt.at(-1) ?? 0) + list.length);
  return {
    keyAt: keys.offsets,
    keys: keys.bytes,
    postingAt: words(postingAt),
    postings: words(sorted.flatMap(([, list]) => list)),
  };
}

function assemble(sections: Record<SectionName, Buffer>): Buffer {
  const header = Buffer.alloc((2 + SECTIONS.length) * 4);
  header.writeUInt32LE(MAGIC, 0);
  header.writeUInt32LE(TABLE_VERSION, 4);
  const parts: Buffer[] = [header];
  for (const [at, [name, size]] of SECTIONS.entries()) {
    const section = sections[name];
    assert(section.length % size === 0, `section ${name} holds whole elements`);
    header.writeUInt32LE(section.length, (2 + at) * 4);
    parts.push(section, Buffer.alloc((4 - (section.length % 4)) % 4));
  }
  return Buffer.concat(parts);
}
