import type { ClaimTable, Layout } from './claim-table.ts';
import { layOut } from './claim-table.ts';
import { CopyDetector, type CopyingSettings, type Voices } from './copying.ts';
import {
  NEAR,
  OTHER_FINER,
  OTHER_VAGUER,
  type Relations,
  relationsOf,
  type ValueRelation,
} from './relations.ts';

/** What tunes the weighing; `DEFAULTS` says where each figure comes from. */
export interface WeighSettings extends CopyingSettings {
  readonly prior: number;
  readonly priorClaims: number;
  readonly popularity: number;
  readonly accuracyMin: number;
  readonly accuracyMax: number;
  readonly rounds: number;
  readonly iterations: number;
  readonly kindClaims: number;
  readonly nearCredit: number;
  readonly vaguerSupport: number;
  readonly nearSupport: number;
}

export const DEFAULTS: WeighSettings = {
  sharedMin: 10,
  agreementMin: 0.99,
  errorAgreementMin: 0.9,
  prior: 0.8,
  priorClaims: 4,
  popularity: 0.5,
  accuracyMin: 0.05,
  accuracyMax: 0.99,
  rounds: 3,
  iterations: 20,
  kindClaims: 20,
  nearCredit: 1,
  vaguerSupport: 0.5,
  nearSupport: 0,
};

export interface Weighing {
  readonly layout: Layout;
  /** By item: the candidate with the most support. */
  readonly winner: Int32Array;
  /** By candidate. */
  readonly score: Float64Array;
  readonly voices: Voices;
  /** By source: the share of its voice's contested claims that hold up. */
  readonly accuracy: Float64Array;
  /** By candidate: how many voices. */
  readonly support: Float64Array;
  readonly iterations: number;
}

/** Sums of shares are taken on a grid of 2^-20, where addition is exact: no order changes them. */
const GRID = 2 ** 20;

export interface WeighOptions {
  readonly relate?: (a: number, b: number) => ValueRelation;
  readonly settings?: Partial<WeighSettings>;
}

export function weighClaims(table: ClaimTable, { relate, settings }: WeighOptions = {}): Weighing {
  const layout = layOut(table);
  return weighLayout(layout, table, {
    settings: { ...DEFAULTS, ...settings },
    relations: relate === undefined ? null : relationsOf(layout, relate),
  });
}

function weighLayout(
  layout: Layout,
  table: ClaimTable,
  { settings, relations }: { settings: WeighSettings; relations: Relations | null },
): Weighing {
  const state = new Weigher(layout, table, { settings, relations });
  const detector = new CopyDetector(layout, { ...settings, itemHash: table.itemHash });
  state.hear(detector.voicesByAgreement());
  state.settle();
  for (let round = 1; round < settings.rounds; round++) {
    if (!state.hear(detector.voicesByErrors(state.winner))) break;
    state.settle();
  }
  if (table.kind !== undefined && settings.kindClaims > 0) state.settleByKind(table.kind);
  return state.result();
}

class Weigher {
  readonly #layout: Layout;
  readonly #table: ClaimTable;
  readonly #settings: WeighSettings;
  readonly #relations: Relations | null;
  /** By claim: sources of its voice that speak on its item. */
  readonly #speakers: Uint16Array;
  /** By candidate, on the grid: how many voices say it; score; share of what holds up. */
  readonly #said: Float64Array;
  readonly #own: Float64Array;
  readonly #score: Float64Array;
  readonly #share: Float64Array;
  readonly winner: Int32Array;
  #voices: Voices;
  #accuracy: Float64Array;
  /** By voice and kind: accuracy, where kinds are told apart. */
  #byKind: Float64Array | null = null;
  #kinds = 1;
  #iterations = 0;

  constructor(
    layout: Layout,
    table: ClaimTable,
    { settings, relations }: { settings: WeighSettings; relations: Relations | null },
  ) {
    this.#layout = layout;
    this.#table = table;
    this.#settings = settings;
    this.#relations = relations;
    this.#speakers = new Uint16Array(layout.source.length);
    this.#said = new Float64Array(layout.value.length);
    this.#own = new Float64Array(layout.value.length);
    this.#score = new Float64Array(layout.value.length);
    this.#share = new Float64Array(layout.value.length);
    this.winner = layout.itemCandidates.slice(0, layout.items);
    this.#voices = Int32Array.from({ length: layout.sources }, () => -1);
    this.#accuracy = new Float64Array(layout.sources).fill(settings.prior);
  }

  /** Takes sources as these voices; false where that changes nothing. */
  hear(voices: Voices): boolean {
    if (voices.every((voice, source) => voice === this.#voices[source])) return false;
    this.#voices = voices;
    const { layout, speakers } = { layout: this.#layout, speakers: this.#speakers };
    const { itemClaims, source, candidate } = layout;
    const heard = new Int32Array(layout.sources);
    this.#said.fill(0);
    for (let item = 0; item < layout.items; item++) {
      const from = itemClaims[item] as number;
      const to = itemClaims[item + 1] as number;
      for (let at = from; at < to; at++) {
        const voice = voices[source[at] as number] as number;
        heard[voice] = (heard[voice] as number) + 1;
      }
      for (let at = from; at < to; at++) {
        const count = heard[voices[source[at] as number] as number] as number;
        speakers[at] = Math.min(count, 65_535);
        const c = candidate[at] as number;
        this.#said[c] = (this.#said[c] as number) + Math.round(GRID / count);
      }
      for (let at = from; at < to; at++) heard[voices[source[at] as number] as number] = 0;
    }
    return true;
  }

  settle(): void {
    this.#accuracy.fill(this.#settings.prior);
    for (let n = 0; n < this.#settings.iterations; n++) {
      this.#iterations++;
      this.#score_();
      if (this.#judge() < 0.0005) break;
    }
  }

  settleByKind(kind: Int32Array): void {
    let kinds = 0;
    for (const k of kind) kinds = Math.max(kinds, k + 1);
    this.#kinds = kinds;
    for (let n = 0; n < this.#settings.iterations; n++) {
      this.#iterations++;
      this.#byKind = this.#accuracyByKind(kind);
      this.#score_();
      if (this.#judge() < 0.0005) break;
    }
  }

  #score_(): void {
    const { contested, itemClaims, itemCandidates, source, candidate } = this.#layout;
    const { accuracyMin, accuracyMax, popularity } = this.#settings;
    const logit = (a: number) => {
      const bounded = Math.min(accuracyMax, Math.max(accuracyMin, a));
      return Math.round(GRID * Math.log(bounded / (1 - bounded)));
    };
    const byVoice = (this.#byKind ?? this.#accuracy).map(logit);
    const kinds = this.#kinds;
    const kind = this.#byKind === null ? null : (this.#table.kind ?? null);
    for (const item of contested) {
      const first = itemCandidates[item] as number;
      const end = itemCandidates[item + 1] as number;
      let heard = GRID;
      for (let c = first; c < end; c++) {
        heard += this.#said[c] as number;
        this.#own[c] = 0;
      }
      const k = kind === null ? 0 : (kind[item] as number);
      const to = itemClaims[item + 1] as number;
      for (let at = itemClaims[item] as number; at < to; at++) {
        const voice = this.#voices[source[at] as number] as number;
        const c = candidate[at] as number;
        const worth = Math.round(
          (byVoice[voice * kinds + k] as number) / (this.#speakers[at] as number),
        );
        this.#own[c] = (this.#own[c] as number) + worth;
      }
      for (let c = first; c < end; c++) {
        const said = this.#said[c] as number;
        const rare = Math.log(said / heard);
        this.#own[c] = (this.#own[c] as number) - Math.round(popularity * said * rare);
      }
      this.#spread(first, end);
      this.#choose(item, first, end);
    }
  }

  /** Adds what near and vaguer values lend. */
  #spread(first: number, end: number): void {
    const { vaguerSupport, nearSupport } = this.#settings;
    for (let c = first; c < end; c++) {
      let score = this.#own[c] as number;
      if (this.#relations !== null) {
        const { starts, other, how } = this.#relations;
        const to = starts[c + 1] as number;
        for (let at = starts[c] as number; at < to; at++) {
          const lent = Math.max(0, this.#own[other[at] as number] as number);
          if (how[at] === OTHER_VAGUER) score += Math.round(vaguerSupport * lent);
          else if (how[at] === NEAR) score += Math.round(nearSupport * lent);
        }
      }
      this.#score[c] = score;
    }
  }

  #choose(item: number, first: number, end: number): void {
    let best = first;
    for (let c = first + 1; c < end; c++) {
      const lead = (this.#score[c] as number) - (this.#score[best] as number);
      if (lead > 0 || (lead === 0 && this.#tie(item, c) < this.#tie(item, best))) best = c;
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

  #tie(item: number, c: number): number {
    const hash = this.#table.valueHash[this.#layout.value[c] as number] as number;
    const mixed = Math.imul(hash ^ (this.#table.itemHash[item] as number), 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  }

  /** Share of a candidate that counts for those who say it: near and finer ones included. */
  #credit(c: number): number {
    let share = this.#share[c] as number;
    if (this.#relations === null) return share;
    const { starts, other, how } = this.#relations;
    const to = starts[c + 1] as number;
    for (let at = starts[c] as number; at < to; at++) {
      const related = this.#share[other[at] as number] as number;
      if (how[at] === NEAR) share += this.#settings.nearCredit * related;
      else if (how[at] === OTHER_FINER) share += this.#settings.nearCredit * related;
    }
    return Math.min(1, share);
  }

  /** Accuracy of each voice from what holds up; gives the largest move. */
  #judge(): number {
    const { contested, itemClaims, source, candidate, sources } = this.#layout;
    const { priorClaims } = this.#settings;
    const right = new Float64Array(sources);
    const all = new Float64Array(sources);
    for (const item of contested) {
      const to = itemClaims[item + 1] as number;
      let last = -1;
      let credit = 0;
      const info = (this.#settings as any).info;
      let wt = 1;
      if (info) { let top = 0, sec = 0; const e=this.#layout.itemCandidates[item+1] as number; for (let c=this.#layout.itemCandidates[item] as number; c<e; c++){const q=info===2?this.#credit(c):this.#share[c] as number; if(q>top){sec=top;top=q}else if(q>sec)sec=q;} wt=info===3?(top-1/(e-(this.#layout.itemCandidates[item] as number)))/(1-1/(e-(this.#layout.itemCandidates[item] as number))):info===2?top:top-sec; }
      for (let at = itemClaims[item] as number; at < to; at++) {
        const c = candidate[at] as number;
        if (c !== last) credit = this.#credit(c);
        last = c;
        const voice = this.#voices[source[at] as number] as number;
        const part = wt * GRID / (this.#speakers[at] as number);
        right[voice] = (right[voice] as number) + Math.round(credit * part);
        all[voice] = (all[voice] as number) + Math.round(part);
      }
    }
    let moved = 0;
    let prior = this.#settings.prior;
    if ((this.#settings as any).eb) { let r = 0, a = 0; for (let v = 0; v < sources; v++) { const n=all[v] as number; if(n===0)continue; const w=(this.#settings as any).eb===2?1/n:1; r += w*(right[v] as number); a += w*n; } prior = r / a; if((this.#settings as any).eb===3){ r=0;a=0; const xs:number[]=[]; for (let v = 0; v < sources; v++) if((all[v] as number)>0) xs.push(((right[v] as number)+GRID*priorClaims*prior)/((all[v] as number)+GRID*priorClaims)); xs.sort((x,y)=>x-y); prior=xs[xs.length>>1] as number; } }
    for (let voice = 0; voice < sources; voice++) {
      const next = ((right[voice] as number) + GRID * priorClaims * prior) / ((all[voice] as number) + GRID * priorClaims);
      moved = Math.max(moved, Math.abs(next - (this.#accuracy[voice] as number)));
      this.#accuracy[voice] = next;
    }
    return moved;
  }

  #accuracyByKind(kind: Int32Array): Float64Array {
    const { contested, itemClaims, source, candidate, sources } = this.#layout;
    const { kindClaims } = this.#settings;
    const kinds = this.#kinds;
    const right = new Float64Array(sources * kinds);
    const all = new Float64Array(sources * kinds);
    for (const item of contested) {
      const to = itemClaims[item + 1] as number;
      const k = kind[item] as number;
      for (let at = itemClaims[item] as number; at < to; at++) {
        const voice = (this.#voices[source[at] as number] as number) * kinds + k;
        const part = GRID / (this.#speakers[at] as number);
        right[voice] =
          (right[voice] as number) + Math.round(this.#credit(candidate[at] as number) * part);
        all[voice] = (all[voice] as number) + Math.round(part);
      }
    }
    return right.map((sum, at) => {
      const overall = this.#accuracy[Math.floor(at / kinds)] as number;
      return (sum + GRID * kindClaims * overall) / ((all[at] as number) + GRID * kindClaims);
    });
  }

  result(): Weighing {
    return {
      layout: this.#layout,
      winner: this.winner,
      score: this.#score.map((score) => score / GRID),
      voices: this.#voices,
      accuracy: this.#accuracy.map(
        (_, source) => this.#accuracy[this.#voices[source] as number] as number,
      ),
      support: this.#said.map((said) => said / GRID),
      iterations: this.#iterations,
    };
  }
}
