import { strict as assert } from 'node:assert';

// A file of weights: the length of a JSON head (32 bits), the head, then the tensors that it lists,
// each at a multiple of 4 bytes. Numbers are little-endian.

/** What a network is. */
export interface NetworkHead {
  /** "UPOS XPOS" by number. */
  readonly tags: readonly string[];
  /** Relations by number. */
  readonly relations: readonly string[];
  /** Channels of a word between the blocks. */
  readonly width: number;
  /** Blocks in order. */
  readonly blocks: readonly ('convolution' | 'recurrence' | 'attention')[];
  /** Heads of an attention. */
  readonly heads: number;
  /** Upper ends of the classes of distance between a word and its head. */
  readonly distances: readonly number[];
}

interface TensorHead {
  readonly name: string;
  readonly rows: number;
  readonly width: number;
  /** `f32`; `i8`: bytes times a scale of the row, which stand before them; `i32`. */
  readonly kind: 'f32' | 'i8' | 'i32';
}

/** A table whose rows are bytes times a scale. */
export interface ByteTable {
  readonly width: number;
  readonly scales: Float32Array;
  readonly values: Int8Array;
}

/** The tensors of a file of weights, and what its head says of them beside. */
export class Weights<Head = unknown> {
  readonly head: Head;
  readonly #bytes: Uint8Array;
  readonly #places = new Map<string, { readonly head: TensorHead; readonly at: number }>();

  constructor(bytes: Uint8Array) {
    // Node's Buffer is a Uint8Array whose slice does not copy.
    this.#bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    const headBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    const text = new TextDecoder().decode(bytes.subarray(4, 4 + headBytes));
    const whole = JSON.parse(text) as Head & { readonly tensors: readonly TensorHead[] };
    this.head = whole;
    let at = 4 + headBytes;
    for (const head of whole.tensors) {
      this.#places.set(head.name, { head, at });
      const { rows, width, kind } = head;
      at += kind === 'i8' ? rows * 4 + ((rows * width + 3) & ~3) : rows * width * 4;
    }
    assert.equal(at, bytes.length, 'weights end where the last tensor ends');
  }

  /** A table of bytes. */
  table(name: string): ByteTable {
    const { head, at } = this.#place(name, 'i8');
    const { rows, width } = head;
    const from = this.#bytes.slice(at, at + rows * 4);
    return {
      width,
      scales: new Float32Array(from.buffer),
      values: new Int8Array(this.#bytes.slice(at + rows * 4, at + rows * (4 + width)).buffer),
    };
  }

  /** A tensor as numbers, row after row. */
  numbers(name: string): { readonly rows: number; readonly width: number; values: Float32Array } {
    const { head, at } = this.#place(name);
    const { rows, width, kind } = head;
    if (kind === 'f32') {
      const copy = this.#bytes.slice(at, at + rows * width * 4);
      return { rows, width, values: new Float32Array(copy.buffer) };
    }
    const { scales, values } = this.table(name);
    return {
      rows,
      width,
      values: Float32Array.from(values, (value, i) => value * (scales[Math.floor(i / width)] ?? 0)),
    };
  }

  /** A column of whole numbers. */
  integers(name: string): Int32Array {
    const { head, at } = this.#place(name, 'i32');
    return new Int32Array(this.#bytes.slice(at, at + head.rows * head.width * 4).buffer);
  }

  /** True where there is a tensor of that name. */
  has(name: string): boolean {
    return this.#places.has(name);
  }

  #place(name: string, kind?: TensorHead['kind']): { head: TensorHead; at: number } {
    const place = this.#places.get(name);
    assert(place, `the weights hold no ${name}`);
    assert(kind === undefined || place.head.kind === kind, `${name} is not of kind ${kind}`);
    return place;
  }
}

/**
 * A matrix [outer][inner] in panels of 8 columns as `dense` reads it: [outer / 8][inner / 2][8][2],
 * columns and inner places filled up with zeros to multiples of 8.
 */
export function panels(
  values: ArrayLike<number>,
  { outer, inner }: { readonly outer: number; readonly inner: number },
): Int16Array {
  const filledInner = filled(inner);
  const out = new Int16Array(filled(outer) * filledInner);
  for (let column = 0; column < outer; column++) {
    const panel = (column >> 3) * 8 * filledInner + (column & 7) * 2;
    for (let i = 0; i < inner; i++) {
      out[panel + (i >> 1) * 16 + (i & 1)] = values[column * inner + i] as number;
    }
  }
  return out;
}

/** The next multiple of 8. */
export function filled(width: number): number {
  return (width + 7) & ~7;
}
