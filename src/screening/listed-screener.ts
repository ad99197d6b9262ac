import type { ListedParty, PartySchema } from './lists/listed-party.ts';
import { namesOf } from './lists/listed-party.ts';
import { buildIndex, type EntryName, type ListEntry } from './name-index.ts';
import type { NameLexicon } from './name-lexicon.ts';
import type { NameSchema } from './normalise.ts';
import { openScreener, type Screener } from './screen.ts';

/** A dated state of a list with its parties. */
export interface ListedState {
  readonly list: string;
  readonly date: string;
  readonly parties: Iterable<ListedParty>;
}

/** A screener that can show the whole entry behind a hit. */
export interface ListedScreener extends Screener {
  /** The entry, by what a hit says; null where there is none. */
  party(list: string, id: string): ListedParty | null;
}

/** What a name may be asked as, by FollowTheMoney's schema; null for a person or a body. */
export const SCREENED_AS: Readonly<Record<PartySchema, NameSchema | null>> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'organisation',
  LegalEntity: null,
  Vessel: 'vessel',
  Airplane: 'aircraft',
};

/** Opens states of lists for screening. Lists are named `LIST@DATE` in answers. */
export function screenerOf(states: readonly ListedState[], lexicon: NameLexicon): ListedScreener {
  const parties = new Map<string, ListedParty>();
  const entries: ListEntry[] = [];
  for (const { list, date, parties: listed } of states) {
    for (const party of listed) {
      const name = `${list}@${date}`;
      parties.set(keyOf(name, party.id), party);
      entries.push(entryOf(party, name));
    }
  }
  const screener = openScreener(buildIndex(entries, lexicon), lexicon);
  return { ...screener, party: (list, id) => parties.get(keyOf(list, id)) ?? null };
}

/** A party of a list as screening reads it. */
export function entryOf(party: ListedParty, list: string): ListEntry {
  const names = namesOf(party).map(({ property, value, nameType }): EntryName => {
    const weak = property === 'weakAlias';
    if (property === 'name') return { name: value, type: 'primary', weak };
    if (nameType === 'original script') return { name: value, type: 'original', weak };
    if (nameType === 'nka') return { name: value, type: 'nka', weak };
    return { name: value, type: property === 'previousName' ? 'fka' : 'aka', weak };
  });
  return { id: party.id, list, schema: SCREENED_AS[party.schema], names };
}

function keyOf(list: string, id: string): string {
  return `${list}\u0000${id}`;
}
