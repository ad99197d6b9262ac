import { userInfo } from 'node:os';
import { Argument, type Command } from 'commander';
import {
  HARM_GRADE_WORDS,
  INFORMATION_GRADE_WORDS,
  NOT_CALIBRATED,
  SOURCE_GRADE_WORDS,
  SOURCE_GRADES,
  type SourceGrade,
} from '../../account/index.ts';
import { gradeSource, type Reading } from '../../casework/index.ts';
import {
  type DossierOptions,
  incidentViews,
  materialOf,
  type QuestionSupportView,
  type SupportView,
  supportViews,
  type ValueView,
} from '../../dossier/index.ts';
import { openCase } from '../../ledger/index.ts';
import { type CaseOptions, showing, withCase } from '../opened-case.ts';
import { printable } from '../printable.ts';
import type { Register } from '../registration.ts';
import { table, wrap } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** Which support to show. */
export interface SupportRequest {
  readonly json: boolean;
  /** Only incidents whose label, type or id holds this, or null. */
  readonly incident: string | null;
  /** Also questions on which no value has two lines or one against it. */
  readonly all: boolean;
}

/** `variorum support`: what supports each answer, and what follows where a source is taken away. */
export function supportCommand(
  reading: Reading,
  request: SupportRequest,
  { terminal, options }: { readonly terminal: Terminal; readonly options: DossierOptions },
): number {
  const material = materialOf(reading);
  const views = supportViews(material, options);
  const sought = request.incident?.toLowerCase() ?? '';
  const incidents = incidentViews(material, options)
    .map(({ incident }) => incident)
    .filter(({ label, type, id }) =>
      [label, type, id].some((words) => words.toLowerCase().includes(sought)),
    );
  const wanted = incidents.flatMap((incident) => {
    const view = views.get(incident.id);
    return view === undefined ? [] : [{ incident, view }];
  });
  if (request.json) {
    terminal.out(JSON.stringify({ likelihood: NOT_CALIBRATED, incidents: wanted }, null, 2));
    return 0;
  }
  for (const { incident, view } of wanted) {
    const shown = view.questions.filter((each) => request.all || isContested(each));
    if (shown.length === 0) continue;
    terminal.out(`\n${terminal.bold(printable(incident.label))}`);
    printSupport({ ...view, questions: shown }, terminal);
    const left = view.questions.length - shown.length;
    if (left > 0) {
      terminal.out(
        terminal.faint(
          `${left} more questions without two lines for a value or one against it: --all`,
        ),
      );
    }
  }
  const remark =
    '▸ best supported   * most reports   Grades are those that people gave (variorum grade); F where nobody did. ' +
    `Words of likelihood: ${NOT_CALIBRATED}. Support is not truth.`;
  for (const line of wrap(remark, terminal.width)) terminal.out(terminal.faint(line));
  return 0;
}

/** Something can be said by comparing: two lines for one value, or one value against another. */
function isContested({ values }: QuestionSupportView): boolean {
  return values.some(({ lines, against }) => lines.length > 1 || against.length > 0);
}

function printSupport({ questions, harm }: SupportView, terminal: Terminal): void {
  const rows = questions.flatMap(({ question, values }) =>
    values.map((value, at) => [
      at === 0 ? printable(question.label) : '',
      printable(`${value.leads ? '▸' : ' '}${value.majority ? '*' : ' '} ${value.words}`),
      String(value.lines.length),
      String(value.supported.reports),
      String(value.supported.information),
      printable(linesWords(value)),
    ]),
  );
  const columns = [
    { title: 'Question', share: 2 },
    { title: 'Value', share: 4 },
    { title: 'Lines', share: 0 },
    { title: 'Reports', share: 0 },
    { title: 'Info', share: 0 },
    { title: 'Lines, each with the grade of its source', share: 7 },
  ];
  for (const line of table(columns, rows, { width: terminal.width })) terminal.out(line);
  const remarks = [
    ...questions.flatMap(remarksOn),
    ...(harm === null ? [] : [`Harm, Airwars: ${harm} (${HARM_GRADE_WORDS[harm]})`]),
    `Info: 1 ${INFORMATION_GRADE_WORDS[1]}; 6 ${INFORMATION_GRADE_WORDS[6]} by counting`,
  ];
  for (const remark of remarks) {
    for (const line of wrap(printable(remark), terminal.width)) terminal.out(line);
  }
}

function linesWords({ lines, vaguer, against }: ValueView): string {
  const told = lines.map(({ grade, words }) => `${grade} ${words}`);
  const vague = vaguer.map(({ grade, words }) => `(less exactly: ${grade} ${words})`);
  const rivals = against.length === 0 ? [] : [`✗ against: ${against.join(', ')}`];
  return [...told, ...vague, ...rivals].join('; ');
}

function remarksOn({ question, support, hangsOn }: QuestionSupportView): string[] {
  const { range, conservative } = support;
  return [
    ...(range === null
      ? []
      : [
          `${question.label}: low ${range.low}, best ${range.best}, high ${range.high} (${range.rule}); ` +
            `most conservative ${conservative} (ACLED)`,
        ]),
    ...(hangsOn.length === 0
      ? []
      : [`${question.label} hangs on single sources: ${hangsOn.join('; ')}`]),
  ];
}

interface GradeOptions extends CaseOptions {
  readonly note?: string;
  readonly author: string;
}

/** Registers `variorum support`, `variorum grade` and `variorum grades`. */
export const registerSupport: Register = (program, edge) => {
  withCase(
    program.command('support').description('what supports each answer, in independent lines'),
  )
    .option('--incident <words>', 'only incidents whose label, type or id holds this')
    .option('--all', 'also questions without two lines for a value or one against it')
    .addHelpText('after', '\nExample:\n  variorum support --incident attack')
    .action(
      showing<CaseOptions & { incident?: string; all?: boolean }>(
        edge,
        ({ reading, options }, given) =>
          supportCommand(
            reading,
            {
              json: given.json === true,
              incident: given.incident ?? null,
              all: given.all === true,
            },
            { terminal: edge.terminal, options },
          ),
      ),
    );
  signed(
    program
      .command('grade')
      .description('say how reliable a source is: A to F, as in the Admiralty system')
      .argument('<source>', 'name of a party or publisher, as `variorum support` shows it')
      .addArgument(new Argument('<grade>', gradeHelp()).choices(SOURCE_GRADES)),
  )
    .addHelpText(
      'after',
      '\nExample:\n  variorum grade "Ministry of Defence" C --note "denied twice"',
    )
    .action(async (source: string, grade: SourceGrade, options: GradeOptions) => {
      const { note = null, author } = options;
      const store = await openCase(options.case);
      try {
        const entry = await gradeSource(store, { source, grade, note, author, at: edge.now() });
        if (options.json === true) {
          edge.terminal.out(JSON.stringify({ entry, source, grade }, null, 2));
        } else {
          edge.terminal.out(
            printable(`Kept as entry ${entry}: ${source} is ${SOURCE_GRADE_WORDS[grade]}.`),
          );
        }
      } finally {
        await store.close();
      }
      edge.done(0);
    });
  withCase(program.command('grades').description('how reliable people hold sources to be'))
    .addHelpText('after', '\nExample:\n  variorum grades --json')
    .action(
      showing<CaseOptions>(edge, ({ analyst }, { json }) => {
        if (json === true) edge.terminal.out(JSON.stringify({ grades: analyst.grades }, null, 2));
        for (const { source, grade, note, author, at, entry } of json === true
          ? []
          : analyst.grades) {
          const why = note === null ? '' : ` (${note})`;
          edge.terminal.out(
            printable(
              `${grade} ${source}: ${SOURCE_GRADE_WORDS[grade]}${why}, ${author}, ${at}, entry ${entry}`,
            ),
          );
        }
        if (json !== true && analyst.grades.length === 0) {
          edge.terminal.out('No source is graded yet: variorum grade --help');
        }
        return 0;
      }),
    );
};

function signed(command: Command): Command {
  return withCase(command)
    .option('--note <words>', 'why')
    .option('--author <name>', 'who judges', userInfo().username);
}

function gradeHelp(): string {
  return SOURCE_GRADES.map((grade) => `${grade} ${SOURCE_GRADE_WORDS[grade]}`).join(', ');
}
