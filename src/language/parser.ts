import { Configuration } from './arc-hybrid.ts';
import { bestMove, forcedMove, type MoveTable, moveTable } from './moves.ts';
import { MoveFeatures, type Tagged } from './parser-features.ts';
import type { Scorer } from './sparse-model.ts';

/** Heads and relations of a sentence's words. */
export interface Arcs {
  /** Index of each word's head, -1 for the root. */
  readonly heads: Int32Array;
  /** Number of each word's relation; its name by `Parser.relationName`. */
  readonly relations: Int32Array;
}

/** Parses greedily: one model chooses each move together with the relation that it makes. */
export class Parser {
  readonly #model: Scorer;
  readonly #table: MoveTable;
  readonly #features = new MoveFeatures();
  readonly #scores: Float64Array;

  constructor(model: Scorer) {
    this.#model = model;
    this.#table = moveTable(model.classes);
    this.#scores = new Float64Array(model.classes.length);
  }

  /** The tree of a tagged sentence; exactly one word has the head -1. Linear in its length. */
  parse(tagged: Tagged): Arcs {
    const table = this.#table;
    const state = new Configuration(tagged.traits.count);
    while (!state.finished) {
      let move = forcedMove(state, table);
      if (move < 0) {
        this.#model.score(this.#features.read(tagged, state), this.#scores);
        move = bestMove(this.#scores, state, table);
      }
      state.make(table.kinds[move] as number, table.relations[move]);
    }
    const heads = state.heads.slice(0, state.count);
    for (let i = 0; i < heads.length; i++) if (heads[i] === state.count) heads[i] = -1;
    return { heads, relations: state.relations.slice(0, state.count) };
  }

  /** Name of a relation number. */
  relationName(relation: number): string {
    return this.#table.relationNames[relation] ?? 'dep';
  }
}
