import type { ScreeningRequest } from '../casework/index.ts';
import { VariorumError } from '../error/index.ts';
import {
  type ListedScreener,
  type ListState,
  type ListStore,
  nameLexicon,
  screenerOf,
} from '../screening/index.ts';
import { type ListsOptions, withStore } from './opened-lists.ts';

/** Which states of the lists are asked. */
export interface AskedStates {
  /** The newest ones up to this day; simply the newest ones where it is null. */
  readonly on: string | null;
}

/**
 * Opens the kept lists for screening.
 *
 * @throws {lists-unusable} what `openLists` throws.
 * @throws {usage} where no list is kept, or none as old as the day.
 */
export function openedScreener(options: ListsOptions, asked: AskedStates): ListedScreener {
  return withStore(options, (store) => screenerFrom(store, asked).screener);
}

/** Opens the kept lists with their history for one use; throws what {@link openedScreener} throws. */
export async function withOpenLists<Result>(
  options: ListsOptions,
  asked: AskedStates,
  use: (opened: Omit<ScreeningRequest, 'at'>) => Promise<Result>,
): Promise<Result> {
  return await withStore(options, async (store) => {
    const { screener, states } = screenerFrom(store, asked);
    const dates = (list: string) =>
      store.states().flatMap((state) => (state.list === list ? [state.date] : []));
    const history = (list: string, id: string) => store.history(list, id);
    const partiesOf = ({ list, date }: { list: string; date: string }) =>
      store.states().some((state) => state.list === list && state.date === date)
        ? store.parties(list, date)
        : null;
    return await use({ lists: { screener, states: dates, history }, asked: states, partiesOf });
  });
}

function screenerFrom(
  store: ListStore,
  { on }: AskedStates,
): { readonly screener: ListedScreener; readonly states: readonly ListState[] } {
  const states = newest(store.states(), on);
  if (states.length === 0) {
    throw new VariorumError('usage', {
      reason: 'no list is kept, or none as old as the day that was asked for',
      hint: 'Keep one: variorum lists add FILE --list NAME --date DATE',
    });
  }
  const listed = states.map(({ list, date }) => {
    const parties = [...store.parties(list, date)];
    return { list, date, parties };
  });
  return { screener: screenerOf(listed, nameLexicon()), states };
}

/** The last state of each list; states come by list and date. */
function newest(states: readonly ListState[], on: string | null): readonly ListState[] {
  const last = new Map<string, ListState>();
  for (const state of states) {
    if (on === null || state.date <= on) last.set(state.list, state);
  }
  return [...last.values()];
}
