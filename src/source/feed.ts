import { VariorumError } from '../error/index.ts';
import { type FeedChunk, splitFeed } from './feed-items.ts';
import { UNDECLARED } from './fields.ts';
import { malformed } from './front-matter.ts';
import { readHtmlFragment } from './html-page.ts';
import { readPublishedAt } from './published-at.ts';
import type { Item } from './report.ts';

/** What a feed says about itself and all of its items; undefined where it does not. */
interface Channel {
  readonly publisher: string | undefined;
  readonly language: string | undefined;
  readonly author: string | undefined;
}

/** What an item of any kind of feed says; undefined where it does not. */
interface FeedItem {
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly author: string | undefined;
  readonly language: string | undefined;
  /** Dates in order of preference. */
  readonly dates: readonly unknown[];
  /** Fullest text first. */
  readonly texts: readonly (string | undefined)[];
}

/** A feed of ten years of daily posts has under 4,000 items. */
const LIMIT_ITEMS = 10_000;

/** Longest start tags around the items, in UTF-16 code units: namespaces take about 2,000. */
const LIMIT_OPEN = 16_384;

const HINT = 'The other items of the feed were read; fetch this one by its own address.';

/**
 * The items of an RSS, RDF or Atom feed, each a report of its own. A broken item is lost with
 * its line and the others are read.
 *
 * @throws {VariorumError} input-malformed where the file has no items, or absurdly many
 */
export async function readFeed(
  xml: string,
  { name }: { readonly name: string },
): Promise<readonly Item[]> {
  const { open, close, channel, items } = splitFeed(xml);
  if (items.length === 0 || items.length > LIMIT_ITEMS || open.length > LIMIT_OPEN) {
    const reason = items.length === 0 ? 'the feed has no items' : 'the feed is no ordinary feed';
    const hint = `Give an RSS or Atom feed with 1 to ${LIMIT_ITEMS} items.`;
    throw malformed(name, { line: 1, reason, hint });
  }
  const about = channelOf(await parsed(channel));
  const parses = await parsedItems(items, { open, close });
  const read: Item[] = [];
  for (const [at, chunk] of items.entries()) {
    const place = { name, line: chunk.line };
    const item = parses[at] ?? null;
    if (chunk.kind === 'broken') read.push(broken(place, chunk.reason));
    else if (item === null) read.push(broken(place, 'the item cannot be parsed'));
    else read.push(await readItem(item, { ...place, about }));
  }
  return read;
}

/**
 * What the items say, null for those that cannot be parsed. All at once where the parser finds as
 * many as were given, which is fast; else one by one, so that no item stands for another.
 */
async function parsedItems(
  chunks: readonly FeedChunk[],
  { open, close }: { readonly open: string; readonly close: string },
): Promise<readonly (FeedItem | null)[]> {
  const xmls = chunks.map((chunk) => (chunk.kind === 'item' ? chunk.xml : null));
  const together = xmls.filter((xml) => xml !== null);
  const all = itemsOf(await parsed(`${open}${together.join('\n')}${close}`));
  if (all.length === together.length) {
    const each = all.values();
    return xmls.map((xml) => (xml === null ? null : (each.next().value ?? null)));
  }
  const alone: (FeedItem | null)[] = [];
  for (const xml of xmls) {
    const item = xml === null ? [] : itemsOf(await parsed(`${open}${xml}${close}`));
    alone.push(item[0] ?? null);
  }
  return alone;
}

function broken(at: { readonly name: string; readonly line: number }, reason: string): Item {
  return { kind: 'lost', error: malformed(at.name, { line: at.line, reason, hint: HINT }) };
}

async function readItem(
  item: FeedItem,
  { name, line, about }: { readonly name: string; readonly line: number; readonly about: Channel },
): Promise<Item> {
  const path = `${name}, item on line ${line}`;
  try {
    let text = '';
    for (const source of item.texts) {
      if (text === '' && source !== undefined) text = await plain(source, path);
    }
    if (text === '') throw new VariorumError('input-without-text', { path });
    const title = item.title === undefined ? null : await plain(item.title, path);
    const dates = item.dates.filter((date) => typeof date === 'string');
    const readable = dates.find((date) => readPublishedAt(date).kind !== 'unreadable');
    const declared = {
      ...UNDECLARED,
      title: title?.replace(/\s+/g, ' ') ?? null,
      publisher: about.publisher ?? null,
      author: item.author ?? about.author ?? null,
      address: item.link ?? null,
      publishedAt: readable ?? dates[0] ?? null,
    };
    const languageHint = item.language ?? about.language ?? null;
    return { kind: 'report', report: { text, declared, languageHint, remarks: [] } };
  } catch (error) {
    if (error instanceof VariorumError) return { kind: 'lost', error };
    throw error;
  }
}

/** Text of a field that may hold markup: feeds do not say reliably whether it does. */
async function plain(source: string, name: string): Promise<string> {
  if (!/<\/?[a-z!]|&#?\w{1,32};/i.test(source)) return source.trim();
  return await readHtmlFragment(source, { name });
}

type Parsed = ReturnType<typeof import('feedsmith').parseFeed> | null;

/** A feed as the parser has it; null where it cannot be parsed. */
async function parsed(xml: string): Promise<Parsed> {
  const { parseFeed } = await import('feedsmith');
  try {
    return parseFeed(xml);
  } catch {
    return null;
  }
}

function channelOf(read: Parsed): Channel {
  switch (read?.format) {
    case 'rss': {
      const { title, language, dc } = read.feed;
      return { publisher: title, language: language ?? dc?.languages?.[0], author: undefined };
    }
    case 'rdf': {
      const { title, dc } = read.feed;
      return { publisher: title, language: dc?.languages?.[0], author: undefined };
    }
    case 'atom': {
      const { title, xml, authors } = read.feed;
      return { publisher: title?.value, language: xml?.lang, author: namesOf(authors) };
    }
    default:
      return { publisher: undefined, language: undefined, author: undefined };
  }
}

/** The items of a feed in the terms of all kinds of feed. */
function itemsOf(read: Parsed): readonly FeedItem[] {
  switch (read?.format) {
    case 'rss':
      return (read.feed.items ?? []).map((item) => ({
        title: item.title,
        link: item.link ?? (item.guid?.isPermaLink === true ? item.guid.value : undefined),
        author: item.dc?.creators?.join(', ') ?? namesOf(item.authors),
        language: item.dc?.languages?.[0],
        dates: [item.pubDate, item.dc?.dates?.[0]],
        texts: [item.content?.encoded, item.description],
      }));
    case 'rdf':
      return (read.feed.items ?? []).map((item) => ({
        title: item.title,
        link: item.link,
        author: item.dc?.creators?.join(', '),
        language: item.dc?.languages?.[0],
        dates: [item.dc?.dates?.[0]],
        texts: [item.content?.encoded, item.description],
      }));
    case 'atom':
      return (read.feed.entries ?? []).map((entry) => ({
        title: entry.title?.value,
        link: alternateOf(entry.links ?? []),
        author: namesOf(entry.authors),
        language: entry.xml?.lang,
        dates: [entry.published, entry.updated],
        texts: [entry.content?.value, entry.summary?.value],
      }));
    default:
      return [];
  }
}

type Link = { readonly href?: string | undefined; readonly rel?: string | undefined };

/** The link to the entry as a page; a link without a relation is one. */
function alternateOf(links: readonly Link[]): string | undefined {
  const alternate = links.find(({ rel }) => rel === undefined || rel === 'alternate');
  return (alternate ?? links[0])?.href;
}

type Author = string | { readonly name?: string | undefined };

function namesOf(authors: readonly Author[] | undefined): string | undefined {
  return authors
    ?.map((author) => (typeof author === 'string' ? author : (author.name ?? '')))
    .join(', ');
}
