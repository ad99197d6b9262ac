// Account: what each party answers, where accounts conflict, who moved, who repeats whom.
export type {
  Account,
  Change,
  ChangeKind,
  Comparison,
  Conflict,
  ConflictType,
  Origin,
  OriginEvidence,
  OriginHow,
  PrecisionDifference,
  Side,
} from './account.ts';
export { compareAccounts } from './compare-accounts.ts';
export { type Comparing, compareValues, type Position } from './compare-values.ts';
export {
  countedInformationGrade,
  INFORMATION_GRADE_WORDS,
  type InformationGrade,
  PRIOR_BY_GRADE,
  SOURCE_GRADE_WORDS,
  SOURCE_GRADES,
  type SourceGrade,
} from './grades/admiralty.ts';
export { HARM_GRADE_WORDS, type HarmGrade } from './grades/airwars.ts';
export type { CountRange } from './grades/counts.ts';
export { type Calibration, likelihoodWord, NOT_CALIBRATED } from './grades/likelihood.ts';
export {
  type AchMatrix,
  achMatrix,
  type Cell,
  type EvidenceRow,
  type HypothesisScore,
} from './hypotheses/matrix.ts';
export {
  hypothesisId,
  type ProposedEvidence,
  type ProposedHypothesis,
  proposeMatrix,
} from './hypotheses/propose.ts';
export { type CellRating, RATING_WORDS, type Rating } from './hypotheses/rating.ts';
export type { Relation } from './relation.ts';
export { type ReportLines, reportLines } from './report-lines.ts';
export type { CaseMaterial } from './statements.ts';
export {
  type CanonicalValue,
  canonicalValue,
  type ReadValue,
} from './support/canonical-value.ts';
export {
  caseSupport,
  type QuestionSupport,
  type SupportedValue,
  type SupportLine,
  type SupportMaterial,
} from './support/case-support.ts';
export { readClaimLines } from './support/claim-lines.ts';
export type { ClaimTable, Layout } from './support/claim-table.ts';
export { incidentHarm } from './support/harm.ts';
export { type ItemSupport, itemSupport, type ValueSupport } from './support/item-support.ts';
export { leaveOneSourceOut, type WithoutSource, withoutSource } from './support/leave-one-out.ts';
export {
  ClaimCollector,
  type NamedClaim,
  type NamedTable,
  type NamingOptions,
  type NumberedClaims,
  namedTable,
  weighNamed,
} from './support/named-claims.ts';
export type { ValueRelation } from './support/relations.ts';
export {
  fitTemperature,
  type JudgedItem,
  scoresOf,
  sharesAt,
  TEMPERATURE,
} from './support/temperature.ts';
export { relateValues, TOLERANCE, type Tolerance } from './support/value-relation.ts';
export { type WeighOptions, weighClaims } from './support/weigh.ts';
export { WEIGH_SETTINGS, type WeighSettings } from './support/weigh-settings.ts';
export type { Weighing } from './support/weigher.ts';
