import type { Tree, Word } from '../language/index.ts';
import { byPlace, contains, overlaps, type Span, wordsAt } from '../text/index.ts';
import type { Attribution } from './attribution.ts';
import { cueSense } from './cue-lexicon.ts';
import { quotationAround, quotationsIn, type TextView } from './text-view.ts';

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

/** Fewer quoted words are a name or a doubt about a word, not something said by themselves. */
const QUOTED_WORDS_MIN = 3;

/** Words between a cue and its quotation: a source with its apposition, an addressee, a day. */
const REACH_WORDS = 24;

/** A verb of saying, its sentence and the words that name its source. */
interface CueNearQuotation {
  readonly tree: Tree;
  readonly verb: Word;
  readonly source: Span | null;
}

/**
 * Quotations that stand next to a cue which governs no clause: after it, with no other predicate
 * between; before it, where they end in a stop and only the source stands between.
 *
 * ```text
 * “It burned,” the mayor told us, adding: “Nobody came.”
 *  ^ before `told`                         ^ after `adding`
 * ```
 */
export function adjacentQuotations(view: TextView, cue: CueNearQuotation): Span[] {
  const { tree, verb, source } = cue;
  return quotationsIn(view, tree.sentence)
    .filter((quotation) => !contains(quotation, verb))
    .filter((quotation) => source === null || !overlaps(quotation, source))
    .filter((quotation) => isUtterance(view.text, quotation))
    .filter((quotation) =>
      quotation.start > verb.start
        ? bringsIn(view, cue, quotation)
        : closesOff(view, cue, quotation),
    )
    .map(({ start, end }) => ({ start, end }));
}

/**
 * The other half of a quotation that its cue splits (`“Give it to me,” she said, “and go.”`):
 * the content with it, or as it was.
 */
export function withSecondHalf(
  view: TextView,
  tree: Tree,
  { cueHead, content }: Pick<Attribution, 'cueHead' | 'content'>,
): readonly [Span, ...Span[]] {
  const last = content.at(-1);
  if (last === undefined || last.end > cueHead.start || !/["”»’]$/.test(wordsAt(view.text, last))) {
    return content;
  }
  const half = quotationsIn(view, { start: cueHead.end, end: tree.sentence.end }).find(
    (quotation) => quotation.start >= cueHead.end,
  );
  if (half === undefined || !/,\s*$/.test(view.text.slice(cueHead.end, half.start))) return content;
  const cue = { tree, verb: cueHead, source: null };
  return bringsIn(view, cue, half) || goesOn(view, tree, { cueHead, half })
    ? [...content, { start: half.start, end: half.end }]
    : content;
}

/**
 * What follows a cue that is set into the speech ("It burned, he said, [and nobody came]."): the
 * content with the clause that a conjunction adds, unless someone speaks in that one too.
 */
export function withSecondClause(
  view: TextView,
  tree: Tree,
  { cueHead, content, sense }: Pick<Attribution, 'cueHead' | 'content' | 'sense'>,
): readonly [Span, ...Span[]] {
  const last = content.at(-1);
  if (last === undefined || last.end > cueHead.start || sense.link !== 'says') return content;
  // After a closed quotation the reporter goes on.
  if (/["”»’]$/.test(wordsAt(view.text, last))) return content;
  const { words } = tree.sentence;
  const particle = words[cueHead.index + 1]?.upos === 'ADP' ? 1 : 0;
  const comma = words[cueHead.index + 1 + particle];
  const conjunction = words[cueHead.index + 2 + particle];
  if (comma?.form !== ',' || !/^(?:and|but)$/i.test(conjunction?.form ?? '')) return content;
  const rest = words.slice(cueHead.index + 2 + particle);
  const speaks = rest.some(
    ({ lemma, upos }) => upos === 'VERB' && cueSense(lemma)?.frames.includes('clause') === true,
  );
  const first = rest[0];
  const end = rest.findLast(({ upos }) => upos !== 'PUNCT');
  if (speaks || first === undefined || end === undefined || rest.length < 4) return content;
  return [...content, { start: first.start, end: end.end }];
}

/** "..., he said, referring to banks, [“you give them ...”]": the half goes on in the middle. */
function goesOn(
  view: TextView,
  tree: Tree,
  { cueHead, half }: { readonly cueHead: Word; readonly half: Span },
): boolean {
  const small = /^["“«„‘']+\s*\p{Ll}/u.test(wordsAt(view.text, half));
  const between = wordsBetween(tree, cueHead.end, half.start);
  const finite = between.some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos));
  return small && !finite && between.length <= REACH_WORDS;
}

/** True where the quotation after the verb is what it brings in: no other predicate between. */
function bringsIn(view: TextView, { tree, verb }: CueNearQuotation, quotation: Span): boolean {
  const between = wordsBetween(tree, verb.end, quotation.start);
  return between.length <= REACH_WORDS && !between.some((word) => isPredicate(view, word));
}

/** True where the quotation before the verb ends in a stop and the verb speaks of it. */
function closesOff(
  view: TextView,
  { tree, verb, source }: CueNearQuotation,
  quotation: Span,
): boolean {
  if (!/^VB[DZP]$/.test(verb.xpos)) return false;
  const last = view.text
    .slice(quotation.start, quotation.end)
    .replace(/["”»’']{1,9}$/, '')
    .at(-1);
  const stops = /[,.?!…—–-]/.test(last ?? '') || view.text.charAt(quotation.end) === ',';
  const between = wordsBetween(tree, quotation.end, verb.start);
  const other = (word: Word) =>
    isPredicate(view, word) && !(source !== null && contains(source, word));
  return stops && between.length <= REACH_WORDS && !between.some(other);
}

function wordsBetween({ sentence }: Tree, start: number, end: number): readonly Word[] {
  return sentence.words.filter((word) => word.start >= start && word.end <= end);
}

/** A finite verb or another cue, outside any quotation. */
function isPredicate(view: TextView, word: Word): boolean {
  const finite = /^(VB[DZP]|MD)$/.test(word.xpos);
  const speaks = word.upos === 'VERB' && cueSense(word.lemma)?.frames.includes('clause') === true;
  return (finite || speaks) && quotationAround(view, word) === undefined;
}

/** True for more than a name or a term: enough words, or a short sentence with its stop. */
function isUtterance(text: string, span: Span): boolean {
  const words = wordsAt(text, span);
  const isSentence = /^["“«„‘']+\p{Lu}.*[.?!]["”»’']+$/su.test(words);
  return words.split(/\s+/).length >= (isSentence ? 2 : QUOTED_WORDS_MIN);
}
