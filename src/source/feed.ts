import { VariorumError } from '../error/index.ts';
import { splitFeed } from './feed-items.ts';
import { UNDECLARED } from './fields.ts';
import { malformed } from './front-matter.ts';
import { readHtmlFragment } from './html-page.ts';
import { readPublishedAt } from './published-at.ts';
import type { Item } from './report.ts';

/** What an item of any kind of feed says; undefined where it does not. */
interface FeedItem {
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly author: string | undefined;
  readonly publisher: string | undefined;
  readonly language: string | undefined;
  /** Dates in order of preference. */
  readonly dates: readonly unknown[];
  /** Fullest text first. */
  readonly texts: readonly (string | undefined)[];
}

/**
 * The items of an RSS, RDF or Atom feed, each a report of its own. Every item is parsed alone, so
 * that a broken one is lost with its line and the others are read.
 *
 * @throws {VariorumError} input-malformed where the file has no items
 */
export async function readFeed(
  xml: string,
  { name }: { readonly name: string },
): Promise<readonly Item[]> {
  const { head, tail, items } = splitFeed(xml);
  if (items.length === 0) {
    const hint = 'Give an RSS or Atom feed with at least one item.';
    throw malformed(name, { line: 1, reason: 'the feed has no items', hint });
  }
  const read: Item[] = [];
  for (const item of items) {
    const { line } = item;
    if (item.kind === 'broken') {
      read.push({
        kind: 'lost',
        error: malformed(name, { line, reason: item.reason, hint: HINT }),
      });
    } else {
      read.push(await readItem(`${head}${item.xml}${tail}`, { name, line }));
    }
  }
  return read;
}

const HINT = 'The other items of the feed were read; fetch this one by its own address.';

async function readItem(
  feed: string,
  { name, line }: { readonly name: string; readonly line: number },
): Promise<Item> {
  try {
    const item = await parseItem(feed);
    if (item === null) {
      return lost(malformed(name, { line, reason: 'the item cannot be parsed', hint: HINT }));
    }
    const path = `${name}, item on line ${line}`;
    let text = '';
    for (const source of item.texts) {
      if (text === '' && source !== undefined) text = await plain(source, path);
    }
    if (text === '') return lost(new VariorumError('input-without-text', { path }));
    const title = item.title === undefined ? null : await plain(item.title, path);
    const dates = item.dates.filter((date) => typeof date === 'string');
    const readable = dates.find((date) => readPublishedAt(date).kind !== 'unreadable');
    const declared = {
      ...UNDECLARED,
      title: title?.replace(/\s+/g, ' ') ?? null,
      publisher: item.publisher ?? null,
      author: item.author ?? null,
      address: item.link ?? null,
      publishedAt: readable ?? dates[0] ?? null,
    };
    const languageHint = item.language ?? null;
    return { kind: 'report', report: { text, declared, languageHint, remarks: [] } };
  } catch (error) {
    if (error instanceof VariorumError) return lost(error);
    throw error;
  }
}

function lost(error: VariorumError): Item {
  return { kind: 'lost', error };
}

/** Text of a field that may hold markup: feeds do not say reliably whether it does. */
async function plain(source: string, name: string): Promise<string> {
  if (!/<\/?[a-z!][^>]*>|&(?:#\w+|\w+);/i.test(source)) return source.trim();
  return await readHtmlFragment(source, { name });
}

/** The one item of a feed of one item, in the terms of all kinds of feed; null where unreadable. */
async function parseItem(xml: string): Promise<FeedItem | null> {
  const { parseFeed } = await import('feedsmith');
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(xml);
  } catch {
    return null;
  }
  switch (parsed.format) {
    case 'rss': {
      const { feed } = parsed;
      const item = feed.items?.[0];
      if (item === undefined) return null;
      return {
        title: item.title,
        link: item.link ?? (item.guid?.isPermaLink === true ? item.guid.value : undefined),
        author: item.dc?.creators?.join(', ') ?? item.authors?.map(nameOf).join(', '),
        publisher: feed.title,
        language: feed.language ?? feed.dc?.languages?.[0],
        dates: [item.pubDate, item.dc?.dates?.[0]],
        texts: [item.content?.encoded, item.description],
      };
    }
    case 'rdf': {
      const { feed } = parsed;
      const item = feed.items?.[0];
      if (item === undefined) return null;
      return {
        title: item.title,
        link: item.link,
        author: item.dc?.creators?.join(', '),
        publisher: feed.title,
        language: feed.dc?.languages?.[0],
        dates: [item.dc?.dates?.[0]],
        texts: [item.content?.encoded, item.description],
      };
    }
    case 'atom': {
      const { feed } = parsed;
      const entry = feed.entries?.[0];
      if (entry === undefined) return null;
      const links = entry.links ?? [];
      const authors = entry.authors ?? feed.authors;
      return {
        title: entry.title?.value,
        link: (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href,
        author: authors?.map(nameOf).join(', '),
        publisher: feed.title?.value,
        language: entry.xml?.lang ?? feed.xml?.lang,
        dates: [entry.published, entry.updated],
        texts: [entry.content?.value, entry.summary?.value],
      };
    }
    default:
      return null;
  }
}

function nameOf(author: string | { readonly name?: string | undefined }): string {
  return typeof author === 'string' ? author : (author.name ?? '');
}
