import type { Reading } from '../../casework/index.ts';
import {
  CHANGE_WORDS,
  type DossierOptions,
  incidentViews,
  materialOf,
  type Statement,
} from '../../dossier/index.ts';
import { showing, withCase } from '../opened-case.ts';
import { printable } from '../printable.ts';
import type { Register } from '../registration.ts';
import { wrap } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** `variorum changes`: who holds another position than before, with both in their words. */
export function changesCommand(
  reading: Reading,
  { json }: { readonly json: boolean },
  { terminal, options }: { readonly terminal: Terminal; readonly options: DossierOptions },
): number {
  if (json) {
    terminal.out(JSON.stringify(reading.changes, null, 2));
    return 0;
  }
  const views = incidentViews(materialOf(reading), options).filter(
    ({ changes }) => changes.length > 0,
  );
  if (views.length === 0) terminal.out('No party was found to have moved.');
  for (const { incident, changes } of views) {
    terminal.out(`\n${terminal.bold(printable(incident.label))}`);
    for (const { change, question, party, from, to } of changes) {
      terminal.out(
        `  ⌛ ${printable(party.name)}, ${question.label.toLowerCase()}: ${CHANGE_WORDS[change.kind]}`,
      );
      for (const [sign, statement] of [['was', from] as const, ['now', to] as const]) {
        for (const line of statementLines(sign, statement, terminal)) terminal.out(line);
      }
    }
  }
  return 0;
}

function statementLines(sign: string, { words, note, document }: Statement, terminal: Terminal) {
  const where = [document.publisher ?? document.address, document.publishedAt?.slice(0, 10)];
  const line = `${sign}: ${words} — “${note.quote.exact}” (${where.filter(Boolean).join(', ')})`;
  return wrap(printable(line), terminal.width - 6).map(
    (part, at) => `${at === 0 ? '    ' : '         '}${part}`,
  );
}

/** Registers `variorum changes`. */
export const registerChanges: Register = (program, edge) => {
  withCase(program.command('changes').description('who holds another position than before'))
    .addHelpText('after', '\nExample:\n  variorum changes --json')
    .action(
      showing(edge, ({ reading, options }, given) =>
        changesCommand(
          reading,
          { json: given.json === true },
          { terminal: edge.terminal, options },
        ),
      ),
    );
};
