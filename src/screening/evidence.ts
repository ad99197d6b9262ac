import { type LinkKind, legalSimilarity, type NameLink, quality } from './name-links.ts';
import type { TokenKind } from './normalise.ts';
import { COMPARABLE, type WeighedName } from './weighed-name.ts';

/** What the links and what they leave over come to. */
export interface Evidence {
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

/** Weighs what the links pair and what they leave over. */
export function evidenceOf(
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
export function shareOf(rest: number, weights: readonly number[]): number {
  const all = total(weights);
  return all === 0 ? 0 : 1 - rest / all;
}

/** Texts of the tokens of one kind. */
export function textsOf(name: WeighedName, kind: TokenKind): string[] {
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
