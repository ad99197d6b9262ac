import type { Kernel, LinearMemory } from './kernel.ts';

const f = Math.fround;

/**
 * The kernel in plain JavaScript, number by number: slow, and the measure of the compiled one.
 * Sums run in the same order over the same four lanes, so that both give the same bits.
 */
export function plainKernel({ buffer }: LinearMemory): Kernel {
  const at = new Float32Array(buffer);
  const small = new Int16Array(buffer);
  return {
    quantise: (...args) => quantise({ at, small }, ...args),
    dense: (...args) => dense({ at, small }, ...args),
    normalise: (...args) => normalise(at, ...args),
    add: (x, y, count) => {
      for (let i = 0; i < count; i++) at[(x >> 2) + i] = read(at, x, i) + read(at, y, i);
    },
    silu: (x, count) => {
      for (let i = 0; i < count; i++) at[(x >> 2) + i] = silu(read(at, x, i));
    },
    convolve: (...args) => convolve(at, ...args),
    recur: (...args) => recur(at, ...args),
    attend: (...args) => attend(at, ...args),
    match: (...args) => match(at, ...args),
  };
}

const bits = new Int32Array(1);
const number = new Float32Array(bits.buffer);

/** e^x by powers of two and a polynomial of degree 5 (Cephes expf). */
function exp(value: number): number {
  let x = Math.min(Math.max(value, -87), 87);
  const n = f(f(f(x * f(Math.LOG2E)) + 12582912) - 12582912);
  x = f(x - f(n * f(0.693359375)));
  x = f(x - f(n * f(-2.1219444e-4)));
  let y = f(1.98756915e-4);
  y = f(f(y * x) + f(1.3981999507e-3));
  y = f(f(y * x) + f(8.3334519073e-3));
  y = f(f(y * x) + f(4.1665795894e-2));
  y = f(f(y * x) + f(1.6666665459e-1));
  y = f(f(y * x) + f(5.0000001201e-1));
  y = f(f(f(y * f(x * x)) + x) + 1);
  bits[0] = (n + 127) << 23;
  return f(y * (number[0] as number));
}

function sigmoid(x: number): number {
  return f(1 / f(1 + exp(-x)));
}

function silu(x: number): number {
  return f(x * sigmoid(x));
}

/** The number `index` places after a byte address. */
function read(at: Float32Array, address: number, index: number): number {
  return at[(address >> 2) + index] as number;
}

/** Sum of `count` terms over four lanes, as the compiled kernel takes it. */
function laneSum(count: number, term: (index: number) => number): number {
  const lanes = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) lanes[i & 3] = f((lanes[i & 3] as number) + term(i));
  const [a = 0, b = 0, c = 0, d = 0] = lanes;
  return f(f(a + b) + f(c + d));
}

/** The memory as numbers, and as whole numbers of 16 bits. */
interface Views {
  readonly at: Float32Array;
  readonly small: Int16Array;
}

function quantise(
  { at, small }: Views,
  ...[x, rows, width, q, scales]: Parameters<Kernel['quantise']>
): void {
  for (let row = 0; row < rows; row++) {
    let most = 0;
    for (let i = 0; i < width; i++) most = Math.max(most, Math.abs(read(at, x, row * width + i)));
    at[(scales >> 2) + row] = most / 32_767;
    const up = most === 0 ? 0 : f(32_767 / most);
    for (let i = 0; i < width; i++) {
      const place = row * width + i;
      small[(q >> 1) + place] = f(f(f(read(at, x, place) * up) + 12582912) - 12582912);
    }
  }
}

function dense(
  { at, small }: Views,
  ...[q, scales, rows, inner, w, columns, bias, y, outer]: Parameters<Kernel['dense']>
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < outer; column++) {
      const panel = (column >> 3) * 8 * inner + (column & 7) * 2;
      let sum = 0;
      for (let i = 0; i < inner; i++) {
        const weight = small[(w >> 1) + panel + (i >> 1) * 16 + (i & 1)] as number;
        sum += (small[(q >> 1) + row * inner + i] as number) * weight;
      }
      const scale = f(read(at, scales, row) * read(at, columns, column));
      at[(y >> 2) + row * outer + column] = f(f(sum) * scale) + read(at, bias, column);
    }
  }
}

function normalise(
  at: Float32Array,
  ...[x, rows, width, gain, bias, y]: Parameters<Kernel['normalise']>
): void {
  for (let row = 0; row < rows; row++) {
    const from = row * width;
    const mean = f(laneSum(width, (i) => read(at, x, from + i)) / width);
    const square = laneSum(width, (i) => {
      const off = f(read(at, x, from + i) - mean);
      return f(off * off);
    });
    const scale = f(1 / f(Math.sqrt(f(f(square / width) + f(1e-5)))));
    for (let i = 0; i < width; i++) {
      const off = f(f(read(at, x, from + i) - mean) * scale);
      at[(y >> 2) + from + i] = f(off * read(at, gain, i)) + read(at, bias, i);
    }
  }
}

function convolve(
  at: Float32Array,
  ...[z, length, width, filter, bias, reach, y]: Parameters<Kernel['convolve']>
): void {
  const half = reach >> 1;
  for (let row = 0; row < length; row++) {
    for (let i = 0; i < width; i++) {
      const place = row * 2 * width + i;
      at[(z >> 2) + place] = read(at, z, place) * sigmoid(read(at, z, place + width));
    }
  }
  for (let row = 0; row < length; row++) {
    for (let i = 0; i < width; i++) {
      let sum = read(at, bias, i);
      for (let other = Math.max(0, row - half); other <= row + half && other < length; other++) {
        const tap = read(at, filter, (other - row + half) * width + i);
        sum = f(sum + f(tap * read(at, z, other * 2 * width + i)));
      }
      at[(y >> 2) + row * width + i] = silu(sum);
    }
  }
}

function recur(at: Float32Array, ...[z, length, width, y]: Parameters<Kernel['recur']>): void {
  for (let i = 0; i < width; i++) {
    let state = 0;
    for (let step = 0; step < length; step++) {
      const row = i >= width / 2 ? length - 1 - step : step;
      const from = row * 3 * width + i;
      const keep = sigmoid(read(at, z, from + width));
      const taken = f(f(1 - keep) * read(at, z, from));
      state = f(taken + f(keep * state));
      at[(y >> 2) + row * width + i] = f(state * silu(read(at, z, from + 2 * width)));
    }
  }
}

function attend(
  at: Float32Array,
  ...[z, length, width, heads, offsets, reach, , y]: Parameters<Kernel['attend']>
): void {
  const part = width / heads;
  for (let head = 0; head < heads; head++) {
    for (let row = 0; row < length; row++) {
      const query = row * 3 * width + head * part;
      const scores = Array.from({ length }, (_, other) => {
        const key = other * 3 * width + width + head * part;
        const offset = Math.min(reach, Math.max(-reach, other - row)) + reach;
        const dot = laneSum(part, (i) => f(read(at, z, query + i) * read(at, z, key + i)));
        return f(dot + read(at, offsets, head * (2 * reach + 1) + offset));
      });
      const most = Math.max(...scores);
      const padded = Array.from({ length: (length + 3) & ~3 }, (_, other) =>
        exp(f((scores[other] ?? Number.NEGATIVE_INFINITY) - most)),
      );
      const scale = f(1 / laneSum(padded.length, (other) => padded[other] as number));
      for (let i = 0; i < part; i++) {
        let sum = 0;
        for (let other = 0; other < length; other++) {
          const value = read(at, z, other * 3 * width + 2 * width + head * part + i);
          sum = f(sum + f((padded[other] as number) * value));
        }
        at[(y >> 2) + row * width + head * part + i] = f(sum * scale);
      }
    }
  }
}

function match(at: Float32Array, ...[x, k, length, width, y]: Parameters<Kernel['match']>): void {
  for (let row = 0; row < length; row++) {
    for (let other = 0; other < length; other++) {
      at[(y >> 2) + row * length + other] = laneSum(width, (i) =>
        f(read(at, x, row * width + i) * read(at, k, other * width + i)),
      );
    }
  }
}
