import type { Entity } from '../../entity/index.ts';
import type { RecordedHit } from '../../ledger/index.ts';
import {
  differencesBetween,
  type ListedParty,
  nameLexicon,
  type Screener,
  screenerOf,
} from '../../screening/index.ts';
import { namesToScreen, screenedAs } from './names-to-screen.ts';

/**
 * Score against the changed entries alone from which a party is asked again. Lower than what makes a
 * hit, for how rare a word is, and with it the score, depends on the whole list.
 */
const TOUCH_MIN = 0.5;

/** What changed in a list since it was asked last. */
export interface ListChange {
  readonly list: string;
  /** Parties of the state that was asked. */
  readonly before: Iterable<ListedParty>;
  /** Parties of the state that is asked now. */
  readonly after: Iterable<ListedParty>;
}

/** Tells which parties of a case a change of the lists can touch. */
export class Touched {
  readonly #changed: Screener;
  readonly #entries: ReadonlySet<string>;
  readonly #asked: ReadonlySet<string>;

  /** @param asked names that were asked last time. */
  constructor(changes: readonly ListChange[], asked: readonly string[]) {
    const found = changes.map(({ list, before, after }) => ({
      list,
      differences: differencesBetween(before, after),
    }));
    this.#entries = new Set(
      found.flatMap(({ list, differences }) =>
        differences.map(({ party }) => `${list} ${party.id}`),
      ),
    );
    const states = found.map(({ list, differences }) => ({
      list,
      date: 'changed',
      parties: differences.flatMap(({ kind, party }) => (kind === 'removed' ? [] : [party])),
    }));
    this.#changed = screenerOf(states, nameLexicon());
    this.#asked = new Set(asked);
  }

  /** Whether the party must be asked again; `hits` are those of the last time. */
  touches(entity: Entity, hits: readonly RecordedHit[]): boolean {
    const names = namesToScreen(entity);
    if (names.some((name) => !this.#asked.has(name))) return true;
    const bearing = hits.filter(({ name }) => name === entity.name);
    if (bearing.some((hit) => this.#entries.has(`${hit.list.split('@')[0]} ${hit.id}`)))
      return true;
    const schema = screenedAs(entity);
    return names.some((name) =>
      [schema, null].some((as) => {
        const { hits: near } = this.#changed.screen(name, {
          schema: as,
          scoreMin: TOUCH_MIN,
          limit: 1,
        });
        return near.length > 0;
      }),
    );
  }
}
