import { readFileSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';
import type { Gazetteer } from './gazetteer.ts';
import { readTable } from './table-reader.ts';

const resource = (path: string): URL => new URL(`../../../resources/${path}`, import.meta.url);

// Room for the whole table at once: growing the result in the default 16 KiB steps takes half as
// long again (37 against 50 ms, 2026-11).
const TABLE_BYTES_ABOUT = 1 << 24;

/** The gazetteer that ships with the program. Reads one file; takes tens of milliseconds. */
export function loadGazetteer(): Gazetteer {
  const packed = readFileSync(resource('gazetteer/places.zst'));
  return readTable(zstdDecompressSync(packed, { chunkSize: TABLE_BYTES_ABOUT }));
}

/** Text of the weapon table that ships with the program, for `readWeapons`. */
export function loadWeaponText(): string {
  return readFileSync(resource('weapons.yaml'), 'utf8');
}

/** Text of the damage words that ship with the program, for `readDamageWords`. */
export function loadDamageText(): string {
  return readFileSync(resource('damage.yaml'), 'utf8');
}
