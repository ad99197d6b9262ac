import type { EntryName, ListEntry, NameType } from './name-index.ts';
import type { NameSchema } from './normalise.ts';

/** A row of the OFAC list as JSON Lines: an entry joined with its aliases. */
interface SdnRow {
  readonly uid: string;
  readonly type: string;
  readonly name: string;
  readonly aliases?: readonly { readonly name: string; readonly type: string | null }[];
}

/** A row of the UN consolidated list as JSON Lines. */
interface UnRow {
  readonly id: string;
  readonly schema: string;
  readonly name: string;
  readonly original_script?: string | null;
  readonly aliases?: readonly { readonly name: string; readonly quality?: string }[];
}

const SCHEMAS: Readonly<Record<string, NameSchema>> = {
  individual: 'person',
  Person: 'person',
  entity: 'organisation',
  Organization: 'organisation',
  vessel: 'vessel',
  aircraft: 'aircraft',
};
const ALIAS_TYPES: Readonly<Record<string, NameType>> = { aka: 'aka', fka: 'fka', nka: 'nka' };

/**
 * Entries of a list joined into JSON Lines, one entry a line, of OFAC's SDN list (`uid`, `type`,
 * `name`, `aliases`) or the UN's consolidated list (`id`, `schema`, `name`, `aliases`).
 *
 * @param list name and state of the list, kept with each entry.
 * @param original whether names in the original script are taken over as well.
 * @throws {SyntaxError} where a line is no JSON.
 */
export function readListLines(
  lines: string,
  { list, original = true }: { list: string; original?: boolean },
): readonly ListEntry[] {
  const entries: ListEntry[] = [];
  for (const line of lines.split('\n')) {
    if (line.trim() === '') continue;
    const row = JSON.parse(line) as SdnRow | UnRow;
    const names: EntryName[] = [{ name: row.name, type: 'primary', weak: false }];
    for (const alias of row.aliases ?? []) {
      const type = 'type' in alias ? (ALIAS_TYPES[alias.type ?? ''] ?? 'aka') : 'aka';
      const weak = 'quality' in alias && alias.quality === 'Low';
      if (alias.name.trim() !== '') names.push({ name: alias.name, type, weak });
    }
    if ('uid' in row) {
      entries.push({ id: row.uid, list, schema: SCHEMAS[row.type] ?? null, names });
      continue;
    }
    if (original && row.original_script) {
      names.push({ name: row.original_script, type: 'original', weak: false });
    }
    entries.push({ id: row.id, list, schema: SCHEMAS[row.schema] ?? null, names });
  }
  return entries;
}
