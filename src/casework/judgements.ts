import type { NameJudgement } from '../entity/index.ts';
import type { CaseStore, Entry } from '../ledger/index.ts';

/** What a judgement about names is about, in the ledger. */
export const SAME_PARTY = 'same-party';

/** A person's word on two names, as it stands. */
export interface StandingJudgement extends NameJudgement {
  readonly note: string | null;
  readonly author: string;
  /** When, ISO 8601 with offset. */
  readonly at: string;
}

/** Judgements about names that nobody has taken back, oldest first. */
export function standingJudgements(entries: readonly Entry[]): readonly StandingJudgement[] {
  const undone = new Set(
    entries.flatMap((entry) => (entry.kind === 'judgement-undone' ? [entry.body.judgement] : [])),
  );
  return entries.flatMap((entry) => {
    if (entry.kind !== 'judgement' || entry.body.about !== SAME_PARTY || undone.has(entry.seq)) {
      return [];
    }
    const { left, right, verdict, note, author } = entry.body;
    return [{ left, right, verdict, note, author, at: entry.at, entry: entry.seq }];
  });
}

/** What is judged of two names, by whom. */
export interface NewJudgement {
  readonly left: string;
  readonly right: string;
  readonly verdict: NameJudgement['verdict'];
  readonly note: string | null;
  readonly author: string;
  /** When, ISO 8601 with offset. */
  readonly at: string;
}

/** Enters a judgement on two names and gives the number of its entry. */
export async function judge(store: CaseStore, judgement: NewJudgement): Promise<number> {
  const { at, ...body } = judgement;
  const entry = await store.append({
    kind: 'judgement',
    at,
    body: { about: SAME_PARTY, ...body },
  });
  return entry.seq;
}

/** What became of taking a judgement back. */
export type Undoing = { readonly kind: 'undone' } | { readonly kind: 'no-such-judgement' };

/** Takes a judgement of any sort back. The judgement itself stays in the ledger. */
export async function undo(
  store: CaseStore,
  {
    entry,
    author,
    note,
    at,
  }: {
    readonly entry: number;
    readonly author: string;
    readonly note: string | null;
    readonly at: string;
  },
): Promise<Undoing> {
  const entries = await store.entries();
  const given = entries.some(({ kind, seq }) => kind === 'judgement' && seq === entry);
  const undone = entries.some(
    (each) => each.kind === 'judgement-undone' && each.body.judgement === entry,
  );
  if (!given || undone) return { kind: 'no-such-judgement' };
  await store.append({ kind: 'judgement-undone', at, body: { judgement: entry, note, author } });
  return { kind: 'undone' };
}
