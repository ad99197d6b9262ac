import { basename } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { VariorumError } from '../../error/index.ts';
import {
  differenceHead,
  differencesBetween,
  LIST_FORMATS,
  type ListedParty,
  type ListFormat,
  type ListState,
  type ListStore,
  type OnDate,
  presenceOn,
  readListFile,
  type SeenRun,
  seenRuns,
} from '../../screening/index.ts';
import { type ListsOptions, withLists, withStore } from '../opened-lists.ts';
import { printable } from '../printable.ts';
import type { Edge, Register } from '../registration.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { registerUpdate } from './lists-update.ts';

/** Registers `variorum lists` and what stands under it. */
export const registerLists: Register = (program, edge) => {
  const lists = program
    .command('lists')
    .description('dated states of watch-lists: who was listed when, under which names');
  registerAdd(lists, edge);
  registerLs(lists, edge);
  registerDiff(lists, edge);
  registerEntry(lists, edge);
  registerUpdate(lists, edge);
};

function registerAdd(lists: Command, { terminal, done }: Edge): void {
  withLists(
    lists
      .command('add')
      .description('keep a state of a list')
      .argument('<file>', 'the list as its publisher gives it, plain or .gz')
      .requiredOption('--date <date>', 'date of the state, 2026-07-11 or 2026-07', parsedDate)
      .option('--list <name>', 'name of the list; by default from its format')
      .addOption(new Option('--format <format>').choices(Object.keys(LIST_FORMATS)))
      .option('--mapping <file>', 'YAML that says what the columns of a plain CSV hold'),
  )
    .addHelpText('after', ADD_HELP)
    .action((file: string, options: ListsOptions & AddOptions) => {
      const parties = readListFile({
        path: file,
        format: options.format ?? null,
        mapping: options.mapping ?? null,
      });
      const list = options.list ?? (basename(file).split('.')[0] ?? '').toLowerCase();
      const state = withStore(options, (store) =>
        store.add({ list, date: options.date, source: basename(file) }, parties),
      );
      if (options.json === true) terminal.out(JSON.stringify(state, null, 2));
      else terminal.out(`${list}@${state.date}: ${state.entries} entries kept`);
      done(0);
    });
}

interface AddOptions {
  readonly date: string;
  readonly list?: string;
  readonly format?: ListFormat;
  readonly mapping?: string;
}

const ADD_HELP = `
Formats:
${Object.entries(LIST_FORMATS)
  .map(([format, words]) => `  ${format.padEnd(18)} ${words}`)
  .join('\n')}

Examples:
  variorum lists add sdn.csv --list ofac-sdn --date 2026-07-11
  variorum lists add firms.csv --list our-firms --date 2026-01 --mapping firms.yaml

A mapping names the columns of a plain CSV:
  id: Nr
  schema: { constant: Organization }
  columns: { name: Firm, alias: [Trade name, Old name], program: Programme }
  separator: ';'`;

function registerLs(lists: Command, { terminal, done }: Edge): void {
  withLists(lists.command('ls').description('the states that are kept'))
    .addHelpText('after', '\nExample:\n  variorum lists ls --json')
    .action((options: ListsOptions) => {
      const states = withStore(options, (store) => store.states());
      if (options.json === true) terminal.out(JSON.stringify(states, null, 2));
      else printStates(states, terminal);
      done(0);
    });
}

function printStates(states: readonly ListState[], terminal: Terminal): void {
  if (states.length === 0) {
    terminal.out('No list is kept. Keep one: variorum lists add FILE --list NAME --date DATE');
    return;
  }
  const columns = ['List', 'State of', 'Entries', 'From'].map((title) => ({ title, share: 1 }));
  const rows = states.map(({ list, date, entries, source }) =>
    [list, date, String(entries), source].map(printable),
  );
  for (const line of table(columns, rows, { width: terminal.width })) terminal.out(line);
}

function registerDiff(lists: Command, { terminal, done }: Edge): void {
  withLists(
    lists
      .command('diff')
      .description('what changed from one state to another')
      .argument('<a>', 'earlier state, as LIST@DATE')
      .argument('<b>', 'later state, as LIST@DATE'),
  )
    .addHelpText('after', '\nExample:\n  variorum lists diff ofac-sdn@2021-07 ofac-sdn@2026-07')
    .action((a: string, b: string, options: ListsOptions) => {
      const found = withStore(options, (store) =>
        differencesBetween(partiesOf(store, a), partiesOf(store, b)),
      );
      if (options.json === true) {
        terminal.out(JSON.stringify(found, null, 2));
        return done(0);
      }
      for (const difference of found) {
        terminal.out(printable(differenceHead(difference)));
        if (difference.kind !== 'changed') continue;
        const { removed, added } = difference;
        for (const { property, value } of removed)
          terminal.out(`    - ${property}: ${printable(value)}`);
        for (const { property, value } of added)
          terminal.out(`    + ${property}: ${printable(value)}`);
      }
      const count = (kind: string) => found.filter((each) => each.kind === kind).length;
      terminal.out(
        `${count('added')} added, ${count('removed')} removed, ${count('changed')} changed`,
      );
      return done(0);
    });
}

function registerEntry(lists: Command, { terminal, done }: Edge): void {
  withLists(
    lists
      .command('entry')
      .description('what the kept states say of one entry, and when they began to say it')
      .argument('<list>', 'name of the list')
      .argument('<id>', "the publisher's id of the entry")
      .option('--on <date>', 'what the states say about this day', parsedDate),
  )
    .addHelpText('after', '\nExample:\n  variorum lists entry ofac-sdn 16418 --on 2022-06-01')
    .action((list: string, id: string, options: ListsOptions & { on?: string }) => {
      const { states, history } = withStore(options, (store) => ({
        states: store.states().filter((state) => state.list === list),
        history: store.history(list, id),
      }));
      if (history.length === 0) throw unknown(`${list} has no entry ${id} in any kept state`);
      const dates = states.map(({ date }) => date);
      const rows = history.map((statement) => {
        const presence = { states: dates, seen: statement.seen };
        const on = options.on === undefined ? null : presenceOn(presence, options.on);
        return { ...statement, runs: seenRuns(presence), on };
      });
      if (options.json === true) {
        terminal.out(JSON.stringify({ list, id, states: dates, statements: rows }, null, 2));
        return done(0);
      }
      for (const { property, value, nameType, runs, on } of rows) {
        const type = nameType === null ? '' : ` (${nameType})`;
        terminal.out(printable(`${property}${type}: ${value}`));
        for (const run of runs) terminal.out(terminal.faint(`    ${runWords(run)}`));
        if (on !== null) terminal.out(`    ${options.on}: ${onWords(on)}`);
      }
      return done(0);
    });
}

function runWords({ firstSeen, lastSeen, absentBefore, absentAfter }: SeenRun): string {
  const from = absentBefore === null ? 'the first state at hand' : `not yet in ${absentBefore}`;
  const to = absentAfter === null ? 'the newest state at hand' : `no longer in ${absentAfter}`;
  return `in the states of ${firstSeen} to ${lastSeen} (${from}; ${to})`;
}

function onWords(on: OnDate): string {
  switch (on.kind) {
    case 'listed':
      return `on the list (states of ${on.before} and ${on.after} have it)`;
    case 'not-listed':
      return `no entry in the states of ${on.before} and ${on.after}`;
    case 'entered-between':
      return `not known: it came between the states of ${on.before} and ${on.after}`;
    case 'left-between':
      return `not known: it left between the states of ${on.before} and ${on.after}`;
    case 'before-first-state':
      return `not known: the first state at hand is of ${on.after}`;
    case 'after-last-state':
      return `not known: the newest state at hand is of ${on.before}`;
    case 'no-state':
      return 'not known: no state is kept';
  }
}

function partiesOf(store: ListStore, name: string): readonly ListedParty[] {
  const [list = '', date = ''] = name.split('@');
  const known = store.states().some((state) => state.list === list && state.date === date);
  if (!known) throw unknown(`there is no state ${name}`);
  return [...store.parties(list, date)];
}

function unknown(reason: string): VariorumError {
  return new VariorumError('usage', { reason, hint: '`variorum lists ls` shows what is kept.' });
}

function parsedDate(words: string): string {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(words)) {
    throw new InvalidArgumentError('Give a date such as 2026-07-11, or a month such as 2026-07.');
  }
  return words;
}
