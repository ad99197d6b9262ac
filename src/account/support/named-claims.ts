import { type CanonicalValue, canonicalValue } from './canonical-value.ts';
import type { ClaimTable } from './claim-table.ts';
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

/** Gathers claims one by one and numbers what they name. */
export class ClaimCollector {
  readonly #options: Required<NamingOptions>;
  readonly #items = new Numbering();
  readonly #sources = new Numbering();
  readonly #spellings = new Numbering();
  readonly #keys = new Numbering();
  readonly #values: CanonicalValue[] = [];
  /** By spelling: the number of its value, or -1 where it is no answer. */
  readonly #valueOf: number[] = [];
  readonly #item = new Column();
  readonly #source = new Column();
  readonly #spelling = new Column();

  constructor({ kindOf = () => '', canonical = canonicalValue }: NamingOptions = {}) {
    this.#options = { kindOf, canonical };
  }

  /** Adds one claim; one that gives no answer is left out. */
  add({ item, source, value }: NamedClaim): void {
    const spelling = this.#spellings.of(value);
    if (spelling === this.#valueOf.length) this.#valueOf.push(this.#read(value));
    if (this.#valueOf[spelling] === -1) return;
    this.#item.push(this.#items.of(item));
    this.#source.push(this.#sources.of(source));
    this.#spelling.push(spelling);
  }

  #read(value: string): number {
    const canonical = this.#options.canonical(value);
    if (canonical === null) return -1;
    const number = this.#keys.of(canonical.key);
    if (number === this.#values.length) this.#values.push(canonical);
    return number;
  }

  /** The claims gathered so far. Sources are numbered by name, so that no order shows. */
  table(): NamedTable {
    const items = this.#items.names();
    const sources = this.#sources.names();
    const byName = sources.map((_, n) => n).sort((a, b) => order(sources[a], sources[b]));
    const rank = new Int32Array(sources.length);
    byName.forEach((source, n) => {
      rank[source] = n;
    });
    const spelling = this.#spelling.values();
    const kinds = new Numbering();
    const table: ClaimTable = {
      items: items.length,
      sources: sources.length,
      item: this.#item.values(),
      source: this.#source.values().map((source) => rank[source] ?? 0),
      value: spelling.map((each) => this.#valueOf[each] ?? 0),
      itemHash: Int32Array.from(items, hashText),
      valueHash: Int32Array.from(this.#values, ({ key }) => hashText(key)),
      kind: Int32Array.from(items, (item) => kinds.of(this.#options.kindOf(item))),
    };
    return {
      table,
      items,
      sources: byName.map((source) => sources[source] ?? ''),
      values: this.#values,
      winners: (weighing) =>
        spellingsOf(weighing, { table, spelling, names: this.#spellings.names() }),
    };
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

/** Numbers names in the order in which they come. */
class Numbering {
  readonly #numbers = new Map<string, number>();

  /** The number of a name; a new one gets the next. */
  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const next = this.#numbers.size;
    this.#numbers.set(name, next);
    return next;
  }

  names(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** Whole numbers, as many as come. */
class Column {
  #numbers = new Int32Array(1024);
  #length = 0;

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const wider = new Int32Array(2 * this.#length);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers[this.#length++] = number;
  }

  values(): Int32Array {
    return this.#numbers.subarray(0, this.#length);
  }
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
