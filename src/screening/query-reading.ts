import { isAcronym, keysOfAcronyms, SPELT_OUT_MARK } from './acronym.ts';
import type { NameLexicon } from './name-lexicon.ts';
import type { NameToken, NormalName } from './normalise.ts';
import { type Match, RARITY_COUNTS, type Vocabulary } from './vocabulary.ts';
import type { WeighedName } from './weighed-name.ts';
import { wordOf } from './word.ts';

/** One way to read a part of a name in the words of the lists. */
export interface Reading {
  /** Texts of the vocabulary that may stand for it. */
  readonly matches: readonly Match[];
  /** What it is worth where a name holds one of them. */
  readonly worth: number;
}

/** A name that is asked for, read in the words of the lists. */
export interface ReadQuery {
  /** The name with weights by how frequent its words are in the lists. */
  readonly weighed: WeighedName;
  /** Every way to read its tokens, single, joined and parted. */
  readonly readings: readonly Reading[];
}

/** Reads names in the words of the lists. */
export interface QueryReader {
  read(query: NormalName): ReadQuery;
}

/** Below this a text of the vocabulary is no reading of a token. */
const MATCH_MIN = 0.68;
/** Below this it is no reading of words that are joined. */
const JOINED_MATCH_MIN = 0.88;
/** A member of a group of equal meaning. */
const MEANING_SIMILARITY = 0.9;
/** A listed word that long at either end of a word is no chance. */
const HALF_MIN = 5;
/** Two names of a person written as one are looked for from this length on. */
const JOINED_MIN = 8;
/** Readings that are remembered: names that are asked for share their words. */
const READINGS_KEPT = 2_000;
/** From this on an unknown word is weighed as the known word that it is a slip of. */
const SLIP_MIN = 0.74;
/** Weight of a word that is nothing else and may be a legal one with a slip (`Stocck`). */
const LEGAL_SLIP_WEIGHT = 0.1;

/** What reading a query needs. */
interface Reader {
  readonly vocabulary: Vocabulary;
  readonly lexicon: NameLexicon;
  /** Texts of the vocabulary that a word may stand for. */
  readonly matchesOf: (text: string) => readonly Match[];
}

/** A reader that remembers the words of the last names. */
export function queryReader(vocabulary: Vocabulary, lexicon: NameLexicon): QueryReader {
  const remembered = new Map<string, readonly Match[]>();
  const matchesOf = (text: string): readonly Match[] => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    if (remembered.size > READINGS_KEPT) remembered.clear();
    const made = readWord(text, vocabulary, lexicon);
    remembered.set(text, made);
    return made;
  };
  const reader = { vocabulary, lexicon, matchesOf };
  return {
    read(query) {
      const person = query.schema === 'person';
      const weights = query.tokens.map((token) => weightOf(token, { reader, person }));
      return {
        weighed: {
          schema: query.schema,
          tokens: query.tokens,
          words: query.tokens.map((token) => wordOf(token.text)),
          weights,
        },
        readings: [
          ...query.tokens.flatMap((_, at) =>
            readingsAt(query, { at, worth: weights[at] ?? 0, reader }),
          ),
          ...(person ? [] : acronymReadings(query, { weights, vocabulary })),
        ],
      };
    },
  };
}

function readWord(text: string, vocabulary: Vocabulary, lexicon: NameLexicon): readonly Match[] {
  const found = vocabulary.near(wordOf(text), MATCH_MIN);
  for (const group of lexicon.groupsOf(text)) {
    for (const member of lexicon.membersOf(group)) {
      const token = vocabulary.exact(member);
      if (token < 0 || found.some((match) => match.token === token)) continue;
      found.push({ token, similarity: MEANING_SIMILARITY });
    }
  }
  return likestFirst(found);
}

function likestFirst(matches: Match[]): readonly Match[] {
  return matches.sort((x, y) => y.similarity - x.similarity);
}

/** Every reading that begins at this token. */
function readingsAt(
  query: NormalName,
  { at, worth, reader }: { at: number; worth: number; reader: Reader },
): Reading[] {
  const { vocabulary, matchesOf } = reader;
  const { text, kind } = query.tokens[at] as NameToken;
  if (!RARITY_COUNTS[kind]) {
    const token = kind === 'number' || kind === 'initial' ? vocabulary.exact(text) : -1;
    return token < 0 ? [] : [{ matches: [{ token, similarity: 1 }], worth }];
  }
  const matches = matchesOf(text);
  const readings: Reading[] = [{ matches, worth }];
  const known = (matches[0]?.similarity ?? 0) === 1;
  for (const joined of joinedWith(query, at)) {
    const token = vocabulary.exact(joined);
    if (token >= 0) readings.push({ matches: [{ token, similarity: 1 }], worth: 1.5 * worth });
    else if (!known || (query.schema === 'person' && joined.length >= JOINED_MIN)) {
      const near = likestFirst(vocabulary.near(wordOf(joined), JOINED_MATCH_MIN));
      if (near.length > 0) readings.push({ matches: near, worth: 1.2 * worth });
    }
  }
  const parts = known ? [] : halves(text, vocabulary);
  if (parts.length > 0) readings.push({ matches: parts, worth: 0.8 * worth });
  return readings;
}

/** A word in capitals as the first letters of a listed name, and the other way round. */
function acronymReadings(
  { tokens }: NormalName,
  { weights, vocabulary }: { weights: readonly number[]; vocabulary: Vocabulary },
): Reading[] {
  const readings: Reading[] = [];
  const add = (token: number, worth: number) => {
    if (token >= 0) readings.push({ matches: [{ token, similarity: MEANING_SIMILARITY }], worth });
  };
  tokens.forEach((token, at) => {
    if (!isAcronym(token)) return;
    // It stands for as many words as it has letters.
    const worth = (weights[at] ?? 0) * (token.text.length - 1);
    add(vocabulary.exact(SPELT_OUT_MARK + token.text), worth);
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  for (const key of keysOfAcronyms(tokens)) add(vocabulary.exact(key), whole);
  return readings;
}

/** The token written together with one or two behind it, and with the one before. */
function joinedWith({ tokens }: NormalName, at: number): string[] {
  const texts: string[] = [];
  const text = tokens[at]?.text ?? '';
  if (!LATIN.test(text)) return texts;
  let joined = text;
  for (let next = at + 1; next <= at + 2; next++) {
    const other = tokens[next];
    if (other === undefined || !LATIN.test(other.text)) break;
    joined += other.text;
    texts.push(joined);
  }
  const before = tokens[at - 1];
  if (before !== undefined && LATIN.test(before.text)) texts.push(before.text + text);
  return texts;
}

const LATIN = /^[a-z]*$/;

/** Listed words that a long word begins or ends with: it may be two words written as one. */
function halves(text: string, vocabulary: Vocabulary): readonly Match[] {
  if (text.length < 6 || !LATIN.test(text)) return [];
  const found: Match[] = [];
  for (let at = 3; at <= text.length - 3; at++) {
    const one = vocabulary.exact(text.slice(0, at));
    const other = vocabulary.exact(text.slice(at));
    const both = one >= 0 && other >= 0;
    const share = both ? 0.95 : 0.86;
    if (one >= 0 && (both || at >= HALF_MIN)) found.push({ token: one, similarity: share });
    if (other >= 0 && (both || text.length - at >= HALF_MIN)) {
      found.push({ token: other, similarity: share });
    }
  }
  return likestFirst(found);
}

/** Weight of a token; a word that is not in the lists weighs what the word it is a slip of does. */
function weightOf(
  { text, kind }: NameToken,
  { reader, person }: { reader: Reader; person: boolean },
): number {
  const { vocabulary, lexicon, matchesOf } = reader;
  if (!RARITY_COUNTS[kind]) return vocabulary.weight({ text, kind }, -1);
  const token = vocabulary.exact(text);
  if (token >= 0) return vocabulary.weight({ text, kind }, token);
  const nearest = matchesOf(text)[0];
  if (nearest === undefined || nearest.similarity < SLIP_MIN) {
    const slip = !person && lexicon.legalNear(text) !== null;
    return slip ? LEGAL_SLIP_WEIGHT : vocabulary.weight({ text, kind }, -1);
  }
  const written = vocabulary.wordAt(nearest.token).text;
  const sense = lexicon.phraseAt([written], { at: 0, person })?.sense.kind;
  const telling = person
    ? sense === 'honorific' || sense === 'particle'
    : sense === 'domain' || sense === 'territory';
  const as = kind === 'word' && telling && sense !== undefined ? sense : kind;
  return vocabulary.weight({ text: written, kind: as === 'nickname' ? kind : as }, nearest.token);
}
