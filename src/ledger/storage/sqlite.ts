import { strict as assert } from 'node:assert';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { z } from 'zod';
import { VariorumError } from '../../error/index.ts';
import type { Document, DocumentId } from '../../source/index.ts';
import { stands } from '../../text/index.ts';
import type { CaseStore, Derivation, Keeping, Report, StoredCase } from '../case-store.ts';
import { type Head, sealed, sha256 } from '../chain.ts';
import { countsOf, type DerivedRow, parsedRow, rowsSha256, storedRow } from '../derived.ts';
import { type Draft, type Entry, parsedEntry, type Sha256, type StoredEntry } from '../entry.ts';
import {
  type AddressHistory,
  addTo,
  historyOf,
  predecessor,
  type VersionKey,
} from '../versions.ts';
import { connect } from './connection.ts';
import { guarded } from './failure.ts';
import { packed, unpacked } from './packing.ts';
import { bytesRow, columnsOf, derivedRow, entryRow, headRow } from './rows.ts';
import { SqliteStored } from './sqlite-stored.ts';

/** How to open a case. */
export interface OpenOptions {
  /** Make the case where there is none, opened at this instant (ISO 8601 with offset). */
  readonly createdAt?: string;
  /** Refuse to write; works on a read-only disk. */
  readonly readOnly?: boolean;
  /** How long a write waits for another program's, in milliseconds. */
  readonly busyMs?: number;
}

/** Twice the longest transaction measured: 2.5 s for 10,000 reports or 100,000 rows (2026-11). */
const BUSY_MS = 5_000;

/** Version of the entry shapes that this program writes. */
const FORMAT = 1;

const DOCUMENT_ROWS = `SELECT entry.*, text FROM entry
  JOIN document_text ON document = json_extract(body, '$.document.id')
  WHERE kind = 'document-kept'`;

/**
 * Opens the case in a SQLite file.
 *
 * @throws {case-missing} where there is no file and `createdAt` is not given.
 * @throws {case-foreign} where the file is not a case.
 * @throws {case-newer} where a later program made it.
 * @throws {case-unwritable} where the disk refuses and `readOnly` is not given.
 * @throws {case-busy} where it must be made or migrated while another program writes to it.
 */
export async function openCase(path: string, options: OpenOptions = {}): Promise<CaseStore> {
  const { createdAt, readOnly = false, busyMs = BUSY_MS } = options;
  const create = createdAt !== undefined && !readOnly;
  const database = connect(path, { create, readOnly, busyMs });
  const store = new SqliteCase(path, database);
  try {
    if (create && (await store.head()).count === 0) await store.open(createdAt);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A case in one SQLite file. */
class SqliteCase implements CaseStore {
  readonly #path: string;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string, database: DatabaseSync) {
    this.#path = path;
    this.#database = database;
  }

  /** Enters that the case begins, where nobody else has meanwhile. */
  async open(at: string): Promise<void> {
    this.#write(() => {
      if (this.#head().count > 0) return;
      this.#append({ kind: 'case-opened', at, body: { format: FORMAT } });
    });
  }

  async keep(report: Report, options: { readonly at: string }): Promise<Keeping> {
    const [keeping] = await this.keepAll([report], options);
    assert(keeping !== undefined, 'one report, one outcome');
    return keeping;
  }

  async keepAll(reports: readonly Report[], { at }: { readonly at: string }): Promise<Keeping[]> {
    return this.#write(() => {
      // A file of many posts has them all at one address: its history is read once.
      const histories = new Map<string, AddressHistory>();
      return reports.map((report) => {
        const { address } = report.document;
        const history = histories.get(address) ?? historyOf(this.#atAddress(address));
        histories.set(address, history);
        const keeping = this.#keep(report, { at, history });
        if (keeping.kind !== 'known') addTo(history, report.document);
        return keeping;
      });
    });
  }

  async append(draft: Draft): Promise<Entry> {
    return this.#write(() => this.#append(draft));
  }

  async entries(): Promise<Entry[]> {
    return this.#all('SELECT * FROM entry ORDER BY seq').map((row) => this.#entry(row));
  }

  async head(): Promise<Head> {
    return this.#head();
  }

  async documents(): Promise<Document[]> {
    return this.#all(`${DOCUMENT_ROWS} ORDER BY seq`).map((row) => this.#document(row));
  }

  async document(id: DocumentId): Promise<Document | null> {
    const row = this.#get(`${DOCUMENT_ROWS} AND json_extract(body, '$.document.id') = ?`, id);
    return row === undefined ? null : this.#document(row);
  }

  async bytes(hash: Sha256): Promise<Uint8Array | null> {
    const row = this.#get('SELECT * FROM bytes WHERE sha256 = ?', hash);
    if (row === undefined) return null;
    const content = unpacked(columnsOf(bytesRow, row, this.#path));
    if (content === null || sha256(content) !== hash) {
      throw this.#damaged(`the kept bytes ${hash} are not those that were kept`);
    }
    return content;
  }

  async versions(address: string): Promise<DocumentId[]> {
    return this.#atAddress(address).map(({ id }) => id);
  }

  async writeDerived(
    rows: readonly DerivedRow[],
    { madeBy, documents, at }: Derivation,
  ): Promise<'recorded' | 'known'> {
    const stored = rows.map(storedRow);
    return this.#write(() => {
      this.#assertAnchored(rows);
      this.#run('DELETE FROM derived');
      for (const { table, id, body, anchors } of stored) {
        this.#run(
          'INSERT INTO derived ("table", id, body, anchors) VALUES (?, ?, ?, ?)',
          table,
          id,
          body,
          anchors,
        );
      }
      const body = {
        madeBy,
        documents: [...documents],
        rowsSha256: rowsSha256(stored),
        counts: countsOf(rows),
      };
      const next = sealed({ kind: 'reading-recorded', at, body }, this.#head());
      const last = this.#get(
        `SELECT body FROM entry WHERE kind = 'reading-recorded' ORDER BY seq DESC LIMIT 1`,
      );
      if (last?.body === next.body) return 'known';
      this.#insert(next);
      return 'recorded';
    });
  }

  async derived(table: string): Promise<DerivedRow[]> {
    const rows = this.#all('SELECT * FROM derived WHERE "table" = ? ORDER BY position', table);
    return rows.map((row) =>
      this.#readBack(`a row of ${table}`, () => parsedRow(columnsOf(derivedRow, row, this.#path))),
    );
  }

  stored(): StoredCase {
    return new SqliteStored(this.#path, this.#database);
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  #keep(
    { bytes, document }: Report,
    { at, history }: { readonly at: string; readonly history: AddressHistory },
  ): Keeping {
    const { text, ...fields } = document;
    assert(text.isWellFormed(), 'a text that can be kept has no lone surrogates');
    if (this.#get('SELECT 1 FROM document_text WHERE document = ?', document.id)) {
      return { kind: 'known', document: document.id };
    }
    const previous = predecessor(history, document);
    this.#keepBytes(bytes, document.bytesSha256);
    this.#run('INSERT INTO document_text VALUES (?, ?)', document.id, text);
    const furniture = document.furniture.map(({ start, end }) => ({ start, end }));
    const body = { document: { ...fields, furniture }, textSha256: sha256(text) };
    this.#append({ kind: 'document-kept', at, body });
    if (previous === null) return { kind: 'kept', document: document.id };
    const change = { address: document.address, previous, next: document.id };
    this.#append({ kind: 'document-version', at, body: change });
    return { kind: 'new-version', document: document.id, previous };
  }

  #keepBytes(bytes: Uint8Array, hash: Sha256): void {
    // Before hashing: a file of many reports hands in the same bytes with each.
    if (this.#get('SELECT 1 FROM bytes WHERE sha256 = ?', hash)) return;
    assert(sha256(bytes) === hash, 'the bytes are those that the document was read from');
    const { encoding, length, content } = packed(bytes);
    this.#run('INSERT INTO bytes VALUES (?, ?, ?, ?)', hash, length, encoding, content);
  }

  #append(draft: Draft): Entry {
    const entry = sealed(draft, this.#head());
    this.#insert(entry);
    return parsedEntry(entry);
  }

  #insert({ seq, kind, at, body, previous, hash }: StoredEntry): void {
    const sql = 'INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)';
    this.#run(sql, seq, kind, at, body, previous, hash);
  }

  #head(): Head {
    const row = this.#get('SELECT count, hash FROM head');
    if (row === undefined) throw this.#damaged('the note of its last entry is gone');
    return columnsOf(headRow, row, this.#path);
  }

  #atAddress(address: string): VersionKey[] {
    const rows = this.#all(
      `SELECT * FROM entry WHERE kind = 'document-kept'
        AND json_extract(body, '$.document.address') = ? ORDER BY seq`,
      address,
    );
    return rows.map((row) => {
      const entry = this.#entry(row);
      assert(entry.kind === 'document-kept');
      return entry.body.document;
    });
  }

  #document(row: Row): Document {
    const entry = this.#entry(row);
    assert(entry.kind === 'document-kept' && typeof row.text === 'string');
    const { document, textSha256 } = entry.body;
    if (sha256(row.text) !== textSha256) {
      throw this.#damaged(`the text of ${document.id} is not the one that was kept`);
    }
    return { ...document, text: row.text };
  }

  #entry(row: Row): Entry {
    return this.#readBack(`entry ${row.seq}`, () =>
      parsedEntry(columnsOf(entryRow, row, this.#path)),
    );
  }

  #readBack<Result>(what: string, parse: () => Result): Result {
    try {
      return parse();
    } catch (cause) {
      if (cause instanceof z.ZodError || cause instanceof SyntaxError) {
        throw this.#damaged(`${what} has a shape that this program never wrote`, cause);
      }
      throw cause;
    }
  }

  #damaged(reason: string, cause?: unknown): VariorumError {
    return new VariorumError('case-damaged', { path: this.#path, reason }, { cause });
  }

  #assertAnchored(rows: readonly DerivedRow[]): void {
    const texts = new Map<string, string>();
    for (const { table, id, anchors } of rows) {
      for (const anchor of anchors) {
        let text = texts.get(anchor.document);
        if (text === undefined) {
          const row = this.#get(
            'SELECT text FROM document_text WHERE document = ?',
            anchor.document,
          );
          assert(typeof row?.text === 'string', `${table} ${id}: its report is kept`);
          text = row.text;
          texts.set(anchor.document, text);
        }
        assert(stands(text, anchor), `${table} ${id}: its quote stands in the report`);
      }
    }
  }

  #write<Result>(work: () => Result): Result {
    return guarded(this.#path, () => {
      this.#database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        this.#database.exec('COMMIT');
        return result;
      } finally {
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      }
    });
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    this.#statement(sql).run(...values);
  }

  #get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return guarded(this.#path, () => this.#statement(sql).get(...values));
  }

  #all(sql: string, ...values: SQLInputValue[]): Row[] {
    return guarded(this.#path, () => this.#statement(sql).all(...values));
  }
}

/** One row as SQLite gives it. */
type Row = Record<string, unknown>;
