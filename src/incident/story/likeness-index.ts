import { likenessOf } from './likeness.ts';
import type { Profile } from './profile.ts';

/** A report that came before, by its number, and how alike it is. */
export interface Alike {
  readonly at: number;
  readonly likeness: number;
}

/**
 * Finds the reports that are alike without comparing all pairs: an inverted index from words to the
 * reports that have them. Adding costs the number of reports that hold each of the new one's words.
 */
export class LikenessIndex {
  readonly #profiles: Profile[] = [];
  /** The reports that have a word, with its weight: number and weight by turns. */
  readonly #holders = new Map<string, number[]>();
  /** Sums of products by report; zero between calls. */
  #sums = new Float64Array(1024);

  /**
   * Takes a report in, which gets the next number from 0, and gives those before it whose likeness
   * is above `likenessMin`, in no particular order.
   */
  add(profile: Profile, likenessMin: number): readonly Alike[] {
    const at = this.#profiles.push(profile) - 1;
    if (at >= this.#sums.length) this.#sums = new Float64Array(2 * this.#sums.length);
    const met = this.#meet(profile, at);
    const alike: Alike[] = [];
    for (const other of met) {
      const b = this.#profiles[other] as Profile;
      const likeness = likenessOf(this.#sums[other] as number, { a: profile, b });
      this.#sums[other] = 0;
      if (likeness > likenessMin) alike.push({ at: other, likeness });
    }
    return alike;
  }

  /** Sums up the products of shared words and gives the reports that have any. */
  #meet(profile: Profile, at: number): readonly number[] {
    const sums = this.#sums;
    const met: number[] = [];
    for (const [word, weight] of profile.weights) {
      const holders = this.#holders.get(word);
      if (holders === undefined) {
        this.#holders.set(word, [at, weight]);
        continue;
      }
      for (let n = 0; n < holders.length; n += 2) {
        const other = holders[n] as number;
        const sum = sums[other] as number;
        if (sum === 0) met.push(other);
        sums[other] = sum + weight * (holders[n + 1] as number);
      }
      holders.push(at, weight);
    }
    return met;
  }
}
