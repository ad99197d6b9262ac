import { strict as assert } from 'node:assert';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { VariorumError } from '../../error/index.ts';
import { guarded } from './failure.ts';
import { APPLICATION_ID, migrations } from './schema.ts';

/** How a case file is to be opened. */
export interface ConnectionOptions {
  /** Make the case where there is none. */
  readonly create: boolean;
  /** Refuse to write. */
  readonly readOnly: boolean;
  /** How long to wait for another writer, in milliseconds. */
  readonly busyMs: number;
}

/**
 * Opens a case file and brings it to the version that this program knows.
 *
 * @throws {case-missing} where there is none and none is to be made.
 * @throws {case-foreign} where the file is something else.
 * @throws {case-newer} where a later program made it.
 * @throws {case-unwritable} where the disk refuses.
 */
export function connect(path: string, options: ConnectionOptions): DatabaseSync {
  const there = existsSync(path);
  if (!there && !options.create) throw new VariorumError('case-missing', { path });
  if (there && !statSync(path).isFile()) throw new VariorumError('case-foreign', { path });
  return guarded(path, () => {
    const database = opened(path, options);
    try {
      prepare(database, path, options);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/**
 * A reader, too, opens the file for writing where it may, so that SQLite's side files go away when
 * it leaves; where it may not, the file is read as one that nobody changes. That passes over side
 * files, so it is not done where a writer that was killed has left its last commits in one.
 */
function opened(path: string, { readOnly, busyMs }: ConnectionOptions): DatabaseSync {
  // An absolute path is never taken for a URI or for ":memory:".
  const absolute = resolve(path);
  const options = { timeout: busyMs, defensive: true };
  if (!readOnly) return new DatabaseSync(absolute, options);
  const mayWrite = isWritable(absolute) && isWritable(dirname(absolute));
  if (mayWrite || existsSync(`${absolute}-wal`)) {
    const database = new DatabaseSync(absolute, options);
    database.exec('PRAGMA query_only = ON');
    return database;
  }
  const still = pathToFileURL(absolute);
  still.searchParams.set('immutable', '1');
  return new DatabaseSync(still, { ...options, readOnly: true });
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function prepare(database: DatabaseSync, path: string, options: ConnectionOptions): void {
  const { create, readOnly } = options;
  const known = migrations.length;
  const version = pragma(database, 'user_version');
  if (pragma(database, 'application_id') !== APPLICATION_ID) {
    // A file without any table is one whose making was cut short, or an empty one.
    if (!create || readOnly || version !== 0 || hasTables(database)) {
      throw new VariorumError('case-foreign', { path });
    }
  }
  if (version > known) throw new VariorumError('case-newer', { path, version, known });
  // Recursive triggers: REPLACE must meet the guards against DELETE. A case from elsewhere brings
  // its own schema, which is not trusted.
  database.exec('PRAGMA recursive_triggers = ON; PRAGMA trusted_schema = OFF');
  if (readOnly) {
    if (version < known) throw new VariorumError('case-foreign', { path });
    return;
  }
  // FULL: a commit waits until it is on disk, in WAL mode as well.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  if (version < known) migrate(database);
}

/** All steps in one transaction: a case is wholly of one version. */
function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    // Read again: another process may have done it meanwhile.
    for (const step of migrations.slice(pragma(database, 'user_version'))) database.exec(step);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID};
      PRAGMA user_version = ${migrations.length};
      COMMIT`);
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function pragma(database: DatabaseSync, name: 'application_id' | 'user_version'): number {
  const value = database.prepare(`PRAGMA ${name}`).get()?.[name];
  assert(typeof value === 'number', `PRAGMA ${name} gives a number`);
  return value;
}

function hasTables(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
}

/** What the definitions of tables, indexes and guards must be, one SQL text each, in order. */
export function definitions(database: DatabaseSync): string[] {
  const rows = database
    .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name')
    .all();
  return rows.map(({ sql }) => String(sql));
}

/** The definitions of a case as this program makes it. */
export function freshDefinitions(): string[] {
  const database = new DatabaseSync(':memory:');
  for (const step of migrations) database.exec(step);
  const fresh = definitions(database);
  database.close();
  return fresh;
}
