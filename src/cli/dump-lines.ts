import { createReadStream, statSync } from 'node:fs';
import { VariorumError } from '../error/index.ts';

/** A line of a dump with hundreds of alternate names has 30,000 bytes. */
const LINE_CODE_UNITS_MAX = 1 << 20;

/** First bytes of files that hold a dump packed. */
const PACKED: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a zip archive: unzip it and give the .txt file in it'],
  ['\u001f\u008b', 'gzip data: unpack it first'],
];

/** One line of a file. */
export interface DumpLine {
  /** Without its line break. */
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Bytes of the file read so far, whole chunks. */
  readonly bytes: number;
}

/**
 * The lines of a text file in UTF-8, in bounded memory.
 *
 * @throws {input-missing} where there is no such file.
 * @throws {input-unreadable, input-empty} where it cannot be read, or is empty.
 * @throws {input-binary} where it is packed or holds a NUL byte.
 * @throws {input-malformed} where a line does not end.
 */
export async function* linesOf(path: string): AsyncGenerator<DumpLine> {
  const decoder = new TextDecoder();
  let rest = '';
  let [number, bytes] = [0, 0];
  for await (const chunk of chunksOf(path)) {
    if (bytes === 0) refusePacked(chunk, path);
    bytes += chunk.length;
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield { text: line.replace(/\r$/, ''), number: ++number, bytes };
    if (rest.length > LINE_CODE_UNITS_MAX) {
      const reason = `the line has more than ${LINE_CODE_UNITS_MAX} characters`;
      throw new VariorumError('input-malformed', { path, line: number + 1, reason });
    }
  }
  if (bytes === 0) throw new VariorumError('input-empty', { path });
  if (rest !== '') yield { text: rest, number: number + 1, bytes };
}

/** Size of a file in bytes. */
export function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new VariorumError('input-missing', { path });
  return found.size;
}

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  sizeOf(path);
  try {
    for await (const chunk of createReadStream(path)) yield chunk as Buffer;
  } catch (cause) {
    if (cause instanceof VariorumError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new VariorumError('input-unreadable', { path, reason }, { cause });
  }
}

function refusePacked(chunk: Buffer, path: string): void {
  const head = chunk.toString('latin1', 0, 4);
  const packed = PACKED.find(([magic]) => head.startsWith(magic))?.[1];
  const nul = chunk.indexOf(0);
  const what = packed ?? (nul < 0 ? null : `a NUL byte at ${nul}`);
  if (what !== null) throw new VariorumError('input-binary', { path, what });
}
