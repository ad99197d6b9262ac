import type { Command } from 'commander';
import { type ListStore, openLists } from '../screening/index.ts';
import { userDataFile } from './user-data.ts';

/** Options of every command that works on watch-lists. */
export interface ListsOptions {
  /** File of the store. */
  readonly lists: string;
  readonly json?: boolean;
}

/** Gives a command the options of {@link ListsOptions}. */
export function withLists(command: Command): Command {
  return withListsFile(command).option('--json', 'print for machines');
}

/** Gives a command that has `--json` already the file of watch-lists. */
export function withListsFile(command: Command): Command {
  return command.option('--lists <file>', 'the store of watch-lists', userDataFile('lists.db'));
}

/**
 * Opens the store of watch-lists for one use.
 *
 * @throws {lists-unusable} what `openLists` throws.
 */
export function withStore<Result>(
  { lists }: ListsOptions,
  use: (store: ListStore) => Result,
): Result {
  const store = openLists(lists);
  const close = () => store.close();
  try {
    const result = use(store);
    if (!(result instanceof Promise)) {
      close();
      return result;
    }
    return result.finally(close) as Result;
  } catch (error) {
    close();
    throw error;
  }
}
