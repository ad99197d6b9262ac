// Name recogniser from openly licensed sets and sentences made for it. Writes
// resources/models/en-names.br. Needs the tagger and parser of train-parser.ts.
//
//   npx node training/train-names.ts --data ../shared/data [--rounds 6] [--swaps 1] [--made 8000] [--models 2]
import { parseArgs } from 'node:util';
import { English } from '../src/language/english.ts';
import { readParserModels } from '../src/language/model.ts';
import { columnsOfRows } from '../src/language/model-codec.ts';
import { NameFeatures, type Parsed } from '../src/language/name-features.ts';
import {
  candidates,
  NAME_PARTS,
  NameRecogniser,
  partsOf,
  transitionKeys,
  withoutTitles,
} from '../src/language/names.ts';
import type { SparseRows } from '../src/language/sparse-model.ts';
import { relettered } from './lettering.ts';
import { readListedNames } from './listed-names.ts';
import { writeModel } from './model-writer.ts';
import { NameSwapper } from './name-swapper.ts';
import {
  type NamedSentence,
  readGumNames,
  readReportNames,
  readUniversalNer,
  readWikigold,
} from './named-sentences.ts';
import { newswire } from './newswire.ts';
import { meanOfRows, Perceptron } from './perceptron.ts';
import { Random } from './random.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    rounds: { type: 'string', default: '6' },
    swaps: { type: 'string', default: '1' },
    made: { type: 'string', default: '8000' },
    models: { type: 'string', default: '2' },
  },
});

interface Example {
  readonly parsed: Parsed;
  readonly parts: Int32Array;
  readonly open: Uint8Array;
}

const english = new English(
  { ...readParserModels(), names: new NameRecogniser(new Perceptron(NAME_PARTS)) },
  'training',
);
const listed = readListedNames(`${values.data}/names/lists`);
const real = [
  ...readGumNames(`${values.data}/ud/en_gum_open-train.conllu`),
  ...readWikigold(`${values.data}/wikigold/wikigold.conll`),
  ...readUniversalNer(`${values.data}/uner-ewt/dev.jsonl`),
  ...readReportNames('train'),
];
const realExamples = examplesOf(real);
report(`${real.length} real`);
const models = Array.from({ length: Number(values.models) }, (_, number) =>
  trained(new Random(41 + number)),
);
report(writeModel('en-names', columnsOfRows(meanOfRows(models))));

/** One model of its own draws of other names, made sentences and order. */
function trained(random: Random): SparseRows {
  const swapper = new NameSwapper(random, listed);
  const swapped = real
    .filter(({ names }) => names.length > 0)
    .flatMap((sentence) =>
      Array.from({ length: Number(values.swaps) }, () => swapper.swapped(sentence)),
    );
  const made = newswire(swapper, random, Number(values.made));
  const copies = [...real, ...swapped, ...made].flatMap(({ forms, names }) => {
    const other = relettered(forms, random);
    return other === null ? [] : [{ forms: other, names }];
  });
  const examples = [...realExamples, ...examplesOf([...swapped, ...made, ...copies])];
  report(`${swapped.length} with other names, ${made.length} made`);
  const model = new Perceptron(NAME_PARTS);
  for (let round = 1; round <= Number(values.rounds); round++) {
    const right = train(model, { examples, random });
    report(`round ${round}: ${right.toFixed(4)} (${model.rows} rows)`);
  }
  return model.averaged({ rowMin: 0.2, step: 1 / 16 });
}

function examplesOf(sentences: readonly NamedSentence[]): Example[] {
  const parsed = english.parsed(sentences.map(({ forms }) => forms));
  return sentences.map((sentence, at) => exampleOf(sentence, parsed[at] as Parsed));
}

function exampleOf({ forms, names }: NamedSentence, parsed: Parsed): Example {
  const open = candidates(parsed.traits);
  const plain = names.map((name) => withoutTitles(name, parsed));
  const seen = plain.filter(({ first, end }) => open.subarray(first, end).every((o) => o === 1));
  return { parsed, parts: partsOf(seen, forms.length), open };
}

/** One round of the structured perceptron (Collins 2002); gives the share of right sentences. */
function train(
  model: Perceptron,
  { examples, random }: { readonly examples: readonly Example[]; readonly random: Random },
): number {
  const recogniser = new NameRecogniser(model);
  const features = new NameFeatures();
  let right = 0;
  for (const number of random.shuffled(examples.length)) {
    const { parsed, parts: gold, open } = examples[number] as Example;
    const guess = recogniser.parts(parsed);
    model.time++;
    if (guess.every((part, i) => part === gold[i])) {
      right++;
      continue;
    }
    guess.forEach((part, i) => {
      const wanted = gold[i] as number;
      if (part !== wanted && open[i] === 1) {
        model.update(features.read(parsed, i), { right: wanted, guess: part });
      }
      if (i === 0) return;
      const before = guess[i - 1] as number;
      const wantedBefore = gold[i - 1] as number;
      if (part === wanted && before === wantedBefore) return;
      model.update(transitionKeys(wantedBefore), { right: wanted, guess: -1 });
      model.update(transitionKeys(before), { right: -1, guess: part });
    });
    recogniser.readTransitions();
  }
  return right / examples.length;
}

function report(line: string): void {
  console.log(`${Math.round(performance.now() / 1000)} s: ${line}`);
}
