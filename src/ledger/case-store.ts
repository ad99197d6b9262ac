import type { Document, DocumentId } from '../source/index.ts';
import type { Head } from './chain.ts';
import type { DerivedRow, StoredDerivedRow } from './derived.ts';
import type { Draft, Entry, Sha256, StoredEntry } from './entry.ts';

/** A report together with the bytes that it was read from. */
export interface Report {
  /** The bytes as they came; their SHA-256 is `document.bytesSha256`. */
  readonly bytes: Uint8Array;
  readonly document: Document;
}

/** What became of a report that was handed in. */
export type Keeping =
  /** It is on disk now. */
  | { readonly kind: 'kept'; readonly document: DocumentId }
  /** It was there already; nothing was added. */
  | { readonly kind: 'known'; readonly document: DocumentId }
  /** It is on disk now, and `previous` was there before it at the same address. */
  | {
      readonly kind: 'new-version';
      readonly document: DocumentId;
      readonly previous: DocumentId;
    };

/** Who derived a set of rows, from what and when. */
export interface Derivation {
  /** Version of the program and its models. */
  readonly madeBy: string;
  /** Reports that were read. */
  readonly documents: readonly DocumentId[];
  /** When, ISO 8601 with offset. */
  readonly at: string;
}

/**
 * The evidence of one case. Entries are only ever added. Each method that writes is one
 * transaction: when its promise is fulfilled the whole of it is on disk, and when it is rejected,
 * or the process dies before, nothing of it is.
 *
 * Methods are asynchronous because a store may be a server; SQLite's finish before they return.
 *
 * @throws {case-busy} from writing methods while another program writes.
 * @throws {case-unwritable} from writing methods where disk or permissions refuse.
 * @throws {case-damaged} from any method that meets something else than what was kept.
 */
export interface CaseStore {
  /** Keeps one report wholly or, where it is known, adds nothing. */
  keep(report: Report, options: { readonly at: string }): Promise<Keeping>;
  /** Keeps many reports in one transaction (one wait for the disk); outcomes in their order. */
  keepAll(reports: readonly Report[], options: { readonly at: string }): Promise<Keeping[]>;
  /** Adds an entry of any kind; documents and readings have their own methods. */
  append(draft: Draft): Promise<Entry>;
  /** All entries, oldest first. */
  entries(): Promise<Entry[]>;
  /** How far the chain goes. Noted elsewhere, it shows later that nothing was cut off. */
  head(): Promise<Head>;
  /** All kept documents in the order of keeping. */
  documents(): Promise<Document[]>;
  /** One document, or null where it is not kept here. */
  document(id: DocumentId): Promise<Document | null>;
  /** Kept bytes, or null where there are none with this hash. */
  bytes(sha256: Sha256): Promise<Uint8Array | null>;
  /** Documents of one address in the order of keeping; more than one where it was changed. */
  versions(address: string): Promise<DocumentId[]>;
  /**
   * Replaces all derived rows. An entry records it, unless the last recorded reading had the same
   * maker, documents and rows. Every anchor must stand in its kept text: else it is a broken
   * invariant.
   */
  writeDerived(rows: readonly DerivedRow[], derivation: Derivation): Promise<'recorded' | 'known'>;
  /** Derived rows of one table in the order in which they were written. */
  derived(table: string): Promise<DerivedRow[]>;
  /** The case as it lies there, for `verify`. */
  stored(): StoredCase;
  /** Ends the use of the store; further calls are broken invariants. */
  close(): Promise<void>;
}

/** A text as it lies in the store. */
export interface StoredText {
  readonly document: string;
  readonly text: string;
}

/** Kept bytes as they lie in the store. */
export interface StoredBytes {
  /** Hash under which they were kept. */
  readonly sha256: string;
  /** Null where they cannot be unpacked any more. */
  readonly content: Uint8Array | null;
}

/** A case row by row, nothing parsed and nothing trusted: what `verify` reads. */
export interface StoredCase {
  /** What the store itself finds wrong (broken pages, missing guards), in words. */
  damage(): Promise<readonly string[]>;
  /** The noted head; null where it is gone. */
  head(): Promise<Head | null>;
  /** Entries by number. */
  entries(): AsyncIterable<StoredEntry>;
  /** Kept bytes by hash, one at a time. */
  bytes(): AsyncIterable<StoredBytes>;
  /** Kept texts by document, one at a time. */
  texts(): AsyncIterable<StoredText>;
  /** Derived rows in the order in which they were written. */
  derived(): AsyncIterable<StoredDerivedRow>;
}
