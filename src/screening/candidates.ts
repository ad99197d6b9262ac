import { FLAG, type NameIndex, SCHEMAS, TOKEN_KINDS } from './name-index.ts';
import { quality } from './name-links.ts';
import type { Reading, ReadQuery } from './query-reading.ts';
import { countOf } from './string-table.ts';
import { RARITY_COUNTS, type Vocabulary } from './vocabulary.ts';
import { weightByKind } from './weighed-name.ts';

/** A name of an index that may be the one asked for. */
export interface Candidate {
  readonly name: number;
  /** Estimate of what the names share, about 0 to 1. */
  readonly share: number;
}

/** Names of an index that may be the one asked for. */
export interface CandidateFinder {
  /** At most `limit` names, the likeliest first. */
  find(query: ReadQuery, options: { readonly limit: number }): readonly Candidate[];
}

/** Postings that are read for one query: beyond it frequent words are left to the comparison. */
const POSTINGS_MAX = 60_000;
/** What a reading is worth at least, of its word's weight. */
const WORTH_MIN = 0.05;
/** Bins of shares a two-hundredth wide; the last holds all above. */
const BINS = 257;
/** Schema of names of which the list does not say what they name. */
const NO_SCHEMA = 255;

/** Opens an index for finding candidates. */
export function openCandidates(index: NameIndex, vocabulary: Vocabulary): CandidateFinder {
  const gains = gainsOf(index);
  const nameWeights = weightsOfNames(index, vocabulary);
  return {
    find({ weighed, readings }, { limit }) {
      gains.begin(weighed.schema === null ? NO_SCHEMA : SCHEMAS.indexOf(weighed.schema));
      let read = 0;
      for (const reading of [...readings].sort((x, y) => y.worth - x.worth)) {
        let postings = 0;
        for (const { token } of reading.matches) postings += vocabulary.frequency(token);
        if (read > 0 && read + postings > POSTINGS_MAX) continue;
        read += postings;
        gains.add(reading);
      }
      let whole = 0;
      for (const weight of weighed.weights) whole += weight;
      const shares = new Float32Array(gains.touched.length);
      for (let at = 0; at < shares.length; at++) {
        const name = gains.touched[at] as number;
        shares[at] = (2 * gains.take(name)) / (whole + (nameWeights[name] as number));
      }
      return likeliest(gains.touched, { shares, limit });
    },
  };
}

/** What the names of an index gain by the readings of one query. */
interface Gains {
  /** Names that gained anything, in the order in which they did. */
  readonly touched: readonly number[];
  /** Starts a query for names of this schema. */
  begin(schema: number): void;
  /** Adds what a reading is worth to the names that hold one of its texts; the likest one counts. */
  add(reading: Reading): void;
  /** What a name gained; it counts as nothing from then on. */
  take(name: number): number;
}

function gainsOf(index: NameIndex): Gains {
  const names = countOf(index.names);
  const marks = new Int32Array(names).fill(-1);
  const gains = new Float32Array(names);
  const schemas = schemasOfNames(index);
  const touched: number[] = [];
  let wanted = NO_SCHEMA;
  let round = 0;
  return {
    touched,
    begin(schema) {
      wanted = schema;
      touched.length = 0;
    },
    add({ matches, worth }) {
      round++;
      for (const match of matches) {
        const add = worth * Math.max(WORTH_MIN, quality(match.similarity));
        const to = index.postingStarts[match.token + 1] as number;
        for (let at = index.postingStarts[match.token] as number; at < to; at++) {
          const name = index.postings[at] as number;
          if (marks[name] === round) continue;
          const gained = gains[name] as number;
          if (gained === 0) {
            const schema = schemas[name] as number;
            if (wanted !== NO_SCHEMA && schema !== wanted && schema !== NO_SCHEMA) continue;
            touched.push(name);
          }
          marks[name] = round;
          gains[name] = gained + add;
        }
      }
    },
    take(name) {
      const gained = gains[name] as number;
      gains[name] = 0;
      return gained;
    },
  };
}

function schemasOfNames({ nameEntries, entrySchemas }: NameIndex): Uint8Array {
  const schemas = new Uint8Array(nameEntries.length);
  for (let name = 0; name < schemas.length; name++) {
    schemas[name] = entrySchemas[nameEntries[name] as number] ?? NO_SCHEMA;
  }
  return schemas;
}

/** Weight of all tokens of each name, by kind and rarity. */
function weightsOfNames(index: NameIndex, vocabulary: Vocabulary): Float32Array {
  const kinds = TOKEN_KINDS.map((kind) => weightByKind({ text: '', kind }));
  const varies = TOKEN_KINDS.map((kind) => RARITY_COUNTS[kind]);
  const rarities = new Float32Array(countOf(index.tokens));
  for (let token = 0; token < rarities.length; token++) rarities[token] = vocabulary.rarity(token);
  const weights = new Float32Array(countOf(index.names));
  for (let name = 0; name < weights.length; name++) {
    const to = index.nameTokens[name + 1] as number;
    let sum = 0;
    for (let at = index.nameTokens[name] as number; at < to; at++) {
      const kind = (index.tokenKinds[at] as number) & (FLAG - 1);
      const base = kinds[kind] as number;
      sum +=
        varies[kind] === true ? base * (rarities[index.tokenIds[at] as number] as number) : base;
    }
    weights[name] = sum;
  }
  return weights;
}

/** The names of the greatest shares, sorted; counted into bins first, for most are far below. */
function likeliest(
  names: readonly number[],
  { shares, limit }: { shares: Float32Array; limit: number },
): Candidate[] {
  const bins = new Int32Array(BINS + 1);
  for (let at = 0; at < shares.length; at++) {
    const bin = binOf(shares[at] as number);
    bins[bin] = (bins[bin] as number) + 1;
  }
  let floor = BINS;
  for (let count = 0; floor > 0 && count < limit; ) count += bins[--floor] as number;
  const chosen: Candidate[] = [];
  for (let at = 0; at < shares.length; at++) {
    const share = shares[at] as number;
    if (binOf(share) >= floor) chosen.push({ name: names[at] as number, share });
  }
  return chosen.sort((x, y) => y.share - x.share || x.name - y.name).slice(0, limit);
}

function binOf(share: number): number {
  return Math.min(BINS - 1, Math.floor(share * 200));
}
