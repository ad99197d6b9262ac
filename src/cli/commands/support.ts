import { userInfo } from 'node:os';
import { Argument, type Command } from 'commander';
import {
  HARM_GRADE_WORDS,
  NOT_CALIBRATED,
  SOURCE_GRADE_WORDS,
  SOURCE_GRADES,
  type SourceGrade,
} from '../../account/index.ts';
import { gradeSource, type Reading } from '../../casework/index.ts';
import {
  comparedQuestions,
  type DossierOptions,
  incidentViews,
  linesWords,
  materialOf,
  questionRemarks,
  SUPPORT_REMARK,
  type SupportView,
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
  const sought = request.incident?.toLowerCase() ?? '';
  const wanted = incidentViews(materialOf(reading), options).flatMap(({ incident, support }) => {
    const { label, type, id } = incident;
    const isSought = [label, type, id].some((words) => words.toLowerCase().includes(sought));
    return isSought && support !== null ? [{ incident, view: support }] : [];
  });
  if (request.json) {
    terminal.out(JSON.stringify({ likelihood: NOT_CALIBRATED, incidents: wanted }, null, 2));
    return 0;
  }
  for (const { incident, view } of wanted) {
    const compared = new Set(comparedQuestions(view));
    const shown = view.questions.filter((each) => request.all || compared.has(each));
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
  const remark = `▸ best supported   * most reports   ${SUPPORT_REMARK}`;
  for (const line of wrap(remark, terminal.width)) terminal.out(terminal.faint(line));
  return 0;
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
    ...questions.flatMap((each) =>
      questionRemarks(each).map((words) => `${each.question.label}: ${words}`),
    ),
    ...(harm === null ? [] : [`Harm, Airwars: ${harm} (${HARM_GRADE_WORDS[harm]})`]),
  ];
  for (const remark of remarks) {
    for (const line of wrap(printable(remark), terminal.width)) terminal.out(line);
  }
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
