import type { Span } from '../text/index.ts';

/** SHA-256, hex, of what makes a report this report: its text and declared fields. */
export type DocumentId = string & { readonly __brand: 'DocumentId' };

/** What sort of publication a report is. */
export type DocumentKind =
  | 'agency'
  | 'newspaper'
  | 'broadcaster'
  | 'ministry'
  | 'post'
  | 'press-release'
  | 'ngo'
  | 'company'
  | 'blog'
  | 'unknown';

/** One report as published. Immutable: another version of the same address is another document. */
export interface Document {
  /** Content hash; the same report read twice has the same id. */
  readonly id: DocumentId;
  /** The report's words: paragraphs separated by a blank line, never changed after this point. */
  readonly text: string;
  /** Parts of `text` that are no report (related links, author box, share bar), in order. */
  readonly furniture: readonly Span[];
  /** Headline, or null where none was given. Not part of `text`. */
  readonly title: string | null;
  /** Sort of publication. */
  readonly kind: DocumentKind;
  /** Name of the publisher, or null where unknown. */
  readonly publisher: string | null;
  /** Byline, or null. */
  readonly author: string | null;
  /** ISO 8601 with offset, or a bare date, as declared; null where the report bears none. */
  readonly publishedAt: string | null;
  /** Canonical address, or `file:` and the name it was read under. */
  readonly address: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Remark about the file itself (for example that it is a paraphrase), or null. */
  readonly note: string | null;
  /** SHA-256, hex, of the kept bytes that this document was read from. */
  readonly bytesSha256: string;
  /** Which item of those bytes (feeds and JSON arrays hold several), from 0. */
  readonly item: number;
}
