import { linearMemory } from './kernel.ts';
import { filled, panels, type Weights } from './weights.ts';

const PAGE_BYTES = 65_536;

/** A dense layer in the kernel's memory. */
export interface Dense {
  readonly w: number;
  /** Scale of each column. */
  readonly columns: number;
  readonly bias: number;
  /** Places of a row that goes in, filled up to a multiple of 8. */
  readonly inner: number;
  /** Columns, filled up to a multiple of 8. */
  readonly outer: number;
}

/** Gain and bias of a normalisation. */
export interface Norm {
  readonly gain: number;
  readonly bias: number;
}

/** Hands out places in the kernel's memory, in order, and copies weights there. */
export class KernelMemory {
  readonly memory = linearMemory(1);
  #end = 16;

  /** Room for `count` numbers; gives its byte address. */
  room(count: number): number {
    const address = this.#end;
    this.#end = (address + count * 4 + 15) & ~15;
    const missing = this.#end - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE_BYTES));
    return address;
  }

  /** The numbers at an address; void once more room is taken. */
  view(address: number, count: number): Float32Array {
    return new Float32Array(this.memory.buffer, address, count);
  }

  /** Copies numbers to a place of their own. */
  put(values: ArrayLike<number>, count = values.length): number {
    const address = this.room(count);
    this.view(address, count).set(values);
    return address;
  }

  /** The layer NAME with its NAME.bias, where there is one. */
  dense(weights: Weights, name: string): Dense {
    const { width, scales, values } = weights.table(`${name}.weight`);
    const outer = filled(scales.length);
    const matrix = panels(values, { outer: scales.length, inner: width });
    const w = this.room(matrix.length / 2);
    new Int16Array(this.memory.buffer, w, matrix.length).set(matrix);
    const bias = weights.has(`${name}.bias`) ? weights.numbers(`${name}.bias`).values : [];
    return {
      w,
      columns: this.put(scales, outer),
      bias: this.put(bias, outer),
      inner: filled(width),
      outer,
    };
  }

  /** The normalisation NAME. */
  norm(weights: Weights, name: string): Norm {
    const gain = this.put(weights.numbers(`${name}.weight`).values);
    return { gain, bias: this.put(weights.numbers(`${name}.bias`).values) };
  }
}
