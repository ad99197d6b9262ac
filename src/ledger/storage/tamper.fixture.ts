import { DatabaseSync } from 'node:sqlite';

/** Changes a case behind its back: guards are taken off, `sql` is run, guards are put back. */
export function tamper(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  const guards = database
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all();
  for (const { name } of guards) database.exec(`DROP TRIGGER ${name}`);
  database.exec(sql);
  for (const guard of guards) database.exec(String(guard.sql));
  database.close();
}
