import { Configuration, LEFT, MOVES, SHIFT } from './arc-hybrid.ts';
import { FeatureKeys } from './feature-keys.ts';
import {
  moveFeatures,
  PARSE_FEATURES_MAX,
  relationFeatures,
  type Tagged,
} from './parser-features.ts';
import { bestClass, type Scorer } from './sparse-model.ts';
import { PAD, type Traits } from './traits.ts';

/** A dependency tree: for each word its head (-1 for the root) and relation. */
export interface Tree {
  readonly heads: Int32Array;
  /** Numbers of relations, names by `Parser.relationName`. */
  readonly relations: Int32Array;
}

/** Parses greedily: one model chooses the moves, another names each arc when it is made. */
export class Parser {
  readonly #moves: Scorer;
  readonly #relations: Scorer;
  readonly #keys = new FeatureKeys(PARSE_FEATURES_MAX);
  readonly #moveScores = new Float64Array(MOVES.length);
  readonly #relationScores: Float64Array;
  readonly #root: number;

  constructor(moves: Scorer, relations: Scorer) {
    this.#moves = moves;
    this.#relations = relations;
    this.#relationScores = new Float64Array(relations.classes.length);
    this.#root = relations.classes.indexOf('root');
  }

  /** The tree of a tagged sentence; exactly one word has the head -1. Linear in its length. */
  parse(tagged: Tagged): Tree {
    const state = new Configuration(tagged.traits.count);
    while (!state.finished) {
      const move = this.#move(tagged, state);
      state.make(move, move === SHIFT ? -1 : this.#relation(tagged, state, move));
    }
    const heads = state.heads.slice(0, state.count);
    for (let i = 0; i < heads.length; i++) if (heads[i] === state.count) heads[i] = -1;
    return { heads, relations: state.relations.slice(0, state.count) };
  }

  #move(tagged: Tagged, state: Configuration): number {
    if (state.depth === 0) return SHIFT;
    if (state.depth === 1 && state.next === state.count) return LEFT;
    moveFeatures(this.#keys, tagged, state);
    this.#moves.score(this.#keys.keys, this.#keys.count, this.#moveScores);
    return bestMove(this.#moveScores, state);
  }

  #relation(tagged: Tagged, state: Configuration, move: number): number {
    const head = state.headBy(move);
    if (head === state.count) return this.#root;
    relationFeatures(this.#keys, tagged, { state, head, child: state.under(0) });
    this.#relations.score(this.#keys.keys, this.#keys.count, this.#relationScores);
    return bestClass(this.#relationScores, this.#relations.classes.length);
  }

  /** Name of a relation number. */
  relationName(relation: number): string {
    return this.#relations.classes[relation] ?? 'dep';
  }
}

/** The open move with the highest score. */
export function bestMove(scores: Float64Array, state: Configuration): number {
  let best = -1;
  for (let move = 0; move < MOVES.length; move++) {
    if (!state.allows(move)) continue;
    if (best < 0 || (scores[move] as number) > (scores[best] as number)) best = move;
  }
  return best;
}

/** Puts together what the parser sees. `partOf` gives the number of a tag's part of speech. */
export function tagged(traits: Traits, tags: Int32Array, partOf: (tag: number) => number): Tagged {
  const parts = tags.map((tag) => (tag < 0 ? tag : partOf(tag)));
  const quotes = new Int32Array(traits.count + 2 * PAD);
  let seen = 0;
  for (let i = 0; i < traits.count; i++) {
    const word = traits.lower[i];
    const mark = word === '"' || word === "''" || word === '``';
    if (mark) seen++;
    quotes[i + PAD] = seen;
  }
  return { traits, tags, parts, quotes };
}
