import { jsonLines } from '../json-lines.ts';
import type { ScoredCase } from './scored.ts';
import { sum, type Tally } from './tally.ts';

interface Entity {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

interface Text {
  readonly id: string;
  readonly entities?: readonly Entity[];
}

const KINDS: Readonly<Record<string, string>> = {
  per: 'person',
  person: 'person',
  loc: 'place',
  location: 'place',
  gpe: 'place',
  facility: 'place',
  fac: 'place',
  org: 'organisation',
  organization: 'organisation',
  organisation: 'organisation',
};

/** Names by exact span and kind; other kinds are left out on both sides, facilities are places. */
export function scoreNer(gold: string, system: string): readonly ScoredCase[] {
  const given = new Map(jsonLines<Text>(system).map((text) => [text.id, text]));
  return jsonLines<Text>(gold).map(({ id, entities = [] }) => {
    const labelled = keysByKind(entities);
    const found = keysByKind(given.get(id)?.entities ?? []);
    const kinds = ['person', 'place', 'organisation'].map((kind): [string, Tally] => {
      const want = labelled.get(kind) ?? [];
      const have = new Set(found.get(kind));
      const hit = want.filter((key) => have.has(key)).length;
      return [kind, { hit, gold: want.length, system: (found.get(kind) ?? []).length }];
    });
    const tallies = Object.fromEntries(kinds);
    return { id, tallies: { all: sum(Object.values(tallies)), ...tallies } };
  });
}

function keysByKind(entities: readonly Entity[]): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const { start, end, type } of entities) {
    const kind = KINDS[type.toLowerCase()];
    if (kind === undefined) continue;
    const list = keys.get(kind) ?? [];
    list.push(`${start}-${end}`);
    keys.set(kind, list);
  }
  return keys;
}
