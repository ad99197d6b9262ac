import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { VariorumError } from '../../error/index.ts';

/** An element of a record, without its namespace prefix. */
export interface XmlElement {
  readonly name: string;
  /** Attributes by name without prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text that stands directly in the element, trimmed. */
  readonly text: string;
}

/** Deepest nesting that is read; the deepest known list (OFAC advanced) has 12 levels. */
const DEPTH_MAX = 64;
/** Most UTF-16 units of text in one record: the longest remark of the lists tried has 8,000. */
const RECORD_TEXT_MAX = 4_000_000;

/** What is read from which file. */
export interface XmlSource {
  /** Name of the file, for messages. */
  readonly path: string;
  /** Its text in pieces of any length. */
  readonly chunks: Iterable<string>;
}

/**
 * The elements of some names in an XML text, one after another, each with all that it holds. Only
 * the current one is in memory. A record inside a record belongs to the outer one. Entities other
 * than the five of XML are an error: nothing in a file is expanded.
 *
 * @throws {input-malformed} where the text is no well-formed XML.
 * @throws {input-too-deep} where elements nest deeper than 64 levels.
 */
export function* xmlRecords(
  { path, chunks }: XmlSource,
  names: ReadonlySet<string>,
): Generator<XmlElement> {
  const finished: XmlElement[] = [];
  const parser = new SaxesParser({ xmlns: false, position: true });
  const collector = new RecordCollector(names, finished);
  parser.on('opentag', (tag) => {
    if (!collector.open(tag)) throw new VariorumError('input-too-deep', { path, limit: DEPTH_MAX });
  });
  parser.on('closetag', () => collector.close());
  parser.on('text', (text) => collector.text(text));
  parser.on('cdata', (text) => collector.text(text));
  parser.on('error', (error) => {
    throw malformed(path, parser.line, error.message);
  });
  for (const chunk of chunks) {
    parser.write(chunk);
    if (collector.textUnits > RECORD_TEXT_MAX) {
      throw malformed(path, parser.line, `one entry holds over ${RECORD_TEXT_MAX} characters`);
    }
    yield* finished.splice(0);
  }
  parser.close();
  yield* finished.splice(0);
}

/** Attribute value or '' where there is none. */
export function attribute(element: XmlElement, name: string): string {
  return element.attributes.get(name) ?? '';
}

/** Children of one name, in order. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The first element down a path of names, or null. */
export function descend(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  let at: XmlElement | undefined = element;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at ?? null;
}

/** Text of the first element down a path of names, '' where there is none. */
export function textAt(element: XmlElement, ...path: readonly string[]): string {
  return descend(element, ...path)?.text ?? '';
}

/** Every element below one, of one name, in document order. */
export function* below(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* below(child, name);
  }
}

function malformed(path: string, line: number, reason: string): VariorumError {
  const hint = 'Fetch the list again from its publisher; the file may have been cut off.';
  return new VariorumError('input-malformed', { path, line, reason, hint });
}

interface Growing {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  readonly texts: string[];
}

/** Grows the tree of the record that is open and hands it over when it closes. */
class RecordCollector {
  /** UTF-16 units of text in the record that is open. */
  textUnits = 0;
  readonly #names: ReadonlySet<string>;
  readonly #finished: XmlElement[];
  readonly #open: Growing[] = [];
  #depth = 0;

  constructor(names: ReadonlySet<string>, finished: XmlElement[]) {
    this.#names = names;
    this.#finished = finished;
  }

  open(tag: SaxesTagPlain): boolean {
    this.#depth += 1;
    const name = local(tag.name);
    if (this.#open.length === 0 && !this.#names.has(name)) return this.#depth <= DEPTH_MAX;
    const attributes = new Map<string, string>();
    for (const [key, value] of Object.entries(tag.attributes)) attributes.set(local(key), value);
    this.#open.push({ name, attributes, children: [], texts: [] });
    return this.#depth <= DEPTH_MAX;
  }

  text(text: string): void {
    const top = this.#open.at(-1);
    if (top === undefined) return;
    top.texts.push(text);
    this.textUnits += text.length;
  }

  close(): void {
    this.#depth -= 1;
    const closed = this.#open.pop();
    if (closed === undefined) return;
    const { name, attributes, children, texts } = closed;
    const element = { name, attributes, children, text: texts.join('').trim() };
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.children.push(element);
    else {
      this.#finished.push(element);
      this.textUnits = 0;
    }
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
