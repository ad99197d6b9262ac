import { strict as assert } from 'node:assert';

/** Markup that is safe to print: only {@link html} and {@link trusted} make it. */
export interface Markup {
  readonly kind: 'markup';
  /** The characters to print. */
  readonly source: string;
}

/** What may stand in a hole of {@link html}. Everything that is no markup is escaped. */
export type Hole = Markup | string | number | null | readonly Hole[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/** Code points that HTML forbids in text; white space is allowed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace
const FORBIDDEN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;

/**
 * Text made safe for an element's content and for a quoted attribute. Control characters, which
 * would not survive an HTML parser, become U+FFFD.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream
 */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"'\r]/g, (character) => ESCAPES[character] ?? '');
}

function fill(hole: Hole): string {
  if (hole === null) return '';
  if (typeof hole === 'string') return escapeText(hole);
  if (typeof hole === 'number') return String(hole);
  return 'kind' in hole ? hole.source : hole.map(fill).join('');
}

/** Markup with holes: strings are escaped, markup is kept, lists are joined, null is nothing. */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  const source = parts.map((part, at) => part + fill(holes[at] ?? null)).join('');
  return { kind: 'markup', source };
}

/** Markup of our own making that holds nothing of a report: style, script, doctype. */
export function trusted(source: string): Markup {
  assert(!/<\/(script|style)/i.test(source), 'style and script must not close their element');
  return { kind: 'markup', source };
}

/** The address as a link where it is one of the web, as plain text otherwise. Never loaded. */
export function addressLink(address: string): Markup {
  return /^https?:\/\//i.test(address)
    ? html`<a class="address" href="${address}" rel="noopener noreferrer external">${address}</a>`
    : html`<span class="address">${address}</span>`;
}
