import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { VariorumError } from '../error/index.ts';
import { userDataFile } from './user-data.ts';

const ENDING = '.places.zst';

/** The folder of the user's own gazetteers. */
export function gazetteerFolder(): string {
  return userDataFile('gazetteers');
}

/** Where the gazetteer of this name lies, or would lie. */
export function gazetteerFile(name: string): string {
  return join(gazetteerFolder(), `${name}${ENDING}`);
}

/** Names of the user's own gazetteers, in order. */
export function gazetteerNames(): readonly string[] {
  const folder = gazetteerFolder();
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
}

/** The tables that are read beside the shipped one. */
export function ownGazetteers(): readonly string[] {
  return gazetteerNames().map(gazetteerFile);
}

/**
 * Writes a table under its name, at once or not at all.
 *
 * @throws {output-unwritable} where the folder or file cannot be written.
 */
export function keepGazetteer(name: string, table: Buffer): string {
  const path = gazetteerFile(name);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.part`, table);
    renameSync(`${path}.part`, path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new VariorumError('output-unwritable', { path, reason }, { cause });
  }
  return path;
}

/** Takes a gazetteer away; false where there is none of that name. */
export function dropGazetteer(name: string): boolean {
  const path = gazetteerFile(name);
  const there = existsSync(path);
  rmSync(path, { force: true });
  return there;
}
