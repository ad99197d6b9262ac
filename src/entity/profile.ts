import type { Analysis, Word } from '../language/index.ts';
import { foldSpelling, headTermOf, type PartyMention, partyLexicon } from '../mention/index.ts';
import { contains, type Span, wordsAt } from '../text/index.ts';
import { nameTokens } from './name.ts';
import type { StatedRole } from './stated-roles.ts';

/** Masculine or feminine, where the words tell. */
export type Gender = 'feminine' | 'masculine' | null;

/** What a mention says about whom it means, in comparable form. */
export interface Profile {
  readonly mention: PartyMention;
  readonly surface: string;
  /** Proper name, verbatim, or null. */
  readonly name: string | null;
  /** Telling words of the name. */
  readonly nameWords: readonly string[];
  /** Acronym that stands in brackets after the name, or null. */
  readonly acronym: string | null;
  /** Role words, verbatim, or null. */
  readonly role: string | null;
  /** Head term of the role ("spokesman", "news agency"), folded; null where there is no role. */
  readonly term: string | null;
  /** Head terms of every part around the name: title before it, role behind it. */
  readonly terms: readonly string[];
  /** Telling words of the role without its head term. */
  readonly roleWords: readonly string[];
  /** Those of them that are nouns, names or adjectives that tell one office from another. */
  readonly tellingWords: ReadonlySet<string>;
  /** ISO codes of the states named within the mention. */
  readonly states: readonly string[];
  readonly definite: boolean;
  readonly plural: boolean;
  readonly gender: Gender;
  /** Word that hangs the mention on its sentence is a subject. */
  readonly subject: boolean;
  /** Number of the verb that its clause hangs on, in its sentence; -1 for none. */
  readonly clause: number;
  /** The word that governs its clause speaks, and the mention is its subject. */
  readonly speaker: boolean;
  /** Stands after "told", "citing", "quoted by" or "according to", as one whose report it is. */
  readonly cited: boolean;
  /** Stands inside quotation marks. */
  readonly quoted: boolean;
  /** Smallest mention within this one that possesses or is represented by it, or null. */
  readonly owner: PartyMention | null;
  /** What its words say of when its role is held, or null. */
  readonly stated: StatedRole | null;
}

/** The mention's name, unless common heads and states alone make it up ("the Directorate"). */
function properName(text: string, mention: PartyMention): Span | null {
  if (mention.name === null) return null;
  // "The Directorate itself": the pronoun is no part of the name.
  const { start, end } = mention.name;
  const name = /^(.+?)\s(?:him|her|it|them)sel(?:f|ves)$/u.exec(text.slice(start, end))?.[1];
  const span = name === undefined ? mention.name : { start, end: start + name.length };
  if (mention.party !== 'organisation') return span;
  return isGeneric(nameTokens(wordsAt(text, span))) ? null : span;
}

/** Words that a generic name may have; longer ones tell a body from others all the same. */
const GENERIC_WORDS_MAX = 2;

function isGeneric(words: readonly string[]): boolean {
  const lexicon = partyLexicon();
  const isState = (word: string) => !['seat', undefined].includes(lexicon.stateOf(word)?.by);
  return (
    words.length <= GENERIC_WORDS_MAX &&
    words.every((word) => lexicon.classesOf(word).size > 0 || isState(word)) &&
    words.some((word) => !isState(word) && lexicon.classesOf(word).size > 0)
  );
}

/** Telling words of a role: lower case, British, singular where a plain -s says plural. */
export function roleTokens(role: string): readonly string[] {
  return nameTokens(role)
    .filter((word) => !stopWords.has(word))
    .map((word) => (word.length > 4 && /[^su]s$/.test(word) ? word.slice(0, -1) : word));
}

const stopWords = new Set([
  ...['his', 'her', 'its', 'their', 'our', 'my', 'your', 'this', 'that', 'these', 'those', 'same'],
  ...['former', 'then', 'late', 'own', 'to', 'at', 'by', 'with', 'from', 'local', 'one', 'who'],
  // "The country's defence ministry" is that of whichever state is spoken of.
  ...['country', 'nation'],
  ...['itself', 'himself', 'herself', 'themselves'],
  ...['previously', 'latter', 'said', 'other', 'another', 'some', 'no'],
]);

/** Reads the profile of every mention of a document, inner mentions before those that hold them. */
export function profilesOf(
  text: string,
  {
    analysis,
    parties,
    stated = [],
  }: {
    analysis: Analysis;
    parties: readonly PartyMention[];
    stated?: readonly StatedRole[];
  },
): readonly Profile[] {
  const quotes = quotedSpans(text);
  const statedBy = new Map(stated.map((role) => [role.mention, role]));
  const ordered = [...parties].sort((a, b) => a.end - b.end || b.start - a.start);
  return ordered.map((mention) => ({
    ...profileOf(text, { analysis, parties, mention, quotes }),
    stated: statedBy.get(mention) ?? null,
  }));
}

interface ProfileInput {
  readonly analysis: Analysis;
  readonly parties: readonly PartyMention[];
  readonly mention: PartyMention;
  readonly quotes: readonly Span[];
}

function profileOf(
  text: string,
  { analysis, parties, mention, quotes }: ProfileInput,
): Omit<Profile, 'stated'> {
  const words = (analysis.sentences[mention.sentence]?.words ?? []).filter(
    (word) => mention.start <= word.start && word.end <= mention.end,
  );
  const surface = wordsAt(text, mention);
  const proper = properName(text, mention);
  const name = proper === null ? null : wordsAt(text, proper);
  const roleSpan =
    (proper === null ? mention.name : null) ??
    mention.role ??
    (name === null && mention.form !== 'pronoun' ? mention : null);
  const role = roleSpan === null ? null : wordsAt(text, roleSpan).replace(/^(of|for)\s+/i, '');
  const term = roleSpan === null ? null : termIn(words, roleSpan);
  const head = analysis.sentences[mention.sentence]?.words[mention.head];
  return {
    mention,
    surface,
    name,
    nameWords: name === null ? [] : nameTokens(name),
    acronym: acronymIn(surface),
    role,
    term: term?.term ?? null,
    terms: termsAround(text, { words, mention, term: term?.term ?? null }),
    roleWords:
      role === null ? [] : roleTokens(role).filter((word) => !term?.term.split(' ').includes(word)),
    tellingWords: tellingWords(words),
    states: statesIn(words, mention),
    definite: isDefinite(mention, { surface, plural: term?.plural ?? false }),
    plural: term?.plural ?? (mention.party === 'group' && mention.form === 'pronoun'),
    gender: genderOf({ surface, name, term: term?.term ?? null, role }),
    subject: head?.deprel.startsWith('nsubj') ?? false,
    clause:
      head === undefined ? -1 : clauseOf(analysis.sentences[mention.sentence]?.words ?? [], head),
    speaker: isSpeaker(analysis.sentences[mention.sentence]?.words ?? [], head),
    cited: CITING.test(text.slice(Math.max(0, mention.start - CITING_LETTERS), mention.start)),
    quoted: quotes.some((quote) => contains(quote, mention)),
    owner: ownerOf(text, mention, parties),
  };
}

const CITING =
  /\b(?:told|tells|citing|cites|cited|quoting|quoted by|according to|reported by|cited by|carried by|published by|by|to) (?:the )?$/i;

/** Letters that the longest of these takes, with its article. */
const CITING_LETTERS = 18;

function isSpeaker(words: readonly Word[], head: Word | undefined): boolean {
  const verb = head?.deprel === 'nsubj' ? words[head.head] : undefined;
  return verb !== undefined && partyLexicon().shows(verb.lemma);
}

/** The nearest verb or clause head above a word. */
function clauseOf(words: readonly Word[], from: Word): number {
  let at = words[from.head];
  for (let steps = 0; at !== undefined && steps < words.length; steps++) {
    const clausal = /^(root|ccomp|xcomp|advcl|acl|csubj|parataxis|conj)/.test(at.deprel);
    if (clausal && at.upos !== 'NOUN' && at.upos !== 'PROPN') return at.index;
    at = words[at.head];
  }
  return -1;
}

/** Terms of the role and of every stretch between commas before and after the name. */
function termsAround(
  text: string,
  { words, mention, term }: { words: readonly Word[]; mention: PartyMention; term: string | null },
): readonly string[] {
  const terms = new Set(term === null ? [] : [term]);
  if (mention.name !== null) {
    const before = text.slice(mention.start, mention.name.start);
    const comma = before.lastIndexOf(',');
    const lead = { start: mention.start + comma + 1, end: mention.name.start };
    const title = termIn(words, lead);
    if (title !== null && partyLexicon().classesOf(title.term).size > 0) terms.add(title.term);
  }
  return [...terms];
}

/** Head noun of the role: the last noun before a preposition, comma or bracket. */
function termIn(words: readonly Word[], role: Span): { term: string; plural: boolean } | null {
  const inside = words.filter((word) => role.start <= word.start && word.end <= role.end);
  const stop = inside.findIndex(
    (word, at) =>
      at > 0 && (word.upos === 'ADP' || /^[,;:(]$/.test(word.form)) && !/^d['’]/.test(word.form),
  );
  const lead = stop < 0 ? inside : inside.slice(0, stop);
  const at = lead.findLastIndex((word) => word.upos === 'NOUN' || word.upos === 'PROPN');
  // A head that the tagger took for an adjective ("the Directorate" at a sentence's start).
  const head = at >= 0 ? at : lead.findLastIndex((word) => !/^(DET|PUNCT)$/.test(word.upos));
  if (lead[head] === undefined) return null;
  const found = headTermOf(lead, head);
  return { term: foldSpelling(found.term), plural: found.plural };
}

const tellingAdjectives =
  /^(foreign|deputy|vice|former|second|third|other|new|next|first|military|civil|national|regional|local|state|federal|general|chief|senior|public|internal|external|another|same|european|international|private|unnamed|different|northern|southern|eastern|western|rival|opposing|neighbouring)$/;

/** Nouns and names of the mention, and those adjectives that no one adds for colour. */
function tellingWords(words: readonly Word[]): ReadonlySet<string> {
  const telling = words.filter(
    ({ upos, form }) =>
      ['NOUN', 'PROPN', 'NUM'].includes(upos) ||
      /^\p{Lu}/u.test(form) ||
      tellingAdjectives.test(foldSpelling(form)),
  );
  return new Set(telling.flatMap(({ form }) => roleTokens(form)));
}

/** True where the reader is taken to know who is meant: an article or a possessor, or a name. */
function isDefinite(
  mention: PartyMention,
  { surface, plural }: { surface: string; plural: boolean },
): boolean {
  if (mention.name !== null) return true;
  if (/^(the|this|that|these|those|its|his|her|their|our|my)\b|['’]s?\s/i.test(surface))
    return true;
  const counted = /^(an?|another|some|one|two|three|four|five|several|many|most|few|no|any)\b/i;
  return !plural && !counted.test(surface);
}

function acronymIn(surface: string): string | null {
  return /\((\p{Lu}[\p{Lu}\p{N}.-]+)\)/u.exec(surface)?.[1] ?? null;
}

/** States named in the mention by any run of up to four words. */
function statesIn(words: readonly Word[], mention: PartyMention): readonly string[] {
  const lexicon = partyLexicon();
  const codes = new Set<string>();
  for (let from = 0; from < words.length; from++) {
    for (const length of [4, 3, 2, 1]) {
      const run = words.slice(from, from + length);
      if (run.length < length || !/^\p{Lu}/u.test(run[0]?.form ?? '')) continue;
      const state = lexicon.stateOf(run.map((word) => word.form).join(' '));
      if (state === null || (state.by === 'seat' && mention.party !== 'state')) continue;
      codes.add(state.code);
      break;
    }
  }
  return [...codes].sort();
}

function genderOf({
  surface,
  name,
  term,
  role,
}: {
  surface: string;
  name: string | null;
  term: string | null;
  role: string | null;
}): Gender {
  if (/^(he|him|his|himself)$/i.test(surface)) return 'masculine';
  if (/^(she|her|hers|herself)$/i.test(surface)) return 'feminine';
  const lexicon = partyLexicon();
  for (const words of [term, role?.split(' ')[0] ?? null]) {
    if (words === null) continue;
    const classes = lexicon.classesOf(words);
    if (classes.has('feminine')) return 'feminine';
    if (classes.has('masculine')) return 'masculine';
  }
  const given = name?.split(/[\s-]/)[0];
  return given === undefined ? null : lexicon.genderOfGivenName(given);
}

/** The party that the mention belongs to or speaks for: its possessor, else what "of" names. */
function ownerOf(
  text: string,
  mention: PartyMention,
  parties: readonly PartyMention[],
): PartyMention | null {
  const within = parties.filter((other) => other !== mention && contains(mention, other));
  const possessor = within.find(
    (other) =>
      /^['’]s?\s/.test(text.slice(other.end)) ||
      (other.form === 'pronoun' && /^(its|his|her|their|our|my)$/i.test(wordsAt(text, other))),
  );
  if (possessor !== undefined) return possessor;
  const complement = within.filter((other) =>
    /\b(of|for|by|from|in|at|to|with)\s+(the\s+)?$/i.test(text.slice(mention.start, other.start)),
  );
  return complement.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
}

/** Spans between quotation marks, double or angled; an unclosed one ends with its paragraph. */
export function quotedSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[“«][^”»]*?(?:[”»]|\n\n|$)|"[^"]*?(?:"|\n\n|$)/gu)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
