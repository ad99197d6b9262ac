import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  type InputOutcome,
  keepBytes,
  loadStages,
  recordReading,
  type TakenIn,
  takeIn,
} from '../../casework/index.ts';
import type { VariorumError } from '../../error/index.ts';
import { type CaseStore, openCase } from '../../ledger/index.ts';
import {
  collect,
  type Declared,
  DOCUMENT_KINDS,
  type DocumentKind,
  readPublishedAt,
} from '../../source/index.ts';
import { newVersions } from '../new-versions.ts';
import { type CaseOptions, withCase } from '../opened-case.ts';
import { ownGazetteers } from '../own-gazetteers.ts';
import { printable } from '../printable.ts';
import type { Register } from '../registration.ts';
import { drawProgress, errorJson, errorLines, type Terminal } from '../terminal.ts';

/** Exit code where some inputs could not be read and the others were (see README, exit codes). */
const PARTLY_READ = 2;
/** Exit code after Ctrl-C, as shells expect it. */
const INTERRUPTED = 130;

/** What `read` is asked to do. */
export interface ReadRequest {
  /** Files, folders, addresses; `-` is standard input. */
  readonly inputs: readonly string[];
  /** The case file; made where there is none. */
  readonly path: string;
  readonly declared: Partial<Declared>;
  readonly json: boolean;
  /** Folder with question files of the user's own, or null. */
  readonly questions: string | null;
  readonly now: () => string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** `variorum read`: keeps reports in a case and reads what they claim. */
export async function readCommand(request: ReadRequest, terminal: Terminal): Promise<number> {
  const store = await openCase(request.path, { createdAt: request.now() });
  try {
    const taken = await takeAll(store, request, terminal);
    if (!request.json) for (const line of remarks(taken)) terminal.err(line);
    const stages = loadStages({
      questions: request.questions,
      gazetteers: ownGazetteers(),
    });
    const reading = await recordReading(store, stages, { now: request.now });
    const lost = lostOf(taken);
    if (request.json) terminal.out(JSON.stringify(summary(taken, request.path), null, 2));
    else {
      for (const line of await newVersions(store, taken)) terminal.out(line);
      const kept = countKept(taken);
      terminal.out(
        `${request.path}: ${kept.kept} kept, ${kept.known} known already, ` +
          `${kept.versions} new versions, ${lost.length} not read`,
      );
      const { documents, claims, incidents, conflicts } = reading;
      terminal.out(
        `${documents.length} reports, ${claims.length} claims, ` +
          `${incidents.length} incidents, ${conflicts.length} conflicts`,
      );
      if (documents.length > 0) terminal.out(`Next: variorum accounts --case ${request.path}`);
    }
    if (taken.interrupted) return INTERRUPTED;
    const nothingRead = lost.length > 0 && taken.outcomes.every((o) => o.documents.length === 0);
    if (nothingRead) return lost[0]?.exitCode ?? PARTLY_READ;
    return lost.length > 0 ? PARTLY_READ : 0;
  } finally {
    await store.close();
  }
}

async function takeAll(
  store: CaseStore,
  request: ReadRequest,
  terminal: Terminal,
): Promise<TakenIn> {
  const { inputs, declared, now, signal } = request;
  const options = {
    declared,
    now,
    signal,
    onProgress: (progress: { done: number; total: number }) => drawProgress(terminal, progress),
  };
  const taken = await takeIn(
    store,
    inputs.filter((input) => input !== '-'),
    options,
  );
  if (!inputs.includes('-')) return taken;
  const handed = {
    bytes: await collect(process.stdin, { name: 'standard input' }),
    name: 'standard input',
    input: '-',
  };
  const piped = await keepBytes(store, handed, options);
  return { ...taken, outcomes: [...taken.outcomes, piped] };
}

function lostOf({ outcomes, failures }: TakenIn): readonly VariorumError[] {
  const items = outcomes.flatMap(({ problems }) =>
    problems.flatMap((problem) => (problem.kind === 'lost' ? [problem.error] : [])),
  );
  return [...failures.map(({ error }) => error), ...items];
}

function countKept({ outcomes }: TakenIn): { kept: number; known: number; versions: number } {
  const kinds = outcomes.flatMap(({ kept }) => kept.map(({ kind }) => kind));
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  return { kept: count('kept'), known: count('known'), versions: count('new-version') };
}

function remarks(taken: TakenIn): readonly string[] {
  return [
    ...lostOf(taken).map(errorLines),
    ...taken.outcomes.flatMap(notedLines),
    ...taken.skipped.map((path) => `variorum: passed over ${printable(path)}: no kind of report`),
  ];
}

function notedLines({ input, problems, future }: InputOutcome): readonly string[] {
  return [
    ...problems.flatMap((problem) =>
      problem.kind === 'noted'
        ? [`variorum: ${printable(input)} ${printable(problem.message)}`]
        : [],
    ),
    ...future.map(
      ({ publishedAt }) =>
        `variorum: ${printable(input)} bears a date in the future (${publishedAt}); kept as declared`,
    ),
  ];
}

function summary(taken: TakenIn, path: string): object {
  return {
    case: path,
    interrupted: taken.interrupted,
    inputs: taken.outcomes.map(({ input, kept, problems, future }) => ({
      input,
      documents: kept,
      lost: problems.flatMap((p) =>
        p.kind === 'lost' ? [{ item: p.item, ...errorJson(p.error) }] : [],
      ),
      noted: problems.flatMap((p) =>
        p.kind === 'noted' ? [{ document: p.document, code: p.code, message: p.message }] : [],
      ),
      future: future.map(({ id, publishedAt }) => ({ document: id, publishedAt })),
    })),
    failures: taken.failures.map(({ input, error }) => ({ input, ...errorJson(error) })),
    skipped: taken.skipped,
  };
}

/** Registers `variorum read`. */
export const registerRead: Register = (program, { terminal, now, signal, done }) => {
  withCase(withDeclared(program.command('read')))
    .addHelpText(
      'after',
      '\nExamples:\n  variorum read reports/ --case isfahan.case\n' +
        '  variorum read overview.txt --publisher "The Review" --published 2023-01-31\n' +
        '  pbpaste | variorum read - --publisher "Ministry of Defence" --kind ministry',
    )
    .action(async (inputs: string[], options: CaseOptions & Record<string, string | undefined>) => {
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
};

/** Options that say what a report does not say of itself. */
function withDeclared(command: Command): Command {
  return command
    .description('keep reports in a case and read what they claim')
    .argument('<input...>', 'files, folders, addresses, or - for standard input')
    .option('--publisher <name>', 'publisher of reports that name none')
    .addOption(new Option('--kind <kind>', 'sort of publication').choices(DOCUMENT_KINDS))
    .option('--published <date>', 'when it was published (ISO 8601)', parsedDate)
    .option('--title <words>', 'headline')
    .option('--author <name>', 'byline')
    .option('--address <url>', 'where it was published');
}

function parsedDate(words: string): string {
  if (readPublishedAt(words).kind === 'unreadable') {
    throw new InvalidArgumentError('Give a date such as 2023-01-31 or 2023-01-31T12:00:00+03:30.');
  }
  return words;
}
