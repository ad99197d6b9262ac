import { relation, spanOf, Tree, type Word } from '../language/index.ts';
import { byPlace, type Span } from '../text/index.ts';
import { partyLexicon } from './load-parties.ts';
import type { MentionContext, PartyKind, PartyMention } from './mention.ts';
import { type Candidate, joinAppositions } from './party-apposition.ts';
import { completed } from './party-complement.ts';
import type { NounClass, StateReading } from './party-lexicon.ts';
import { actsIn, placed, saysNext, speaksIn, topOf } from './party-part.ts';
import { type HeadTerm, headTermOf, isBody, type Phrase, phrasesOf } from './party-phrase.ts';
import { standIns } from './party-pronoun.ts';
import { repeatedNames } from './party-repeated.ts';

/**
 * Everyone who can act or speak in a text: names, roles with what completes them, appositions in
 * one piece, pronouns, the press, and sources that are only described. In order of place, the
 * longer first; mentions may nest ("Iran" within "Iran's defence ministry") but never cross
 * sentences, and each span is what a reader would underline: no relative clause, no closing comma.
 */
export function recogniseParties(context: MentionContext): PartyMention[] {
  const { analysis } = context;
  const mentions = new Map<string, PartyMention>();
  for (const sentence of analysis.sentences) {
    const tree = new Tree(sentence);
    const phrases = phrasesOf(sentence, analysis.names);
    const dateline = datelineEnd(sentence.words);
    const candidates = withoutFragments(
      phrases
        .filter(({ first }) => first >= dateline)
        .flatMap((phrase) => candidatesOf(tree, phrase, phrases)),
    );
    const found = [...joinAppositions(sentence.words, candidates), ...standIns(tree, phrases)];
    for (const candidate of found) {
      const mention = mentionOf(tree, candidate);
      const key = `${mention.start}-${mention.end}`;
      if (!mentions.has(key)) mentions.set(key, mention);
    }
  }
  for (const mention of repeatedNames(context, [...mentions.values()])) {
    const key = `${mention.start}-${mention.end}`;
    if (!mentions.has(key)) mentions.set(key, mention);
  }
  return [...mentions.values()].sort(byPlace);
}

/** Words of a dateline: a city in capitals, a country, an agency and a date. */
const DATELINE_WORDS_MAX = 14;

/**
 * The first word after "DUBAI, United Arab Emirates", up to the dash or bracket that ends the place
 * of a dateline; 0 where the sentence begins with none. Where a report is written is no party.
 */
function datelineEnd(words: readonly Word[]): number {
  if (!/^\p{Lu}{3,}$/u.test(words[0]?.form ?? '')) return 0;
  const opening = words.slice(0, DATELINE_WORDS_MAX);
  const dash = opening.findIndex(({ form }) => /^[–—-]{1,2}$/.test(form));
  const bracket = opening.findIndex(({ form }) => form === '(');
  const end = bracket > 0 && (dash < 0 || bracket < dash) ? bracket : dash;
  const place = opening.slice(0, end);
  const written = place.every(({ form }) => /^[\p{Lu}\p{N}\p{P}]/u.test(form));
  const spaced = dash < 0 || words[dash - 1]?.end !== words[dash]?.start;
  return end > 0 && written && spaced ? end : 0;
}

/** Leaves out pieces of a name that a longer candidate has read better ("State Antony Blinken"). */
function withoutFragments(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(
    ({ first, last, name, sort }) =>
      name === null ||
      !candidates.some(
        (other) =>
          other.name !== null &&
          other.first < first &&
          last <= other.last &&
          (sort === 'other' ? false : isPiece(name, other.name)),
      ),
  );
}

type Words = { readonly first: number; readonly last: number };

/** True where `name` begins before `whole` and runs into it, is a part of it, or is the same. */
function isPiece(name: Words, whole: Words): boolean {
  const runsInto = name.first < whole.first && whole.first <= name.last;
  if (name.first === whole.first && name.last === whole.last) return true;
  return runsInto || (whole.first < name.first && name.last <= whole.last);
}

/** The parties that one phrase holds: itself, and the possessors within it. */
function candidatesOf(tree: Tree, phrase: Phrase, all: readonly Phrase[]): Candidate[] {
  const found = candidateOf(tree, phrase, all);
  const within = phrase.possessor === null ? [] : candidatesOf(tree, phrase.possessor, []);
  return found === null ? within : [found, ...within];
}

function candidateOf(tree: Tree, phrase: Phrase, all: readonly Phrase[]): Candidate | null {
  const { words } = tree.sentence;
  const top = topOf(tree, phrase);
  const head = words[phrase.noun];
  if (top === null || head === undefined) return null;
  const term = headTermOf(words, phrase.noun, phrase.first);
  const state = stateOf(tree, phrase, all);
  if (state !== null) return stateIn(tree, { phrase, top, state });
  return namedIn(tree, { phrase, top, term, all }) ?? describedIn(tree, { phrase, top, term, all });
}

interface Reading {
  readonly phrase: Phrase;
  readonly top: Word;
  readonly term: HeadTerm;
  readonly all: readonly Phrase[];
}

/** The state that the phrase names, "of" parts included, and its last word. */
function stateOf(
  tree: Tree,
  phrase: Phrase,
  all: readonly Phrase[],
): (StateReading & { readonly last: number }) | null {
  const { words } = tree.sentence;
  const long = completed(tree, { phrase, all, only: ['of'], capitalised: true });
  for (const last of [long, phrase.last]) {
    const forms = words.slice(phrase.first, last + 1).map((word) => word.form);
    const state = partyLexicon().stateOf(forms.join(' '));
    if (state !== null) return { ...state, last };
  }
  return null;
}

/** A state, its people or its seat, where the sentence lets it act. */
function stateIn(
  tree: Tree,
  {
    phrase,
    top,
    state,
  }: { phrase: Phrase; top: Word; state: StateReading & { readonly last: number } },
): Candidate | null {
  const { words } = tree.sentence;
  if (placed(tree, top)) return null;
  // A capital that is struck is a city; one that strikes or denies is a government.
  if (state.by === 'seat' && (!actsIn(tree, top) || top.deprel === 'nsubj:pass')) return null;
  if (state.by === 'demonym' && !(words[phrase.last]?.form ?? '').endsWith('s')) {
    if (!/^the$/i.test(words[phrase.first]?.form ?? '')) return null;
  }
  const all = { first: phrase.first, last: state.last };
  const name = words[phrase.first]?.upos === 'DET' ? { ...all, first: phrase.first + 1 } : all;
  return {
    ...all,
    party: state.by === 'demonym' ? 'group' : 'state',
    form: 'name',
    name,
    role: null,
    sort: 'other',
    plural: false,
  };
}

/** A person or body by name, with title and complement. */
function namedIn(tree: Tree, { phrase, top, term, all }: Reading): Candidate | null {
  const { words } = tree.sentence;
  const name = capitalisedBody(tree, { phrase, term, all }) ?? phrase.name;
  if (name === null || name.first > phrase.last) return null;
  // "U.S. Secretary of State ...": an office in capitals, not a name.
  const office = holds(term, ['offices', 'titles']) && !isBody(term.classes);
  if (office && (name.kind === null || isWithinTerm(words, name, term))) return null;
  const before = headTermOf(words, name.first - 1, phrase.first);
  const kind = nameSort(tree, {
    phrase,
    top,
    name,
    before: name.first > phrase.first ? before : null,
  });
  if (kind === null) return null;
  const lone = name.first === name.last && name.kind === null;
  if (lone && kind === 'organisation' && term.classes.size > 0) return null;
  const last = name.last > phrase.last ? name.last : completed(tree, { phrase, all, only: ['of'] });
  const lead = roleBefore(words, phrase, name.first);
  const tail = last > name.last ? { first: name.last + 1, last } : null;
  return {
    first: phrase.first,
    last,
    party: kind,
    form: 'name',
    name: { first: name.first, last: name.last },
    role: lead ?? tail,
    sort: kind === 'person' ? 'person' : 'body',
    plural: false,
  };
}

/** "the Secretary-[General]", "[Chief Engineer]": the name model took an office for a name. */
function isWithinTerm(words: readonly Word[], { first, last }: Words, { term }: HeadTerm): boolean {
  const name = words.slice(first, last + 1).map(({ form }) => form.toLowerCase());
  const parts = term.split(/[ -]/);
  return name.length <= parts.length && parts.slice(-name.length).join(' ') === name.join(' ');
}

type NameWords = { readonly first: number; readonly last: number; readonly kind: string | null };

/** "the [Ministry of State Protection]": a capitalised body with a capitalised complement. */
function capitalisedBody(
  tree: Tree,
  { phrase, term, all }: Omit<Reading, 'top'>,
): NameWords | null {
  const { words } = tree.sentence;
  const head = words[phrase.noun];
  if (!isBody(term.classes) || head === undefined || !/^\p{Lu}/u.test(head.form)) return null;
  const last = completed(tree, { phrase, all, only: ['of', 'for'], capitalised: true });
  let first = phrase.noun;
  while (first > phrase.first && /^\p{Lu}/u.test(words[first - 1]?.form ?? '')) first--;
  while (first < phrase.noun && words[first]?.upos === 'DET') first++;
  return last > phrase.last || first < phrase.noun ? { first, last, kind: 'organisation' } : null;
}

const bodyClasses: readonly NounClass[] = ['bodies', 'companies', 'media', 'governments'];
const personClasses: readonly NounClass[] = ['titles', 'offices', 'persons', 'kin'];

function holds(term: HeadTerm | null, wanted: readonly NounClass[]): boolean {
  return term !== null && wanted.some((one) => term.classes.has(one));
}

/** Person or organisation, by the name model, the words before it and the words within it. */
function nameSort(
  tree: Tree,
  {
    phrase,
    top,
    name,
    before,
  }: { phrase: Phrase; top: Word; name: NameWords; before: HeadTerm | null },
): PartyKind | null {
  const { words } = tree.sentence;
  const first = words[name.first];
  if (first === undefined) return null;
  if (holds(before, personClasses) && name.kind !== 'place') return 'person';
  const article = words[name.first - 1]?.upos === 'DET' && name.first > phrase.first;
  if (name.kind === 'person' && !article) return 'person';
  if (name.kind === 'organisation') return 'organisation';
  if (holds(headTermOf(words, phrase.noun, name.first), bodyClasses)) return 'organisation';
  if (holds(before, bodyClasses)) return 'organisation';
  if (partyLexicon().genderOfGivenName(first.form) !== null && name.kind === null) return 'person';
  if (name.kind === 'place') return null;
  // A name of several words that does something is a party of the sort that most such names are.
  const does = name.last > name.first && actsIn(tree, top) && top.deprel !== 'nsubj:pass';
  if (!speaksIn(tree, top)) return does ? 'organisation' : null;
  if (article) return 'organisation';
  return name.last > name.first && !/\p{Lu}{2}/u.test(first.form) ? 'person' : 'organisation';
}

/** Title or role words before the name, without article. */
function roleBefore(words: readonly Word[], phrase: Phrase, nameFirst: number): Candidate['role'] {
  let first = phrase.first;
  while (first < nameFirst && words[first]?.upos === 'DET') first++;
  return first < nameFirst ? { first, last: nameFirst - 1 } : null;
}

/** Heads that are more often things or places than parties: only what they say makes them one. */
const thingLike =
  /^(house|plant|works|yard|factory|airport|refinery|school|hospital|country|capital|state|side|front|wing|paper|account|page|note|file|log|figure|line|fund|trust|party|house|bar|society|department|division|force|forces|unit|side|front|group|subsidiary|chair|head|master|record|register|image|picture|photo|republic|kingdom|administration|leadership|child|patient|victim|passenger|thread|evidence|finding|release|club)$/;

/** A role, a body or a source by description. */
function describedIn(tree: Tree, { phrase, top, term, all }: Reading): Candidate | null {
  const { words } = tree.sentence;
  const head = words[phrase.noun];
  if (head === undefined || head.upos === 'NUM' || phrase.name?.kind === 'place') return null;
  const { classes } = term;
  const widely = classes.size > 0;
  const speaks =
    speaksIn(tree, top, { widely }) || saysNext(words, completed(tree, { phrase, all }));
  const thing = classes.size === 0 || classes.has('messages') || thingLike.test(term.term);
  if (thing && !speaks && !(classes.has('messages') && actsIn(tree, top))) return null;
  if (classes.size === 0 && (relation(top) !== 'nsubj' || head.upos !== 'NOUN')) return null;
  const last = completed(tree, { phrase, all });
  const titled = titledName(tree, { phrase, term, all }, last);
  if (titled !== null) return titled;
  const { plural } = term;
  const body = holds(term, bodyClasses) && !holds(term, personClasses);
  const bare = phrase.first === phrase.noun && /^\p{Ll}/u.test(head.form);
  const governed = words[phrase.first - 1]?.upos === 'ADP';
  if (body && bare && !term.plural && (governed || !actsIn(tree, top))) return null;
  const whole = { first: phrase.first, last };
  const indefinite = !isDefinite(words, phrase) && (plural || hasArticle(words, phrase));
  const sort = body ? 'body' : holds(term, [...personClasses, 'sources']) ? 'person' : 'other';
  return {
    ...whole,
    party: describedKind({ term, plural, body, indefinite }),
    form: indefinite || classes.has('messages') ? 'description' : 'role',
    name: null,
    role: whole,
    sort,
    plural,
  };
}

/** "Secretary of State [Antony Blinken]": an office whose complement runs into its holder. */
function titledName(
  tree: Tree,
  { phrase, term, all }: Omit<Reading, 'top'>,
  last: number,
): Candidate | null {
  const { words } = tree.sentence;
  if (term.plural || !(term.classes.has('offices') || term.classes.has('titles'))) return null;
  const object = all.find((one) => one.first > phrase.last && one.last === last);
  const name = object?.name ?? null;
  if (object === undefined || name === null) return null;
  let first = name.first;
  if (name.kind !== 'person') {
    const lexicon = partyLexicon();
    first = words.findIndex(
      (word, at) => at > object.first && at < last && lexicon.genderOfGivenName(word.form) !== null,
    );
  }
  if (first <= object.first || !isOfficeName(words, { phrase, object, first })) return null;
  let start = phrase.first;
  while (start < first && words[start]?.upos === 'DET') start++;
  return {
    first: phrase.first,
    last,
    party: 'person',
    form: 'name',
    name: { first, last },
    role: { first: start, last: first - 1 },
    sort: 'person',
    plural: false,
  };
}

/**
 * True for "[Secretary of State] Antony Blinken", where "of" and capitals join the office. "The
 * office of [President] Zelenskyy" and "an adviser in the office of ..." hold another's title.
 */
function isOfficeName(
  words: readonly Word[],
  { phrase, object, first }: { phrase: Phrase; object: Phrase; first: number },
): boolean {
  if (/^an?$/i.test(words[phrase.first]?.form ?? '')) return false;
  const between = words.slice(phrase.last + 1, first);
  if (between.some(({ upos, form }) => upos === 'ADP' && !/^(of|for)$/i.test(form))) return false;
  return !headTermOf(words, first - 1, object.first).classes.has('titles');
}

function describedKind({
  term,
  plural,
  body,
  indefinite,
}: {
  term: HeadTerm;
  plural: boolean;
  body: boolean;
  indefinite: boolean;
}): PartyKind {
  if (body && /(media|press)$/.test(term.term)) return 'group';
  if (body) return plural ? 'group' : 'organisation';
  if (term.classes.has('messages') || term.classes.size === 0) return 'unnamed';
  if (plural) return indefinite ? 'unnamed' : 'group';
  if (term.classes.has('voices') && !holds(term, personClasses)) return 'organisation';
  return indefinite ? 'unnamed' : 'person';
}

/** "the", "this", a possessive or a genitive: the reader is taken to know who is meant. */
function isDefinite(words: readonly Word[], phrase: Phrase): boolean {
  const first = words[phrase.first];
  if (phrase.possessor !== null || first === undefined) return true;
  return (
    first.xpos === 'PRP$' || /^(the|this|that|these|those|its|his|her|their|our)$/i.test(first.form)
  );
}

function hasArticle(words: readonly Word[], phrase: Phrase): boolean {
  return /^(an?|another|some|any|one|every|each|no)$/i.test(words[phrase.first]?.form ?? '');
}

function mentionOf(tree: Tree, candidate: Candidate): PartyMention {
  const { words, index } = tree.sentence;
  const slice = (at: { first: number; last: number } | null): Span | null =>
    at === null ? null : spanOf(words.slice(at.first, at.last + 1));
  const span = slice(candidate) ?? { start: tree.sentence.start, end: tree.sentence.end };
  return {
    kind: 'party',
    ...span,
    party: candidate.party,
    form: candidate.form,
    name: slice(candidate.name),
    role: slice(candidate.role),
    sentence: index,
    head: topOf(tree, candidate)?.index ?? candidate.first,
  };
}
