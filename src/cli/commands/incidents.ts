import type { Reading } from '../../casework/index.ts';
import { edtfWords } from '../../dossier/index.ts';
import type { Incident } from '../../incident/index.ts';
import { type CaseOptions, showing, withCase } from '../opened-case.ts';
import { printable } from '../printable.ts';
import type { Register } from '../registration.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** Which incidents to show. */
export interface IncidentsRequest {
  readonly json: boolean;
  /** Only incidents whose label, type or id holds this, or null. */
  readonly incident: string | null;
}

/** `variorum incidents`: which reports tell of which incident. */
export function incidentsCommand(
  { incidents, answers, documents }: Reading,
  { json, incident: sought }: IncidentsRequest,
  terminal: Terminal,
): number {
  const shown = incidents
    .filter((incident) => isWanted(incident, sought))
    .sort((a, b) => b.documents.length - a.documents.length || (a.id < b.id ? -1 : 1));
  const told = new Set(answers.map(({ document }) => document));
  const untold = documents.filter(({ id }) => !told.has(id)).map(({ id }) => id);
  if (json) {
    terminal.out(JSON.stringify({ incidents: shown, withoutIncident: untold }, null, 2));
    return 0;
  }
  const names = new Map(
    documents.map(({ id, publisher, title, address }) => [
      id,
      [publisher ?? address, title].filter(Boolean).join(': '),
    ]),
  );
  const rows = shown.flatMap((incident) =>
    incident.documents.map((id, at) => [
      at === 0 ? printable(incident.label) : '',
      at === 0 && incident.when !== null ? edtfWords(incident.when) : '',
      printable(names.get(id) ?? id),
    ]),
  );
  const columns = [
    { title: 'Incident', share: 4 },
    { title: 'When', share: 2 },
    { title: 'Reports', share: 6 },
  ];
  for (const line of table(columns, rows, { width: terminal.width })) terminal.out(line);
  if (untold.length > 0 && sought === null) {
    terminal.out(
      terminal.faint(`\n${untold.length} reports tell of no incident that was recognised`),
    );
  }
  return 0;
}

function isWanted({ label, type, id }: Incident, sought: string | null): boolean {
  if (sought === null) return true;
  return [label, type, id].some((words) => words.toLowerCase().includes(sought.toLowerCase()));
}

/** Registers `variorum incidents`. */
export const registerIncidents: Register = (program, edge) => {
  withCase(program.command('incidents').description('which reports tell of which incident'))
    .option('--incident <words>', 'only incidents whose label, type or id holds this')
    .addHelpText('after', '\nExample:\n  variorum incidents --incident explosion')
    .action(
      showing<CaseOptions & { incident?: string }>(edge, ({ reading }, given) =>
        incidentsCommand(
          reading,
          { json: given.json === true, incident: given.incident ?? null },
          edge.terminal,
        ),
      ),
    );
};
