import { type Evidence, evidenceOf, shareOf, textsOf } from './evidence.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { linksBetween, type NameLink } from './name-links.ts';
import type { WeighedName } from './weighed-name.ts';

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
  // Pairs are taken greedily, so that of two equal ones the first counts: one order for both ways.
  if (inOrder(a, b)) return compareOrdered(a, b, lexicon);
  const mirrored = compareOrdered(b, a, lexicon);
  return {
    ...mirrored,
    coverageA: mirrored.coverageB,
    coverageB: mirrored.coverageA,
    links: mirrored.links.map((link) => ({ ...link, a: link.b, b: link.a })),
  };
}

function compareOrdered(a: WeighedName, b: WeighedName, lexicon: NameLexicon): NameComparison {
  const person = a.schema === 'person' || b.schema === 'person';
  const links = linksBetween(a, b, { lexicon, person });
  return judge(a, b, { links, person });
}

/** Whether the first name stands before the second by number of words, then by their letters. */
function inOrder({ tokens: a }: WeighedName, { tokens: b }: WeighedName): boolean {
  if (a.length !== b.length) return a.length < b.length;
  for (let at = 0; at < a.length; at++) {
    const [one, other] = [a[at]?.text ?? '', b[at]?.text ?? ''];
    if (one !== other) return one < other;
  }
  return true;
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
