import type { TakenIn } from '../casework/index.ts';
import { type CaseStore, differences } from '../ledger/index.ts';
import { lengthOf, wordsAt } from '../text/index.ts';
import { printable } from './printable.ts';

/** Lines that show how each changed report differs from the version before it. */
export async function newVersions(store: CaseStore, { outcomes }: TakenIn): Promise<string[]> {
  const lines: string[] = [];
  for (const keeping of outcomes.flatMap(({ kept }) => kept)) {
    if (keeping.kind !== 'new-version') continue;
    const before = await store.document(keeping.previous);
    const after = await store.document(keeping.document);
    if (before === null || after === null) continue;
    lines.push(`${printable(after.address)} has changed:`);
    for (const { removed, added } of differences(before.text, after.text)) {
      if (lengthOf(removed) > 0) lines.push(`  - ${printable(wordsAt(before.text, removed))}`);
      if (lengthOf(added) > 0) lines.push(`  + ${printable(wordsAt(after.text, added))}`);
    }
  }
  return lines;
}
