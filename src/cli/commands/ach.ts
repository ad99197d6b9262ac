import { userInfo } from 'node:os';
import { Argument, type Command } from 'commander';
import { hypothesisId, RATING_WORDS, type Rating } from '../../account/index.ts';
import {
  type Reading,
  rateHypothesis,
  type Signed,
  stateHypothesis,
} from '../../casework/index.ts';
import {
  type DossierOptions,
  type HypothesesView,
  incidentViews,
  materialOf,
} from '../../dossier/index.ts';
import { VariorumError } from '../../error/index.ts';
import type { Incident } from '../../incident/index.ts';
import { type CaseStore, openCase } from '../../ledger/index.ts';
import { type CaseOptions, openedCase, showing, withCase } from '../opened-case.ts';
import { printable } from '../printable.ts';
import type { Register } from '../registration.ts';
import { table, wrap } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** A matrix with the incident that it is about. */
interface Opened {
  readonly incident: Incident;
  readonly view: HypothesesView;
}

/** The matrix of the first incident whose label, type or id holds these words. */
function matrixOf(
  reading: Reading,
  { options, incident: sought = '' }: { options: DossierOptions; incident?: string | undefined },
): Opened {
  for (const { incident, hypotheses } of incidentViews(materialOf(reading), options)) {
    const held = [incident.label, incident.type, incident.id];
    if (hypotheses === null) continue;
    if (!held.some((words) => words.toLowerCase().includes(sought.toLowerCase()))) continue;
    return { incident, view: hypotheses };
  }
  throw new VariorumError('usage', {
    reason: sought === '' ? 'no incident has an answer' : `no incident is called “${sought}”`,
    hint: '`variorum accounts --all` shows the incidents of the case.',
  });
}

/** `variorum ach`: competing hypotheses against the evidence. */
function achCommand(
  { incident, view }: Opened,
  { json, terminal }: { readonly json: boolean; readonly terminal: Terminal },
): number {
  if (json) {
    terminal.out(JSON.stringify(asJson({ incident, view }), null, 2));
    return 0;
  }
  terminal.out(`\n${terminal.bold(printable(incident.label))}\n`);
  const ordered = view.matrix.scores.flatMap(
    ({ hypothesis }) => view.hypotheses.find(({ id }) => id === hypothesis) ?? [],
  );
  const scored = ordered.map(({ label, words, score }) => [
    label,
    printable(words),
    figure(score.inconsistency),
    figure(score.consistency),
    String(score.rated),
  ]);
  const heads = [
    { title: '', share: 0 },
    { title: 'Hypothesis, least inconsistent first', share: 1 },
    { title: 'Against', share: 0 },
    { title: 'For', share: 0 },
    { title: 'Rated', share: 0 },
  ];
  for (const line of table(heads, scored, { width: terminal.width })) terminal.out(line);
  terminal.out('');
  for (const line of evidenceTable(view, terminal)) terminal.out(line);
  const remarks = [
    ...(view.hangsOn.length === 0 ? [] : [`Least inconsistent ${view.hangsOn.join('; ')}`]),
    `1 very inconsistent to 5 very consistent; · not rated yet. ${view.rated} cells are rated. ` +
      'What speaks against a hypothesis orders them; none is proven.',
    'Rate with: variorum ach rate H1 E1 inconsistent',
  ];
  for (const remark of remarks) {
    for (const line of wrap(printable(remark), terminal.width)) terminal.out(terminal.faint(line));
  }
  return 0;
}

function asJson({ incident, view }: Opened): object {
  const { hypotheses, evidence, matrix, hangsOn, rated } = view;
  return {
    incident,
    hypotheses,
    evidence: evidence.map(({ label, id, words, statement, row }) => ({
      label,
      id,
      words,
      quote: statement.note.quote.exact,
      report: statement.document.id,
      span: statement.answer.span,
      cells: row.cells,
      diagnosticity: row.diagnosticity,
    })),
    least: matrix.least,
    hangsOn,
    rated,
  };
}

function evidenceTable({ evidence, hypotheses }: HypothesesView, terminal: Terminal): string[] {
  const columns = [
    { title: '', share: 0 },
    { title: 'Evidence: independent lines', share: 2 },
    { title: 'Words', share: 3 },
    ...hypotheses.map(({ label }) => ({ title: label, share: 0 })),
    { title: 'Tells apart', share: 0 },
  ];
  const rows = evidence.map(({ label, words, statement, row }) => [
    label,
    printable(words),
    printable(`“${statement.note.quote.exact}”`),
    ...row.cells.map((cell) => (cell === null ? '·' : figure(cell))),
    row.diagnosticity === null ? '' : figure(row.diagnosticity),
  ]);
  return table(columns, rows, { width: terminal.width });
}

function figure(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

interface SignedOptions extends CaseOptions {
  readonly incident?: string;
  readonly note?: string;
  readonly author: string;
}

/** Registers `variorum ach` with `ach rate` and `ach add`. */
export const registerAch: Register = (program, edge) => {
  const { terminal, now, done } = edge;
  const ach = withCase(
    program.command('ach').description('competing hypotheses against the evidence (Heuer)'),
  )
    .option('--incident <words>', 'the incident whose label, type or id holds this')
    .addHelpText(
      'after',
      '\nExamples:\n  variorum ach --incident attack\n  variorum ach rate H1 E3 inconsistent',
    )
    .action(
      showing<CaseOptions & { incident?: string }>(edge, ({ reading, options }, given) =>
        achCommand(matrixOf(reading, { options, incident: given.incident }), {
          json: given.json === true,
          terminal,
        }),
      ),
    );
  const keep = async (
    given: SignedOptions,
    write: (store: CaseStore, opened: Opened, signed: Signed) => Promise<number>,
  ) => {
    const { reading, options } = await openedCase(given, edge);
    const opened = matrixOf(reading, { options, incident: given.incident });
    const signed = { note: given.note ?? null, author: given.author, at: now() };
    const store = await openCase(given.case);
    try {
      const entry = await write(store, opened, signed);
      terminal.out(given.json === true ? JSON.stringify({ entry }) : `Kept as entry ${entry}.`);
    } finally {
      await store.close();
    }
    done(0);
  };
  signed(
    ach
      .command('rate')
      .description('say how a piece of evidence stands to a hypothesis')
      .argument('<hypothesis>', 'H1, H2 ... as `variorum ach` shows it')
      .argument('<evidence>', 'E1, E2 ...')
      .addArgument(
        new Argument('<rating>', '1 very inconsistent to 5 very consistent').choices([
          ...Object.keys(RATING_WORDS),
          ...'12345',
        ]),
      ),
  )
    .addHelpText('after', '\nExample:\n  variorum ach rate H1 E3 inconsistent --note "no crater"')
    .action(async (h: string, e: string, rating: string, _: SignedOptions, command: Command) =>
      keep(command.optsWithGlobals(), (store, { incident, view }, by) =>
        rateHypothesis(store, {
          incident: incident.id,
          hypothesis: labelled(view.hypotheses, h).id,
          evidence: labelled(view.evidence, e).id,
          rating: RATING_WORDS[rating] ?? (Number(rating) as Rating),
          ...by,
        }),
      ),
    );
  signed(
    ach
      .command('add')
      .description('put a hypothesis of your own beside those of the accounts')
      .argument('<hypothesis>', 'in words'),
  )
    .addHelpText('after', '\nExample:\n  variorum ach add "a gas leak"')
    .action(async (words: string, _: SignedOptions, command: Command) =>
      keep(command.optsWithGlobals(), (store, { incident }, by) =>
        stateHypothesis(store, {
          id: hypothesisId('stated', words),
          incident: incident.id,
          words,
          ...by,
        }),
      ),
    );
};

function signed(command: Command): Command {
  return withCase(command)
    .option('--incident <words>', 'the incident whose label, type or id holds this')
    .option('--note <words>', 'why')
    .option('--author <name>', 'who judges', userInfo().username);
}

function labelled<Row extends { readonly label: string; readonly id: string }>(
  rows: readonly Row[],
  given: string,
): Row {
  const row = rows.find(
    ({ label, id }) => label.toLowerCase() === given.toLowerCase() || id === given,
  );
  if (row !== undefined) return row;
  throw new VariorumError('usage', {
    reason: `the matrix has no ${given}`,
    hint: '`variorum ach` shows the labels of hypotheses and evidence.',
  });
}
