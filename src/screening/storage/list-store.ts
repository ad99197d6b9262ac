import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { VariorumError } from '../../error/index.ts';
import type { ListedParty, ListedProperty, PartySchema } from '../lists/listed-party.ts';

/** A dated state of a list. */
export interface ListState {
  /** Name of the list, the user's choice: `ofac-sdn`. */
  readonly list: string;
  /** ISO date, or month, of the state. */
  readonly date: string;
  /** File that it came from. */
  readonly source: string;
  /** SHA-256 over its statements in order of id: the same content has the same one. */
  readonly sha256: string;
  /** How many entries it has. */
  readonly entries: number;
}

/** One statement of an entry and the states that hold it. */
export interface DatedStatement {
  readonly property: ListedProperty;
  readonly value: string;
  readonly nameType: string | null;
  /** Dates of the states that hold it, ascending. */
  readonly seen: readonly string[];
}

/** What a state is entered as. */
export interface NewState {
  readonly list: string;
  readonly date: string;
  readonly source: string;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS state (
    id INTEGER PRIMARY KEY, list TEXT NOT NULL, date TEXT NOT NULL, source TEXT NOT NULL,
    sha256 TEXT NOT NULL, entries INTEGER NOT NULL, UNIQUE (list, date)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS statement (
    id INTEGER PRIMARY KEY, list TEXT NOT NULL, entry TEXT NOT NULL, schema TEXT NOT NULL,
    property TEXT NOT NULL, value TEXT NOT NULL, name_type TEXT NOT NULL,
    UNIQUE (list, entry, property, value, name_type, schema)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS present (
    state INTEGER NOT NULL REFERENCES state, place INTEGER NOT NULL,
    statement INTEGER NOT NULL REFERENCES statement, PRIMARY KEY (state, place)
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX IF NOT EXISTS present_statement ON present (statement);
`;

/** Marks the file as a store of watch-lists ("VLST"). */
const APPLICATION_ID = 0x564c5354;

/**
 * Opens the store of watch-lists in a SQLite file; makes it where there is none.
 *
 * @throws {lists-unusable} where the file is something else or the disk refuses.
 */
export function openLists(path: string): ListStore {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const database = new DatabaseSync(path);
    const held = database.prepare('PRAGMA application_id').get() as { application_id: number };
    const tables = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get();
    const empty = (tables as { count: number }).count === 0;
    if (!empty && held.application_id !== APPLICATION_ID) {
      throw new VariorumError('lists-unusable', { path, reason: 'it is another kind of file' });
    }
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec(SCHEMA);
    return new ListStore(path, database);
  } catch (cause) {
    if (cause instanceof VariorumError) throw cause;
    throw new VariorumError('lists-unusable', { path, reason: String(cause) }, { cause });
  }
}

/** Dated states of watch-lists. A statement is kept once, however many states hold it. */
export class ListStore {
  readonly #path: string;
  readonly #database: DatabaseSync;

  constructor(path: string, database: DatabaseSync) {
    this.#path = path;
    this.#database = database;
  }

  /**
   * Enters a state, whole or not at all.
   *
   * @throws {lists-unusable} where this list has another content under that date: nothing is
   * overwritten. The same content again changes nothing.
   */
  add(state: NewState, parties: Iterable<ListedParty>): ListState {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const added = this.#insert(state, parties);
      this.#database.exec('COMMIT');
      return added;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Every state, by list and date. */
  states(): readonly ListState[] {
    const rows = this.#database.prepare('SELECT * FROM state ORDER BY list, date').all();
    return rows.map((row) => {
      const { list, date, source, sha256, entries } = row as unknown as ListState;
      return { list, date, source, sha256, entries };
    });
  }

  /** Parties of one state, in the list's order. */
  *parties(list: string, date: string): Generator<ListedParty> {
    const rows = this.#database
      .prepare(
        `SELECT entry, schema, property, value, name_type FROM present
          JOIN statement ON statement.id = present.statement
          JOIN state ON state.id = present.state
          WHERE state.list = ? AND state.date = ? ORDER BY place`,
      )
      .iterate(list, date) as Iterable<StatementRow>;
    let open: { id: string; schema: PartySchema; statements: StatementOf[] } | null = null;
    for (const { entry, schema, property, value, name_type } of rows) {
      if (open === null || open.id !== entry) {
        if (open !== null) yield open;
        open = { id: entry, schema, statements: [] };
      }
      open.statements.push({ property, value, nameType: name_type === '' ? null : name_type });
    }
    if (open !== null) yield open;
  }

  /** Every statement that any state of a list makes of an entry, with the states that hold it. */
  history(list: string, entry: string): readonly DatedStatement[] {
    const rows = this.#database
      .prepare(
        `SELECT property, value, name_type, group_concat(date, ' ' ORDER BY date) AS seen
          FROM statement JOIN present ON present.statement = statement.id
          JOIN state ON state.id = present.state
          WHERE statement.list = ? AND entry = ? GROUP BY statement.id ORDER BY min(date), place`,
      )
      .all(list, entry) as unknown as (StatementRow & { seen: string })[];
    return rows.map(({ property, value, name_type, seen }) => ({
      property,
      value,
      nameType: name_type === '' ? null : name_type,
      seen: seen.split(' '),
    }));
  }

  close(): void {
    this.#database.close();
  }

  #insert({ list, date, source }: NewState, parties: Iterable<ListedParty>): ListState {
    const known = this.states().find((state) => state.list === list && state.date === date);
    const state = this.#database
      .prepare(
        `INSERT INTO state (list, date, source, sha256, entries) VALUES (?, ?, ?, '', 0)
          ON CONFLICT DO UPDATE SET source = source RETURNING id`,
      )
      .get(list, date, source) as { id: number };
    const insertStatement = this.#database.prepare(
      `INSERT INTO statement (list, entry, schema, property, value, name_type)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = value RETURNING id`,
    );
    const insertPresent = this.#database.prepare('INSERT INTO present VALUES (?, ?, ?)');
    const digest = new StateDigest();
    let [entries, place] = [0, 0];
    for (const party of parties) {
      entries += 1;
      digest.add(party);
      if (known !== undefined) continue;
      for (const { property, value, nameType } of party.statements) {
        const row = [list, party.id, party.schema, property, value, nameType ?? ''];
        const { id } = insertStatement.get(...row) as { id: number };
        insertPresent.run(state.id, place, id);
        place += 1;
      }
    }
    const sha256 = digest.finish();
    if (known !== undefined) return this.#same(known, sha256);
    if (entries === 0) {
      throw new VariorumError('lists-unusable', {
        path: source,
        reason: 'it holds no entry of a list',
      });
    }
    this.#database
      .prepare('UPDATE state SET sha256 = ?, entries = ? WHERE id = ?')
      .run(sha256, entries, state.id);
    return { list, date, source, sha256, entries };
  }

  #same(known: ListState, sha256: string): ListState {
    if (known.sha256 === sha256) return known;
    throw new VariorumError('lists-unusable', {
      path: this.#path,
      reason: `${known.list} has another content under ${known.date}; give another --date`,
    });
  }
}

type StatementOf = { property: ListedProperty; value: string; nameType: string | null };

interface StatementRow {
  readonly entry: string;
  readonly schema: PartySchema;
  readonly property: ListedProperty;
  readonly value: string;
  readonly name_type: string;
}

/** Digest of a state that does not depend on the order of its entries. */
class StateDigest {
  readonly #parties: string[] = [];

  add({ id, schema, statements }: ListedParty): void {
    const content = JSON.stringify([id, schema, statements]);
    this.#parties.push(createHash('sha256').update(content).digest('hex'));
  }

  finish(): string {
    return createHash('sha256').update(this.#parties.sort().join('\n')).digest('hex');
  }
}
