import type { ClaimId } from '../claim/index.ts';
import type { DocumentId } from '../source/index.ts';
import type { Span } from '../text/index.ts';
import type { Held } from './held-when.ts';

/** `e` and the first 16 hex digits of the hash of what the entity rests on. */
export type EntityId = string & { readonly __brand: 'EntityId' };

/** What sort of thing the mentions mean. `unnamed`: a described source ("two officials"). */
export type EntityKind =
  | 'person'
  | 'organisation'
  | 'state'
  | 'group'
  | 'place'
  | 'vessel'
  | 'weapon'
  | 'unnamed';

/** Why a mention was taken to mean its entity. */
export type MentionEvidence =
  | 'publisher'
  | 'name'
  | 'short-name'
  | 'acronym'
  | 'variant'
  | 'role'
  | 'pronoun'
  | 'metonym'
  | 'description';

/** One place where an entity is meant. */
export interface EntityMention {
  readonly document: DocumentId;
  /** Null for the publisher of the document. */
  readonly span: Span | null;
  readonly surface: string;
  readonly evidence: MentionEvidence;
}

/** A name that someone says a party had before or took later, valid for a time. */
export interface OtherName extends Held {
  readonly name: string;
  readonly relation: 'former-name' | 'later-name';
  /** The claim that says so: its chain tells who does. */
  readonly claim: ClaimId;
}

/**
 * How someone holds a role by the words beside it. `held`: only times are said ("until 2021");
 * `then`: at the time spoken of; `coming`: chosen, not yet in office.
 */
export type RoleStanding = 'held' | 'former' | 'then' | 'acting' | 'coming';

/** A role of which a report says when, or that it is over. */
export interface DatedRole extends Held {
  /** Verbatim, as in `roles`. */
  readonly words: string;
  readonly standing: RoleStanding;
  readonly document: DocumentId;
  /** Place of the role's words. */
  readonly span: Span;
}

/** Who or what the mentions of a case mean. */
export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** Fullest name found. */
  readonly name: string;
  /** Every other surface that names it (pronouns left out), in order of first use. */
  readonly aliases: readonly string[];
  /** Roles and descriptions given to it, verbatim ("Iran's Foreign Minister"). */
  readonly roles: readonly string[];
  /** Those roles of which it is said when they were held, or that they are over. */
  readonly datedRoles: readonly DatedRole[];
  /** Names that it is said to have had or taken ("changed its name to ..."). */
  readonly otherNames: readonly OtherName[];
  /** State or body that it belongs to, where said ("the ministry of X's spokesman"), or null. */
  readonly partOf: EntityId | null;
  readonly mentions: readonly EntityMention[];
}

/** Outcome of asking whom some words mean. */
export type Resolution =
  | { readonly kind: 'resolved'; readonly entity: EntityId; readonly evidence: MentionEvidence }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly EntityId[] }
  | { readonly kind: 'unresolved'; readonly reason: string };

/** Whom each link of a claim's source chain means, in the order of the chain. */
export interface Speakers {
  readonly claim: ClaimId;
  readonly links: readonly Resolution[];
  /** Party whose statement it is: the innermost link, or null where that is not resolved. */
  readonly party: EntityId | null;
}
