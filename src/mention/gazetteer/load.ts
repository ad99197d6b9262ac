import { readFileSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';
import { type DamageWords, readDamageWords } from '../damage-words.ts';
import { readWeapons, type WeaponTable } from '../weapon-table.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readTable } from './table-reader.ts';

// Beside load-parties.ts the only place in this room that touches the disk.

const resource = (path: string): URL => new URL(`../../../resources/${path}`, import.meta.url);

// Room for the whole table at once: growing the result in the default 16 KiB steps takes half as
// long again (37 against 50 ms, 2026-11).
const TABLE_BYTES_ABOUT = 1 << 24;

/** The gazetteer that ships with the program. Reads one file; takes tens of milliseconds. */
export function loadGazetteer(): Gazetteer {
  const packed = readFileSync(resource('gazetteer/places.zst'));
  return readTable(zstdDecompressSync(packed, { chunkSize: TABLE_BYTES_ABOUT }));
}

/** The weapon table that ships with the program. */
export function loadWeapons(): WeaponTable {
  return readWeapons(readFileSync(resource('weapons.yaml'), 'utf8'));
}

/** The damage words that ship with the program. */
export function loadDamageWords(): DamageWords {
  return readDamageWords(readFileSync(resource('damage.yaml'), 'utf8'));
}
