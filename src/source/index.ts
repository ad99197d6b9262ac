// Source: bytes become documents: readers, main text, declared fields.
export type { Document, DocumentId, DocumentKind } from './document.ts';
