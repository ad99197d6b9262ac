import type { Layout } from './claim-table.ts';

/**
 * How one value stands to another of the same item: `near` (within the tolerance of its type, so
 * that whoever says one is not far off where the other holds), `vaguer` (the second is a more
 * exact form of the first), `finer` (the other way round), or `apart`.
 */
export type ValueRelation = 'near' | 'vaguer' | 'finer' | 'apart';

/** Relations between candidates of one item, by candidate; only where there is one. */
export interface Relations {
  /** Pairs of candidate `c`: from `starts[c]` up to `starts[c + 1]`. */
  readonly starts: Int32Array;
  readonly other: Int32Array;
  /** 1: the other is near; 2: the other is finer; 3: the other is vaguer. */
  readonly how: Uint8Array;
}

export const NEAR = 1;
export const OTHER_FINER = 2;
export const OTHER_VAGUER = 3;

const CODES: Readonly<Record<ValueRelation, number>> = {
  apart: 0,
  near: NEAR,
  vaguer: OTHER_FINER,
  finer: OTHER_VAGUER,
};

/** The relations of a table's candidates. `relate` is asked once for each pair of an item. */
export function relationsOf(
  { itemCandidates, value, contested }: Layout,
  relate: (a: number, b: number) => ValueRelation,
): Relations {
  const from: number[] = [];
  const other: number[] = [];
  const how: number[] = [];
  const starts = new Int32Array(value.length + 1);
  const add = (a: number, b: number, code: number) => {
    from.push(a);
    other.push(b);
    how.push(code);
    starts[a + 1] = (starts[a + 1] as number) + 1;
  };
  for (const item of contested) {
    const end = itemCandidates[item + 1] as number;
    for (let a = itemCandidates[item] as number; a < end; a++) {
      for (let b = a + 1; b < end; b++) {
        const code = CODES[relate(value[a] as number, value[b] as number)];
        if (code === 0) continue;
        add(a, b, code);
        add(b, a, code === NEAR ? NEAR : OTHER_FINER + OTHER_VAGUER - code);
      }
    }
  }
  for (let at = 1; at < starts.length; at++) {
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  }
  const next = starts.slice();
  const sorted = { other: new Int32Array(other.length), how: new Uint8Array(other.length) };
  from.forEach((a, n) => {
    const at = next[a] as number;
    next[a] = at + 1;
    sorted.other[at] = other[n] as number;
    sorted.how[at] = how[n] as number;
  });
  return { starts, ...sorted };
}
