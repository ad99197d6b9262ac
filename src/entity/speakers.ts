import type { Claim, SourceLink } from '../claim/index.ts';
import type { DocumentId } from '../source/index.ts';
import { overlaps, type Span } from '../text/index.ts';
import type { Resolution, Speakers } from './entity.ts';
import type { CaseResolution, Placed } from './resolve-case.ts';

/**
 * Whom each link of each claim's source chain means. The party of a claim is its innermost link;
 * where that one is unexpressed, ambiguous or unresolved the claim has no party.
 */
export function speakersOf(claims: readonly Claim[], resolution: CaseResolution): Speakers[] {
  const byDocument = new Map<DocumentId, Placed[]>();
  for (const place of resolution.places) {
    const rows = byDocument.get(place.document);
    if (rows === undefined) byDocument.set(place.document, [place]);
    else rows.push(place);
  }
  return claims.map((claim) => {
    const places = byDocument.get(claim.document) ?? [];
    const links = claim.chain.map((link) => resolutionOf(link, places));
    const innermost = links.at(-1);
    return {
      claim: claim.id,
      links,
      party: innermost?.kind === 'resolved' ? innermost.entity : null,
    };
  });
}

function resolutionOf({ link, span, surface }: SourceLink, places: readonly Placed[]): Resolution {
  if (span === null) {
    const publisher = link === 'publishes' && places.find((place) => place.span === null);
    if (publisher) return publisher.resolution;
    const reason = link === 'publishes' ? 'the publisher is not known' : 'no source is expressed';
    return { kind: 'unresolved', reason };
  }
  return (
    nearest({ span, surface }, places)?.resolution ?? {
      kind: 'unresolved',
      reason: 'no party stands there',
    }
  );
}

/**
 * The mention that covers most of the span and least besides; of a span that goes on after its head
 * ("the directorate, which answers to the Guard") one that it begins with and that owns nothing.
 */
function nearest({ span, surface }: Words, all: readonly Placed[]): Placed | null {
  const heads = all.filter((place) => isHead(place.span, { span, surface }));
  const places = heads.length > 0 && RELATIVE.test(surface) ? heads : all;
  let best: { readonly place: Placed; readonly share: number } | null = null;
  for (const place of places) {
    if (place.span === null || !overlaps(place.span, span)) continue;
    const shared = Math.min(place.span.end, span.end) - Math.max(place.span.start, span.start);
    const whole = Math.max(place.span.end, span.end) - Math.min(place.span.start, span.start);
    const share = shared / whole;
    if (best === null || share > best.share) best = { place, share };
  }
  return best?.place ?? null;
}

interface Words {
  readonly span: Span;
  readonly surface: string;
}

/** True for a mention that the words begin with and that possesses nothing in them. */
function isHead(mention: Span | null, { span, surface }: Words): boolean {
  if (mention === null || mention.start < span.start) return false;
  if (mention.start - span.start > ARTICLE_LETTERS) return false;
  const after = surface.slice(mention.end - span.start);
  return mention.end <= span.end && !/^['’]s?\s/.test(after);
}

const RELATIVE = /[,\s]\s{0,9}(?:who|which|whose|that)\b/;

/** "the " before a name. */
const ARTICLE_LETTERS = 4;
