/** One item of a feed as it stands in the file. */
export type FeedChunk =
  | { readonly kind: 'item'; readonly xml: string; readonly line: number }
  | { readonly kind: 'broken'; readonly reason: string; readonly line: number };

/** A feed taken apart: `head + item + tail` is a feed of that one item. */
export interface SplitFeed {
  readonly head: string;
  readonly tail: string;
  readonly items: readonly FeedChunk[];
}

/** A tag of XML with its place. */
interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  readonly end: number;
}

/** An item that has been opened and not yet closed. */
interface OpenItem {
  readonly name: string;
  readonly start: number;
  /** Elements open within it. */
  readonly open: string[];
}

const ITEM = /^(?:\w+:)?(?:item|entry)$/;

/**
 * Takes a feed apart at its items, each checked to be well formed by itself. Document type
 * declarations are left out, so that no entity can be declared. One pass, linear in the length.
 */
export function splitFeed(xml: string): SplitFeed {
  const items: FeedChunk[] = [];
  const around: string[] = [];
  const lineAt = lineCounter(xml);
  let rootStart = -1;
  let head: string | null = null;
  let tail = '';
  let item: OpenItem | null = null;
  const broken = (from: OpenItem): void => {
    const within = from.open.at(-1) ?? from.name;
    const reason = `<${within}> is not closed`;
    items.push({ kind: 'broken', reason, line: lineAt(from.start) });
  };
  for (const tag of tagsOf(xml)) {
    if (rootStart < 0) rootStart = tag.start;
    if (ITEM.test(tag.name) && tag.kind === 'open') {
      if (item !== null) broken(item);
      if (head === null) {
        head = xml.slice(rootStart, tag.start);
        tail = around
          .toReversed()
          .map((name) => `</${name}>`)
          .join('');
      }
      item = { name: tag.name, start: tag.start, open: [] };
    } else if (item === null) {
      if (tag.kind === 'open') around.push(tag.name);
      else if (tag.kind === 'close' && around.at(-1) === tag.name) around.pop();
    } else if (tag.kind === 'open') item.open.push(tag.name);
    else if (tag.kind === 'close') {
      const innermost = item.open.at(-1);
      if (innermost === tag.name) item.open.pop();
      else if (innermost === undefined && tag.name === item.name) {
        const chunk = xml.slice(item.start, tag.end);
        items.push({ kind: 'item', xml: chunk, line: lineAt(item.start) });
        item = null;
      } else if (tag.name === item.name || around.includes(tag.name)) {
        broken(item);
        item = null;
      }
    }
  }
  if (item !== null) broken(item);
  return { head: head ?? '', tail, items };
}

/** Line, from 1, of offsets that are asked for in rising order. */
function lineCounter(xml: string): (offset: number) => number {
  let line = 1;
  let counted = 0;
  return (offset) => {
    for (; counted < offset; counted++) if (xml.charCodeAt(counted) === 10) line++;
    return line;
  };
}

function* tagsOf(xml: string): Generator<Tag> {
  let at = xml.indexOf('<');
  while (at >= 0) {
    if (xml.startsWith('<!--', at)) at = after(xml, '-->', at + 4);
    else if (xml.startsWith('<![CDATA[', at)) at = after(xml, ']]>', at + 9);
    else if (xml.startsWith('<?', at)) at = after(xml, '?>', at + 2);
    else if (xml.startsWith('<!', at)) at = endOfDoctype(xml, at);
    else {
      const name = /^<\/?([\p{L}_][^\s/><]{0,80})/u.exec(xml.slice(at, at + 84))?.[1];
      const end = name === undefined ? at + 1 : endOfTag(xml, at);
      if (name !== undefined) yield { name, kind: kindOf(xml, at, end), start: at, end };
      at = end;
    }
    at = xml.indexOf('<', at);
  }
}

function kindOf(xml: string, start: number, end: number): Tag['kind'] {
  if (xml.charAt(start + 1) === '/') return 'close';
  return xml.charAt(end - 2) === '/' ? 'empty' : 'open';
}

function endOfTag(xml: string, start: number): number {
  let quote = '';
  for (let at = start; at < xml.length; at++) {
    const unit = xml.charAt(at);
    if (quote !== '') {
      if (unit === quote) quote = '';
    } else if (unit === '>') return at + 1;
    else if (unit === '"' || unit === "'") quote = unit;
  }
  return xml.length;
}

function endOfDoctype(xml: string, start: number): number {
  const end = xml.indexOf('>', start);
  const subset = xml.indexOf('[', start);
  if (end < 0) return xml.length;
  return subset < 0 || subset > end ? end + 1 : after(xml, ']>', subset);
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}
