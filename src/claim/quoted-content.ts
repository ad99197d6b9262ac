import type { Tree, Word } from '../language/index.ts';
import { byPlace, contains, overlaps, type Span, wordsAt } from '../text/index.ts';
import { quotationsIn, type TextView } from './text-view.ts';

/**
 * Spans of content grown to the whole of each quotation that they reach into, over sentence ends
 * too; a quotation that holds one of the `avoid` words (the cue stands inside it) does not grow.
 */
export function wholeQuotations(
  view: TextView,
  { spans, avoid }: { readonly spans: readonly Span[]; readonly avoid: readonly Span[] },
): Span[] {
  const grown: Span[] = [];
  for (const span of spans) {
    let { start, end } = span;
    for (const quotation of quotationsIn(view, span)) {
      if (avoid.some((word) => contains(quotation, word))) continue;
      start = Math.min(start, quotation.start);
      end = Math.max(end, quotation.end);
    }
    grown.push({ start, end });
  }
  return joined(grown);
}

/** Overlapping and touching spans made one. */
export function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort(byPlace)) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}

/** How far, in code units, a cue may stand from a quotation that it brings in without a clause. */
const REACH_CODE_UNITS = 120;

/** Quotations of the sentence that stand next to a cue which governs no clause. */
export function adjacentQuotations(
  view: TextView,
  {
    tree,
    verb,
    source,
  }: { readonly tree: Tree; readonly verb: Word; readonly source: Span | null },
): Span[] {
  const { sentence } = tree;
  return quotationsIn(view, sentence)
    .filter((quotation) => !contains(quotation, verb))
    .filter((quotation) => source === null || !overlaps(quotation, source))
    .filter((quotation) => distance(quotation, verb) <= REACH_CODE_UNITS)
    .filter((quotation) => wordCount(view.text, quotation) >= QUOTED_WORDS_MIN)
    .map(({ start, end }) => ({ start, end }));
}

/** Fewer quoted words are a name or a doubt about a word, not something said by themselves. */
const QUOTED_WORDS_MIN = 3;

function wordCount(text: string, span: Span): number {
  return wordsAt(text, span).split(/\s+/).length;
}

function distance(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : Math.max(0, a.start - b.end);
}
