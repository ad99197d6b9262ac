import type { Command } from 'commander';
import {
  type AnalystEntries,
  analystEntries,
  loadStages,
  openReading,
  type Reading,
  readCase,
  type Stages,
  standingJudgements,
} from '../casework/index.ts';
import type { DossierOptions } from '../dossier/index.ts';
import { openCase } from '../ledger/index.ts';
import { dossierOptions } from './dossier-options.ts';
import { ownGazetteers } from './own-gazetteers.ts';
import type { Edge, ProgramContext } from './registration.ts';
import { shownScreening } from './shown-screening.ts';

/** The case file where `--case` names none. */
const DEFAULT_CASE = 'variorum.case';

/** Options of every command that works on a case. */
export interface CaseOptions {
  readonly case: string;
  readonly json?: boolean;
  readonly questions?: string;
}

/** Gives a command the options of {@link CaseOptions}. */
export function withCase(command: Command): Command {
  return command
    .option('--case <file>', 'the case file', DEFAULT_CASE)
    .option('--questions <folder>', 'question files of your own beside the shipped ones')
    .option('--json', 'print for machines');
}

/** The stages with what the user added to them. */
export function openedStages({ questions }: Pick<CaseOptions, 'questions'>): Stages {
  return loadStages({ questions: questions ?? null, gazetteers: ownGazetteers() });
}

/** A case as it reads now, and how a dossier shows it. */
export interface Opened {
  readonly reading: Reading;
  readonly options: DossierOptions;
  /** What people judged besides names. */
  readonly analyst: AnalystEntries;
}

/**
 * Opens a case for showing.
 *
 * @throws {case-missing, case-broken} what `openCase` throws.
 */
export async function openedCase(common: CaseOptions, { now }: ProgramContext): Promise<Opened> {
  const store = await openCase(common.case, { readOnly: true });
  try {
    const stages = openedStages(common);
    // A recorded reading was made with the shipped questions.
    const reading =
      common.questions === undefined
        ? await openReading(store, stages)
        : readCase(await store.documents(), stages, {
            judgements: standingJudgements(await store.entries()),
          });
    const entries = await store.entries();
    const analyst = analystEntries(entries);
    const screening = shownScreening(entries);
    const options = { ...dossierOptions(stages, { preparedAt: now(), screening }), analyst };
    return { reading, options, analyst };
  } finally {
    await store.close();
  }
}

/** An action that shows something of an opened case. */
export function showing<Options extends CaseOptions>(
  edge: Edge,
  show: (opened: Opened, options: Options) => number | Promise<number>,
): (options: Options) => Promise<void> {
  return async (options) => edge.done(await show(await openedCase(options, edge), options));
}
