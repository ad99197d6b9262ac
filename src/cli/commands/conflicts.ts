import type { Reading } from '../../casework/index.ts';
import {
  type DossierOptions,
  incidentViews,
  materialOf,
  type OpenedSide,
} from '../../dossier/index.ts';
import { showing, withCase } from '../opened-case.ts';
import { printable } from '../printable.ts';
import type { Register } from '../registration.ts';
import { wrap } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** `variorum conflicts`: pairs of accounts that cannot both hold, and those only less precise. */
export function conflictsCommand(
  reading: Reading,
  { json }: { readonly json: boolean },
  { terminal, options }: { readonly terminal: Terminal; readonly options: DossierOptions },
): number {
  if (json) {
    const { conflicts, precision, changes } = reading;
    terminal.out(JSON.stringify({ conflicts, precision, changes }, null, 2));
    return 0;
  }
  const material = materialOf(reading);
  const side = ({ party, statement }: OpenedSide) =>
    wrap(
      printable(
        `${party.name}: ${statement.words} — “${statement.note.quote.exact}” (${statement.document.publisher ?? statement.document.address})`,
      ),
      terminal.width - 6,
    ).map((line, at) => `${at === 0 ? '    · ' : '      '}${line}`);
  for (const view of incidentViews(material, options)) {
    if (view.conflicts.length + view.changes.length + view.precision.length === 0) continue;
    terminal.out(`\n${terminal.bold(printable(view.incident.label))}`);
    for (const { pair, question, sides } of view.conflicts) {
      terminal.out(`  ✗ ${question.label}: conflict (${pair.type})`);
      for (const line of sides.flatMap(side)) terminal.out(line);
    }
    for (const { question, sides } of view.precision) {
      terminal.out(`  ≈ ${question.label}: only less or more precise`);
      for (const line of sides.flatMap(side)) terminal.out(line);
    }
    for (const { change, question, party, from, to } of view.changes) {
      terminal.out(`  ⌛ ${question.label}: ${printable(party.name)} moved (${change.kind})`);
      for (const statement of [from, to])
        for (const line of side({ party, statement })) terminal.out(line);
    }
  }
  return 0;
}

/** Registers `variorum conflicts`. */
export const registerConflicts: Register = (program, edge) => {
  withCase(
    program.command('conflicts').description('accounts that cannot both hold, and who moved'),
  )
    .addHelpText('after', '\nExample:\n  variorum conflicts --json')
    .action(
      showing(edge, ({ reading, options }, given) =>
        conflictsCommand(
          reading,
          { json: given.json === true },
          { terminal: edge.terminal, options },
        ),
      ),
    );
};
