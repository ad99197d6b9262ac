import { type Tagged, tagged } from '../src/language/parser-features.ts';
import { bestClass, SparseModel, type SparseRows } from '../src/language/sparse-model.ts';
import { Tagger } from '../src/language/tagger.ts';
import { TagFeatures } from '../src/language/tagger-features.ts';
import { PAD } from '../src/language/traits.ts';
import type { Example } from './examples.ts';
import { Perceptron } from './perceptron.ts';
import { Random } from './random.ts';

/** A tagger's weights after `rounds` passes over the examples, decoding greedily as at run time. */
export function trainTagger(
  examples: readonly Example[],
  { classes, rounds }: { readonly classes: readonly string[]; readonly rounds: number },
): SparseRows {
  const model = new Perceptron(classes);
  const features = new TagFeatures();
  const scores = new Float64Array(classes.length);
  const random = new Random(17);
  for (let round = 1; round <= rounds; round++) {
    for (const number of random.shuffled(examples.length)) {
      const { traits, goldTags } = examples[number] as Example;
      const tags = new Int32Array(traits.count + 2 * PAD).fill(-1);
      const context = { index: 0, tags };
      for (let index = 0; index < traits.count; index++) {
        context.index = index;
        const keys = features.read(traits, context);
        model.score(keys, scores);
        const guess = bestClass(scores, classes.length);
        const gold = goldTags[index] as number;
        if (gold >= 0 && guess !== gold) {
          model.update(keys, { right: gold, guess });
        }
        model.time++;
        tags[index + PAD] = guess;
      }
    }
  }
  return model.averaged({ rowMin: 0.25, step: 1 / 16 });
}

/** Tags each block of the examples by a tagger that has not seen it. */
export function jackknife(
  examples: readonly Example[],
  { classes, folds }: { readonly classes: readonly string[]; readonly folds: number },
): Tagged[] {
  const out: Tagged[] = [];
  for (let fold = 0; fold < folds; fold++) {
    // Blocks, not every fifth sentence: neighbours share their document's words.
    const from = Math.floor((examples.length * fold) / folds);
    const to = Math.floor((examples.length * (fold + 1)) / folds);
    const others = [...examples.slice(0, from), ...examples.slice(to)];
    const tagger = new Tagger(new SparseModel(trainTagger(others, { classes, rounds: 4 })));
    for (const { traits } of examples.slice(from, to)) {
      out.push(tagged(traits, tagger.tag(traits), tagger.partOf));
    }
  }
  return out;
}
