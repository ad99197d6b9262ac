import {
  type ListedScreener,
  type ListState,
  nameLexicon,
  screenerOf,
} from '../screening/index.ts';
import { type ListsOptions, withStore } from './opened-lists.ts';

/**
 * Opens the kept lists for screening: of each list the newest state, or the newest up to a day.
 *
 * @throws {lists-unusable} what `openLists` throws.
 */
export function openedScreener(
  options: ListsOptions,
  { on }: { readonly on: string | null },
): ListedScreener {
  return withStore(options, (store) => {
    const states = newest(store.states(), on).map(({ list, date }) => ({
      list,
      date,
      parties: [...store.parties(list, date)],
    }));
    return screenerOf(states, nameLexicon());
  });
}

/** The last state of each list; states come by list and date. */
function newest(states: readonly ListState[], on: string | null): readonly ListState[] {
  const last = new Map<string, ListState>();
  for (const state of states) {
    if (on === null || state.date <= on) last.set(state.list, state);
  }
  return [...last.values()];
}
