import { relation, spanOf, type Tree, type Word } from '../language/index.ts';
import { contains, type Span, wordsAt } from '../text/index.ts';
import type { Attribution, Relay } from './attribution.ts';
import type { LinkKind, SourceLink } from './claim.ts';
import { mediumNouns } from './cue-lexicon.ts';
import type { Reach } from './reach.ts';
import { nounPhrase } from './subject.ts';
import type { TextView } from './text-view.ts';

/** Which attribution each one lies within: its index, or null at the outside. */
export function nesting(
  attributions: readonly Attribution[],
  reach: Reach,
): readonly (number | null)[] {
  const parents = attributions.map((inner, at) => {
    let best: number | null = null;
    for (const candidate of reach.get(inner.sentence) ?? []) {
      const outer = attributions[candidate];
      if (outer === undefined || candidate === at || !encloses(outer, inner)) continue;
      const known = best === null ? undefined : attributions[best];
      if (known === undefined || extent(outer) < extent(known)) best = candidate;
    }
    return best;
  });
  // Sayings that lie in each other's reach by a parser's mistake would make a ring.
  parents.forEach((_, at) => {
    if (!reachesOutside(parents, at)) parents[at] = null;
  });
  return parents;
}

/** More relays in one sentence than any report has. */
const DEPTH_MAX = 12;

function reachesOutside(parents: readonly (number | null)[], from: number): boolean {
  let at = parents[from] ?? null;
  for (let depth = 0; at !== null && depth < DEPTH_MAX; depth++) at = parents[at] ?? null;
  return at === null;
}

/** True where the inner cue stands in what the outer source says, and not the other way round. */
function encloses(outer: Attribution, inner: Attribution): boolean {
  return (
    outer.content.some((span) => contains(span, inner.cueHead)) &&
    !inner.content.some((span) => contains(span, outer.cueHead))
  );
}

function extent({ content }: Attribution): number {
  return content.reduce((sum, span) => sum + span.end - span.start, 0);
}

/** The links that one attribution adds to a chain, outermost first. */
export function linksOf(view: TextView, attribution: Attribution): readonly SourceLink[] {
  const tree = view.trees[attribution.sentence];
  const relayLink = (relay: Relay): SourceLink => ({
    link: relay.link,
    surface: wordsAt(view.text, relay.span),
    span: relay.span,
  });
  const outside = attribution.relays.filter((relay) => relay.side === 'outside').map(relayLink);
  const inside = attribution.relays.filter((relay) => relay.side === 'inside').map(relayLink);
  return [...outside, ...sourceLinks(view, { tree, attribution }), ...inside];
}

function sourceLinks(
  view: TextView,
  { tree, attribution }: { tree: Tree | undefined; attribution: Attribution },
): readonly SourceLink[] {
  const { source, sourceHead, cue, cueHead, sense } = attribution;
  if (
    source === null ||
    sourceHead === null ||
    (sourceHead.lemma === 'it' && isExpletive(tree, attribution))
  ) {
    const words = cue[0];
    return [
      {
        link: 'unnamed',
        surface: words === undefined ? '' : wordsAt(view.text, words),
        span: null,
      },
    ];
  }
  const author = tree === undefined ? undefined : authorOf(tree, sourceHead, cueHead);
  if (author !== undefined) {
    return [{ link: 'writes', surface: wordsAt(view.text, author), span: author }];
  }
  const named = (tree === undefined ? undefined : antecedentOf(tree, sourceHead)) ?? source;
  const link: LinkKind = isMedium(sourceHead) ? 'writes' : linkKind(attribution, view);
  return [
    {
      link: sense.link === 'says' ? link : sense.link,
      surface: wordsAt(view.text, named),
      span: named,
    },
  ];
}

/** A common noun for a piece of writing; "The Jerusalem Post" is none. */
function isMedium(head: Word): boolean {
  return head.upos !== 'PROPN' && mediumNouns.has(head.lemma.toLowerCase());
}

/** "It was reported that ...": an `it` that stands for no one. */
function isExpletive(tree: Tree | undefined, { cueHead }: Attribution): boolean {
  return tree?.dependant(cueHead, 'nsubj:pass', 'expl') !== undefined;
}

function linkKind({ content }: Attribution, view: TextView): LinkKind {
  const quoted = content.every((span) => /^["“«„‘]/.test(wordsAt(view.text, span)));
  return quoted ? 'quotes' : 'says';
}

/** The run of a noun phrase right before a pronoun and its comma, as the words stand. */
function phraseBefore({ sentence: { words } }: Tree, pronoun: Word): Span | undefined {
  const end = words[pronoun.index - 1]?.form === ',' ? pronoun.index - 1 : pronoun.index;
  const inPhrase = ({ upos }: Word) => /^(DET|ADJ|NOUN|PROPN|NUM)$/.test(upos);
  const start = words.findLastIndex((word) => word.index < end && !inPhrase(word)) + 1;
  return spanOf(words.slice(start, end)) ?? undefined;
}

/** Whose words a post, letter or statement carries: "a post [by X]", "[the ministry]'s statement". */
function authorOf(tree: Tree, head: Word, cue: Word): Span | undefined {
  if (!isMedium(head)) return undefined;
  const author = tree
    .dependants(head, 'nmod')
    .find(
      (child) =>
        relation(child) === 'nmod' &&
        (child.deprel === 'nmod:poss' ||
          tree.dependants(child, 'case').some((word) => ['by', 'from', 'of'].includes(word.lemma))),
    );
  if (author === undefined) return authorByOrder(tree, head, cue);
  const { start, end } = withoutPossessive(tree, author);
  return start < cue.start && cue.start < end
    ? { start, end: tree.sentence.words[cue.index - 1]?.end ?? end }
    : { start, end };
}

/** "a communiqué from [the Directorate]", "a list kept by [the committee]": up to the cue. */
function authorByOrder({ sentence: { words } }: Tree, head: Word, cue: Word): Span | undefined {
  const made = words[head.index + 1]?.xpos === 'VBN' ? 1 : 0;
  const preposition = words[head.index + 1 + made];
  if (!/^(?:by|from)$/.test(preposition?.lemma ?? '') || cue.index < head.index) return undefined;
  const phrase = words.slice(head.index + 2 + made, cue.index);
  const plain = phrase.every(({ upos }) => /^(?:DET|ADJ|NOUN|PROPN|ADP|PART)$/.test(upos));
  return plain ? (spanOf(phrase) ?? undefined) : undefined;
}

/** "the official, [who] said ...": the noun that the relative pronoun stands for. */
function antecedentOf(tree: Tree, pronoun: Word): Span | undefined {
  if (!/^(who|which|that)$/i.test(pronoun.form)) return undefined;
  for (const up of tree.ancestors(pronoun)) {
    if (up.deprel !== 'acl:relcl') continue;
    const noun = tree.governor(up);
    return noun === undefined || noun.index > pronoun.index
      ? undefined
      : nounPhrase(tree, noun, up).span;
  }
  return phraseBefore(tree, pronoun);
}

/** The noun phrase without its closing 's. */
function withoutPossessive(tree: Tree, owner: Word): Span {
  const { span } = nounPhrase(tree, owner);
  const mark = tree.dependants(owner, 'case').find((word) => /^['’]s?$/.test(word.form));
  return mark !== undefined && mark.end === span.end
    ? { start: span.start, end: mark.start }
    : span;
}

/**
 * Without links that lead back to the publication itself: "an official told the Courier" in the
 * Courier, the company's own name in its statement, and its "we" or "I" outside of quotations.
 */
export function withoutOwnName(
  [publication, ...links]: readonly [SourceLink, ...SourceLink[]],
  publisher: string | null,
): readonly [SourceLink, ...SourceLink[]] {
  const own = bareName(publisher ?? '');
  const isOwn = ({ link, surface }: SourceLink, at: number) => {
    if (at === 0 && /^(we|i)$/i.test(surface)) return true;
    const bare = bareName(surface);
    if (own.length < 3 || bare.length < 3) return false;
    return link === 'relays' ? own.includes(bare) : own === bare;
  };
  return [publication, ...links.filter((link, at) => !isOwn(link, at))];
}

function bareName(name: string): string {
  return name.replace(/^the\s+/i, '').toLowerCase();
}
