// Verbatim or nothing: every stored quote, of every document at hand, stands in its kept text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadStages, recordReading } from '../../src/casework/index.ts';
import { openCase, verify } from '../../src/ledger/index.ts';
import { readDocuments } from '../../src/source/index.ts';
import { stands } from '../../src/text/index.ts';
import { EXAMPLE, temporaryFolder } from './program.ts';

const folder = temporaryFolder();
const AT = '2026-01-01T00:00:00Z';

/** Labelled cases for development, where they lie beside the project. */
const CONTESTED = fileURLToPath(new URL('../../../shared/data/contested/dev', import.meta.url));
const contested = existsSync(CONTESTED) ? readdirSync(CONTESTED).sort() : [];

interface Bytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads reports into a new case and demands that each quote is the slice that its span names. */
async function demandVerbatim(path: string, files: readonly Bytes[]): Promise<void> {
  const store = await openCase(join(folder, path), { createdAt: AT });
  for (const { name, bytes } of files) {
    const { documents } = await readDocuments(bytes, { name });
    await store.keepAll(
      documents.map((document) => ({ bytes, document })),
      { at: AT },
    );
  }
  const stages = await loadStages();
  await recordReading(store, stages, { now: () => AT });
  const documents = await store.documents();
  const texts = new Map(documents.map(({ id, text }) => [id as string, text]));
  let quotes = 0;
  for await (const { table, id, anchors } of store.stored().derived()) {
    for (const { document, span, quote } of JSON.parse(anchors)) {
      quotes++;
      const text = texts.get(document) ?? '';
      const verbatim = text.slice(span.start, span.end) === quote.exact && quote.exact !== '';
      expect({ table, id, verbatim }).toEqual({ table, id, verbatim: true });
      expect(stands(text, { span, quote })).toBe(true);
    }
  }
  const { findings } = await verify(store.stored());
  await store.close();
  expect(findings).toEqual([]);
  expect(documents.length).toBeGreaterThan(0);
  expect(quotes).toBeGreaterThan(documents.length);
}

describe('every stored quote is the slice of the kept text that its span names', () => {
  test('in the example case', async () => {
    const files = readdirSync(EXAMPLE)
      .filter((name) => /^\d/.test(name))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(EXAMPLE, name))) }));
    await demandVerbatim('example.case', files);
  });

  test.skipIf(contested.length === 0)(
    'in the contested cases (skipped where ../shared/data does not lie beside the project)',
    async () => {
      for (const name of contested) {
        const file = join(CONTESTED, name, 'case.json');
        const { documents } = JSON.parse(readFileSync(file, 'utf8'));
        const bytes = new TextEncoder().encode(JSON.stringify(documents));
        await demandVerbatim(`${name}.case`, [{ name: `${name}.json`, bytes }]);
      }
    },
    600_000,
  );
});
