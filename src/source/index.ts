// Source: bytes become documents: readers, main text, declared fields. Also where the bytes come
// from: files and pages, in the fetch-* modules, the only ones that touch the machine.
export { LIMIT_BYTES } from './decode.ts';
export type { Document, DocumentId, DocumentKind } from './document.ts';
export { looksEnglish } from './english.ts';
export type { Inputs } from './fetch-file.ts';
export { listInputs, readInput } from './fetch-file.ts';
export type { FetchedPage, FetchOptions } from './fetch-page.ts';
export { collect, fetchPage, isAddress } from './fetch-page.ts';
export type { Declared } from './fields.ts';
export { DOCUMENT_KINDS } from './fields.ts';
export { furnitureOf } from './furniture.ts';
export { sha256 } from './identity.ts';
export type { Lost, NoteCode, Noted, Problem } from './problem.ts';
export type { PublishedAt } from './published-at.ts';
export { isAfter, readPublishedAt } from './published-at.ts';
export type { ReadDocuments, ReadOptions } from './read-documents.ts';
export { readDocuments } from './read-documents.ts';
