import type { NameIndex } from './name-index.ts';
import type { StringTable } from './string-table.ts';

// A prepared index as one file: a line that tells the format, the length of a JSON head, the head,
// then each array at a multiple of eight bytes, as it lies in memory (little-endian). Loading makes
// views, no copies: the arrays are those bytes.

const FORMAT = 'variorum-names-2\n';
const ALIGN = 8;

const ARRAYS = { Uint8Array, Uint16Array, Int32Array } as const;
type ArrayKind = keyof typeof ARRAYS;
type Column = Uint8Array | Uint16Array | Int32Array;

interface Head {
  /** Fingerprint of the word lists that the index was built with. */
  readonly wordLists: string;
  readonly columns: readonly {
    readonly name: string;
    readonly kind: ArrayKind;
    readonly start: number;
    readonly length: number;
  }[];
}

const TABLES = ['lists', 'entryIds', 'names', 'tokens'] as const;
const COLUMNS = {
  entryLists: 'Uint16Array',
  entrySchemas: 'Uint8Array',
  entryNames: 'Int32Array',
  nameEntries: 'Int32Array',
  nameTypes: 'Uint8Array',
  nameTokens: 'Int32Array',
  tokenIds: 'Int32Array',
  tokenKinds: 'Uint8Array',
  tokenPlaces: 'Uint8Array',
  postingStarts: 'Int32Array',
  postings: 'Int32Array',
  exact: 'Int32Array',
  bucketStarts: 'Int32Array',
  buckets: 'Int32Array',
  tokenSigns: 'Int32Array',
} as const satisfies Record<Exclude<keyof NameIndex, (typeof TABLES)[number]>, ArrayKind>;

/**
 * An index as the bytes of one file.
 *
 * @param wordLists fingerprint of the word lists (`NameLexicon.fingerprint`).
 */
export function encodeIndex(index: NameIndex, wordLists: string): Uint8Array {
  const columns: (readonly [string, ArrayKind, Column])[] = [];
  for (const table of TABLES) {
    columns.push([`${table}.bytes`, 'Uint8Array', index[table].bytes]);
    columns.push([`${table}.starts`, 'Int32Array', index[table].starts]);
  }
  for (const [name, kind] of Object.entries(COLUMNS)) {
    columns.push([name, kind, index[name as keyof typeof COLUMNS]]);
  }
  let end = 0;
  const places = columns.map(([name, kind, column]) => {
    const start = end;
    end = aligned(start + column.byteLength);
    return { name, kind, start, length: column.length };
  });
  const head = new TextEncoder().encode(JSON.stringify({ wordLists, columns: places }));
  const body = bodyStart(head.length);
  const file = new Uint8Array(body + end);
  file.set(new TextEncoder().encode(FORMAT));
  new DataView(file.buffer).setUint32(FORMAT.length, head.length, true);
  file.set(head, FORMAT.length + 4);
  columns.forEach(([, , column], at) => {
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    file.set(bytes, body + (places[at]?.start ?? 0));
  });
  return file;
}

/**
 * The index in the bytes of a file; null where they are of another format, were built with other
 * word lists, or are cut short: then the index has to be built again from the lists.
 */
export function decodeIndex(file: Uint8Array, wordLists: string): NameIndex | null {
  // Views want an aligned start, which a slice of a pool does not have.
  const bytes = file.byteOffset % ALIGN === 0 ? file : file.slice();
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, FORMAT.length)) !== FORMAT) return null;
  if (bytes.length < FORMAT.length + 4) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(FORMAT.length, true);
  if (FORMAT.length + 4 + size > bytes.length) return null;
  const json = decoder.decode(bytes.subarray(FORMAT.length + 4, FORMAT.length + 4 + size));
  const head = JSON.parse(json) as Head;
  if (head.wordLists !== wordLists) return null;
  const body = bodyStart(size);
  const found = new Map<string, Column>();
  for (const { name, kind, start, length } of head.columns) {
    const make = ARRAYS[kind];
    const from = body + start;
    if (from + length * make.BYTES_PER_ELEMENT > bytes.length) return null;
    found.set(name, new make(bytes.buffer as ArrayBuffer, bytes.byteOffset + from, length));
  }
  const table = (name: string) =>
    ({ bytes: found.get(`${name}.bytes`), starts: found.get(`${name}.starts`) }) as StringTable;
  const index = {
    ...Object.fromEntries(TABLES.map((name) => [name, table(name)])),
    ...Object.fromEntries(Object.keys(COLUMNS).map((name) => [name, found.get(name)])),
  };
  return Object.keys(COLUMNS).every((name) => found.has(name))
    ? (index as unknown as NameIndex)
    : null;
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGN) * ALIGN;
}

function bodyStart(headLength: number): number {
  return aligned(FORMAT.length + 4 + headLength);
}
