import { Configuration } from '../src/language/arc-hybrid.ts';
import { bestMove, forcedMove, type MoveTable, moveTable } from '../src/language/moves.ts';
import { MoveFeatures, type Tagged } from '../src/language/parser-features.ts';
import type { Example } from './examples.ts';
import { cost } from './oracle.ts';
import { Perceptron } from './perceptron.ts';
import { Random } from './random.ts';

/** How often training follows its own guess once the first round is over (Goldberg and Nivre). */
const EXPLORATION = 0.9;

/** A parser in training. */
export class ParserTraining {
  readonly model: Perceptron;
  readonly #relations: readonly string[];
  readonly #table: MoveTable;
  readonly #random = new Random(23);
  readonly #features = new MoveFeatures();
  readonly #scores: Float64Array;
  #round = 0;

  constructor(moves: readonly string[], relations: readonly string[]) {
    this.model = new Perceptron(moves);
    this.#table = moveTable(moves);
    this.#relations = relations;
    this.#scores = new Float64Array(moves.length);
  }

  /** One pass over the examples in random order; gives the share of right heads and of both. */
  round(examples: readonly Example[], inputs: readonly Tagged[]): { heads: number; both: number } {
    this.#round++;
    const tally = { heads: 0, both: 0, all: 0 };
    for (const number of this.#random.shuffled(examples.length)) {
      const example = examples[number] as Example;
      const state = this.#follow(example, inputs[number] as Tagged);
      for (let i = 0; i < example.traits.count; i++) {
        tally.all++;
        if (state.heads[i] !== example.goldHeads[i]) continue;
        tally.heads++;
        const relation = this.#table.relationNames[state.relations[i] as number];
        if (relation === this.#relations[example.goldRelations[i] as number]) tally.both++;
      }
    }
    return { heads: tally.heads / tally.all, both: tally.both / tally.all };
  }

  /** Parses one sentence while learning from it; gives the configuration at its end. */
  #follow(example: Example, input: Tagged): Configuration {
    const table = this.#table;
    const state = new Configuration(input.traits.count);
    while (!state.finished) {
      let chosen = forcedMove(state, table);
      if (chosen < 0) {
        const keys = this.#features.read(input, state);
        this.model.score(keys, this.#scores);
        this.model.time++;
        chosen = bestMove(this.#scores, state, table);
        const right = this.#cheapest(state, example);
        if (right.costs(chosen) > right.least) {
          this.model.update(keys, {
            right: right.best,
            guess: chosen,
          });
          const explore = this.#round > 1 && this.#random.next() < EXPLORATION;
          if (!explore) chosen = right.best;
        }
      }
      state.make(table.kinds[chosen] as number, table.relations[chosen]);
    }
    return state;
  }

  /** The classes that cost least here, and of them the one that scores best. */
  #cheapest(
    state: Configuration,
    { goldHeads, goldRelations }: Example,
  ): { best: number; least: number; costs: (move: number) => number } {
    const { kinds, relations, relationNames } = this.#table;
    const byKind = [0, 1, 2].map((kind) =>
      state.allows(kind) ? cost(state, kind, goldHeads) : Number.POSITIVE_INFINITY,
    );
    const child = state.under(0);
    const gold = child < 0 ? undefined : this.#relations[goldRelations[child] as number];
    const costs = (move: number): number => {
      const kind = kinds[move] as number;
      const arcs = byKind[kind] as number;
      if (kind === 0 || gold === undefined || state.headBy(kind) !== goldHeads[child]) return arcs;
      // A right arc with the wrong relation is a lesser mistake than a wrong arc.
      return relationNames[relations[move] as number] === gold ? arcs : arcs + 0.5;
    };
    let least = Number.POSITIVE_INFINITY;
    let best = -1;
    for (let move = 0; move < kinds.length; move++) {
      const own = costs(move);
      if (own > least) continue;
      if (own < least || (this.#scores[move] as number) > (this.#scores[best] as number)) {
        best = move;
      }
      least = own;
    }
    return { best, least, costs };
  }
}
