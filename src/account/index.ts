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
