/** One item of a feed as it stands in the file. */
export type FeedChunk =
  | { readonly kind: 'item'; readonly xml: string; readonly line: number }
  | { readonly kind: 'broken'; readonly reason: string; readonly line: number };

/** A feed taken apart: `open + item + close` is a feed of that one item. */
export interface SplitFeed {
  /** Start tags of the elements around the items. */
  readonly open: string;
  /** Their end tags. */
  readonly close: string;
  /** The feed up to its first item, closed: what it says about itself. */
  readonly channel: string;
  readonly items: readonly FeedChunk[];
}

/** More elements than this in one another are no feed; XHTML content is the deepest there is. */
const LIMIT_LEVELS = 256;

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
  const around: Tag[] = [];
  const lineAt = lineCounter(xml);
  let frame: Omit<SplitFeed, 'items'> | null = null;
  let rootStart = -1;
  let item: OpenItem | null = null;
  const lose = (from: OpenItem): null => {
    const reason = `<${from.open.at(-1) ?? from.name}> is not closed`;
    items.push({ kind: 'broken', reason, line: lineAt(from.start) });
    return null;
  };
  for (const tag of tagsOf(xml)) {
    if (rootStart < 0) rootStart = tag.start;
    if (ITEM.test(tag.name) && tag.kind === 'open') {
      if (item !== null) lose(item);
      frame ??= frameOf(xml, { around, from: rootStart, to: tag.start });
      item = { name: tag.name, start: tag.start, open: [] };
    } else if (item === null) {
      if (tag.kind === 'open') around.push(tag);
      else if (tag.kind === 'close' && around.at(-1)?.name === tag.name) around.pop();
    } else if (tag.kind === 'open') item.open.push(tag.name);
    else if (tag.kind === 'close') {
      const innermost = item.open.at(-1);
      if (innermost === tag.name) item.open.pop();
      else if (innermost === undefined && tag.name === item.name) {
        const chunk = xml.slice(item.start, tag.end);
        items.push({ kind: 'item', xml: chunk, line: lineAt(item.start) });
        item = null;
      } else if (tag.name === item.name || around.some(({ name }) => name === tag.name)) {
        item = lose(item);
      }
    }
    // A level too many ends the reading, and keeps the searches above short.
    if (around.length + (item?.open.length ?? 0) > LIMIT_LEVELS) break;
  }
  if (item !== null) lose(item);
  return { ...(frame ?? { open: '', close: '', channel: '' }), items };
}

/** What stands around the items of a feed, from the elements open at the first of them. */
function frameOf(
  xml: string,
  at: { readonly around: readonly Tag[]; readonly from: number; readonly to: number },
): Omit<SplitFeed, 'items'> {
  const open = at.around.map(({ start, end }) => xml.slice(start, end)).join('');
  const close = at.around
    .toReversed()
    .map(({ name }) => `</${name}>`)
    .join('');
  return { open, close, channel: `${xml.slice(at.from, at.to)}${close}` };
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
  const end = after(xml, '>', start);
  const hasSubset = xml.slice(start, end).includes('[');
  return hasSubset ? after(xml, ']>', start) : end;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}
