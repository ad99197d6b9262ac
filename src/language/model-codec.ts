import { strict as assert } from 'node:assert';
import type { SparseRows } from './sparse-model.ts';

// The bytes of a model: a JSON head with its length before it, then columns, each a run of
// variable-length integers (LEB128), each with its byte length before it. Columns of one kind
// compress far better than rows; the file as a whole is brotli-compressed around this.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A head and columns of whole numbers, before they are bytes and after. */
export interface Columns {
  /** Any JSON: names, classes, counts. */
  readonly head: unknown;
  /** Columns of integers, each 0 to 2^32 - 1. */
  readonly columns: readonly ArrayLike<number>[];
}

/** Writes a head and columns to bytes. */
export function encodeColumns({ head, columns }: Columns): Uint8Array {
  const parts: Uint8Array[] = [];
  const text = encoder.encode(JSON.stringify(head));
  parts.push(varints([text.length]), text, varints([columns.length]));
  for (const column of columns) {
    const bytes = varints(column);
    parts.push(varints([column.length, bytes.length]), bytes);
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Reads what `encodeColumns` wrote. Other bytes are a broken invariant: models ship with the code. */
export function decodeColumns(bytes: Uint8Array): { head: unknown; columns: Uint32Array[] } {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  const headBytes = next();
  const head: unknown = JSON.parse(decoder.decode(bytes.subarray(at, at + headBytes)));
  at += headBytes;
  const columns = Array.from({ length: next() }, () => {
    const column = new Uint32Array(next());
    const end = next() + at;
    if (end - at === column.length) column.set(bytes.subarray(at, end));
    else readVarints(bytes, at, column);
    at = end;
    return column;
  });
  assert.equal(at, bytes.length, 'model bytes end where the last column ends');
  return { head, columns };
}

function readVarints(bytes: Uint8Array, from: number, into: Uint32Array): void {
  let at = from;
  for (let index = 0; index < into.length; index++) {
    let byte = bytes[at++] as number;
    let value = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 127) << shift;
    }
    into[index] = value;
  }
}

function varints(values: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(values.length * 5);
  let at = 0;
  for (let index = 0; index < values.length; index++) {
    let value = (values[index] as number) >>> 0;
    while (value >= 128) {
      bytes[at++] = (value & 127) | 128;
      value >>>= 7;
    }
    bytes[at++] = value;
  }
  return bytes.slice(0, at);
}

/** Columns of a linear model: gaps between keys, entries per row, classes, zigzag weights. */
export function columnsOfRows(rows: SparseRows): Columns {
  const count = rows.keys.length;
  const gaps = new Uint32Array(count);
  const sizes = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    gaps[row] = (rows.keys[row] as number) - (row === 0 ? 0 : (rows.keys[row - 1] as number));
    sizes[row] = (rows.starts[row + 1] as number) - (rows.starts[row] as number);
  }
  const zigzag = Uint32Array.from(rows.entryWeights, (weight) => (weight << 1) ^ (weight >> 31));
  return { head: { classes: rows.classes }, columns: [gaps, sizes, rows.entryClasses, zigzag] };
}

/** The inverse of `columnsOfRows`. */
export function rowsOfColumns({ head, columns }: ReturnType<typeof decodeColumns>): SparseRows {
  const [gaps, sizes, classes, zigzag] = columns;
  assert(gaps && sizes && classes && zigzag, 'a linear model has four columns');
  const keys = new Int32Array(gaps.length);
  const starts = new Int32Array(gaps.length + 1);
  let key = 0;
  for (let row = 0; row < gaps.length; row++) {
    key += gaps[row] as number;
    keys[row] = key;
    starts[row + 1] = (starts[row] as number) + (sizes[row] as number);
  }
  const weights = new Int16Array(zigzag.length);
  for (let entry = 0; entry < zigzag.length; entry++) {
    const coded = zigzag[entry] as number;
    weights[entry] = (coded >>> 1) ^ -(coded & 1);
  }
  return {
    classes: (head as { classes: string[] }).classes,
    keys,
    starts,
    entryClasses: new Uint8Array(classes),
    entryWeights: weights,
  };
}
