import type { DocumentId } from '../source/index.ts';
import type { Span } from '../text/index.ts';

/** `c` and the first 16 hex digits of the hash of document, content spans and chain. */
export type ClaimId = string & { readonly __brand: 'ClaimId' };

/** How one link of a source chain passes a statement on. */
export type LinkKind =
  | 'publishes'
  | 'says'
  | 'writes'
  | 'cites'
  | 'quotes'
  | 'relays'
  | 'reports-seeing'
  | 'unnamed';

/** One link of a source chain. */
export interface SourceLink {
  readonly link: LinkKind;
  /** The words that name the source; the publisher's name for the first link. */
  readonly surface: string;
  /** Where those words stand; null for the publication and for sources left unexpressed. */
  readonly span: Span | null;
}

/** How the innermost source puts the content. */
export type Stance = 'asserts' | 'denies' | 'admits' | 'hedges' | 'predicts' | 'asks' | 'declines';

/** When the statement was made. */
export interface SaidAt {
  /** EDTF. */
  readonly edtf: string;
  /** The words that say so; null where the publication date stands in for them. */
  readonly span: Span | null;
  readonly basis: 'read' | 'implied';
}

/** One utterance: who is said to have said what, in which words and how. */
export interface Claim {
  readonly id: ClaimId;
  readonly document: DocumentId;
  /** Outermost (the publication) first, innermost speaker last; at least one link. */
  readonly chain: readonly [SourceLink, ...SourceLink[]];
  /** Words that carry the saying ("stated", "according to"); empty for the publication's own. */
  readonly cue: readonly Span[];
  /** What is claimed; more than one span where the cue splits it. Never empty. */
  readonly content: readonly [Span, ...Span[]];
  readonly stance: Stance;
  /** Words that show the stance ("denied", "allegedly"); empty for plain assertion. */
  readonly stanceWords: readonly Span[];
  /** False where the content itself is negated. */
  readonly affirmative: boolean;
  /** Direct speech, indirect, or both in one. */
  readonly speech: 'direct' | 'indirect' | 'mixed' | 'own';
  readonly saidAt: SaidAt | null;
  /** Name of the rule or model that found it. */
  readonly rule: string;
}
