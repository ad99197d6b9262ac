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

function resolutionOf({ link, span }: SourceLink, places: readonly Placed[]): Resolution {
  if (span === null) {
    const publisher = link === 'publishes' && places.find((place) => place.span === null);
    if (publisher) return publisher.resolution;
    const reason = link === 'publishes' ? 'the publisher is not known' : 'no source is expressed';
    return { kind: 'unresolved', reason };
  }
  return (
    nearest(span, places)?.resolution ?? { kind: 'unresolved', reason: 'no party stands there' }
  );
}

/** The mention that covers most of the span and least besides. */
function nearest(span: Span, places: readonly Placed[]): Placed | null {
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
