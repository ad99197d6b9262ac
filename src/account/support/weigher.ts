import type { ClaimTable, Layout } from './claim-table.ts';
import type { Voices } from './copying.ts';
import { NEAR, OTHER_FINER, OTHER_VAGUER, type Relations } from './relations.ts';
import type { WeighSettings } from './weigh-settings.ts';

/**
 * Sums are taken over whole numbers of 2^-20, where addition is exact: the order in which claims
 * and items come cannot change them.
 */
const GRID = 2 ** 20;

/** A step that moves no accuracy by more than this is the last one of its round. */
const MOVE_MIN = 0.002;

/** What claims of many sources come to. Support, not truth: the most supported value may be false. */
export interface Weighing {
  readonly layout: Layout;
  /** By item: its candidate with the most support. Items without claims have none: -1. */
  readonly winner: Int32Array;
  /** By candidate: its score, a log-odds without calibration; 0 where an item has one only. */
  readonly score: Float64Array;
  /** By candidate: how many voices say it. A voice that is of two minds is shared between them. */
  readonly support: Float64Array;
  /** By source: the voice that it belongs to, by the number of one of its members. */
  readonly voices: Voices;
  /** By source: share of its voice's contested claims that hold up, 0 to 1. */
  readonly accuracy: Float64Array;
  /** Steps taken until nothing moved. */
  readonly steps: number;
}

/** What is weighed, and how. */
interface Weighed {
  readonly layout: Layout;
  readonly table: ClaimTable;
  readonly relations: Relations | null;
  /** Contested items on which sources are judged. */
  readonly sample: Int32Array;
  readonly settings: WeighSettings;
}

/** The state of a weighing between its steps. */
export class Weigher {
  readonly #layout: Layout;
  readonly #table: ClaimTable;
  readonly #relations: Relations | null;
  readonly #sample: Int32Array;
  readonly #settings: WeighSettings;
  /** By item: the candidate with the highest score; the first one where it is the only one. */
  readonly winner: Int32Array;
  #voices: Voices;
  /** By claim: how many sources of its voice speak on its item. */
  readonly #speakers: Uint16Array;
  /** By candidate, on the grid: voices that say it; score of its own; score with what is lent. */
  readonly #said: Float64Array;
  readonly #own: Float64Array;
  readonly #score: Float64Array;
  /** By candidate: its share among those of the item, 0 to 1. */
  readonly #share: Float64Array;
  /** By voice. */
  readonly #accuracy: Float64Array;
  /** By voice and kind (`voice * kinds + kind`) where kinds are told apart. */
  #accuracyByKind: Float64Array | null = null;
  #kinds = 1;
  #steps = 0;

  constructor({ layout, table, relations, sample, settings }: Weighed) {
    this.#layout = layout;
    this.#table = table;
    this.#relations = relations;
    this.#sample = sample;
    this.#settings = settings;
    const { items, itemCandidates, source, sources, value } = layout;
    this.winner = Int32Array.from({ length: items }, (_, item) =>
      itemCandidates[item] === itemCandidates[item + 1] ? -1 : (itemCandidates[item] as number),
    );
    this.#voices = new Int32Array(sources).fill(-1);
    this.#speakers = new Uint16Array(source.length);
    this.#said = new Float64Array(value.length);
    this.#own = new Float64Array(value.length);
    this.#score = new Float64Array(value.length);
    this.#share = new Float64Array(value.length);
    this.#accuracy = new Float64Array(sources).fill(settings.prior);
  }

  /** Takes sources as these voices; false where that changes nothing. */
  hear(voices: Voices): boolean {
    if (voices.every((voice, source) => voice === this.#voices[source])) return false;
    this.#voices = voices;
    const { items, itemClaims, source, candidate, sources } = this.#layout;
    const heard = new Int32Array(sources);
    this.#said.fill(0);
    for (let item = 0; item < items; item++) {
      const from = itemClaims[item] as number;
      const to = itemClaims[item + 1] as number;
      for (let at = from; at < to; at++) {
        const voice = voices[source[at] as number] as number;
        heard[voice] = (heard[voice] as number) + 1;
      }
      for (let at = from; at < to; at++) {
        const count = heard[voices[source[at] as number] as number] as number;
        const c = candidate[at] as number;
        this.#speakers[at] = Math.min(count, 65_535);
        this.#said[c] = (this.#said[c] as number) + Math.round(GRID / count);
      }
      for (let at = from; at < to; at++) heard[voices[source[at] as number] as number] = 0;
    }
    return true;
  }

  /** Steps until nothing moves, from where it stands; at first from the prior. */
  settle(): void {
    for (let step = 0; step < this.#settings.steps; step++) {
      this.#weigh(this.#sample);
      if (this.#judge(this.#sample) < MOVE_MIN) break;
    }
  }

  /** From where it stands on, steps with an accuracy for each kind of item. */
  settleByKind(kind: Int32Array): void {
    this.#kinds = kind.reduce((most, each) => Math.max(most, each + 1), 1);
    for (let step = 0; step < this.#settings.steps; step++) {
      this.#accuracyByKind = this.#judgeByKind(this.#sample, kind);
      this.#weigh(this.#sample);
      if (this.#judge(this.#sample) < MOVE_MIN) break;
    }
  }

  /** Where it came to, on all items. */
  result(): Weighing {
    const { contested } = this.#layout;
    if (this.#sample.length < contested.length) {
      this.#weigh(contested);
      this.#judge(contested);
      if (this.#accuracyByKind !== null) {
        this.#accuracyByKind = this.#judgeByKind(contested, this.#table.kind ?? new Int32Array());
      }
      this.#weigh(contested);
    }
    return {
      layout: this.#layout,
      winner: this.winner,
      score: this.#score.map((score) => score / GRID),
      support: this.#said.map((said) => said / GRID),
      voices: this.#voices,
      accuracy: Float64Array.from(this.#voices, (voice) => this.#accuracy[voice] as number),
      steps: this.#steps,
    };
  }

  /** Scores and shares of all contested candidates, and the winners. */
  #weigh(items: Int32Array): void {
    this.#steps++;
    const { itemCandidates } = this.#layout;
    const worth = this.#worthOfVoices();
    for (const item of items) {
      const first = itemCandidates[item] as number;
      const end = itemCandidates[item + 1] as number;
      this.#add(item, worth);
      for (let c = first; c < end; c++) this.#score[c] = this.#own[c] as number;
      if (this.#relations !== null) this.#lend(first, end);
      this.#choose(item);
    }
  }

  /** Logits of accuracy, on the grid. */
  #worthOfVoices(): Float64Array {
    const { accuracyMin, accuracyMax } = this.#settings;
    return (this.#accuracyByKind ?? this.#accuracy).map((accuracy) => {
      const bounded = Math.min(accuracyMax, Math.max(accuracyMin, accuracy));
      return Math.round(GRID * Math.log(bounded / (1 - bounded)));
    });
  }

  /** Scores of an item's candidates by those who say them, less the logarithm of popularity. */
  #add(item: number, worth: Float64Array): void {
    const { itemClaims, itemCandidates, source, candidate } = this.#layout;
    const { popularity } = this.#settings;
    const kinds = this.#kinds;
    const kind = this.#accuracyByKind === null ? 0 : (this.#table.kind?.[item] ?? 0);
    const first = itemCandidates[item] as number;
    const end = itemCandidates[item + 1] as number;
    let heard = GRID;
    for (let c = first; c < end; c++) {
      heard += this.#said[c] as number;
      this.#own[c] = 0;
    }
    const to = itemClaims[item + 1] as number;
    for (let at = itemClaims[item] as number; at < to; at++) {
      const voice = this.#voices[source[at] as number] as number;
      const share = (worth[voice * kinds + kind] as number) / (this.#speakers[at] as number);
      const c = candidate[at] as number;
      this.#own[c] = (this.#own[c] as number) + Math.round(share);
    }
    if (popularity === 0) return;
    for (let c = first; c < end; c++) {
      const said = this.#said[c] as number;
      const rarity = Math.round(popularity * said * Math.log(said / heard));
      this.#own[c] = (this.#own[c] as number) - rarity;
    }
  }

  /** A vaguer value's voices support its finer forms. */
  #lend(first: number, end: number): void {
    if (this.#relations === null) return;
    const { starts, other, how } = this.#relations;
    for (let c = first; c < end; c++) {
      const to = starts[c + 1] as number;
      for (let at = starts[c] as number; at < to; at++) {
        if (how[at] !== OTHER_VAGUER) continue;
        const lent = this.#settings.vaguerSupport * (this.#own[other[at] as number] as number);
        if (lent > 0) this.#score[c] = (this.#score[c] as number) + Math.round(lent);
      }
    }
  }

  #choose(item: number): void {
    const first = this.#layout.itemCandidates[item] as number;
    const end = this.#layout.itemCandidates[item + 1] as number;
    let best = first;
    for (let c = first + 1; c < end; c++) {
      const lead = (this.#score[c] as number) - (this.#score[best] as number);
      if (lead > 0 || (lead === 0 && this.#lot(item, c) < this.#lot(item, best))) best = c;
    }
    this.winner[item] = best;
    const top = this.#score[best] as number;
    let total = 0;
    for (let c = first; c < end; c++) {
      const share = Math.round(GRID * Math.exp(((this.#score[c] as number) - top) / GRID));
      this.#share[c] = share;
      total += share;
    }
    for (let c = first; c < end; c++) this.#share[c] = (this.#share[c] as number) / total;
  }

  /** What breaks a tie: as good as drawn by lot, and drawn alike each time. */
  #lot(item: number, c: number): number {
    const hash = this.#table.valueHash[this.#layout.value[c] as number] as number;
    const mixed = Math.imul(hash ^ (this.#table.itemHash[item] as number), 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  }

  /** New accuracies from what holds up; gives the largest move. */
  #judge(items: Int32Array): number {
    const { prior, priorClaims } = this.#settings;
    const { right, all } = this.#tally(items, null);
    let moved = 0;
    for (let voice = 0; voice < this.#accuracy.length; voice++) {
      const known = (all[voice] as number) + GRID * priorClaims;
      const next = ((right[voice] as number) + GRID * prior * priorClaims) / known;
      moved = Math.max(moved, Math.abs(next - (this.#accuracy[voice] as number)));
      this.#accuracy[voice] = next;
    }
    return moved;
  }

  #judgeByKind(items: Int32Array, kind: Int32Array): Float64Array {
    const known = GRID * this.#settings.kindClaims;
    const { right, all } = this.#tally(items, kind);
    return right.map((sum, at) => {
      const overall = this.#accuracy[Math.floor(at / this.#kinds)] as number;
      return (sum + known * overall) / ((all[at] as number) + known);
    });
  }

  /** By voice, or by voice and kind: claims that hold up and all claims, on the grid. */
  #tally(items: Int32Array, kind: Int32Array | null): { right: Float64Array; all: Float64Array } {
    const { itemClaims, source, candidate, sources } = this.#layout;
    const kinds = kind === null ? 1 : this.#kinds;
    const right = new Float64Array(sources * kinds);
    const all = new Float64Array(sources * kinds);
    for (const item of items) {
      const k = kind === null ? 0 : (kind[item] as number);
      // A tie says nothing about those who take part in it.
      const weight = GRID * this.#decided(item);
      const to = itemClaims[item + 1] as number;
      let last = -1;
      let credit = 0;
      for (let at = itemClaims[item] as number; at < to; at++) {
        const c = candidate[at] as number;
        if (c !== last) credit = this.#credit(c);
        last = c;
        const row = (this.#voices[source[at] as number] as number) * kinds + k;
        const part = weight / (this.#speakers[at] as number);
        right[row] = (right[row] as number) + Math.round(credit * part);
        all[row] = (all[row] as number) + Math.round(part);
      }
    }
    return { right, all };
  }

  /** How far the item is decided: the lead of the first share over the second, 0 to 1. */
  #decided(item: number): number {
    const end = this.#layout.itemCandidates[item + 1] as number;
    let [first, second] = [0, 0];
    for (let c = this.#layout.itemCandidates[item] as number; c < end; c++) {
      const share = this.#share[c] as number;
      if (share > first) [first, second] = [share, first];
      else if (share > second) second = share;
    }
    return first - second;
  }

  /** What counts for those who say a candidate: its share, and part of near and finer ones'. */
  #credit(c: number): number {
    const share = this.#share[c] as number;
    if (this.#relations === null) return share;
    const { starts, other, how } = this.#relations;
    const to = starts[c + 1] as number;
    let related = 0;
    for (let at = starts[c] as number; at < to; at++) {
      if (how[at] === NEAR || how[at] === OTHER_FINER) {
        related += Math.round(GRID * (this.#share[other[at] as number] as number));
      }
    }
    return Math.min(1, share + (this.#settings.relatedCredit * related) / GRID);
  }
}
