import {
  type Analysis,
  type Name,
  relation,
  type Sentence,
  spanOf,
  Tree,
  type Word,
} from '../../language/index.ts';
import { overlaps, type Span } from '../../text/index.ts';
import { type Deed, deedsIn, lemmaOf } from './deeds.ts';
import { barePhrase, isBefore, joined, phraseWithOf, uncounted } from './noun-phrase.ts';
import {
  ARMED_ORGANISATIONS,
  BOMB_NOUNS,
  GUN_NOUNS,
  NEEDS_KIND,
  OUTLAW_NOUNS,
  PEOPLE_NOUNS,
  STATE_NOUNS,
  TARGET_NOUNS,
} from './template-words.ts';

/** Parts in an incident of political violence, as in MUC-4. */
export type Role = 'perpetrator' | 'organisation' | 'target' | 'victim' | 'weapon';

/** Who or what had one part, with the words for it. */
export interface Filler {
  readonly role: Role;
  /** The words, the most telling first; at least one. */
  readonly mentions: readonly Span[];
}

interface Found {
  readonly role: Role;
  readonly span: Span;
  /** The word that tells one filler from another. */
  readonly key: string;
  readonly sentence: number;
}

/** What an analysed text says of who and what had part in its incidents. */
export function readTemplate(text: string, { sentences, names }: Analysis): readonly Filler[] {
  const year = yearOf(text);
  const found = sentences.flatMap((sentence) => {
    const tree = new Tree(sentence);
    const own = names.filter((name) => name.sentence === sentence.index);
    return foundIn(tree, { text, names: own, year });
  });
  const isOfHarm =
    found.some(({ role }) => HARMED.has(role)) || sentences.some((each) => harmsCivilians(each));
  return merged(
    found.filter(({ role }) => isOfHarm || HARMED.has(role)),
    { text, names },
  );
}

/** Without one of these in it a report tells of fighters, not of what they did. */
const HARMED: ReadonlySet<Role> = new Set(['target', 'victim', 'weapon']);

interface Reading {
  /** Year of the report, or null where it names none. */
  readonly year: number | null;
  readonly text: string;
  readonly names: readonly Name[];
}

function foundIn(tree: Tree, reading: Reading): readonly Found[] {
  const sentence = tree.sentence.index;
  const deeds = isPast(tree, reading) ? [] : deedsIn(tree);
  return [
    ...deeds.flatMap((deed) => [
      ...sufferers(tree, { deed, reading }),
      ...perpetrators(tree, { deed, reading }),
    ]),
    ...identified(tree, reading),
    ...(deeds.length > 0 ? [...weapons(tree, deeds), ...bodies(tree, reading)] : []),
  ].map((found) => ({ ...found, sentence }));
}

/** True where a sentence tells of harm to people who are no fighters, named or not. */
function harmsCivilians(sentence: Sentence): boolean {
  return deedsIn(new Tree(sentence)).some(
    ({ kind, patients }) =>
      kind === 'harm' &&
      patients.some(
        (patient) =>
          (patient.upos === 'NOUN' || patient.upos === 'PROPN') &&
          !OUTLAW_NOUNS.has(lemmaOf(patient)) &&
          !STATE_NOUNS.has(lemmaOf(patient)),
      ),
  );
}

type Part = Omit<Found, 'sentence'>;

/** A year that is over when the report is written sets a sentence in the past. */
function isPast(tree: Tree, { text, year }: Reading): boolean {
  if (year === null) return false;
  const { start, end } = tree.sentence;
  const years = [...text.slice(start, end).matchAll(/\b(19[0-9]{2}|20[0-4][0-9])\b/g)];
  return years.length > 0 && years.every(([shown]) => Number(shown) < year);
}

/** Whom and what a deed befell. */
function sufferers(
  tree: Tree,
  { deed, reading }: { deed: Deed; reading: Reading },
): readonly Part[] {
  const out: Part[] = [];
  for (const patient of deed.patients) {
    const persons = personsIn(tree, { word: patient, reading });
    if (persons.length > 0 && (deed.kind === 'harm' || deed.kind === 'attack')) {
      for (const person of persons) {
        out.push({ role: 'victim', span: person, key: lastWord(person, reading.text) });
      }
    } else if (deed.kind !== 'harm') out.push(...targetsIn(tree, patient));
  }
  if (deed.kind === 'harm') return out;
  return [...out, ...deed.places.flatMap((place) => targetsIn(tree, place))];
}

/** Words for those whom a deed befell. */
const VICTIMS =
  /\b(?:victims?|dead|deceased|body|bodies|corpses?|hostages?|wounded|injured|kidnapped)\b/i;

/** People named as those whom a deed befell: "the victims were identified as ...". */
function identified(tree: Tree, { text, names }: Reading): readonly Part[] {
  const { start, end } = tree.sentence;
  const said = /\b(?:identified as|named)\b/i.exec(text.slice(start, end));
  if (said === null || !VICTIMS.test(text.slice(start, start + said.index))) return [];
  const from = start + said.index;
  return names
    .filter((name) => name.kind === 'person' && name.start >= from)
    .map((span) => ({ role: 'victim', span, key: lastWord(span, text) }));
}

/** Nouns that name a place by whose it is: "offices of the corporation". */
const OWNED = /^(?:office|branch|residence|home|house|headquarters|embassy|building)$/;

/** The things attacked in a phrase: its head, and what is set beside it ("three cars, a van ..."). */
function targetsIn(tree: Tree, head: Word): readonly Part[] {
  const beside = [head, ...tree.dependants(head, 'appos', 'parataxis', 'list')].flatMap((word) =>
    joined(tree, word),
  );
  const all = [...new Set(beside)].filter((word) => isTarget(tree, word));
  return all.map((word) => ({
    role: 'target',
    span: uncounted(
      tree,
      OWNED.test(lemmaOf(word)) ? phraseWithOf(tree, word) : barePhrase(tree, word),
    ),
    key: lemmaOf(word),
  }));
}

/** Who did a deed, and the bodies that they are of. */
function perpetrators(
  tree: Tree,
  { deed, reading }: { deed: Deed; reading: Reading },
): readonly Part[] {
  return deed.agents
    .filter((agent) => isAgent(tree, { agent, deed, reading }))
    .flatMap((agent): Part[] => {
      const out: Part[] = [];
      const person = personAt(agent, reading);
      const lemma = lemmaOf(agent);
      if (person !== null) {
        out.push({
          role: 'perpetrator',
          span: withRank(person, reading.text),
          key: lastWord(person, reading.text),
        });
      } else if (OUTLAW_NOUNS.has(lemma) || PEOPLE_NOUNS.has(lemma)) {
        const span = PARTS.test(lemma) ? phraseWithOf(tree, agent) : barePhrase(tree, agent);
        out.push({ role: 'perpetrator', span, key: lemma });
      }
      for (const org of forcesIn(tree, { agent, text: reading.text })) {
        out.push({ role: 'organisation', span: org, key: lastWord(org, reading.text) });
      }
      for (const org of organisationsIn(tree, { word: agent, reading })) {
        out.push({ role: 'organisation', span: org, key: bodyOf(org, reading.text) });
      }
      return out;
    });
}

/** A name with the rank before it, by which the one accused is known. */
function withRank({ start, end }: Span, text: string): Span {
  const before =
    /(?:colonel|col\.?|captain|capt\.?|lieutenant|lt\.?|general|gen\.?|major|sergeant|corporal)\s+$/i.exec(
      text.slice(Math.max(0, start - 12), start),
    );
  return before === null ? { start, end } : { start: start - before[0].length, end };
}

/** Forces of a state. */
const FORCES =
  /\b(?:armed forces|air force|national guard|treasury police|national police|police department|high command|security forces|army|police|government)\b/gi;

/** Forces of a state in the phrase for who did it ("members of the armed forces", "the army"). */
function forcesIn(tree: Tree, { agent, text }: { agent: Word; text: string }): readonly Span[] {
  const phrase = tree.subtree(agent, (branch) =>
    /^(?:acl|advcl|conj|appos|parataxis)/.test(branch.deprel),
  );
  const span = spanOf(phrase);
  if (span === null) return [];
  return [...text.slice(span.start, span.end).matchAll(FORCES)].map(({ 0: words, index }) => ({
    start: span.start + index,
    end: span.start + index + words.length,
  }));
}

/** Armed bodies that a sentence of deeds names, whatever it says of them. */
function bodies(tree: Tree, reading: Reading): readonly Part[] {
  const { root } = tree;
  if (root === undefined) return [];
  return armedIn(tree.sentence.words, reading.text).map((span) => ({
    role: 'organisation',
    span,
    key: bodyOf(span, reading.text),
  }));
}

/** Nouns that say nothing without what they are a part of. */
const PARTS = /^(?:member|group|unit|element|band|cell|gang)$/;

/** What a sentence of deeds says they were done with. */
function weapons(tree: Tree, deeds: readonly Deed[]): readonly Part[] {
  return tree.sentence.words.flatMap((word): Part[] => {
    const lemma = lemmaOf(word);
    if (word.upos !== 'NOUN' && word.upos !== 'PROPN') return [];
    const head = tree.governor(word);
    if (isBefore(word) && !(head !== undefined && deeds.some((deed) => deed.word === head))) {
      return [];
    }
    const means = deeds.some((deed) => deed.means.includes(word));
    const named = means && (BOMB_NOUNS.has(lemma) || GUN_NOUNS.has(lemma));
    if (!named && !BLASTING.test(lemma)) return [];
    return [{ role: 'weapon', span: uncounted(tree, barePhrase(tree, word)), key: lemma }];
  });
}

const BLASTING =
  /^(?:bomb|dynamite|explosive|grenade|carbomb|car-bomb|truck-bomb|rocket|mortar|mine|firebomb)$/;

/** Who a state's armed servants fight is at war with them: no part in such an incident. */
function isAgent(
  tree: Tree,
  { agent, deed, reading }: { agent: Word; deed: Deed; reading: Reading },
): boolean {
  const lemma = lemmaOf(agent);
  const fights = deed.patients.some(
    (patient) => OUTLAW_NOUNS.has(lemmaOf(patient)) || STATE_NOUNS.has(lemmaOf(patient)),
  );
  if (fights && (STATE_NOUNS.has(lemma) || OUTLAW_NOUNS.has(lemma))) return false;
  if (OUTLAW_NOUNS.has(lemma)) return true;
  if (organisationsIn(tree, { word: agent, reading }).length > 0) return true;
  if (PEOPLE_NOUNS.has(lemma) || personAt(agent, reading) !== null) return true;
  return /^(?:army|police|forces?|government|guard|command)$/.test(lemma);
}

function isTarget(tree: Tree, word: Word): boolean {
  const lemma = lemmaOf(word);
  if (!TARGET_NOUNS.has(lemma)) return false;
  const needed = NEEDS_KIND[lemma];
  if (needed === undefined) return true;
  return tree.children(word).some((child) => isBefore(child) && needed.test(child.form));
}

/** The latest year that the head of a report names, two figures read as of the last century. */
function yearOf(text: string): number | null {
  const head = /\b\d{1,2} \w{3,9}\.? (\d{4}|\d{2})\b/.exec(text.slice(0, 200));
  if (head === null) return null;
  const shown = Number(head[1]);
  return shown < 100 ? 1900 + shown : shown;
}

/** Names of people in a phrase, without its clauses and what belongs to its nouns. */
function personsIn(
  tree: Tree,
  { word, reading }: { word: Word; reading: Reading },
): readonly Span[] {
  const phrase = tree.subtree(
    word,
    (branch) =>
      /^(?:acl|advcl|nmod|obl|ccomp)/.test(branch.deprel) ||
      (relation(branch) === 'conj' && tree.governor(branch) === word),
  );
  return reading.names.filter(
    (name) => name.kind === 'person' && phrase.some((each) => overlaps(name, each)),
  );
}

function personAt(word: Word, { names }: Reading): Name | null {
  return names.find((name) => name.kind === 'person' && overlaps(name, word)) ?? null;
}

/** The first name of each armed body by each of its names, in small letters. */
const ARMED: ReadonlyMap<string, string> = new Map(
  ARMED_ORGANISATIONS.flatMap((names) =>
    names.map((name): [string, string] => [name.toLowerCase(), names[0] ?? name]),
  ),
);
const LONGEST_NAME = 7;

/** Armed bodies named in the phrase of a word, by the list or as an organisation. */
function organisationsIn(
  tree: Tree,
  { word, reading }: { word: Word; reading: Reading },
): readonly Span[] {
  const inside = tree.subtree(word, (branch) =>
    /^(?:acl|advcl|conj|parataxis)/.test(branch.deprel),
  );
  const words = inside.length === 0 ? [word] : inside;
  return armedIn(words, reading.text);
}

/** The first name of the armed body that a span names. */
function bodyOf({ start, end }: Span, text: string): string {
  const surface = text.slice(start, end).toLowerCase().replace(/\s+/g, ' ');
  return ARMED.get(surface) ?? surface;
}

/** Armed bodies of the list among words that follow one another. */
function armedIn(words: readonly Word[], text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let first = 0; first < words.length; first++) {
    for (let length = Math.min(LONGEST_NAME, words.length - first); length > 0; length--) {
      const start = (words[first] as Word).start;
      const end = (words[first + length - 1] as Word).end;
      const surface = text.slice(start, end).toLowerCase().replace(/\s+/g, ' ');
      if (!ARMED.has(surface)) continue;
      spans.push({ start, end });
      first += length - 1;
      break;
    }
  }
  return spans;
}

function lastWord({ start, end }: Span, text: string): string {
  return text.slice(start, end).toLowerCase().split(/\s+/).at(-1) ?? '';
}

/** One filler a key and role; persons by their last name, by the fullest form that the text has. */
function merged(
  found: readonly Found[],
  { text, names }: { text: string; names: readonly Name[] },
): readonly Filler[] {
  const persons = names.filter(({ kind }) => kind === 'person');
  const full = found.map((each) =>
    each.role === 'victim' ? { ...each, ...fullest(each.span, { persons, text }) } : each,
  );
  const byKey = Map.groupBy(full, ({ role, key }) => `${role} ${key}`);
  return [...byKey.values()].map((group): Filler => {
    const seen = new Set<string>();
    return {
      role: (group[0] as Found).role,
      mentions: group
        .map(({ span }) => span)
        .filter(({ start, end }) => {
          const surface = text.slice(start, end).toLowerCase();
          return seen.has(surface) ? false : seen.add(surface);
        }),
    };
  });
}

/** The longest name of a person in the text that holds all words of this one, in order. */
function fullest(
  span: Span,
  { persons, text }: { persons: readonly Span[]; text: string },
): { span: Span; key: string } {
  const words = wordsOf(span, text);
  const holders = persons.filter((person) => {
    const own = wordsOf(person, text);
    return own.length > words.length && words.every((word) => own.includes(word));
  });
  const best = holders.reduce<Span>(
    (a, b) => (wordsOf(b, text).length > wordsOf(a, text).length ? b : a),
    span,
  );
  return { span: best, key: wordsOf(best, text).join(' ') };
}

function wordsOf({ start, end }: Span, text: string): readonly string[] {
  return text.slice(start, end).toLowerCase().split(/\s+/);
}
