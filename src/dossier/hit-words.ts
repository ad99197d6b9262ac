import type { Disposition } from '../casework/index.ts';
import type { RecordedHit } from '../ledger/index.ts';

/** A hit of the last screening and what a person decided about it. */
export interface ShownHit {
  readonly hit: RecordedHit;
  readonly disposition: Disposition | null;
}

/** The last screening of a case, as it is shown. */
export interface ShownScreening {
  /** When it was made, ISO 8601 with offset. */
  readonly at: string;
  /** States of lists that were asked, as `LIST@DATE`. */
  readonly lists: readonly string[];
  /** How many parties were asked for. */
  readonly parties: number;
  /** By party, best first. */
  readonly hits: readonly ShownHit[];
}

/** What a hit stands on, in sentences: names compared, since when, doubts, inference, decision. */
export function hitWords({ hit, disposition }: ShownHit): readonly string[] {
  const { asked, listed, nameType, weak, cautions, programs, renaming } = hit;
  const sort = weak ? `weak ${nameType}` : nameType;
  return [
    `“${asked}” compared with “${listed}” (${sort})`,
    ...hit.seen.map((run) => `that name stands there ${seenWords(run)}`),
    ...(cautions.length === 0 ? [] : [`but: ${cautions.join(', ').replaceAll('-', ' ')}`]),
    ...(programs.length === 0 ? [] : [`programme: ${programs.join(', ')}`]),
    ...(renaming === null ? [] : [renamingWords(renaming)]),
    ...(disposition === null ? [] : [dispositionWords(disposition)]),
  ];
}

/** What a screening can say and what it cannot. */
export function screeningWords({ lists, parties, hits }: ShownScreening): string {
  const found = new Set(hits.map(({ hit }) => hit.entity)).size;
  return (
    `${found} of ${parties} parties have an entry in ${lists.join(', ')} that may be theirs. ` +
    'For the others there is no entry in these states, which says nothing of other lists or days.'
  );
}

/** Since when and until when, by the states at hand. */
function seenWords({
  firstSeen,
  lastSeen,
  absentBefore,
  absentAfter,
}: RecordedHit['seen'][number]): string {
  const since =
    absentBefore === null
      ? `since ${firstSeen} or before`
      : `since ${firstSeen}, not yet in ${absentBefore}`;
  return absentAfter === null
    ? `${since}, still in ${lastSeen}`
    : `${since}, until ${lastSeen}, no longer in ${absentAfter}`;
}

function renamingWords(renaming: NonNullable<RecordedHit['renaming']>): string {
  const { from, to, listedFrom, listedTo, claim } = renaming;
  return (
    `inferred: a report says that “${from}” became “${to}” (claim ${claim}), ` +
    `and the list has “${listedFrom}” and “${listedTo}” for one entry; it does not say renamed`
  );
}

function dispositionWords({ verdict, author, at, note, reopened }: Disposition): string {
  const why = note === null ? '' : `: ${note}`;
  const again = reopened ? '; open again, for the entry has changed since' : '';
  return `judged ${verdict} by ${author}, ${at}${why}${again}`;
}
