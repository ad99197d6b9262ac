// The inner loops of the network, in AssemblyScript, 4 numbers at a time. Everything lies in one
// memory; arguments are byte addresses (multiples of 16), counts of rows and widths. Widths are
// multiples of 8. No fused or relaxed operations: each result is the same on every machine, and
// plain-kernel.ts gives it bit for bit.
//
//   npx node training/build-kernel.ts        writes kernel.wasm from this file

// @ts-nocheck

/** e^x by powers of two and a polynomial of degree 5 (Cephes expf); x is held within +-87. */
@inline
function exp4(x: v128): v128 {
  x = f32x4.min(f32x4.max(x, f32x4.splat(-87)), f32x4.splat(87));
  const magic = f32x4.splat(12582912);
  const n = f32x4.sub(f32x4.add(f32x4.mul(x, f32x4.splat(1.44269504)), magic), magic);
  x = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  x = f32x4.sub(x, f32x4.mul(n, f32x4.splat(-2.12194440e-4)));
  let y = f32x4.splat(1.9875691500e-4);
  y = f32x4.add(f32x4.mul(y, x), f32x4.splat(1.3981999507e-3));
  y = f32x4.add(f32x4.mul(y, x), f32x4.splat(8.3334519073e-3));
  y = f32x4.add(f32x4.mul(y, x), f32x4.splat(4.1665795894e-2));
  y = f32x4.add(f32x4.mul(y, x), f32x4.splat(1.6666665459e-1));
  y = f32x4.add(f32x4.mul(y, x), f32x4.splat(5.0000001201e-1));
  y = f32x4.add(f32x4.add(f32x4.mul(y, f32x4.mul(x, x)), x), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(y, power);
}

@inline
function sigmoid4(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))));
}

@inline
function silu4(x: v128): v128 {
  return f32x4.mul(x, sigmoid4(x));
}

@inline
function sum4(x: v128): f32 {
  return (f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1)) +
    (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

/**
 * Rows of numbers as whole numbers of 16 bits: q = round(x / scale), the largest of a row at
 * 32,767. `scales` holds a scale for each row.
 */
export function quantise(x: usize, rows: i32, width: i32, q: usize, scales: usize): void {
  const bytes: usize = width << 2;
  const magic = f32x4.splat(12582912);
  for (let row = 0; row < rows; row++, x += bytes, scales += 4) {
    let most4 = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) {
      most4 = f32x4.max(most4, f32x4.abs(v128.load(x + at)));
    }
    const most = max<f32>(
      max<f32>(f32x4.extract_lane(most4, 0), f32x4.extract_lane(most4, 1)),
      max<f32>(f32x4.extract_lane(most4, 2), f32x4.extract_lane(most4, 3)),
    );
    store<f32>(scales, most / <f32>32767);
    const up = f32x4.splat(most == 0 ? 0 : <f32>32767 / most);
    for (let at: usize = 0; at < bytes; at += 32, q += 16) {
      const low = f32x4.add(f32x4.mul(v128.load(x + at), up), magic);
      const high = f32x4.add(f32x4.mul(v128.load(x + at, 16), up), magic);
      v128.store(q, i16x8.narrow_i32x4_s(
        i32x4.trunc_sat_f32x4_s(f32x4.sub(low, magic)),
        i32x4.trunc_sat_f32x4_s(f32x4.sub(high, magic)),
      ));
    }
  }
}

@inline
function finish4(sum: v128, scale: v128, columns: usize, bias: usize, y: usize): void {
  const weight = f32x4.mul(scale, v128.load(columns));
  v128.store(y, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), weight), v128.load(bias)));
}

/**
 * y = x w + bias, where x comes from `quantise` and w is whole numbers of -127 to 127 times a
 * scale for each column. `w` stands in panels of 8 columns, each panel two rows after two (see
 * `panels` in weights.ts). Sums are whole numbers: 516 x 127 x 32,767 is below 2^31.
 */
export function dense(
  q: usize, scales: usize, rows: i32, inner: i32,
  w: usize, columns: usize, bias: usize, y: usize, outer: i32,
): void {
  const qs: usize = inner << 1;
  const ys: usize = outer << 2;
  const none = i32x4.splat(0);
  for (let column = 0; column < outer; column += 8) {
    const panel: usize = w + <usize>column * qs;
    const c: usize = columns + (column << 2);
    const b: usize = bias + (column << 2);
    let row = 0;
    for (; row + 4 <= rows; row += 4) {
      let p0: usize = q + <usize>row * qs;
      let p1: usize = p0 + qs;
      let p2: usize = p1 + qs;
      let p3: usize = p2 + qs;
      let a0 = none, a1 = none, c0 = none, c1 = none, d0 = none, d1 = none, e0 = none, e1 = none;
      let at = panel;
      for (const end = p0 + qs; p0 < end; ) {
        const w0 = v128.load(at);
        const w1 = v128.load(at, 16);
        let s = v128.load32_splat(p0);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(s, w0));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(s, w1));
        s = v128.load32_splat(p1);
        c0 = i32x4.add(c0, i32x4.dot_i16x8_s(s, w0));
        c1 = i32x4.add(c1, i32x4.dot_i16x8_s(s, w1));
        s = v128.load32_splat(p2);
        d0 = i32x4.add(d0, i32x4.dot_i16x8_s(s, w0));
        d1 = i32x4.add(d1, i32x4.dot_i16x8_s(s, w1));
        s = v128.load32_splat(p3);
        e0 = i32x4.add(e0, i32x4.dot_i16x8_s(s, w0));
        e1 = i32x4.add(e1, i32x4.dot_i16x8_s(s, w1));
        p0 += 4; p1 += 4; p2 += 4; p3 += 4; at += 32;
      }
      const r: usize = scales + (row << 2);
      let o: usize = y + <usize>row * ys + (column << 2);
      let scale = v128.load32_splat(r);
      finish4(a0, scale, c, b, o);
      finish4(a1, scale, c + 16, b + 16, o + 16);
      o += ys;
      scale = v128.load32_splat(r, 4);
      finish4(c0, scale, c, b, o);
      finish4(c1, scale, c + 16, b + 16, o + 16);
      o += ys;
      scale = v128.load32_splat(r, 8);
      finish4(d0, scale, c, b, o);
      finish4(d1, scale, c + 16, b + 16, o + 16);
      o += ys;
      scale = v128.load32_splat(r, 12);
      finish4(e0, scale, c, b, o);
      finish4(e1, scale, c + 16, b + 16, o + 16);
    }
    for (; row < rows; row++) {
      let p0: usize = q + <usize>row * qs;
      let a0 = none, a1 = none;
      let at = panel;
      for (const end = p0 + qs; p0 < end; p0 += 4, at += 32) {
        const s = v128.load32_splat(p0);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(s, v128.load(at)));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(s, v128.load(at, 16)));
      }
      const scale = v128.load32_splat(scales + (row << 2));
      const o: usize = y + <usize>row * ys + (column << 2);
      finish4(a0, scale, c, b, o);
      finish4(a1, scale, c + 16, b + 16, o + 16);
    }
  }
}

/** Each row with mean 0 and variance 1, then times `gain` plus `bias`. */
export function normalise(
  x: usize, rows: i32, width: i32, gain: usize, bias: usize, y: usize,
): void {
  const bytes: usize = width << 2;
  const count = <f32>width;
  for (let row = 0; row < rows; row++, x += bytes, y += bytes) {
    let total = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) total = f32x4.add(total, v128.load(x + at));
    const mean = f32x4.splat(sum4(total) / count);
    total = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) {
      const off = f32x4.sub(v128.load(x + at), mean);
      total = f32x4.add(total, f32x4.mul(off, off));
    }
    const scale = f32x4.splat(<f32>1 / sqrt<f32>(sum4(total) / count + <f32>1e-5));
    for (let at: usize = 0; at < bytes; at += 16) {
      const off = f32x4.mul(f32x4.sub(v128.load(x + at), mean), scale);
      v128.store(y + at, f32x4.add(f32x4.mul(off, v128.load(gain + at)), v128.load(bias + at)));
    }
  }
}

/** x += y, number by number. */
export function add(x: usize, y: usize, count: i32): void {
  for (const end = x + (count << 2); x < end; x += 16, y += 16) {
    v128.store(x, f32x4.add(v128.load(x), v128.load(y)));
  }
}

/** x = x sigmoid(x), number by number. */
export function silu(x: usize, count: i32): void {
  for (const end = x + (count << 2); x < end; x += 16) v128.store(x, silu4(v128.load(x)));
}

/**
 * Of one sentence: rows of values and gates become values times sigmoid of gates, then each
 * channel is filtered over `reach` words, and silu. The values in `z` are overwritten.
 */
export function convolve(
  z: usize, length: i32, width: i32, filter: usize, bias: usize, reach: i32, y: usize,
): void {
  const bytes: usize = width << 2;
  for (let row = 0; row < length; row++) {
    const values: usize = z + <usize>row * 2 * bytes;
    for (let at: usize = values; at < values + bytes; at += 16) {
      v128.store(at, f32x4.mul(v128.load(at), sigmoid4(v128.load(at + bytes))));
    }
  }
  const half = reach >> 1;
  for (let row = 0; row < length; row++, y += bytes) {
    const first = max(0, row - half);
    const last = min(length - 1, row + half);
    for (let at: usize = 0; at < bytes; at += 16) {
      let sum = v128.load(bias + at);
      for (let other = first; other <= last; other++) {
        const tap = v128.load(filter + <usize>(other - row + half) * bytes + at);
        sum = f32x4.add(sum, f32x4.mul(tap, v128.load(z + <usize>other * 2 * bytes + at)));
      }
      v128.store(y + at, silu4(sum));
    }
  }
}

/**
 * Of one sentence: rows of values, forget gates and output gates. The state keeps sigmoid(gate) of
 * itself and takes the rest from the value; the first half of the channels runs forwards, the
 * second backwards. y is the state times silu of the output gate.
 */
export function recur(z: usize, length: i32, width: i32, y: usize): void {
  const bytes: usize = width << 2;
  const one = f32x4.splat(1);
  for (let at: usize = 0; at < bytes; at += 16) {
    const back = at >= bytes >> 1;
    let state = f32x4.splat(0);
    for (let step = 0; step < length; step++) {
      const row: usize = back ? length - 1 - step : step;
      const from: usize = z + row * 3 * bytes + at;
      const keep = sigmoid4(v128.load(from + bytes));
      const taken = f32x4.mul(f32x4.sub(one, keep), v128.load(from));
      state = f32x4.add(taken, f32x4.mul(keep, state));
      v128.store(y + row * bytes + at, f32x4.mul(state, silu4(v128.load(from + 2 * bytes))));
    }
  }
}

/**
 * Of one sentence: rows of queries (scaled), keys and values, in `heads` parts. `offsets` holds for
 * each head a score for each distance from -reach to reach. `scores` is room for `length` numbers
 * and 3 more.
 */
export function attend(
  z: usize, length: i32, width: i32, heads: i32, offsets: usize, reach: i32, scores: usize, y: usize,
): void {
  const bytes: usize = width << 2;
  const stride: usize = 3 * bytes;
  const part: usize = bytes / heads;
  const padded = (length + 3) & ~3;
  for (let head = 0; head < heads; head++) {
    const shift: usize = <usize>head * part;
    const table: usize = offsets + ((head * (2 * reach + 1)) << 2);
    for (let row = 0; row < length; row++) {
      const query: usize = z + <usize>row * stride + shift;
      let most = -Infinity as f32;
      for (let other = 0; other < length; other++) {
        const key: usize = z + <usize>other * stride + bytes + shift;
        let total = f32x4.splat(0);
        for (let at: usize = 0; at < part; at += 16) {
          total = f32x4.add(total, f32x4.mul(v128.load(query + at), v128.load(key + at)));
        }
        const offset = min(reach, max(-reach, other - row)) + reach;
        const score = sum4(total) + load<f32>(table + (offset << 2));
        store<f32>(scores + (other << 2), score);
        most = max<f32>(most, score);
      }
      for (let other = length; other < padded; other++) {
        store<f32>(scores + (other << 2), -Infinity as f32);
      }
      let total = f32x4.splat(0);
      for (let other = 0; other < padded; other += 4) {
        const at: usize = scores + (other << 2);
        const weight = exp4(f32x4.sub(v128.load(at), f32x4.splat(most)));
        v128.store(at, weight);
        total = f32x4.add(total, weight);
      }
      const scale = f32x4.splat(<f32>1 / sum4(total));
      const out: usize = y + <usize>row * bytes + shift;
      for (let at: usize = 0; at < part; at += 16) {
        let sum = f32x4.splat(0);
        const value: usize = z + 2 * bytes + shift + at;
        for (let other = 0; other < length; other++) {
          const weight = v128.load32_splat(scores + (other << 2));
          sum = f32x4.add(sum, f32x4.mul(weight, v128.load(value + <usize>other * stride)));
        }
        v128.store(out + at, f32x4.mul(sum, scale));
      }
    }
  }
}

/** Of one sentence: y[i][j] = x[i] . k[j], rows of `length`. */
export function match(x: usize, k: usize, length: i32, width: i32, y: usize): void {
  const bytes: usize = width << 2;
  for (let row = 0; row < length; row++, x += bytes) {
    for (let other = 0; other < length; other++, y += 4) {
      const key: usize = k + <usize>other * bytes;
      let total = f32x4.splat(0);
      for (let at: usize = 0; at < bytes; at += 16) {
        total = f32x4.add(total, f32x4.mul(v128.load(x + at), v128.load(key + at)));
      }
      store<f32>(y, sum4(total));
    }
  }
}
