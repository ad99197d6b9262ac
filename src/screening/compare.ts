import type { NameLexicon } from './name-lexicon.ts';
import {
  type LinkKind,
  legalSimilarity,
  linksBetween,
  type NameLink,
  quality,
} from './name-links.ts';
import type { TokenKind } from './normalise.ts';
import { COMPARABLE, type WeighedName } from './weighed-name.ts';

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

/** From this score on two names are reported as possibly one. See accuracy/names.md. */
export const SCORE_MIN = 0.7;

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
  const links = linksBetween(a, b, { lexicon, person });
  return judge(a, b, { links, person });
}

/** What the links and what they leave over come to. */
interface Evidence {
  readonly person: boolean;
  /** Weight that agrees. */
  readonly matched: number;
  /** Weight of the part of linked words that does not. */
  readonly unlike: number;
  /** Weight without a partner, by side. */
  readonly restA: number;
  readonly restB: number;
  /** The greater of both. */
  readonly rest: number;
  /** Share of its weight that is answered in the name that is answered less. */
  readonly covered: number;
  /** How many names of a person agree; an initial is half of one. */
  readonly names: number;
  /** Least similarity of words that were linked. */
  readonly least: number;
  /** Whether a word of its own agrees, not one of business or place. */
  readonly own: boolean;
  /** Whether a word of its own is left over. */
  readonly ownLeft: boolean;
  /** Links between two ways of writing. */
  readonly across: number;
  /** Whether one of them is a sign's reading. */
  readonly signs: boolean;
  readonly numbersDiffer: boolean;
  readonly legalFormsDiffer: boolean;
}

/** A reason to trust a score less. */
interface Doubt {
  /** What is said of it; null where the score says enough. */
  readonly caution: Caution | null;
  readonly when: (evidence: Evidence) => boolean;
  readonly lowered: (score: number, evidence: Evidence) => number;
}

const capped = (score: number) => Math.min(score, 0.62 + 0.05 * score);

/**
 * In this order. Shares by judgement, checked on name_bench, the clean persons and the hard
 * negatives of the OFAC list (accuracy/names.md, 2026-11).
 */
const DOUBTS: readonly Doubt[] = [
  {
    caution: 'words-differ',
    when: ({ restA, restB }) => Math.min(restA, restB) >= 0.3,
    lowered: (score) => score,
  },
  {
    caution: 'one-word-only',
    when: ({ person, names, rest }) => person && names < 2 && rest >= 0.5,
    lowered: capped,
  },
  {
    // Consonants alone, or the reading of a sign, fit many names.
    caution: 'few-words-across-scripts',
    when: ({ person, across, rest, signs, least }) =>
      person && across > 0 && (across < 3 || rest >= 0.5 || (signs && least < 0.9)),
    lowered: (score) => 0.7 * score,
  },
  {
    // Fewer words than the other name has, and those only alike.
    caution: null,
    when: ({ person, rest, least }) => person && rest >= 0.5 && least < 0.9,
    lowered: (score, { names, least }) => score * (names <= 2 ? 0.85 : least < 0.8 ? 0.9 : 1),
  },
  {
    caution: 'common-words-only',
    when: ({ person, own, matched, ownLeft }) => !person && !own && matched > 0 && ownLeft,
    lowered: capped,
  },
  {
    caution: 'numbers-differ',
    when: ({ numbersDiffer: differ }) => differ,
    lowered: (score) => 0.7 * score,
  },
  {
    caution: 'legal-forms-differ',
    when: ({ person, legalFormsDiffer: differ }) => !person && differ,
    lowered: (score) => 0.68 * score,
  },
  {
    caution: null,
    when: ({ person, covered }) => !person && covered < 0.5,
    lowered: (score, { covered }) => score * (0.6 + 0.8 * covered),
  },
];

function judge(
  a: WeighedName,
  b: WeighedName,
  { links, person }: { links: readonly NameLink[]; person: boolean },
): NameComparison {
  const evidence = evidenceOf(a, b, { links, person });
  const { matched, unlike, restA, restB } = evidence;
  const costs = person ? PERSON : OTHER;
  const against =
    costs.unlike * unlike +
    costs.contradiction * Math.min(restA, restB) +
    costs.omission * Math.abs(restA - restB);
  let score = matched / (matched + against || 1);
  const cautions: Caution[] = [];
  for (const { caution, when, lowered } of DOUBTS) {
    if (!when(evidence)) continue;
    score = lowered(score, evidence);
    if (caution !== null) cautions.push(caution);
  }
  const exact =
    restA === 0 && restB === 0 && links.every(({ kind }) => kind === 'same' || kind === 'legal');
  return {
    score: finely(score, { a, b, links, exact }),
    coverageA: shareOf(restA, a.weights),
    coverageB: shareOf(restB, b.weights),
    links,
    cautions,
  };
}

function evidenceOf(
  a: WeighedName,
  b: WeighedName,
  { links, person }: { links: readonly NameLink[]; person: boolean },
): Evidence {
  const leftA = Float32Array.from(a.weights);
  const leftB = Float32Array.from(b.weights);
  let [matched, unlike, names, across, least] = [0, 0, 0, 0, 1];
  let [own, signs] = [false, false];
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
    names += link.kind === 'joined' ? Math.min(countA, countB) : countA;
    own ||= tells(a, link.a) || tells(b, link.b);
    if (link.kind !== 'initial') least = Math.min(least, link.similarity);
    const [x, y] = [a.words[link.a[0]], b.words[link.b[0]]];
    if (x?.writing !== y?.writing) across++;
    if (x?.writing !== y?.writing && (x?.writing === 'sign' || y?.writing === 'sign')) signs = true;
  }
  forgiveRepeats(a, leftA);
  forgiveRepeats(b, leftB);
  const [restA, restB] = [total(leftA), total(leftB)];
  return {
    person,
    matched,
    unlike,
    restA,
    restB,
    rest: Math.max(restA, restB),
    covered: Math.min(shareOf(restA, a.weights), shareOf(restB, b.weights)),
    names,
    least,
    own,
    ownLeft: ownLeft(a, leftA) || ownLeft(b, leftB),
    across,
    signs,
    numbersDiffer: numbersDiffer(a, b),
    legalFormsDiffer: legalFormsDiffer(a, b),
  };
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
