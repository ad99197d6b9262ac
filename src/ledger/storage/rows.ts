import { z } from 'zod';
import { VariorumError } from '../../error/index.ts';

// The columns of each table as they must come out of SQLite; what stands in them is judged later.

/** A row of `entry`. */
export const entryRow = z.object({
  seq: z.int(),
  kind: z.string(),
  at: z.string(),
  body: z.string(),
  previous: z.string(),
  hash: z.string(),
});

/** The row of `head`. */
export const headRow = z.object({ count: z.int(), hash: z.string() });

/** A row of `bytes`. */
export const bytesRow = z.object({
  sha256: z.string(),
  length: z.int(),
  encoding: z.string(),
  content: z.instanceof(Uint8Array),
});

/** A row of `document_text`. */
export const textRow = z.object({ document: z.string(), text: z.string() });

/** A row of `derived`. */
export const derivedRow = z.object({
  table: z.string(),
  id: z.string(),
  body: z.string(),
  anchors: z.string(),
});

/**
 * A row with the columns that it must have.
 *
 * @throws {case-damaged} where it has others: the file was changed below SQL.
 */
export function columnsOf<Row>(schema: z.ZodType<Row>, row: unknown, path: string): Row {
  const { success, data, error: cause } = schema.safeParse(row);
  if (success) return data;
  const reason = `a row has columns of another type (${z.prettifyError(cause)})`;
  throw new VariorumError('case-damaged', { path, reason }, { cause });
}
