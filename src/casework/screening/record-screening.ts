import type { Entity } from '../../entity/index.ts';
import type { CaseStore, Entry, EntryBody } from '../../ledger/index.ts';
import type { ListedParty, ListState } from '../../screening/index.ts';
import { VERSION } from '../version.ts';
import {
  type CaseScreening,
  type EarlierScreening,
  type OpenLists,
  screenCase,
} from './screen-case.ts';
import { type ListChange, Touched } from './touched.ts';

/** A screening as the ledger holds it. */
export type RecordedScreening = EntryBody<'screening-recorded'>;

/** What is screened, against which states. */
export interface ScreeningRequest {
  readonly lists: OpenLists;
  /** States that are asked. */
  readonly asked: readonly ListState[];
  /** Parties of a kept state; null where it is not kept any more. */
  readonly partiesOf: (state: { list: string; date: string }) => Iterable<ListedParty> | null;
  /** When, ISO 8601 with offset. */
  readonly at: string;
}

/**
 * Screens the parties of a case and enters the result, with the states of lists that were asked.
 * After an earlier screening only parties that the changed entries can touch are asked again.
 */
export async function recordScreening(
  store: CaseStore,
  entities: readonly Entity[],
  request: ScreeningRequest,
): Promise<CaseScreening> {
  const { lists, asked, at } = request;
  const earlier = earlierScreening(lastScreening(await store.entries())?.screening, request);
  const screening = screenCase(entities, lists, { earlier });
  await store.append({
    kind: 'screening-recorded',
    at,
    body: {
      madeBy: MADE_BY,
      lists: asked.map(({ list, date, sha256 }) => ({ list, date, sha256 })),
      parties: screening.parties,
      asked: [...screening.asked],
      hits: [...screening.hits],
    },
  });
  return screening;
}

/** Program that screens: what another one found is not built upon. */
const MADE_BY = `variorum ${VERSION}`;

/** The earlier screening where this one can build on it: same program, same lists, states kept. */
function earlierScreening(
  last: RecordedScreening | undefined,
  { asked, partiesOf }: ScreeningRequest,
): EarlierScreening | null {
  if (last?.madeBy !== MADE_BY || last.lists.length !== asked.length) return null;
  const changes: ListChange[] = [];
  for (const state of asked) {
    const before = last.lists.find(({ list }) => list === state.list);
    if (before === undefined) return null;
    if (before.sha256 === state.sha256) continue;
    const [was, is] = [partiesOf(before), partiesOf(state)];
    if (was === null || is === null) return null;
    changes.push({ list: state.list, before: was, after: is });
  }
  const touched = new Touched(changes, last.asked);
  return { hits: last.hits, mustAsk: (entity) => touched.touches(entity, last.hits) };
}

/** The last screening that was entered, and when; null where there is none. */
export function lastScreening(
  entries: readonly Entry[],
): { readonly at: string; readonly screening: RecordedScreening } | null {
  const last = entries.findLast(({ kind }) => kind === 'screening-recorded');
  return last?.kind === 'screening-recorded' ? { at: last.at, screening: last.body } : null;
}
