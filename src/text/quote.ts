import { strict as assert } from 'node:assert';
import type { Span } from './span.ts';
import { wordsAt } from './span.ts';

/**
 * The words of a span with a little of what stands around them, so that they can be found again
 * and checked without trusting the offsets.
 *
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector (TextQuoteSelector)
 */
export interface Quote {
  /** The words themselves, verbatim. */
  readonly exact: string;
  /** Up to 32 code units before them. */
  readonly prefix: string;
  /** Up to 32 code units after them. */
  readonly suffix: string;
}

/** A span together with the words that were there when it was stored. */
export interface Anchor {
  /** Where, in the document's text. */
  readonly span: Span;
  /** Which words. */
  readonly quote: Quote;
}

/** Outcome of looking for a quote in a text. */
export type Reanchoring =
  | { readonly kind: 'match'; readonly span: Span }
  | { readonly kind: 'ambiguous'; readonly spans: readonly Span[] }
  | { readonly kind: 'no-match' };

const CONTEXT_CODE_UNITS = 32;

/** Anchors a span of `text`. An empty span or one outside the text is a broken invariant. */
export function anchor(text: string, span: Span): Anchor {
  assert(span.start >= 0 && span.start < span.end && span.end <= text.length, 'span outside text');
  return {
    span: { start: span.start, end: span.end },
    quote: {
      exact: wordsAt(text, span),
      prefix: text.slice(Math.max(0, span.start - CONTEXT_CODE_UNITS), span.start),
      suffix: text.slice(span.end, span.end + CONTEXT_CODE_UNITS),
    },
  };
}

/** True where the anchored words still stand, letter for letter, at the anchored place. */
export function stands(text: string, { span, quote }: Anchor): boolean {
  return (
    wordsAt(text, span) === quote.exact &&
    text.slice(0, span.start).endsWith(quote.prefix) &&
    text.startsWith(quote.suffix, span.end)
  );
}

/** Finds a quote in a text whose offsets have moved; context decides between equal words. */
export function reanchor(text: string, quote: Quote): Reanchoring {
  const everywhere: Span[] = [];
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    everywhere.push({ start: at, end: at + quote.exact.length });
  }
  const inContext = everywhere.filter((span) => stands(text, { span, quote }));
  const found = inContext.length > 0 ? inContext : everywhere;
  const [only, another] = found;
  if (only === undefined) return { kind: 'no-match' };
  return another === undefined
    ? { kind: 'match', span: only }
    : { kind: 'ambiguous', spans: found };
}
