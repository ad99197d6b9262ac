// Tagger and parser from Universal Dependencies treebanks. Writes resources/models/en-tags.br,
// en-moves.br and en-relations.br.
//
//   npx node training/train-parser.ts --data ../shared/data [--rounds 10] [--quick]
import { parseArgs } from 'node:util';
import { Configuration, LEFT, MOVES, SHIFT } from '../src/language/arc-hybrid.ts';
import { FeatureKeys } from '../src/language/feature-keys.ts';
import type { Lexicon } from '../src/language/lexicon.ts';
import { readLexicon } from '../src/language/model.ts';
import { columnsOfRows } from '../src/language/model-codec.ts';
import { bestMove, tagged } from '../src/language/parser.ts';
import {
  moveFeatures,
  PARSE_FEATURES_MAX,
  relationFeatures,
  type Tagged,
} from '../src/language/parser-features.ts';
import { bestClass, SparseModel, type SparseRows } from '../src/language/sparse-model.ts';
import { Tagger } from '../src/language/tagger.ts';
import { TAG_FEATURES_MAX, tagFeatures } from '../src/language/tagger-features.ts';
import { PAD, Traits } from '../src/language/traits.ts';
import { readTreebank, type TreebankSentence } from './conllu.ts';
import { relettered } from './lettering.ts';
import { writeModel } from './model-writer.ts';
import { cost } from './oracle.ts';
import { Perceptron } from './perceptron.ts';
import { Random } from './random.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    rounds: { type: 'string', default: '10' },
    tagRounds: { type: 'string', default: '6' },
    folds: { type: 'string', default: '5' },
  },
});

/** A treebank sentence with the columns that training looks at again and again. */
interface Example {
  readonly traits: Traits;
  readonly goldTags: Int32Array;
  /** Heads with the root as the number of words; one more place for the root itself. */
  readonly goldHeads: Int32Array;
  readonly goldRelations: Int32Array;
}

const lexicon = readLexicon();
const sentences = ['en_ewt', 'en_gum_open'].flatMap((name) =>
  readTreebank(`${values.data}/ud/${name}-train.conllu`),
);
const tagClasses = frequent(
  sentences.flatMap(({ words }) => words.map(({ upos, xpos }) => `${upos} ${xpos}`)),
  5,
);
const relationClasses = frequent(
  sentences.flatMap(({ words }) => words.map(({ deprel }) => deprel)),
  5,
);
/** How often training follows its own guess once the first round is over (Goldberg and Nivre). */
const EXPLORATION = 0.9;
const moveKeys = new FeatureKeys(PARSE_FEATURES_MAX);
const moveScores = new Float64Array(MOVES.length);
const relationKeys = new FeatureKeys(PARSE_FEATURES_MAX);
const relationScores = new Float64Array(relationClasses.length);
const rootRelation = relationClasses.indexOf('root');
const letters = new Random(3);
const examples = sentences.map((sentence) => exampleOf(sentence, lexicon));
report(
  `${examples.length} sentences, ${tagClasses.length} tags, ${relationClasses.length} relations`,
);

const tagRows = trainTagger(examples, Number(values.tagRounds));
report(writeModel('en-tags', columnsOfRows(tagRows)));
const jackknifed = jackknife(examples, Number(values.folds));
report('jackknifed');
const { moves, relations } = trainParser(examples, jackknifed);
report(writeModel('en-moves', columnsOfRows(moves)));
report(writeModel('en-relations', columnsOfRows(relations)));

function report(line: string): void {
  console.log(`${Math.round(performance.now() / 1000)} s: ${line}`);
}

function frequent(names: readonly string[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= least ? [name] : [])).sort();
}

function exampleOf({ words }: TreebankSentence, lexicon: Lexicon): Example {
  const count = words.length;
  const forms = relettered(
    words.map(({ form }) => form),
    letters,
  );
  return {
    traits: new Traits(forms, lexicon),
    goldTags: Int32Array.from(words, ({ upos, xpos }) => tagClasses.indexOf(`${upos} ${xpos}`)),
    goldHeads: Int32Array.from([...words.map(({ head }) => (head < 0 ? count : head)), -1]),
    goldRelations: Int32Array.from(words, ({ deprel }) => relationClasses.indexOf(deprel)),
  };
}

function trainTagger(examples: readonly Example[], rounds: number): SparseRows {
  const model = new Perceptron(tagClasses);
  const keys = new FeatureKeys(TAG_FEATURES_MAX);
  const scores = new Float64Array(tagClasses.length);
  const random = new Random(17);
  for (let round = 1; round <= rounds; round++) {
    let right = 0;
    let all = 0;
    for (const number of random.shuffled(examples.length)) {
      const { traits, goldTags } = examples[number] as Example;
      const tags = new Int32Array(traits.count + 2 * PAD).fill(-1);
      const context = { index: 0, tags };
      for (let index = 0; index < traits.count; index++) {
        context.index = index;
        tagFeatures(keys, traits, context);
        model.score(keys.keys, keys.count, scores);
        const guess = bestClass(scores, tagClasses.length);
        const gold = goldTags[index] as number;
        if (gold >= 0 && guess !== gold) {
          model.update(keys.keys, keys.count, { right: gold, guess });
        }
        model.time++;
        tags[index + PAD] = guess;
        all++;
        if (guess === gold) right++;
      }
    }
    report(`tagger round ${round}: ${((100 * right) / all).toFixed(2)} (${model.rows} rows)`);
  }
  return model.averaged({ rowMin: 0.25, step: 1 / 16 });
}

/** Tags each fifth of the examples by a tagger that has not seen it. */
function jackknife(examples: readonly Example[], folds: number): Tagged[] {
  const out: Tagged[] = [];
  for (let fold = 0; fold < folds; fold++) {
    // Blocks, not every fifth sentence: neighbours share their document's words.
    const from = Math.floor((examples.length * fold) / folds);
    const to = Math.floor((examples.length * (fold + 1)) / folds);
    const rows = trainTagger([...examples.slice(0, from), ...examples.slice(to)], 4);
    const tagger = new Tagger(new SparseModel(rows));
    for (const { traits } of examples.slice(from, to)) {
      out.push(tagged(traits, tagger.tag(traits), tagger.partOf));
    }
  }
  return out;
}

function trainParser(
  examples: readonly Example[],
  inputs: readonly Tagged[],
): { moves: SparseRows; relations: SparseRows } {
  const moves = new Perceptron(MOVES);
  const relations = new Perceptron(relationClasses);
  const random = new Random(23);
  const rounds = Number(values.rounds);
  for (let round = 1; round <= rounds; round++) {
    const tally = { heads: 0, both: 0, all: 0 };
    for (const number of random.shuffled(examples.length)) {
      const example = examples[number] as Example;
      const state = followed(example, inputs[number] as Tagged, {
        moves,
        relations,
        random,
        exploration: round === 1 ? 0 : EXPLORATION,
      });
      for (let i = 0; i < example.traits.count; i++) {
        tally.all++;
        if (state.heads[i] !== example.goldHeads[i]) continue;
        tally.heads++;
        if (state.relations[i] === example.goldRelations[i]) tally.both++;
      }
    }
    const share = (n: number): string => ((100 * n) / tally.all).toFixed(2);
    report(
      `parser round ${round}: ${share(tally.heads)} ${share(tally.both)} ` +
        `(${moves.rows} + ${relations.rows} rows)`,
    );
  }
  return {
    moves: moves.averaged({ rowMin: 1.2, step: 1 / 4 }),
    relations: relations.averaged({ rowMin: 0.6, step: 1 / 8 }),
  };
}

/** Parses one sentence while learning from it; gives the configuration at its end. */
function followed(
  { goldHeads, goldRelations }: Example,
  input: Tagged,
  training: { moves: Perceptron; relations: Perceptron; random: Random; exploration: number },
): Configuration {
  const { moves, relations, random, exploration } = training;
  const state = new Configuration(input.traits.count);
  while (!state.finished) {
    const forced =
      state.depth === 0 ? SHIFT : state.depth === 1 && state.next === state.count ? LEFT : -1;
    let move = forced;
    if (forced < 0) {
      moveFeatures(moveKeys, input, state);
      moves.score(moveKeys.keys, moveKeys.count, moveScores);
      const guess = bestMove(moveScores, state);
      const right = cheapest(state, goldHeads);
      moves.time++;
      if (!right.costless(guess)) {
        moves.update(moveKeys.keys, moveKeys.count, { right: right.best, guess });
        move = random.next() < exploration ? guess : right.best;
      } else move = guess;
    }
    state.make(move, move === SHIFT ? -1 : relationBy(move));
  }
  return state;

  function relationBy(move: number): number {
    const head = state.headBy(move);
    const child = state.under(0);
    if (head === state.count) return rootRelation;
    relationFeatures(relationKeys, input, { state, head, child });
    relations.score(relationKeys.keys, relationKeys.count, relationScores);
    const guess = bestClass(relationScores, relationClasses.length);
    const gold = goldRelations[child] as number;
    relations.time++;
    if (goldHeads[child] === head && gold >= 0 && guess !== gold) {
      relations.update(relationKeys.keys, relationKeys.count, { right: gold, guess });
    }
    return guess;
  }
}

/** The moves that cost least here, and of them the one that scores best (in `moveScores`). */
function cheapest(
  state: Configuration,
  gold: Int32Array,
): { best: number; costless: (move: number) => boolean } {
  const costs = MOVES.map((_, move) =>
    state.allows(move) ? cost(state, move, gold) : Number.POSITIVE_INFINITY,
  );
  const least = Math.min(...costs);
  let best = -1;
  costs.forEach((of, move) => {
    if (of !== least) return;
    if (best < 0 || (moveScores[move] as number) > (moveScores[best] as number)) best = move;
  });
  return { best, costless: (move) => costs[move] === least };
}
