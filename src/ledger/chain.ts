import { hash as digest } from 'node:crypto';
import { canonical } from './canonical.ts';
import { checkedDraft, type Draft, type Sha256, type StoredEntry } from './entry.ts';

/** How far the chain goes: enough to tell later whether anything of it was removed or changed. */
export interface Head {
  /** Number of entries. */
  readonly count: number;
  /** Hash of the last one; 64 zeros while there is none. */
  readonly hash: Sha256;
}

/** The chain before its first entry. */
export const emptyHead: Head = { count: 0, hash: '0'.repeat(64) };

/** SHA-256, hex, of bytes, or of a text in UTF-8. */
export function sha256(data: Uint8Array | string): Sha256 {
  return digest('sha256', data);
}

/** Gives a draft its place after `head`. @throws {z.ZodError} where its shape is wrong. */
export function sealed(draft: Draft, head: Head): StoredEntry {
  const { kind, at, body } = checkedDraft(draft);
  const open = { seq: head.count + 1, kind, at, body: canonical(body), previous: head.hash };
  return { ...open, hash: hashOf(open) };
}

/**
 * The hash that an entry must bear. The stored body goes in letter for letter, not parsed and
 * written again, so that even a changed white space is found.
 */
export function hashOf({ seq, kind, at, body, previous }: Omit<StoredEntry, 'hash'>): Sha256 {
  const entry = `{"at":${JSON.stringify(at)},"body":${body},"kind":${JSON.stringify(kind)},"seq":${seq}}`;
  return sha256(`${previous}\n${entry}`);
}
