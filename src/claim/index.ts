// Claim: who says what: source chain, cue, content, stance.
export type { Claim, ClaimId, LinkKind, SaidAt, SourceLink, Stance } from './claim.ts';
