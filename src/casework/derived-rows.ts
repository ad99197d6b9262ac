import type { DerivedAnchor, DerivedRow, Json } from '../ledger/index.ts';
import type { Document, DocumentId } from '../source/index.ts';
import { anchor, type Span } from '../text/index.ts';
import type { Reading } from './reading.ts';

/** The lists of a reading, each a table of the ledger. Documents are evidence and not among them. */
const tables = [
  'claims',
  'entities',
  'speakers',
  'incidents',
  'answers',
  'accounts',
  'conflicts',
  'precision',
  'changes',
  'origins',
  'contradictions',
] as const satisfies readonly (keyof Reading)[];

/** A reading as rows of the ledger, each anchored to the words that carry it. */
export function derivedRows(reading: Reading): readonly DerivedRow[] {
  const texts = new Map(reading.documents.map((document) => [document.id, document]));
  return tables.flatMap((table) =>
    reading[table].map((item, at): DerivedRow => {
      const spans = spansOf[table]?.(item as never) ?? [];
      return {
        table,
        id: 'id' in item ? item.id : String(at),
        body: item as unknown as Json,
        anchors: spans.map(({ document, span }) => anchored(texts, document, span)),
      };
    }),
  );
}

/** The reading that the rows of a case hold. */
export function readingFrom(
  rows: ReadonlyMap<string, readonly DerivedRow[]>,
  { documents, madeBy }: { readonly documents: readonly Document[]; readonly madeBy: string },
): Reading {
  const lists = tables.map((table) => [table, (rows.get(table) ?? []).map((row) => row.body)]);
  return { madeBy, documents, ...Object.fromEntries(lists) } as unknown as Reading;
}

/** Names of the tables, in the order in which they are written. */
export const derivedTables: readonly string[] = tables;

interface Place {
  readonly document: DocumentId;
  readonly span: Span;
}

type Row<Table extends (typeof tables)[number]> = Reading[Table][number];

const spansOf: { readonly [Table in (typeof tables)[number]]?: (row: Row<Table>) => Place[] } = {
  claims: ({ document, chain, cue, content, stanceWords, saidAt }) =>
    [
      ...content,
      ...cue,
      ...stanceWords,
      ...chain.flatMap(({ span }) => (span === null ? [] : [span])),
      ...(saidAt?.span == null ? [] : [saidAt.span]),
    ].map((span) => ({ document, span })),
  entities: ({ mentions }) =>
    mentions.flatMap(({ document, span }) => (span === null ? [] : [{ document, span }])),
  answers: ({ document, span }) => [{ document, span }],
  origins: ({ evidence }) =>
    evidence.flatMap(({ document, span }) => (span === null ? [] : [{ document, span }])),
};

function anchored(
  texts: ReadonlyMap<DocumentId, Document>,
  document: DocumentId,
  span: Span,
): DerivedAnchor {
  return { document, ...anchor(texts.get(document)?.text ?? '', span) };
}
