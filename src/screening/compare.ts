import type { NameLexicon } from './name-lexicon.ts';
import type { NameSchema, NameToken, NormalName, TokenKind } from './normalise.ts';
import { similarity, type Word, wordOf } from './similarity.ts';

/** Why two stretches of two names stand for one another. */
export type LinkKind =
  /** The same letters. */
  | 'same'
  /** One slip or spelling apart, or the same sound. */
  | 'similar'
  /** The same once words are joined or parted (`Good Will`, `Goodwill`). */
  | 'joined'
  /** An initial and a word. */
  | 'initial'
  /** First letters and the words (`PLA`). */
  | 'acronym'
  /** A familiar form of the given name. */
  | 'nickname'
  /** The same line of business or the same territory in other words. */
  | 'meaning'
  /** Legal forms of one class or of neighbouring ones. */
  | 'legal';

/** A stretch of one name that answers a stretch of the other. */
export interface NameLink {
  /** Tokens of the first name, `[from, to)`. */
  readonly a: readonly [number, number];
  /** Tokens of the second name. */
  readonly b: readonly [number, number];
  readonly kind: LinkKind;
  /** 0 to 1. */
  readonly similarity: number;
}

/** What speaks against taking a score for more than it is. */
export type Caution =
  /** Legal forms that exclude one another. */
  | 'legal-forms-differ'
  /** A number that stands in one name only, or another number. */
  | 'numbers-differ'
  /** One word alone agrees. */
  | 'one-word-only'
  /** Words of business or place alone agree, and a name of its own does not. */
  | 'common-words-only'
  /** Both names have words that the other has not. */
  | 'words-differ'
  /** Names in two scripts that do not write the same sounds agree in one or two words. */
  | 'few-words-across-scripts'
  /** The list calls the alias weak, and nothing else speaks for it. */
  | 'weak-alias';

/** Two names beside one another. */
export interface NameComparison {
  /** 0 to 1; from 0.7 on the names may well be one (accuracy/names.md). 1 only for the same name. */
  readonly score: number;
  /** Share of the first name's weight that the second answers, 0 to 1. */
  readonly coverageA: number;
  /** Share of the second name's weight that the first answers. */
  readonly coverageB: number;
  readonly links: readonly NameLink[];
  readonly cautions: readonly Caution[];
}

/** Weight of a token: how much it tells one name from another; about 1 for a usual word. */
export type Weighing = (token: Pick<NameToken, 'text' | 'kind'>) => number;

/** A name with the words and weights that comparing reads. */
export interface WeighedName {
  readonly schema: NameSchema | null;
  readonly tokens: readonly Pick<NameToken, 'text' | 'kind' | 'capitals'>[];
  readonly words: readonly Word[];
  readonly weights: readonly number[];
}

/** From this score on two names are reported as possibly one. See accuracy/names.md. */
export const SCORE_MIN = 0.7;

// How much a token of each kind tells, before its frequency. By judgement; checked on name_bench.
const KIND_WEIGHT: Readonly<Record<TokenKind, number>> = {
  word: 1,
  domain: 0.45,
  territory: 0.6,
  number: 0.5,
  initial: 0.3,
  particle: 0.1,
  honorific: 0.03,
  legal: 0,
};
const PARTICLE_WEIGHT: Readonly<Record<string, number>> = { abu: 0.35, abd: 0.5 };

/** Weight by kind alone, where no list tells how frequent a word is. */
export const weightByKind: Weighing = ({ text, kind }) =>
  (kind === 'particle' ? PARTICLE_WEIGHT[text] : undefined) ?? KIND_WEIGHT[kind];

/** Prepares a name for comparing. */
export function weigh(name: NormalName, weighing: Weighing = weightByKind): WeighedName {
  return {
    schema: name.schema,
    tokens: name.tokens,
    words: name.tokens.map((token) => wordOf(token.text)),
    weights: name.tokens.map(weighing),
  };
}

interface Costs {
  /** Price of words that contradict, against matched weight. */
  readonly contradiction: number;
  /** Price of words that one name leaves out. */
  readonly omission: number;
  /** Price of the part of a word that does not agree. */
  readonly unlike: number;
}
// Contradiction costs more than omission: a person is often written with fewer names, seldom with
// another one. Fitted by hand on nomenklatura's name_bench, 2026-11.
const PERSON: Costs = { contradiction: 1.9, omission: 0.27, unlike: 1.1 };
const OTHER: Costs = { contradiction: 1.6, omission: 0.45, unlike: 1.1 };

/**
 * Compares two names: pairs what stands for one another, symbols by class and words by letters and
 * sounds, also across word boundaries, and weighs what is left on both sides. The score is the same
 * in both directions.
 */
export function compareNames(
  a: WeighedName,
  b: WeighedName,
  { lexicon }: { lexicon: NameLexicon },
): NameComparison {
  const person = a.schema === 'person' || b.schema === 'person';
  const links = choose(a, b, candidates(a, b, { lexicon, person }));
  return judge(a, b, { links, person });
}

/** A pairing that may be chosen. */
interface Candidate extends NameLink {
  /** Order of choosing: higher first. */
  readonly rank: number;
}

function candidates(
  a: WeighedName,
  b: WeighedName,
  { lexicon, person }: { lexicon: NameLexicon; person: boolean },
): Candidate[] {
  const found: Candidate[] = [];
  const sameA = new Uint8Array(a.tokens.length);
  const sameB = new Uint8Array(b.tokens.length);
  for (let i = 0; i < a.tokens.length; i++) {
    for (let j = 0; j < b.tokens.length; j++) {
      const link = single(a, b, { i, j, lexicon });
      if (link === null) continue;
      if (link.kind === 'same') sameA[i] = sameB[j] = 1;
      // Earlier tokens first where a name repeats a word.
      found.push({ ...link, rank: link.similarity - 0.001 * Math.abs(i - j) });
    }
  }
  joins(found, { a, b, sameA, sameB, person });
  acronyms(found, { a, b, sameA, sameB, person });
  return found;
}

const COMPARABLE: Readonly<Record<TokenKind, boolean>> = {
  word: true,
  domain: true,
  territory: true,
  number: false,
  initial: false,
  particle: false,
  honorific: false,
  legal: false,
};

function single(
  a: WeighedName,
  b: WeighedName,
  { i, j, lexicon }: { i: number; j: number; lexicon: NameLexicon },
): NameLink | null {
  const x = a.tokens[i];
  const y = b.tokens[j];
  const wordX = a.words[i];
  const wordY = b.words[j];
  if (x === undefined || y === undefined || wordX === undefined || wordY === undefined) return null;
  const place = { a: [i, i + 1], b: [j, j + 1] } as const;
  if (x.text === y.text)
    return { ...place, kind: x.kind === 'legal' ? 'legal' : 'same', similarity: 1 };
  if (x.kind === 'legal' || y.kind === 'legal') {
    const alike = x.kind === y.kind ? legalSimilarity(x.text, y.text) : 0;
    return alike > 0 ? { ...place, kind: 'legal', similarity: alike } : null;
  }
  if (x.kind === 'initial' || y.kind === 'initial') return initial(place, x, y);
  if (!COMPARABLE[x.kind] || !COMPARABLE[y.kind]) return null;
  const alike = similarity(wordX, wordY);
  const shared = alike < 0.93 ? sharedGroup(x.text, y.text, lexicon) : null;
  if (shared !== null) {
    const nickname = shared.startsWith('nickname');
    // Forms of one name that are also spelt alike are as good as spellings of it.
    const likeness = Math.max(nickname ? 0.88 : 0.95, alike > 0.8 ? alike + 0.04 : 0);
    if (likeness > alike) {
      return { ...place, kind: nickname ? 'nickname' : 'meaning', similarity: likeness };
    }
  }
  return alike > 0 ? { ...place, kind: 'similar', similarity: alike } : null;
}

function initial(
  place: Pick<NameLink, 'a' | 'b'>,
  x: Pick<NameToken, 'text' | 'kind'>,
  y: Pick<NameToken, 'text' | 'kind'>,
): NameLink | null {
  const other = x.kind === 'initial' ? y : x;
  const short = x.kind === 'initial' ? x : y;
  if (other.kind !== 'word' || !other.text.startsWith(short.text)) return null;
  return { ...place, kind: 'initial', similarity: 0.85 };
}

function sharedGroup(x: string, y: string, lexicon: NameLexicon): string | null {
  const groups = lexicon.groupsOf(x);
  if (groups.length === 0) return null;
  const others = lexicon.groupsOf(y);
  for (const group of groups) if (others.includes(group)) return group;
  return null;
}

/** Same class 1, same family 0.95, a bare "company" against any 0.8, otherwise 0. */
export function legalSimilarity(x: string, y: string): number {
  if (x === y) return 1;
  const [one, other] = [x.split('.')[0], y.split('.')[0]];
  if (one === other) return 0.95;
  return one === '§company' || other === '§company' ? 0.8 : 0;
}

/** Runs of up to three tokens that are one another once joined. */
function joins(
  found: Candidate[],
  {
    a,
    b,
    sameA,
    sameB,
    person,
  }: { a: WeighedName; b: WeighedName; sameA: Uint8Array; sameB: Uint8Array; person: boolean },
): void {
  const runsA = runs(a, sameA);
  const runsB = runs(b, sameB);
  for (const x of runsA) {
    for (const y of runsB) {
      if (x.size === 1 && y.size === 1) continue;
      if (x.size + y.size > 4) continue;
      const [long, short] = [Math.max(x.length, y.length), Math.min(x.length, y.length)];
      if (short < 4 || long - short > 0.3 * long) continue;
      // A slip at both ends at once is not looked for.
      if (x.first !== y.first && x.last !== y.last) continue;
      const alike = similarity(wordOf(x.text()), wordOf(y.text()));
      if (alike < (person ? 0.88 : 0.82)) continue;
      found.push({
        a: [x.from, x.from + x.size],
        b: [y.from, y.from + y.size],
        kind: 'joined',
        similarity: 0.985 * alike,
        rank: 0.985 * alike,
      });
    }
  }
}

interface Run {
  readonly from: number;
  readonly size: number;
  /** Letters in all. */
  readonly length: number;
  readonly first: string;
  readonly last: string;
  readonly text: () => string;
}

function runs(name: WeighedName, same: Uint8Array): Run[] {
  const made: Run[] = [];
  for (let from = 0; from < name.tokens.length; from++) {
    let length = 0;
    for (let size = 1; size <= 3 && from + size <= name.tokens.length; size++) {
      const at = from + size - 1;
      const token = name.tokens[at];
      const word = name.words[at];
      if (token === undefined || word === undefined || word.writing === 'class') break;
      if (token.kind === 'honorific' || token.kind === 'legal') break;
      // A word that has its like on the other side stands for itself; a particle may be part.
      if (same[at] === 1 && token.kind !== 'particle' && token.kind !== 'initial') break;
      length += opensCompound(name, at) ? 5 : word.letters.length;
      if (size === 1 && token.kind === 'particle') continue;
      const first = name.words[from]?.letters.charAt(0) ?? '';
      const last = word.letters.at(-1) ?? '';
      made.push({ from, size, length, first, last, text: () => joinedText(name, from, size) });
    }
  }
  return made;
}

function joinedText(name: WeighedName, from: number, size: number): string {
  if (size === 1) return name.tokens[from]?.text ?? '';
  const parts = name.words.slice(from, from + size);
  const letters = parts
    .map((word, at) => (opensCompound(name, from + at) ? 'abdul' : word.letters))
    .join('');
  return parts.some((word) => word.writing === 'abjad') ? `^${letters}` : letters;
}

/** `Abd` right before a name, the article between them swallowed: written together it is heard. */
function opensCompound(name: WeighedName, at: number): boolean {
  const [token, next] = [name.tokens[at], name.tokens[at + 1]];
  return token?.kind === 'particle' && token.text === 'abd' && next?.text !== 'al';
}

/** A word in capitals against the first letters of a run of words. */
function acronyms(
  found: Candidate[],
  {
    a,
    b,
    sameA,
    sameB,
    person,
  }: { a: WeighedName; b: WeighedName; sameA: Uint8Array; sameB: Uint8Array; person: boolean },
): void {
  const against = (short: WeighedName, long: WeighedName, turned: boolean) => {
    short.tokens.forEach((token, i) => {
      if (!token.capitals || token.kind !== 'word' || (turned ? sameB : sameA)[i] === 1) return;
      if (token.text.length < (person ? 2 : 3)) return;
      for (let from = 0; from < long.tokens.length; from++) {
        const to = spelt(token.text, long, from);
        if (to <= from + 1) continue;
        const link = { kind: 'acronym', similarity: 0.9, rank: 0.9 } as const;
        const [one, run] = [[i, i + 1] as const, [from, to] as const];
        found.push(turned ? { a: run, b: one, ...link } : { a: one, b: run, ...link });
      }
    });
  };
  against(a, b, false);
  against(b, a, true);
}

/** End of the run that begins at `from` and spells `letters` by its initials; -1 for none. */
function spelt(letters: string, name: WeighedName, from: number): number {
  let at = from;
  for (let letter = 0; letter < letters.length; at++) {
    const token = name.tokens[at];
    if (token === undefined || token.kind === 'number') return -1;
    if (token.text.charAt(0) === letters.charAt(letter)) letter++;
    else if (token.kind !== 'particle' || letter === 0) return -1;
  }
  return at;
}

function choose(a: WeighedName, b: WeighedName, found: Candidate[]): readonly NameLink[] {
  found.sort((x, y) => y.rank - x.rank || x.a[0] - y.a[0] || x.b[0] - y.b[0]);
  const takenA = new Uint8Array(a.tokens.length);
  const takenB = new Uint8Array(b.tokens.length);
  const chosen: NameLink[] = [];
  for (const link of found) {
    if (taken(takenA, link.a) || taken(takenB, link.b)) continue;
    // Too unlike to be taken for one another: left on both sides, it is a contradiction.
    if (link.similarity < 1 && quality(link.similarity) < QUALITY_MIN) continue;
    takenA.fill(1, link.a[0], link.a[1]);
    takenB.fill(1, link.b[0], link.b[1]);
    chosen.push(link);
  }
  return chosen;
}

function taken(marks: Uint8Array, [from, to]: readonly [number, number]): boolean {
  for (let at = from; at < to; at++) if (marks[at] === 1) return true;
  return false;
}

const QUALITY_MIN = 0.25;

/** How much of a word's weight a similarity is worth: one slip in five letters keeps 0.6. */
export function quality(alike: number): number {
  if (alike >= 0.9) return 0.85 + 1.5 * (alike - 0.9);
  if (alike >= 0.8) return 0.6 + 2.5 * (alike - 0.8);
  if (alike >= 0.7) return 0.2 + 4 * (alike - 0.7);
  return Math.max(0, 2 * (alike - 0.6));
}

function judge(
  a: WeighedName,
  b: WeighedName,
  { links, person }: { links: readonly NameLink[]; person: boolean },
): NameComparison {
  const costs = person ? PERSON : OTHER;
  const leftA = Float32Array.from(a.weights);
  const leftB = Float32Array.from(b.weights);
  let matched = 0;
  let unlike = 0;
  let informative = 0;
  let own = false;
  let exact = true;
  let across = 0;
  let signs = false;
  let least = 1;
  for (const link of links) {
    if (link.kind === 'legal') continue;
    const weightA = take(leftA, link.a);
    const weightB = take(leftB, link.b);
    // An initial agrees with a word as far as an initial can.
    const weight =
      link.kind === 'initial' ? Math.min(weightA, weightB) + 0.15 : (weightA + weightB) / 2;
    const worth = quality(link.similarity);
    matched += weight * worth;
    unlike += weight * (1 - worth);
    const [countA, countB] = [countOf(a, link.a, link.kind), countOf(b, link.b, link.kind)];
    // Two words that are one word of the other name are one name that agrees.
    informative += link.kind === 'joined' ? Math.min(countA, countB) : countA;
    own ||= tells(a, link.a) || tells(b, link.b);
    if (link.kind !== 'same') exact = false;
    if (link.kind !== 'initial') least = Math.min(least, link.similarity);
    if (acrossWritings(a, b, link)) {
      across++;
      signs ||= a.words[link.a[0]]?.writing === 'sign' || b.words[link.b[0]]?.writing === 'sign';
    }
  }
  forgiveRepeats(a, leftA);
  forgiveRepeats(b, leftB);
  const restA = total(leftA);
  const restB = total(leftB);
  const contradiction = Math.min(restA, restB);
  const omission = Math.abs(restA - restB);
  const cautions: Caution[] = [];
  let score =
    matched /
    (matched +
      costs.unlike * unlike +
      costs.contradiction * contradiction +
      costs.omission * omission || 1);
  if (contradiction >= 0.3) cautions.push('words-differ');
  if (person && informative < 2 && Math.max(restA, restB) >= 0.5) {
    score = Math.min(score, 0.62 + 0.05 * score);
    cautions.push('one-word-only');
  }
  const rest = Math.max(restA, restB);
  if (person && across > 0 && (across < ACROSS_MIN || rest >= 0.5 || (signs && least < 0.9))) {
    score *= ACROSS_SHARE;
    cautions.push('few-words-across-scripts');
  }
  // Fewer words than the other name has, and those only alike: two weaknesses are more than twice one.
  if (person && rest >= 0.5 && least < 0.9 && informative <= 2) score *= 0.85;
  else if (person && rest >= 0.5 && least < 0.8) score *= 0.9;
  if (!person && !own && matched > 0 && (ownLeft(a, leftA) || ownLeft(b, leftB))) {
    score = Math.min(score, 0.62 + 0.05 * score);
    cautions.push('common-words-only');
  }
  if (numbersDiffer(a, b)) {
    score *= 0.7;
    cautions.push('numbers-differ');
  }
  if (!person && legalFormsDiffer(a, b)) {
    score *= 0.68;
    cautions.push('legal-forms-differ');
  }
  const [coverageA, coverageB] = [shareOf(restA, a.weights), shareOf(restB, b.weights)];
  const covered = Math.min(coverageA, coverageB);
  if (!person && covered < 0.5) score *= 0.6 + 0.8 * covered;
  return {
    score: finely(score, { a, b, links, exact: exact && restA === 0 && restB === 0 }),
    coverageA,
    coverageB,
    links,
    cautions,
  };
}

/**
 * Consonants alone, or the reading of a sign, fit many names: fewer words than this that agree so
 * are no finding. With 3, 6 of the 2,000 clean persons (half of them in other scripts) are left.
 */
const ACROSS_MIN = 3;
const ACROSS_SHARE = 0.7;

function acrossWritings(a: WeighedName, b: WeighedName, link: NameLink): boolean {
  const [x, y] = [a.words[link.a[0]], b.words[link.b[0]]];
  return x !== undefined && y !== undefined && x.writing !== y.writing;
}

/** Whether a run holds a word of its own, not one of business or place. */
function tells(name: WeighedName, [from, to]: readonly [number, number]): boolean {
  return name.tokens.slice(from, to).some(({ kind }) => kind === 'word' || kind === 'initial');
}

function ownLeft(name: WeighedName, left: Float32Array): boolean {
  return name.tokens.some(({ kind }, at) => kind === 'word' && (left[at] ?? 0) > 0);
}

/** How many names of a person the link pairs: an initial is half of one. */
function countOf(name: WeighedName, [from, to]: readonly [number, number], kind: LinkKind): number {
  if (kind === 'initial') return 0.5;
  let count = 0;
  for (let at = from; at < to; at++) {
    const token = name.tokens[at];
    if (token !== undefined && COMPARABLE[token.kind]) count++;
    if (token?.kind === 'initial' || token?.kind === 'honorific') count += 0.5;
  }
  return kind === 'acronym' ? 2 : count;
}

function take(left: Float32Array, [from, to]: readonly [number, number]): number {
  let sum = 0;
  for (let at = from; at < to; at++) {
    sum += left[at] ?? 0;
    left[at] = 0;
  }
  return sum;
}

/** `Sergey Sergey Shoigu`: a word that stands twice and has its like is no word too many. */
function forgiveRepeats(name: WeighedName, left: Float32Array): void {
  name.tokens.forEach((token, at) => {
    if ((left[at] ?? 0) === 0) return;
    const twice = name.tokens.some(
      (other, place) => place !== at && left[place] === 0 && other.text === token.text,
    );
    if (twice) left[at] = 0.1 * (left[at] ?? 0);
  });
}

function total(weights: Iterable<number>): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}

/** Share of the weight of a name that is answered. */
function shareOf(rest: number, weights: readonly number[]): number {
  const all = total(weights);
  return all === 0 ? 0 : 1 - rest / all;
}

function textsOf(name: WeighedName, kind: TokenKind): string[] {
  return name.tokens.filter((token) => token.kind === kind).map((token) => token.text);
}

function numbersDiffer(a: WeighedName, b: WeighedName): boolean {
  const [x, y] = [textsOf(a, 'number'), textsOf(b, 'number')];
  return x.some((number) => !y.includes(number)) || y.some((number) => !x.includes(number));
}

function legalFormsDiffer(a: WeighedName, b: WeighedName): boolean {
  const [x, y] = [textsOf(a, 'legal'), textsOf(b, 'legal')];
  if (x.length === 0 || y.length === 0) return false;
  return !x.some((one) => y.some((other) => legalSimilarity(one, other) > 0));
}

/** Share of the legal forms of both names that stand in both; a bare "company" tells little. */
function legalAgreement(a: WeighedName, b: WeighedName): number {
  const [x, y] = [textsOf(a, 'legal'), textsOf(b, 'legal')];
  if (x.length + y.length === 0) return 1;
  const tell = (form: string) => (form === '§company' ? 0.3 : 1);
  let both = 0;
  let all = 0;
  for (const form of new Set([...x, ...y])) {
    all += tell(form);
    if (x.includes(form) && y.includes(form)) both += tell(form);
  }
  return both / all;
}

/**
 * Resolution at the top: the same words in the same order come before the same words in another
 * order, and those before words that are only alike.
 */
function finely(
  score: number,
  {
    a,
    b,
    links,
    exact,
  }: { a: WeighedName; b: WeighedName; links: readonly NameLink[]; exact: boolean },
): number {
  let turns = 0;
  const ordered = [...links].sort((x, y) => x.a[0] - y.a[0]);
  for (let at = 1; at < ordered.length; at++) {
    if ((ordered[at]?.b[0] ?? 0) < (ordered[at - 1]?.b[0] ?? 0)) turns++;
  }
  const plain = a.tokens.length === b.tokens.length && links.length === a.tokens.length;
  const order = turns === 0 ? 1 : 0.5 / turns;
  const fine =
    (exact ? 0.01 : 0) + (plain ? 0.003 : 0) + 0.003 * order + 0.004 * legalAgreement(a, b);
  return score * (0.98 + fine);
}
