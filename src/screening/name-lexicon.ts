import { textHash } from './fuzzy-keys.ts';
import { splitWords } from './split-words.ts';

/** What a listed word is in a name. */
export type ListedKind =
  /** Legal form: `Ltd`, `OOO`, `joint stock company`. Compared by class, never by letters. */
  | 'legal'
  /** Line of business or sort of body: `bank`, `shipping`, `institute`. */
  | 'domain'
  /** Country, region or great city, and its adjective. */
  | 'territory'
  /** Title or office before or after a person: `Mr.`, `Sheikh`, `director`. */
  | 'honorific'
  /** Small word inside a name: `al`, `bin`, `de`, `the`, `of`. */
  | 'particle'
  /** Short or familiar form of a given name: `Ted` for Theodore. */
  | 'nickname';

/** The class that a word or phrase stands in. */
export interface Sense {
  readonly kind: ListedKind;
  /** Name of the class: `limited`, `shipping`, `iran`, `al`. */
  readonly group: string;
}

/** Phrases by their words. */
interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  /** In the name of a person: legal form, particle, title. */
  inPerson: Sense | null;
  /** In any other name: legal form, particle, place, business. */
  elsewhere: Sense | null;
}

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

const IN_PERSON: ReadonlySet<ListedKind> = new Set(['legal', 'particle', 'honorific']);

/** Answers of `legalNear` that are remembered. */
const NEAREST_KEPT = 50_000;
/** Shortest legal word in which a slip is looked for. */
const LEGAL_NEAR_MIN = 5;

/**
 * Reads the word lists.
 *
 * @throws {Error} where a list is no mapping of a class to words; the lists are our own.
 */
export function readNameLexicon(lists: NameLists): NameLexicon {
  const root: PhraseNode = { next: new Map(), inPerson: null, elsewhere: null };
  const groups = new Map<string, string[]>();
  const members = new Map<string, string[]>();
  const numbers = new Map<string, number>();
  const slips = new Map<string, string>();
  const nearest = new Map<string, string | null>();

  const addToGroup = (group: string, text: string) => {
    push(groups, text, group);
    push(members, group, text);
  };
  const addPhrase = (phrase: string, sense: Sense) => {
    let node = root;
    const words = splitWords(phrase).map((word) => word.text);
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = { next: new Map(), inPerson: null, elsewhere: null };
        node.next.set(word, next);
      }
      node = next;
    }
    if (words.length > 0 && IN_PERSON.has(sense.kind)) node.inPerson ??= sense;
    if (words.length > 0 && sense.kind !== 'honorific') node.elsewhere ??= sense;
    return words;
  };

  for (const [kind, list] of [
    ['legal', lists.legalForms],
    ['particle', lists.particles],
    ['honorific', lists.honorifics],
    ['territory', lists.territories],
    ['domain', lists.domainWords],
  ] as const) {
    for (const [group, phrase] of rowsOf(list)) {
      const words = addPhrase(phrase, { kind, group });
      if (kind === 'domain' || kind === 'territory') {
        addToGroup(`${kind}:${group}`, words.join(''));
      }
      if (kind === 'legal') {
        for (const word of words) for (const key of slipKeys(word)) slips.set(key, word);
      }
    }
  }
  for (const [group, phrase] of rowsOf(lists.nicknames)) {
    addToGroup(`nickname:${group}`, foldedWord(phrase));
  }
  for (const [value, phrase] of rowsOf(lists.numberWords)) {
    numbers.set(foldedWord(phrase), Number(value));
  }

  const content = [lists.legalForms, lists.domainWords, lists.territories, lists.honorifics]
    .concat(lists.particles, lists.nicknames, lists.numberWords)
    .join('\n');
  return {
    fingerprint: textHash(content).toString(16),
    phraseAt(words, { at, person }) {
      let node: PhraseNode | undefined = root;
      let best: { sense: Sense; count: number } | null = null;
      for (let count = 1; at + count <= words.length; count++) {
        node = node.next.get(words[at + count - 1] ?? '');
        if (node === undefined) break;
        const sense = person ? node.inPerson : node.elsewhere;
        if (sense !== null) best = { sense, count };
      }
      return best;
    },
    legalNear(word) {
      if (word.length < LEGAL_NEAR_MIN) return null;
      let near = nearest.get(word);
      if (near === undefined) {
        if (nearest.size >= NEAREST_KEPT) nearest.clear();
        near = slipOf(word, slips);
        nearest.set(word, near);
      }
      return near;
    },
    groupsOf: (text) => groups.get(text) ?? [],
    membersOf: (group) => members.get(group) ?? [],
    numberOf: (word) => numbers.get(word) ?? null,
  };
}

/** A legal word within one slip of this one. */
function slipOf(word: string, slips: ReadonlyMap<string, string>): string | null {
  for (const key of slipKeys(word)) {
    const near = slips.get(key);
    if (near !== undefined && Math.abs(near.length - word.length) <= 1) return near;
  }
  return null;
}

/** The word itself and the word without each of its letters; none for a short word. */
function slipKeys(word: string): string[] {
  if (word.length < LEGAL_NEAR_MIN) return [];
  const keys = [word];
  for (let at = 0; at < word.length; at++) keys.push(word.slice(0, at) + word.slice(at + 1));
  return keys;
}

function foldedWord(phrase: string): string {
  return splitWords(phrase)
    .map((word) => word.text)
    .join('');
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
