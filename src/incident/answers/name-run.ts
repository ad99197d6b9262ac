import { spanOf, type Tree, type Word } from '../../language/index.ts';
import type { Span } from '../../text/index.ts';

/** A name as it stands in the text, by its capitals: what parsers break up, the eye keeps whole. */
export interface NameRun extends Span {
  /** Its last word. */
  readonly head: Word;
}

const JOINER = /^(?:of|the|and|for|de|al|&|-|’s|'s)$/i;

function isCapital(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.form);
}

/** Words of a description before a name: "Iranian drone manufacturer [Qods Aviation]". */
const DESCRIPTION_WORDS_MAX = 4;

/** Where the name begins after an article and a description of its bearer. */
function nameStart(words: readonly Word[], at: number): number {
  const first = /^(?:the|an?)$/i.test(words[at]?.form ?? '') ? at + 1 : at;
  if (words[first]?.upos !== 'ADJ') return first;
  const described = words.slice(first + 1, first + 1 + DESCRIPTION_WORDS_MAX);
  const named = described.findIndex((word) => isCapital(word));
  const common = described.slice(0, Math.max(named, 0));
  const isDescription =
    common.length > 0 && common.every(({ upos }) => /^(?:NOUN|ADJ)$/.test(upos));
  return isDescription ? first + 1 + named : first;
}

/** The name that begins at a word, what describes its bearer left out; null where none does. */
export function nameFrom(tree: Tree, at: number): NameRun | null {
  const { words } = tree.sentence;
  const first = nameStart(words, at);
  if (!isCapital(words[first])) return null;
  let last = first;
  for (let next = first + 1; next < words.length; next++) {
    const word = words[next];
    if (word === undefined) break;
    if (isCapital(word) && word.upos !== 'NUM') last = next;
    else if (!JOINER.test(word.form)) break;
  }
  return runOf(words.slice(first, last + 1));
}

/** Words that may stand between a name and the verb of which it is the subject. */
const BETWEEN = /^(?:today|yesterday|has|have|had|also|on|later|then|now|\w+day)$/i;

/** The name that ends before a word, auxiliaries and adverbs of time left out. */
export function nameUpTo(tree: Tree, at: number): NameRun | null {
  const { words } = tree.sentence;
  let last = at - 1;
  while (last >= 0 && BETWEEN.test(words[last]?.form ?? '')) last--;
  if (!isCapital(words[last])) return null;
  let first = last;
  for (let before = last - 1; before >= 0; before--) {
    const word = words[before];
    if (word === undefined) break;
    if (isCapital(word) && !/^the$/i.test(word.form)) first = before;
    else if (!JOINER.test(word.form)) break;
  }
  return runOf(words.slice(first, last + 1));
}

function runOf(words: readonly Word[]): NameRun | null {
  const head = words.at(-1);
  const span = spanOf(words);
  return head === undefined || span === null ? null : { ...span, head };
}
