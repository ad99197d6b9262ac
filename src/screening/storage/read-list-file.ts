import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { gunzipSync } from 'node:zlib';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { VariorumError } from '../../error/index.ts';
import type { CsvSource } from '../lists/csv-rows.ts';
import { readEuXml } from '../lists/eu-xml.ts';
import { readFollowTheMoney } from '../lists/follow-the-money.ts';
import { formatOf, HEAD_UNITS, LIST_FORMATS, type ListFormat } from '../lists/formats.ts';
import type { ListedParty } from '../lists/listed-party.ts';
import { csvMappingShape, readMappedCsv } from '../lists/mapped-csv.ts';
import { readOfacAdvancedXml } from '../lists/ofac-advanced-xml.ts';
import { readOfacCsv } from '../lists/ofac-csv.ts';
import { readOfacXml } from '../lists/ofac-xml.ts';
import { readUkCsv } from '../lists/uk-csv.ts';
import { readUnConsolidated } from '../lists/un-consolidated.ts';

/** Bytes that are read at once; a list is never whole in memory as text where it is XML. */
const CHUNK_BYTES = 1 << 20;

/** Largest file that is read: OFAC's advanced XML, the largest published list, has 120 MB. */
const FILE_BYTES_MAX = 1_000_000_000;

/** What is known of a file besides its content. */
export interface ListFile {
  readonly path: string;
  /** Read it so; by its head where this is null. */
  readonly format: ListFormat | null;
  /** A YAML file that says what the columns hold, for the format `csv`. */
  readonly mapping: string | null;
}

/**
 * The parties of a list in a file, plain or gzip, one after another.
 *
 * @throws {input-missing, input-unreadable, input-too-large} for the file.
 * @throws {usage} where the format cannot be told, or a mapping is missing.
 * @throws {input-malformed} with the line, where the content is not of that format.
 */
export function readListFile({ path, format, mapping }: ListFile): Iterable<ListedParty> {
  const known = format ?? (mapping === null ? formatOf(headOf(path)) : 'csv');
  if (known === null) {
    throw new VariorumError('usage', {
      reason: `the format of ${path} cannot be told from its first lines`,
      hint: `Give --format with one of: ${Object.keys(LIST_FORMATS).join(', ')}.`,
    });
  }
  switch (known) {
    case 'ofac-csv':
      return readOfacCsv({
        sdn: wholeText(path),
        alt: beside(path, 'alt'),
        add: beside(path, 'add'),
      });
    case 'ofac-xml':
      return readOfacXml({ path, chunks: chunksOf(path) });
    case 'ofac-advanced-xml':
      return readOfacAdvancedXml({ path, chunks: chunksOf(path) });
    case 'un-xml':
      return readUnConsolidated({ path, chunks: chunksOf(path) });
    case 'eu-xml':
      return readEuXml({ path, chunks: chunksOf(path) });
    case 'uk-csv':
      return readUkCsv(wholeText(path));
    case 'ftm':
      return readFollowTheMoney(wholeText(path));
    case 'csv':
      return readMappedCsv(wholeText(path), readMapping(mapping, path));
  }
}

/** sdn.csv's companion, if it lies beside it: `alt.csv` or `alt.csv.gz`. */
function beside(path: string, name: 'alt' | 'add'): CsvSource | null {
  const file = basename(path).replace(/sdn|cons_prim/iu, (word) =>
    word.toLowerCase() === 'sdn' ? name : `cons_${name}`,
  );
  const companion = join(dirname(path), file);
  return companion !== path && existsSync(companion) ? wholeText(companion) : null;
}

function readMapping(mapping: string | null, path: string) {
  if (mapping === null) {
    throw new VariorumError('usage', {
      reason: `${path} is a plain CSV, and nothing says what its columns hold`,
      hint: 'Give --mapping FILE; `variorum lists add --help` shows one.',
    });
  }
  const parsed = csvMappingShape.safeParse(parseYaml(wholeText(mapping).text));
  if (parsed.success) return parsed.data;
  throw new VariorumError('input-malformed', {
    path: mapping,
    line: 1,
    reason: z.prettifyError(parsed.error),
    hint: 'See `variorum lists add --help` for the fields.',
  });
}

function headOf(path: string): string {
  let head = '';
  for (const chunk of chunksOf(path)) {
    head += chunk;
    if (head.length >= HEAD_UNITS) break;
  }
  return head.slice(0, HEAD_UNITS);
}

function wholeText(path: string): CsvSource {
  return { path, text: [...chunksOf(path)].join('').replace(/^\uFEFF/u, '') };
}

/** The text of a file in pieces. @throws {input-missing, input-unreadable, input-too-large} */
function* chunksOf(path: string): Generator<string> {
  const decoder = new StringDecoder('utf8');
  for (const bytes of path.endsWith('.gz') ? [unzipped(path)] : bytesOf(path)) {
    yield decoder.write(bytes);
  }
  yield decoder.end();
}

function unzipped(path: string): Buffer {
  return reading(path, () => gunzipSync(readFileSync(path), { maxOutputLength: FILE_BYTES_MAX }));
}

function* bytesOf(path: string): Generator<Buffer> {
  const bytes = reading(path, () => statSync(path).size);
  if (bytes > FILE_BYTES_MAX) {
    throw new VariorumError('input-too-large', { path, bytes, limitBytes: FILE_BYTES_MAX });
  }
  const file = reading(path, () => openSync(path, 'r'));
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      const read = reading(path, () => readSync(file, buffer));
      if (read === 0) return;
      yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

function reading<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new VariorumError('input-missing', { path }, { cause });
    throw new VariorumError('input-unreadable', { path, reason: message }, { cause });
  }
}
