import { diffArrays } from 'diff';
import { type Span, wordsAt } from '../text/index.ts';

/** One place where two versions of a text differ. */
export interface Edit {
  /** What the version before has there; empty where words were only added. */
  readonly removed: Span;
  /** What the version after has there; empty where words were only removed. */
  readonly added: Span;
}

/**
 * Most single changes that are told apart between two stretches; where there are more, the whole
 * stretch counts as rewritten. Time grows with its square: 2,000 take 0.3 s (one core, 2026-11).
 */
const EDIT_LENGTH_MAX = 2_000;

/** A line with the line ends after it: a paragraph, as kept texts have them. */
const PARAGRAPH = /[^\n]*\n+|[^\n]+/g;

/** A word or number with its inner points and hyphens, white space, or one other character. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’.,:-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

/**
 * Where two versions of a report differ, in whole words, in order of place. The text before with
 * every `removed` replaced by its `added` is the text after. Changes with only white space between
 * them are one edit. Paragraphs are compared first, words within changed ones after that.
 *
 * @see Myers (1986), An O(ND) Difference Algorithm and Its Variations
 */
export function differences(before: string, after: string): readonly Edit[] {
  const whole = {
    removed: { start: 0, end: before.length },
    added: { start: 0, end: after.length },
  };
  const coarse = edits({ before, after, pattern: PARAGRAPH, within: whole });
  const fine = coarse.flatMap((within) => edits({ before, after, pattern: TOKEN, within }));
  return joined(fine, before).map((edit) => trimmed(edit, { before, after }));
}

/** The edits within one stretch of either text, in pieces that `pattern` cuts. */
function edits({
  before,
  after,
  pattern,
  within,
}: {
  before: string;
  after: string;
  pattern: RegExp;
  within: Edit;
}): Edit[] {
  const old = pieces(before.slice(within.removed.start, within.removed.end), pattern);
  const now = pieces(after.slice(within.added.start, within.added.end), pattern);
  const changes = diffArrays(old, now, { maxEditLength: EDIT_LENGTH_MAX });
  if (changes === undefined) return [within];
  const found: Edit[] = [];
  let removed = within.removed.start;
  let added = within.added.start;
  let open: Edit | null = null;
  for (const change of changes) {
    const length = change.value.reduce((sum, piece) => sum + piece.length, 0);
    if (!change.added && !change.removed) {
      if (open !== null) found.push(open);
      open = null;
      removed += length;
      added += length;
      continue;
    }
    open ??= { removed: { start: removed, end: removed }, added: { start: added, end: added } };
    if (change.removed) removed += length;
    else added += length;
    open = {
      removed: { start: open.removed.start, end: removed },
      added: { start: open.added.start, end: added },
    };
  }
  if (open !== null) found.push(open);
  return found;
}

function pieces(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

/** Edits that are parted by white space only, as one. */
function joined(found: readonly Edit[], before: string): Edit[] {
  const result: Edit[] = [];
  for (const edit of found) {
    const last = result.at(-1);
    const between = last && before.slice(last.removed.end, edit.removed.start);
    if (last !== undefined && between?.trim() === '') {
      result[result.length - 1] = {
        removed: { start: last.removed.start, end: edit.removed.end },
        added: { start: last.added.start, end: edit.added.end },
      };
    } else {
      result.push(edit);
    }
  }
  return result;
}

/** The edit without white space that both of its sides begin or end with. */
function trimmed(
  { removed, added }: Edit,
  { before, after }: { before: string; after: string },
): Edit {
  const old = wordsAt(before, removed);
  const now = wordsAt(after, added);
  const length = Math.min(old.length, now.length);
  let head = 0;
  while (head < length && old[head] === now[head] && /\s/.test(old.charAt(head))) head++;
  let tail = 0;
  while (
    tail < length - head &&
    old.at(-1 - tail) === now.at(-1 - tail) &&
    /\s/.test(old.charAt(old.length - 1 - tail))
  ) {
    tail++;
  }
  return {
    removed: { start: removed.start + head, end: removed.end - tail },
    added: { start: added.start + head, end: added.end - tail },
  };
}
