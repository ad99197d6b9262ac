import { declaredIn } from './html-declared.ts';
import { refuseDeepHtml } from './html-depth.ts';
import { type HtmlNode, type HtmlPage, textOf } from './html-text.ts';
import type { Report } from './report.ts';

/** Above this many elements Readability would take minutes; the page's whole text is taken. */
const LIMIT_ELEMENTS = 50_000;

/**
 * Readability's own default is 500 code units, below which it searches again with looser rules;
 * agency bulletins are shorter than that.
 */
const SHORT_REPORT_CODE_UNITS = 200;

/**
 * The report of an HTML page: main text without navigation, title and fields that the page
 * declares. No script runs and nothing is fetched.
 *
 * @param options.address where the page came from, to resolve its canonical link
 * @throws {VariorumError} input-too-deep
 * @see https://github.com/mozilla/readability for the main text
 */
export async function readHtmlPage(
  html: string,
  options: { readonly name: string; readonly address: string | null },
): Promise<Report> {
  const elements = refuseDeepHtml(html, options);
  const page = await parsePage(html);
  const declared = declaredIn(page, options.address);
  const languageHint = page.querySelector('html[lang]')?.getAttribute('lang') ?? null;
  const headings = [...page.querySelectorAll('h1')].map((heading) => textOf(heading));
  const found =
    elements > LIMIT_ELEMENTS
      ? textOf(page.body)
      : (await mainText(page)) || textOf((await parsePage(html)).body);
  const text = withoutHeadline(found, [...headings, declared.title ?? '']);
  return { text, declared, languageHint, remarks: [] };
}

/** The headline is a field of the document and no part of its text. */
function withoutHeadline(text: string, headlines: readonly string[]): string {
  const [first = '', ...rest] = text.split('\n\n');
  return rest.length > 0 && headlines.includes(first) ? rest.join('\n\n') : text;
}

/**
 * The text of a fragment of HTML, such as feeds carry, whole.
 *
 * @throws {VariorumError} input-too-deep
 */
export async function readHtmlFragment(
  html: string,
  { name }: { readonly name: string },
): Promise<string> {
  refuseDeepHtml(html, { name });
  return textOf((await parsePage(html)).body);
}

/** The parser is loaded on first use: it takes longer to start than all else in this stage. */
async function parsePage(html: string): Promise<HtmlPage> {
  const { parseHTML } = await import('linkedom');
  // HTML lets authors leave out the tags of head and body; the parser would then make a body of
  // its own and leave the words outside of it.
  const whole = /<\/head>\s{0,50}(?:<!--(?:[^-]|-(?!->)){0,500}-->\s{0,50}){0,9}<body[\s>]/i.test(
    html,
  )
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as HtmlPage;
}

/** Text of the part of the page that holds the report; empty where none is found. Eats the page. */
async function mainText(page: HtmlPage): Promise<string> {
  const { Readability } = await import('@mozilla/readability');
  try {
    const article = new Readability<HtmlNode>(page as never, {
      charThreshold: SHORT_REPORT_CODE_UNITS,
      disableJSONLD: true,
      serializer: (node: unknown) => node as HtmlNode,
    }).parse();
    return article?.content ? textOf(article.content) : '';
  } catch {
    // It gives up by throwing on pages that it cannot make sense of; the whole text remains.
    return '';
  }
}
