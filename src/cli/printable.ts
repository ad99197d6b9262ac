/**
 * Text of a report made safe for a terminal: control characters, escape sequences and marks that
 * turn the direction of writing are shown by their number, white space becomes single blanks.
 */
export function printable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(steering, (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);
}

// C0 and C1 controls, and the bidirectional embeddings, overrides and isolates of UAX #9.
const steering = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
