import type { CaseStore, Entry, RecordedHit } from '../../ledger/index.ts';

/** What a disposition is about, in the ledger. */
const ABOUT = 'screening-hit';

/** What a person decided about a hit. */
export type Verdict = 'same' | 'different' | 'unsure';

const VERDICTS = { same: 'positive', different: 'negative', unsure: 'unsure' } as const;

/** A person's word on a hit, and whether it still speaks of the entry as it is. */
export interface Disposition {
  readonly verdict: Verdict;
  readonly note: string | null;
  readonly author: string;
  /** When, ISO 8601 with offset. */
  readonly at: string;
  /** True where the list's entry has changed since: the hit is open again. */
  readonly reopened: boolean;
  /** Number of the ledger entry. */
  readonly entry: number;
}

/** The part of a hit that a disposition holds on to: party, list and entry, in whatever state. */
type HitKey = Pick<RecordedHit, 'name' | 'list' | 'id' | 'entrySha256'>;

/** The last word on a hit that was not taken back, or null. */
export function dispositionOf(hit: HitKey, entries: readonly Entry[]): Disposition | null {
  const undone = new Set(
    entries.flatMap((entry) => (entry.kind === 'judgement-undone' ? [entry.body.judgement] : [])),
  );
  const last = entries.findLast(
    (entry) =>
      entry.kind === 'judgement' &&
      entry.body.about === ABOUT &&
      entry.body.left === hit.name &&
      entry.body.right.startsWith(`${entryName(hit)} `) &&
      !undone.has(entry.seq),
  );
  if (last?.kind !== 'judgement') return null;
  const { right, verdict, note, author } = last.body;
  const word = (Object.keys(VERDICTS) as Verdict[]).find((each) => VERDICTS[each] === verdict);
  return {
    verdict: word ?? 'unsure',
    note,
    author,
    at: last.at,
    reopened: !right.endsWith(` ${hit.entrySha256}`),
    entry: last.seq,
  };
}

/** Enters a person's word on a hit; it holds for later states of the list while the entry stays. */
export async function dispose(
  store: CaseStore,
  hit: HitKey,
  {
    verdict,
    note,
    author,
    at,
  }: {
    readonly verdict: Verdict;
    readonly note: string | null;
    readonly author: string;
    readonly at: string;
  },
): Promise<number> {
  const right = `${entryName(hit)} ${hit.entrySha256}`;
  const body = { about: ABOUT, left: hit.name, right, verdict: VERDICTS[verdict], note, author };
  return (await store.append({ kind: 'judgement', at, body })).seq;
}

/** `ofac-sdn/16418`, whatever the state. */
function entryName({ list, id }: HitKey): string {
  return `${list.split('@')[0]}/${id}`;
}
