import type { Reading } from '../../casework/index.ts';
import {
  type DossierOptions,
  type IncidentView,
  incidentViews,
  type Mark,
  materialOf,
  type Position,
} from '../../dossier/index.ts';
import { counted } from '../counted.ts';
import { type CaseOptions, showing, withCase } from '../opened-case.ts';
import { printable } from '../printable.ts';
import type { Register } from '../registration.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** Which accounts to show. */
export interface AccountsRequest {
  readonly json: boolean;
  /** Only incidents whose label, type or id holds this, or null. */
  readonly incident: string | null;
  /** Also incidents that one report alone mentions in passing. */
  readonly all: boolean;
}

/** Signs beside an answer; each is explained by words in the same row. */
const SIGNS: Readonly<Record<Mark['kind'], string>> = {
  conflict: '✗',
  precision: '≈',
  lines: '=',
  'single-line': '1',
  earlier: '⌛',
  implied: '…',
};

/** `variorum accounts`: what each party answers, question by question. */
export function accountsCommand(
  reading: Reading,
  request: AccountsRequest,
  { terminal, options }: { readonly terminal: Terminal; readonly options: DossierOptions },
): number {
  const views = incidentViews(materialOf(reading), options);
  const wanted = views.filter((view) => isWanted(view, request));
  if (request.json) {
    const ids = new Set<string>(wanted.map(({ incident }) => incident.id));
    const accounts = reading.accounts.filter(({ incident }) => ids.has(incident));
    terminal.out(JSON.stringify({ incidents: wanted.map((v) => v.incident), accounts }, null, 2));
    return 0;
  }
  for (const view of wanted) {
    printIncident(view, terminal);
    printHits(view, { terminal, options });
  }
  const left = views.length - wanted.length;
  if (left > 0 && request.incident === null) {
    terminal.out(terminal.faint(`\n${left} more incidents that reports only touch on: --all`));
  }
  return 0;
}

/** An incident is shown by itself where at least this many reports or answers speak of it. */
const REPORTS_MIN = 2;

function isWanted(
  { incident, reports }: IncidentView,
  { incident: sought, all }: AccountsRequest,
): boolean {
  if (sought !== null) {
    return [incident.label, incident.type, incident.id].some((words) =>
      words.toLowerCase().includes(sought.toLowerCase()),
    );
  }
  return all || reports >= REPORTS_MIN;
}

function printIncident(view: IncidentView, terminal: Terminal): void {
  const { incident, reports, lines, parties, conflicts, precision, changes } = view;
  terminal.out(`\n${terminal.bold(printable(incident.label))}`);
  terminal.out(
    `${counted(reports, 'report')}, ${counted(lines, 'independent line')}, ` +
      `${counted(parties.length, 'party', 'parties')}; ${counted(conflicts.length, 'conflict')}, ` +
      `${counted(precision.length, 'difference')} in precision only, ` +
      `${counted(changes.length, 'change')} of position\n`,
  );
  const rows = view.rows.flatMap(({ question, cells, answered }) =>
    answered
      ? cells.flatMap((positions, column) =>
          positions.map((position, at) => [
            column === cells.findIndex((c) => c.length > 0) && at === 0
              ? printable(question.label)
              : '',
            printable(parties[column]?.name ?? ''),
            printable(`${signs(position)} ${position.words}`),
            printable(quoteOf(position)),
          ]),
        )
      : [],
  );
  const columns = [
    { title: 'Question', share: 2 },
    { title: 'Party', share: 3 },
    { title: 'Answer', share: 4 },
    { title: 'Words', share: 6 },
  ];
  for (const line of table(columns, rows, { width: terminal.width })) terminal.out(line);
  const unanswered = view.rows.filter((row) => !row.answered).map((row) => row.question.label);
  if (unanswered.length > 0)
    terminal.out(terminal.faint(`No account answers: ${unanswered.join(', ')}`));
  terminal.out(
    terminal.faint(
      '✗ conflicts with another party   ≈ only less or more precise   1 one line   = several lines   ⌛ given up since',
    ),
  );
}

/** Parties of the incident that the last screening found on a list, one line each. */
function printHits(
  { parties }: IncidentView,
  { terminal, options }: { readonly terminal: Terminal; readonly options: DossierOptions },
): void {
  const ids = new Set<string>(parties.map(({ id }) => id));
  for (const { hit } of options.screening?.hits ?? []) {
    if (!ids.has(hit.entity)) continue;
    const entry = `${hit.caption} (${hit.id} in ${hit.list}), ${hit.score.toFixed(2)}`;
    terminal.out(
      printable(`On a watch-list, perhaps: ${hit.name} as ${entry}. See: variorum hits`),
    );
  }
}

function signs({ marks }: Position): string {
  return marks
    .filter(({ kind }) => kind !== 'implied')
    .map(({ kind }) => SIGNS[kind])
    .join('');
}

function quoteOf({ statements }: Position): string {
  const [first] = statements;
  if (first === undefined) return '';
  const { exact } = first.note.quote;
  const more = statements.length > 1 ? ` (+${statements.length - 1})` : '';
  return `“${exact}” ${first.document.publisher ?? ''}${more}`;
}

/** Registers `variorum accounts`. */
export const registerAccounts: Register = (program, edge) => {
  withCase(program.command('accounts').description('what each party answers, question by question'))
    .option('--incident <words>', 'only incidents whose label, type or id holds this')
    .option('--all', 'also incidents that one report alone tells of')
    .addHelpText('after', '\nExample:\n  variorum accounts --incident attack')
    .action(
      showing<CaseOptions & { incident?: string; all?: boolean }>(
        edge,
        ({ reading, options }, given) => {
          const request = {
            json: given.json === true,
            incident: given.incident ?? null,
            all: given.all === true,
          };
          return accountsCommand(reading, request, { terminal: edge.terminal, options });
        },
      ),
    );
};
