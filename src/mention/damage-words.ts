import type { DamageMention } from './mention.ts';
import { readWordTable } from './word-table.ts';

/** How much damage. */
export type DamageLevel = DamageMention['level'];

/** The words for damage, ready to look up by lemma. */
export interface DamageWords {
  readonly verbs: ReadonlyMap<string, DamageLevel>;
  /** Verbs that count only with a thing. */
  readonly physical: ReadonlySet<string>;
  /** "burn down" and the like. */
  readonly particles: ReadonlyMap<string, DamageLevel>;
  readonly nouns: ReadonlyMap<string, DamageLevel>;
  readonly adjectives: ReadonlyMap<string, DamageLevel>;
  /** Words of degree, by form. */
  readonly degrees: ReadonlyMap<string, DamageLevel>;
  readonly things: ReadonlySet<string>;
  readonly figurative: ReadonlySet<string>;
  readonly abstract: ReadonlySet<string>;
}

type Levels = Readonly<Record<string, DamageLevel>>;

/** Reads the text of `resources/damage.yaml`, or of a table in the same form. */
export function readDamageWords(yaml: string): DamageWords {
  const table = readWordTable(yaml) as unknown as {
    readonly verbs: Levels;
    readonly physical: string;
    readonly particles: Levels;
    readonly nouns: Levels;
    readonly adjectives: Levels;
    readonly degrees: Readonly<Record<string, string>>;
    readonly things: string;
    readonly figurative: string;
    readonly abstract: string;
  };
  const levels = Object.entries(table.degrees) as [DamageLevel, string][];
  return {
    verbs: new Map(Object.entries(table.verbs)),
    physical: new Set(items(table.physical)),
    particles: new Map(Object.entries(table.particles)),
    nouns: new Map(Object.entries(table.nouns)),
    adjectives: new Map(Object.entries(table.adjectives)),
    degrees: new Map(levels.flatMap(([level, words]) => items(words).map((word) => [word, level]))),
    things: new Set(items(table.things)),
    figurative: new Set(items(table.figurative)),
    abstract: new Set(items(table.abstract)),
  };
}

/** The items of a list that is separated by commas. */
function items(list: string): readonly string[] {
  return list.split(',').map((item) => item.trim());
}
