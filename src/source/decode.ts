import { VariorumError } from '../error/index.ts';
import type { Remark } from './problem.ts';

/**
 * Largest file that is read, in bytes. The longest single report at hand (a UN panel's) is under
 * 1 MB of text; 20 MB leaves room for a year of a feed and keeps memory under 200 MB.
 */
export const LIMIT_BYTES = 20_000_000;

/** Text as decoded, before anything is cut from it. */
export interface Decoded {
  /** Newlines are `\n`; no byte order mark. */
  readonly text: string;
  /** What the reader of the case should know about the decoding. */
  readonly remarks: readonly Remark[];
}

/** Signatures of formats that are no text, with the name that a user knows them by. */
const SIGNATURES: readonly (readonly [what: string, at: number, signature: string])[] = [
  ['a PDF document', 0, '%PDF-'],
  ['a ZIP archive or Office document', 0, 'PK\x03\x04'],
  ['a PNG image', 0, '\x89PNG'],
  ['a JPEG image', 0, '\xff\xd8\xff'],
  ['a GIF image', 0, 'GIF8'],
  ['a WebP image', 8, 'WEBP'],
  ['a gzip archive', 0, '\x1f\x8b'],
  ['a bzip2 archive', 0, 'BZh'],
  ['an XZ archive', 0, '\xfd7zXZ'],
  ['a 7-Zip archive', 0, "7z\xbc\xaf'\x1c"],
  ['an old Office document', 0, '\xd0\xcf\x11\xe0'],
  ['an RTF document', 0, '{\\rtf'],
  ['a SQLite database', 0, 'SQLite format 3'],
  ['a video', 4, 'ftyp'],
  ['an MP3 recording', 0, 'ID3'],
  ['an Ogg recording', 0, 'OggS'],
  ['a program', 0, '\x7fELF'],
];

/**
 * The text of a file's bytes. A byte order mark decides; then valid UTF-8 is UTF-8 whatever is
 * declared (a wrong declaration is remarked on); else the declared encoding, strictly.
 *
 * @param options.name what to call the file in errors
 * @param options.charset encoding declared outside the file (HTTP), if any
 * @throws {VariorumError} input-too-large, input-empty, input-binary, input-encoding
 * @see https://encoding.spec.whatwg.org/ for the labels; ours never puts U+FFFD for a bad byte
 */
export function decode(
  bytes: Uint8Array,
  options: { readonly name: string; readonly charset?: string | undefined },
): Decoded {
  const path = options.name;
  if (bytes.length > LIMIT_BYTES) {
    const place = { path, bytes: bytes.length, limitBytes: LIMIT_BYTES };
    throw new VariorumError('input-too-large', place);
  }
  if (bytes.length === 0) throw new VariorumError('input-empty', { path });
  const marked = markOf(bytes);
  const what = marked === null ? binaryKind(bytes) : null;
  if (what !== null) throw new VariorumError('input-binary', { path, what });
  const { text, remarks } =
    marked === null
      ? decodeUnmarked(bytes, { path, declared: options.charset ?? declaredCharset(bytes) })
      : { text: strictly(bytes, { path, encoding: marked }), remarks: [] };
  if (!/\S/.test(text)) throw new VariorumError('input-empty', { path });
  return { text: text.replace(/\r\n?/g, '\n'), remarks };
}

/** Encoding that a byte order mark announces, or null. */
function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

/** What the bytes are where they are no text; null where they may be text. */
function binaryKind(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 64));
  for (const [what, at, signature] of SIGNATURES) if (head.startsWith(signature, at)) return what;
  const nul = bytes.indexOf(0);
  return nul < 0 ? null : `a NUL byte at ${nul}`;
}

/** Encoding that the file's own head declares (HTML meta, XML declaration), or undefined. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  // The HTML standard looks at 1024 bytes; real pages put scripts before the meta element.
  const head = latin1(bytes.subarray(0, 8192));
  if (!/^\s*</.test(head)) return undefined;
  return (
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{1,40})["']/i.exec(head)?.[1] ??
    /<meta[^<>]{0,300}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/i.exec(head)?.[1]
  );
}

function decodeUnmarked(
  bytes: Uint8Array,
  { path, declared }: { readonly path: string; readonly declared: string | undefined },
): Decoded {
  const label = declared?.toLowerCase();
  const known = label === undefined ? null : encodingNamed(label);
  // ISO-2022-JP is written in ASCII bytes, so that being valid UTF-8 says nothing about it.
  const asUtf8 = known === 'iso-2022-jp' ? null : attempt(bytes, 'utf-8');
  if (asUtf8 !== null) {
    const wrong = label !== undefined && known !== 'utf-8' && asUtf8.length < bytes.length;
    const message = `declares the encoding ${label}, but is valid UTF-8 and was read as that`;
    return { text: asUtf8, remarks: wrong ? [{ code: 'charset-wrong', message }] : [] };
  }
  // A page cannot declare UTF-16 in ASCII letters and be UTF-16; the standard reads UTF-8 then.
  const encoding = known === null || known.startsWith('utf-16') ? 'utf-8' : known;
  return { text: strictly(bytes, { path, encoding }), remarks: [] };
}

/** Standard name of an encoding label, or null where the platform does not know it. */
function encodingNamed(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function strictly(
  bytes: Uint8Array,
  { path, encoding }: { readonly path: string; readonly encoding: string },
): string {
  const text = attempt(bytes, encoding);
  if (text !== null) return text;
  const found = firstBadByte(bytes, encoding);
  const offset = encoding === 'utf-8' ? startOfCharacter(bytes, found) : found;
  throw new VariorumError('input-encoding', { path, offset, encoding: encoding.toUpperCase() });
}

/** Offset of the byte at which decoding fails, found by halving: O(n log n), on failure only. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodesSoFar(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  return good;
}

/** Offset of the UTF-8 lead byte whose character is cut short at `offset`, or `offset` itself. */
function startOfCharacter(bytes: Uint8Array, offset: number): number {
  for (let back = 1; back <= 3; back++) {
    const unit = bytes[offset - back] ?? 0;
    const isContinuation = unit >= 0x80 && unit < 0xc0;
    if (isContinuation) continue;
    const length = unit >= 0xf0 ? 4 : unit >= 0xe0 ? 3 : unit >= 0xc0 ? 2 : 1;
    return length > back ? offset - back : offset;
  }
  return offset;
}

/** True where the bytes are the start of valid text (a cut last character is no fault). */
function decodesSoFar(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
