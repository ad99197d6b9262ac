import type { EntityId } from '../entity/index.ts';
import type { Document, DocumentId } from '../source/index.ts';
import type { Span } from '../text/index.ts';
import type { Held } from './build-accounts.ts';
import type { CaseMaterial } from './statements.ts';

/** A report that passes on what somebody published or said elsewhere. */
export interface Citation {
  readonly document: DocumentId;
  /** Report or party in which the statement entered the world. */
  readonly origin:
    | { readonly kind: 'document'; readonly document: DocumentId }
    | { readonly kind: 'entity'; readonly entity: EntityId };
  /** Words that cite; null where only the statement itself shows it. */
  readonly span: Span | null;
}

/** What is needed to find what reports pass on. */
export interface Citing {
  readonly material: CaseMaterial;
  readonly held: readonly Held[];
  /** Reports, earliest first. */
  readonly documents: readonly Document[];
  readonly publishers: ReadonlyMap<DocumentId, EntityId>;
  readonly byId: ReadonlyMap<DocumentId, Document>;
  /** True where two reports tell of one incident or name the same people and bodies. */
  readonly related: (a: DocumentId, b: DocumentId) => boolean;
  /** Place of each report among them. */
  readonly order: ReadonlyMap<DocumentId, number>;
}

/** A citation of one report by another. */
export function cites(document: DocumentId, source: DocumentId, span: Span | null): Citation {
  return { document, origin: { kind: 'document', document: source }, span };
}

/** Mentions that name their entity, pronouns and descriptions left out. */
export const BY_NAME: ReadonlySet<string> = new Set([
  'name',
  'short-name',
  'acronym',
  'variant',
  'role',
]);
