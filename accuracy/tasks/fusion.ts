// fusion: conflicting claims of many sources -> the most supported value of each item.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type NamedTable, readClaimLines, weighNamed } from '../../src/account/index.ts';

/** Lines `item, source, value` (gzip too) in; lines `item, value` out, ordered by item. */
export async function run({ from, to }: { from: string; to: string }): Promise<void> {
  const bytes = readFileSync(from);
  writeFileSync(to, fuse(from.endsWith('.gz') ? gunzipSync(bytes) : bytes));
}

/** The same on the content of a file. The order of its lines makes no difference. */
export function fuse(claims: Uint8Array): string {
  const named = namedTableOf(claims);
  const winners = named.winners(weighNamed(named));
  const rows = named.items.flatMap((item, at) =>
    winners[at] == null ? [] : [`${item}\t${winners[at]}\n`],
  );
  return rows.sort().join('');
}

/** The claims of a file, by name. */
export function namedTableOf(claims: Uint8Array): NamedTable {
  return readClaimLines(claims, { kindOf: attributeOf });
}

/** Items are named `thing|attribute`, or just by the thing. */
function attributeOf(item: string): string {
  const bar = item.lastIndexOf('|');
  return bar === -1 ? '' : item.slice(bar + 1);
}
