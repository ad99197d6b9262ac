import { readWordTable } from './word-table.ts';

/** What one phrase of the table means. */
export interface WeaponPhrase {
  readonly category: string;
  readonly system: string | null;
  /** True where a capital must stand in the text: names and abbreviations. */
  readonly capital: boolean;
  /** True where the name alone is an ordinary word. */
  readonly bare: boolean;
  readonly unless: readonly string[];
}

/** The weapon table, ready to look phrases up. */
export interface WeaponTable {
  /** By squashed phrase (see `squash`). */
  readonly phrases: ReadonlyMap<string, WeaponPhrase>;
  /** Phrases that hold a weapon word and mean none. */
  readonly never: ReadonlySet<string>;
  /** Every squashed beginning of all of these, so that a search knows early where to stop. */
  readonly beginnings: ReadonlySet<string>;
  /** The class that a class is a kind of; classes at the top have no row. */
  readonly parents: ReadonlyMap<string, string>;
}

const VARIES = /[\s.‐‑–-]/;
const VARYING = /[\s.‐‑–-]+/g;

/** A phrase without what writers vary: case, spaces, hyphens and full stops. */
export function squash(phrase: string): string {
  const lower = phrase.toLowerCase();
  return VARIES.test(lower) ? lower.replace(VARYING, '') : lower;
}

/** Reads the text of `resources/weapons.yaml`, or of a table in the same form. */
export function readWeapons(yaml: string): WeaponTable {
  const table = readWordTable(yaml) as unknown as {
    readonly words: Lists;
    readonly parents: Lists;
    readonly unless: Lists;
    readonly systems: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
    readonly bare: string;
    readonly never: string;
  };
  const phrases = new Map<string, WeaponPhrase>();
  for (const [category, words] of Object.entries(table.words)) {
    const unless = items(table.unless[category]).map((word) => word.toLowerCase());
    for (const word of items(words)) {
      const capital = /^[A-Z]{2,}$/.test(word);
      phrases.set(squash(word), { category, system: null, capital, bare: false, unless });
    }
  }
  const ordinary = new Set(items(table.bare));
  for (const [category, systems] of Object.entries(table.systems)) {
    for (const [system, aliases] of Object.entries(systems)) {
      for (const alias of [system, ...items(aliases)]) {
        phrases.set(squash(alias), {
          category,
          system,
          capital: /[A-Z]/.test(alias),
          bare: ordinary.has(system) && !/\s/.test(alias),
          unless: [],
        });
      }
    }
  }
  const never = new Set(items(table.never).map(squash));
  return {
    phrases,
    never,
    beginnings: beginningsOf([...phrases.keys(), ...never]),
    parents: new Map(Object.entries(table.parents)),
  };
}

function beginningsOf(phrases: readonly string[]): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const phrase of phrases) {
    for (let end = 1; end < phrase.length; end++) beginnings.add(phrase.slice(0, end));
  }
  return beginnings;
}

type Lists = Readonly<Record<string, string>>;

/** The items of a list that is separated by commas. */
function items(list: string | null | undefined): readonly string[] {
  return (list ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** True where `category` is `ancestor` or a kind of it, through any number of steps. */
export function isKindOf(
  category: string,
  { ancestor, table }: { readonly ancestor: string; readonly table: WeaponTable },
): boolean {
  for (let at: string | undefined = category; at !== undefined; ) {
    if (at === ancestor) return true;
    at = table.parents.get(at);
  }
  return false;
}
