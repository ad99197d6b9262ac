import { ACRONYM_MIN, speltUpTo } from './acronym.ts';
import type { NameLexicon } from './name-lexicon.ts';
import type { NameToken } from './normalise.ts';
import { similarity } from './similarity.ts';
import { COMPARABLE, type WeighedName } from './weighed-name.ts';
import { wordOf } from './word.ts';

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

/** A pairing that may be chosen. */
interface Candidate extends NameLink {
  /** Order of choosing: higher first. */
  readonly rank: number;
}

/**
 * What stands for what in two names: symbols by class, words by letters and sounds, also across word
 * boundaries. Each token has one partner at most; the likest pairs are chosen first.
 */
export function linksBetween(
  a: WeighedName,
  b: WeighedName,
  options: { readonly lexicon: NameLexicon; readonly person: boolean },
): readonly NameLink[] {
  return choose(a, b, candidates(a, b, options));
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
      if (token.text.length < (person ? 2 : ACRONYM_MIN)) return;
      for (let from = 0; from < long.tokens.length; from++) {
        const to = speltUpTo(token.text, long.tokens, from);
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
