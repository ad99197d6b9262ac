import { z } from 'zod';

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
