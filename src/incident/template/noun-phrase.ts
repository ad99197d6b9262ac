import { relation, type Tree, type Word } from '../../language/index.ts';
import type { Span } from '../../text/index.ts';

/** Dependants that belong to the bare phrase before its noun. */
const BEFORE: ReadonlySet<string> = new Set([
  'amod',
  'compound',
  'nummod',
  'flat',
  'nmod',
  'advmod',
]);

/** Words left off at the head of a phrase: articles and pointers. */
const POINTERS = /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|such|another|same)$/i;

/** The noun with what stands before it, from which articles and pointers are left off. */
export function barePhrase(tree: Tree, noun: Word): Span {
  const words = tree.sentence.words;
  let first = noun.index;
  const below = new Set(tree.subtree(noun).map(({ index }) => index));
  for (let at = noun.index - 1; at >= 0; at--) {
    const word = words[at] as Word;
    if (!below.has(at) || /^[,;:()[\]]$|^--$/.test(word.form)) break;
    if (word.upos === 'CCONJ' && words[at - 1]?.upos === 'NUM' && words[at + 1]?.upos === 'NUM') {
      continue;
    }
    if (word.upos === 'CCONJ' || word.upos === 'ADP' || word.upos === 'PRON') break;
    first = at;
  }
  while (first < noun.index && POINTERS.test((words[first] as Word).form)) first++;
  return { start: (words[first] as Word).start, end: lastOfName(tree, noun).end };
}

/** The last word of a name that goes on behind its head ("Colonel Ponce"). */
export function lastOfName(tree: Tree, noun: Word): Word {
  return tree.dependants(noun, 'flat').at(-1) ?? noun;
}

/** Words that count or point, with which a list of things is not named: "nine", "several". */
const COUNTING =
  /^(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|several|many|various|all|other|any|few|least|at|about|approximately|more|than|over|nearby|of)$/i;

/** The bare phrase without what counts it. */
export function uncounted(tree: Tree, span: Span): Span {
  const own = tree.sentence.words.filter(
    ({ start, end }) => start >= span.start && end <= span.end,
  );
  const first = own.find(({ form }) => !COUNTING.test(form));
  return first === undefined ? span : { start: first.start, end: span.end };
}

/** The phrase with an of-phrase behind it ("members of the FMLN"). */
export function phraseWithOf(tree: Tree, noun: Word): Span {
  const bare = barePhrase(tree, noun);
  const of = tree
    .dependants(noun, 'nmod')
    .find((word) => word.index > noun.index && tree.dependant(word, 'case')?.lemma === 'of');
  return of === undefined ? bare : { start: bare.start, end: barePhrase(tree, of).end };
}

/** A noun and those joined to it by "and", in order. */
export function joined(tree: Tree, noun: Word): readonly Word[] {
  return [noun, ...tree.dependants(noun, 'conj')];
}

/** True where a word modifies before its noun. */
export function isBefore(word: Word): boolean {
  return BEFORE.has(relation(word));
}
