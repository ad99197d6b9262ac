import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DocumentId } from '../source/index.ts';
import type { Anchor } from '../text/index.ts';
import { canonical, type Json } from './canonical.ts';
import type { Sha256 } from './entry.ts';

/** Words of a kept report that carry a derived statement. */
export interface DerivedAnchor extends Anchor {
  /** The report. */
  readonly document: DocumentId;
}

/**
 * One statement that was read out of the reports. The ledger knows no more of it than this: it can
 * be thrown away and made again from the entries.
 */
export interface DerivedRow {
  /** What sort of statement: `claim`, `answer`, `conflict` ... */
  readonly table: string;
  /** Unique within its table. */
  readonly id: string;
  /** The statement. */
  readonly body: Json;
  /** Where it stands in the kept texts; empty for statements that follow from others. */
  readonly anchors: readonly DerivedAnchor[];
}

/** A derived row as it lies in the store: JSON that is not yet parsed or trusted. */
export interface StoredDerivedRow {
  readonly table: string;
  readonly id: string;
  readonly body: string;
  readonly anchors: string;
}

const place = z.int().min(0);
const anchorsSchema = z.array(
  z.strictObject({
    document: z.custom<DocumentId>((value) => typeof value === 'string'),
    span: z.strictObject({ start: place, end: place }),
    quote: z.strictObject({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
  }),
);

/** The row as it is stored. */
export function storedRow({ table, id, body, anchors }: DerivedRow): StoredDerivedRow {
  return { table, id, body: canonical(body), anchors: canonical(anchors.map(plain)) };
}

function plain({ document, span, quote }: DerivedAnchor): Json {
  return {
    document,
    span: { start: span.start, end: span.end },
    quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
  };
}

/**
 * Reads a row back.
 *
 * @throws {SyntaxError} where it is no JSON.
 * @throws {z.ZodError} where the anchors have another shape.
 */
export function parsedRow({ table, id, body, anchors }: StoredDerivedRow): DerivedRow {
  return { table, id, body: JSON.parse(body), anchors: anchorsSchema.parse(JSON.parse(anchors)) };
}

/** One row as the line that is hashed: table, id, body and anchors in canonical JSON. */
export function rowLine({ table, id, body, anchors }: StoredDerivedRow): string {
  return `[${JSON.stringify(table)},${JSON.stringify(id)},${body},${anchors}]\n`;
}

/** SHA-256 of the lines of the rows in order. */
export function rowsSha256(rows: Iterable<StoredDerivedRow>): Sha256 {
  const digest = createHash('sha256');
  for (const row of rows) digest.update(rowLine(row));
  return digest.digest('hex');
}

/** How many rows each table has, tables in order of name. */
export function countsOf(rows: readonly DerivedRow[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { table } of rows) counts.set(table, (counts.get(table) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
