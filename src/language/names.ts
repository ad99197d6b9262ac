import type { NameKind } from './analysis.ts';
import { type FeatureKeys, FeatureTemplates } from './feature-templates.ts';
import { NameFeatures, type Parsed } from './name-features.ts';
import { listBit, type NameList } from './name-lists.ts';
import type { Scorer } from './sparse-model.ts';
import { PAD, type Traits } from './traits.ts';

/** A name within one sentence, in words, half-open. */
export interface NamedWords {
  readonly kind: NameKind;
  readonly first: number;
  readonly end: number;
}

const KINDS: readonly NameKind[] = ['person', 'organisation', 'place'];

/** Parts that a word plays: none, or beginning, inside, last or unit of a name of a kind. */
export const NAME_PARTS: readonly string[] = [
  'O',
  ...KINDS.flatMap((kind) => ['B', 'I', 'L', 'U'].map((part) => `${part} ${kind}`)),
];

/** Template under which the model holds what speaks for one part after another. */
const AFTER_TEMPLATE = 399;

const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

/** True where part `b` may follow part `a` (-1: the start) in one sentence. */
export function follows(a: number, b: number): boolean {
  const open = a > 0 && (a - 1) % 4 < 2;
  const continues = b > 0 && ((b - 1) % 4 === 1 || (b - 1) % 4 === 2);
  if (!open) return !continues;
  return continues && (a - 1) >> 2 === (b - 1) >> 2;
}

/**
 * Finds the best sequence of parts (Viterbi) for one sentence. Words that cannot be part of a name
 * by their spelling are not looked at.
 */
export class NameRecogniser {
  readonly #model: Scorer;
  readonly #features = new NameFeatures();
  readonly #scores = new Float64Array(NAME_PARTS.length);
  #after: Float64Array | null = null;

  constructor(model: Scorer) {
    this.#model = model;
  }

  /** Names of a sentence in order, without overlap. */
  names(parsed: Parsed): NamedWords[] {
    return namesOf(this.parts(parsed))
      .map((name) => withoutTitles(name, parsed))
      .filter((name) => !isNoName(name, parsed));
  }

  /** The part of each word. Linear in the number of words. */
  parts(parsed: Parsed): Int32Array {
    const { count } = parsed.traits;
    const width = NAME_PARTS.length;
    const after = this.#after ?? this.readTransitions();
    const open = candidates(parsed.traits);
    const back = new Int8Array(count * width);
    let best = new Float64Array(width).fill(IMPOSSIBLE);
    for (let index = 0; index < count; index++) {
      const next = new Float64Array(width).fill(IMPOSSIBLE);
      const looked = open[index] === 1;
      if (looked) {
        this.#model.score(this.#features.read(parsed, index), this.#scores);
      }
      for (let part = 0; part < (looked ? width : 1); part++) {
        const own = looked ? (this.#scores[part] as number) : 0;
        if (index === 0) {
          if (follows(-1, part)) next[part] = own;
          continue;
        }
        for (let before = 0; before < width; before++) {
          const path = best[before] as number;
          if (path === IMPOSSIBLE || !follows(before, part)) continue;
          const score = path + own + (after[before * width + part] as number);
          if (score > (next[part] as number)) {
            next[part] = score;
            back[index * width + part] = before;
          }
        }
      }
      best = next;
    }
    return backtrack(best, back, count);
  }

  /** Reads the transition scores out of the model; training calls it after each change. */
  readTransitions(): Float64Array {
    const width = NAME_PARTS.length;
    const after = new Float64Array(width * width);
    for (let before = 0; before < width; before++) {
      this.#model.score(transitionKeys(before), this.#scores);
      for (let part = 0; part < width; part++) {
        after[before * width + part] = this.#scores[part] as number;
      }
    }
    this.#after = after;
    return after;
  }
}

const after = new FeatureTemplates(['before'], new Map([[AFTER_TEMPLATE, 'before']]));

/** The one key for what follows part `before`; the list is filled again at the next call. */
export function transitionKeys(before: number): FeatureKeys {
  after.values[0] = before;
  return after.read();
}

function backtrack(best: Float64Array, back: Int8Array, count: number): Int32Array {
  const width = NAME_PARTS.length;
  const parts = new Int32Array(count);
  if (count === 0) return parts;
  let part = 0;
  for (let other = 0; other < width; other++) {
    // A name that is still open at the end is none.
    const closed = other === 0 || (other - 1) % 4 >= 2;
    if (closed && (best[other] as number) > (best[part] as number)) part = other;
  }
  for (let index = count - 1; index >= 0; index--) {
    parts[index] = part;
    part = back[index * width + part] as number;
  }
  return parts;
}

/**
 * A person's name without the titles before it, and without the country before these; a title that
 * is also a given name ("Sultan") stays.
 */
export function withoutTitles(name: NamedWords, { lists }: Parsed): NamedWords {
  if (name.kind !== 'person') return name;
  const on = (list: NameList, at: number): boolean =>
    ((lists[at + PAD] as number) & listBit(list)) !== 0;
  const isTitle = (at: number): boolean => on('titles', at) && !on('given-names', at);
  let { first } = name;
  if (on('countries', first) && first + 2 < name.end && isTitle(first + 1)) first++;
  while (first + 1 < name.end && isTitle(first)) first++;
  return first === name.first ? name : { ...name, first };
}

/** "Q: What are the implications?" names nobody, nor do a title or a post alone. */
function isNoName({ kind, first, end }: NamedWords, { traits, lists }: Parsed): boolean {
  if (end - first > 1) return false;
  const bits = lists[first + PAD] as number;
  const family = listBit('given-names') | listBit('surnames');
  const titled = (bits & listBit('titles')) !== 0 && (bits & family) === 0;
  return /^\p{L}$/u.test(traits.lower[first] ?? '') || (kind === 'person' && titled);
}

/** True for a word that stands in the list of countries or of cities. */
export function isListedPlace({ lists }: Parsed, index: number): boolean {
  return ((lists[index + PAD] as number) & (listBit('countries') | listBit('cities'))) !== 0;
}

/** Names from parts. */
export function namesOf(parts: Int32Array): NamedWords[] {
  const out: NamedWords[] = [];
  let first = 0;
  parts.forEach((part, index) => {
    if (part === 0) return;
    const place = (part - 1) % 4;
    if (place === 0 || place === 3) first = index;
    if (place >= 2) out.push({ kind: KINDS[(part - 1) >> 2] as NameKind, first, end: index + 1 });
  });
  return out;
}

/** Parts from names; the inverse of `namesOf`. */
export function partsOf(names: readonly NamedWords[], count: number): Int32Array {
  const parts = new Int32Array(count);
  for (const { kind, first, end } of names) {
    const base = 1 + 4 * KINDS.indexOf(kind);
    parts.fill(base + 1, first, end);
    parts[first] = base;
    parts[end - 1] = end - first === 1 ? base + 3 : base + 2;
  }
  return parts;
}

/** Small words that stand within names, between capitals. */
const WITHIN =
  /^(?:of|and|the|for|in|on|de|da|do|dos|das|del|della|di|la|le|les|du|des|el|al|as|ad|an|at|bin|ibn|bint|ben|abu|ould|van|von|der|den|y|e|i|'s|'|-|&|\/|\.|,|to|with)$/;

/** Arrows, brackets and bullets part names. */
const WORD = /[\p{L}\p{N}-]/u;

/**
 * 1 for the words that may be part of a name: capitalised ones, and those between or right beside
 * them. In a sentence without capitals every word may be.
 */
export function candidates(traits: Traits): Uint8Array {
  const { count, capitalised, lower } = traits;
  const out = new Uint8Array(count);
  if (traits.lettering === 3) return out.fill(1);
  const near = (index: number): boolean => capitalised[index] === 1;
  for (let i = 0; i < count; i++) {
    if (near(i)) out[i] = 1;
    else if (lower[i] !== '-' && WITHIN.test(lower[i] as string)) {
      const before = near(i - 1) || near(i - 2);
      const after = near(i + 1) || near(i + 2);
      out[i] = before && after ? 1 : 0;
    } else if (WORD.test(lower[i] as string)) {
      out[i] = near(i - 1) || near(i + 1) || (lower[i - 1] === '-' && near(i - 2)) ? 1 : 0;
    }
  }
  return out;
}
