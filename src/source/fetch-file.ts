import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { VariorumError } from '../error/index.ts';
import { LIMIT_BYTES } from './decode.ts';

/** What a path stands for. */
export interface Inputs {
  /** Files to read, sorted by name within each folder. */
  readonly paths: readonly string[];
  /** Files of the folder that are no reports by their name (a PDF, an image), for a remark. */
  readonly skipped: readonly string[];
}

/** Names that are read when a folder is given; a file given by itself is read under any name. */
const REPORT = /\.(?:txt|text|md|json|jsonl|ndjson|html?|xhtml|xml|rss|atom)$/i;

/** Notes about a folder, hidden files and what editors leave behind. */
const NO_REPORT = /^(?:\.|readme\b|license\b|licence\b|.*~$)/i;

/** Folders in folders: deep enough for year/month/day/outlet, and an end to circles of links. */
const LIMIT_FOLDERS = 8;

/**
 * The files that a path stands for: itself, or the reports in the folder and its subfolders.
 *
 * @throws {VariorumError} input-missing, input-unreadable
 */
export async function listInputs(path: string): Promise<Inputs> {
  const paths: string[] = [];
  const skipped: string[] = [];
  await visit(path, { paths, skipped, depth: 0 });
  return { paths, skipped };
}

async function visit(
  path: string,
  found: { readonly paths: string[]; readonly skipped: string[]; readonly depth: number },
): Promise<void> {
  const about = await orFailure(path, () => stat(path));
  if (!about.isDirectory()) {
    found.paths.push(path);
    return;
  }
  const entries = await orFailure(path, () => readdir(path, { withFileTypes: true }));
  // By code units: the same order on every machine, whatever its locale.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const inside = join(path, entry.name);
    if (NO_REPORT.test(entry.name)) continue;
    if (entry.isDirectory()) {
      if (found.depth < LIMIT_FOLDERS) await visit(inside, { ...found, depth: found.depth + 1 });
    } else if (REPORT.test(entry.name)) found.paths.push(inside);
    else found.skipped.push(inside);
  }
}

/**
 * The bytes of one file. The size is looked at before anything is read.
 *
 * @throws {VariorumError} input-missing, input-unreadable, input-too-large
 */
export async function readInput(path: string): Promise<Uint8Array> {
  const about = await orFailure(path, () => stat(path));
  if (!about.isFile()) {
    const reason = about.isDirectory() ? 'it is a folder' : 'it is no ordinary file';
    throw new VariorumError('input-unreadable', { path, reason });
  }
  if (about.size > LIMIT_BYTES) {
    const place = { path, bytes: about.size, limitBytes: LIMIT_BYTES };
    throw new VariorumError('input-too-large', place);
  }
  return await orFailure(path, () => readFile(path));
}

async function orFailure<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new VariorumError('input-missing', { path }, { cause });
    }
    const reason = code === 'EACCES' || code === 'EPERM' ? 'permission denied' : message;
    throw new VariorumError('input-unreadable', { path, reason }, { cause });
  }
}
