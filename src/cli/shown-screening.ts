import { dispositionOf, lastScreening } from '../casework/index.ts';
import type { ShownScreening } from '../dossier/index.ts';
import type { Entry } from '../ledger/index.ts';

/** The last screening that a ledger holds, with what people decided about its hits; or null. */
export function shownScreening(entries: readonly Entry[]): ShownScreening | null {
  const last = lastScreening(entries);
  if (last === null) return null;
  const { lists, parties, hits } = last.screening;
  return {
    at: last.at,
    lists: lists.map(({ list, date }) => `${list}@${date}`),
    parties,
    hits: hits.map((hit) => ({ hit, disposition: dispositionOf(hit, entries) })),
  };
}
