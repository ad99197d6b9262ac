import { userInfo } from 'node:os';
import { Argument, type Command } from 'commander';
import {
  dispose,
  lastScreening,
  openReading,
  recordScreening,
  type Verdict,
} from '../../casework/index.ts';
import { hitWords, screeningWords } from '../../dossier/index.ts';
import { VariorumError } from '../../error/index.ts';
import { type CaseStore, openCase, type RecordedHit } from '../../ledger/index.ts';
import { type CaseOptions, openedStages, withCase } from '../opened-case.ts';
import { type ListsOptions, withListsFile } from '../opened-lists.ts';
import { withOpenLists } from '../opened-screener.ts';
import { printable } from '../printable.ts';
import type { Edge, Register } from '../registration.ts';
import { shownScreening } from '../shown-screening.ts';
import type { Terminal } from '../terminal.ts';

/** Registers `variorum screen-case`, `hits` and `dispose`. */
export const registerHits: Register = (program, edge) => {
  registerScreenCase(program, edge);
  registerShow(program, edge);
  registerDispose(program, edge);
};

function registerScreenCase(program: Command, { terminal, now, done }: Edge): void {
  const command = program
    .command('screen-case')
    .description('look for every party of a case in the kept watch-lists, and keep what was found');
  withListsFile(withCase(command))
    .option('--on <date>', 'ask the states of this day instead of the newest ones')
    .addHelpText('after', '\nExample:\n  variorum screen-case --case isfahan.case')
    .action(async (options: CaseOptions & ListsOptions & { on?: string }) => {
      await withStore(options, async (store) => {
        const { entities } = await openReading(store, openedStages(options));
        await withOpenLists(options, { on: options.on ?? null }, (opened) =>
          recordScreening(store, entities, { ...opened, at: now() }),
        );
        await show(store, { json: options.json === true, terminal });
      });
      done(0);
    });
}

function registerShow(program: Command, { terminal, done }: Edge): void {
  withCase(program.command('hits').description('what the last screening of a case found'))
    .addHelpText('after', '\nExample:\n  variorum hits --json')
    .action(async (options: CaseOptions) => {
      await withStore(options, (store) => show(store, { json: options.json === true, terminal }));
      done(0);
    });
}

function registerDispose(program: Command, { terminal, now, done }: Edge): void {
  withCase(
    program
      .command('dispose')
      .description('say whether a hit means the party; kept, and open again when the entry changes')
      .addArgument(new Argument('<verdict>').choices(['same', 'different', 'unsure']))
      .argument('<party>', 'name of the party, as `hits` shows it')
      .argument('<entry>', 'the entry, as LIST/ID: ofac-sdn/16418'),
  )
    .option('--note <words>', 'why')
    .option('--author <name>', 'who judges', userInfo().username)
    .addHelpText(
      'after',
      '\nExample:\n  variorum dispose same "Qods Aviation Industries" ofac-sdn/16418 --note "same address"',
    )
    .action(async (verdict: Verdict, party: string, entry: string, options: DisposeOptions) => {
      const { note = null, author } = options;
      await withStore(options, async (store) => {
        const hit = await hitNamed(store, { party, entry });
        const number = await dispose(store, hit, { verdict, note, author, at: now() });
        terminal.out(`Kept as entry ${number}. Take it back with: variorum unjudge ${number}`);
      });
      done(0);
    });
}

interface DisposeOptions extends CaseOptions {
  readonly note?: string;
  readonly author: string;
}

async function hitNamed(
  store: CaseStore,
  { party, entry }: { readonly party: string; readonly entry: string },
): Promise<RecordedHit> {
  const hits = lastScreening(await store.entries())?.screening.hits ?? [];
  const found = hits.find(
    ({ name, list, id }) => name === party && `${list.split('@')[0]}/${id}` === entry,
  );
  if (found !== undefined) return found;
  throw new VariorumError('usage', {
    reason: `the last screening has no hit of "${party}" on ${entry}`,
    hint: '`variorum hits` shows those that there are.',
  });
}

async function show(
  store: CaseStore,
  { json, terminal }: { readonly json: boolean; readonly terminal: Terminal },
): Promise<void> {
  const screening = shownScreening(await store.entries());
  if (screening === null) {
    throw new VariorumError('usage', {
      reason: 'this case has not been screened',
      hint: 'Screen it: variorum screen-case --case FILE',
    });
  }
  if (json) {
    terminal.out(JSON.stringify(screening, null, 2));
    return;
  }
  let party = '';
  for (const shown of screening.hits) {
    const { entity, name, score, caption, id, list } = shown.hit;
    if (entity !== party) terminal.out(`\n${terminal.bold(printable(name))}`);
    party = entity;
    terminal.out(`  ${score.toFixed(3)}  ${printable(caption)}  (${id} in ${printable(list)})`);
    for (const words of hitWords(shown)) terminal.out(`         ${printable(words)}`);
  }
  terminal.out(`\n${screeningWords(screening)}`);
}

async function withStore<Result>(
  options: CaseOptions,
  use: (store: CaseStore) => Promise<Result>,
): Promise<Result> {
  const store = await openCase(options.case);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
