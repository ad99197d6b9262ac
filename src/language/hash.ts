// Hashing of words and features. Training and running share it, so that a feature has one key.

const MIX = 0x9e3779b1;

/** 32-bit hash of a string's UTF-16 code units (FNV-1a, then mixed). Linear in its length. */
export function hashText(text: string): number {
  return hashRange(text, 0, text.length);
}

/** Hash of `text.slice(start, end)` without making the slice. */
export function hashRange(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

/** Folds one more value into a hash; order matters. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, MIX);
  return mixed ^ (mixed >>> 15);
}

/**
 * Bits of a feature key. 2^27 keys over some 10^6 kept rows: an unseen feature meets a foreign row
 * with a chance under 1 %, and a key costs one to two bytes in the file.
 */
export const KEY_BITS = 27;

/** The last step from a mixed hash to a feature key, 0 to 2^27 - 1. */
export function featureKey(hash: number): number {
  return Math.imul(hash, 0x85ebca6b) >>> (32 - KEY_BITS);
}
