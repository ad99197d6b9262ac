import { type Configuration, LEFT, RIGHT, SHIFT } from './arc-hybrid.ts';

/**
 * What the classes of the parser's model mean: "shift", "left nsubj", "right obj" ... An arc is
 * made and named in one decision, so that the name can speak for the arc.
 */
export interface MoveTable {
  /** SHIFT, LEFT or RIGHT for each class. */
  readonly kinds: Int32Array;
  /** Number of the relation for each class, -1 for a shift. */
  readonly relations: Int32Array;
  /** Names by number; "root" is the last. */
  readonly relationNames: readonly string[];
  /** The class "shift". */
  readonly shift: number;
  /** Stands for the move that hangs the last word on the root; not a class of the model. */
  readonly root: number;
}

/** Reads the names of the classes. */
export function moveTable(classes: readonly string[]): MoveTable {
  const named = classes.map((name) => name.split(' '));
  const relationNames = [...new Set(named.flatMap(([, relation]) => relation ?? [])), 'root'];
  const kindOf = (kind: string | undefined): number =>
    kind === 'left' ? LEFT : kind === 'right' ? RIGHT : SHIFT;
  return {
    kinds: Int32Array.from([...named.map(([kind]) => kindOf(kind)), LEFT]),
    relations: Int32Array.from([
      ...named.map(([, relation]) =>
        relation === undefined ? -1 : relationNames.indexOf(relation),
      ),
      relationNames.length - 1,
    ]),
    relationNames,
    shift: classes.indexOf('shift'),
    root: classes.length,
  };
}

/** The only open move where there is but one; -1 where the model must choose. */
export function forcedMove(state: Configuration, table: MoveTable): number {
  if (state.depth === 0) return table.shift;
  return state.depth === 1 && state.next === state.count ? table.root : -1;
}

/** The open move with the highest score. */
export function bestMove(scores: Float64Array, state: Configuration, table: MoveTable): number {
  const { kinds, root } = table;
  const shift = state.allows(SHIFT);
  const left = state.allows(LEFT) && state.next < state.count;
  const right = state.allows(RIGHT);
  let best = -1;
  for (let move = 0; move < root; move++) {
    const kind = kinds[move] as number;
    if (kind === SHIFT ? !shift : kind === LEFT ? !left : !right) continue;
    if (best < 0 || (scores[move] as number) > (scores[best] as number)) best = move;
  }
  return best;
}
