// Task `attribution`: JSONL {id, text, date?, publisher?} in,
// {id, attributions: [{source, cue, content, quoteType, rule}]} out.
import { attributionsOf, viewOf } from '../../src/claim/index.ts';
import { loadEnglish } from '../../src/language/index.ts';
import type { Span } from '../../src/text/index.ts';
import { jsonLines } from '../json-lines.ts';

/** Attributions of each text, as the claim stage reads them before it builds source chains. */
export function run(input: string): string {
  const english = loadEnglish();
  return jsonLines<{ id: string; text: string }>(input)
    .map(({ id, text }) => {
      const view = viewOf(text, english.analyse(text));
      const attributions = attributionsOf(view).map(({ source, cue, content, rule }) => ({
        source: source === null ? [] : [source],
        cue,
        content,
        quoteType: quoteTypeOf(text, content),
        rule,
      }));
      return `${JSON.stringify({ id, attributions })}\n`;
    })
    .join('');
}

/**
 * The sort of quotation as PolNeAR counts it: by double marks alone, and a quotation in two pieces
 * is mixed. The program itself also knows other marks.
 */
function quoteTypeOf(text: string, content: readonly Span[]): string {
  const words = content.map(({ start, end }) => text.slice(start, end));
  const [only] = words;
  if (words.length === 1 && only !== undefined && /^["“”].*["“”]$/s.test(only)) return 'direct';
  return words.some((each) => /["“”]/.test(each)) ? 'mixed' : 'indirect';
}
