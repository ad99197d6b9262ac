import type { Span } from '../../text/index.ts';
import type { MentionContext, QuantityMention } from '../mention.ts';
import { readTimedTokens } from '../time/phrase.ts';
import type { Token } from '../token.ts';
import { lowerAt } from '../token.ts';
import type { Amount } from './amount.ts';
import { readAmount } from './amount.ts';
import type { Counted } from './counted.ts';
import { Counting } from './counted.ts';
import { isNotACount } from './not-a-count.ts';
import { correctionOf, isSetAside, type SetAside } from './set-aside.ts';
import { currencyBefore, readUnit } from './unit.ts';

/**
 * The quantities of a text in order, without overlap: counts and measures with their bounds, hedge,
 * unit and what they count.
 *
 * - "at least 3" is 3 and open, "more than 3" 4 and open, "more than 300" 300 and open; "up to 30"
 *   0 to 30; "about" keeps the number on both sides and says so in `hedge`; a range is both its ends.
 * - Open words take the least that they allow: several 3, a few 2, dozens 24, hundreds 200.
 * - "no", "none", "nobody" and "without" are 0; "a" and "an" before a noun are 1.
 * - A number that the words set aside ("seven and not nine") is no mention of its own; the one given
 *   instead has it as `corrects`.
 * - Dates, clock times, durations, ages, addresses, ordinals and numbers in names are none.
 */
export function recogniseQuantities(context: MentionContext): QuantityMention[] {
  const { text, analysis } = context;
  const { tokens, readings: times } = readTimedTokens(text);
  const counting = new Counting(analysis.sentences);
  const found: QuantityMention[] = [];
  const aside: SetAside[] = [];
  let time = 0;
  for (let i = 0; i < tokens.length; ) {
    while ((times[time]?.end ?? Number.POSITIVE_INFINITY) <= i) time++;
    const inTime = (times[time]?.start ?? Number.POSITIVE_INFINITY) <= i;
    const amount = inTime ? null : readAmountOrArticle(tokens, i, counting);
    if (amount === null) {
      i++;
      continue;
    }
    const crosses = (times[time]?.start ?? Number.POSITIVE_INFINITY) < amount.end;
    if (!crosses && !isNotACount(tokens, amount)) {
      if (isSetAside(tokens, amount)) aside.push(setAside(tokens, amount));
      else {
        const mention = mentionOf(tokens, amount, { counting, text });
        if (mention !== null) found.push(mention);
      }
    }
    i = amount.end;
  }
  return found.map((part, at) => ({
    ...part,
    partOf: wholeOf(part, found[at + 1], text),
    corrects: part.unit === null ? correctionOf(part, { aside, text }) : null,
  }));
}

function setAside(tokens: readonly Token[], { start, end, min, max }: Amount): SetAside {
  return {
    start: tokens[start]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
    min,
    max,
  };
}

/** "two of the [three] drones", "one out of [five]": the quantity after the words that divide it. */
function wholeOf(
  part: QuantityMention,
  whole: QuantityMention | undefined,
  text: string,
): Span | null {
  if (whole === undefined || part.unit !== null || whole.unit !== null) return null;
  if (!OF_A_WHOLE.test(text.slice(part.end, whole.start))) return null;
  const { start, end } = whole;
  return whole.max === null || part.min <= whole.max ? { start, end } : null;
}

/** Between a part and its whole: "of the", "out of", "of its", "of those", "of an original". */
const OF_A_WHOLE =
  /^\s{1,3}(?:out )?of(?: (?:the|these|those|its|their|his|her|our|all|some|them|an?|total|original|small|first|last)){0,3}\s{1,3}$/;

function readAmountOrArticle(
  tokens: readonly Token[],
  i: number,
  counting: Counting,
): Amount | null {
  return readAmount(tokens, i) ?? readNo(tokens, i, counting) ?? readArticle(tokens, i, counting);
}

/** Words after "no" with which it counts nothing ("no longer", "no doubt"). */
const NO_COUNT = new Set(
  [
    'longer more less doubt matter fewer other way such comment one further sooner later reason',
    'need question idea wonder better use place sense end point',
  ].flatMap((line) => line.split(' ')),
);

const LOSSES = new Set(
  'casualties losses injuries victims deaths fatalities casualty loss'.split(' '),
);

/** "no casualties", "zero" by another name, "without casualties". */
function readNo(tokens: readonly Token[], i: number, counting: Counting): Amount | null {
  const form = lowerAt(tokens, i);
  const any = lowerAt(tokens, i + 1) === 'any' ? i + 2 : i + 1;
  if (form === 'without' && LOSSES.has(lowerAt(tokens, any))) return one({ i, end: any, value: 0 });
  if (form !== 'no' || NO_COUNT.has(lowerAt(tokens, i + 1))) return null;
  const next = tokens[i + 1];
  if (next?.kind !== 'word' || next.glued) return null;
  const found = counting.wordAt(tokens[i]?.start ?? 0);
  if (found !== null && found.word.upos !== 'DET') return null;
  return one({ i, end: i + 1, value: 0 });
}

/** Nouns after "a" that make no count of one: measures of time, manner and degree. */
const NO_ARTICLE_COUNT = new Set(
  'number lot few bit little couple pair handful half day week month year while time result'.split(
    ' ',
  ),
);

/** "a drone": one, where the parse shows a noun that the article belongs to. */
function readArticle(tokens: readonly Token[], i: number, counting: Counting): Amount | null {
  const form = lowerAt(tokens, i);
  if (form !== 'a' && form !== 'an') return null;
  const found = counting.wordAt(tokens[i]?.start ?? 0);
  if (found === null || found.word.upos !== 'DET') return null;
  const noun = found.tree.governor(found.word);
  if (noun?.upos !== 'NOUN' || noun.index < found.word.index) return null;
  if (NO_ARTICLE_COUNT.has(noun.lemma.toLowerCase())) return null;
  return one({ i, end: i + 1, value: 1 });
}

function one({
  i,
  end,
  value,
}: {
  readonly i: number;
  readonly end: number;
  readonly value: number;
}): Amount {
  return { start: i, end, min: value, max: value, hedge: 'exact', core: i, people: false };
}

function mentionOf(
  tokens: readonly Token[],
  amount: Amount,
  { counting, text }: { readonly counting: Counting; readonly text: string },
): QuantityMention | null {
  const currency = currencyBefore(tokens, amount.start);
  const unitAfter = currency === null ? readUnit(tokens, amount.end) : null;
  const article = ['a', 'an'].includes(lowerAt(tokens, amount.core));
  // "a foot in each country" and "a ton of work" measure nothing.
  const measured = article && !LONG_UNITS.has(unitAfter?.unit ?? '') ? null : unitAfter;
  const first = tokens[currency === null ? amount.start : amount.start - 1];
  const last = tokens[(measured?.end ?? amount.end) - 1];
  if (first === undefined || last === undefined) return null;
  const span: Span = { start: first.start, end: last.end };
  const unit = currency ?? measured?.unit ?? null;
  const counted = unit === null ? countedBy(tokens, amount, { span, counting }) : null;
  if (unit === null && counted === null && isNameOrGeneric(tokens, amount, counting)) return null;
  const bounds = unit === null ? amount : looseBounds(amount);
  return {
    kind: 'quantity',
    ...span,
    min: bounds.min,
    max: bounds.max,
    hedge: amount.hedge,
    unit,
    counted: counted === null ? null : withinText(counted.span, text),
    countedLemma: counted?.lemma ?? null,
    partOf: null,
    corrects: null,
  };
}

const LONG_UNITS = new Set(['km', 'mi', 'kg', 'ha', 'nmi']);

/** Digits of this many and more, ungrouped and with nothing counted, are a name ("train 61304"). */
const NAME_DIGITS_MIN = 5;

/** Where nothing is counted: "pier 2", "train 61304", and "one" for anybody ("one finds"). */
function isNameOrGeneric(
  tokens: readonly Token[],
  { start, core, end }: Amount,
  counting: Counting,
): boolean {
  const token = tokens[core];
  if (token === undefined || start !== core) return false;
  if (token.kind === 'number') {
    if (end === start + 1 && token.lower.length >= NAME_DIGITS_MIN) return true;
    return counting.wordBefore(token.start)?.upos === 'NOUN';
  }
  if (token.lower !== 'one') return false;
  const next = counting.wordAt(tokens[end]?.start ?? token.start)?.word;
  const generic = next !== undefined && (next.xpos === 'VBZ' || next.xpos === 'VBP');
  if (generic && next.upos === 'VERB') return true;
  return counting.wordBefore(token.start)?.upos === 'ADJ';
}

/** "more than 20 km" begins at 20, not at 21: a measure has no next whole step. */
function looseBounds({ min, max, hedge, ...rest }: Amount): Pick<Amount, 'min' | 'max'> {
  const step: number = rest.step ?? 0;
  if (hedge === 'at-least') return { min: min - step, max };
  return { min, max: max === null ? null : max + step };
}

function countedBy(
  tokens: readonly Token[],
  amount: Amount,
  { span, counting }: { readonly span: Span; readonly counting: Counting },
): Counted | null {
  if (amount.people) return { span, lemma: 'people' };
  return counting.of(tokens[amount.core]?.start ?? span.start, span);
}

function withinText(span: Span, text: string): Span {
  return { start: span.start, end: Math.min(span.end, text.length) };
}
