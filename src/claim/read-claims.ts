import { createHash } from 'node:crypto';
import type { Analysis } from '../language/index.ts';
import type { TimeMention } from '../mention/index.ts';
import type { Document } from '../source/index.ts';
import { contains, type Span } from '../text/index.ts';
import type { Attribution } from './attribution.ts';
import { attributionsOf } from './attributions.ts';
import type { Claim, ClaimId, SaidAt, SourceLink } from './claim.ts';
import { ownWords } from './own-words.ts';
import { publicationDate, saidAtOf } from './said-at.ts';
import { linksOf, nesting } from './source-chain.ts';
import { speechOf } from './speech.ts';
import { ownStanceOf, stanceOf } from './stance.ts';
import { type TextView, viewOf } from './text-view.ts';

/** What the claim stage reads: one document with what the stages before it found. */
export interface ClaimContext {
  readonly document: Document;
  readonly analysis: Analysis;
  /** Times of the text, in order. */
  readonly times: readonly TimeMention[];
}

/**
 * Every claim of a document, in the order of its words: one for each attribution that is not merely
 * the way to another, and one for each sentence in which the publication speaks itself.
 */
export function readClaims(context: ClaimContext): readonly Claim[] {
  const view = viewOf(context.document.text, context.analysis);
  const attributions = attributionsOf(view);
  const parents = nesting(attributions);
  const publication = publicationLink(context.document);
  const saidAt = new Map<number, SaidAt | null>();
  const chainOf = (at: number): readonly SourceLink[] => {
    const attribution = attributions[at];
    const parent = parents[at];
    if (attribution === undefined) return [publication];
    const outer = parent == null ? [publication] : chainOf(parent);
    return [...outer, ...linksOf(view, attribution)];
  };
  const saidAtFor = (at: number): SaidAt | null => {
    const known = saidAt.get(at);
    if (known !== undefined) return known;
    const attribution = attributions[at];
    const tree = view.trees[attribution?.sentence ?? -1];
    if (attribution === undefined || tree === undefined) return null;
    const parent = parents[at];
    const outer = parent == null ? null : saidAtFor(parent);
    const reading = saidAtOf(attribution, {
      tree,
      times: context.times,
      publishedAt: context.document.publishedAt,
      outer,
    });
    saidAt.set(at, reading);
    return reading;
  };
  const claims = attributions.flatMap((attribution, at): Claim[] => {
    if (isPureRelay(view, { attributions, parents, at })) return [];
    const tree = view.trees[attribution.sentence];
    if (tree === undefined) return [];
    const { stance, words, affirmative } = stanceOf(tree, attribution);
    const [first = publication, ...rest] = dropOwnName(chainOf(at), context.document);
    return [
      identified({
        document: context.document.id,
        chain: [first, ...rest],
        cue: attribution.cue,
        content: attribution.content,
        stance,
        stanceWords: words,
        affirmative,
        speech: speechOf(view.text, attribution.content),
        saidAt: saidAtFor(at),
        rule: `claim/${attribution.rule}`,
      }),
    ];
  });
  return [...claims, ...ownClaims(view, { context, attributions, publication })].sort(
    (a, b) => a.content[0].start - b.content[0].start || b.chain.length - a.chain.length,
  );
}

function publicationLink(document: Document): SourceLink {
  return { link: 'publishes', surface: document.publisher ?? document.address, span: null };
}

/** "..., an official told the Courier" in the Courier itself: one link, not two. */
function dropOwnName(chain: readonly SourceLink[], document: Document): readonly SourceLink[] {
  const publisher = document.publisher;
  if (publisher === null) return chain;
  const isOwn = (surface: string) => {
    const bare = surface.replace(/^the\s+/i, '').toLowerCase();
    return bare.length > 2 && publisher.toLowerCase().includes(bare);
  };
  return chain.filter((link, at) => at === 0 || link.link !== 'relays' || !isOwn(link.surface));
}

/** True where everything that the source says is what another is said to have said. */
function isPureRelay(
  view: TextView,
  {
    attributions,
    parents,
    at,
  }: { attributions: readonly Attribution[]; parents: readonly (number | null)[]; at: number },
): boolean {
  const inner = attributions.filter((each, child) => parents[child] === at && passesOn(each));
  if (inner.length === 0) return false;
  const outer = attributions[at];
  const tree = view.trees[outer?.sentence ?? -1];
  if (outer === undefined || tree === undefined) return false;
  const passedOn: Span[] = inner.flatMap((a) => [
    ...a.content,
    ...a.cue,
    ...(a.source === null ? [] : [a.source]),
  ]);
  return tree.sentence.words
    .filter((word) => outer.content.some((span) => contains(span, word)))
    .filter((word) => ['VERB', 'NOUN', 'PROPN', 'NUM'].includes(word.upos))
    .every((word) => passedOn.some((span) => contains(span, word)));
}

/** Promises and plans inside what someone says are what he tells of, not another's telling. */
function passesOn({ source, sense }: Attribution): boolean {
  return source !== null && sense.stance !== 'predicts';
}

function ownClaims(
  view: TextView,
  {
    context,
    attributions,
    publication,
  }: { context: ClaimContext; attributions: readonly Attribution[]; publication: SourceLink },
): Claim[] {
  const bySentence = Map.groupBy(attributions, (a) => a.sentence);
  return view.trees.flatMap((tree): Claim[] => {
    const near =
      attributions.length === 0
        ? []
        : touching(view, { tree: tree.sentence, attributions, bySentence });
    const [first, ...rest] = ownWords(tree, near);
    if (first === undefined) return [];
    const content: [Span, ...Span[]] = [first, ...rest];
    const { stance, words, affirmative } = ownStanceOf(tree, content);
    return [
      identified({
        document: context.document.id,
        chain: [publication],
        cue: [],
        content,
        stance,
        stanceWords: words,
        affirmative,
        speech: 'own',
        saidAt: publicationDate(context.document.publishedAt),
        rule: 'claim/own',
      }),
    ];
  });
}

/** Attributions of the sentence, and those whose quotation runs on into it. */
function touching(
  _view: TextView,
  {
    tree,
    attributions,
    bySentence,
  }: {
    tree: Span & { index: number };
    attributions: readonly Attribution[];
    bySentence: Map<number, Attribution[]>;
  },
): readonly Attribution[] {
  const own = bySentence.get(tree.index) ?? [];
  const reaching = attributions.filter(
    (a) =>
      a.sentence !== tree.index &&
      a.content.some((span) => span.start < tree.end && tree.start < span.end),
  );
  return [...own, ...reaching];
}

function identified(claim: Omit<Claim, 'id'>): Claim {
  const basis = JSON.stringify([claim.document, claim.chain, claim.cue, claim.content]);
  const id = `c${createHash('sha256').update(basis).digest('hex').slice(0, 16)}` as ClaimId;
  return { id, ...claim };
}
