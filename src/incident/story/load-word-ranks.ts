import { readFileSync } from 'node:fs';

// The only place in this folder that touches the disk.

/** How common words are: the commonest has rank 1; a word that is not held is rarer than all. */
export type WordRanks = ReadonlyMap<string, number>;

let loaded: WordRanks | null = null;

/** The ranks of `resources/words/common-words.txt`, loaded at the first call and kept. */
export function loadWordRanks(): WordRanks {
  loaded ??= new Map(
    readFileSync(new URL('../../../resources/words/common-words.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('# '))
      .map((word, at) => [word, at + 1]),
  );
  return loaded;
}
