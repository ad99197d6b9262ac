// Task `attribution`: JSONL {id, text, date?, publisher?} in,
// {id, attributions: [{source, cue, content, quoteType, rule}]} out.
import { attributionsOf, speechOf, viewOf } from '../../src/claim/index.ts';
import { loadEnglish } from '../../src/language/index.ts';
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
        // PolNeAR calls a quotation in two pieces mixed.
        quoteType:
          content.length > 1 && speechOf(text, content) === 'direct'
            ? 'mixed'
            : speechOf(text, content),
        rule,
      }));
      return `${JSON.stringify({ id, attributions })}\n`;
    })
    .join('');
}
