import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { VariorumError } from '../../error/index.ts';
import { type DamageWords, readDamageWords } from '../damage-words.ts';
import { readWeapons, type WeaponTable } from '../weapon-table.ts';
import type { Gazetteer, GazetteerEntry } from './gazetteer.ts';
import { joinGazetteers } from './joined.ts';
import { readTable } from './table-reader.ts';
import { writeTable } from './table-writer.ts';

// Beside load-parties.ts the only place in this room that touches the disk.

const resource = (path: string): URL => new URL(`../../../resources/${path}`, import.meta.url);

// Room for the whole table at once: growing the result in the default 16 KiB steps takes half as
// long again (37 against 50 ms, 2026-11).
const TABLE_BYTES_ABOUT = 1 << 24;

/**
 * The gazetteer that ships with the program, joined with tables of the user's own (as
 * `packTable` makes them). Takes tens of milliseconds a file.
 *
 * @throws {input-unreadable} where a table of the user's cannot be read.
 */
export function loadGazetteer({ own = [] }: { readonly own?: readonly string[] } = {}): Gazetteer {
  const packed = readFileSync(resource('gazetteer/places.zst'));
  const shipped = readTable(zstdDecompressSync(packed, { chunkSize: TABLE_BYTES_ABOUT }));
  return joinGazetteers(shipped, own.map(loadOwn));
}

function loadOwn(path: string): Gazetteer {
  try {
    const packed = readFileSync(path);
    const version = createHash('sha256').update(packed).digest('hex').slice(0, 12);
    return readTable(zstdDecompressSync(packed, { chunkSize: TABLE_BYTES_ABOUT }), version);
  } catch (cause) {
    const reason = 'it is no gazetteer table of this version; add the dump again';
    throw new VariorumError('input-unreadable', { path, reason }, { cause });
  }
}

/** Entries as the bytes of a table file, for `loadGazetteer` to join. */
export function packTable(entries: readonly GazetteerEntry[]): Buffer {
  return zstdCompressSync(writeTable(entries));
}

/** The weapon table that ships with the program. */
export function loadWeapons(): WeaponTable {
  return readWeapons(readFileSync(resource('weapons.yaml'), 'utf8'));
}

/** The damage words that ship with the program. */
export function loadDamageWords(): DamageWords {
  return readDamageWords(readFileSync(resource('damage.yaml'), 'utf8'));
}
