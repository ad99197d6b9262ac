import { userInfo } from 'node:os';
import { Argument, type Command, InvalidArgumentError } from 'commander';
import { judge, standingJudgements, undo } from '../../casework/index.ts';
import type { Contradiction, NameJudgement } from '../../entity/index.ts';
import { VariorumError } from '../../error/index.ts';
import { type CaseStore, openCase } from '../../ledger/index.ts';
import { type CaseOptions, openedCase, withCase } from '../opened-case.ts';
import { printable } from '../printable.ts';
import type { Register } from '../registration.ts';

const VERDICTS = {
  same: 'positive',
  different: 'negative',
  unsure: 'unsure',
} as const satisfies Record<string, NameJudgement['verdict']>;

/** Words for a verdict, as they are given and shown. */
type Word = keyof typeof VERDICTS;

interface JudgeOptions extends CaseOptions {
  readonly note?: string;
  readonly author: string;
}

/** Registers `variorum judge` and `variorum judgements`. */
export const registerJudge: Register = (program, edge) => {
  const { terminal, now, done } = edge;
  signed(
    program
      .command('judge')
      .description('say whether two names mean one party; your word wins over the reading')
      .addArgument(new Argument('<verdict>').choices(Object.keys(VERDICTS)))
      .argument('<name>', 'a name, as a report has it')
      .argument('<other>', 'another name'),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  variorum judge same "Qods Aviation Industries" "Light Airplanes Design and Manufacturing Industries" --note "renamed, U.S. Treasury"\n' +
        '  variorum judge different "Ministry of Defence" "Defence Ministry of Ruritania"\n' +
        '  variorum judgements\n  variorum unjudge 42',
    )
    .action(async (verdict: Word, left: string, right: string, options: JudgeOptions) => {
      const { note = null, author, json } = options;
      const entry = await withStore(options, (store) =>
        judge(store, { left, right, verdict: VERDICTS[verdict], note, author, at: now() }),
      );
      if (json === true) terminal.out(JSON.stringify({ entry, verdict, left, right }, null, 2));
      else terminal.out(`Kept as entry ${entry}. Take it back with: variorum unjudge ${entry}`);
      done(0);
    });
  signed(
    program
      .command('unjudge')
      .description('take a judgement back; it stays in the ledger')
      .argument('<entry>', 'number of its entry', parsedEntry),
  )
    .addHelpText('after', '\nExample:\n  variorum unjudge 42 --note "another firm of that name"')
    .action(async (entry: number, options: JudgeOptions) => {
      const { note = null, author } = options;
      const { kind } = await withStore(options, (store) =>
        undo(store, { entry, author, note, at: now() }),
      );
      if (kind === 'no-such-judgement') {
        throw new VariorumError('usage', {
          reason: `entry ${entry} is no judgement that stands`,
          hint: '`variorum judgements` shows those that do.',
        });
      }
      terminal.out(`Entry ${entry} is taken back.`);
      done(0);
    });
  withCase(program.command('judgements').description('what people judged about names'))
    .addHelpText('after', '\nExample:\n  variorum judgements --json')
    .action(async (options: CaseOptions) => {
      const standing = await withStore(options, async (store) =>
        standingJudgements(await store.entries()),
      );
      const { contradictions } = (await openedCase(options, edge)).reading;
      if (options.json === true) {
        terminal.out(JSON.stringify({ judgements: standing, contradictions }, null, 2));
        return done(0);
      }
      for (const { entry, left, right, verdict, note, author, at } of standing) {
        const word = Object.entries(VERDICTS).find(([, each]) => each === verdict)?.[0] ?? verdict;
        const why = note === null ? '' : ` (${note})`;
        terminal.out(printable(`${entry}  ${word}: "${left}", "${right}"${why}, ${author}, ${at}`));
        const against = contradictions.find((each) => each.entry === entry);
        if (against !== undefined) terminal.out(`    ✗ not followed: ${reasonWords(against)}`);
      }
      if (standing.length === 0) terminal.out('Nothing is judged yet: variorum judge --help');
      return done(0);
    });
};

function signed(command: Command): Command {
  return withCase(command)
    .option('--note <words>', 'why')
    .option('--author <name>', 'who judges', userInfo().username);
}

function reasonWords({ reason }: Contradiction): string {
  switch (reason.kind) {
    case 'joined-by-others':
      return `the names are one by entries ${reason.entries.join(', ')}`;
    case 'told-apart':
      return `the names are told apart by entries ${reason.entries.join(', ')}`;
    case 'one-report-uses-both':
      return `report ${reason.document} uses both names for one party`;
  }
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

function parsedEntry(words: string): number {
  if (!/^[1-9]\d{0,9}$/u.test(words))
    throw new InvalidArgumentError('Give the number of an entry.');
  return Number(words);
}
