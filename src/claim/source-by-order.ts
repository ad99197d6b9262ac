import { relation, spanOf, type Tree, type Word } from '../language/index.ts';
import { mediumNouns, relayVerbs } from './cue-lexicon.ts';
import { lostSubjectOf, nounPhrase, type Subject, subjectOf } from './subject.ts';
import { quotationAround, type TextView } from './text-view.ts';

/**
 * The source of a verb of saying: the tree's subject, unless the order of the words shows that the
 * parser went astray:
 *
 * ```text
 * “...,” stated [the deputy head of security for the governorate, Reza Jan-Nesari].
 * [A post], citing the ministry stated ...      [A post by Ana Roth an aide to the mayor] stated ...
 * [The agency (NNA), the state's own agency,] stated ...
 * ```
 */
export function sourceOf(view: TextView, tree: Tree, verb: Word): Subject | undefined {
  const inverted = invertedSource(view, tree, verb);
  if (inverted !== undefined) return inverted;
  const found = subjectOf(tree, verb) ?? lostSubjectOf(tree, verb);
  if (found === undefined || isStrayInQuotation(view, verb, found)) return undefined;
  return withDeterminer(
    tree,
    citingSource(tree, found) ??
      mediumBefore(tree, found, verb) ??
      headOfApposition(tree, found, verb),
  );
}

/** "[An] official": an article right before the phrase belongs to it wherever it was hung. */
function withDeterminer({ sentence: { words } }: Tree, { span, head }: Subject): Subject {
  const first = words.findIndex((word) => word.start >= span.start);
  const before = words[first - 1];
  const article = before !== undefined && /^(a|an|the)$/i.test(before.form);
  return article && words[first]?.upos !== 'PRON'
    ? { span: { start: before.start, end: span.end }, head }
    : { span, head };
}

/** A participle set off after a quotation goes on from who spoke, not from a noun in it. */
function isStrayInQuotation(view: TextView, verb: Word, { span }: Subject): boolean {
  return (
    verb.xpos === 'VBG' &&
    quotationAround(view, verb) === undefined &&
    quotationAround(view, span) !== undefined
  );
}

/** Most words of a source with its role and apposition. */
const SOURCE_WORDS_MAX = 24;

/** Prepositions inside a title or role; any other after an inverted source opens an adverbial. */
const ROLE_PREPOSITIONS = /^(of|for|from|at|to)$/;

/** The noun phrase after a verb that follows a quotation: up to a stop, a verb or an adverbial. */
function invertedSource(view: TextView, tree: Tree, verb: Word): Subject | undefined {
  const { words } = tree.sentence;
  const before = words[verb.index - 1];
  if (before === undefined || !/^VB[DZ]$/.test(verb.xpos)) return undefined;
  if (!/^(["”»’]|'')$/.test(before.form) || quotationAround(view, before) === undefined) {
    return undefined;
  }
  const phrase: Word[] = [];
  for (const word of words.slice(verb.index + 1, verb.index + 1 + SOURCE_WORDS_MAX)) {
    if (/^([.;:“"«?!]|--)$/.test(word.form) || /^(VB|MD|CC|TO|IN|RB)/.test(word.xpos)) {
      if (!ROLE_PREPOSITIONS.test(word.lemma) || phrase.length === 0) break;
    }
    if (word.form === ',' && !/^(DET|PROPN|NOUN|ADJ)$/.test(words[word.index + 1]?.upos ?? '')) {
      break;
    }
    if (isTime(word)) break;
    phrase.push(word);
  }
  while (phrase.at(-1)?.upos === 'PUNCT' || phrase.at(-1)?.upos === 'ADP') phrase.pop();
  const head = phrase.find((word) => isNominal(word) && !modifiesNext(phrase, word));
  const span = spanOf(phrase);
  return head === undefined || span === null ? undefined : { span, head };
}

/** In a run of nouns and names without a break only the last is the head. */
function modifiesNext(phrase: readonly Word[], word: Word): boolean {
  const next = phrase[phrase.indexOf(word) + 1];
  return next !== undefined && isNominal(next);
}

/** "[A post], citing [the ministry] stated": the tree took the one cited for the speaker. */
function citingSource(tree: Tree, { span }: Subject): Subject | undefined {
  const { words } = tree.sentence;
  const first = words.findIndex((word) => word.start >= span.start);
  const citing = words[first - 1];
  if (citing === undefined || citing.xpos !== 'VBG' || !relayVerbs.has(citing.lemma)) {
    return undefined;
  }
  const end = words[citing.index - 1]?.form === ',' ? citing.index - 1 : citing.index;
  const comma = words.findLastIndex((word) => word.index < end && word.form === ',');
  const phrase = words.slice(comma + 1, end);
  const head = phrase.find((word) => isNominal(word) && !modifiesNext(phrase, word));
  const whole = spanOf(phrase);
  return head === undefined || whole === null ? undefined : { span: whole, head };
}

/** "[A post by Ana Roth] an aide to the mayor stated": the medium at the head of the clause. */
function mediumBefore(tree: Tree, { span }: Subject, verb: Word): Subject | undefined {
  const { words } = tree.sentence;
  const comma = words.findLastIndex((word) => word.end <= span.start && word.form === ',');
  const phrase = words.slice(comma + 1, verb.index);
  const [first] = phrase;
  if (first === undefined || first.upos !== 'DET' || first.start === span.start) return undefined;
  const by = phrase.findIndex((word) => /^(by|from)$/.test(word.lemma));
  const medium = phrase[by - 1];
  const whole = spanOf(phrase);
  if (medium === undefined || whole === null || !mediumNouns.has(medium.lemma.toLowerCase())) {
    return undefined;
  }
  return phrase.some((word) => word.upos === 'VERB') ? undefined : { span: whole, head: medium };
}

/** "[The agency], the official agency of the state, stated": the name, not what is said of it. */
function headOfApposition(tree: Tree, found: Subject, verb: Word): Subject {
  const named = tree.governor(found.head);
  if (relation(found.head) !== 'appos' || named === undefined || !isNominal(named)) return found;
  if (isTime(named)) return found;
  const { span } = nounPhrase(tree, named, verb);
  return span.start < found.span.start && span.end >= found.span.start
    ? { span: { start: span.start, end: Math.max(found.span.end, span.end) }, head: named }
    : found;
}

function isTime({ form, deprel }: Word): boolean {
  return (
    /(:tmod|:unmarked)$/.test(deprel) || /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(form)
  );
}

function isNominal({ upos }: Word): boolean {
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON';
}
