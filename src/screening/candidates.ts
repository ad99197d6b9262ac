import { fuzzyKeys, textHash } from './fuzzy-keys.ts';
import { FLAG, type NameIndex, SCHEMAS, TOKEN_KINDS } from './name-index.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { quality } from './name-links.ts';
import type { NormalName } from './normalise.ts';
import { mayReach, similarity } from './similarity.ts';
import { countOf, stringAt } from './string-table.ts';
import { type WeighedName, weightByKind } from './weighed-name.ts';
import { type Word, wordOf } from './word.ts';
import { signsReader } from './word-signs.ts';

/** A name of an index that may be the one asked for. */
export interface Candidate {
  readonly name: number;
  /** Estimate of what the names share, about 0 to 1. */
  readonly share: number;
}

/** Names of an index that may be the one asked for. */
export interface CandidateFinder {
  /** At most `limit` names, the likeliest first. */
  find(query: NormalName, options: { readonly limit: number }): readonly Candidate[];
  /** The name with its words and weights. */
  weighed(name: number): WeighedName;
  /** The query with weights by how frequent its words are in the lists. */
  weighedQuery(query: NormalName): WeighedName;
}

/** A text of the vocabulary that may stand for a token, and how far. */
interface Match {
  readonly token: number;
  readonly similarity: number;
}

/** Below this a text of the vocabulary is no reading of a token. */
const MATCH_MIN = 0.68;
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
/** Postings that are read for one query: beyond it frequent words are left to the comparison. */
const POSTINGS_MAX = 60_000;
/** Words of a bucket that are compared: beyond it they meet by chance (OFAC list of 2026-07: 177 at most). */
const BUCKET_MAX = 600;

/** Opens an index for finding candidates. */
export function openCandidates(index: NameIndex, lexicon: NameLexicon): CandidateFinder {
  const names = countOf(index.names);
  const vocabulary = countOf(index.tokens);
  const words: (Word | undefined)[] = [];
  const seen = new Int32Array(vocabulary).fill(-1);
  const marks = new Int32Array(names).fill(-1);
  const gains = new Float32Array(names);
  const nameSchemas = Uint8Array.from(
    index.nameEntries,
    (entry) => index.entrySchemas[entry] ?? 255,
  );
  let stamp = 0;
  let mark = 0;

  const wordAt = (token: number): Word => {
    let word = words[token];
    if (word === undefined) {
      word = wordOf(stringAt(index.tokens, token));
      words[token] = word;
    }
    return word;
  };
  const exact = (text: string): number => {
    const size = index.exact.length - 1;
    for (let at = textHash(text) & size; ; at = (at + 1) & size) {
      const token = index.exact[at] as number;
      if (token < 0 || stringAt(index.tokens, token) === text) return token;
    }
  };
  const frequency = (token: number): number =>
    (index.postingStarts[token + 1] as number) - (index.postingStarts[token] as number);
  const logNames = Math.log(2 + names);
  /** How much rarity makes a word tell: 0.4 for one in each name, 1.2 for one in a single name. */
  const rarity = (token: number): number =>
    0.4 + (0.8 * Math.log((names + 1) / Math.max(1, frequency(token)))) / logNames;
  const weight = (text: string, kind: string, token: number): number =>
    weightByKind({ text, kind: kind as (typeof TOKEN_KINDS)[number] }) *
    (kind === 'word' || kind === 'domain' || kind === 'territory'
      ? token < 0
        ? 1.2
        : rarity(token)
      : 1);

  const nameWeights = new Float32Array(names);
  const kindWeights = TOKEN_KINDS.map((kind) => weightByKind({ text: '', kind }));
  const rarities = Float32Array.from({ length: vocabulary }, (_, token) => rarity(token));
  for (let name = 0; name < names; name++) {
    let sum = 0;
    for (let at = index.nameTokens[name] ?? 0; at < (index.nameTokens[name + 1] ?? 0); at++) {
      const kind = (index.tokenKinds[at] as number) & (FLAG - 1);
      const base = kindWeights[kind] ?? 0;
      sum += kind <= 2 ? base * (rarities[index.tokenIds[at] as number] as number) : base;
    }
    nameWeights[name] = sum;
  }

  /** Texts of the vocabulary near this word. */
  const signs = signsReader(index.tokenSigns);
  const near = (word: Word, min: number): Match[] => {
    const found: Match[] = [];
    stamp++;
    const size = index.bucketStarts.length - 2;
    fuzzyKeys(word, (key) => {
      const bucket = key & size;
      const from = index.bucketStarts[bucket] as number;
      const to = Math.min(index.bucketStarts[bucket + 1] as number, from + BUCKET_MAX);
      for (let at = from; at < to; at++) {
        const token = index.buckets[at] as number;
        if (seen[token] === stamp) continue;
        seen[token] = stamp;
        if (word.plain) {
          signs.at(token);
          if (signs.plain && !mayReach(word, signs, min)) continue;
        }
        const alike = similarity(word, wordAt(token));
        if (alike >= min) found.push({ token, similarity: alike });
      }
    });
    return found;
  };

  const remembered = new Map<string, Match[]>();
  const readings = (text: string): Match[] => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    if (remembered.size > READINGS_KEPT) remembered.clear();
    const made = read(text);
    remembered.set(text, made);
    return made;
  };
  const read = (text: string): Match[] => {
    const found = near(wordOf(text), MATCH_MIN);
    for (const group of lexicon.groupsOf(text)) {
      for (const member of lexicon.membersOf(group)) {
        const token = exact(member);
        if (token >= 0 && seen[token] !== stamp) found.push({ token, similarity: 0.9 });
      }
    }
    return found;
  };

  /** Adds what a token's readings are worth to the names that hold them; the best one counts. */
  const gain = (
    matches: Match[],
    { worth, schema, touched }: { worth: number; schema: number; touched: number[] },
  ) => {
    matches.sort((x, y) => y.similarity - x.similarity);
    const round = ++mark;
    for (const match of matches) {
      const add = worth * Math.max(0.05, quality(match.similarity));
      const to = index.postingStarts[match.token + 1] as number;
      for (let at = index.postingStarts[match.token] as number; at < to; at++) {
        const name = index.postings[at] as number;
        if (marks[name] === round) continue;
        if (gains[name] === 0) {
          if (schema !== 255 && nameSchemas[name] !== schema && nameSchemas[name] !== 255) continue;
          touched.push(name);
        }
        marks[name] = round;
        gains[name] = (gains[name] as number) + add;
      }
    }
  };

  /** Every way to read the query's tokens, single, joined and parted, with its weight. */
  const allReadings = (query: NormalName): { matches: Match[]; worth: number }[] => {
    const all: { matches: Match[]; worth: number }[] = [];
    query.tokens.forEach(({ text, kind }, at) => {
      if (kind !== 'word' && kind !== 'domain' && kind !== 'territory') {
        const token = kind === 'number' || kind === 'initial' ? exact(text) : -1;
        if (token >= 0) {
          all.push({ matches: [{ token, similarity: 1 }], worth: weight(text, kind, token) });
        }
        return;
      }
      const matches = readings(text);
      const worth = weightOf(text, kind, query.schema === 'person');
      all.push({ matches, worth });
      const best = matches.reduce((max, match) => Math.max(max, match.similarity), 0);
      for (const other of joinedWith(query, at)) {
        const token = exact(other);
        if (token >= 0) all.push({ matches: [{ token, similarity: 1 }], worth: 1.5 * worth });
        else if (best < 1 || (query.schema === 'person' && other.length >= JOINED_MIN)) {
          all.push({ matches: near(wordOf(other), 0.88), worth: 1.2 * worth });
        }
      }
      if (best < 1) {
        const parts = halves(text);
        if (parts.length > 0) all.push({ matches: parts, worth: 0.8 * worth });
      }
    });
    return all;
  };

  const joinedWith = (query: NormalName, at: number): string[] => {
    const texts: string[] = [];
    const text = query.tokens[at]?.text ?? '';
    for (let next = at + 1; next <= at + 2; next++) {
      const other = query.tokens[next];
      if (other === undefined || /[^a-z]/.test(other.text + text)) break;
      texts.push(
        query.tokens
          .slice(at, next + 1)
          .map((token) => token.text)
          .join(''),
      );
    }
    const before = query.tokens[at - 1];
    if (before !== undefined && !/[^a-z]/.test(before.text + text)) texts.push(before.text + text);
    return texts;
  };

  /** Listed words that a long word begins or ends with: it may be two words written as one. */
  const halves = (text: string): Match[] => {
    if (text.length < 6 || /[^a-z]/.test(text)) return [];
    const found: Match[] = [];
    for (let at = 3; at <= text.length - 3; at++) {
      const [one, other] = [exact(text.slice(0, at)), exact(text.slice(at))];
      const both = one >= 0 && other >= 0;
      const share = both ? 0.95 : 0.86;
      if (one >= 0 && (both || at >= HALF_MIN)) found.push({ token: one, similarity: share });
      if (other >= 0 && (both || text.length - at >= HALF_MIN)) {
        found.push({ token: other, similarity: share });
      }
    }
    return found;
  };

  /** What a word that is not in the lists would weigh as the listed word that it is a slip of. */
  const weightOf = (text: string, kind: string, person: boolean): number => {
    const token = exact(text);
    if (token >= 0 || (kind !== 'word' && kind !== 'domain' && kind !== 'territory')) {
      return weight(text, kind, token);
    }
    let nearest: Match | null = null;
    for (const match of readings(text)) {
      if (match.similarity < SLIP_MIN) continue;
      if (nearest === null || match.similarity > nearest.similarity) nearest = match;
    }
    if (nearest === null) {
      const slip = !person && lexicon.legalNear(text) !== null;
      return slip ? LEGAL_SLIP_WEIGHT : weight(text, kind, -1);
    }
    const written = wordAt(nearest.token).text;
    const sense = lexicon.phraseAt([written], { at: 0, person })?.sense.kind;
    const telling = person
      ? sense === 'honorific' || sense === 'particle'
      : sense === 'domain' || sense === 'territory';
    const as = kind === 'word' && telling && sense !== undefined ? sense : kind;
    return weight(written, as, nearest.token);
  };

  const weighedQuery = (query: NormalName): WeighedName => ({
    schema: query.schema,
    tokens: query.tokens,
    words: query.tokens.map((token) => wordOf(token.text)),
    weights: query.tokens.map(({ text, kind }) => weightOf(text, kind, query.schema === 'person')),
  });

  return {
    weighedQuery,
    weighed(name) {
      const from = index.nameTokens[name] ?? 0;
      const to = index.nameTokens[name + 1] ?? from;
      const tokens: WeighedName['tokens'][number][] = [];
      const parts: Word[] = [];
      const weights: number[] = [];
      for (let at = from; at < to; at++) {
        const token = index.tokenIds[at] as number;
        const code = index.tokenKinds[at] as number;
        const kind = TOKEN_KINDS[code & (FLAG - 1)] ?? 'word';
        const word = wordAt(token);
        tokens.push({ text: word.text, kind, capitals: code >= FLAG });
        parts.push(word);
        weights.push(weight(word.text, kind, token));
      }
      const schema = SCHEMAS[nameSchemas[name] ?? 255] ?? null;
      return { schema, tokens, words: parts, weights };
    },
    find(query, { limit }) {
      const touched: number[] = [];
      const schema = query.schema === null ? 255 : SCHEMAS.indexOf(query.schema);
      const all = allReadings(query).sort((x, y) => y.worth - x.worth);
      const whole = weighedQuery(query).weights.reduce((sum, one) => sum + one, 0);
      let read = 0;
      for (const { matches, worth } of all) {
        const postings = matches.reduce((sum, match) => sum + frequency(match.token), 0);
        if (read > 0 && read + postings > POSTINGS_MAX) continue;
        read += postings;
        gain(matches, { worth, schema, touched });
      }
      return best(touched, { limit, whole });
    },
  };

  /** The likeliest of the names touched, by what they share in what both have; clears the gains. */
  function best(
    touched: readonly number[],
    { limit, whole }: { limit: number; whole: number },
  ): Candidate[] {
    const bins = new Int32Array(258);
    const shares = new Float32Array(touched.length);
    touched.forEach((name, at) => {
      const share = (2 * (gains[name] as number)) / (whole + (nameWeights[name] as number));
      gains[name] = 0;
      shares[at] = share;
      const bin = Math.min(256, Math.floor(share * 200));
      bins[bin] = (bins[bin] as number) + 1;
    });
    let floor = 257;
    for (let count = 0; floor > 0 && count < limit; ) count += bins[--floor] as number;
    const chosen: Candidate[] = [];
    touched.forEach((name, at) => {
      const share = shares[at] as number;
      if (Math.min(256, Math.floor(share * 200)) >= floor) chosen.push({ name, share });
    });
    chosen.sort((x, y) => y.share - x.share || x.name - y.name);
    return chosen.slice(0, limit);
  }
}
