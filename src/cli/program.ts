import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  loadStages,
  openReading,
  type Reading,
  readCase,
  type Stages,
  VERSION,
} from '../casework/index.ts';
import type { DossierOptions } from '../dossier/index.ts';
import { openCase } from '../ledger/index.ts';
import { DOCUMENT_KINDS, type DocumentKind, readPublishedAt } from '../source/index.ts';
import { accountsCommand } from './commands/accounts.ts';
import { claimsCommand } from './commands/claims.ts';
import { conflictsCommand } from './commands/conflicts.ts';
import { demoCommand } from './commands/demo.ts';
import { type DossierForm, dossierCommand, dossierForms } from './commands/dossier.ts';
import { readCommand } from './commands/read.ts';
import { showCommand } from './commands/show.ts';
import { verifyCommand } from './commands/verify.ts';
import { dossierOptions } from './dossier-options.ts';
import type { Terminal } from './terminal.ts';

/** The case file where `--case` names none. */
const DEFAULT_CASE = 'variorum.case';

/** What the program is run with. */
export interface ProgramContext {
  readonly terminal: Terminal;
  /** The present instant, ISO 8601 with offset. */
  readonly now: () => string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Options that most commands take. */
interface Common {
  readonly case: string;
  readonly json?: boolean;
  readonly questions?: string;
}

/**
 * Runs the command line and gives the exit code.
 *
 * @throws {VariorumError} (src/error) for the process edge to print.
 */
export async function runProgram(
  argv: readonly string[],
  context: ProgramContext,
): Promise<number> {
  let exitCode = 0;
  const done = (code: number) => {
    exitCode = code;
  };
  const program = programFor(context, done);
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (argv.length === 0) return USAGE;
    const helped = ['commander.helpDisplayed', 'commander.help', 'commander.version'];
    return helped.includes(error.code) ? 0 : USAGE;
  }
  return exitCode;
}

/** Exit code of a command line that cannot be understood (sysexits EX_USAGE). */
const USAGE = 64;

function programFor(context: ProgramContext, done: (code: number) => void): Command {
  const { terminal } = context;
  const program = new Command('variorum')
    .description('Every account of a contested incident, side by side, each with its words.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .showHelpAfterError('(variorum help shows the commands)')
    .addHelpText(
      'after',
      '\nBegin with:\n  variorum demo\n  variorum read reports/ && variorum accounts',
    );
  addReading(program, context, done);
  addShowing(program, context, done);
  return program;
}

function addReading(program: Command, context: ProgramContext, done: (code: number) => void): void {
  const { terminal, now, signal } = context;
  withCase(
    program
      .command('read')
      .description('keep reports in a case and read what they claim')
      .argument('<input...>', 'files, folders, addresses, or - for standard input')
      .option('--publisher <name>', 'publisher of reports that name none')
      .addOption(new Option('--kind <kind>', 'sort of publication').choices(DOCUMENT_KINDS))
      .option('--published <date>', 'when it was published (ISO 8601)', parsedDate)
      .option('--title <words>', 'headline')
      .option('--author <name>', 'byline')
      .option('--address <url>', 'where it was published'),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  variorum read reports/ --case isfahan.case\n' +
        '  variorum read overview.txt --publisher "The Review" --published 2023-01-31\n' +
        '  pbpaste | variorum read - --publisher "Ministry of Defence" --kind ministry',
    )
    .action(async (inputs: string[], options: Common & Record<string, string | undefined>) => {
      const { publisher, kind, published, title, author, address } = options;
      const declared = {
        publisher: publisher ?? null,
        kind: (kind ?? null) as DocumentKind | null,
        publishedAt: published ?? null,
        title: title ?? null,
        author: author ?? null,
        ...(address === undefined ? {} : { address }),
      };
      const json = options.json === true;
      const questions = options.questions ?? null;
      done(
        await readCommand(
          { inputs, path: options.case, declared, json, questions, now, signal },
          terminal,
        ),
      );
    });
  program
    .command('demo')
    .description('read the example case and show its accounts and its dossier')
    .option('--out <file>', 'where to write the dossier', 'isfahan-2023.dossier.html')
    .addHelpText('after', '\nExample:\n  variorum demo')
    .action(async ({ out }: { out: string }) =>
      done(await demoCommand({ out, now, signal }, terminal)),
    );
  withCase(program.command('verify').description('read every hash and every quote of a case again'))
    .option('--head <count:hash>', 'a head that was noted before, to find out what was cut off')
    .addHelpText('after', '\nExample:\n  variorum verify --case isfahan.case')
    .action(async (options: Common & { head?: string }) => {
      const request = {
        path: options.case,
        json: options.json === true,
        notedHead: options.head ?? null,
      };
      done(await verifyCommand(request, terminal));
    });
}

function addShowing(program: Command, context: ProgramContext, done: (code: number) => void): void {
  const { terminal } = context;
  const showing =
    <Options extends Common>(
      show: (opened: Opened, options: Options) => number | Promise<number>,
    ) =>
    async (options: Options) =>
      done(await show(await openedCase(options, context), options));
  withCase(program.command('accounts').description('what each party answers, question by question'))
    .option('--incident <words>', 'only incidents whose label, type or id holds this')
    .option('--all', 'also incidents that one report alone tells of')
    .addHelpText('after', '\nExample:\n  variorum accounts --incident attack')
    .action(
      showing<Common & { incident?: string; all?: boolean }>(({ reading, options }, given) => {
        const request = {
          json: given.json === true,
          incident: given.incident ?? null,
          all: given.all === true,
        };
        return accountsCommand(reading, request, { terminal, options });
      }),
    );
  withCase(program.command('claims').description('every utterance with its source chain and words'))
    .option('--by <words>', 'only claims whose source chain holds this')
    .option(
      '--report <words>',
      'only claims of reports whose publisher, title or address holds this',
    )
    .addHelpText('after', '\nExample:\n  variorum claims --by ministry')
    .action(
      showing<Common & { by?: string; report?: string }>(({ reading }, given) => {
        const request = {
          json: given.json === true,
          by: given.by ?? null,
          report: given.report ?? null,
        };
        return claimsCommand(reading, request, terminal);
      }),
    );
  withCase(
    program.command('conflicts').description('accounts that cannot both hold, and who moved'),
  )
    .addHelpText('after', '\nExample:\n  variorum conflicts --json')
    .action(
      showing(({ reading, options }, given) =>
        conflictsCommand(reading, { json: given.json === true }, { terminal, options }),
      ),
    );
  withCase(
    program
      .command('show')
      .description('one document, claim, entity, incident or answer')
      .argument('<id>', 'its id, or the first characters of it'),
  )
    .addHelpText('after', '\nExample:\n  variorum show c41d7')
    .action(async (id: string, options: Common) => {
      const { reading } = await openedCase(options, context);
      done(showCommand(reading, { id, json: options.json === true }, terminal));
    });
  withCase(program.command('dossier').description('write the case as a report with footnotes'))
    .addOption(
      new Option('--format <form>', 'form of the dossier')
        .choices(Object.keys(dossierForms))
        .default('html'),
    )
    .option('--out <file>', 'file to write, or - for standard output')
    .addHelpText('after', '\nExample:\n  variorum dossier --format csv --out isfahan.csv')
    .action(
      showing<Common & { format: DossierForm; out?: string }>(
        ({ reading, options }, { format, out }) =>
          dossierCommand(
            reading,
            { form: format, to: out ?? `dossier.${format}` },
            { terminal, options },
          ),
      ),
    );
}

function withCase(command: Command): Command {
  return command
    .option('--case <file>', 'the case file', DEFAULT_CASE)
    .option('--questions <folder>', 'question files of your own beside the shipped ones')
    .option('--json', 'print for machines');
}

interface Opened {
  readonly reading: Reading;
  readonly options: DossierOptions;
}

async function openedCase(common: Common, { now }: ProgramContext): Promise<Opened> {
  const store = await openCase(common.case, { readOnly: true });
  try {
    const stages: Stages = loadStages({ questions: common.questions ?? null });
    // A recorded reading was made with the shipped questions.
    const reading =
      common.questions === undefined
        ? await openReading(store, stages)
        : readCase(await store.documents(), stages);
    return { reading, options: dossierOptions(stages, { preparedAt: now() }) };
  } finally {
    await store.close();
  }
}

function parsedDate(words: string): string {
  if (readPublishedAt(words).kind === 'unreadable') {
    throw new InvalidArgumentError('Give a date such as 2023-01-31 or 2023-01-31T12:00:00+03:30.');
  }
  return words;
}
