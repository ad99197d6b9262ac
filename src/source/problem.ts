import type { VariorumError } from '../error/index.ts';
import type { DocumentId } from './document.ts';

/** What is remarked about a report that was read all the same. */
export type NoteCode =
  | 'date-unreadable'
  | 'date-without-offset'
  | 'kind-unknown'
  | 'field-unknown'
  | 'charset-wrong'
  | 'characters-replaced'
  | 'language-not-read';

/** A file, or one item of it, that did not become a document. */
export interface Lost {
  readonly kind: 'lost';
  /** Which item of the file, from 0; null where the whole file is lost. */
  readonly item: number | null;
  /** Why, with place and remedy. */
  readonly error: VariorumError;
}

/** A remark about a document that was read. */
export interface Noted {
  readonly kind: 'noted';
  /** Which item of the file, from 0. */
  readonly item: number;
  /** The document that the remark is about. */
  readonly document: DocumentId;
  /** Which sort of remark. */
  readonly code: NoteCode;
  /** One line for the reader, with the declared value that it is about. */
  readonly message: string;
}

/** Anything that did not go as the sender of the file meant it to. */
export type Problem = Lost | Noted;

/** A remark before its document has an identity. */
export interface Remark {
  readonly code: NoteCode;
  readonly message: string;
}
