// The treebanks as numbers for training/parser/train.py: words, spellings, tags, heads, relations
// of every sentence in four letterings, the vocabulary and its GloVe vectors in 8 bits.
//
//   npx node training/parser-examples.ts --data ../shared/data --out FOLDER [--words 80000]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hashText } from '../src/language/hash.ts';
import { plain } from '../src/language/traits.ts';
import { Vocabulary } from '../src/language/vocabulary.ts';
import { SPELLING_ROWS, SPELLINGS, wordFeatures } from '../src/language/word-features.ts';
import { readTreebank, type TreebankSentence } from './conllu.ts';
import { readGlove } from './glove.ts';
import { titled } from './lettering.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: '../parser-training' },
    words: { type: 'string', default: '80000' },
  },
});

/** Words of the treebanks that are rarer are learnt from their spelling and their vector alone. */
const LEARNT_COUNT_MIN = 2;
/** Rarer tags and relations are annotators' slips. */
const CLASS_COUNT_MIN = 5;
const GLOVE_WIDTH = 100;

const read = (name: string) => readTreebank(`${values.data}/ud/${name}.conllu`);
const train = [...read('en_ewt-train'), ...read('en_gum_open-train')];
const words = train.flatMap((sentence) => sentence.words);
const tags = frequent(words.map(({ upos, xpos }) => `${upos} ${xpos}`));
const relations = frequent(words.map(({ deprel }) => deprel));

const glove = readGlove();
const counts = countsOf(words.map(({ form }) => plain(form)));
const learnt = [...counts].filter(([, count]) => count >= LEARNT_COUNT_MIN);
learnt.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
const known = new Set(learnt.map(([word]) => word));
const others = glove.words
  .slice(0, Number(values.words))
  .filter((word) => !known.has(word) && glove.vectors[word] !== undefined);
const hashes = Int32Array.from([...known, ...others], (word) => hashText(word));
const vocabulary = new Vocabulary(hashes);

mkdirSync(values.out, { recursive: true });
write('vocabulary', hashes);
write('vectors', vectorsOf([...known, ...others]));
write(
  'counts',
  Int32Array.from(learnt, ([, count]) => count),
);
const splits = {
  train,
  ewt: read('en_ewt-dev'),
  gum: read('en_gum_open-dev'),
};
for (const [name, sentences] of Object.entries(splits)) writeSplit(name, sentences);
const head = {
  tags,
  relations,
  words: hashes.length,
  learnt: learnt.length,
  spellings: SPELLINGS,
  spellingRows: SPELLING_ROWS,
  gloveWidth: GLOVE_WIDTH,
};
writeFileSync(join(values.out, 'head.json'), JSON.stringify(head));
console.log(`${train.length} sentences, ${words.length} words, ${hashes.length} in the vocabulary`);

/** Sentence lengths, gold columns, then features in each of the four letterings. */
function writeSplit(name: string, sentences: readonly TreebankSentence[]): void {
  const all = sentences.flatMap((sentence) => sentence.words);
  write(
    `${name}-lengths`,
    Int32Array.from(sentences, (sentence) => sentence.words.length),
  );
  const gold = all.flatMap(({ head, deprel, upos, xpos }) => [
    head,
    relations.indexOf(deprel),
    tags.indexOf(`${upos} ${xpos}`),
  ]);
  write(`${name}-gold`, Int32Array.from(gold));
  const letterings: readonly ((form: string) => string)[] = [
    (form) => form,
    (form) => form.toUpperCase(),
    titled,
    (form) => form.toLowerCase(),
  ];
  const rows = letterings.flatMap((lettered) =>
    sentences.map((sentence) =>
      wordFeatures(
        sentence.words.map(({ form }) => lettered(form)),
        vocabulary,
      ),
    ),
  );
  write(`${name}-words`, joined(rows.map((row) => row.words)));
  write(`${name}-spellings`, joined(rows.map((row) => row.spellings)));
}

/** A vector of unit length a word, 8 bits a number; zeros where GloVe has none. */
function vectorsOf(list: readonly string[]): Int8Array {
  const out = new Int8Array((list.length + 1) * GLOVE_WIDTH);
  list.forEach((word, at) => {
    const vector = (glove.vectors[word] ?? []).slice(0, GLOVE_WIDTH);
    const most = vector.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-9);
    vector.forEach((value, d) => {
      out[(at + 1) * GLOVE_WIDTH + d] = Math.round((127 * value) / most);
    });
  });
  return out;
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function frequent(names: readonly string[]): string[] {
  return [...countsOf(names)]
    .flatMap(([name, count]) => (count >= CLASS_COUNT_MIN ? [name] : []))
    .sort();
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const out = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function write(name: string, values_: Int32Array | Int8Array): void {
  writeFileSync(join(values.out, `${name}.bin`), values_);
}
