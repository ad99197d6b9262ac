/** Answers that are remembered: names share their words. */
const NEAREST_KEPT = 50_000;
/** Shortest legal word in which a slip is looked for. */
const LEGAL_NEAR_MIN = 5;

/**
 * Finds the legal word that is at most one slip away from a word; null for none. Where two are, the
 * one that is given last.
 */
export function slipFinder(legalWords: Iterable<string>): (word: string) => string | null {
  const slips = new Map<string, string>();
  for (const word of legalWords) for (const key of slipKeys(word)) slips.set(key, word);
  const nearest = new Map<string, string | null>();
  return (word) => {
    if (word.length < LEGAL_NEAR_MIN) return null;
    let near = nearest.get(word);
    if (near === undefined) {
      if (nearest.size >= NEAREST_KEPT) nearest.clear();
      near = slipOf(word, slips);
      nearest.set(word, near);
    }
    return near;
  };
}

/** A legal word within one slip of this one. */
function slipOf(word: string, slips: ReadonlyMap<string, string>): string | null {
  for (const key of slipKeys(word)) {
    const near = slips.get(key);
    if (near !== undefined && Math.abs(near.length - word.length) <= 1) return near;
  }
  return null;
}

/** The word itself and the word without each of its letters; none for a short word. */
function slipKeys(word: string): string[] {
  if (word.length < LEGAL_NEAR_MIN) return [];
  const keys = [word];
  for (let at = 0; at < word.length; at++) keys.push(word.slice(0, at) + word.slice(at + 1));
  return keys;
}
