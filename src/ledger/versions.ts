import type { Document, DocumentId } from '../source/index.ts';

/** What tells the versions of one address apart. */
export type VersionKey = Pick<Document, 'id' | 'bytesSha256' | 'item'>;

/**
 * The kept document that `next` is a new version of, or null where it is a report of its own.
 *
 * Reports out of the same bytes are never versions of each other: a file of posts without
 * addresses of their own gives many reports at one address. Where the bytes read last held several
 * reports at this address, the one with the same number within them is meant.
 *
 * @param kept documents of the same address in the order of keeping.
 */
export function predecessor(kept: readonly VersionKey[], next: VersionKey): DocumentId | null {
  const others = kept.filter(({ bytesSha256 }) => bytesSha256 !== next.bytesSha256);
  const last = others.at(-1);
  if (last === undefined) return null;
  const together = others.filter(({ bytesSha256 }) => bytesSha256 === last.bytesSha256);
  if (together.length === 1) return last.id;
  return together.find(({ item }) => item === next.item)?.id ?? null;
}
