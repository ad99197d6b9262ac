import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { VariorumError } from '../../error/index.ts';
import { PUBLISHERS, type Publisher, readListFile } from '../../screening/index.ts';
import { fetchPage } from '../../source/index.ts';
import { type ListsOptions, withLists, withStore } from '../opened-lists.ts';
import { printable } from '../printable.ts';
import type { Edge } from '../registration.ts';

/** Registers `variorum lists update`. */
export function registerUpdate(lists: Command, { terminal, now, done }: Edge): void {
  const names = PUBLISHERS.map(({ list }) => list);
  withLists(
    lists
      .command('update')
      .description('fetch the newest state of lists from their publishers')
      .argument('[list...]', `which ones; all where none is given: ${names.join(', ')}`),
  )
    .addHelpText('after', '\nExample:\n  variorum lists update ofac-sdn')
    .action(async (wanted: string[], options: ListsOptions) => {
      const stranger = wanted.find((name) => !names.includes(name));
      if (stranger !== undefined) {
        throw new VariorumError('usage', {
          reason: `no publisher is known for the list ${stranger}`,
          hint: `Known: ${names.join(', ')}. Others: variorum lists add FILE --list ${stranger}`,
        });
      }
      const chosen = PUBLISHERS.filter(({ list }) => wanted.length === 0 || wanted.includes(list));
      const outcomes: UpdateOutcome[] = [];
      for (const publisher of chosen) {
        outcomes.push(await updated(publisher, { options, date: now().slice(0, 10) }));
      }
      if (options.json === true) terminal.out(JSON.stringify(outcomes, null, 2));
      else {
        for (const { list, entries, error } of outcomes) {
          if (error === null) terminal.out(`${list}: ${entries} entries kept`);
          else terminal.err(`${list}: ${printable(error)}`);
        }
      }
      done(outcomes.every(({ error }) => error === null) ? 0 : PARTLY_UPDATED);
    });
}

/** Exit code where a publisher could not be reached or gave no list. */
const PARTLY_UPDATED = 2;

/** Time and size for one list: the EU's takes a minute, the largest has 120 MB. */
const FETCH_LIMITS = { timeoutMs: 300_000, limitBytes: 500_000_000 };

interface UpdateOutcome {
  readonly list: string;
  readonly entries: number;
  readonly error: string | null;
}

/** One list that cannot be had never stops the others. */
async function updated(
  { list, address, format }: Publisher,
  { options, date }: { readonly options: ListsOptions; readonly date: string },
): Promise<UpdateOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-lists-'));
  try {
    const { bytes } = await fetchPage(address, FETCH_LIMITS);
    const path = join(folder, list);
    await writeFile(path, bytes);
    const parties = readListFile({ path, format, mapping: null });
    const state = { list, date, source: address };
    const { entries } = withStore(options, (store) => store.add(state, parties));
    return { list, entries, error: null };
  } catch (error) {
    if (!(error instanceof VariorumError)) throw error;
    return { list, entries: 0, error: `${error.message}. ${error.remedy}` };
  } finally {
    await rm(folder, { recursive: true });
  }
}
