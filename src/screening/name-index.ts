import { acronymKeys } from './acronym.ts';
import { fuzzyKeys, textHash } from './fuzzy-keys.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { type NameSchema, normaliseName, type TokenKind } from './normalise.ts';
import { type StringTable, stringTable } from './string-table.ts';
import { wordOf } from './word.ts';
import { SIGNS_SIZE, storeSigns } from './word-signs.ts';

/** How a name belongs to a listed entry. */
export type NameType =
  | 'primary'
  /** Also known as. */
  | 'aka'
  /** Formerly known as. */
  | 'fka'
  /** Now known as. */
  | 'nka'
  /** In the original script. */
  | 'original';

/** A name of an entry. */
export interface EntryName {
  readonly name: string;
  readonly type: NameType;
  /** Whether the publisher calls it weak or low in quality: too common to go by. */
  readonly weak: boolean;
}

/** An entry of a watch-list, as screening reads it. */
export interface ListEntry {
  /** The publisher's id. */
  readonly id: string;
  /** Which list at which state: `OFAC SDN 2026-07-11`. */
  readonly list: string;
  /** What it names; null where the list does not say. */
  readonly schema: NameSchema | null;
  /** At least one; the primary name first. */
  readonly names: readonly EntryName[];
}

/**
 * Names of lists prepared for screening: everything in typed arrays, so that it is stored and
 * loaded as it is (`encodeIndex`, `decodeIndex`).
 */
export interface NameIndex {
  /** Lists and their states. */
  readonly lists: StringTable;
  readonly entryIds: StringTable;
  /** Row of `lists` of each entry. */
  readonly entryLists: Uint16Array;
  /** Place in `SCHEMAS`, or 255 for none. */
  readonly entrySchemas: Uint8Array;
  /** First name of each entry; one more than there are entries. */
  readonly entryNames: Int32Array;
  /** Names as written. */
  readonly names: StringTable;
  readonly nameEntries: Int32Array;
  /** Place in `NAME_TYPES`; 128 is added where the name is weak. */
  readonly nameTypes: Uint8Array;
  /** First token of each name; one more than there are names. */
  readonly nameTokens: Int32Array;
  /** Row of `tokens` of each token of each name. */
  readonly tokenIds: Int32Array;
  /** Place in `TOKEN_KINDS`; 128 is added where it is in capitals. */
  readonly tokenKinds: Uint8Array;
  /**
   * Start and end of each token in its name as written, UTF-16 code units; two zeros where the end is
   * past 255 (`normaliseName` gives them again).
   */
  readonly tokenPlaces: Uint8Array;
  /** Every text of a token once; keys of acronyms among them. */
  readonly tokens: StringTable;
  /** First posting of each token; one more than there are tokens. */
  readonly postingStarts: Int32Array;
  /** Names that hold the token or go by the acronym, ascending, each once. */
  readonly postings: Int32Array;
  /** Open addressing by `textHash`: row of `tokens`, or -1. A power of two long. */
  readonly exact: Int32Array;
  /** First row of each bucket of fuzzy keys; a power of two and one more. */
  readonly bucketStarts: Int32Array;
  readonly buckets: Int32Array;
  /** Signs of each row of `tokens` (`storeSigns`). */
  readonly tokenSigns: Int32Array;
}

/** Schemas by their place in an index. */
export const SCHEMAS: readonly NameSchema[] = ['person', 'organisation', 'vessel', 'aircraft'];
/** Types of names by their place in an index. */
export const NAME_TYPES: readonly NameType[] = ['primary', 'aka', 'fka', 'nka', 'original'];
/** Kinds of tokens by their place in an index. */
export const TOKEN_KINDS: readonly TokenKind[] = [
  'word',
  'domain',
  'territory',
  'number',
  'initial',
  'particle',
  'honorific',
  'legal',
];
const KIND_ROWS = Object.fromEntries(TOKEN_KINDS.map((kind, row) => [kind, row])) as Readonly<
  Record<TokenKind, number>
>;
/** Bit of `nameTypes` that says weak, and of `tokenKinds` that says capitals. */
export const FLAG = 128;

/** Grows as it is filled. */
class Ints {
  #values = new Int32Array(1024);
  length = 0;
  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }
  done(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}

/**
 * Prepares lists for screening. The order in which entries are given makes no difference. Linear in
 * the letters of all names, apart from sorting the entries.
 */
export function buildIndex(entries: Iterable<ListEntry>, lexicon: NameLexicon): NameIndex {
  const sorted = [...entries].sort(
    (a, b) => compare(a.list, b.list) || compare(a.id, b.id) || compare(keyOf(a), keyOf(b)),
  );
  const lists = [...new Set(sorted.map((entry) => entry.list))];
  const listRows = new Map(lists.map((list, row) => [list, row]));
  const { vocabulary, acronyms, ...names } = readNames(sorted, lexicon);
  return {
    lists: stringTable(lists),
    entryIds: stringTable(sorted.map((entry) => entry.id)),
    entryLists: Uint16Array.from(sorted, (entry) => listRows.get(entry.list) ?? 0),
    entrySchemas: Uint8Array.from(sorted, ({ schema }) =>
      schema === null ? 255 : SCHEMAS.indexOf(schema),
    ),
    ...names,
    tokens: stringTable(vocabulary),
    ...invert([{ starts: names.nameTokens, ids: names.tokenIds }, acronyms], vocabulary.length),
    exact: exactTable(vocabulary),
    ...fuzzyTable(vocabulary),
  };
}

type NameColumns =
  | 'entryNames'
  | 'names'
  | 'nameEntries'
  | 'nameTypes'
  | 'nameTokens'
  | 'tokenIds'
  | 'tokenKinds'
  | 'tokenPlaces';

/** The names of all entries with their tokens, and every text of a token once. */
function readNames(
  entries: readonly ListEntry[],
  lexicon: NameLexicon,
): Pick<NameIndex, NameColumns> & { acronyms: RowsByName; vocabulary: readonly string[] } {
  const texts = new Map<string, number>();
  const [nameEntries, nameTokens, tokenIds] = [new Ints(), new Ints(), new Ints()];
  const [nameTypes, tokenKinds, entryNames] = [new Ints(), new Ints(), new Ints()];
  const [tokenPlaces, acronymStarts, acronymIds] = [new Ints(), new Ints(), new Ints()];
  const rowOf = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const written: string[] = [];
  entries.forEach((entry, row) => {
    entryNames.push(nameEntries.length);
    for (const { name, type, weak } of entry.names) {
      written.push(name);
      nameEntries.push(row);
      nameTypes.push(NAME_TYPES.indexOf(type) + (weak ? FLAG : 0));
      nameTokens.push(tokenIds.length);
      const { tokens } = normaliseName(name, { schema: entry.schema, lexicon });
      acronymStarts.push(acronymIds.length);
      if (entry.schema === 'organisation' || entry.schema === null) {
        for (const key of acronymKeys(tokens)) acronymIds.push(rowOf(key));
      }
      for (const token of tokens) {
        tokenIds.push(rowOf(token.text));
        tokenKinds.push(KIND_ROWS[token.kind] + (token.capitals ? FLAG : 0));
        tokenPlaces.push(token.end < PLACE_END ? token.start : 0);
        tokenPlaces.push(token.end < PLACE_END ? token.end : 0);
      }
    }
  });
  entryNames.push(nameEntries.length);
  nameTokens.push(tokenIds.length);
  acronymStarts.push(acronymIds.length);
  return {
    entryNames: entryNames.done(),
    names: stringTable(written),
    nameEntries: nameEntries.done(),
    nameTypes: Uint8Array.from(nameTypes.done()),
    nameTokens: nameTokens.done(),
    tokenIds: tokenIds.done(),
    tokenKinds: Uint8Array.from(tokenKinds.done()),
    tokenPlaces: Uint8Array.from(tokenPlaces.done()),
    acronyms: { starts: acronymStarts.done(), ids: acronymIds.done() },
    vocabulary: [...texts.keys()],
  };
}

/** Places from here on do not fit into `tokenPlaces`. */
const PLACE_END = 256;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf(entry: ListEntry): string {
  return entry.names.map((name) => name.name).join('\n');
}

/** Rows of the vocabulary of each name. */
interface RowsByName {
  /** First row of each name; one more than there are names. */
  readonly starts: Int32Array;
  readonly ids: Int32Array;
}

/** Token to names; a token that stands twice in a name is posted once. */
function invert(
  tables: readonly RowsByName[],
  tokens: number,
): { postingStarts: Int32Array; postings: Int32Array } {
  const last = new Int32Array(tokens).fill(-1);
  const postingStarts = new Int32Array(tokens + 1);
  const each = (take: (token: number, name: number) => void) => {
    last.fill(-1);
    for (const { starts, ids } of tables) {
      for (let name = 0; name + 1 < starts.length; name++) {
        for (let at = starts[name] as number; at < (starts[name + 1] as number); at++) {
          const token = ids[at] as number;
          if (last[token] === name) continue;
          last[token] = name;
          take(token, name);
        }
      }
    }
  };
  each((token) => {
    postingStarts[token + 1] = (postingStarts[token + 1] ?? 0) + 1;
  });
  for (let token = 0; token < tokens; token++) {
    postingStarts[token + 1] = (postingStarts[token + 1] ?? 0) + (postingStarts[token] ?? 0);
  }
  const postings = new Int32Array(postingStarts[tokens] ?? 0);
  const next = postingStarts.slice();
  each((token, name) => {
    const at = next[token] ?? 0;
    postings[at] = name;
    next[token] = at + 1;
  });
  return { postingStarts, postings };
}

function exactTable(vocabulary: readonly string[]): Int32Array {
  let size = 16;
  while (size < 2 * vocabulary.length) size *= 2;
  const table = new Int32Array(size).fill(-1);
  vocabulary.forEach((text, row) => {
    let at = textHash(text) & (size - 1);
    while (table[at] !== -1) at = (at + 1) & (size - 1);
    table[at] = row;
  });
  return table;
}

/** Buckets hold rows without their keys: what meets there by chance is told apart by comparing. */
function fuzzyTable(vocabulary: readonly string[]): {
  bucketStarts: Int32Array;
  buckets: Int32Array;
  tokenSigns: Int32Array;
} {
  const keys = new Ints();
  const tokenSigns = new Int32Array(SIGNS_SIZE * vocabulary.length);
  const keyStarts = new Int32Array(vocabulary.length + 1);
  vocabulary.forEach((text, row) => {
    const word = wordOf(text);
    storeSigns(tokenSigns, row, word);
    fuzzyKeys(word, (key) => keys.push(key | 0));
    keyStarts[row + 1] = keys.length;
  });
  let size = 16;
  while (size < keys.length) size *= 2;
  const all = keys.done();
  const bucketStarts = new Int32Array(size + 1);
  for (const key of all) {
    const bucket = key & (size - 1);
    bucketStarts[bucket + 1] = (bucketStarts[bucket + 1] as number) + 1;
  }
  for (let bucket = 0; bucket < size; bucket++) {
    bucketStarts[bucket + 1] =
      (bucketStarts[bucket + 1] as number) + (bucketStarts[bucket] as number);
  }
  const buckets = new Int32Array(all.length);
  const next = bucketStarts.slice();
  for (let row = 0; row < vocabulary.length; row++) {
    for (let at = keyStarts[row] as number; at < (keyStarts[row + 1] as number); at++) {
      const bucket = (all[at] as number) & (size - 1);
      buckets[next[bucket] as number] = row;
      next[bucket] = (next[bucket] as number) + 1;
    }
  }
  return { bucketStarts, buckets, tokenSigns };
}
