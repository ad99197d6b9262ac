const LENGTH_MAX = 64;
const CODES = 128;
/** Prices of putting one sound for another and of leaving one out; 1 is a whole letter. */
export interface SoundCosts {
  /** By the codes of both sounds, the first times 128. */
  readonly table: Float32Array;
  /** By the code of the sound. */
  readonly gaps: Float32Array;
}

/** Prices where both words write their vowels. */
export const VOWELLED: SoundCosts = newCosts();
/** Prices where one of them writes consonants only. */
export const CONSONANTAL: SoundCosts = newCosts();
fillVowelled(VOWELLED);
fillConsonantal(CONSONANTAL);

function newCosts(): SoundCosts {
  return {
    table: new Float32Array(CODES * CODES).fill(1),
    gaps: new Float32Array(CODES).fill(1),
  };
}

function setCost(table: Float32Array, letters: string, cost: number): void {
  for (const one of letters) {
    for (const other of letters) {
      if (one !== other) table[one.charCodeAt(0) * CODES + other.charCodeAt(0)] = cost;
    }
  }
}

// The costs are by judgement of how often the two are written for one another in lists of names;
// checked on nomenklatura's name_bench and on aliases of the OFAC list (2026-07).
function fillVowelled({ table, gaps }: SoundCosts): void {
  setCost(table, 'aeiou', 0.35);
  for (const pair of 'bp td kg kx gx sz fv sc zc SC Ss jz jg'.split(' ')) {
    setCost(table, pair, 0.45);
  }
  for (const pair of 'ij hx Cc kC Cj bv Sj Ck uv mn ov tc xC gh'.split(' ')) {
    setCost(table, pair, 0.5);
  }
  for (const vowel of 'aeiou') gaps[vowel.charCodeAt(0)] = 0.4;
  for (const weak of 'hj') gaps[weak.charCodeAt(0)] = 0.5;
}

function fillConsonantal({ table, gaps }: SoundCosts): void {
  table.set(VOWELLED.table);
  setCost(table, 'aeiou', 0.1);
  for (const pair of 'uv ov iv av bv pf kx Ss ht jg vb kg dz'.split(' ')) {
    setCost(table, pair, 0.2);
  }
  for (const weak of 'aeiou') gaps[weak.charCodeAt(0)] = 0.08;
  gaps['v'.charCodeAt(0)] = 0.4;
  gaps['h'.charCodeAt(0)] = 0.4;
}

const ROW = LENGTH_MAX + 1;
const rows = new Float64Array(3 * ROW);

/** Where two texts differ: what both begin and end with costs nothing. */
let from = 0;
let sizeA = 0;
let sizeB = 0;

function trim(a: string, b: string): void {
  let endA = Math.min(a.length, LENGTH_MAX);
  let endB = Math.min(b.length, LENGTH_MAX);
  from = 0;
  while (from < endA && from < endB && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  sizeA = endA - from;
  sizeB = endB - from;
}

/** How many slips (a letter more, less, another, two turned) lie between; stops above `limit`. */
export function slips(a: string, b: string, limit: number): number {
  trim(a, b);
  if (sizeA === 0 || sizeB === 0) return sizeA + sizeB;
  if (sizeA === 1 && sizeB === 1) return 1;
  let before = 0;
  let last = ROW;
  let row = 2 * ROW;
  for (let j = 0; j <= sizeB; j++) rows[last + j] = j;
  for (let i = 1; i <= sizeA; i++) {
    const x = a.charCodeAt(from + i - 1);
    rows[row] = i;
    let least = i;
    for (let j = 1; j <= sizeB; j++) {
      const y = b.charCodeAt(from + j - 1);
      let cost = (rows[last + j - 1] as number) + (x === y ? 0 : 1);
      cost = Math.min(cost, (rows[last + j] as number) + 1, (rows[row + j - 1] as number) + 1);
      if (i > 1 && j > 1 && x === b.charCodeAt(from + j - 2) && y === a.charCodeAt(from + i - 2)) {
        cost = Math.min(cost, (rows[before + j - 2] as number) + 1);
      }
      rows[row + j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    const spare = before;
    before = last;
    last = row;
    row = spare;
  }
  return rows[last + sizeB] as number;
}

/** Price of turning one string of sounds into the other; stops above `limit`. */
export function price(
  a: string,
  b: string,
  { costs, limit }: { readonly costs: SoundCosts; readonly limit: number },
): number {
  const { table, gaps } = costs;
  trim(a, b);
  let last = 0;
  let row = ROW;
  rows[last] = 0;
  for (let j = 1; j <= sizeB; j++) {
    rows[last + j] = (rows[last + j - 1] as number) + (gaps[b.charCodeAt(from + j - 1)] as number);
  }
  for (let i = 1; i <= sizeA; i++) {
    const x = a.charCodeAt(from + i - 1);
    const gap = gaps[x] as number;
    const line = x * CODES;
    let least = (rows[last] as number) + gap;
    let left = least;
    rows[row] = least;
    for (let j = 1; j <= sizeB; j++) {
      const y = b.charCodeAt(from + j - 1);
      let cost = rows[last + j - 1] as number;
      if (x !== y) cost += table[line + y] as number;
      const without = (rows[last + j] as number) + gap;
      if (without < cost) cost = without;
      const within = left + (gaps[y] as number);
      if (within < cost) cost = within;
      rows[row + j] = cost;
      left = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    const spare = last;
    last = row;
    row = spare;
  }
  return rows[last + sizeB] as number;
}
