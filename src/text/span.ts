/**
 * A stretch of one immutable text: half-open, `start` inclusive and `end` exclusive, counted in
 * UTF-16 code units, so that `text.slice(start, end)` is what the span means.
 */
export interface Span {
  /** First code unit, from 0. */
  readonly start: number;
  /** One past the last code unit; never below `start`. */
  readonly end: number;
}

/** The words that a span stands for. */
export function wordsAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Number of UTF-16 code units in a span. */
export function lengthOf(span: Span): number {
  return span.end - span.start;
}

/** True where the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies wholly within `outer` (equal spans contain each other). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span that holds all of `spans`. @throws {RangeError} when there are none. */
export function cover(spans: readonly Span[]): Span {
  const [first, ...rest] = spans;
  if (first === undefined) throw new RangeError('Cannot cover: no spans were given');
  return rest.reduce<Span>(
    (whole, span) => ({
      start: Math.min(whole.start, span.start),
      end: Math.max(whole.end, span.end),
    }),
    first,
  );
}

/** Orders spans by where they start; of two that start together the longer comes first. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The span without white space at either end; empty at its old start where it held nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : { start: span.start, end: span.start };
}
