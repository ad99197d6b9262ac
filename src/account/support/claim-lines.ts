import { type NamedTable, type NamingOptions, namedTable } from './named-claims.ts';
import { ByteNumbering, Column } from './numbering.ts';

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;

/**
 * The claims of a file of lines `item <tab> source <tab> value`, UTF-8. What stands after a third
 * tab is left out, as are lines with fewer than two. Linear; made for files of millions of lines.
 */
export function readClaimLines(bytes: Uint8Array, options: NamingOptions = {}): NamedTable {
  const [items, sources, spellings] = [0, 1, 2].map(() => new ByteNumbering(bytes)) as [
    ByteNumbering,
    ByteNumbering,
    ByteNumbering,
  ];
  const item = new Column();
  const source = new Column();
  const spelling = new Column();
  for (let start = 0; start < bytes.length; ) {
    let [first, second, third] = [-1, -1, -1];
    let end = start;
    for (; end < bytes.length && bytes[end] !== NEWLINE; end++) {
      if (bytes[end] !== TAB) continue;
      if (first < 0) first = end;
      else if (second < 0) second = end;
      else if (third < 0) third = end;
    }
    if (second >= 0) {
      const last = bytes[end - 1] === RETURN ? end - 1 : end;
      item.push(items.of(start, first));
      source.push(sources.of(first + 1, second));
      spelling.push(spellings.of(second + 1, third < 0 ? last : third));
    }
    start = end + 1;
  }
  const named = { items: items.names(), sources: sources.names(), spellings: spellings.names() };
  const rows = { item: item.values(), source: source.values(), spelling: spelling.values() };
  return namedTable({ ...named, ...rows }, options);
}
