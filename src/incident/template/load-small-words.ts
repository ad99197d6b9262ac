import { readFileSync } from 'node:fs';
import type { SmallWords } from './recase.ts';

// The only place in this folder that touches the disk.

let loaded: SmallWords | null = null;

/** The words of `resources/words/lower-case.txt`, loaded at the first call and kept. */
export function loadSmallWords(): SmallWords {
  loaded ??= new Set(
    readFileSync(new URL('../../../resources/words/lower-case.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
  return loaded;
}
