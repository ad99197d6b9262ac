import { writeFile } from 'node:fs/promises';
import { Option } from 'commander';
import { checkReports, type Reading } from '../../casework/index.ts';
import {
  type DossierOptions,
  dossierCsv,
  dossierHtml,
  dossierJson,
  dossierMarkdown,
} from '../../dossier/index.ts';
import { VariorumError } from '../../error/index.ts';
import { type CaseOptions, openedStages, showing, withCase } from '../opened-case.ts';
import type { Register } from '../registration.ts';
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

/** Registers `variorum dossier`. */
export const registerDossier: Register = (program, edge) => {
  withCase(program.command('dossier').description('write the case as a report with footnotes'))
    .addOption(
      new Option('--format <form>', 'form of the dossier')
        .choices(Object.keys(dossierForms))
        .default('html'),
    )
    .option('--out <file>', 'file to write, or - for standard output')
    .addHelpText('after', '\nExample:\n  variorum dossier --format csv --out isfahan.csv')
    .action(
      showing<CaseOptions & { format: DossierForm; out?: string }>(
        edge,
        ({ reading, options }, { format, out, ...common }) => {
          // Rows have no place for what concerns no answer.
          const checks =
            format === 'csv' ? [] : checkReports(reading.documents, openedStages(common));
          return dossierCommand(
            reading,
            { form: format, to: out ?? `dossier.${format}` },
            { terminal: edge.terminal, options: { ...options, checks } },
          );
        },
      ),
    );
};
