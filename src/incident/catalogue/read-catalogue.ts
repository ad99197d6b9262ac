import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VariorumError } from '../../error/index.ts';
import type { Catalogue } from './catalogue.ts';
import { type CatalogueText, loadCatalogue } from './load-catalogue.ts';

const SHIPPED = fileURLToPath(new URL('../../../resources/questions/', import.meta.url));

/**
 * The shipped catalogue together with a user's own folder of the same files, where one is given;
 * own entries win over shipped ones with the same id.
 *
 * @throws {VariorumError} `catalogue-malformed` with file and line; `input-missing` or
 * `input-unreadable` when the folder cannot be read.
 */
export function readCatalogue({ own = null }: { own?: string | null } = {}): Catalogue {
  return loadCatalogue([...filesOf(SHIPPED), ...(own === null ? [] : filesOf(own))]);
}

/** The YAML files of a folder in alphabetical order. */
function filesOf(folder: string): CatalogueText[] {
  try {
    return readdirSync(folder)
      .filter((file) => /\.ya?ml$/.test(file))
      .sort()
      .map((file) => {
        const path = join(folder, file);
        return { path, text: readFileSync(path, 'utf8') };
      });
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw missing
      ? new VariorumError('input-missing', { path: folder }, { cause })
      : new VariorumError('input-unreadable', { path: folder, reason: String(cause) }, { cause });
  }
}
