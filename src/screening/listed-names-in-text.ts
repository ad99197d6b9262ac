import type { Span } from '../text/index.ts';
import { SCORE_MIN } from './compare.ts';
import { FLAG, type NameIndex, SCHEMAS } from './name-index.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { type NameSchema, type NameToken, normaliseName } from './normalise.ts';
import type { Screener, ScreeningAnswer } from './screen.ts';
import { type SplitWord, splitWords } from './split-words.ts';
import { countOf, stringAt } from './string-table.ts';

/** A listed name that stands in a text, word by word. */
export interface ListedNameInText {
  /** Where, UTF-16 code units of the text. */
  readonly span: Span;
  /** The listed name, as written on the list. */
  readonly listed: string;
  /** Entries that bear it, in the order of the index. */
  readonly entries: readonly { readonly id: string; readonly list: string }[];
}

/** Finds listed names in whole texts. */
export interface ListedNameFinder {
  /** From left to right; of names that overlap, the first, and of those the longest. */
  find(text: string): readonly ListedNameInText[];
}

/** So many words of business in a row are a name. */
const COMMON_WORDS_MIN = 4;
/** Letters of a single word that may stand for a body: shorter ones are words of the language. */
const SINGLE_MIN = 6;

/**
 * Prepares the names of an index for finding in running text without a recogniser of names: a tree
 * over words, walked from each word of the text. Legal forms and titles may be left out in the
 * text; a person may stand with the family name last. Left aside: single names of persons and
 * vessels, weak aliases, single words that are short or a line of business.
 *
 * Time is linear in the text and in the number of names; a walk is no longer than a name.
 *
 * @see Aho and Corasick, "Efficient string matching", 1975; ours starts again at each word, for
 * names are short.
 */
export function openListedNames(index: NameIndex, lexicon: NameLexicon): ListedNameFinder {
  const words = new Map<string, number>();
  const steps = new Map<number, number>();
  const ends = new Map<number, number[]>();
  let states = 1;
  for (let name = 0; name < countOf(index.names); name++) {
    const path = pathOf(index, name, lexicon);
    if (path === null) continue;
    let state = 0;
    for (const word of path) {
      let row = words.get(word);
      if (row === undefined) {
        row = words.size;
        words.set(word, row);
      }
      const step = state * STEP + row;
      let next = steps.get(step);
      if (next === undefined) {
        next = states++;
        steps.set(step, next);
      }
      state = next;
    }
    const there = ends.get(state);
    if (there === undefined) ends.set(state, [name]);
    else there.push(name);
  }
  const longestAt = (text: readonly SplitWord[], at: number) => {
    let state: number | undefined = 0;
    let best: { size: number; names: readonly number[] } | null = null;
    for (let size = 1; at + size <= text.length; size++) {
      const row = words.get(text[at + size - 1]?.text ?? '');
      state = row === undefined ? undefined : steps.get(state * STEP + row);
      if (state === undefined) break;
      const names = ends.get(state);
      if (names !== undefined) best = { size, names };
    }
    return best;
  };

  return {
    find(text) {
      const split = splitWords(text);
      const found: ListedNameInText[] = [];
      for (let at = 0; at < split.length; ) {
        const best = longestAt(split, at);
        const first = split[at];
        const last = split[at + (best?.size ?? 1) - 1];
        if (best === null || first === undefined || last === undefined) at++;
        else if (!capitalised(text, split.slice(at, at + best.size))) at++;
        else {
          found.push({
            span: { start: first.start, end: last.end },
            listed: stringAt(index.names, best.names[0] ?? 0),
            entries: entriesOf(index, best.names),
          });
          at += best.size;
        }
      }
      return found;
    },
  };
}

/** Room for the words of all lists beside the number of a state, in 53 bits. */
const STEP = 0x2000000;

/** The words by which a name is found; null for a name that is not looked for. */
function pathOf(index: NameIndex, name: number, lexicon: NameLexicon): string[] | null {
  if ((index.nameTypes[name] as number) >= FLAG) return null;
  const entry = index.nameEntries[name] as number;
  const schema = SCHEMAS[index.entrySchemas[entry] ?? 255] ?? null;
  const source = stringAt(index.names, name);
  const { tokens } = normaliseName(source, { schema, lexicon });
  const telling = tokens.filter(({ kind }) => kind !== 'legal' && kind !== 'honorific');
  const from = telling[0]?.kind === 'particle' && telling[0].text === 'the' ? 1 : 0;
  const path = telling.slice(from).flatMap((token) => wordsOf(source, token));
  // Words of business alone name a body where there are many of them, not where there are two.
  const own = telling.some((token) => token.kind === 'word');
  const numbered = path.length > 2 && telling.some((token) => token.kind === 'number');
  if (path.length > 1) {
    return own || numbered || path.length >= COMMON_WORDS_MIN ? path : null;
  }
  const [only = ''] = path;
  return schema === 'organisation' && only.length >= SINGLE_MIN && !listed(only, lexicon)
    ? path
    : null;
}

function listed(word: string, lexicon: NameLexicon): boolean {
  return (
    lexicon.phraseAt([word], { at: 0, person: false }) !== null || lexicon.groupsOf(word).length > 0
  );
}

function wordsOf(source: string, token: NameToken): string[] {
  return splitWords(source.slice(token.start, token.end)).map((word) => word.text);
}

function entriesOf(index: NameIndex, names: readonly number[]): ListedNameInText['entries'] {
  const entries = [...new Set(names.map((name) => index.nameEntries[name] as number))];
  return entries.map((entry) => ({
    id: stringAt(index.entryIds, entry),
    list: stringAt(index.lists, index.entryLists[entry] as number),
  }));
}

/** Whether the first and the last word begin as names do; scripts without capitals always do. */
function capitalised(text: string, words: readonly SplitWord[]): boolean {
  const ends = [words[0], words.at(-1)];
  return ends.every((word) => {
    const letter = text.charAt(word?.start ?? 0);
    return letter === letter.toUpperCase();
  });
}

/** A stretch of a text that a recogniser took for a name. */
export interface NameMention {
  readonly span: Span;
  /** As written. */
  readonly text: string;
  readonly schema: NameSchema | null;
}

/** A mention and what the lists say about it. */
export interface ScreenedMention {
  readonly mention: NameMention;
  readonly answer: ScreeningAnswer;
}

/**
 * Screens recognised mentions, spelling forgiven; the same words are screened once. Mentions without
 * a hit of `scoreMin` are left out.
 */
export function screenMentions(
  mentions: readonly NameMention[],
  screener: Screener,
  { scoreMin = SCORE_MIN }: { readonly scoreMin?: number } = {},
): readonly ScreenedMention[] {
  const answers = new Map<string, ScreeningAnswer>();
  const screened: ScreenedMention[] = [];
  for (const mention of mentions) {
    const key = `${mention.schema ?? ''}\u0000${mention.text}`;
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = screener.screen(mention.text, { schema: mention.schema, scoreMin });
      answers.set(key, answer);
    }
    if (answer.hits.length > 0) screened.push({ mention, answer });
  }
  return screened;
}
