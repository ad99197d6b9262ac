/** Formats that reports come in. */
export type Format = 'text' | 'json' | 'html' | 'feed';

/**
 * The format of a file, from how its text begins; the name decides only what the text leaves
 * open. A report that merely begins with "<" or "[" is text unless its name says otherwise.
 */
export function formatOf(text: string, name: string): Format {
  const head = text.slice(0, 4096).trimStart();
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (head.startsWith('<')) {
    if (beginsAsFeed(head)) return 'feed';
    if (beginsAsHtml(head)) return 'html';
  }
  if (/^(?:html?|xhtml)$/.test(extension)) return 'html';
  if (/^(?:rss|atom|xml)$/.test(extension)) return 'feed';
  if (/^(?:json|jsonl|ndjson)$/.test(extension)) return 'json';
  return /^(?:\{\s*["}]|\[\s*[{\]])/.test(head) ? 'json' : 'text';
}

/** What may stand before the first element: declaration, comments, doctype. */
const PROLOGUE = /^(?:\s|<\?[^>]*>|<!--(?:(?!-->).)*-->|<!doctype[^>]*>)*/is;

function beginsAsFeed(head: string): boolean {
  const root = head.slice(PROLOGUE.exec(head)?.[0].length ?? 0);
  return /^<(?:rss|feed|rdf:RDF)[\s>]/i.test(root);
}

function beginsAsHtml(head: string): boolean {
  if (/^(?:<\?[^>]*>\s*|<!--(?:(?!-->).)*-->\s*)*<!doctype html/is.test(head)) return true;
  const root = head.slice(PROLOGUE.exec(head)?.[0].length ?? 0);
  return /^<(?:html|head|body|article|main|div|section|p|h[1-6]|meta|title)[\s>]/i.test(root);
}
