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
  /** How many parties were asked for. */
  readonly parties: number;
  /** By party, then best first. */
  readonly hits: readonly RecordedHit[];
}

/**
 * Looks for every party of a case in the open lists, under each of its names. An entry is given once
 * for a party, with the name that fits best.
 */
export function screenCase(entities: readonly Entity[], lists: OpenLists): CaseScreening {
  const asked = entities.filter((entity) => screenedAs(entity) !== null);
  return { parties: asked.length, hits: asked.flatMap((entity) => hitsOf(entity, lists)) };
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
  const statement = lists.history(name, id).find(({ value }) => value === listed);
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
    seen: [...seenRuns({ states: lists.states(name), seen: statement?.seen ?? [] })],
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
