import type { Tree } from '../language/index.ts';
import type { Span } from '../text/index.ts';
import { accordingTo } from './according-to.ts';
import { afterthoughts } from './afterthought.ts';
import type { Attribution } from './attribution.ts';
import { colonCues } from './colon-cue.ts';
import { continued } from './continuation.ts';
import { fronted } from './fronted.ts';
import { frontedParticiple } from './fronted-participle.ts';
import { hearsay } from './hearsay.ts';
import { nounCues } from './noun-cue.ts';
import { weigh } from './proposal-scorer.ts';
import { quotationFirst } from './quotation-first.ts';
import { withSecondClause, withSecondHalf } from './quoted-content.ts';
import { signatures } from './signature.ts';
import type { TextView } from './text-view.ts';
import { verbCues } from './verb-cue.ts';

/**
 * Every attribution of a text, by where its cue stands. One construction a file; of two that found
 * the same cue the earlier in this list is kept. Linear in the length of the text, but for the
 * length of single sentences.
 */
export function attributionsOf(view: TextView): readonly Attribution[] {
  const kept = proposalsOf(view).flatMap((proposals) =>
    proposals.filter((proposal) => weigh(view, proposal, proposals).kept),
  );
  return continued(view, [...kept, ...signatures(view)]);
}

/** What the constructions propose, sentence by sentence. */
export function proposalsOf(view: TextView): readonly (readonly Attribution[])[] {
  return view.trees.map((tree) => {
    const proposals = [
      ...quotationFirst(view, tree),
      ...accordingTo(view, tree),
      ...fronted(view, tree),
      ...frontedParticiple(view, tree),
      ...verbCues(view, tree),
      ...nounCues(view, tree),
      ...hearsay(view, tree),
      ...afterthoughts(view, tree),
    ];
    const inSentence = firstOfEachCue(proposals);
    const colons = colonCues(view, tree.sentence);
    if (inSentence.length === 0 || colons.some(({ rule }) => rule === 'turn'))
      inSentence.push(...colons);
    inSentence.sort((a, b) => a.cueHead.start - b.cueHead.start);
    const whole = inSentence
      .map((a) => ({ ...a, content: withSecondHalf(view, tree, a) }))
      .map((a) => ({ ...a, content: withSecondClause(view, tree, a) }))
      .map((a) => ({ ...a, content: afterDateline(view, tree, a.content) }));
    return withCarriedSources(withoutHalves(whole));
  });
}

/** "DUSHANBE, April 19 (Navruz) – ": place, day and agency before the first words of a report. */
const DATELINE = /^[\p{Lu}\s.'’]{2,40}(?:,[^—–:]{0,60})?[—–]\s/u;

/** Content without the dateline of its report. */
function afterDateline(
  { text }: TextView,
  { sentence }: Tree,
  [first, ...rest]: Attribution['content'],
): Attribution['content'] {
  if (first.start !== sentence.start) return [first, ...rest];
  const letters = DATELINE.exec(text.slice(first.start, first.start + 120))?.[0].length ?? 0;
  if (first.start + letters >= first.end) return [first, ...rest];
  return [{ start: first.start + letters, end: first.end }, ...rest];
}

/** Without readings whose whole content is a half of a quotation that another one has. */
function withoutHalves(inSentence: readonly Attribution[]): readonly Attribution[] {
  const split = inSentence.filter(({ content }) => content.length > 1);
  return inSentence.filter(
    ({ content: [first, ...rest], rule }) =>
      rest.length > 0 ||
      rule !== 'verb/quotation' ||
      !split.some(({ content }) =>
        content.slice(1).some(({ start, end }) => start === first.start && end === first.end),
      ),
  );
}

/** Of several readings of one cue the first. */
function firstOfEachCue(proposals: readonly Attribution[]): Attribution[] {
  const byCue = new Map<number, Attribution>();
  for (const proposal of proposals) {
    if (!byCue.has(proposal.cueHead.index)) byCue.set(proposal.cueHead.index, proposal);
  }
  return [...byCue.values()];
}

/**
 * A participle without a subject of its own ("..., adding that ...") goes on from the saying before
 * it in the sentence, and what it brings in is no part of that one's content.
 */
function withCarriedSources(inSentence: readonly Attribution[]): readonly Attribution[] {
  const result: Attribution[] = [];
  for (const attribution of inSentence) {
    const before = result.at(-1);
    const carries =
      attribution.source === null &&
      attribution.cueHead.xpos === 'VBG' &&
      before !== undefined &&
      before.source !== null;
    if (!carries) {
      result.push(attribution);
      continue;
    }
    const [first, ...rest] = before.content.flatMap((span) =>
      upTo(span, attribution.cueHead.start),
    );
    if (first !== undefined) result[result.length - 1] = { ...before, content: [first, ...rest] };
    result.push({ ...attribution, source: before.source, sourceHead: before.sourceHead });
  }
  return result;
}

/** The part of a span before a place, in a list; nothing where it begins after it. */
function upTo(span: Span, place: number): readonly Span[] {
  if (span.end <= place) return [span];
  return span.start < place ? [{ start: span.start, end: place - 1 }] : [];
}
