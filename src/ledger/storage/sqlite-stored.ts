import type { DatabaseSync } from 'node:sqlite';
import type { z } from 'zod';
import type { StoredBytes, StoredCase, StoredText } from '../case-store.ts';
import type { Head } from '../chain.ts';
import type { StoredDerivedRow } from '../derived.ts';
import type { StoredEntry } from '../entry.ts';
import { definitions, freshDefinitions } from './connection.ts';
import { asFailure, guarded } from './failure.ts';
import { unpacked } from './packing.ts';
import { bytesRow, columnsOf, derivedRow, entryRow, headRow, textRow } from './rows.ts';

/** A case in one SQLite file, row by row. */
export class SqliteStored implements StoredCase {
  readonly #path: string;
  readonly #database: DatabaseSync;

  constructor(path: string, database: DatabaseSync) {
    this.#path = path;
    this.#database = database;
  }

  async damage(): Promise<readonly string[]> {
    try {
      const found = this.#database.prepare('PRAGMA integrity_check').all();
      const broken = found.map((row) => String(row.integrity_check)).filter((row) => row !== 'ok');
      return [...broken, ...this.#changedDefinitions()];
    } catch (error) {
      const failure = asFailure(error, this.#path);
      return [failure instanceof Error ? failure.message : String(failure)];
    }
  }

  async head(): Promise<Head | null> {
    return guarded(this.#path, () => {
      const row = this.#database.prepare('SELECT count, hash FROM head').get();
      return row === undefined ? null : columnsOf(headRow, row, this.#path);
    });
  }

  entries(): AsyncIterable<StoredEntry> {
    return this.#each('SELECT * FROM entry ORDER BY seq', entryRow);
  }

  async *bytes(): AsyncIterable<StoredBytes> {
    for await (const row of this.#each('SELECT * FROM bytes ORDER BY sha256', bytesRow)) {
      yield { sha256: row.sha256, content: unpacked(row) };
    }
  }

  texts(): AsyncIterable<StoredText> {
    return this.#each('SELECT * FROM document_text ORDER BY document', textRow);
  }

  derived(): AsyncIterable<StoredDerivedRow> {
    return this.#each('SELECT * FROM derived ORDER BY position', derivedRow);
  }

  async *#each<Row>(sql: string, schema: z.ZodType<Row>): AsyncIterable<Row> {
    try {
      for (const row of this.#database.prepare(sql).iterate())
        yield columnsOf(schema, row, this.#path);
    } catch (error) {
      throw asFailure(error, this.#path);
    }
  }

  #changedDefinitions(): string[] {
    const here = new Set(definitions(this.#database));
    const due = new Set(freshDefinitions());
    return [
      ...[...due.difference(here)].map((sql) => `missing: ${firstLine(sql)}`),
      ...[...here.difference(due)].map((sql) => `added: ${firstLine(sql)}`),
    ];
  }
}

function firstLine(sql: string): string {
  return sql.split('\n', 1)[0] ?? sql;
}
