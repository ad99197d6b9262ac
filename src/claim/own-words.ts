import { relation, type Tree, type Word } from '../language/index.ts';
import { contains, type Span } from '../text/index.ts';
import { asksForAnonymity } from './anonymity.ts';
import type { Attribution } from './attribution.ts';
import { spansOfWords } from './text-view.ts';

/**
 * What of a sentence the publication says in its own voice: the words that no attribution covers,
 * provided that a main predicate is among them which is not itself the cue of a saying. Empty where
 * the sentence only passes on what others say.
 */
export function ownWords(tree: Tree, attributions: readonly Attribution[]): readonly Span[] {
  const { sentence } = tree;
  if (isRegisterLine(tree) && attributions.length === 0) return spansOfWords(sentence, () => true);
  if (isHeading(tree)) return [];
  const covered = (word: Word) =>
    attributions.some((a) => a.content.some((span) => contains(span, word)));
  const isCue = (word: Word) =>
    attributions.some((a) => a.cue.some((span) => contains(span, word)));
  const isSource = (word: Word) =>
    attributions.some((a) => a.source !== null && contains(a.source, word));
  // "..., with Israel stating that ...": all of it is the saying, its preposition too.
  const isSideCue = (word: Word) =>
    attributions.some(
      (a) =>
        (a.cueHead.xpos === 'VBG' || !isMainPredicate(tree, a.cueHead)) &&
        a.source !== null &&
        sentence.words.includes(a.cueHead) &&
        ((contains(a.source, word) && word.index < a.cueHead.index) ||
          a.cue.some((span) => contains(span, word))),
    );
  const speaks = sentence.words.some(
    (word) =>
      isMainPredicate(tree, word) &&
      !covered(word) &&
      !isCue(word) &&
      !isSource(word) &&
      !asksForAnonymity(tree, word),
  );
  if (!speaks) return [];
  const told = (word: Word): boolean => {
    if (covered(word) || isSideCue(word)) return true;
    const next = sentence.words[word.index + 1];
    return /^(ADP|SCONJ|CCONJ|PUNCT)$/.test(word.upos) && next !== undefined && told(next);
  };
  return spansOfWords(sentence, (word) => !told(word)).filter((span) =>
    sentence.words.some((word) => contains(span, word) && isSubstantive(word)),
  );
}

/** Words without a predicate, or without a stop, assert nothing by themselves. */
function isHeading({ sentence }: Tree): boolean {
  const last = sentence.words.at(-1);
  const closed = last !== undefined && /^[.?!:;…"”»’)]+$/.test(last.form);
  return !closed || !sentence.words.some((word) => word.upos === 'VERB' || word.upos === 'AUX');
}

/** Labels of the lines of a register or notice, which asserts what it enters after them. */
const REGISTER_LABEL =
  /^(?:name|also (?:written|known as)|aliases|formerly|former names?|previous names?|programme|program|listed on|date of listing|designated on)$/i;

/** "Listed on: 3 June 2024": a line of a register, which needs neither verb nor stop. */
function isRegisterLine({ sentence }: Tree): boolean {
  const colon = sentence.words.findIndex(({ form }) => form === ':');
  if (colon < 1 || colon > 4 || colon + 1 >= sentence.words.length) return false;
  const label = sentence.words.slice(0, colon).map(({ form }) => form);
  return REGISTER_LABEL.test(label.join(' '));
}

/** The root, and the predicates that stand beside it. */
function isMainPredicate(tree: Tree, word: Word): boolean {
  let at: Word | undefined = word;
  while (at !== undefined && (relation(at) === 'conj' || relation(at) === 'parataxis')) {
    at = tree.governor(at);
  }
  return at !== undefined && at.head < 0 && word.upos !== 'PUNCT';
}

function isSubstantive(word: Word): boolean {
  return ['NOUN', 'PROPN', 'VERB', 'NUM', 'ADJ'].includes(word.upos);
}
