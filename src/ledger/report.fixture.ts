import type { Document, DocumentId } from '../source/index.ts';
import { canonical } from './canonical.ts';
import type { Report } from './case-store.ts';
import { sha256 } from './chain.ts';

/** A report made for a test: bytes are its text, its id the hash of text and given fields. */
export function reportOf(text: string, fields: Partial<Document> = {}): Report {
  const bytes = new TextEncoder().encode(text);
  const document = {
    text,
    furniture: [],
    title: null,
    kind: 'agency' as const,
    publisher: 'Agency',
    author: null,
    publishedAt: '2023-01-29T08:00:00+03:30',
    address: `https://agency.example/${sha256(text).slice(0, 8)}`,
    language: 'en',
    note: null,
    bytesSha256: sha256(bytes),
    item: 0,
    ...fields,
  };
  const { item: _, bytesSha256: __, ...identity } = document;
  const id = sha256(canonical({ ...identity, furniture: [] })) as DocumentId;
  return { bytes, document: { ...document, id } };
}
