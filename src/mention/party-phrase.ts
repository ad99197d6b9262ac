import type { Name, Sentence, Word } from '../language/index.ts';
import { partyLexicon } from './load-parties.ts';
import type { NounClass } from './party-lexicon.ts';

/** A noun phrase without what follows its head: words `first` to `last` of one sentence. */
export interface Phrase {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
  /** Index of the noun that says what it is: "ministry" in "Iran's defence ministry". */
  readonly noun: number;
  /** The proper name that the phrase ends in, as word indices, or null. */
  readonly name: {
    readonly first: number;
    readonly last: number;
    readonly kind: Name['kind'] | null;
  } | null;
  /** The possessor ("Iran" in "Iran's defence ministry"), or null. */
  readonly possessor: Phrase | null;
}

/** What a noun phrase's head noun is called and which lists hold it. */
export interface HeadTerm {
  /** The longest listed term that ends in the head ("news agency"), else the head's own lemma. */
  readonly term: string;
  readonly classes: ReadonlySet<NounClass>;
  /** True for a plural head, unless the listed term itself is written so ("charge d'affaires"). */
  readonly plural: boolean;
}

const calendar =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** True for the name of a day or month: a neighbour of parties, never a part of one. */
export function isCalendarWord(word: Word): boolean {
  return word.upos === 'PROPN' && calendar.test(word.form);
}

/** True where the two words stand without white space between them. */
function touching(left: Word | undefined, right: Word | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start;
}

/** Small words within names; any other small word tagged as a name is a slip of the tagger. */
const particle =
  /^(al|el|as|ash|ar|ad|an|at|az|bin|bint|ibn|ben|abu|umm|de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|ter|zu|y|e|i|ud|ul|u|o|st|san|af|av|ould|oglu|zade|khan|d['’]\p{L}+)$/u;

/** A noun by its tag, or an adjective that does a noun's work and is listed as one. */
function isNoun(word: Word | undefined): boolean {
  if (word === undefined) return false;
  if (word.upos === 'NOUN') return true;
  const listed = partyLexicon().classesOf(word.form).size > 0;
  if (word.upos === 'PROPN') {
    return listed || !/^\p{Ll}/u.test(word.form) || particle.test(word.form);
  }
  const nominal = /^(nsubj|obj|iobj|obl|nmod|conj|appos)/.test(word.deprel);
  return word.upos === 'ADJ' && nominal && listed;
}

function isGenitive(word: Word): boolean {
  return /^['’]s?$/.test(word.form) && (word.upos === 'PART' || word.xpos === 'POS');
}

function isPossessive(word: Word): boolean {
  return word.xpos === 'PRP$' || /^(my|your|his|her|its|our|their)$/i.test(word.form);
}

/** Word indices of each name in this sentence; `owner[i]` is the name that word i belongs to. */
function ownersOf(sentence: Sentence, names: readonly Name[]): readonly (Name | null)[] {
  const here = names.filter((name) => name.start < sentence.end && sentence.start < name.end);
  return sentence.words.map(
    (word) => here.find((name) => name.start <= word.start && word.end <= name.end) ?? null,
  );
}

/**
 * Finds the base noun phrases of a sentence from left to right, by tags and names first and by the
 * tree only where tags leave it open, so that one wrong attachment costs one phrase at most.
 */
export function phrasesOf(sentence: Sentence, names: readonly Name[]): readonly Phrase[] {
  const { words } = sentence;
  const owners = ownersOf(sentence, names);
  const phrases: Phrase[] = [];
  let at = 0;
  while (at < words.length) {
    const last = isSlippedVerb(words, at, owners) ? -1 : extent(words, owners, at);
    if (last < at) {
      at++;
      continue;
    }
    phrases.push(phraseOf(words, owners, { first: at, last }));
    at = last + 1;
  }
  return phrases;
}

/** Last word of the phrase that begins at `first`, or -1 where none begins. */
function extent(words: readonly Word[], owners: readonly (Name | null)[], first: number): number {
  let last = -1;
  for (let at = first; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || breaksBefore(words, owners, { first, at })) break;
    if (owners[at] != null || isNoun(word)) {
      last = at;
      if (isCalendarWord(word) && at === first) return last;
      continue;
    }
    if (!continues(words, owners, { first, at })) break;
  }
  return last;
}

/** True where a new phrase must begin at `at` although tags would go on. */
function breaksBefore(
  words: readonly Word[],
  owners: readonly (Name | null)[],
  { first, at }: { first: number; at: number },
): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (at === first || word === undefined || before === undefined) return false;
  const owner = owners[at];
  const ownerBefore = owners[at - 1];
  if (owner != null && owner === ownerBefore) return false;
  if (isCalendarWord(word) || isCalendarWord(before)) return true;
  if (word.upos === 'DET' || isPossessive(word))
    return !(before.upos === 'DET' && first === at - 1);
  if (owner?.kind === 'person' && ownerBefore?.kind === 'person') return true;
  // "On Monday afternoon Secretary of State ...", "the Department today ...".
  if (DAY_WORD.test(word.form)) return true;
  if (DAY_WORD.test(before.form) && /^\p{Lu}/u.test(word.form)) return true;
  // "With these words Mykhailo Podolyak ...": no title is plural.
  if (owner?.kind === 'person' && ownerBefore == null && before.xpos === 'NNS') return true;
  return isSlippedVerb(words, at, owners);
}

const DAY_WORD =
  /^(morning|afternoon|evening|night|noon|midday|midnight|today|yesterday|tomorrow|tonight|overnight)$/i;

/** "the Associated Press [reports], citing ...": a verb of saying that was tagged as a noun. */
function isSlippedVerb(
  words: readonly Word[],
  at: number,
  owners: readonly (Name | null)[],
): boolean {
  if (owners[at - 1] == null || owners[at] != null) return false;
  const [word, next, participle] = words.slice(at, at + 3);
  if (word?.xpos !== 'NNS' || !SAYING_FORM.test(word.form)) return false;
  if (next === undefined || /^(that|["“”.])$/i.test(next.form)) return true;
  return next.form === ',' && (participle === undefined || participle.xpos === 'VBG');
}

const SAYING_FORM = /^(reports|states|claims|notes|comments|estimates|charges|counters|warnings)$/;

/** True where a word that is no noun may stand inside a noun phrase at this place. */
function continues(
  words: readonly Word[],
  owners: readonly (Name | null)[],
  { first, at }: { first: number; at: number },
): boolean {
  const word = words[at];
  const before = at > first ? words[at - 1] : undefined;
  const next = words[at + 1];
  if (word === undefined) return false;
  const afterName = at > first && owners[at - 1] != null;
  if (isGenitive(word)) return isNoun(before) || afterName;
  const nounAhead = isNoun(next) || owners[at + 1] != null;
  if (/^[-–&/]$/.test(word.form)) {
    if (word.form === '&') return nounAhead && isNominal(before);
    return before !== undefined && touching(before, word) && touching(word, next);
  }
  if (before !== undefined && /^[-–]$/.test(before.form)) return leadsToNoun(words, at);
  const afterNoun = isNoun(before);
  switch (word.upos) {
    case 'DET':
      return !afterNoun;
    case 'NUM':
      return !afterNoun || word.head === at - 1;
    case 'PRON':
      return isPossessive(word);
    case 'ADJ':
      return !afterNoun || (nounAhead && word.head > at);
    case 'VERB':
      // "the United Nations": tagged as a name in the one set and as a participle in the other.
      if (isNamed(word) && nounAhead) return true;
      return /^VB[NG]$/.test(word.xpos) && !afterNoun && leadsToNoun(words, at);
    case 'CCONJ':
      // "political and security affairs": two modifiers of one noun.
      return before?.upos === 'ADJ' && before.head > at && leadsToNoun(words, at - 1);
    case 'ADV':
      return before !== undefined && !afterNoun && leadsToNoun(words, at);
    default:
      return false;
  }
}

/** A capitalised word that the finer tags take for a name, whatever the coarser ones say. */
function isNamed(word: Word | undefined): boolean {
  return word?.xpos.startsWith('NNP') === true && /^\p{Lu}/u.test(word.form);
}

/** Words that may stand between a modifier and its noun. */
const MODIFIER_REACH_WORDS = 6;

/** True where the tree makes the word a modifier, direct or indirect, of a noun that follows. */
function leadsToNoun(words: readonly Word[], at: number): boolean {
  let word = words[at];
  for (let steps = 0; word !== undefined && steps < MODIFIER_REACH_WORDS; steps++) {
    if (!/^(amod|advmod|nummod|compound|det|nmod|obl|punct|acl)/.test(word.deprel)) return false;
    if (word.head <= word.index || word.head - at > MODIFIER_REACH_WORDS) return false;
    word = words[word.head];
    if (isNoun(word)) return true;
  }
  return false;
}

function isNominal(word: Word | undefined): boolean {
  return word !== undefined && ['NOUN', 'PROPN', 'ADJ', 'NUM', 'X'].includes(word.upos);
}

function phraseOf(
  words: readonly Word[],
  owners: readonly (Name | null)[],
  { first, last }: { first: number; last: number },
): Phrase {
  let possessorLast: number | null = null;
  for (let at = last - 1; at > first; at--) {
    const word = words[at];
    if (word !== undefined && isGenitive(word) && owners[at] == null) {
      possessorLast = at - 1;
      break;
    }
  }
  const name = nameAtEnd(words, owners, {
    first: possessorLast === null ? first : possessorLast + 2,
    last,
  });
  let noun = last;
  // "Directorate of Frontier Guards" as one name: its head stands before the preposition.
  if (name !== null) {
    for (let at = name.first; at <= name.last; at++) {
      if (words[at]?.upos === 'ADP' && at > name.first) {
        noun = at - 1;
        break;
      }
    }
  }
  const possessor =
    possessorLast === null ? null : phraseOf(words, owners, { first, last: possessorLast });
  return { first, last, noun, name, possessor };
}

/** The name that the phrase ends in, without the titles that stand before it. */
function nameAtEnd(
  words: readonly Word[],
  owners: readonly (Name | null)[],
  { first, last }: { first: number; last: number },
): Phrase['name'] {
  const owner = owners[last] ?? null;
  let from = last;
  if (owner !== null) {
    while (from > first && owners[from - 1] === owner) from--;
    while (owner.kind !== 'person' && from > first && isLeftOut(words[from - 1])) from--;
    // "Baltic & [Levant Mutual]": only names of bodies hold the sign.
    while (from - 2 >= first && words[from - 1]?.form === '&') from -= 2;
  } else {
    if (words[last]?.upos !== 'PROPN') return null;
    while (from > first && partOfName(words, from - 1)) from--;
    const body = isBody(headTermOf(words, last, from).classes);
    while (body && from > first && isCapitalisedModifier(words, from - 1)) from--;
  }
  const joined = words.slice(from, last + 1).some(({ form }) => form === '&');
  const kind = joined ? 'organisation' : (owner?.kind ?? null);
  const begin = kind === 'organisation' || kind === 'place' ? from : afterTitles(words, from, last);
  return { first: begin, last, kind };
}

/** "[United] Nations": a word that belongs to the name and was not taken for a noun. */
function isLeftOut(word: Word | undefined): boolean {
  return isNamed(word) && (word?.upos === 'ADJ' || word?.upos === 'VERB');
}

/** True for the classes of organisations. */
export function isBody(classes: ReadonlySet<NounClass>): boolean {
  return (['bodies', 'companies', 'media', 'governments'] as const).some((one) => classes.has(one));
}

/** "[Islamic] Republic News Agency": an adjective that is written as part of a body's name. */
function isCapitalisedModifier(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !/^\p{Lu}/u.test(word.form) || word.upos === 'DET') return false;
  if (isCalendarWord(word) || isPossessive(word)) return false;
  return ['ADJ', 'NOUN', 'VERB', 'PROPN', 'NUM'].includes(word.upos);
}

function partOfName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || isCalendarWord(word)) return false;
  if (word.upos === 'PROPN') return true;
  return /^[-–&]$/.test(word.form) && words[at - 1]?.upos === 'PROPN';
}

/** First word after leading titles, at least one word being left as the name. */
function afterTitles(words: readonly Word[], first: number, last: number): number {
  const lexicon = partyLexicon();
  let from = first;
  let moved = true;
  while (moved && from < last) {
    moved = false;
    for (const length of [3, 2, 1]) {
      if (from + length > last) continue;
      const title = words
        .slice(from, from + length)
        .map((word) => word.form)
        .join(' ');
      const hyphenated = title.replace(/ ?([-–]) ?/g, '$1');
      if (lexicon.classesOf(title).has('titles') || lexicon.classesOf(hyphenated).has('titles')) {
        from += length;
        moved = true;
        break;
      }
    }
  }
  return from;
}

/** What the head noun is called: its longest listed term and the lists that hold it. */
export function headTermOf(words: readonly Word[], noun: number, first = 0): HeadTerm {
  const lexicon = partyLexicon();
  const head = words[noun];
  if (head === undefined) return { term: '', classes: new Set(), plural: false };
  const lemma = head.lemma === '' ? head.form : head.lemma;
  const forms = [...new Set([head.form, lemma, singular(head.form)])];
  const lasts = forms.filter((form) => lexicon.endsNoun(form));
  for (const length of lasts.length === 0 ? [] : [4, 3, 2, 1]) {
    const from = noun - length + 1;
    if (from < first) continue;
    const lead = words.slice(from, noun).map((word) => word.form);
    for (const last of lasts) {
      const term = [...lead, last]
        .join(' ')
        .replace(/ ?([-–]) ?/g, '$1')
        .replace(/ (['’]s)/g, '$1');
      const found = lexicon.classesOf(term);
      if (found.size === 0) continue;
      const asWritten = last === head.form && !alwaysPlural.test(last);
      return { term: term.toLowerCase(), classes: found, plural: isPlural(head) && !asWritten };
    }
  }
  return { term: lemma.toLowerCase(), classes: new Set(), plural: isPlural(head) };
}

const alwaysPlural = /^(people|troops|forces|authorities)$/i;

const irregular: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  wives: 'wife',
  children: 'child',
  persons: 'person',
};

/** The singular of an English noun, for nouns whose lemma the tagger did not find. */
function singular(form: string): string {
  const lower = form.toLowerCase();
  if (irregular[lower] !== undefined) return irregular[lower];
  if (lower.endsWith('women')) return `${lower.slice(0, -2)}an`;
  if (lower.endsWith('men')) return `${lower.slice(0, -2)}an`;
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (/(s|x|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}

/** True for a plural noun: by its tag, or as a word that is plural without one. */
function isPlural(word: Word): boolean {
  if (/^(people|troops|forces|authorities)$/i.test(word.form)) return true;
  return word.xpos === 'NNS' || word.xpos === 'NNPS';
}
