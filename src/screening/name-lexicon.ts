import { textHash } from './fuzzy-keys.ts';
import { slipFinder } from './legal-slips.ts';
import { addPhrase, emptyPhrases, longestPhrase } from './phrase-tree.ts';
import type { ListedKind, Sense } from './sense.ts';
import { splitWords } from './split-words.ts';

/** The word lists of resources/names in the form that comparing needs. */
export interface NameLexicon {
  /** Changes whenever a list changes: what was prepared with other lists is to be made again. */
  readonly fingerprint: string;
  /** The longest listed phrase that begins at `at`: its sense and how many words it takes. */
  phraseAt(
    words: readonly string[],
    options: { readonly at: number; readonly person: boolean },
  ): { sense: Sense; count: number } | null;
  /** A listed legal word that is one slip away from `word`; null for none. */
  legalNear(word: string): string | null;
  /** Groups of equal meaning (`domain:bank`, `nickname:3`) that hold this word or phrase. */
  groupsOf(text: string): readonly string[];
  /** Words and phrases (written together) of one such group. */
  membersOf(group: string): readonly string[];
  /** Value of a number word (`forty`, `first`); null for none. */
  numberOf(word: string): number | null;
}

/** Contents of the files of resources/names that hold word lists. */
export interface NameLists {
  /** legal-forms.yaml: class, then its forms. */
  readonly legalForms: string;
  /** domain-words.yaml: concept, then its words in many languages. */
  readonly domainWords: string;
  /** territories.yaml: territory, then its names and adjectives. */
  readonly territories: string;
  /** honorifics.yaml: class, then titles. */
  readonly honorifics: string;
  /** particles.yaml: written form, then its variants. */
  readonly particles: string;
  /** nicknames.yaml: lines of names that can stand for one another. */
  readonly nicknames: string;
  /** number-words.yaml: value, then its words. */
  readonly numberWords: string;
}

/** Kinds whose phrases are walked word by word; where two hold the same phrase the first counts. */
const PHRASE_LISTS = [
  ['legal', 'legalForms'],
  ['particle', 'particles'],
  ['honorific', 'honorifics'],
  ['territory', 'territories'],
  ['domain', 'domainWords'],
] as const satisfies readonly (readonly [ListedKind, keyof NameLists])[];

/**
 * Reads the word lists.
 *
 * @throws {Error} where a list is no mapping of a class to words; the lists are our own.
 */
export function readNameLexicon(lists: NameLists): NameLexicon {
  const phrases = emptyPhrases();
  const meanings = emptyMeanings();
  const legalWords: string[] = [];
  for (const [kind, list] of PHRASE_LISTS) {
    for (const [group, phrase] of rowsOf(lists[list])) {
      const words = wordsOf(phrase);
      addPhrase(phrases, words, { kind, group });
      if (kind === 'domain' || kind === 'territory') {
        addMeaning(meanings, `${kind}:${group}`, words.join(''));
      }
      if (kind === 'legal') legalWords.push(...words);
    }
  }
  for (const [group, phrase] of rowsOf(lists.nicknames)) {
    addMeaning(meanings, `nickname:${group}`, wordsOf(phrase).join(''));
  }
  const numbers = new Map<string, number>();
  for (const [value, phrase] of rowsOf(lists.numberWords)) {
    numbers.set(wordsOf(phrase).join(''), Number(value));
  }
  const content = [lists.legalForms, lists.domainWords, lists.territories, lists.honorifics]
    .concat(lists.particles, lists.nicknames, lists.numberWords)
    .join('\n');
  return {
    fingerprint: textHash(content).toString(16),
    phraseAt: (words, options) => longestPhrase(phrases, words, options),
    legalNear: slipFinder(legalWords),
    groupsOf: (text) => meanings.groups.get(text) ?? NONE,
    membersOf: (group) => meanings.members.get(group) ?? NONE,
    numberOf: (word) => numbers.get(word) ?? null,
  };
}

const NONE: readonly string[] = [];

/** Words and phrases that mean the same. */
interface Meanings {
  readonly groups: Map<string, string[]>;
  readonly members: Map<string, string[]>;
}

function emptyMeanings(): Meanings {
  return { groups: new Map(), members: new Map() };
}

function addMeaning({ groups, members }: Meanings, group: string, text: string): void {
  push(groups, text, group);
  push(members, group, text);
}

function wordsOf(phrase: string): string[] {
  return splitWords(phrase).map((word) => word.text);
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/**
 * Class and phrase of each row. The lists are written as `class: phrase, phrase`, one class a line,
 * which is YAML and is read here without a parser: it is done whenever the program starts.
 */
function* rowsOf(list: string): Generator<readonly [string, string]> {
  for (const line of list.split('\n')) {
    const colon = line.indexOf(':');
    if (colon <= 0 || line.startsWith('#')) continue;
    const group = line.slice(0, colon);
    for (const phrase of line.slice(colon + 1).split(',')) {
      if (phrase.trim() !== '') yield [group, phrase.trim()];
    }
  }
}
