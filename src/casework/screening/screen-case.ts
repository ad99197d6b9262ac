import { createHash } from 'node:crypto';
import type { Entity } from '../../entity/index.ts';
import type { RecordedHit } from '../../ledger/index.ts';
import {
  type DatedStatement,
  type ListedParty,
  type ListedScreener,
  leadingName,
  nameLexicon,
  SCORE_MIN,
  type ScreeningHit,
  seenRuns,
} from '../../screening/index.ts';
import { nameComparer } from './name-comparer.ts';
import { namesToScreen, screenedAs } from './names-to-screen.ts';
import { renamingBy } from './renaming.ts';

/** Most entries that are kept for one party: past them none was the right one. */
const HITS_MAX = 5;

/** Lists open for screening, with their history. */
export interface OpenLists {
  readonly screener: ListedScreener;
  /** Dates of all kept states of a list, ascending. */
  states(list: string): readonly string[];
  /** What all states of a list say of an entry. */
  history(list: string, id: string): readonly DatedStatement[];
}

/** What screening the parties of a case gave. */
export interface CaseScreening {
  /** How many parties were asked for, and under which names. */
  readonly parties: number;
  readonly asked: readonly string[];
  /** By party, then best first. */
  readonly hits: readonly RecordedHit[];
}

/** What an earlier screening leaves to be done. */
export interface EarlierScreening {
  readonly hits: readonly RecordedHit[];
  /** Whether a party must be asked again. */
  mustAsk(entity: Entity): boolean;
}

/**
 * Looks for every party of a case in the open lists, under each of its names. An entry is given once
 * for a party, with the name that fits best. Where there is an earlier screening, only the parties
 * that must be asked again are; the others keep their hits, seen in the states that are open now.
 */
export function screenCase(
  entities: readonly Entity[],
  lists: OpenLists,
  { earlier = null }: { readonly earlier?: EarlierScreening | null } = {},
): CaseScreening {
  const wanted = entities.filter((entity) => screenedAs(entity) !== null);
  const hits = wanted.flatMap((entity) =>
    earlier === null || earlier.mustAsk(entity)
      ? hitsOf(entity, lists)
      : keptHits(entity, { hits: earlier.hits, lists }),
  );
  const asked = [...new Set(wanted.flatMap(namesToScreen))].sort();
  return { parties: wanted.length, asked, hits };
}

/** Hits of the last time, as the states that are open now have them. */
function keptHits(
  entity: Entity,
  { hits, lists }: { readonly hits: readonly RecordedHit[]; readonly lists: OpenLists },
): readonly RecordedHit[] {
  return hits.flatMap((hit) => {
    if (hit.name !== entity.name) return [];
    const name = hit.list.split('@')[0] ?? '';
    const list = lists.screener.lists.find((each) => each.startsWith(`${name}@`));
    if (list === undefined) return [];
    return [{ ...hit, entity: entity.id, list, seen: seenOf(name, hit, lists) }];
  });
}

function seenOf(
  list: string,
  { id, listed }: Pick<RecordedHit, 'id' | 'listed'>,
  lists: OpenLists,
): RecordedHit['seen'] {
  const statement = lists.history(list, id).find(({ value }) => value === listed);
  return [...seenRuns({ states: lists.states(list), seen: statement?.seen ?? [] })];
}

function hitsOf(entity: Entity, lists: OpenLists): readonly RecordedHit[] {
  const schema = screenedAs(entity);
  const best = new Map<string, ScreeningHit>();
  for (const name of namesToScreen(entity)) {
    const options = { scoreMin: SCORE_MIN, limit: HITS_MAX };
    const hits = [...lists.screener.screen(name, { ...options, schema }).hits];
    // A firm that bears a person's name may have been read as a person, and the other way round.
    if (hits.length === 0) hits.push(...lists.screener.screen(name, options).hits);
    for (const hit of hits) {
      const key = `${hit.list} ${hit.id}`;
      if ((best.get(key)?.score ?? -1) < hit.score) best.set(key, hit);
    }
  }
  return [...best]
    .sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1))
    .slice(0, HITS_MAX)
    .flatMap(([, hit]) => {
      const party = lists.screener.party(hit.list, hit.id);
      return party === null ? [] : [recorded(entity, { hit, party, lists })];
    });
}

function recorded(
  entity: Entity,
  { hit, party, lists }: { hit: ScreeningHit; party: ListedParty; lists: OpenLists },
): RecordedHit {
  const { asked, list, id, listed, nameType, weak, score, alignment, cautions } = hit;
  const name = list.split('@')[0] ?? list;
  const compare = nameComparer(nameLexicon(), { schema: screenedAs(entity) });
  return {
    entity: entity.id,
    name: entity.name,
    asked,
    list,
    id,
    caption: leadingName(party),
    listed,
    nameType,
    weak,
    score,
    alignment: alignment.map((each) => ({ ...each })),
    cautions: [...cautions],
    programs: party.statements.flatMap((s) => (s.property === 'program' ? [s.value] : [])),
    seen: seenOf(name, { id, listed }, lists),
    entrySha256: entryDigest(party),
    renaming: renamingBy(entity, party, compare),
  };
}

/** Digest of all that a list says of a party. */
export function entryDigest({ id, schema, statements }: ListedParty): string {
  return createHash('sha256')
    .update(JSON.stringify([id, schema, statements]))
    .digest('hex');
}
