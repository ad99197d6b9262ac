import type { Name, Sentence, Word } from '../language/index.ts';
import { overlaps, type Span } from '../text/index.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import { placeKey, spellingsOf } from './gazetteer/place-name.ts';
import type { GazetteerPlace, MentionContext } from './mention.ts';
import { FACILITY } from './place-facility-words.ts';
import type { Toponym, ToponymRole } from './toponym.ts';
import {
  DIVISION_NOUN,
  INSTITUTION,
  LOCATIVE,
  NEIGHBOUR,
  OF_THE_STATE,
  ORDINARY,
  OTHER_THINGS,
  PERSONAL,
  PLACE_NOUN,
  PLACE_TAIL,
  PLACE_VERB,
  TITLE,
  TO_A_LANGUAGE,
  UPPER_ONLY,
} from './toponym-words.ts';

// No name in the gazetteer that reports use has more words.
const WORDS_MAX = 6;
// A name of one word that nothing around it marks as a place must be at least this prominent: 100,000
// inhabitants is where, on LGL and GeoWebNews dev (2026-11), more of them were places than not.
const UNMARKED_POPULATION_MIN = 100_000;

/** What the spotting of one document looks at. */
interface Spotting {
  readonly text: string;
  readonly gazetteer: Gazetteer;
  readonly sentence: Sentence;
  /** Names that the language stage found in this sentence. */
  readonly names: readonly Name[];
  /** Last words of people's names in the document, lower case. */
  readonly surnames: ReadonlySet<string>;
}

/** Every stretch of words that may refer to a place, in order, without overlap. */
export function spotToponyms(context: MentionContext, gazetteer: Gazetteer): readonly Toponym[] {
  const surnames = findSurnames(context, gazetteer);
  const bySentence = Map.groupBy(context.analysis.names, (name) => name.sentence);
  return context.analysis.sentences.flatMap((sentence) =>
    spotInSentence({
      text: context.text,
      gazetteer,
      sentence,
      names: bySentence.get(sentence.index) ?? [],
      surnames,
    }),
  );
}

/**
 * Words that end a name of several words which is not a place's ("Mike Flores"): alone they most
 * likely mean that person.
 */
function findSurnames(context: MentionContext, gazetteer: Gazetteer): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const name of context.analysis.names) {
    if (name.kind !== 'person') continue;
    const last = context.text.slice(name.start, name.end).split(/\s+/).at(-1);
    if (last !== undefined) surnames.add(last.toLowerCase());
  }
  for (const { words } of context.analysis.sentences) {
    for (const [at, word] of words.entries()) {
      const before = words[at - 1];
      if (before === undefined || !isName(word) || !isName(before)) continue;
      const after = words[at + 1];
      if (after !== undefined && isName(after)) continue;
      const lower = before.form.toLowerCase().replace(/\.$/, '');
      if (NEIGHBOUR.has(lower) || PLACE_NOUN.has(lower)) continue;
      if (gazetteer.lookup(`${before.form} ${word.form}`).length > 0) continue;
      if (gazetteer.lookup(before.form)[0]?.precision === 'country') continue;
      surnames.add(word.form.toLowerCase());
    }
  }
  return surnames;
}

function isName(word: Word): boolean {
  return word.upos === 'PROPN' && isCapital(word);
}

function spotInSentence(spotting: Spotting): Toponym[] {
  const { words } = spotting.sentence;
  const found: Toponym[] = [];
  for (let at = 0; at < words.length; ) {
    const toponym = startsAt(spotting, at);
    if (toponym === null) {
      at++;
    } else {
      found.push(toponym);
      at = toponym.lastWord + 1;
    }
  }
  return found;
}

// "Sharif", and "e-Sharif" where the words were cut before the link.
const NAME_END = /^(?:\p{Ll}{1,3}[-’'])?\p{Lu}[\p{L}\p{M}.'’-]*$/u;

/** True for a capitalised word, and for the article of "al-Qaim". */
function mayStart(words: readonly Word[], at: number): boolean {
  const [first, hyphen, name] = words.slice(at, at + 3);
  if (first === undefined || /^the$/i.test(first.form)) return false;
  if (isCapital(first)) return true;
  if (!/^(?:al|el|a[dnrstz]|ash|e[dnrstz])$/.test(first.form) || hyphen?.form !== '-') return false;
  return name !== undefined && isCapital(name) && name.start === first.end + 1;
}

/** What bears a name, in this spelling or else in another one of the same transliteration. */
function bearersOf(surface: string, gazetteer: Gazetteer): readonly GazetteerPlace[] {
  const found = gazetteer.lookup(surface);
  if (found.length > 0) return found;
  for (const spelling of spellingsOf(surface)) {
    const others = gazetteer.lookup(spelling);
    if (others.length > 0) return others;
  }
  return [];
}

/** The longest reference to a place that starts with word `at`, or null. */
function startsAt(spotting: Spotting, at: number): Toponym | null {
  const { words } = spotting.sentence;
  const first = words[at];
  if (first === undefined || !mayStart(words, at)) return null;
  for (let last = Math.min(words.length, at + WORDS_MAX) - 1; last >= at; last--) {
    const end = words[last];
    // "Gulf of Oman", "Deir ez-Zor": small words stand within a name, never at its end.
    if (end === undefined || !NAME_END.test(end.form)) continue;
    const found = readRun(spotting, { first: at, last });
    if (found !== null) return found;
  }
  return unknownName(spotting, at);
}

/** What the words from `first` to `last`, taken together, may refer to. */
function readRun(spotting: Spotting, run: { first: number; last: number }): Toponym | null {
  const { gazetteer, sentence } = spotting;
  const span = spanOfRun(spotting, run);
  if (span === null) return null;
  const surface = spotting.text.slice(span.start, span.end);
  if (/\n|[;:!?"“”]/.test(surface)) return null;
  if (isOrdinary(surface) || OTHER_THINGS.has(placeKey(surface))) return null;
  const make = (role: ToponymRole, candidates: readonly GazetteerPlace[]): Toponym => ({
    ...span,
    role,
    surface,
    sentence,
    firstWord: run.first,
    lastWord: run.last,
    candidates,
  });
  const seat = gazetteer.seat(surface);
  if (seat !== null) return make('seat', [seat]);
  const demonym = gazetteer.demonym(surface);
  const candidates = bearersOf(surface, gazetteer);
  const adjective = demonym !== null && (candidates.length === 0 || isAdjective(sentence, run));
  if (adjective && isLanguage(sentence, run)) return null;
  if (adjective && demonym !== null) return make('demonym', [demonym]);
  if (candidates.length > 0) {
    const role = roleOf(spotting, { run, span, candidates });
    return role === null ? null : make(role, ofItsKind(candidates, nextForms(sentence, run.last)));
  }
  const division = isShortForm(spotting, run) ? gazetteer.abbreviation(surface) : null;
  if (division === null) return null;
  const toponym = make('name', [division]);
  const stop = sentence.words[run.last + 1];
  // The full stop of "Ind." is its own; one that ends the sentence is not.
  const own = stop?.form === '.' && stop.start === span.end && run.last + 2 < sentence.words.length;
  return own ? { ...toponym, end: stop.end } : toponym;
}

/** "Washington state" and "Kano state" are the divisions, and not the towns of the name. */
function ofItsKind(
  candidates: readonly GazetteerPlace[],
  [next = '', after = '']: readonly string[],
): readonly GazetteerPlace[] {
  if (!DIVISION_NOUN.has(next) || OF_THE_STATE.has(after)) return candidates;
  // Of a country the word says who runs what follows: "Georgia state police".
  if (candidates[0]?.precision === 'country') return candidates;
  const divisions = candidates.filter(({ precision }) => precision === 'region');
  return divisions.length > 0 ? divisions : candidates;
}

/** The two words that follow. */
function nextForms({ words }: Sentence, last: number): readonly string[] {
  return words.slice(last + 1, last + 3).map(({ form }) => form);
}

/** A name that the language stage takes for a place and the gazetteer does not know. */
function unknownName(spotting: Spotting, at: number): Toponym | null {
  const { words } = spotting.sentence;
  const first = words[at];
  const name = spotting.names.find(
    (candidate) => candidate.kind === 'place' && candidate.start === first?.start,
  );
  if (name === undefined) return null;
  const last = words.findLastIndex((word) => word.end <= name.end);
  const form = first?.form ?? '';
  if (last < at || isOrdinary(form)) return null;
  // Alone and without a locative, an unknown name is a person's or a firm's more often.
  const run = { first: at, last };
  const person = spotting.surnames.has(form.toLowerCase());
  if (last === at && (person || !isLocative(spotting.sentence, run))) return null;
  return {
    start: name.start,
    end: name.end,
    role: 'name',
    surface: spotting.text.slice(name.start, name.end),
    sentence: spotting.sentence,
    firstWord: at,
    lastWord: last,
    candidates: facilityTown(spotting, run),
  };
}

/** The town that a facility of an unknown name is called after ("[Damascus] International Airport"). */
function facilityTown(
  spotting: Spotting,
  run: { readonly first: number; readonly last: number },
): readonly GazetteerPlace[] {
  const { words } = spotting.sentence;
  if (!FACILITY.has(words[run.last]?.form.toLowerCase() ?? '')) return [];
  for (let last = run.last - 1; last >= run.first; last--) {
    const span = spanOfRun(spotting, { first: run.first, last });
    const surface = span === null ? '' : spotting.text.slice(span.start, span.end);
    if (isOrdinary(surface) || PERSONAL.has(surface.toLowerCase())) continue;
    const towns = bearersOf(surface, spotting.gazetteer);
    if (towns.length > 0) return towns;
  }
  return [];
}

/** Whether known words are used as the name of a place; null where they most likely are not. */
function roleOf(
  spotting: Spotting,
  found: {
    readonly run: { readonly first: number; readonly last: number };
    readonly span: Span;
    readonly candidates: readonly GazetteerPlace[];
  },
): ToponymRole | null {
  const { sentence, names } = spotting;
  const { run, span, candidates } = found;
  const tagged = names.find((name) => overlaps(name, span));
  const [first] = candidates;
  const certain = first?.precision === 'country' || first?.precision === 'area';
  const single = run.first === run.last;
  const form = (sentence.words[run.last]?.form ?? '').toLowerCase();
  const personal = single && !certain && (PERSONAL.has(form) || spotting.surnames.has(form));
  const whole = tagged !== undefined && span.start <= tagged.start && tagged.end <= span.end;
  // Where a tagged place goes on beyond the words, it is one that the gazetteer does not know.
  const right = extendsRight(sentence, run.last);
  if (tagged?.kind === 'place' && !(whole && right)) return whole || certain ? 'name' : null;
  const known = certain || (first?.precision === 'region' && !single);
  if (tagged?.kind === 'person' && !(known && whole)) return null;
  if (extendsLeft(sentence, run.first)) return null;
  if (right) {
    const institution = INSTITUTION.has(nextForm(sentence, run.last));
    return known || (institution && !personal) ? 'within-name' : null;
  }
  if (tagged?.kind === 'organisation' && !whole) return known ? 'within-name' : null;
  if (isLocative(sentence, run) || isQualified(spotting, run.last)) return 'name';
  if (!personal && leadsToFacility(sentence, run.last)) return 'name';
  if (personal || isAcronym(spotting.text.slice(span.start, span.end), candidates)) return null;
  const before = sentence.words[run.first - 1];
  if (before !== undefined && leadsToPlace(before)) return 'name';
  return known || (first?.population ?? 0) >= UNMARKED_POPULATION_MIN ? 'name' : null;
}

/** "captured Qamishli", "left Qamishli": the last is taken for an adjective now and then. */
function leadsToPlace({ upos, lemma, form }: Word): boolean {
  return upos === 'VERB' ? PLACE_VERB.has(lemma) : form === 'left';
}

/** "Natanz nuclear facility", "Isfahan airport": a facility is called after where it stands. */
function leadsToFacility({ words }: Sentence, last: number): boolean {
  for (const { form, lemma, upos } of words.slice(last + 1, last + 4)) {
    if (/^\p{Lu}/u.test(form) || !/^(?:NOUN|ADJ|PROPN)$/.test(upos)) return false;
    if (FACILITY.has(lemma.toLowerCase())) return true;
  }
  return false;
}

/** True for capitals that some town's alternate name happens to spell ("CIS", "PAN"). */
function isAcronym(surface: string, candidates: readonly GazetteerPlace[]): boolean {
  return /^[A-Z]{2,4}$/.test(surface) && candidates[0]?.precision === 'city';
}

function nextForm(sentence: Sentence, last: number): string {
  return (sentence.words[last + 1]?.form ?? '').toLowerCase().replace(/\.$/, '');
}

/** True for a single word that is no name unless written in capitals ("us", "US"). */
function isOrdinary(surface: string): boolean {
  const short = surface.replaceAll('.', '');
  if (UPPER_ONLY.has(short.toLowerCase())) return short !== short.toUpperCase();
  return ORDINARY.has(surface.toLowerCase());
}

function spanOfRun(spotting: Spotting, run: { first: number; last: number }): Span | null {
  const first = spotting.sentence.words[run.first];
  const last = spotting.sentence.words[run.last];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function isCapital(word: Word): boolean {
  return /^\p{Lu}/u.test(word.form);
}

/** True where a capitalised word before the name makes it part of a longer one ("John Jordan"). */
function extendsLeft(sentence: Sentence, first: number): boolean {
  const before = sentence.words[first - 1];
  if (before === undefined || !isCapital(before)) return false;
  const lower = before.form.toLowerCase().replace(/\.$/, '');
  if (NEIGHBOUR.has(lower) || LOCATIVE.has(lower) || PLACE_NOUN.has(lower)) return false;
  if (/^\p{Lu}+$/u.test(before.form) && before.form.length > 3) return false;
  return before.upos === 'PROPN' || (before.upos !== 'ADP' && first > 1);
}

/** True where a capitalised word after the name makes it part of a longer one ("Iran Air"). */
function extendsRight(sentence: Sentence, last: number): boolean {
  const after = sentence.words[last + 1];
  if (after === undefined || !isCapital(after)) return false;
  const lower = nextForm(sentence, last);
  if (NEIGHBOUR.has(lower) || TITLE.has(lower) || PLACE_TAIL.has(lower)) return false;
  return after.upos === 'PROPN' || after.upos === 'NOUN' || after.upos === 'ADJ';
}

/** True after a locative preposition, with articles and compass words between, or "city of". */
function isLocative(sentence: Sentence, run: { first: number; last: number }): boolean {
  const { words } = sentence;
  let at = run.first - 1;
  while (
    /^(?:the|northern|southern|eastern|western|central|downtown|nearby|greater)$/i.test(
      words[at]?.form ?? '',
    )
  )
    at--;
  const before = words[at]?.form.toLowerCase() ?? '';
  if (before === 'of') return PLACE_NOUN.has(words[at - 1]?.lemma.toLowerCase() ?? '');
  if (LOCATIVE.has(before)) return true;
  if (PLACE_NOUN.has(before) && before !== 'state') return true;
  const after = words[run.last + 1]?.form.toLowerCase() ?? '';
  if (PLACE_NOUN.has(after)) return true;
  return isDateline(sentence, run);
}

/** True for "DUSHANBE, April 14 -" and "KABUL (Reuters)" at the start of a paragraph. */
function isDateline(sentence: Sentence, run: { first: number; last: number }): boolean {
  if (run.first > 0) return false;
  const word = sentence.words[0];
  if (word === undefined || !/^\p{Lu}{3,}$/u.test(word.form)) return false;
  return /^[,(–—-]/.test(sentence.words[run.last + 1]?.form ?? '');
}

/** True where a comma and a country, division or abbreviation of one follow: "Paris, Texas". */
function isQualified(spotting: Spotting, last: number): boolean {
  const { words } = spotting.sentence;
  if (words[last + 1]?.form !== ',') return false;
  for (let end = Math.min(words.length - 1, last + 4); end > last + 1; end--) {
    const span = spanOfRun(spotting, { first: last + 2, last: end });
    if (span === null) continue;
    const surface = spotting.text.slice(span.start, span.end);
    if (!/^\p{Lu}/u.test(surface)) return false;
    if (spotting.gazetteer.abbreviation(surface) !== null) return true;
    const [place] = spotting.gazetteer.lookup(surface);
    if (place?.precision === 'country' || place?.precision === 'region') return true;
  }
  return false;
}

/**
 * True where capitals may be short for a division: after a town and a comma, where no word is
 * spelled so ("NSW"), and with full stops or as a tagged place where places stand ("in B.C.").
 */
function isShortForm(spotting: Spotting, run: { first: number; last: number }): boolean {
  const { sentence, names } = spotting;
  if (isAfterComma(sentence, run)) return true;
  if (run.first !== run.last) return false;
  const word = sentence.words[run.first];
  if (word === undefined) return false;
  if (/^[B-DF-HJ-NP-TV-Z]{3,}$/.test(word.form)) return true;
  const before = sentence.words[run.first - 1]?.form ?? '';
  if (/\d$/.test(before)) return false;
  const tagged = names.some((name) => name.kind === 'place' && name.start === word.start);
  return /^(?:[A-Z]\.){2,}$/.test(word.form) ? tagged || isLocative(sentence, run) : false;
}

function isAfterComma(sentence: Sentence, run: { first: number; last: number }): boolean {
  const { words } = sentence;
  const comma = words[run.first - 1];
  const before = words[run.first - 2];
  return comma?.form === ',' && before !== undefined && isCapital(before);
}

/** "spoke in Turkish", "translated from English": the language, and not the land or its people. */
function isLanguage({ words }: Sentence, run: { first: number; last: number }): boolean {
  const next = words[run.last + 1];
  if (next?.lemma === 'language') return true;
  if (next !== undefined && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.upos)) return false;
  const before = words[run.first - 1];
  return before !== undefined && (before.form === 'in' || TO_A_LANGUAGE.has(before.lemma));
}

/** True where the words modify a noun or are tagged as an adjective: "Turkish" and not "Polish". */
function isAdjective(sentence: Sentence, run: { first: number; last: number }): boolean {
  const word = sentence.words[run.last];
  return word?.upos === 'ADJ' || word?.deprel === 'amod';
}
