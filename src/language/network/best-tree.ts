/**
 * The heads of the best tree with exactly one root: -1 for the root, else the index of the head.
 * `scores[i * (n + 1)]` speaks for word i as the root, `scores[i * (n + 1) + 1 + j]` for word j as
 * the head of word i. Words' best heads are taken where they make a tree; otherwise Chu-Liu-Edmonds
 * mends the loops. Quadratic in the number of words for each loop.
 *
 * @see Chu and Liu 1965; Edmonds 1967; a price on roots for the single one: Stanojević and Cohen
 * 2021, "A Root of a Problem", section 3
 */
export function bestTree(scores: Float32Array | Float64Array, count: number): Int32Array {
  const greedy = bestHeads(scores, count);
  if (isTree(greedy)) return greedy;
  const size = count + 1;
  // Node 0 is the root, node i the word i - 1; arcs[i * size + j] speaks for j as the head of i.
  const arcs = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  let least = 0;
  let most = 0;
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= count; j++) {
      if (j === i + 1) continue;
      const score = scores[i * size + j] as number;
      arcs[(i + 1) * size + j] = score;
      least = Math.min(least, score);
      most = Math.max(most, score);
    }
  }
  // More than any tree could win by a second root.
  const price = (most - least + 1) * size;
  for (let i = 1; i < size; i++) arcs[i * size] = (arcs[i * size] as number) - price;
  return arborescence(arcs, size)
    .subarray(1)
    .map((head) => head - 1);
}

function bestHeads(scores: ArrayLike<number>, count: number): Int32Array {
  const heads = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    let best = -1;
    for (let j = 0; j < count; j++) {
      if (j === i) continue;
      const row = i * (count + 1) + 1;
      if ((scores[row + j] as number) > (scores[row + best] as number)) best = j;
    }
    heads[i] = best;
  }
  return heads;
}

/** True where there is one root, and every word leads to it. */
export function isTree(heads: Int32Array): boolean {
  let roots = 0;
  for (const head of heads) if (head < 0) roots++;
  return roots === 1 && loopIn(heads) === null;
}

/** The nodes of a loop, or null. A head below 0 ends the way. */
function loopIn(heads: Int32Array): number[] | null {
  const seen = new Int32Array(heads.length);
  for (let start = 0; start < heads.length; start++) {
    let node = start;
    while (node >= 0 && seen[node] === 0) {
      seen[node] = start + 1;
      node = heads[node] as number;
    }
    if (node < 0 || seen[node] !== start + 1) continue;
    const loop = [node];
    for (let next = heads[node] as number; next !== node; next = heads[next] as number) {
      loop.push(next);
    }
    return loop;
  }
  return null;
}

/** Best head of each node but node 0 (-1), so that all lead to node 0. */
function arborescence(arcs: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size).fill(-1);
  for (let i = 1; i < size; i++) {
    let best = 0;
    for (let j = 1; j < size; j++) {
      if ((arcs[i * size + j] as number) > (arcs[i * size + best] as number)) best = j;
    }
    heads[i] = best;
  }
  const loop = loopIn(heads);
  return loop === null ? heads : withoutLoop(arcs, { size, heads, loop });
}

/** Draws the loop together to one node, solves the smaller problem, and opens it where it is entered. */
function withoutLoop(
  arcs: Float64Array,
  { size, heads, loop }: { size: number; heads: Int32Array; loop: readonly number[] },
): Int32Array {
  const inLoop = new Uint8Array(size);
  for (const node of loop) inLoop[node] = 1;
  const outside: number[] = [];
  for (let node = 0; node < size; node++) if (inLoop[node] === 0) outside.push(node);
  const small = outside.length + 1;
  const drawn = small - 1;
  const smaller = new Float64Array(small * small).fill(Number.NEGATIVE_INFINITY);
  const leaves = new Int32Array(small);
  const enters = new Int32Array(small);
  const arc = (i: number, j: number): number => arcs[i * size + j] as number;
  outside.forEach((a, i) => {
    outside.forEach((b, j) => {
      smaller[i * small + j] = arc(a, b);
    });
    // The best of the loop as the head of a, and the best place for a to enter the loop.
    let best = loop[0] as number;
    let entered = loop[0] as number;
    const gain = (node: number): number => arc(node, a) - arc(node, heads[node] as number);
    for (const node of loop) {
      if (arc(a, node) > arc(a, best)) best = node;
      if (gain(node) > gain(entered)) entered = node;
    }
    leaves[i] = best;
    enters[i] = entered;
    smaller[i * small + drawn] = arc(a, best);
    smaller[drawn * small + i] = gain(entered);
  });
  const solved = arborescence(smaller, small);
  const out = heads.slice();
  outside.forEach((a, i) => {
    const head = solved[i] as number;
    if (i === 0) out[a] = -1;
    else out[a] = head === drawn ? (leaves[i] as number) : (outside[head] as number);
  });
  const source = solved[drawn] as number;
  out[enters[source] as number] = outside[source] as number;
  return out;
}
