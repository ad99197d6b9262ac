// fusion: conflicting claims of many sources -> the most supported value of each item.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { ClaimCollector, type NamedTable, weighNamed } from '../../src/account/index.ts';

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
  const collector = new ClaimCollector({ kindOf: attributeOf });
  for (const line of linesOf(claims)) {
    const [item, source, value] = line.split('\t');
    if (item === undefined || source === undefined || value === undefined) continue;
    collector.add({ item, source, value });
  }
  return collector.table();
}

/** Items are named `thing|attribute`, or just by the thing. */
function attributeOf(item: string): string {
  const bar = item.lastIndexOf('|');
  return bar === -1 ? '' : item.slice(bar + 1);
}

/** Line by line: the text of a large file is longer than a string may be. */
function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start);
    const end = found === -1 ? bytes.length : found;
    if (end > start) yield decoder.decode(bytes.subarray(start, end));
    start = end + 1;
  }
}
