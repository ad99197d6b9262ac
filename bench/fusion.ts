// Speed and memory of weighing many claims of many sources (src/account/support), on claims that a
// generator makes: sources of known accuracy, some of which copy others.
// Usage: node bench/fusion.ts [--claims N] [--sources N] [--per-item N] [--seed N]
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type ClaimTable, weighClaims } from '../src/account/index.ts';

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '10000000' },
    sources: { type: 'string', default: '2000' },
    'per-item': { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
const made = makeClaims({
  claims: Number(values.claims),
  sources: Number(values.sources),
  perItem: Number(values['per-item']),
  seed: Number(values.seed),
});
const startMb = residentMb();
const began = performance.now();
const cpuBegan = process.cpuUsage();
const { winner, layout, voices, steps } = weighClaims(made.table);
const { user, system } = process.cpuUsage(cpuBegan);
const wallS = (performance.now() - began) / 1000;

let right = 0;
for (let item = 0; item < made.table.items; item++) {
  if (layout.value[winner[item] ?? 0] === made.held[item]) right++;
}
const copiers = voices.reduce((sum, voice, source) => sum + (voice === source ? 0 : 1), 0);
console.log(`${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`);
console.log(`${values.claims} claims, ${values.sources} sources, ${made.table.items} items`);
console.log(
  `weighed      ${wallS.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor)`,
);
console.log(`steps        ${steps}`);
console.log(
  `peak memory  ${Math.round(process.resourceUsage().maxRSS / 1024)} MB (${startMb} MB of them before weighing)`,
);
console.log(
  `items right  ${((100 * right) / made.table.items).toFixed(2)} % (vote ${made.votePercent().toFixed(2)} %)`,
);
console.log(`copiers      ${copiers} found of ${made.copiers}`);

function residentMb(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}

/** How many claims are made, by how many sources. */
interface Making {
  readonly claims: number;
  readonly sources: number;
  /** Claims by item. */
  readonly perItem: number;
  readonly seed: number;
}

/** Claims with what holds and who copies. */
interface Made {
  readonly table: ClaimTable;
  /** By item: the value that holds. */
  readonly held: Int32Array;
  readonly copiers: number;
  /** Share of items on which a plain vote is right, in percent. */
  votePercent(): number;
}

/**
 * Items ask for one of 1,000 values, of which each has six that are said of it. Sources are right
 * in 50 to 95 % of their own claims; a fifth of them repeat whatever the source before them says
 * where it speaks, so that they stand side by side in the draw.
 */
function makeClaims({ claims, sources, perItem, seed }: Making): Made {
  const random = generator(seed);
  const items = Math.floor(claims / perItem);
  const accuracy = Float64Array.from({ length: sources }, () => 0.5 + 0.45 * random());
  const copies = Uint8Array.from({ length: sources }, (_, s) => (s > 0 && random() < 0.2 ? 1 : 0));
  const table = {
    items,
    sources,
    item: new Int32Array(items * perItem),
    source: new Int32Array(items * perItem),
    value: new Int32Array(items * perItem),
    itemHash: Int32Array.from({ length: items }, (_, item) => hash(item)),
    valueHash: Int32Array.from({ length: 1000 }, (_, value) => hash(~value)),
  };
  const held = new Int32Array(items);
  for (let item = 0, row = 0; item < items; item++) {
    held[item] = Math.floor(random() * 1000);
    // Two runs of neighbours, so that who copies meets whom it copies.
    for (let n = 0, s = 0, said = -1; n < perItem; n++, row++) {
      s = n % 5 === 0 ? Math.floor(random() * sources) : (s + 1) % sources;
      if (n % 5 === 0 || copies[s] === 0) {
        const own = random() < (accuracy[s] ?? 0) ? 0 : 1 + Math.floor(5 * random() ** 2);
        said = ((held[item] ?? 0) + own) % 1000;
      }
      table.item[row] = item;
      table.source[row] = s;
      table.value[row] = said;
    }
  }
  shuffle(table, random);
  return {
    table,
    held,
    copiers: copies.reduce((sum, each) => sum + each, 0),
    votePercent: () => voteOf(table, held),
  };
}

/** Rows in no order, as they come from many places. */
function shuffle({ item, source, value }: ClaimTable, random: () => number): void {
  for (let row = item.length - 1; row > 0; row--) {
    const other = Math.floor(random() * (row + 1));
    for (const column of [item, source, value]) {
      const kept = column[row] ?? 0;
      column[row] = column[other] ?? 0;
      column[other] = kept;
    }
  }
}

function voteOf(table: ClaimTable, held: Int32Array): number {
  const { layout } = weighClaims(table, { settings: { steps: 0, rounds: 1, sharedMin: Infinity } });
  let right = 0;
  for (let item = 0; item < layout.items; item++) {
    const votes = new Map<number, number>();
    for (let at = layout.itemClaims[item] ?? 0; at < (layout.itemClaims[item + 1] ?? 0); at++) {
      const value = layout.value[layout.candidate[at] ?? 0] ?? 0;
      votes.set(value, (votes.get(value) ?? 0) + 1);
    }
    const [first] = [...votes].sort(([a, m], [b, n]) => n - m || hash(a) - hash(b));
    if (first?.[0] === held[item]) right++;
  }
  return (100 * right) / layout.items;
}

/** Mulberry32: the same numbers for the same seed. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function hash(value: number): number {
  const mixed = Math.imul(value ^ 0x811c9dc5, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
