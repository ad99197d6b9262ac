import type { Document, DocumentId } from '../source/index.ts';

/** Two reports that share words, the earlier first. */
export interface Reuse {
  readonly earlier: DocumentId;
  readonly later: DocumentId;
  /** Share of the shorter report's word 5-grams that stand in the other, 0 to 1. */
  readonly containment: number;
}

/** Words in one shingle; five is usual for news (Clough et al., METER corpus, 2002). */
const SHINGLE_WORDS = 5;

/**
 * A shingle that stands in more reports than this joins each of them to the earliest only: a wire
 * text that a hundred papers carry makes a hundred pairs, not five thousand.
 */
const PAIRED_REPORTS = 12;

/**
 * Pairs of reports of different publishers with shared word 5-grams, by an inverted index: time and
 * memory grow with the number of words and with the pairs that do share some, not with all pairs.
 * Reports are given earliest first. Furniture is left out, and what a publisher prints in several
 * of its reports (addresses, appeals, standing background) is boilerplate and joins nothing.
 */
export function findReuse(
  documents: readonly Document[],
  { containmentMin }: { containmentMin: number },
): Reuse[] {
  const sizes: number[] = [];
  const index = new Map<string, number[]>();
  for (const [at, document] of documents.entries()) {
    const shingles = shinglesOf(document);
    sizes.push(shingles.size);
    for (const shingle of shingles) {
      const holders = index.get(shingle);
      if (holders === undefined) index.set(shingle, [at]);
      else holders.push(at);
    }
  }
  const shared = new Map<string, number>();
  for (const holders of index.values()) {
    if (holders.length < 2 || isBoilerplate(holders, documents)) continue;
    const firsts = holders.length > PAIRED_REPORTS ? holders.slice(0, 1) : holders;
    for (const [n, a] of firsts.entries()) {
      for (const b of holders.slice(n + 1)) {
        const key = `${a} ${b}`;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  }
  return [...shared.entries()].flatMap(([key, count]) => {
    const [a = 0, b = 0] = key.split(' ').map(Number);
    const [earlier, later] = [documents[a], documents[b]];
    const containment = count / Math.max(1, Math.min(sizes[a] ?? 0, sizes[b] ?? 0));
    if (earlier === undefined || later === undefined || containment < containmentMin) return [];
    return [{ earlier: earlier.id, later: later.id, containment }];
  });
}

/** True where every report that has the words is of one publisher. */
function isBoilerplate(holders: readonly number[], documents: readonly Document[]): boolean {
  const publisher = documents[holders[0] ?? 0]?.publisher ?? null;
  return publisher !== null && holders.every((at) => documents[at]?.publisher === publisher);
}

function shinglesOf({ text, furniture }: Document): Set<string> {
  const body = furniture.reduceRight(
    (words, { start, end }) => `${words.slice(0, start)} ${words.slice(end)}`,
    text,
  );
  const words = body.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    shingles.add(words.slice(at, at + SHINGLE_WORDS).join(' '));
  }
  return shingles;
}
