import type { EntityId } from '../entity/index.ts';
import type {
  AnswerId,
  AnswerValue,
  ConflictType,
  IncidentId,
  QuestionId,
} from '../incident/index.ts';
import type { DocumentId } from '../source/index.ts';
import type { Span } from '../text/index.ts';

/** One party's answer to one question of one incident, for as long as it holds to it. */
export interface Account {
  readonly party: EntityId;
  readonly incident: IncidentId;
  readonly question: QuestionId;
  /** The most precise of the compatible answers. */
  readonly value: AnswerValue;
  readonly rejected: boolean;
  /** Date (EDTF) of the earliest statement of it, or null. */
  readonly asOf: string | null;
  /** Answers that carry it, earliest first; at least one. */
  readonly answers: readonly AnswerId[];
  /** Reports that carry it, and how many lines independent of each other they make. */
  readonly documents: readonly DocumentId[];
  readonly independentLines: number;
  /** Answer of the same party that replaced this one, or null while it stands. */
  readonly replacedBy: AnswerId | null;
}

export type { ConflictType } from '../incident/index.ts';

/** One side of a comparison. */
export interface Side {
  readonly party: EntityId;
  readonly answer: AnswerId;
}

/** Two accounts that cannot both hold. */
export interface Conflict {
  readonly incident: IncidentId;
  readonly question: QuestionId;
  readonly type: ConflictType;
  readonly sides: readonly [Side, Side];
}

/** Two accounts of which one only says more exactly what the other says. */
export interface PrecisionDifference {
  readonly incident: IncidentId;
  readonly question: QuestionId;
  /** The vaguer side first. */
  readonly sides: readonly [Side, Side];
}

/** How a party moved. */
export type ChangeKind =
  | 'correction'
  | 'retraction'
  | 'admission'
  | 'refinement'
  | 'escalation'
  | 'reversal'
  /** A page that says something else than before, and does not say that it was changed. */
  | 'silent-edit';

/** Same party, same question, another answer later. */
export interface Change {
  readonly party: EntityId;
  readonly incident: IncidentId;
  readonly question: QuestionId;
  readonly kind: ChangeKind;
  readonly from: AnswerId;
  readonly to: AnswerId;
}

/** How reports go back to one origin. */
export type OriginHow = 'copied' | 'partly-copied' | 'reworded-citing' | 'translated-citing';

/** Reports that lead back to one place where a statement entered the world. */
export interface Origin {
  readonly origin:
    | { readonly kind: 'document'; readonly document: DocumentId }
    | { readonly kind: 'entity'; readonly entity: EntityId };
  readonly how: OriginHow;
  /** Reports of the group, the origin included where it is a report; at least two. */
  readonly documents: readonly DocumentId[];
  /** Why: shared words, or the words that cite. */
  readonly evidence: readonly OriginEvidence[];
}

/** One reason to say that a report repeats another or cites a party. */
export interface OriginEvidence {
  readonly document: DocumentId;
  /** Where the words stand; null where the whole text is meant. */
  readonly span: Span | null;
  /** Share of this report's word 5-grams found in the origin, 0 to 1; null for citations. */
  readonly containment: number | null;
}

/** Everything that the accounts of a case come to. */
export interface Comparison {
  readonly accounts: readonly Account[];
  readonly conflicts: readonly Conflict[];
  readonly precision: readonly PrecisionDifference[];
  readonly changes: readonly Change[];
  readonly origins: readonly Origin[];
}
