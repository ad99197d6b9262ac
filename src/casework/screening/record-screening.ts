import type { Entity } from '../../entity/index.ts';
import type { CaseStore, Entry, EntryBody } from '../../ledger/index.ts';
import type { ListState } from '../../screening/index.ts';
import { VERSION } from '../version.ts';
import { type CaseScreening, type OpenLists, screenCase } from './screen-case.ts';

/** A screening as the ledger holds it. */
export type RecordedScreening = EntryBody<'screening-recorded'>;

/** Screens the parties of a case and enters the result, with the states of lists that were asked. */
export async function recordScreening(
  store: CaseStore,
  entities: readonly Entity[],
  {
    lists,
    asked,
    at,
  }: {
    readonly lists: OpenLists;
    readonly asked: readonly ListState[];
    /** When, ISO 8601 with offset. */
    readonly at: string;
  },
): Promise<CaseScreening> {
  const screening = screenCase(entities, lists);
  await store.append({
    kind: 'screening-recorded',
    at,
    body: {
      madeBy: `variorum ${VERSION}`,
      lists: asked.map(({ list, date, sha256 }) => ({ list, date, sha256 })),
      parties: screening.parties,
      hits: [...screening.hits],
    },
  });
  return screening;
}

/** The last screening that was entered, and when; null where there is none. */
export function lastScreening(
  entries: readonly Entry[],
): { readonly at: string; readonly screening: RecordedScreening } | null {
  const last = entries.findLast(({ kind }) => kind === 'screening-recorded');
  return last?.kind === 'screening-recorded' ? { at: last.at, screening: last.body } : null;
}
