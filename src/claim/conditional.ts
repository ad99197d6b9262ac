import type { Tree, Word } from '../language/index.ts';
import { contains, type Span } from '../text/index.ts';

/** What is said outright, and what is said only under a condition; either may be empty. */
export interface Split {
  readonly outright: readonly Span[];
  readonly conditional: readonly Span[];
  /** The word that makes the condition, or null where there is none. */
  readonly word: Word | null;
}

/**
 * Divides a content where a condition opens it or its second half, so that neither the condition
 * nor what follows from it is ever asserted:
 *
 * ```text
 * he stated that drones were sent and that if it was proven that ..., the state would act
 *           ^outright                 ^conditional
 * ```
 */
export function splitConditional(tree: Tree, content: readonly Span[]): Split {
  const { words } = tree.sentence;
  const said = words.filter((word) => content.some((span) => contains(span, word)));
  const at = said.findIndex(
    (word, index) => /^(if|unless)$/i.test(word.form) && opens(said.slice(0, index)),
  );
  const word = said[at];
  if (word === undefined) return { outright: content, conditional: [], word: null };
  const before = said.slice(0, at).findLast((each) => each.upos === 'CCONJ');
  const start = before === undefined ? -1 : (words[before.index + 1]?.start ?? word.start);
  return {
    outright: content.flatMap((span) =>
      part(span, { start: -1, end: before === undefined ? -1 : lastBefore(said, before) }),
    ),
    conditional: content.flatMap((span) => part(span, { start, end: Number.MAX_SAFE_INTEGER })),
    word,
  };
}

/** Where the words before the conjunction end, without the comma between. */
function lastBefore(said: readonly Word[], conjunction: Word): number {
  const last = said.findLast(({ index, upos }) => index < conjunction.index && upos !== 'PUNCT');
  return last?.end ?? -1;
}

/** True where a condition here opens a clause: at the head of all, or of what `and (that)` adds. */
function opens(before: readonly Word[]): boolean {
  const lead = before.filter(({ upos, form }) => upos !== 'PUNCT' && !/^that$/i.test(form));
  return lead.length === 0 || lead.at(-1)?.upos === 'CCONJ';
}

function part(span: Span, within: Span): readonly Span[] {
  const start = Math.max(span.start, within.start);
  const end = Math.min(span.end, within.end);
  return start < end ? [{ start, end }] : [];
}
