import { checkReports, loadStages, type Reading, type ReportCheck } from '../../casework/index.ts';
import { checkWords } from '../../dossier/index.ts';
import { type CaseOptions, showing, withCase } from '../opened-case.ts';
import { ownGazetteers } from '../own-gazetteers.ts';
import { printable } from '../printable.ts';
import type { Register } from '../registration.ts';
import { wrap } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** `variorum checks`: sums and distances that a report gives, and which of them cannot hold. */
export function checksCommand(
  { documents, checks }: Pick<Reading, 'documents'> & { readonly checks: readonly ReportCheck[] },
  { json, all }: { readonly json: boolean; readonly all: boolean },
  terminal: Terminal,
): number {
  if (json) {
    terminal.out(JSON.stringify({ checks }, null, 2));
    return 0;
  }
  const broken = checks.filter(({ check }) => !check.holds);
  for (const { document, check, words } of all ? checks : broken) {
    const source = documents.find(({ id }) => id === document);
    terminal.out(
      `${check.holds ? '✓' : '✗'} ${checkWords(check)} (${source?.publisher ?? source?.address ?? document})`,
    );
    for (const line of wrap(printable(`“${words.replace(/\s+/g, ' ')}”`), terminal.width - 4)) {
      terminal.out(`    ${line}`);
    }
  }
  terminal.out(`${checks.length} checked, ${broken.length} cannot hold`);
  return 0;
}

interface ChecksOptions extends CaseOptions {
  readonly all?: boolean;
}

/** Registers `variorum checks`. */
export const registerChecks: Register = (program, edge) => {
  withCase(
    program
      .command('checks')
      .description('sums over parts and distances that a report gives and that cannot hold'),
  )
    .option('--all', 'also those that hold')
    .addHelpText('after', '\nExample:\n  variorum checks --all')
    .action(
      showing(edge, ({ reading: { documents } }, { json, all }: ChecksOptions) => {
        const checks = checkReports(documents, loadStages({ gazetteers: ownGazetteers() }));
        const options = { json: json === true, all: all === true };
        return checksCommand({ documents, checks }, options, edge.terminal);
      }),
    );
};
