import type { CaseStore, DerivedRow, EntryKind } from '../ledger/index.ts';
import { derivedRows, derivedTables, readingFrom } from './derived-rows.ts';
import { standingJudgements } from './judgements.ts';
import { madeBy, readCase } from './pipeline.ts';
import type { Reading } from './reading.ts';
import type { Stages } from './stages.ts';

/** Reads all reports of a case and records the result in it. */
export async function recordReading(
  store: CaseStore,
  stages: Stages,
  { now }: { readonly now: () => string },
): Promise<Reading> {
  const judgements = standingJudgements(await store.entries());
  const reading = readCase(await store.documents(), stages, { judgements });
  await store.writeDerived(derivedRows(reading), {
    madeBy: reading.madeBy,
    documents: reading.documents.map(({ id }) => id),
    at: now(),
  });
  return reading;
}

/**
 * The reading of a case: the recorded one where this program made it from these reports and nothing
 * was judged since, else a fresh one, which is not written (the case may lie on a read-only disk).
 */
export async function openReading(store: CaseStore, stages: Stages): Promise<Reading> {
  const documents = await store.documents();
  const entries = await store.entries();
  const last = entries.findLast(({ kind }) => kind === 'reading-recorded' || isJudgement(kind));
  const recorded = last?.kind === 'reading-recorded' ? last.body : null;
  const known = new Set(recorded?.documents);
  const current =
    recorded?.madeBy === madeBy(stages) &&
    known.size === documents.length &&
    documents.every(({ id }) => known.has(id));
  if (!current) return readCase(documents, stages, { judgements: standingJudgements(entries) });
  const rows = new Map<string, readonly DerivedRow[]>();
  for (const table of derivedTables) rows.set(table, await store.derived(table));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const ordered = recorded.documents.flatMap((id) => byId.get(id) ?? []);
  return readingFrom(rows, { documents: ordered, madeBy: recorded.madeBy });
}

function isJudgement(kind: EntryKind): boolean {
  return kind === 'judgement' || kind === 'judgement-undone';
}
