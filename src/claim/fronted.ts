import { relation, type Sentence, type Tree, type Word } from '../language/index.ts';
import type { Attribution } from './attribution.ts';
import { cueSense } from './cue-lexicon.ts';
import { wholeQuotations } from './quoted-content.ts';
import { relaysOf } from './relay.ts';
import { quotationsIn, spansOfWords, type TextView } from './text-view.ts';

/** Longest noun phrase between the comma and the cue; longer ones are clauses of their own. */
const SOURCE_WORDS_MAX = 14;

/**
 * What is said comes first, then a comma, the source and a cue that brings in nothing more:
 *
 * ```text
 * One sailor is missing, the Command said.
 * ^content               ^source     ^cue
 * ```
 *
 * Read from the order of the words: this is the commonest sentence of the wires, and parsers hang
 * the first clause on the cue in half a dozen ways.
 */
export function fronted(view: TextView, tree: Tree): readonly Attribution[] {
  const { sentence } = tree;
  const found: Attribution[] = [];
  for (const verb of sentence.words) {
    const sense = cueSense(verb.lemma);
    if (sense === undefined || !sense.frames.includes('clause') || !canBeCue(sentence, verb))
      continue;
    const source = sourceBefore(sentence, verb);
    if (source === null) continue;
    const said = setIn({ sentence, verb, source }) ?? before(view, { sentence, verb, source });
    if (said === null) continue;
    const spans = spansOfWords(sentence, said);
    const [first, ...rest] = wholeQuotations(view, { spans, avoid: [verb] });
    const [span] = spansOfWords(sentence, (word) => source.words.includes(word));
    if (first === undefined || span === undefined) continue;
    const named = source.head.lemma !== 'it' || !source.between.some(({ lemma }) => lemma === 'be');
    found.push({
      source: named ? span : null,
      sourceHead: named ? source.head : null,
      cue: spansOfWords(sentence, (word) => word === verb || source.between.includes(word)),
      cueHead: verb,
      sentence: sentence.index,
      content: [first, ...rest],
      sense,
      relays: relaysOf(view, { tree, verb, source: { span, head: source.head } }),
      rule: 'fronted',
    });
  }
  return found;
}

interface Cluster {
  readonly sentence: Sentence;
  readonly verb: Word;
  readonly source: SourceBefore;
}

/** The clause before the comma, where the cue brings in nothing more. */
function before(view: TextView, { sentence, verb, source }: Cluster) {
  const from = clauseStart(sentence, source.comma);
  if (from === null || bringsInMore(view, { sentence, verb })) return null;
  return (word: Word) => word.index >= from && word.index < source.comma.index;
}

/**
 * Source and cue between two commas, inside the clause that they bring in: what stands before is
 * no clause by itself.
 *
 * ```text
 * The latest test, the ministry said, was its biggest yet.
 * ^content         ^source      ^cue  ^content
 * ```
 */
function setIn({ sentence: { words }, verb, source }: Cluster) {
  const comma = words[verb.index + 1];
  if (comma?.form !== ',') return null;
  const semicolon = words.findLastIndex(
    (word) => word.index < source.comma.index && /^[;:]$/.test(word.form),
  );
  const lead = words.slice(semicolon + 1, source.comma.index).filter((w) => w.upos !== 'PUNCT');
  const [first] = lead;
  if (first === undefined) return null;
  const subordinate = SUBORDINATORS.test(first.form);
  const after = words.slice(comma.index + 1).filter((word) => !/^["“”]$/.test(word.form));
  const open = subordinate || !lead.some(isFiniteVerb);
  const aside = /^(?:VBG|CC|WDT|WP)$/.test(after[0]?.xpos ?? '');
  if (!open || !after.some(isFiniteVerb) || aside) return null;
  return (word: Word) =>
    word.index > semicolon && (word.index < source.comma.index || word.index > comma.index);
}

/** "have told", and "it was noted", which names no one. */
function isPerfect(words: readonly Word[], verb: Word): boolean {
  const [before, auxiliary] = [words[verb.index - 2], words[verb.index - 1]];
  if (auxiliary?.upos !== 'AUX') return false;
  return auxiliary.lemma === 'have' || (auxiliary.lemma === 'be' && before?.lemma === 'it');
}

/** "..., the Ministry specified on Friday": a past tense that the tagger took for a participle. */
function isSpeaking(words: readonly Word[], verb: Word): boolean {
  const before = words[verb.index - 1];
  const sense = cueSense(verb.lemma);
  return (
    sense?.stance === 'asserts' &&
    sense.link === 'says' &&
    sense.frames[0] === 'clause' &&
    before !== undefined &&
    /^(?:PROPN|PRON)$/.test(before.upos) &&
    !/^(?:hear|read|learn|call|count)$/.test(verb.lemma)
  );
}

/** A finite verb; at the very end of a sentence also what the tagger took for a plural noun. */
function canBeCue({ words }: Sentence, verb: Word): boolean {
  if (/^VB[DZP]$/.test(verb.xpos)) return true;
  if (verb.xpos === 'VBN') return isPerfect(words, verb) || isSpeaking(words, verb);
  const next = words[verb.index + 1];
  return /s$/.test(verb.form) && (next === undefined || /^[.;,]$/.test(next.form));
}

interface SourceBefore {
  readonly comma: Word;
  readonly words: readonly Word[];
  readonly head: Word;
  /** Adverbs and auxiliaries between the source and the verb. */
  readonly between: readonly Word[];
}

/** The noun phrase between the last comma that opens one and the verb. */
function sourceBefore({ words }: Sentence, verb: Word): SourceBefore | null {
  let last = verb.index - 1;
  while (last >= 0 && isBetween(words[last])) last--;
  // "Marat Z., spokesman for the committee, told ...": the comma that closes an apposition.
  const closes = words[last]?.form === ',' && opensPhrase(words, last);
  if (closes) last--;
  for (let at = last; at >= Math.max(0, last - SOURCE_WORDS_MAX); at--) {
    const comma = words[at];
    if (comma === undefined || (isFiniteVerb(comma) && !isAttribute(comma))) return null;
    const closesQuote = /^(["“”»’]|'')$/.test(comma.form);
    if (closesQuote && !/^[,?!]$/.test(words[at - 1]?.form ?? '')) return null;
    if (comma.form !== ',' && !closesQuote) continue;
    const phrase = words.slice(at + 1, last + 1);
    const first = phrase[0];
    if (first === undefined || !/^(DET|PROPN|NOUN|PRON|ADJ|NUM)$/.test(first.upos)) return null;
    // "..., the colonel, a former pilot, said": go on to the comma before the apposition.
    const before = words[at - 1];
    const apposition = before !== undefined && isNominal(before) && opensPhrase(words, at);
    if (apposition) continue;
    const head = headOf(phrase);
    if (head === undefined) return null;
    return { comma, words: phrase, head, between: words.slice(last + 1, verb.index) };
  }
  return null;
}

/** "three people [close] to the case": an adjective that the tagger took for a verb. */
function isAttribute(word: Word): boolean {
  return word.xpos === 'VBP' && ['amod', 'acl'].includes(relation(word));
}

/** True where the stretch before this comma, back to the one before it, holds no finite verb. */
function opensPhrase(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= 0; back--) {
    const word = words[back];
    if (word === undefined || isFiniteVerb(word)) return false;
    const opens = word.form === ',' || /^(["”»’]|'')$/.test(word.form);
    if (opens) return /^(DET|PROPN|NOUN)$/.test(words[back + 1]?.upos ?? '');
  }
  return false;
}

/** The last noun before any preposition: "a communiqué [from the Directorate]". */
function headOf(phrase: readonly Word[]): Word | undefined {
  const preposition = phrase.findIndex((word) => word.upos === 'ADP');
  const core = preposition < 1 ? phrase : phrase.slice(0, preposition);
  // "the general": what the tagger takes for an adjective can be the head of a phrase.
  return core.findLast((word) => isNominal(word)) ?? core.findLast(({ upos }) => upos === 'ADJ');
}

/** Words that open a clause which cannot stand by itself. */
const SUBORDINATORS =
  /^(when|while|where|although|though|because|since|after|before|as|until|unless|once|whereas|if)$/i;

/** Where the clause before the comma begins; null where that is no clause that stands by itself. */
function clauseStart({ words }: Sentence, comma: Word | undefined): number | null {
  if (comma === undefined) return null;
  const semicolon = words.findLastIndex((word) => word.index < comma.index && word.form === ';');
  const clause = words.slice(semicolon + 1, comma.index);
  const first = clause.find((word) => word.upos !== 'PUNCT');
  if (first === undefined || !clause.some(isFiniteVerb)) return null;
  // "When the fire broke out, the mayor said": only what follows the inner comma would be said.
  const inner = clause.find((word) => word.form === ',');
  const main = clause.slice(clause.indexOf(inner ?? first) + 1).some(isFiniteVerb);
  const subordinate = SUBORDINATORS.test(first.form);
  return subordinate && !(inner !== undefined && main) ? null : semicolon + 1;
}

/** True where the words after the cue hold a clause or a quotation of their own. */
function bringsInMore(
  view: TextView,
  { sentence, verb }: { sentence: Sentence; verb: Word },
): boolean {
  const next = sentence.words.find((word) => word.index > verb.index && /^[,;.:]$/.test(word.form));
  const end = next?.index ?? sentence.words.length;
  const after = sentence.words.slice(verb.index + 1, end);
  if (next?.form === ':') return true;
  // "As a phone rang, the announcer said, “It's late.”"
  if (/^[,:]?\s*["“«]\p{Lu}/u.test(view.text.slice(verb.end))) return true;
  // "some callers say an hour", but "she said a day later".
  const phrase =
    /^an?$/i.test(after[0]?.form ?? '') &&
    !/^(?:later|earlier|ago|before|after)$/i.test(after[2]?.form ?? '');
  if (phrase && verb.lemma === 'say') return true;
  if (after.some((word) => isFiniteVerb(word) || /^that$/i.test(word.form))) return true;
  return quotationsIn(view, { start: verb.end, end: sentence.end }).some((q) => q.start > verb.end);
}

function isFiniteVerb(word: Word): boolean {
  return /^(VB[DZP]|MD)$/.test(word.xpos);
}

function isNominal(word: Word): boolean {
  return word.upos === 'NOUN' || word.upos === 'PROPN' || word.upos === 'PRON';
}

function isBetween(word: Word | undefined): boolean {
  return word !== undefined && (word.upos === 'ADV' || word.upos === 'AUX' || word.upos === 'PART');
}
