import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { English, type EnglishModels } from './english.ts';
import { Lemmatiser } from './lemmas.ts';
import { type Lexicon, lexiconOfColumns } from './lexicon.ts';
import { decodeColumns, rowsOfColumns } from './model-codec.ts';
import { entriesOf, NAME_LISTS, NameLists, phraseKey } from './name-lists.ts';
import { NameRecogniser } from './names.ts';
import { compiledKernel, Network, type NetworkHead, Weights } from './network/index.ts';
import { SparseModel } from './sparse-model.ts';
import { Syntax } from './syntax.ts';
import { Vocabulary } from './vocabulary.ts';

// The only place in this room that touches the disk.

const folder = new URL('../../resources/models/', import.meta.url);
const listFolder = new URL('../../resources/names/', import.meta.url);

/** Version of the models: changes whenever a file in `resources/models` does. */
const MODELS_VERSION = 'en-2';

/**
 * English with its models, ready to read. Takes a third of a second and some 60 MB of memory; load
 * it once and keep it.
 */
export function loadEnglish(): English {
  return new English(
    { ...readParserModels(), names: new NameRecogniser(readModel('en-names')) },
    MODELS_VERSION,
  );
}

/** All but the name recogniser, which is trained on what these give. */
export function readParserModels(): Omit<EnglishModels, 'names'> {
  return {
    lexicon: readLexicon(),
    syntax: readSyntax(),
    lemmatiser: readLemmatiser(),
    lists: readLists(),
  };
}

/** A linear model from `resources/models/NAME.br`. */
export function readModel(name: string): SparseModel {
  return new SparseModel(rowsOfColumns(readColumns(name)));
}

/** Tagger and parser. */
function readSyntax(): Syntax {
  const words = new Weights(readPacked('en-words'));
  const weights = new Weights<NetworkHead>(readPacked('en-parser'));
  const kernel = compiledKernel(readFileSync(new URL('network/kernel.wasm', import.meta.url)));
  const network = new Network(weights, words.table('vectors'), kernel);
  return new Syntax(network, new Vocabulary(words.integers('hashes')), weights.head);
}

/** The word clusters. */
export function readLexicon(): Lexicon {
  return lexiconOfColumns(readColumns('en-clusters'));
}

/** Lemmas: rules and their exceptions. */
export function readLemmatiser(): Lemmatiser {
  const { head, columns } = readColumns('en-lemmas');
  const lemmas = head as readonly string[];
  const exceptions = new Map<number, string>();
  let key = 0;
  lemmas.forEach((lemma, at) => {
    key += columns[0]?.[at] ?? 0;
    exceptions.set(key | 0, lemma);
  });
  return new Lemmatiser(exceptions);
}

/** The word lists and the gazetteer's cities. */
function readLists(): NameLists {
  const lists = new NameLists();
  for (const list of NAME_LISTS) {
    if (list === 'cities') continue;
    const file = readFileSync(
      new URL(`${list === 'demonyms' ? 'countries' : list}.txt`, listFolder),
    );
    for (const entry of entriesOf(list, file.toString('utf8'))) lists.add(list, phraseKey(entry));
  }
  let key = 0;
  for (const gap of readColumns('en-cities').columns[0] ?? []) {
    key += gap;
    lists.add('cities', key | 0);
  }
  return lists;
}

/** Head and columns of a model file. */
export function readColumns(name: string): ReturnType<typeof decodeColumns> {
  return decodeColumns(readPacked(name));
}

function readPacked(name: string): Uint8Array {
  return brotliDecompressSync(readFileSync(new URL(`${name}.br`, folder)));
}
