// Tagger and parser from Universal Dependencies treebanks. Writes resources/models/en-tags.br and
// en-moves.br. About ten minutes on one core; the same data give the same files.
//
//   npx node training/train-parser.ts --data ../shared/data [--rounds 6] [--folds 5]
import { parseArgs } from 'node:util';
import { readLexicon } from '../src/language/model.ts';
import { columnsOfRows } from '../src/language/model-codec.ts';
import { readTreebank, type TreebankSentence } from './conllu.ts';
import { examplesOf, inventoryOf } from './examples.ts';
import { writeModel } from './model-writer.ts';
import { ParserTraining } from './parser-training.ts';
import { jackknife, trainTagger } from './tagger-training.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    rounds: { type: 'string', default: '6' },
    folds: { type: 'string', default: '5' },
  },
});

const sentences = ['en_ewt', 'en_gum_open'].flatMap((name) =>
  readTreebank(`${values.data}/ud/${name}-train.conllu`),
);
const inventory = inventoryOf(sentences);
const examples = examplesOf(sentences, { inventory, lexicon: readLexicon() });
const moves = movesOf(sentences, inventory.relations);
report(`${examples.length} sentences, ${inventory.tags.length} tags, ${moves.length} moves`);

const tags = trainTagger(examples, { classes: inventory.tags, rounds: 6 });
report(writeModel('en-tags', columnsOfRows(tags)));
const inputs = jackknife(examples, { classes: inventory.tags, folds: Number(values.folds) });
report('jackknifed');
const training = new ParserTraining(moves, inventory.relations);
for (let round = 1; round <= Number(values.rounds); round++) {
  const { heads, both } = training.round(examples, inputs);
  report(`round ${round}: ${heads.toFixed(4)} ${both.toFixed(4)} (${training.model.rows} rows)`);
}
report(
  writeModel('en-moves', columnsOfRows(training.model.averaged({ rowMin: 1.5, step: 1 / 4 }))),
);

/** "shift", and each relation with the sides on which its dependants stand. */
function movesOf(sentences: readonly TreebankSentence[], relations: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of sentences) {
    words.forEach(({ head, deprel }, at) => {
      if (head < 0 || !relations.includes(deprel)) return;
      const move = `${at < head ? 'left' : 'right'} ${deprel}`;
      counts.set(move, (counts.get(move) ?? 0) + 1);
    });
  }
  return ['shift', ...[...counts].flatMap(([move, count]) => (count >= 3 ? [move] : [])).sort()];
}

function report(line: string): void {
  console.log(`${Math.round(performance.now() / 1000)} s: ${line}`);
}
