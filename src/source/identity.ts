import { createHash } from 'node:crypto';
import type { Document, DocumentId } from './document.ts';

/** SHA-256 of bytes, or of the UTF-8 bytes of a string, in lower-case hex. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The parts of a report that make it this report. */
export type Identifying = Pick<
  Document,
  'text' | 'title' | 'kind' | 'publisher' | 'author' | 'publishedAt'
> & {
  /** Only an address that the report or the caller declares: a file's name identifies nothing. */
  readonly declaredAddress: string | null;
};

/**
 * The identity of a report: SHA-256 over the JSON array of its text and declared fields in fixed
 * order, so that the same report read from another path is the same document.
 */
export function documentId(report: Identifying): DocumentId {
  const { text, title, kind, publisher, author, publishedAt, declaredAddress } = report;
  const parts = [text, title, kind, publisher, author, publishedAt, declaredAddress];
  return sha256(JSON.stringify(parts)) as DocumentId;
}
