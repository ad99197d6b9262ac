import { CsvError, parse } from 'csv-parse/sync';
import { VariorumError } from '../../error/index.ts';

/** Longest record in UTF-16 units; the longest of the lists tried has 12,000. */
const RECORD_MAX = 1_000_000;

/** A CSV file as text. */
export interface CsvSource {
  /** Name of the file, for messages. */
  readonly path: string;
  readonly text: string;
}

/**
 * The rows of a CSV text (RFC 4180), each with as many fields as it has.
 *
 * @throws {input-malformed} with the line, where a quote does not close.
 */
export function csvRows({ path, text }: CsvSource): readonly (readonly string[])[] {
  try {
    return parse(withoutEndMark(text), {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: RECORD_MAX,
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause.lines === 'number' ? cause.lines : 0;
    const hint = 'Fetch the list again from its publisher; the file may have been cut off.';
    throw new VariorumError(
      'input-malformed',
      { path, line, reason: cause.message, hint },
      { cause },
    );
  }
}

/** One row by the names of its columns. */
export type NamedRow = (column: string) => string;

/**
 * The rows below the first one that holds all of some columns, by name. Names of columns are compared
 * without case, spaces and signs, since publishers change these between editions.
 *
 * @throws {input-malformed} where no row holds them.
 */
export function namedRows(
  source: CsvSource,
  required: readonly string[],
): { readonly columns: readonly string[]; readonly rows: Generator<NamedRow> } {
  const rows = csvRows(source);
  const head = rows.findIndex((row) => {
    const found = new Set(row.map(columnKey));
    return required.every((column) => found.has(columnKey(column)));
  });
  const columns = rows[head];
  if (columns === undefined) {
    throw new VariorumError('input-malformed', {
      path: source.path,
      line: 1,
      reason: `no row names the columns ${required.join(', ')}`,
      hint: 'Check that the file is of this format, or give --format and --mapping.',
    });
  }
  const at = new Map(columns.map((column, index) => [columnKey(column), index]));
  const named = function* (): Generator<NamedRow> {
    for (const row of rows.slice(head + 1)) {
      yield (column) => row[at.get(columnKey(column)) ?? -1]?.trim() ?? '';
    }
  };
  return { columns, rows: named() };
}

function columnKey(column: string): string {
  return column.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** DOS end of file, with which OFAC's files close. */
const END_MARK = '\x1a';

function withoutEndMark(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.endsWith(END_MARK) ? trimmed.slice(0, -1) : text;
}
