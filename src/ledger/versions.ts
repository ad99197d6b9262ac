import type { Document, DocumentId } from '../source/index.ts';
import type { Sha256 } from './entry.ts';

/** What tells the versions of one address apart. */
export type VersionKey = Pick<Document, 'id' | 'bytesSha256' | 'item'>;

/** What was kept of one address: documents by number within the bytes that they came in. */
export type AddressHistory = Map<Sha256, Map<number, DocumentId>>;

/** The history of one address, from its documents in the order of keeping. */
export function historyOf(kept: readonly VersionKey[]): AddressHistory {
  const history: AddressHistory = new Map();
  for (const key of kept) addTo(history, key);
  return history;
}

/** Adds what was kept just now. */
export function addTo(history: AddressHistory, { id, bytesSha256, item }: VersionKey): void {
  const together = history.get(bytesSha256) ?? new Map<number, DocumentId>();
  together.set(item, id);
  history.set(bytesSha256, together);
}

/**
 * The kept document that `next` is a new version of, or null where it is a report of its own.
 *
 * Reports out of the same bytes are never versions of each other: a file of posts without
 * addresses of their own gives many reports at one address. Where the bytes read last held several
 * reports at this address, the one with the same number within them is meant. Linear in the number
 * of times that the address was read.
 */
export function predecessor(history: AddressHistory, next: VersionKey): DocumentId | null {
  const last = [...history.keys()].findLast((bytes) => bytes !== next.bytesSha256);
  const together = last === undefined ? undefined : history.get(last);
  if (together === undefined) return null;
  const [only, another] = together.values();
  return another === undefined ? (only ?? null) : (together.get(next.item) ?? null);
}
