import { tokens } from '../text/index.ts';
import { hashText, mix } from './hash.ts';
import { PAD, plain, type Traits } from './traits.ts';

/** The word lists of `resources/names`, each a bit, and the cities of the gazetteer. */
export const NAME_LISTS = [
  'titles',
  'organisation-nouns',
  'place-nouns',
  'countries',
  'demonyms',
  'known-organisations',
  'given-names',
  'surnames',
  'cities',
] as const;

/** One of the word lists. */
export type NameList = (typeof NAME_LISTS)[number];

/** The bit of a list. */
export function listBit(list: NameList): number {
  return 1 << NAME_LISTS.indexOf(list);
}

/** Longest entry that is found, in words. */
const PHRASE_WORDS_MAX = 4;

/** Which words of a sentence stand in which list. Entries may have several words. */
export class NameLists {
  readonly #bits = new Map<number, number>();

  /** Adds an entry given by its `phraseKey`. */
  add(list: NameList, key: number): void {
    this.#bits.set(key, (this.#bits.get(key) ?? 0) | listBit(list));
  }

  /** Lists of each word as bits; word `i` at `i + PAD`. Only capitals begin an entry of several. */
  look(traits: Traits): Int32Array {
    const { count, word, capitalised, lettering } = traits;
    const out = new Int32Array(count + 2 * PAD);
    for (let i = 0; i < count; i++) {
      const phrases = capitalised[i] === 1 || lettering === 3 ? PHRASE_WORDS_MAX : 1;
      let key = 0;
      for (let n = 0; n < phrases && i + n < count; n++) {
        key = mix(key, word[i + n + PAD] as number);
        const bits = this.#bits.get(key);
        if (bits === undefined) continue;
        for (let k = 0; k <= n; k++) out[i + k + PAD] = (out[i + k + PAD] as number) | bits;
      }
    }
    return out;
  }
}

/** The key of an entry: its words in lower case, cut as running text is. */
export function phraseKey(phrase: string): number {
  return tokens(phrase).reduce(
    (key, { start, end }) => mix(key, hashText(plain(phrase.slice(start, end)))),
    0,
  );
}

/** Entries of a list file: words parted by spaces, or a whole line each; `#` begins a comment. */
export function entriesOf(list: NameList, file: string): string[] {
  const lines = file.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  if (list === 'countries') return lines.map((line) => (line.split(' =')[0] ?? '').trim());
  if (list === 'demonyms') return lines.flatMap((line) => words(line.split('=')[1] ?? ''));
  if (list === 'known-organisations') return lines.map((line) => line.trim());
  return lines.flatMap((line) => words(line.replace(/^\w+:/, '')));
}

function words(line: string): string[] {
  return line.split(/\s+/).filter((word) => word !== '');
}
