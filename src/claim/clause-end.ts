import type { Tree, Word } from '../language/index.ts';
import { contains } from '../text/index.ts';
import { addresseeVerbs, cueSense, relayVerbs } from './cue-lexicon.ts';
import type { CuedVerb } from './cued-verb.ts';
import { quotationAround } from './text-view.ts';

type Words = ReadonlySet<Word>;

/** Most words between a verb and the `that` of its clause: an addressee, a day, a place. */
const THAT_REACH_WORDS = 10;

/** Verbs that bring in a clause only with `that`, or hardly ever one. */
const THAT_ONLY: ReadonlySet<string> = new Set(
  'hold hear continue answer propose promise expect ask read learn count record cite add respond'.split(
    ' ',
  ),
);

/**
 * A clause after the verb that the parser did not see as one: from `that`, or from the noun phrase
 * right after the verb where a finite verb follows it, to the end of the sentence.
 */
export function restOfSentence(
  cue: CuedVerb,
  { onlyThat = false }: { readonly onlyThat?: boolean } = {},
): Words | null {
  const { view, tree, verb, sense, group, source } = cue;
  const { words } = tree.sentence;
  if (isPassiveOfThing(cue) || quotationAround(view, verb) !== undefined) return null;
  const from = Math.max(...[...group].map((word) => word.index), verb.index) + 1;
  const that = words
    .slice(from, from + THAT_REACH_WORDS)
    .find((word) => /^that$/i.test(word.form) && !isRelative(cue, { from, that: word }));
  if (onlyThat && that === undefined) return null;
  const begin = that?.index ?? from;
  const clause = words.slice(begin);
  const first = clause[0];
  if (first === undefined || words.slice(from, begin).some(isFiniteVerb)) return null;
  if (source !== undefined && contains(source.span, first)) return null;
  const opens = that !== undefined || (startsPhrase(first) && !THAT_ONLY.has(verb.lemma));
  // The tagger takes many a past tense for a participle ("said [two houses burned down]").
  const bare = that !== undefined || !sense.frames.includes('object');
  const predicate = clause.findIndex(bare ? isVerbal : isFiniteVerb);
  const stop = clause.findIndex((word) => /^[,;:]$/.test(word.form));
  const early = predicate > 0 && (stop < 0 || predicate < stop || that !== undefined);
  return opens && early ? upToNextSaying(cue, new Set(clause)) : null;
}

/** "The plant was found that ...": only `it` is said, found or heard that something is so. */
function isPassiveOfThing({ tree, verb }: CuedVerb): boolean {
  const passive = tree.children(verb).some((child) => child.deprel === 'aux:pass');
  const letOut = tree.sentence.words[verb.index - 2]?.lemma === 'it';
  const ofIt = tree.dependants(verb, 'nsubj', 'expl').some(({ lemma }) => lemma === 'it');
  return passive && !ofIt && !letOut;
}

/** "told [a committee] that" goes on to a clause, "holds [a record] that" to a relative one. */
function isRelative(
  { tree, verb }: CuedVerb,
  { from, that }: { from: number; that: Word },
): boolean {
  const [first] = tree.sentence.words.slice(from, that.index);
  if (first === undefined || addresseeVerbs.has(verb.lemma)) return false;
  return startsPhrase(first) && !isDay(first);
}

/**
 * The whole of a clause that a verb brings in, where the parser cut it short or let it run on:
 *
 * - words between the verb and the clause that are no addressee open it;
 * - a clause that stops in the middle of a phrase runs on to the next comma, stop or conjunction;
 * - "and that ..." and ", in addition to ..." go on with what is said;
 * - the next saying of the sentence ("..., adding that", "and the army said") is no part of it.
 */
export function wholeClause(cue: CuedVerb, words: Words): Words {
  const { tree, verb } = cue;
  const ordered = tree.sentence.words.filter((word) => words.has(word));
  const last = ordered.at(-1);
  if (last === undefined || last.index < verb.index) return words;
  const grown = new Set(words);
  for (const word of leadIn(cue, ordered)) grown.add(word);
  if (!isBreak(last)) for (const word of runOn(cue, last)) grown.add(word);
  for (const word of secondThat(cue, grown)) grown.add(word);
  for (const word of addition(cue, grown)) grown.add(word);
  return upToNextSaying(cue, grown);
}

/**
 * The whole of a noun phrase that a verb brings in: "the attack [and the support for it]" where no
 * verb follows before the next stop, and "three explosions[, one of which ...]".
 */
export function wholePhrase(cue: CuedVerb, phrase: Words): Words {
  const { tree, verb } = cue;
  const { words } = tree.sentence;
  const last = words.findLastIndex((word) => phrase.has(word));
  const next = words[last + 1];
  if (next === undefined || last < verb.index) return phrase;
  const after = words.slice(last + 1);
  if (next.form === ',' && isRelativeOfPart(after)) return new Set([...phrase, ...after]);
  if (isCutShort(words[last], next)) return new Set([...phrase, ...runOn(cue, words[last])]);
  if (next.upos !== 'CCONJ') return phrase;
  const stop = after.findIndex((word) => /^[,;:.!?]$/.test(word.form));
  const joined = stop < 0 ? after : after.slice(0, stop);
  const isPhrase = joined.length > 1 && !joined.some((word) => VERBAL.test(word.xpos));
  return isPhrase ? new Set([...phrase, ...joined]) : phrase;
}

/** "for steep [new tariffs]": no phrase ends in an article, an adjective or a preposition. */
function isCutShort(last: Word | undefined, next: Word): boolean {
  return (
    last !== undefined &&
    /^(DET|ADJ|ADP|NUM)$/.test(last.upos) &&
    /^(ADJ|NOUN|PROPN)$/.test(next.upos)
  );
}

/** A mark that parts phrases; hyphens and quotation marks stand inside of them. */
function isBreak({ upos, form }: Word): boolean {
  return upos === 'PUNCT' && !/^(-|["“”‘’«»]|'')$/.test(form);
}

/** Tags of words that make a clause. */
const VERBAL = /^(VB|MD|TO)/;

/** ", one of which was in a works": a number and `of which` close to the comma. */
function isRelativeOfPart(after: readonly Word[]): boolean {
  const which = after.slice(0, 5).findIndex((word) => /^(which|whom)$/i.test(word.form));
  return which > 1 && after[which - 1]?.lemma === 'of';
}

/** Words right after the verb that the parser left out of the clause. */
function leadIn({ tree, verb, group, source }: CuedVerb, clause: readonly Word[]): readonly Word[] {
  const from = Math.max(...[...group].map((word) => word.index), verb.index) + 1;
  const gap = tree.sentence.words.slice(from, clause[0]?.index ?? from);
  const [first] = gap;
  if (first === undefined) return [];
  // "said [selling it to others] has been hard": a clause that opens with its verb has lost its subject.
  const headless = clause[0] !== undefined && isFiniteVerb(clause[0]) && !gap.some(isBreak);
  if (headless && (/^that$/i.test(first.form) || !addresseeVerbs.has(verb.lemma))) return gap;
  if (addresseeVerbs.has(verb.lemma)) return [];
  if (!startsPhrase(first) || isDay(first)) return [];
  const inSource = (word: Word) => source !== undefined && contains(source.span, word);
  return gap.some((word) => isBreak(word) || inSource(word)) ? [] : gap;
}

function runOn({ tree, group, source }: CuedVerb, last: Word | undefined): readonly Word[] {
  const after = tree.sentence.words.slice((last?.index ?? tree.sentence.words.length) + 1);
  const stop = after.findIndex(
    (word) =>
      isBreak(word) ||
      word.upos === 'CCONJ' ||
      group.has(word) ||
      (source !== undefined && contains(source.span, word)),
  );
  return stop < 0 ? after : after.slice(0, stop);
}

/** ", in addition to more drones": what is added to the clause's last phrase, to the next mark. */
function addition({ tree }: CuedVerb, words: Words): readonly Word[] {
  const last = tree.sentence.words.findLastIndex((word) => words.has(word));
  const [comma, ...after] = tree.sentence.words.slice(last + 1);
  const opening = after.slice(0, 3).map(({ form }) => form.toLowerCase());
  if (comma?.form !== ',' || !/^(?:in addition to|as well as)$/.test(opening.join(' '))) return [];
  const stop = after.findIndex(isBreak);
  return [comma, ...(stop < 0 ? after : after.slice(0, stop))];
}

/** "... and that ..." right after the clause, to the end of the sentence. */
function secondThat({ tree }: CuedVerb, words: Words): readonly Word[] {
  const last = tree.sentence.words.findLastIndex((word) => words.has(word));
  const after = tree.sentence.words.slice(last + 1);
  const at = after.findIndex((word) => word.upos !== 'PUNCT');
  const joins = after[at]?.upos === 'CCONJ' && /^that$/i.test(after[at + 1]?.form ?? '');
  return joins ? after : [];
}

/** The words before the next saying of the same sentence. */
function upToNextSaying({ view, tree, verb }: CuedVerb, words: Words): Words {
  const next = tree.sentence.words.find(
    (word) =>
      words.has(word) &&
      word.index > verb.index + 1 &&
      opensSaying(tree, word) &&
      (CLOSING.test(word.form) || quotationAround(view, word) === undefined),
  );
  return next === undefined ? words : new Set([...words].filter((word) => word.index < next.index));
}

/** A mark that ends a quotation. */
const CLOSING = /^(["”»’]|'')$/;

/** Words between a conjunction and the verb of the saying that it opens. */
const NEXT_SAYING_WORDS = 6;

/** A comma or conjunction after which someone speaks again: ", adding", "and the army said". */
function opensSaying(tree: Tree, word: Word): boolean {
  const { words } = tree.sentence;
  const next = words[word.index + 1];
  if (next === undefined) return false;
  if (word.form === ',' || CLOSING.test(word.form)) return next.xpos === 'VBG' && speaks(next);
  const joins =
    word.upos === 'CCONJ' || /^(?:while|but|whereas|as|though|although)$/i.test(word.form);
  if (!joins || /^that$/i.test(next.form)) return false;
  const ahead = words.slice(word.index + 1, word.index + 1 + NEXT_SAYING_WORDS);
  const verb = ahead.find((each) => isFiniteVerb(each) || each.upos === 'PUNCT');
  return verb !== undefined && /^VB[DZP]$/.test(verb.xpos) && speaks(verb) && verb.xpos !== 'VBP';
}

function speaks({ lemma }: Word): boolean {
  const sense = cueSense(lemma);
  if (relayVerbs.has(lemma)) return true;
  return (
    sense?.stance === 'asserts' &&
    sense.link === 'says' &&
    (sense.frames.includes('clause') || lemma === 'describe')
  );
}

function startsPhrase({ upos }: Word): boolean {
  return ['DET', 'PRON', 'PROPN', 'NOUN', 'ADJ', 'NUM'].includes(upos);
}

/** Adverbs of time that look like names: "said Sunday that". */
function isDay({ form, deprel }: Word): boolean {
  return deprel.endsWith(':tmod') || deprel.endsWith(':unmarked') || /day$/.test(form);
}

function isVerbal({ xpos }: Word): boolean {
  return /^(VB[DZPN]|MD)$/.test(xpos);
}

function isFiniteVerb({ xpos }: Word): boolean {
  return /^(VB[DZP]|MD)$/.test(xpos);
}
