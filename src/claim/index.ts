// Claim: who says what: source chain, cue, content, stance.
export type { Attribution } from './attribution.ts';
export { attributionsOf, proposalsOf } from './attributions.ts';
export type { Claim, ClaimId, LinkKind, SaidAt, SourceLink, Stance } from './claim.ts';
export { type Explanation, explainClaims, featureWords } from './explain.ts';
export { type Feature, featuresOf } from './proposal-features.ts';
export { type ClaimContext, readClaims } from './read-claims.ts';
export { ruleWords } from './rule-words.ts';
export { type Speech, speechOf } from './speech.ts';
export { viewOf } from './text-view.ts';
