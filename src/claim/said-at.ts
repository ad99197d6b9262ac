import { relation, type Tree, type Word } from '../language/index.ts';
import type { TimeMention } from '../mention/index.ts';
import { contains, overlaps, type Span } from '../text/index.ts';
import type { Attribution } from './attribution.ts';
import type { SaidAt } from './claim.ts';

/** What is needed to date a saying. */
export interface SaidAtContext {
  readonly tree: Tree;
  /** Time mentions of the whole text, in order. */
  readonly times: readonly TimeMention[];
  /** When the report was published, or null. */
  readonly publishedAt: string | null;
  /** Date of the saying that this one lies within ("The post said on Sunday that he had told ..."). */
  readonly outer: SaidAt | null;
}

/**
 * When something was said: a time that stands beside the cue and outside what is said ("On Sunday
 * the ministry stated ..."), else the time of the saying around it, else the publication date.
 */
export function saidAtOf(attribution: Attribution, context: SaidAtContext): SaidAt | null {
  const time = beside(attribution, context);
  if (time?.edtf != null) {
    return { edtf: time.edtf, span: { start: time.start, end: time.end }, basis: 'read' };
  }
  const earlier = saidEarlier(attribution, context);
  if (earlier !== null) return earlier;
  if (context.outer !== null) return { ...context.outer, basis: 'implied' };
  return publicationDate(context.publishedAt);
}

/** Adverbs that put a saying before the story's present without dating it. */
const EARLIER: ReadonlySet<string> = new Set([
  'previously',
  'earlier',
  'formerly',
  'initially',
  'originally',
  'once',
]);

/** "Having previously denied ...": some time before publication, open towards the past. */
function saidEarlier(
  attribution: Attribution,
  { tree, publishedAt }: SaidAtContext,
): SaidAt | null {
  const adverb = tree
    .dependants(attribution.cueHead, 'advmod')
    .find((word) => EARLIER.has(word.lemma.toLowerCase()));
  if (adverb === undefined || publishedAt === null) return null;
  const span = { start: adverb.start, end: adverb.end };
  return { edtf: `../${publishedAt.slice(0, 10)}`, span, basis: 'read' };
}

/** The publication date as an implied time of saying, or null where the report bears none. */
export function publicationDate(publishedAt: string | null): SaidAt | null {
  return publishedAt === null
    ? null
    : { edtf: publishedAt.slice(0, 10), span: null, basis: 'implied' };
}

function beside(attribution: Attribution, { tree, times }: SaidAtContext): TimeMention | undefined {
  const { sentence } = tree;
  const outside = (span: Span) =>
    !attribution.content.some((content) => overlaps(content, span)) &&
    !(attribution.source !== null && contains(attribution.source, span));
  const candidates = times.filter(
    (time) =>
      time.start >= sentence.start &&
      time.end <= sentence.end &&
      time.edtf !== null &&
      (time.type === 'DATE' || time.type === 'TIME') &&
      outside(time),
  );
  return candidates.find((time) => hangsOn(tree, time, sayingClause(tree, attribution.cueHead)));
}

/** The verb whose time is the cue's time: a participle shares that of the clause it hangs on. */
function sayingClause(tree: Tree, cue: Word): number {
  let at = cue;
  while (at.xpos === 'VBG' || relation(at) === 'xcomp') {
    const up = tree.governor(at);
    if (up === undefined) break;
    at = up;
  }
  return at.index;
}

/** True where the time's words belong to the branch of the cue and to no clause below it. */
function hangsOn(tree: Tree, time: Span, cue: number): boolean {
  const head = tree.sentence.words.find(
    (word) =>
      contains(time, word) && !contains(time, tree.governor(word) ?? { start: -1, end: -1 }),
  );
  if (head === undefined) return false;
  if (head.head === cue) return true;
  for (const up of tree.ancestors(head)) {
    if (up.index === cue) return true;
    if (up.upos === 'VERB' || up.upos === 'AUX') return false;
  }
  return false;
}
