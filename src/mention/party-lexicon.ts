import { readWordTable } from './word-table.ts';

/** What a head noun says about whoever it stands for; see resources/parties/roles.yaml. */
export type NounClass =
  | 'offices'
  | 'persons'
  | 'kin'
  | 'sources'
  | 'bodies'
  | 'companies'
  | 'governments'
  | 'publics'
  | 'media'
  | 'messages'
  | 'voices'
  | 'titles'
  | 'feminine'
  | 'masculine';

/** A state found by one of its names, its people or its seat of government. */
export interface StateReading {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** Canonical English name. */
  readonly name: string;
  /** Which kind of word stood for it. */
  readonly by: 'name' | 'demonym' | 'seat';
}

/** The word lists about parties, read once. All lookups fold case and American spelling. */
export interface PartyLexicon {
  /** Classes of a noun given by its lemma, several words allowed; empty where it is unknown. */
  classesOf(noun: string): ReadonlySet<NounClass>;
  /** True for a word that some listed noun ends with; no other can be the head of one. */
  endsNoun(word: string): boolean;
  /** The state that these words mean, or null. */
  stateOf(words: string): StateReading | null;
  /** Nouns that may point back to the same party as `noun`, itself included. */
  synonymsOf(noun: string): ReadonlySet<string>;
  /** Gender that a given name tells, or null where it tells none. */
  genderOfGivenName(name: string): 'feminine' | 'masculine' | null;
  /** True for the lemma of a verb whose subject speaks, whatever noun it is. */
  speaks(verb: string): boolean;
  /** True for the lemma of a verb that a party or a message may have when it makes a statement. */
  shows(verb: string): boolean;
}

const classes: readonly NounClass[] = [
  'offices',
  'persons',
  'kin',
  'sources',
  'bodies',
  'companies',
  'governments',
  'publics',
  'media',
  'messages',
  'voices',
  'titles',
  'feminine',
  'masculine',
];

/** American endings and words, and the British form that the lists are written in. */
const american: readonly (readonly [RegExp, string])[] = [
  [/\b(def|off|pret)ense\b/g, '$1ence'],
  [/\bcenter(s?)\b/g, 'centre$1'],
  [/(?<=\p{L})iz(ation|ations|er|ers|e|ed|es|ing)\b/gu, 'is$1'],
  [/\b(neighb|lab|harb|rum|hon|arm)or(s?|ed|er|ers)\b/g, '$1our$2'],
  [/\bcouncilor(s?)\b/g, 'councillor$1'],
  [/\bcounselor(s?)\b/g, 'counsellor$1'],
  [/\btraveler(s?)\b/g, 'traveller$1'],
  [/\bjeweler(s?)\b/g, 'jeweller$1'],
];

/** Words in lower case, one kind of apostrophe and British spelling: two writers' common form. */
export function foldSpelling(words: string): string {
  const known = folds.get(words);
  if (known !== undefined) return known;
  let folded = words.toLowerCase().replace(/[’ʼ‘]/g, "'").replace(/\s+/g, ' ').trim();
  for (const [from, to] of american) folded = folded.replace(from, to);
  if (folds.size >= FOLDS_MAX) folds.clear();
  folds.set(words, folded);
  return folded;
}

/** Words already folded; emptied when full, so that a long run does not grow without end. */
const folds = new Map<string, string>();
const FOLDS_MAX = 50_000;

const none: ReadonlySet<NounClass> = new Set();

class Lists implements PartyLexicon {
  readonly #classes = new Map<string, Set<NounClass>>();
  readonly #endings = new Set<string>();
  readonly #states = new Map<string, StateReading>();
  readonly #synonyms = new Map<string, Set<string>>();
  readonly #genders = new Map<string, 'feminine' | 'masculine'>();
  readonly #speaking: ReadonlySet<string>;
  readonly #showing: ReadonlySet<string>;

  constructor(roles: RawRoles, states: { states: string }, names: RawNames) {
    for (const kind of classes) {
      for (const noun of entries(roles[kind])) {
        const known = this.#classes.get(noun) ?? new Set();
        this.#classes.set(noun, known.add(kind));
        // The language stage may part a hyphenated word or leave it whole.
        for (const separator of [' ', /[ –-]/])
          this.#endings.add(noun.split(separator).at(-1) ?? '');
      }
    }
    for (const line of roles.synonyms) {
      const group = entries(line);
      for (const noun of group) {
        const known = this.#synonyms.get(noun) ?? new Set([noun]);
        for (const other of group) known.add(other);
        this.#synonyms.set(noun, known);
      }
    }
    this.#speaking = new Set(entries(roles.speaking));
    this.#showing = new Set(entries(roles.showing));
    for (const line of states.states.split('\n')) this.#readState(line);
    for (const gender of ['feminine', 'masculine'] as const) {
      for (const name of names[gender].split(/\s+/)) this.#genders.set(name, gender);
    }
  }

  #readState(line: string): void {
    const [code = '', names = '', demonyms = '', seats = ''] = line.split(';').map((s) => s.trim());
    const name = names.split(',')[0]?.trim() ?? '';
    if (code === '' || name === '') return;
    const add = (words: string, by: StateReading['by']) => {
      for (const word of entries(words)) {
        if (!this.#states.has(word)) this.#states.set(word, { code, name, by });
        const plural = `${word}s`;
        if (by === 'demonym' && !this.#states.has(plural)) {
          this.#states.set(plural, { code, name, by });
        }
      }
    };
    add(names, 'name');
    add(demonyms, 'demonym');
    add(seats, 'seat');
  }

  classesOf(noun: string): ReadonlySet<NounClass> {
    return this.#classes.get(foldSpelling(noun)) ?? none;
  }

  endsNoun(word: string): boolean {
    return this.#endings.has(foldSpelling(word));
  }

  stateOf(words: string): StateReading | null {
    return this.#states.get(foldSpelling(words).replace(/^the /, '')) ?? null;
  }

  synonymsOf(noun: string): ReadonlySet<string> {
    const folded = foldSpelling(noun);
    return this.#synonyms.get(folded) ?? new Set([folded]);
  }

  genderOfGivenName(name: string): 'feminine' | 'masculine' | null {
    const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    return this.#genders.get(plain) ?? null;
  }

  speaks(verb: string): boolean {
    return this.#speaking.has(foldSpelling(verb));
  }

  shows(verb: string): boolean {
    const folded = foldSpelling(verb);
    return this.#speaking.has(folded) || this.#showing.has(folded);
  }
}

type RawRoles = Record<NounClass, string> & {
  speaking: string;
  showing: string;
  synonyms: readonly string[];
};
type RawNames = Record<'feminine' | 'masculine', string>;

function entries(list: string): string[] {
  return list
    .split(',')
    .map(foldSpelling)
    .filter((entry) => entry !== '');
}

/** The texts of resources/parties, or of tables in the same form. */
export interface PartyTexts {
  readonly roles: string;
  readonly states: string;
  readonly names: string;
}

/** Reads the word lists about parties. */
export function readPartyLexicon({ roles, states, names }: PartyTexts): PartyLexicon {
  return new Lists(
    readWordTable(roles) as unknown as RawRoles,
    readWordTable(states) as unknown as { states: string },
    readWordTable(names) as unknown as RawNames,
  );
}
