import { type Declared, filled, UNDECLARED } from './fields.ts';
import type { HtmlPage } from './html-text.ts';
import { readPublishedAt } from './published-at.ts';

/** Names of `meta` elements that say when a page was published, the commonest first. */
const PUBLISHED_METAS = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publication_date',
  'pubdate',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'date',
];

/** Longest JSON-LD block that is parsed, in UTF-16 code units. */
const LIMIT_JSON_LD = 500_000;

/**
 * What a page declares about itself, in JSON-LD, `meta`, `time` and `link` elements. What stands
 * in the running text (a dateline, a by-line) is left to later stages.
 *
 * @see https://schema.org/Article, https://ogp.me/
 */
export function declaredIn(page: HtmlPage, address: string | null): Declared {
  const article = articleIn(page);
  const metas = metasOf(page);
  return {
    ...UNDECLARED,
    title: filled(
      text(article.headline) ?? metas.get('og:title') ?? headingOf(page) ?? titleOf(page),
    ),
    publisher: filled(
      metas.get('og:site_name') ?? namesOf(article.publisher) ?? metas.get('application-name'),
    ),
    author: authorOf(article, metas),
    publishedAt: publishedOf(page, { article, metas }),
    address: canonicalOf(page, { metas, address }),
  };
}

type Metas = ReadonlyMap<string, string>;
type Thing = Readonly<Record<string, unknown>>;

function metasOf(page: HtmlPage): Metas {
  const metas = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const name =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = filled(meta.getAttribute('content'));
    const key = name?.toLowerCase() ?? '';
    if (content !== null && !metas.has(key)) metas.set(key, content);
  }
  return metas;
}

/** The article that a page describes in JSON-LD; an empty thing where it describes none. */
function articleIn(page: HtmlPage): Thing {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length > LIMIT_JSON_LD) continue;
    try {
      const found = articleWithin(JSON.parse(source), 0);
      if (found !== null) return found;
    } catch {
      // Broken JSON-LD is common and says nothing; the other declarations stand.
    }
  }
  return {};
}

function articleWithin(value: unknown, depth: number): Thing | null {
  if (typeof value !== 'object' || value === null || depth > 3) return null;
  if (Array.isArray(value)) {
    for (const each of value) {
      const found = articleWithin(each, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const thing = value as Thing;
  const types = [thing['@type']].flat().join(' ');
  if (/article|report|posting|statement|pressrelease/i.test(types)) return thing;
  return articleWithin(thing['@graph'] ?? thing.mainEntity, depth + 1);
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? filled(value) : null;
}

/** Names in a schema.org value: a string, a thing with a name, or a list of them. */
function namesOf(value: unknown): string | null {
  const names = [value]
    .flat()
    .slice(0, 10)
    .map((each) => text(each) ?? text((each as Thing | null | undefined)?.name))
    .filter((name) => name !== null);
  return filled(names.join(', '));
}

function authorOf(article: Thing, metas: Metas): string | null {
  const declared =
    namesOf(article.author) ??
    metas.get('author') ??
    metas.get('article:author') ??
    metas.get('dc.creator') ??
    null;
  if (declared === null || /^https?:/i.test(declared)) return null;
  return filled(declared.replace(/^by\s+/i, ''));
}

function headingOf(page: HtmlPage): string | null {
  const [only, ...others] = [...page.querySelectorAll('h1')];
  return others.length > 0 ? null : oneLine(only?.textContent);
}

/** The page's title without the name of the site after the last dash or bar. */
function titleOf(page: HtmlPage): string | null {
  const title = oneLine(page.querySelector('title')?.textContent);
  const [, headline] = /^(.{20,}\S) [-–—|·»] [^-–—|·»]{2,40}$/.exec(title ?? '') ?? [];
  return headline ?? title;
}

function oneLine(words: string | null | undefined): string | null {
  return filled(words?.replace(/\s+/g, ' '));
}

/** The first declared date that can be read, one with an offset before a bare one. */
function publishedOf(
  page: HtmlPage,
  { article, metas }: { readonly article: Thing; readonly metas: Metas },
): string | null {
  const declared = [
    text(article.datePublished),
    ...PUBLISHED_METAS.map((name) => metas.get(name) ?? null),
    ...timesOf(page),
  ].filter((date) => date !== null);
  const exact = declared.find((date) => {
    const read = readPublishedAt(date);
    return read.kind === 'read' && read.publishedAt.includes('T');
  });
  const readable = declared.find((date) => readPublishedAt(date).kind !== 'unreadable');
  return exact ?? readable ?? declared[0] ?? null;
}

/** Dates of `time` elements that are marked as publication, or of the only one on the page. */
function timesOf(page: HtmlPage): readonly string[] {
  const marked = [...page.querySelectorAll('time[itemprop="datePublished"], time[pubdate]')];
  const all = [...page.querySelectorAll('time[datetime]')];
  const dates = (marked.length > 0 ? marked : all).map((time) => time.getAttribute('datetime'));
  const distinct = [...new Set(dates)].filter((date) => date !== null);
  return marked.length > 0 || distinct.length === 1 ? distinct.slice(0, 1) : [];
}

function canonicalOf(
  page: HtmlPage,
  { metas, address }: { readonly metas: Metas; readonly address: string | null },
): string | null {
  const link = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const declared = filled(link) ?? metas.get('og:url') ?? null;
  if (declared === null) return null;
  const resolved = URL.parse(declared, address ?? undefined);
  return resolved !== null && /^https?:$/.test(resolved.protocol) ? resolved.href : null;
}
