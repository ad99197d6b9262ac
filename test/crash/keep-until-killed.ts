// Keeps made-up reports in a case without end, one transaction each, and prints the id of each
// once the ledger has reported it as kept. Started by crash.test.ts, which kills it.
// Usage: node test/crash/keep-until-killed.ts CASE ROUND
import { hash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openCase } from '../../src/ledger/index.ts';
import type { DocumentId } from '../../src/source/index.ts';
import { anchor } from '../../src/text/index.ts';

const [path = '', round = ''] = process.argv.slice(2);
const at = '2026-01-01T00:00:00Z';
const store = await openCase(path, { createdAt: at });

for (let number = 0; ; number++) {
  // From a line to 100 kB: small ones end within a page, large ones spread over many.
  const text = `Report ${number} of round ${round}. `.repeat(1 + ((number * 37) % 101) ** 2 / 3);
  const bytes = new TextEncoder().encode(text);
  const id = hash('sha256', text) as DocumentId;
  const document = {
    id,
    text,
    furniture: [],
    title: `Report ${number}`,
    kind: 'agency' as const,
    publisher: 'Agency',
    author: null,
    publishedAt: null,
    // Every seventh is a new version of one address: two entries in one transaction.
    address: number % 7 === 0 ? 'https://agency.example/live' : `https://agency.example/${id}`,
    language: 'en',
    note: null,
    bytesSha256: hash('sha256', bytes),
    item: 0,
  };
  const keeping = await store.keep({ bytes, document }, { at });
  // Written at once: what stands on the pipe was on disk before.
  writeSync(1, `${keeping.document}\n`);
  if (number % 10 === 9) {
    const anchors = [{ document: id, ...anchor(text, { start: 0, end: 6 }) }];
    const rows = Array.from({ length: 50 }, (_, row) => ({
      table: 'claim',
      id: `c${round}-${number}-${row}`,
      body: { row },
      anchors,
    }));
    await store.writeDerived(rows, { madeBy: 'crash test', documents: [id], at });
  }
}
