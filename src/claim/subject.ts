import { relation, spanOf, type Tree, type Word } from '../language/index.ts';
import type { Span } from '../text/index.ts';
import { relayVerbs } from './cue-lexicon.ts';

/** Who speaks, as the tree shows it. */
export interface Subject {
  /** The whole noun phrase. */
  readonly span: Span;
  /** Its syntactic head. */
  readonly head: Word;
}

/**
 * The noun phrase under `head`, in one piece and without clauses that only follow it.
 * `without` is a branch to leave out (the participle that hangs on a noun and speaks for it).
 */
export function nounPhrase(tree: Tree, head: Word, without?: Word): Subject {
  // "Sunday, social media said": a day speaks for no one; what the parser hung on it does.
  const apposed = WEEKDAY.test(head.form) ? tree.dependant(head, 'appos') : undefined;
  if (apposed !== undefined) return nounPhrase(tree, apposed, without);
  const words = tree.subtree(
    head,
    (branch) =>
      branch === without ||
      branch.deprel === 'parataxis' ||
      branch.deprel === 'advcl' ||
      isClauseOfOther(tree, branch) ||
      (branch.xpos === 'VBG' && relayVerbs.has(branch.lemma)),
  );
  const phrase = withoutEdges(withoutAdverb(withoutLead(inOnePiece(words, head), head), head));
  return { span: spanOf(phrase) ?? head, head };
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** "told an agency [they had counted nine]": what follows is said, not told of the noun. */
function isClauseOfOther(tree: Tree, branch: Word): boolean {
  if (branch.deprel !== 'acl:relcl') return false;
  const subject = tree.dependant(branch, 'nsubj');
  return subject !== undefined && /^(they|he|she|it|we|i)$/i.test(subject.form);
}

/** Without the preposition before the phrase, and without an adverbial hung on it by mistake. */
function withoutLead(words: readonly Word[], head: Word): readonly Word[] {
  const first = words[0];
  if (first === undefined || first.index >= head.index) return words;
  // "In October, Iranian officials", "Sunday, social media": what precedes a comma is no name.
  const comma = words.findLastIndex((word) => word.form === ',' && word.index < head.index);
  if (comma >= 0 && !isListed(words, comma)) return words.slice(comma + 1);
  return first.upos === 'ADP' ? words.slice(1) : words;
}

/** "The agency [earlier (14 April) wrongly] stated": when and how it spoke is no part of who spoke. */
function withoutAdverb(words: readonly Word[], head: Word): readonly Word[] {
  const adverb = words.findIndex(
    (word) =>
      word.index > head.index && /^(?:earlier|later|previously|also|then)$/i.test(word.form),
  );
  return adverb > 0 ? words.slice(0, adverb) : words;
}

/** "Hamas, Fatah and others": commas of a list stand between nouns that a conjunction closes. */
function isListed(words: readonly Word[], comma: number): boolean {
  return words.slice(comma).some((word) => relation(word) === 'cc');
}

/** Of the words, those that stand around `head` without a gap. */
function inOnePiece(words: readonly Word[], head: Word): readonly Word[] {
  const at = words.indexOf(head);
  let first = at;
  let last = at;
  const adjoin = (a: Word | undefined, b: Word | undefined) =>
    a !== undefined && b !== undefined && b.index - a.index === 1 && !endsQuotation(a, b);
  while (adjoin(words[first - 1], words[first])) first--;
  while (adjoin(words[last], words[last + 1])) last++;
  return words.slice(first, last + 1);
}

/** `...,”` or `...?"`: a quotation ends here, and no name runs on over that. */
function endsQuotation(a: Word, b: Word): boolean {
  return /^[,.?!]$/.test(a.form) && /^["”»’']+$/.test(b.form);
}

function withoutEdges(words: readonly Word[]): readonly Word[] {
  const isEdge = (word: Word | undefined) =>
    word !== undefined && (word.upos === 'CCONJ' || (word.upos === 'PUNCT' && word.form !== ')'));
  let first = 0;
  let last = words.length;
  while (first < last && isEdge(words[first])) first++;
  while (last > first && isEdge(words[last - 1])) last--;
  return words.slice(first, last);
}

/**
 * The one who does what the verb says: its subject, the agent of a passive, or, for a verb without
 * a subject of its own, that of the clause or noun that it hangs on. Undefined where no words
 * name anyone.
 */
export function subjectOf(tree: Tree, verb: Word): Subject | undefined {
  // Six steps up are more than any sentence of the development sets needs.
  let at: Word | undefined = verb;
  for (let steps = 0; at !== undefined && steps < 6; steps++) {
    const own =
      isPassive(tree, at) && at === verb ? agentOf(tree, at) : grammaticalSubject(tree, at);
    if (own !== undefined) return nounPhrase(tree, own);
    if (at === verb && isPassive(tree, at)) return undefined;
    const up: Word | undefined = tree.governor(at);
    if (up === undefined) return undefined;
    if (relation(at) === 'acl' && isNominal(up)) return nounPhrase(tree, up, at);
    if (!inheritsSubject(at)) return undefined;
    at = up;
  }
  return undefined;
}

/**
 * The subject of a verb of saying to which the parser gave none: the noun phrase right after an
 * inverted verb (`“...,” stated the deputy head of ...`), or the first one of the clause before a
 * finite verb (`On Sunday, a post, citing the ministry, stated ...`).
 */
export function lostSubjectOf(tree: Tree, verb: Word): Subject | undefined {
  const { words } = tree.sentence;
  if (verb.xpos === 'VBG') return openingPhrase(tree, verb);
  const finite = /^VB[DZP]$/.test(verb.xpos) || verb.upos === 'NOUN';
  if (isPassive(tree, verb) || !finite) return undefined;
  const before = words[verb.index - 1];
  if (before !== undefined && /^[,"”»’]+$/.test(before.form)) {
    const inverted = tree
      .dependants(verb, 'obj', 'nsubj', 'ccomp', 'obl')
      .find((child) => isNominal(child) && tree.subtree(child)[0]?.index === verb.index + 1);
    return inverted === undefined ? undefined : nounPhrase(tree, inverted);
  }
  const adverbial = /^(ADP|ADV|SCONJ|CCONJ)$/.test(words[0]?.upos ?? '');
  const lead = adverbial ? words.findIndex((word) => word.form === ',') + 1 : 0;
  const clause = words.slice(lead, verb.index);
  const isOther = (word: Word) => word.upos === 'VERB' && !/^VB[GN]$/.test(word.xpos);
  if (verb.upos === 'VERB' && clause.some(isOther)) {
    return undefined;
  }
  const head = clause.find((word) => isNominal(word) && !modifiesNext(tree, word));
  if (head === undefined) return undefined;
  const comma = clause.find((word) => word.index > head.index && word.form === ',');
  const phrase = clause.filter((word) => word.index < (comma?.index ?? verb.index));
  return { span: spanOf(withoutEdges(phrase)) ?? head, head };
}

/** "On Sunday [the press] gave reasons, linking it to ...": who the sentence opens with. */
function openingPhrase({ sentence: { words } }: Tree, verb: Word): Subject | undefined {
  if (words[verb.index - 1]?.form !== ',') return undefined;
  const adverbial = /^(ADP|ADV|SCONJ|CCONJ)$/.test(words[0]?.upos ?? '');
  const lead = adverbial ? words.findIndex((word) => word.form === ',') + 1 : 0;
  const predicate = words.findIndex((word) => word.index > lead && word.upos === 'VERB');
  if (predicate < 0 || predicate >= verb.index) return undefined;
  const phrase = words.slice(lead, predicate);
  const head = phrase.findLast(isNominal);
  const span = spanOf(phrase);
  const plain = phrase.every(({ upos }) => /^(DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(upos));
  return head !== undefined && span !== null && plain ? { span, head } : undefined;
}

/** True for a noun that only modifies one to its right ("Twitter post"). */
function modifiesNext(tree: Tree, word: Word): boolean {
  const up = tree.governor(word);
  return up !== undefined && up.index > word.index && isNominal(up);
}

/** The `by` phrase of a passive, or undefined. */
export function agentOf(tree: Tree, verb: Word): Word | undefined {
  return tree
    .dependants(verb, 'obl')
    .find((noun) => tree.dependants(noun, 'case').some((word) => word.lemma === 'by'));
}

/** What stands as the subject, in the active or the passive. */
export function grammaticalSubject(tree: Tree, verb: Word): Word | undefined {
  const subjects = tree.dependants(verb, 'nsubj');
  // A parser that hangs two subjects on one verb has taken the farther one out of a quotation.
  return subjects.reduce<Word | undefined>(
    (best, word) =>
      best === undefined || Math.abs(word.index - verb.index) < Math.abs(best.index - verb.index)
        ? word
        : best,
    undefined,
  );
}

/** True where the verb is in the passive: what stands as its subject did not do it. */
export function isPassive(tree: Tree, verb: Word): boolean {
  return tree
    .children(verb)
    .some((child) => child.deprel === 'nsubj:pass' || child.deprel === 'aux:pass');
}

function isNominal(word: Word): boolean {
  return word.upos === 'NOUN' || word.upos === 'PROPN' || word.upos === 'PRON';
}

/** Relations over which a verb takes the subject of the clause above it. */
function inheritsSubject(word: Word): boolean {
  return ['conj', 'xcomp', 'advcl', 'acl', 'parataxis'].includes(relation(word));
}
