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
export { compareAccounts, independentLines } from './compare-accounts.ts';
export { type Comparing, compareValues, type Position } from './compare-values.ts';
export type { Relation } from './relation.ts';
export type { CaseMaterial } from './statements.ts';
