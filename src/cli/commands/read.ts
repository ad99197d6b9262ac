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
import { collect, type Declared } from '../../source/index.ts';
import { newVersions } from '../new-versions.ts';
import { printable } from '../printable.ts';
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
    const stages = loadStages({ questions: request.questions });
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
