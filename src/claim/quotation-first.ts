import type { Tree, Word } from '../language/index.ts';
import { type Span, wordsAt } from '../text/index.ts';
import type { Attribution } from './attribution.ts';
import { type CueSense, cueSense } from './cue-lexicon.ts';
import type { Quotation } from './quotation.ts';
import { relaysOf } from './relay.ts';
import { sourceOf } from './source-by-order.ts';
import type { Subject } from './subject.ts';
import { quotationAround, quotationsIn, type TextView } from './text-view.ts';

/** Most words between a quotation and its verb: a source with its role and apposition. */
const SOURCE_WORDS_MAX = 28;

/**
 * A quotation that ends in a comma, and the one who speaks it right after, before or behind the verb:
 *
 * ```text
 * “It burned,” Scott Pruitt, the attorney general of Oklahoma, who was there, said on Friday.
 * ^content     ^source                                                        ^cue
 * “It burned,” said the attorney general of Oklahoma, Scott Pruitt.
 * ^content     ^cue ^source
 * ```
 *
 * Read from the order of the words, for a parser seldom survives a long quotation.
 */
export function quotationFirst(view: TextView, tree: Tree): readonly Attribution[] {
  const { sentence } = tree;
  return quotationsIn(view, sentence).flatMap((quotation): Attribution[] => {
    if (quotation.end > sentence.end || !breaksOff(view.text, quotation)) return [];
    if (!opensSaying(view.text, { quotation, sentence })) return [];
    const found = speakerAfter(view, tree, quotation);
    if (found === null) return [];
    const { verb, sense, source, cue } = found;
    return [
      {
        source: source.span,
        sourceHead: source.head,
        cue: [cue],
        cueHead: verb,
        sentence: sentence.index,
        content: [{ start: quotation.start, end: quotation.end }],
        sense,
        relays: relaysOf(view, { tree, verb, source }),
        rule: 'quotation-first',
      },
    ];
  });
}

/** True where the quotation ends in a comma, a question or an exclamation, inside or outside. */
function breaksOff(text: string, { start, end, closed }: Quotation): boolean {
  if (!closed) return false;
  const last =
    text
      .slice(start, end)
      .replace(/["”»’']{1,9}$/, '')
      .at(-1) ?? '';
  return /[,?!…—–-]/.test(last) || text.charAt(end) === ',';
}

/** A quotation that opens its sentence, or that begins with a capital: no phrase in another's words. */
function opensSaying(
  text: string,
  { quotation, sentence }: { quotation: Quotation; sentence: Span },
): boolean {
  const lead = text.slice(sentence.start, Math.max(sentence.start, quotation.start)).trim();
  const words = wordsAt(text, quotation).replace(/^["“«„‘']+\s*/, '');
  const several = words.split(/\s+/);
  return lead === '' || (/^[\p{Lu}\d…]/u.test(words) && several.length > 2 && !isTitle(several));
}

/** “Face the Nation,”: every longer word has a capital, as in the name of a programme or a book. */
function isTitle(words: readonly string[]): boolean {
  return words.every((word) => word.length < 4 || /^\p{Lu}/u.test(word));
}

interface Speaker {
  readonly verb: Word;
  readonly sense: CueSense;
  readonly source: Subject;
  readonly cue: Span;
}

function speakerAfter(view: TextView, tree: Tree, { end }: Quotation): Speaker | null {
  const { words } = tree.sentence;
  const begin = words.findIndex((word) => word.start >= end && word.form !== ',');
  const first = words[begin];
  if (first === undefined) return null;
  const inverted = speech(words, first);
  if (inverted !== null) {
    const source = sourceOf(view, tree, first);
    if (source === undefined || source.span.start < first.start) return null;
    return { verb: first, sense: inverted, source, cue: placeOf(first) };
  }
  if (!/^(?:DET|PROPN|NOUN|PRON|ADJ|NUM)$/.test(first.upos)) return null;
  const verb = verbAfter(view, words.slice(begin, begin + SOURCE_WORDS_MAX));
  const sense = verb === null ? null : speech(words, verb);
  if (verb === null || sense === null) return null;
  const phrase = [...words.slice(begin, verb.index)];
  const between: Word[] = [];
  while (/^(?:ADV|AUX|PART)$/.test(phrase.at(-1)?.upos ?? ''))
    between.unshift(...phrase.splice(-1));
  while (phrase.at(-1)?.upos === 'PUNCT' && phrase.at(-1)?.form !== ')') phrase.pop();
  const head = headOf(phrase);
  const last = phrase.at(-1);
  if (head === undefined || last === undefined) return null;
  return {
    verb,
    sense,
    source: { span: { start: first.start, end: last.end }, head },
    cue: { start: between[0]?.start ?? verb.start, end: verb.end },
  };
}

/** The first verb that is no part of a relative clause: the cue, where it is one; null else. */
function verbAfter(view: TextView, words: readonly Word[]): Word | null {
  let relative = false;
  for (const [at, word] of words.entries()) {
    if (/^(?:[;:.]|["“«])$/.test(word.form) && at > 0) return null;
    if (/^(?:who|which|whose|whom|that)$/i.test(word.form)) relative = true;
    if (word.form === ',' && relative && !startsRelative(words[at + 1])) relative = false;
    if (quotationAround(view, word) !== undefined) continue;
    if (relative || !isVerbal(word)) continue;
    return word;
  }
  return null;
}

function startsRelative(word: Word | undefined): boolean {
  return word !== undefined && /^(?:who|which|whose|whom)$/i.test(word.form);
}

function isVerbal({ xpos, upos }: Word): boolean {
  return /^(?:VB[DZP]|MD)$/.test(xpos) && upos !== 'AUX';
}

/** The sense of a verb that can bring in a quotation, or null. */
function speech(words: readonly Word[], word: Word): CueSense | null {
  const sense = cueSense(word.lemma);
  const said =
    /^VB[DZPN]$/.test(word.xpos) || (word.xpos === 'NNS' && words[word.index + 1] !== undefined);
  return said && sense !== undefined && /clause|topic/.test(sense.frames.join()) ? sense : null;
}

/** The head of the name or noun before the first comma or preposition. */
function headOf(phrase: readonly Word[]): Word | undefined {
  const stop = phrase.findIndex((word) => word.form === ',' || word.upos === 'ADP');
  const core = stop < 1 ? phrase : phrase.slice(0, stop);
  return core.findLast(({ upos }) => /^(?:NOUN|PROPN|PRON)$/.test(upos)) ?? core.at(-1);
}

function placeOf({ start, end }: Word): Span {
  return { start, end };
}
