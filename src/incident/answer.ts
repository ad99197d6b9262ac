import type { ClaimId } from '../claim/index.ts';
import type { EntityId } from '../entity/index.ts';
import type { Basis, Hedge } from '../mention/index.ts';
import type { DocumentId } from '../source/index.ts';
import type { Span } from '../text/index.ts';

/** `i` and the first 16 hex digits of the hash of what the incident rests on. */
export type IncidentId = string & { readonly __brand: 'IncidentId' };
/** Id of a question in the catalogue: `killed`, `when`, `responsible` ... */
export type QuestionId = string & { readonly __brand: 'QuestionId' };
/** `a` and the first 16 hex digits of the hash of claim, question and value. */
export type AnswerId = string & { readonly __brand: 'AnswerId' };

/** How a party stands towards an accusation of responsibility. */
export type Accusation = 'accuses' | 'suspects' | 'denies-own' | 'claims-own' | 'clears';

/** A typed value read out of a claim. */
export type AnswerValue =
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number | null;
      readonly hedge: Hedge;
      readonly unit: string | null;
    }
  | { readonly kind: 'time'; readonly edtf: string }
  | { readonly kind: 'place'; readonly value: string; readonly placeId: string | null }
  | { readonly kind: 'party'; readonly value: string; readonly entity: EntityId | null }
  | {
      readonly kind: 'responsible';
      readonly value: string;
      readonly entity: EntityId | null;
      readonly polarity: Accusation;
    }
  /** `category` is a node of the question's ontology, or null where the words fit none. */
  | { readonly kind: 'category'; readonly value: string; readonly category: string | null }
  | { readonly kind: 'words'; readonly value: string }
  | {
      readonly kind: 'level';
      readonly level: 'none' | 'minor' | 'serious' | 'destroyed';
      readonly value: string;
    }
  | { readonly kind: 'outcome'; readonly value: 'failed' | 'succeeded' | 'partly' }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  /** The party was asked, or declined: no position. */
  | { readonly kind: 'none' };

/** One claim's answer to one question about one incident. */
export interface Answer {
  readonly id: AnswerId;
  readonly claim: ClaimId;
  readonly document: DocumentId;
  readonly incident: IncidentId;
  readonly question: QuestionId;
  readonly value: AnswerValue;
  /** The words that carry the value; lies within the claim's content or its sentence. */
  readonly span: Span;
  readonly basis: Basis;
  /** True where the claim rejects the value ("denied that three died"). */
  readonly rejected: boolean;
  /** Name of the rule that read it. */
  readonly rule: string;
}

/** Something that happened, or is said to have happened. */
export interface Incident {
  readonly id: IncidentId;
  /** Type in the catalogue: attack, explosion, supply, listing, protest ... */
  readonly type: string;
  /** Short name for people: "attack, Isfahan, 2023-01-28". */
  readonly label: string;
  /** EDTF, or null where no report says. */
  readonly when: string | null;
  readonly where: { readonly name: string; readonly placeId: string | null } | null;
  readonly documents: readonly DocumentId[];
  /** Claims about it, in document order. */
  readonly claims: readonly ClaimId[];
}
