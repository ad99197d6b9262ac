import { jsonLines } from '../json-lines.ts';
import type { ScoredCase } from './scored.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Attribution {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
}

interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

/** Least Jaccard index of two contents that count as one (as the shared scorer has it). */
const JACCARD_MIN = 0.5;

/**
 * Attributions of whole articles: contents matched one to one, best first, by the Jaccard index of
 * their characters without white space; `source` counts those of them whose sources overlap too.
 */
export function scoreAttribution(gold: string, system: string): readonly ScoredCase[] {
  const given = new Map(jsonLines<Article>(system).map((article) => [article.id, article]));
  return jsonLines<Article>(gold).map(({ id, text, attributions }) => {
    const labelled = attributions.filter(({ content }) => content.length > 0);
    const found = (given.get(id)?.attributions ?? []).filter(({ content }) => content.length > 0);
    const pairs = matches(text, { labelled, found });
    const sources = pairs.filter(([a, b]) => sameSource(text, a, b)).length;
    const counts = { gold: labelled.length, system: found.length };
    return {
      id,
      tallies: { content: { hit: pairs.length, ...counts }, source: { hit: sources, ...counts } },
    };
  });
}

/** Pairs of labelled and found attributions whose contents match, one to one, best first. */
export function matches<Label extends Attribution, Found extends Attribution>(
  text: string,
  { labelled, found }: { labelled: readonly Label[]; found: readonly Found[] },
): [Label, Found][] {
  const left = labelled.map((item) => ({ item, letters: lettersOf(text, item.content) }));
  const right = found.map((item) => ({ item, letters: lettersOf(text, item.content) }));
  const candidates = left.flatMap((a, i) =>
    right.flatMap((b, j) => {
      const shared = sharedOf(a.letters, b.letters);
      const index = shared / (a.letters.size + b.letters.size - shared);
      return shared > 0 && index >= JACCARD_MIN ? [{ i, j, index }] : [];
    }),
  );
  candidates.sort((a, b) => b.index - a.index);
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  return candidates.flatMap(({ i, j }) => {
    const a = left[i];
    const b = right[j];
    if (usedLeft.has(i) || usedRight.has(j) || a === undefined || b === undefined) return [];
    usedLeft.add(i);
    usedRight.add(j);
    return [[a.item, b.item] as [Label, Found]];
  });
}

/** True where the sources overlap, or where neither has one. */
export function sameSource(text: string, a: Attribution, b: Attribution): boolean {
  const left = lettersOf(text, a.source);
  const right = lettersOf(text, b.source);
  return (left.size === 0 && right.size === 0) || sharedOf(left, right) > 0;
}

/** Places of the spans' characters that are no white space. */
export function lettersOf(text: string, spans: readonly Span[]): Set<number> {
  const letters = new Set<number>();
  for (const { start, end } of spans) {
    for (let at = start; at < end; at++) if (!/\s/.test(text.charAt(at))) letters.add(at);
  }
  return letters;
}

/** How many places two sets share. */
export function sharedOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const place of a) if (b.has(place)) shared++;
  return shared;
}
