import { writeFile } from 'node:fs/promises';
import type { Reading } from '../../casework/index.ts';
import {
  type DossierOptions,
  dossierCsv,
  dossierHtml,
  dossierJson,
  dossierMarkdown,
} from '../../dossier/index.ts';
import { VariorumError } from '../../error/index.ts';
import type { Terminal } from '../terminal.ts';

/** Forms in which a dossier leaves. */
export const dossierForms = {
  html: dossierHtml,
  md: dossierMarkdown,
  json: dossierJson,
  csv: dossierCsv,
} as const;

/** One of the forms. */
export type DossierForm = keyof typeof dossierForms;

/** What to write and where. */
export interface DossierRequest {
  readonly form: DossierForm;
  /** File to write, or `-` for standard output. */
  readonly to: string;
}

/** `variorum dossier`: writes a case as a report with footnotes. */
export async function dossierCommand(
  reading: Reading,
  { form, to }: DossierRequest,
  { terminal, options }: { readonly terminal: Terminal; readonly options: DossierOptions },
): Promise<number> {
  const written = dossierForms[form](reading, options);
  if (to === '-') {
    terminal.out(written);
    return 0;
  }
  try {
    await writeFile(to, written);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new VariorumError('output-unwritable', { path: to, reason: code ?? message }, { cause });
  }
  terminal.out(`Wrote ${to}`);
  return 0;
}
