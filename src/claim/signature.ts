import type { Sentence, Word } from '../language/index.ts';
import type { Span } from '../text/index.ts';
import type { Attribution } from './attribution.ts';
import type { CueSense } from './cue-lexicon.ts';
import { sentenceAt, type TextView } from './text-view.ts';

const sense: CueSense = { frames: ['clause'], stance: 'asserts', link: 'says' };

/** A signature is a name, perhaps with an age or a role: more words are a clause. */
const NAME_WORDS_MAX = 10;

/** Words of a quotation that is signed; fewer are a title or a term. */
const QUOTED_WORDS_MIN = 3;

/**
 * A quotation signed by its speaker after a dash, as in letters and voices from the street:
 *
 * ```text
 * “Nobody came to help us.” — Rosa Ferri, 54
 * ^content                  ^ ^source
 * ```
 */
export function signatures(view: TextView): readonly Attribution[] {
  return view.quotations.flatMap((quotation): Attribution[] => {
    if (view.text.slice(quotation.start, quotation.end).split(/\s+/).length < QUOTED_WORDS_MIN) {
      return [];
    }
    const sentence = sentenceAt(view, quotation.end);
    const signed = sentence === undefined ? null : signerAfter(view, sentence, quotation);
    if (sentence === undefined || signed === null) return [];
    const { dash, name } = signed;
    const [first] = name;
    const last = name.at(-1);
    if (first === undefined || last === undefined) return [];
    return [
      {
        source: { start: first.start, end: last.end },
        sourceHead: name.find((word) => word.form === ',') ? first : last,
        cue: [{ start: dash.start, end: dash.end }],
        cueHead: dash,
        sentence: sentence.index,
        content: [{ start: quotation.start, end: quotation.end }],
        sense,
        relays: [],
        rule: 'signature',
      },
    ];
  });
}

/** The dash right after the quotation and the name from there to the end of the line. */
function signerAfter(
  view: TextView,
  sentence: Sentence,
  quotation: Span,
): { readonly dash: Word; readonly name: readonly Word[] } | null {
  const after = sentence.words.filter((word) => word.start >= quotation.end);
  const [dash] = after;
  if (dash === undefined || !/^[―—–-]+$/.test(dash.form)) return null;
  const line = after.findIndex((word) => view.text.slice(quotation.end, word.start).includes('\n'));
  const whole = after.slice(1, line < 0 ? undefined : line);
  const name = whole.at(-1)?.form === '.' ? whole.slice(0, -1) : whole;
  const [first] = name;
  const named = first !== undefined && /^\p{Lu}/u.test(first.form) && name.length <= NAME_WORDS_MAX;
  return named && !name.some((word) => /^(VB[DZP]|MD|[.?!])$/.test(word.xpos))
    ? { dash, name }
    : null;
}
