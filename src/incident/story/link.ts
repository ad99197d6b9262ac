/** Two members, by number, and how alike they are. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
}

/** Likenesses are summed in whole parts of this fraction, so that no order of sums can tell. */
const PARTS = 2 ** 30;

/**
 * Groups `size` members by average linkage (Sokal and Michener, 1958): the two groups whose members
 * are most alike on average become one while that average exceeds `meanMin`. Pairs without an edge
 * count as unlike. Of equals the ones with the lowest members go first. Gives each member's group as
 * its lowest member. O(e log e) heap steps for e edges, times the size of the groups' borders.
 */
export function averageLinkage(
  edges: readonly Edge[],
  { size, meanMin }: { size: number; meanMin: number },
): readonly number[] {
  const borders = Array.from({ length: size }, () => new Map<number, number>());
  const sizes = new Array<number>(size).fill(1);
  const group = Array.from({ length: size }, (_, at) => at);
  const heap = new Heap();
  const offer = (a: number, b: number, sum: number) => {
    const mean = sum / (PARTS * (sizes[a] as number) * (sizes[b] as number));
    if (mean > meanMin) heap.push(a < b ? { a, b, mean } : { a: b, b: a, mean });
  };
  for (const { a, b, likeness } of edges) {
    const sum = Math.round(likeness * PARTS);
    borders[a]?.set(b, sum);
    borders[b]?.set(a, sum);
    offer(a, b, sum);
  }
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const { a, b } = next;
    const [into, from] = [borders[a], borders[b]] as [Map<number, number>, Map<number, number>];
    const sum = into.get(b);
    const current = (sum ?? 0) / (PARTS * (sizes[a] as number) * (sizes[b] as number));
    // Groups that have grown since, or are gone, stand in the heap with their new mean or not at all.
    if (sum === undefined || current !== next.mean) continue;
    sizes[a] = (sizes[a] as number) + (sizes[b] as number);
    into.delete(b);
    from.delete(a);
    for (const [other, part] of from) {
      borders[other]?.delete(b);
      into.set(other, (into.get(other) ?? 0) + part);
    }
    from.clear();
    group[b] = a;
    for (const [other, part] of into) {
      borders[other]?.set(a, part);
      offer(a, other, part);
    }
  }
  return group.map((_, at) => rootOf(group, at));
}

function rootOf(group: readonly number[], at: number): number {
  let root = at;
  while (group[root] !== root) root = group[root] as number;
  return root;
}

/** A heap of pairs, the most alike on top. */
class Heap {
  readonly #items: Candidate[] = [];

  push(item: Candidate): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!isBefore(item, items[up] as Candidate)) break;
      items[at] = items[up] as Candidate;
      at = up;
    }
    items[at] = item;
  }

  pop(): Candidate | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined || items.length === 0) return top;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= items.length) break;
      const right = items[down + 1];
      if (right !== undefined && isBefore(right, items[down] as Candidate)) down++;
      if (!isBefore(items[down] as Candidate, last)) break;
      items[at] = items[down] as Candidate;
      at = down;
    }
    items[at] = last;
    return top;
  }
}

function isBefore(a: Candidate, b: Candidate): boolean {
  if (a.mean !== b.mean) return a.mean > b.mean;
  return a.a !== b.a ? a.a < b.a : a.b < b.b;
}
