import { VariorumError } from '../error/index.ts';

/**
 * How deep elements may nest. Real news pages stay under 60 levels; the parser and Readability
 * walk a tree by recursion and have room for thousands, so that 256 is safe on both sides.
 */
export const LIMIT_DEPTH = 256;

/** Elements without content, which open no level. @see https://html.spec.whatwg.org/#void-elements */
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose content is no markup. */
const RAW = new Set('script style textarea title xmp iframe noembed noframes'.split(' '));

/** What each of these elements closes by being opened, if it stands open just above. */
const CLOSES: Readonly<Record<string, ReadonlySet<string>>> = {
  p: new Set(['p']),
  li: new Set(['li', 'p']),
  dt: new Set(['dt', 'dd', 'p']),
  dd: new Set(['dt', 'dd', 'p']),
  tr: new Set(['tr', 'td', 'th', 'p']),
  td: new Set(['td', 'th', 'p']),
  th: new Set(['td', 'th', 'p']),
  option: new Set(['option']),
  div: new Set(['p']),
};

/**
 * Refuses markup whose elements nest too deep, before any parser builds a tree of it. One pass,
 * linear in the length; stops at the first level too many.
 *
 * @returns how many elements the markup opens
 * @throws {VariorumError} input-too-deep
 */
export function refuseDeepHtml(html: string, { name }: { readonly name: string }): number {
  const open: string[] = [];
  let elements = 0;
  for (const tag of tagsOf(html)) {
    if (tag.closes) {
      // The stack is never longer than the limit, so that this search keeps the pass linear.
      const at = open.lastIndexOf(tag.name);
      if (at >= 0) open.length = at;
      continue;
    }
    elements++;
    if (VOID.has(tag.name)) continue;
    const closed = Object.hasOwn(CLOSES, tag.name) ? CLOSES[tag.name] : undefined;
    while (closed?.has(open.at(-1) ?? '') === true) open.pop();
    open.push(tag.name);
    if (open.length > LIMIT_DEPTH) {
      throw new VariorumError('input-too-deep', { path: name, limit: LIMIT_DEPTH });
    }
  }
  return elements;
}

/** A tag as it stands in the markup. */
interface Tag {
  /** Lower-case name. */
  readonly name: string;
  /** True for an end tag. */
  readonly closes: boolean;
}

function* tagsOf(html: string): Generator<Tag> {
  let at = html.indexOf('<');
  while (at >= 0) {
    if (html.startsWith('<!--', at)) at = after(html, '-->', at + 4);
    else {
      const name = tagName(html, at);
      if (name === null) at += 1;
      else {
        const closes = html.charAt(at + 1) === '/';
        yield { name, closes };
        at = endOfTag(html, at);
        if (!closes && RAW.has(name)) at = endOfRaw(html, { name, from: at });
      }
    }
    at = html.indexOf('<', at);
  }
}

/** Name of the tag that begins at `<`, or null where none does. */
function tagName(html: string, at: number): string | null {
  return /^<\/?([a-z][^\s/>]{0,40})/i.exec(html.slice(at, at + 44))?.[1]?.toLowerCase() ?? null;
}

/** Offset after the `>` that ends a tag; a `>` between quotation marks does not. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  for (let at = start; at < html.length; at++) {
    const unit = html.charAt(at);
    if (quote !== '') {
      if (unit === quote) quote = '';
    } else if (unit === '>') return at + 1;
    else if ((unit === '"' || unit === "'") && /[=\s]/.test(html.charAt(at - 1))) quote = unit;
  }
  return html.length;
}

function endOfRaw(
  html: string,
  { name, from }: { readonly name: string; readonly from: number },
): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}
