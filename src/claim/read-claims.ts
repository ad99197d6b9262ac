import { createHash } from 'node:crypto';
import type { Analysis, Tree } from '../language/index.ts';
import type { TimeMention } from '../mention/index.ts';
import type { Document } from '../source/index.ts';
import { contains, overlaps, type Span } from '../text/index.ts';
import type { Attribution } from './attribution.ts';
import { attributionsOf } from './attributions.ts';
import type { Claim, ClaimId, SaidAt, SourceLink } from './claim.ts';
import { splitConditional } from './conditional.ts';
import { ownWords } from './own-words.ts';
import { isPureRelay } from './pure-relay.ts';
import { type Reach, reachOf } from './reach.ts';
import { publicationDate, saidAtOf } from './said-at.ts';
import { withoutSelfReports } from './self-report.ts';
import { linksOf, nesting, withoutOwnName } from './source-chain.ts';
import { speechOf } from './speech.ts';
import { ownStanceOf, stanceOf } from './stance.ts';
import { quotationAround, quotationsIn, type TextView, viewOf } from './text-view.ts';

/** What the claim stage reads: one document with what the stages before it found. */
export interface ClaimContext {
  readonly document: Document;
  readonly analysis: Analysis;
  /** Times of the text, in order. */
  readonly times: readonly TimeMention[];
}

/** A document's attributions with how they lie in each other. */
interface Layout {
  readonly view: TextView;
  readonly context: ClaimContext;
  readonly attributions: readonly Attribution[];
  readonly reach: Reach;
  /** Index of the attribution that each lies within, or null. */
  readonly parents: readonly (number | null)[];
  /** The publication as the outermost link of every chain. */
  readonly publication: SourceLink;
}

/**
 * Every claim of a document, in the order of its words: one for each attribution that is not merely
 * the way to another, and one for each sentence in which the publication speaks itself.
 */
export function readClaims(context: ClaimContext): readonly Claim[] {
  const { document, analysis } = context;
  const view = viewOf(document.text, analysis);
  const attributions = withoutSelfReports(attributionsOf(view), analysis.sentences);
  const reach = reachOf(analysis.sentences, attributions);
  const parents = nesting(attributions, reach);
  const surface = document.publisher ?? document.address;
  const publication: SourceLink = { link: 'publishes', surface, span: null };
  const layout: Layout = { view, context, attributions, reach, parents, publication };
  return [...attributedClaims(layout), ...ownClaims(layout)].sort(
    (a, b) => a.content[0].start - b.content[0].start || b.chain.length - a.chain.length,
  );
}

function attributedClaims(layout: Layout): Claim[] {
  const { view, context, attributions, parents } = layout;
  const saidAt = saidAtFinder(layout);
  const children = Map.groupBy(
    attributions.flatMap((_, at) => (parents[at] == null ? [] : [{ at, parent: parents[at] }])),
    ({ parent }) => parent,
  );
  return attributions.flatMap((attribution, at): Claim[] => {
    const tree = view.trees[attribution.sentence];
    const inner = (children.get(at) ?? []).flatMap((child) => attributions[child.at] ?? []);
    if (tree === undefined || isPureRelay(tree, { outer: attribution, inner })) return [];
    const { outright, conditional } = splitConditional(tree, attribution.content);
    return [outright, conditional].flatMap(([first, ...rest]): Claim[] => {
      if (first === undefined) return [];
      const content: Claim['content'] = [first, ...rest];
      const { stance, words, affirmative } = stanceOf(tree, { ...attribution, content });
      return [
        identified({
          document: context.document.id,
          chain: withoutOwnName(chainOf(layout, at), context.document.publisher),
          cue: attribution.cue,
          content,
          stance,
          stanceWords: words,
          affirmative,
          speech: speechOf(view.text, content),
          saidAt: saidAt(at),
          rule: `claim/${attribution.rule}`,
        }),
      ];
    });
  });
}

/** The chain from the publication inwards to the source of one attribution. */
function chainOf(layout: Layout, at: number): readonly [SourceLink, ...SourceLink[]] {
  const attribution = layout.attributions[at];
  if (attribution === undefined) return [layout.publication];
  const parent = layout.parents[at];
  const outer: readonly [SourceLink, ...SourceLink[]] =
    parent == null ? [layout.publication] : chainOf(layout, parent);
  return [...outer, ...linksOf(layout.view, attribution)];
}

/** Dates sayings, those inside others from the outside inwards; each once. */
function saidAtFinder({ view, context, attributions, parents }: Layout) {
  const known = new Map<number, SaidAt | null>();
  const find = (at: number): SaidAt | null => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const attribution = attributions[at];
    const tree = view.trees[attribution?.sentence ?? -1];
    if (attribution === undefined || tree === undefined) return null;
    const parent = parents[at];
    const outer = parent == null ? null : find(parent);
    const { times, document } = context;
    const { publishedAt } = document;
    const reading = saidAtOf(attribution, { tree, times, publishedAt, outer });
    known.set(at, reading);
    return reading;
  };
  return find;
}

/**
 * What the publication says in its own voice, a claim a sentence, and quotations of the sentence
 * that no one brings in: they are somebody's words, and the text does not say whose.
 */
function ownClaims(layout: Layout): Claim[] {
  const { view, attributions, reach, publication } = layout;
  return view.trees.flatMap((tree): Claim[] => {
    const near = (reach.get(tree.sentence.index) ?? []).flatMap((at) => attributions[at] ?? []);
    const own = ownWords(tree, near);
    const quoted = own.flatMap((span) => utterancesIn(view, tree, span));
    const spoken = own.flatMap((span) => without(span, quoted));
    return [
      ...ownClaim(layout, {
        tree,
        chain: [publication, ...(goesOnSpeaking(layout, tree) ? [OPEN_LINK] : [])],
        content: spoken,
        speech: 'own',
      }),
      ...quoted.flatMap((span) =>
        ownClaim(layout, {
          tree,
          chain: [publication, OPEN_LINK],
          content: [span],
          speech: 'direct',
        }),
      ),
    ];
  });
}

function ownClaim(
  { context: { document } }: Layout,
  {
    tree,
    chain,
    content: [first, ...rest],
    speech,
  }: {
    tree: Tree;
    chain: Claim['chain'];
    content: readonly Span[];
    speech: 'own' | 'direct';
  },
): Claim[] {
  if (first === undefined) return [];
  const { stance, words, affirmative } = ownStanceOf(tree, [first, ...rest]);
  return [
    identified({
      document: document.id,
      chain,
      cue: [],
      content: [first, ...rest],
      stance,
      stanceWords: words,
      affirmative,
      speech,
      saidAt: publicationDate(document.publishedAt),
      rule: ownRule(chain, speech),
    }),
  ];
}

function ownRule(chain: Claim['chain'], speech: 'own' | 'direct'): string {
  if (speech === 'direct') return 'claim/open-quotation';
  return chain.length > 1 ? 'claim/open-voice' : 'claim/own';
}

/**
 * True where a sentence without a cue may still be the speaker's of the one before it in the
 * paragraph: that one is nothing but quotation, or this one quotes on. The text does not say.
 */
function goesOnSpeaking({ view, attributions, reach }: Layout, tree: Tree): boolean {
  const { sentence } = tree;
  const before = view.trees[sentence.index - 1]?.sentence;
  if (before === undefined || before.paragraph !== sentence.paragraph) return false;
  const said = (reach.get(before.index) ?? []).some(
    (at) => attributions[at]?.content.some((span) => overlaps(span, before)) === true,
  );
  if (!said) return false;
  const words = before.words.filter(({ upos }) => upos !== 'PUNCT');
  const onlyQuoted = words.every((word) => quotationAround(view, word) !== undefined);
  return onlyQuoted || quotationsIn(view, sentence).length > 0;
}

/** Someone speaks, and the text does not say who. */
const OPEN_LINK: SourceLink = { link: 'unnamed', surface: '', span: null };

/** The quotations in a span that say something: a subject and a finite verb, not a name or a term. */
function utterancesIn(view: TextView, tree: Tree, span: Span): readonly Span[] {
  return quotationsIn(view, span).flatMap((quotation): Span[] => {
    const place = {
      start: Math.max(quotation.start, span.start),
      end: Math.min(quotation.end, span.end),
    };
    const words = tree.sentence.words.filter((word) => contains(place, word));
    const finite = words.some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos));
    return finite ? [place] : [];
  });
}

/** What is left of a span around others that lie in it, in order. */
function without(span: Span, others: readonly Span[]): readonly Span[] {
  let { start } = span;
  const left: Span[] = [];
  for (const other of others) {
    if (other.start < start || other.end > span.end) continue;
    if (other.start > start) left.push({ start, end: other.start });
    start = other.end;
  }
  if (start < span.end) left.push({ start, end: span.end });
  return left;
}

function identified(claim: Omit<Claim, 'id'>): Claim {
  const basis = JSON.stringify([claim.document, claim.chain, claim.cue, claim.content]);
  const id = `c${createHash('sha256').update(basis).digest('hex').slice(0, 16)}` as ClaimId;
  return { id, ...claim };
}
