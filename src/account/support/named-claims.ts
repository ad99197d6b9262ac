import { type CanonicalValue, canonicalValue } from './canonical-value.ts';
import type { ClaimTable } from './claim-table.ts';
import { Column, Numbering } from './numbering.ts';
import type { ValueRelation } from './relations.ts';
import { relateValues } from './value-relation.ts';
import { type WeighOptions, weighClaims } from './weigh.ts';
import type { Weighing } from './weigher.ts';

/** One report: a source says that an item has a value. */
export interface NamedClaim {
  readonly item: string;
  readonly source: string;
  readonly value: string;
}

/** Claims by name with the numbers under which they are weighed. */
export interface NamedTable {
  readonly table: ClaimTable;
  readonly items: readonly string[];
  readonly sources: readonly string[];
  readonly values: readonly CanonicalValue[];
  /** The spelling of each item's most supported value that most sources use; null without one. */
  winners(weighing: Weighing): (string | null)[];
}

/** How names are read. */
export interface NamingOptions {
  /** What kind of thing an item asks; sources may be better at one kind than at another. */
  readonly kindOf?: (item: string) => string;
  /** The form in which values are compared; null for no answer. `canonicalValue` where left out. */
  readonly canonical?: (value: string) => CanonicalValue | null;
}

/** Rows of claims by numbers, with what the numbers stand for. */
export interface NumberedClaims {
  readonly items: readonly string[];
  readonly sources: readonly string[];
  /** Values as they are spelt. */
  readonly spellings: readonly string[];
  readonly item: Int32Array;
  readonly source: Int32Array;
  readonly spelling: Int32Array;
}

/** Claims by name as a table: spellings become values, sources are numbered by their names. */
export function namedTable(
  claims: NumberedClaims,
  { kindOf = () => '', canonical = canonicalValue }: NamingOptions = {},
): NamedTable {
  const { values, valueOfSpelling } = valuesOf(claims.spellings, canonical);
  const { items, sources, spellings } = claims;
  const byName = sources.map((_, n) => n).sort((a, b) => order(sources[a], sources[b]));
  const rank = new Int32Array(sources.length);
  byName.forEach((source, n) => {
    rank[source] = n;
  });
  const answers = answersOnly(claims, valueOfSpelling);
  const kinds = new Numbering();
  const table: ClaimTable = {
    items: items.length,
    sources: sources.length,
    item: answers.item,
    source: answers.source.map((source) => rank[source] as number),
    value: answers.spelling.map((each) => valueOfSpelling[each] as number),
    itemHash: Int32Array.from(items, hashText),
    valueHash: Int32Array.from(values, ({ key }) => hashText(key)),
    kind: Int32Array.from(items, (item) => kinds.of(kindOf(item))),
  };
  return {
    table,
    items,
    sources: byName.map((source) => sources[source] ?? ''),
    values,
    winners: (weighing) =>
      spellingsOf(weighing, { table, spelling: answers.spelling, names: spellings }),
  };
}

/** The values that spellings stand for; by spelling: the number of its value, -1 for no answer. */
function valuesOf(
  spellings: readonly string[],
  canonical: (value: string) => CanonicalValue | null,
): { values: CanonicalValue[]; valueOfSpelling: Int32Array } {
  const values: CanonicalValue[] = [];
  const keys = new Numbering();
  const valueOfSpelling = Int32Array.from(spellings, (spelling) => {
    const value = canonical(spelling);
    if (value === null) return -1;
    const number = keys.of(value.key);
    if (number === values.length) values.push(value);
    return number;
  });
  return { values, valueOfSpelling };
}

type Columns = Pick<NumberedClaims, 'item' | 'source' | 'spelling'>;

/** The rows that give an answer. */
function answersOnly({ item, source, spelling }: Columns, valueOfSpelling: Int32Array): Columns {
  if (!valueOfSpelling.includes(-1)) return { item, source, spelling };
  const answers = (column: Int32Array) =>
    column.filter((_, row) => valueOfSpelling[spelling[row] as number] !== -1);
  return { item: answers(item), source: answers(source), spelling: answers(spelling) };
}

/** Gathers claims one by one. */
export class ClaimCollector {
  readonly #items = new Numbering();
  readonly #sources = new Numbering();
  readonly #spellings = new Numbering();
  readonly #item = new Column();
  readonly #source = new Column();
  readonly #spelling = new Column();

  /** Adds one claim. */
  add({ item, source, value }: NamedClaim): void {
    this.#item.push(this.#items.of(item));
    this.#source.push(this.#sources.of(source));
    this.#spelling.push(this.#spellings.of(value));
  }

  /** The claims gathered so far, those that give no answer left out. */
  table(options: NamingOptions = {}): NamedTable {
    const claims = {
      items: this.#items.names(),
      sources: this.#sources.names(),
      spellings: this.#spellings.names(),
      item: this.#item.values(),
      source: this.#source.values(),
      spelling: this.#spelling.values(),
    };
    return namedTable(claims, options);
  }
}

/** Weighs claims by name; values are compared by what can be measured in them. */
export function weighNamed(
  { table, values }: NamedTable,
  options: WeighOptions & { readonly relateValues?: typeof relateValues } = {},
): Weighing {
  const relation = options.relateValues ?? relateValues;
  const relate = (a: number, b: number): ValueRelation => {
    const [one, other] = [values[a], values[b]];
    return one === undefined || other === undefined ? 'apart' : relation(one, other);
  };
  return weighClaims(table, { relate, ...options });
}

/** The most used spelling of each winner, the first by letters among equals. */
function spellingsOf(
  { layout, winner }: Weighing,
  { table, spelling, names }: { table: ClaimTable; spelling: Int32Array; names: readonly string[] },
): (string | null)[] {
  const wins = new Int32Array(table.items).fill(-1);
  winner.forEach((c, item) => {
    if (c >= 0) wins[item] = layout.value[c] ?? -1;
  });
  const used: (string | null)[] = new Array(table.items).fill(null);
  const several = new Map<number, Map<string, Set<number>>>();
  // Twice through the rows: first who needs counting, then the counts.
  spelling.forEach((each, row) => {
    const item = table.item[row] ?? 0;
    if (table.value[row] !== wins[item]) return;
    const name = names[each] ?? '';
    if (used[item] === null) used[item] = name;
    else if (used[item] !== name) several.set(item, new Map());
  });
  if (several.size === 0) return used;
  spelling.forEach((each, row) => {
    const item = table.item[row] ?? 0;
    const counts = several.get(item);
    if (counts === undefined || table.value[row] !== wins[item]) return;
    const name = names[each] ?? '';
    const by = counts.get(name) ?? new Set();
    counts.set(name, by.add(table.source[row] ?? 0));
  });
  for (const [item, counts] of several) {
    const [first] = [...counts].sort(([a, m], [b, n]) => n.size - m.size || order(a, b));
    used[item] = first?.[0] ?? null;
  }
  return used;
}

/** By code units: the same everywhere, whatever the locale. */
function order(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** FNV-1a of UTF-16 code units, mixed once more. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
