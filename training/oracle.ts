import { type Configuration, LEFT, RIGHT, SHIFT } from '../src/language/arc-hybrid.ts';

/**
 * How many arcs of the gold tree a move puts out of reach.
 *
 * @see Goldberg and Nivre 2013, "Training Deterministic Parsers with Non-Deterministic Oracles",
 * section 4.3 (arc-hybrid). Exact for projective trees; for others a close estimate.
 */
export function cost(state: Configuration, move: number, gold: Int32Array): number {
  const top = state.under(0);
  const { next, count } = state;
  let lost = 0;
  if (move === SHIFT) {
    for (let depth = 0; depth < state.depth; depth++) {
      const word = state.under(depth);
      if (gold[word] === next) lost++;
      if (depth > 0 && gold[next] === word) lost++;
    }
    return lost;
  }
  const goldHead = gold[top] as number;
  for (let word = next; word < count; word++) if (gold[word] === top) lost++;
  if (move === LEFT) {
    if (goldHead > next || (goldHead !== next && goldHead === state.under(1))) lost++;
  } else if (move === RIGHT && goldHead >= next) lost++;
  return lost;
}
