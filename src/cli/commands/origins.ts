import type { Origin } from '../../account/index.ts';
import { reportLines } from '../../account/index.ts';
import type { Reading } from '../../casework/index.ts';
import { type Material, materialOf, REPEAT_WORDS, reportName } from '../../dossier/index.ts';
import { wordsAt } from '../../text/index.ts';
import { counted } from '../counted.ts';
import { showing, withCase } from '../opened-case.ts';
import { printable } from '../printable.ts';
import type { Register } from '../registration.ts';
import { wrap } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** `variorum origins`: which reports lead back to one, and how many lines are left. */
export function originsCommand(
  reading: Reading,
  { json }: { readonly json: boolean },
  terminal: Terminal,
): number {
  const { origins, incidents, documents } = reading;
  const lines = incidents.map((incident) => ({
    incident: incident.id,
    ...reportLines(incident.documents, { origins, documents }),
  }));
  if (json) {
    terminal.out(JSON.stringify({ origins, lines }, null, 2));
    return 0;
  }
  const material = materialOf(reading);
  for (const [at, { reports, independent, unknown }] of lines.entries()) {
    const label = incidents[at]?.label ?? '';
    const unclear = unknown.length === 0 ? '' : `, independence unknown for ${unknown.length}`;
    terminal.out(
      `${terminal.bold(printable(label))}: ${counted(reports, 'report')}, ${counted(independent, 'independent line')}${unclear}`,
    );
  }
  for (const origin of origins) {
    terminal.out(`\n${terminal.bold(printable(originName(origin, material)))}`);
    for (const line of repeats(origin, material, terminal)) terminal.out(line);
  }
  if (origins.length === 0) terminal.out('No report was found to repeat another.');
  return 0;
}

function originName({ origin }: Origin, { find }: Material): string {
  return origin.kind === 'document'
    ? reportName(find.document(origin.document))
    : `what ${find.entity(origin.entity).name} said`;
}

function repeats({ evidence, how }: Origin, { find }: Material, terminal: Terminal): string[] {
  return evidence.flatMap(({ document, span, containment }) => {
    const report = find.document(document);
    const shared = containment === null ? '' : `, ${Math.round(containment * 100)} % of its words`;
    const cites = span === null ? '' : ` — “${wordsAt(report.text, span)}”`;
    const line = `↳ ${reportName(report)}: ${REPEAT_WORDS[how]}${shared}${cites}`;
    return wrap(printable(line), terminal.width - 4).map(
      (part, at) => `${at === 0 ? '  ' : '    '}${part}`,
    );
  });
}

/** Registers `variorum origins`. */
export const registerOrigins: Register = (program, edge) => {
  withCase(program.command('origins').description('who repeats whom, and how many lines are left'))
    .addHelpText('after', '\nExample:\n  variorum origins')
    .action(
      showing(edge, ({ reading }, given) =>
        originsCommand(reading, { json: given.json === true }, edge.terminal),
      ),
    );
};
