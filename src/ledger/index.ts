// Ledger: the evidence of a case. Kept bytes and texts, a hash-chained list of entries that only
// ever grows, and what was read out of them, which can be thrown away and made again.
export type { Json } from './canonical.ts';
export type {
  CaseStore,
  Derivation,
  Keeping,
  Report,
  StoredBytes,
  StoredCase,
  StoredText,
} from './case-store.ts';
export type { Head } from './chain.ts';
export type { DerivedAnchor, DerivedRow, StoredDerivedRow } from './derived.ts';
export type { Edit } from './differences.ts';
export { differences } from './differences.ts';
export type {
  Draft,
  Entry,
  EntryBody,
  EntryKind,
  RecordedHit,
  Sha256,
  StoredEntry,
} from './entry.ts';
export type { OpenOptions } from './storage/sqlite.ts';
export { openCase } from './storage/sqlite.ts';
export type { Finding, FindingKind, Verification } from './verify.ts';
export { verify } from './verify.ts';
