import type { Layout } from './claim-table.ts';

/** When two sources are taken for one voice. */
export interface CopyingSettings {
  /** Contested items that two sources must both speak on before anything is said about them. */
  readonly sharedMin: number;
  /** Share of them with the same value from which two sources are one voice whatever holds. */
  readonly agreementMin: number;
  /** Share of the items on which either errs where both err alike, from which they are one. */
  readonly errorAgreementMin: number;
}

/** Which voice each source belongs to: the number of one of its members. */
export type Voices = Int32Array;

/**
 * Sources compared at most, those with the most contested claims first: two tables of 4,096 x
 * 4,096 / 2 pairs take 134 MB.
 */
const COMPARED_MAX = 4096;

/** A share of `n` out of `m` is taken as if one more had been seen that differs. */
const UNSEEN = 1;

/** Two sources of one voice, for the order in which voices are joined. */
interface Likeness {
  readonly a: number;
  readonly b: number;
  readonly share: number;
  readonly shared: number;
}

/** Finds copying sources in a laid-out table. */
export class CopyDetector {
  readonly #layout: Layout;
  readonly #settings: CopyingSettings;
  /** Row of each compared source in the tables of pairs, or -1. */
  readonly #row: Int32Array;
  readonly #compared: Int32Array;
  readonly #sample: Int32Array;
  /** By pair, twice: contested items shared, and those with the same value. */
  readonly #agreement: Int32Array;
  /** By pair, twice: shared items on which either is not with the winner, and both say the same. */
  readonly #errors: Int32Array;

  /** `sample`: the contested items to look at. */
  constructor(layout: Layout, { sample, ...settings }: CopyingSettings & Sampled) {
    this.#layout = layout;
    this.#settings = settings;
    this.#compared = comparedSources(layout, settings.sharedMin);
    this.#row = new Int32Array(layout.sources).fill(-1);
    this.#compared.forEach((source, row) => {
      this.#row[source] = row;
    });
    this.#sample = sample;
    const pairs = (this.#compared.length * (this.#compared.length - 1)) / 2;
    this.#agreement = new Int32Array(2 * pairs);
    this.#errors = new Int32Array(2 * pairs);
    this.#count(this.#agreement, null);
  }

  /** One voice each for sources that agree on all but nothing; needs no winners. */
  voicesByAgreement(): Voices {
    return this.#join(() => 0);
  }

  /** The same, and sources that make the same mistakes, where `winners` (by item) hold. */
  voicesByErrors(winners: Int32Array): Voices {
    this.#errors.fill(0);
    this.#count(this.#errors, winners);
    const { sharedMin, errorAgreementMin } = this.#settings;
    return this.#join((pair) => {
      const either = this.#errors[2 * pair] as number;
      if (either < sharedMin) return 0;
      const share = (this.#errors[2 * pair + 1] as number) / (either + UNSEEN);
      return share >= errorAgreementMin ? share : 0;
    });
  }

  #count(into: Int32Array, winners: Int32Array | null): void {
    const { itemClaims, source, candidate } = this.#layout;
    for (const item of this.#sample) {
      const from = itemClaims[item] as number;
      const to = itemClaims[item + 1] as number;
      const winner = winners === null ? -1 : (winners[item] as number);
      for (let first = from; first < to; first++) {
        const a = this.#row[source[first] as number] as number;
        if (a < 0) continue;
        const said = candidate[first] as number;
        // Claims of one item stand by candidate: the other one says the same or something else.
        for (let second = first + 1; second < to; second++) {
          const b = this.#row[source[second] as number] as number;
          if (b < 0 || a === b) continue;
          const same = candidate[second] === said;
          if (same && said === winner) continue;
          const at = 2 * (a > b ? (a * (a - 1)) / 2 + b : (b * (b - 1)) / 2 + a);
          into[at] = (into[at] as number) + 1;
          if (same) into[at + 1] = (into[at + 1] as number) + 1;
        }
      }
    }
  }

  #join(errorLikeness: (pair: number) => number): Voices {
    const { sharedMin, agreementMin } = this.#settings;
    const alike: Likeness[] = [];
    for (let a = 1, pair = 0; a < this.#compared.length; a++) {
      for (let b = 0; b < a; b++, pair++) {
        const shared = this.#agreement[2 * pair] as number;
        if (shared < sharedMin) continue;
        const agreement = (this.#agreement[2 * pair + 1] as number) / (shared + UNSEEN);
        const share = Math.max(agreement >= agreementMin ? agreement : 0, errorLikeness(pair));
        if (share > 0) alike.push({ a, b, share, shared });
      }
    }
    return this.#voicesOf(alike);
  }

  #voicesOf(alike: Likeness[]): Voices {
    const joined = joinVoices(alike, {
      size: this.#compared.length,
      isKnown: (pair) => (this.#agreement[2 * pair] as number) >= this.#settings.sharedMin,
    });
    const voices = Int32Array.from({ length: this.#layout.sources }, (_, source) => source);
    joined.forEach((voice, row) => {
      voices[this.#compared[row] as number] = this.#compared[voice] as number;
    });
    return voices;
  }
}

interface Sampled {
  readonly sample: Int32Array;
}

/**
 * Of the pairs across two groups that share enough items, how many must be alike for the groups to
 * be one: keeps a small source that agrees with everybody from joining the rest (2026-11, flight
 * days: airports with 20 claims).
 */
const ACROSS_MIN = 0.7;

function joinVoices(
  alike: Likeness[],
  { size, isKnown }: { size: number; isKnown: (pair: number) => boolean },
): Int32Array {
  const voice = Int32Array.from({ length: size }, (_, row) => row);
  const members: number[][] = Array.from({ length: size }, (_, row) => [row]);
  const pairOf = (a: number, b: number) => (a > b ? (a * (a - 1)) / 2 + b : (b * (b - 1)) / 2 + a);
  const alikePairs = new Set(alike.map(({ a, b }) => pairOf(a, b)));
  alike.sort((x, y) => y.share - x.share || y.shared - x.shared || x.a - y.a || x.b - y.b);
  for (const { a, b } of alike) {
    const [into, from] = [
      Math.min(voice[a] ?? a, voice[b] ?? b),
      Math.max(voice[a] ?? a, voice[b] ?? b),
    ];
    if (into === from) continue;
    const [kept, moved] = [members[into] ?? [], members[from] ?? []];
    let known = 0;
    let like = 0;
    for (const x of kept) {
      for (const y of moved) {
        const pair = pairOf(x, y);
        if (!isKnown(pair)) continue;
        known++;
        if (alikePairs.has(pair)) like++;
      }
    }
    if (like < ACROSS_MIN * known) continue;
    for (const row of moved) voice[row] = into;
    kept.push(...moved);
    members[from] = [];
  }
  return voice;
}

/** Sources with enough contested claims to be compared, ascending. */
function comparedSources({ sources, itemClaims, source, contested }: Layout, sharedMin: number) {
  const claims = new Int32Array(sources);
  for (const item of contested) {
    const to = itemClaims[item + 1] as number;
    for (let at = itemClaims[item] as number; at < to; at++) {
      const s = source[at] as number;
      claims[s] = (claims[s] as number) + 1;
    }
  }
  const count = (s: number) => claims[s] as number;
  const enough: number[] = [];
  for (let s = 0; s < sources; s++) if (count(s) >= sharedMin) enough.push(s);
  if (enough.length > COMPARED_MAX) {
    enough.sort((a, b) => count(b) - count(a) || a - b);
    enough.length = COMPARED_MAX;
    enough.sort((a, b) => a - b);
  }
  return Int32Array.from(enough);
}
