/** As much of a DOM node as is needed to read its text. */
export interface HtmlNode {
  /** 1: element, 3: text. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

/** As much of a DOM element. */
export interface HtmlElement extends HtmlNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selectors: string): HtmlElement | null;
  querySelectorAll(selectors: string): Iterable<HtmlElement>;
}

/** A parsed page, as far as it is used. */
export interface HtmlPage extends HtmlNode {
  readonly body: HtmlElement;
  querySelector(selectors: string): HtmlElement | null;
  querySelectorAll(selectors: string): Iterable<HtmlElement>;
}

/** Elements that stand on lines of their own, so that their text is a paragraph. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary ' +
    'table tbody tfoot thead tr ul'
  ).split(' '),
);

/** Elements that hold no words of the report. Captions describe pictures, which are not kept. */
const SKIPPED = new Set(
  (
    'script style noscript template svg math iframe object embed canvas audio video map head ' +
    'title button select input textarea figcaption nav rp'
  ).split(' '),
);

/**
 * The text of an element as a reader sees it: blocks become paragraphs with a blank line between,
 * `br` a newline, runs of white space one blank. Nothing hidden, no script. Linear in the number
 * of nodes; recursion is as deep as the tree, which `refuseDeepHtml` bounds.
 */
export function textOf(root: HtmlNode): string {
  const paragraphs: string[] = [];
  let words = '';
  const flush = (): void => {
    // Two breaks in a row are how old pages write a new paragraph.
    for (const paragraph of words.split(/\n[ \t]*\n\s*/)) {
      const kept = paragraph.replace(/ ?\n ?/g, '\n').trim();
      if (kept !== '') paragraphs.push(kept);
    }
    words = '';
  };
  const visit = (node: HtmlNode, preformatted: boolean): void => {
    if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      words += preformatted ? text : text.replace(/[ \t\n\f\r]+/g, ' ');
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as HtmlElement;
    const name = element.localName.toLowerCase();
    if (SKIPPED.has(name) || isHidden(element)) return;
    if (name === 'br') {
      words += '\n';
      return;
    }
    const block = BLOCKS.has(name);
    if (block) flush();
    for (const child of element.childNodes) visit(child, preformatted || name === 'pre');
    if (block) flush();
    else if (name === 'td' || name === 'th') words += '\t';
  };
  visit(root, false);
  flush();
  return paragraphs.map((paragraph) => paragraph.replace(/ {2,}/g, ' ')).join('\n\n');
}

/** True where a page hides an element from its readers, by attribute or by its own style. */
function isHidden(element: HtmlElement): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style') ?? '';
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
