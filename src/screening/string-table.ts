/** Strings in one byte array: a million of them cost no more than their letters and an offset each. */
export interface StringTable {
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** Where each begins; one more than there are strings. */
  readonly starts: Int32Array;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The strings, in the order in which they are given. */
export function stringTable(strings: Iterable<string>): StringTable {
  let bytes = new Uint8Array(1 << 16);
  const starts: number[] = [0];
  let end = 0;
  for (const string of strings) {
    // A code unit takes three bytes at most.
    if (end + 3 * string.length > bytes.length) {
      const larger = new Uint8Array(Math.max(2 * bytes.length, end + 3 * string.length));
      larger.set(bytes);
      bytes = larger;
    }
    end += encoder.encodeInto(string, bytes.subarray(end)).written;
    starts.push(end);
  }
  return { bytes: bytes.slice(0, end), starts: Int32Array.from(starts) };
}

/** The string at this place. */
export function stringAt({ bytes, starts }: StringTable, at: number): string {
  const start = starts[at] ?? 0;
  const end = starts[at + 1] ?? start;
  // Short ASCII strings, nearly all of them, are faster by hand.
  if (end - start <= 24) {
    let text = '';
    for (let place = start; place < end; place++) {
      const code = bytes[place] as number;
      if (code > 127) return decoder.decode(bytes.subarray(start, end));
      text += String.fromCharCode(code);
    }
    return text;
  }
  return decoder.decode(bytes.subarray(start, end));
}

/** How many strings. */
export function countOf({ starts }: StringTable): number {
  return starts.length - 1;
}
