import { VariorumError } from '../error/index.ts';
import { decode } from './decode.ts';
import type { Document } from './document.ts';
import { looksEnglish } from './english.ts';
import { readFeed } from './feed.ts';
import { type Declared, fillIn } from './fields.ts';
import { formatOf } from './format.ts';
import { readTextFile } from './front-matter.ts';
import { furnitureOf } from './furniture.ts';
import { readHtmlPage } from './html-page.ts';
import { documentId, sha256 } from './identity.ts';
import { readJsonFile } from './json-reports.ts';
import type { Problem, Remark } from './problem.ts';
import { readPublishedAt } from './published-at.ts';
import type { Item, Report } from './report.ts';

/** What to know about bytes beside the bytes. */
export interface ReadOptions {
  /** Name of the file or address of the page: for errors, for the format, as last address. */
  readonly name: string;
  /**
   * Fields that the caller declares. For a file that is one report they win over what the file
   * says; for a list or a feed they fill in what an item leaves open.
   */
  readonly declared?: Partial<Declared>;
  /** Encoding that came with the bytes (HTTP `Content-Type`), if any. */
  readonly charset?: string;
}

/** What the bytes of one file hold. */
export interface ReadDocuments {
  /** Reports in the order of the file. */
  readonly documents: readonly Document[];
  /** What was lost and what is to be remarked, in the order of the file. */
  readonly problems: readonly Problem[];
}

/** Items of a file, and whether the file is one report. */
interface Items {
  readonly items: readonly Item[];
  readonly single: boolean;
}

/**
 * The documents in the bytes of one file: text with or without front matter, JSON, HTML, RSS or
 * Atom, told apart by content first and name second. Never rejects on any bytes: a file that
 * cannot be read is one `lost` problem, a broken item of a list another, and the rest is kept.
 * Linear in the number of bytes.
 */
export async function readDocuments(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadDocuments> {
  const { name, declared = {} } = options;
  try {
    const { text, remarks } = decode(bytes, { name, charset: options.charset });
    const { items, single } = await itemsOf(text, options);
    if (items.length === 0) throw new VariorumError('input-without-text', { path: name });
    const bytesSha256 = sha256(bytes);
    const documents: Document[] = [];
    const problems: Problem[] = [];
    items.forEach((each, item) => {
      if (each.kind === 'lost') {
        problems.push({ kind: 'lost', item, error: each.error });
        return;
      }
      const fields = single
        ? fillIn(declared, each.report.declared)
        : fillIn(each.report.declared, declared);
      const report = { ...each.report, declared: fields };
      const made = settle(report, { name, bytesSha256, item });
      if (made.kind === 'lost') {
        problems.push({ kind: 'lost', item, error: made.error });
        return;
      }
      documents.push(made.document);
      for (const remark of [...remarks, ...made.remarks]) {
        problems.push({ kind: 'noted', item, document: made.document.id, ...remark });
      }
    });
    return { documents, problems };
  } catch (error) {
    if (!(error instanceof VariorumError)) throw error;
    return { documents: [], problems: [{ kind: 'lost', item: null, error }] };
  }
}

async function itemsOf(text: string, { name, declared = {} }: ReadOptions): Promise<Items> {
  const format = formatOf(text, name);
  switch (format) {
    case 'json':
      return readJsonFile(text, { name });
    case 'html': {
      const address = declared.address ?? null;
      return one(await readHtmlPage(text, { name, address }));
    }
    case 'feed':
      return { items: await readFeed(text, { name }), single: false };
    case 'text':
      return one(readTextFile(text, { name }));
    default:
      return format satisfies never;
  }
}

function one(report: Report): Items {
  return { items: [{ kind: 'report', report }], single: true };
}

/** A report with an identity, or why it cannot have one. */
type Settled =
  | { readonly kind: 'document'; readonly document: Document; readonly remarks: readonly Remark[] }
  | { readonly kind: 'lost'; readonly error: VariorumError };

function settle(
  report: Report,
  from: { readonly name: string; readonly bytesSha256: string; readonly item: number },
): Settled {
  const { declared } = report;
  const remarks = [...report.remarks];
  const legal = legalCharacters(report.text);
  if (legal.replaced > 0) {
    const message = `has ${legal.replaced} characters that no text may hold; each became U+FFFD`;
    remarks.push({ code: 'characters-replaced', message });
  }
  const text = withoutBlankEdges(legal.text);
  if (text === '') {
    const error = new VariorumError('input-without-text', { path: from.name });
    return { kind: 'lost', error };
  }
  const publishedAt = datePublished(declared.publishedAt, remarks);
  const identifying = {
    text,
    title: declared.title,
    kind: declared.kind ?? 'unknown',
    publisher: declared.publisher,
    author: declared.author,
    publishedAt,
  } as const;
  const document: Document = {
    id: documentId({ ...identifying, declaredAddress: declared.address }),
    ...identifying,
    furniture: furnitureOf(text),
    address: declared.address ?? `file:${from.name}`,
    language: languageOf(text, report, remarks),
    note: declared.note,
    bytesSha256: from.bytesSha256,
    item: from.item,
  };
  return { kind: 'document', document, remarks };
}

/** NUL and lone surrogates cannot be stored as text; all else stays as it is. */
function legalCharacters(text: string): { readonly text: string; readonly replaced: number } {
  if (text.isWellFormed() && !text.includes('\0')) return { text, replaced: 0 };
  const legal = text.toWellFormed().replaceAll('\0', '\ufffd');
  let replaced = 0;
  for (let at = 0; at < text.length; at++) if (text[at] !== legal[at]) replaced++;
  return { text: legal, replaced };
}

/** Text from its first line with words to its last word; a first line keeps its indentation. */
function withoutBlankEdges(text: string): string {
  const end = text.trimEnd().length;
  const firstWord = end - text.slice(0, end).trimStart().length;
  return text.slice(text.lastIndexOf('\n', firstWord - 1) + 1, end);
}

function datePublished(declared: string | null, remarks: Remark[]): string | null {
  if (declared === null) return null;
  const read = readPublishedAt(declared);
  if (read.kind === 'unreadable') {
    const message = `declares the publication date "${declared}", which is no date; left open`;
    remarks.push({ code: 'date-unreadable', message });
    return null;
  }
  if (read.kind === 'without-offset') {
    const message = `declares "${declared}" without an offset; only its date was kept`;
    remarks.push({ code: 'date-without-offset', message });
  }
  return read.publishedAt;
}

/** A declared language stands; a page's own hint counts only where the text is not English. */
function languageOf(text: string, report: Report, remarks: Remark[]): string {
  const english = looksEnglish(text);
  const hint = report.languageHint ?? 'und';
  const guess = english ? 'en' : isEnglishTag(hint) ? 'und' : hint;
  const language = report.declared.language ?? guess;
  if (!english || !isEnglishTag(language)) {
    const message = 'is not in English and was kept, but not read';
    remarks.push({ code: 'language-not-read', message });
  }
  return language;
}

function isEnglishTag(tag: string): boolean {
  return /^en(?:-|$)/i.test(tag);
}
