import { tokens, wordsAt } from '../src/text/index.ts';

/** Words in a shingle: five in a row are rarely shared by chance. */
const SHINGLE_WORDS = 5;

/**
 * The runs of five words of a text, in lower case. Runs with fewer than three words of four letters
 * or more ("at the end of the") are the language's, not a text's, and left out.
 */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = tokens(text)
    .map((token) => wordsAt(text, token).toLowerCase())
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const all = new Set<string>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    const run = words.slice(at, at + SHINGLE_WORDS);
    if (run.filter((word) => word.length >= 4).length >= 3) all.add(run.join(' '));
  }
  return all;
}

/** The shingles of `text` that are among `others`, in text order. */
export function sharedShingles(text: string, others: ReadonlySet<string>): readonly string[] {
  return [...shinglesOf(text)].filter((one) => others.has(one));
}
