import type { Sentence, Word } from '../../language/index.ts';
import type { MentionContext, QuantityMention } from '../mention.ts';
import type { SumCheck } from '../text-check.ts';

/**
 * Sums over the parts of a whole within one sentence, each with whether it can hold:
 *
 * ```text
 * three drones: one was struck, two fell into a lake            adds up
 * Ten drones came; six were shot down and five were jammed       exceeds: 11 of 10
 * Of the 14 missiles, eleven were stopped and two hit a field    leaves one open
 * 17 dead, including 19 children                                 exceeds
 * ```
 *
 * Parts are numbers without a noun of their own (or with the whole's) that begin a member of a list
 * after the whole; after a colon or dash they may have nouns. Parts that exceed the whole cannot hold
 * unless they overlap; a list after a colon or dash that gives all its numbers must also reach it.
 */
export function checkSums(
  { text, analysis }: Pick<MentionContext, 'text' | 'analysis'>,
  quantities: readonly QuantityMention[],
): readonly SumCheck[] {
  return analysis.sentences.flatMap((sentence) => {
    const inside = quantities.filter(
      ({ start, end }) => sentence.start <= start && end <= sentence.end,
    );
    return inside.flatMap((whole, at) => {
      const before = inside.find(({ partOf }) => partOf?.start === whole.start);
      const check = checkWhole(whole, { before, after: inside.slice(at + 1), sentence, text });
      return check === null ? [] : [check];
    });
  });
}

/** What stands around a whole. */
interface Surroundings {
  /** The part named before the whole ("[six] of the nine drones"). */
  readonly before: QuantityMention | undefined;
  /** The quantities of the sentence after the whole. */
  readonly after: readonly QuantityMention[];
  readonly sentence: Sentence;
  readonly text: string;
}

function checkWhole(whole: QuantityMention, around: Surroundings): SumCheck | null {
  if (whole.unit !== null || whole.countedLemma === null || whole.partOf !== null) return null;
  if (whole.min < 2 || whole.hedge === 'several') return null;
  if (!Number.isInteger(whole.min)) return null;
  const { parts: later, listed } = partsOf(whole, around);
  const parts = around.before === undefined ? later : [around.before, ...later];
  const subset = subsetOf(whole, around);
  if (subset !== null && parts.length === 0) {
    const exceeds = whole.max !== null && subset.min > whole.max;
    return exceeds ? checkOf(whole, { parts: [subset], result: 'exceeds', holds: false }) : null;
  }
  if (parts.length < 2) return null;
  const total = sumOf(parts);
  if (whole.max !== null && total.min > whole.max) {
    return checkOf(whole, { parts, result: 'exceeds', holds: false });
  }
  if (total.max === null || total.max >= whole.min) {
    return checkOf(whole, { parts, result: 'adds-up', holds: true });
  }
  const open = !listed || REST.test(around.text.slice(whole.end, around.sentence.end));
  return checkOf(whole, { parts, result: 'falls-short', holds: open });
}

/** Words for parts that have no number of their own. */
const REST =
  /\b(?:another|others?|rest|remaining|remainder|last|most|some|many|several|majority)\b/i;

function checkOf(
  whole: QuantityMention,
  {
    parts,
    ...outcome
  }: {
    readonly parts: readonly QuantityMention[];
    readonly result: SumCheck['result'];
    readonly holds: boolean;
  },
): SumCheck {
  const last = parts.at(-1) ?? whole;
  return {
    kind: 'sum',
    start: Math.min(whole.start, parts[0]?.start ?? whole.start),
    end: Math.max(whole.end, last.end, last.counted?.end ?? 0),
    whole: boundsOf(whole),
    parts: parts.map(boundsOf),
    together: sumOf(parts),
    ...outcome,
  };
}

function boundsOf({ start, end, min, max }: QuantityMention): SumCheck['whole'] {
  return { start, end, min, max };
}

function sumOf(parts: readonly QuantityMention[]): SumCheck['together'] {
  let [min, max]: [number, number | null] = [0, 0];
  for (const part of parts) {
    min += part.min;
    max = max === null || part.max === null ? null : max + part.max;
  }
  return { min, max };
}

/** The parts listed after a whole, and whether a colon or dash opens their list. */
function partsOf(
  whole: QuantityMention,
  { after, sentence, text }: Omit<Surroundings, 'before'>,
): { readonly parts: readonly QuantityMention[]; readonly listed: boolean } {
  const from = Math.max(whole.end, whole.counted?.end ?? 0);
  const gap = text.slice(from, after[0]?.start ?? from);
  const listed = LIST_OPENS.test(gap);
  const parts: QuantityMention[] = [];
  for (const part of after) {
    if (part.start < from || part.unit !== null || part.min === 0) continue;
    const article = /^an?$/i.test(text.slice(part.start, part.end));
    const own = part.countedLemma !== null;
    if (article && !(listed && own && beginsMember(part, sentence))) continue;
    if (part.partOf !== null || isOfThem(part, { sentence, text })) return { parts: [], listed };
    if (own && !listed && !isMiscounted(part, sentence)) break;
    if (!beginsMember(part, sentence)) break;
    if (SUBSET.test(text.slice(from, part.start))) break;
    // "white balls 11, 28 and 31": numbers in a row are no parts.
    if (!/\p{L}/u.test(text.slice(part.end, part.end + 3))) break;
    parts.push(part);
  }
  return { parts, listed };
}

/** Between a whole and the first of its parts: "three drones: one", "crew – two Greeks". */
const LIST_OPENS = /^[^.;,:–—]{0,40}(?::|\s[–—-])\s*$/;

/** Words after which a number is among the whole and need not be all of it. */
const SUBSET =
  /\b(?:including|included|among (?:them|whom|those)|of (?:whom|which|them)|such as)\b/i;

/** "17 dead, including [four] children": the first number after words for a subset. */
function subsetOf(whole: QuantityMention, { after, text }: Surroundings): QuantityMention | null {
  const part = after.find(({ start }) => start >= whole.end);
  if (part === undefined || part.unit !== null) return null;
  const gap = text.slice(whole.end, part.start);
  return SUBSET.test(gap) && gap.length <= SUBSET_CODE_UNITS ? part : null;
}

/** "17 people were killed on the spot, including" has about 50. */
const SUBSET_CODE_UNITS = 80;

/** "six of them": a subset, which may overlap with the next. */
function isOfThem(
  { end }: QuantityMention,
  { sentence, text }: { readonly sentence: Sentence; readonly text: string },
): boolean {
  return /^\s{1,3}of (?:them|these|those|whom|which)\b/i.test(text.slice(end, sentence.end));
}

/** Words before a number with which it begins a member of a list. */
const BEFORE_A_MEMBER = new Set(
  ', ; : – — - ( and but while whereas with other another remaining last the only just'.split(' '),
);

function beginsMember({ start }: QuantityMention, { words }: Sentence): boolean {
  const at = words.findIndex((word) => word.start >= start);
  return BEFORE_A_MEMBER.has(words[at - 1]?.form.toLowerCase() ?? '');
}

/** "three hit open ground": the parse took the verb for the counted noun. */
function isMiscounted({ end, counted }: QuantityMention, { words }: Sentence): boolean {
  const next: Word | undefined = words.find((word) => word.start >= end);
  return counted !== null && next !== undefined && VERB_FORMS.has(next.form.toLowerCase());
}

/** Verb forms of reports that are written like nouns. */
const VERB_FORMS = new Set('hit struck fell landed missed reached crashed exploded'.split(' '));
