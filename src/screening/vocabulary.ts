import { fuzzyKeys, textHash } from './fuzzy-keys.ts';
import type { NameIndex } from './name-index.ts';
import type { TokenKind } from './normalise.ts';
import { mayReach, similarity } from './similarity.ts';
import { countOf, stringAt } from './string-table.ts';
import { weightByKind } from './weighed-name.ts';
import { type Word, wordOf } from './word.ts';
import { signsReader } from './word-signs.ts';

/** A text of the vocabulary that may stand for a token, and how far. */
export interface Match {
  readonly token: number;
  readonly similarity: number;
}

/** The texts of the tokens of all listed names. */
export interface Vocabulary {
  /** Row of a text; -1 where no listed name has it. */
  exact(text: string): number;
  /** The word of a row. */
  wordAt(token: number): Word;
  /** How many names hold it. */
  frequency(token: number): number;
  /** How much its rarity makes it tell: 0.4 where each name has it, 1.2 where a single one does. */
  rarity(token: number): number;
  /** Texts at least so similar to a word, as far as they share a fuzzy key with it. */
  near(word: Word, similarityMin: number): Match[];
  /** Weight of a token by its kind and by how rare the text of this row is; -1 for no row. */
  weight(of: { readonly text: string; readonly kind: TokenKind }, token: number): number;
}

/** Words of a bucket that are compared: beyond it they meet by chance (OFAC list of 2026-07: 177 at most). */
const BUCKET_MAX = 600;
/** How a word that is in no listed name tells one name from another. */
const UNKNOWN_RARITY = 1.2;

/** Kinds whose weight depends on how rare the text is. */
export const RARITY_COUNTS: Readonly<Record<TokenKind, boolean>> = {
  word: true,
  domain: true,
  territory: true,
  number: false,
  initial: false,
  particle: false,
  honorific: false,
  legal: false,
};

/** Opens the vocabulary of an index. */
export function openVocabulary(index: NameIndex): Vocabulary {
  const words: (Word | undefined)[] = [];
  const wordAt = (token: number): Word => {
    const known = words[token];
    if (known !== undefined) return known;
    const made = wordOf(stringAt(index.tokens, token));
    words[token] = made;
    return made;
  };
  const frequency = (token: number): number =>
    (index.postingStarts[token + 1] as number) - (index.postingStarts[token] as number);
  const names = countOf(index.names);
  const logNames = Math.log(2 + names);
  const logAll = Math.log(names + 1);
  const rarity = (token: number): number =>
    0.4 + (0.8 * (logAll - Math.log(Math.max(1, frequency(token))))) / logNames;
  return {
    exact: (text) => exactRow(index, text),
    wordAt,
    frequency,
    rarity,
    near: nearFinder(index, wordAt),
    weight({ text, kind }, token) {
      const base = weightByKind({ text, kind });
      if (!RARITY_COUNTS[kind]) return base;
      return base * (token < 0 ? UNKNOWN_RARITY : rarity(token));
    },
  };
}

function exactRow(index: NameIndex, text: string): number {
  const size = index.exact.length - 1;
  for (let at = textHash(text) & size; ; at = (at + 1) & size) {
    const token = index.exact[at] as number;
    if (token < 0 || stringAt(index.tokens, token) === text) return token;
  }
}

function nearFinder(index: NameIndex, wordAt: (token: number) => Word): Vocabulary['near'] {
  const seen = new Int32Array(countOf(index.tokens)).fill(-1);
  const signs = signsReader(index.tokenSigns);
  const size = index.bucketStarts.length - 2;
  let stamp = 0;
  return (word, similarityMin) => {
    const found: Match[] = [];
    stamp++;
    fuzzyKeys(word, (key) => {
      const from = index.bucketStarts[key & size] as number;
      const to = Math.min(index.bucketStarts[(key & size) + 1] as number, from + BUCKET_MAX);
      for (let at = from; at < to; at++) {
        const token = index.buckets[at] as number;
        if (seen[token] === stamp) continue;
        seen[token] = stamp;
        if (word.plain) {
          signs.at(token);
          if (signs.plain && !mayReach(word, signs, similarityMin)) continue;
        }
        const alike = similarity(word, wordAt(token));
        if (alike >= similarityMin) found.push({ token, similarity: alike });
      }
    });
    return found;
  };
}
