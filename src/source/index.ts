// Source: bytes become documents: readers, main text, declared fields.
export type { Document, DocumentId, DocumentKind } from './document.ts';
export { looksEnglish } from './english.ts';
export type { Declared } from './fields.ts';
export { DOCUMENT_KINDS } from './fields.ts';
export { sha256 } from './identity.ts';
export type { Lost, NoteCode, Noted, Problem } from './problem.ts';
export type { PublishedAt } from './published-at.ts';
export { isAfter, readPublishedAt } from './published-at.ts';
export type { ReadDocuments, ReadOptions } from './read-documents.ts';
export { readDocuments } from './read-documents.ts';
