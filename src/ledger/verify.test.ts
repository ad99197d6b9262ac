import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { VariorumError } from '../error/index.ts';
import { anchor } from '../text/index.ts';
import type { Head } from './chain.ts';
import { reportOf } from './report.fixture.ts';
import { openCase } from './storage/sqlite.ts';
import { tamper } from './storage/tamper.fixture.ts';
import { type Verification, verify } from './verify.ts';

const at = '2026-01-01T00:00:00Z';
const address = 'https://agency.example/drones';
const before = reportOf('The ministry said three drones were shot down. Nobody was hurt.', {
  address,
});
const after = reportOf('The ministry said two drones were shot down. Nobody was hurt.', {
  address,
});
const other = reportOf('Sources told the newspaper of three explosions and of casualties.');
const reports = [before, after, other];

let folder: string;
let path: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-verify-'));
  path = join(folder, 'one.case');
  const store = await openCase(path, { createdAt: at });
  await store.keepAll(reports, { at });
  const rows = reports.map(({ document }, row) => ({
    table: 'claim',
    id: `c${row}`,
    body: { stance: 'asserts' },
    anchors: [
      { document: document.id, ...anchor(document.text, { start: 4, end: 12 }) },
      { document: document.id, ...anchor(document.text, { start: 13, end: 17 }) },
    ],
  }));
  const documents = reports.map(({ document }) => document.id);
  await store.writeDerived(rows, { madeBy: 'test 1', documents, at });
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

async function verified(notedHead?: Head): Promise<Verification> {
  const store = await openCase(path, { readOnly: true });
  try {
    return await verify(store.stored(), notedHead && { notedHead });
  } finally {
    await store.close();
  }
}

function kindsOf({ findings }: Verification): string[] {
  return [...new Set(findings.map(({ kind }) => kind))].sort();
}

test('an untouched case is verified without a finding, and everything in it was read', async () => {
  const verification = await verified();
  expect(verification.findings).toEqual([]);
  // 1 opening, 3 documents, 1 version, 1 reading.
  expect(verification.checked).toEqual({ entries: 6, bytes: 3, texts: 3, rows: 3, quotes: 6 });
});

describe('what was done to the file is found', () => {
  const kept = `WHERE document = '${other.document.id}'`;
  test.each([
    {
      done: 'a byte of kept bytes flipped',
      sql: `UPDATE bytes SET encoding = 'identity', length = 3, content = x'414243'
        WHERE sha256 = '${other.document.bytesSha256}'`,
      found: ['byte-flipped'],
    },
    {
      done: 'a byte of packed bytes flipped',
      sql: `UPDATE bytes SET content = CAST(substr(content, 1, 9) || x'00' || substr(content, 11)
        AS BLOB) WHERE encoding = 'br'`,
      found: ['byte-flipped'],
    },
    {
      done: 'a length noted for bytes that is not theirs',
      sql: 'UPDATE bytes SET length = length + 1',
      found: ['byte-flipped'],
    },
    { done: 'kept bytes removed', sql: 'DELETE FROM bytes', found: ['bytes-missing'] },
    {
      done: 'bytes smuggled in',
      sql: `INSERT INTO bytes VALUES
        ('2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881', 1, 'identity', x'78')`,
      found: ['bytes-unlisted'],
    },
    {
      done: 'a text altered where no quote stands',
      sql: `UPDATE document_text SET text = text || ' Or so.' ${kept}`,
      found: ['text-altered'],
    },
    {
      done: 'a text altered where a quote stands',
      sql: `UPDATE document_text SET text = replace(text, 'told', 'gave') ${kept}`,
      found: ['quote-moved', 'text-altered'],
    },
    {
      done: 'a text removed',
      sql: `DELETE FROM document_text ${kept}`,
      found: ['quote-moved', 'text-missing'],
    },
    {
      done: 'a text smuggled in',
      sql: `INSERT INTO document_text VALUES ('another', 'It is true.')`,
      found: ['text-unlisted'],
    },
    {
      done: 'an entry removed from the middle',
      sql: 'DELETE FROM entry WHERE seq = 4',
      found: ['entry-missing'],
    },
    {
      done: 'several entries removed from the middle, the documents with them',
      sql: `DELETE FROM entry WHERE seq IN (3, 4, 5)`,
      found: ['bytes-unlisted', 'entry-missing', 'text-unlisted'],
    },
    {
      done: 'an entry removed from the middle and the later ones numbered anew',
      sql: `DELETE FROM entry WHERE seq = 4; UPDATE entry SET seq = seq - 1 WHERE seq > 4`,
      found: ['chain-broken', 'entry-altered', 'head-truncated'],
    },
    {
      done: 'the last entry removed',
      sql: 'DELETE FROM entry WHERE seq = 6',
      found: ['derived-altered', 'head-truncated'],
    },
    {
      done: 'the first entry removed',
      sql: 'DELETE FROM entry WHERE seq = 1',
      found: ['entry-missing'],
    },
    {
      done: 'all entries removed',
      sql: 'DELETE FROM entry',
      found: ['bytes-unlisted', 'derived-altered', 'head-truncated', 'text-unlisted'],
    },
    {
      done: 'a publisher exchanged in an entry',
      sql: `UPDATE entry SET body = replace(body, '"Agency"', '"Bureau"') WHERE seq = 2`,
      found: ['entry-altered'],
    },
    {
      done: 'the instant of an entry moved',
      sql: `UPDATE entry SET at = '2025-12-31T23:59:59Z' WHERE seq = 2`,
      found: ['entry-altered'],
    },
    {
      done: 'white space added to the body of an entry',
      sql: `UPDATE entry SET body = body || ' ' WHERE seq = 1`,
      found: ['entry-altered'],
    },
    {
      done: 'an entry given another kind',
      sql: `UPDATE entry SET kind = 'judgement' WHERE seq = 6`,
      found: ['derived-altered', 'entry-altered'],
    },
    {
      done: 'two entries exchanged with their hashes',
      sql: `UPDATE entry SET seq = 100 WHERE seq = 2; UPDATE entry SET seq = 2 WHERE seq = 3;
        UPDATE entry SET seq = 3 WHERE seq = 100`,
      found: ['chain-broken', 'entry-altered'],
    },
    {
      done: 'the head moved back to hide a removed end',
      sql: `DELETE FROM entry WHERE seq = 6; UPDATE head SET count = 5`,
      found: ['derived-altered', 'head-altered'],
    },
    { done: 'the head removed', sql: 'DELETE FROM head', found: ['head-altered'] },
    {
      done: 'the quotes of two rows swapped',
      sql: `UPDATE derived SET anchors = CASE id WHEN 'c0'
        THEN (SELECT anchors FROM derived WHERE id = 'c1')
        ELSE (SELECT anchors FROM derived WHERE id = 'c0') END WHERE id IN ('c0', 'c1')`,
      found: ['derived-altered'],
    },
    {
      done: 'a quote put into other words',
      sql: `UPDATE derived SET anchors = replace(anchors, '"ministry"', '"minister"')
        WHERE id = 'c0'`,
      found: ['derived-altered', 'quote-moved'],
    },
    {
      done: 'a quote moved to another place',
      sql: `UPDATE derived SET anchors = replace(anchors, '"start":4', '"start":5')`,
      found: ['derived-altered', 'quote-moved'],
    },
    {
      done: 'a statement turned round',
      sql: `UPDATE derived SET body = '{"stance":"denies"}' WHERE id = 'c0'`,
      found: ['derived-altered'],
    },
    { done: 'derived rows dropped', sql: 'DELETE FROM derived', found: ['derived-altered'] },
    {
      done: 'an anchor that is no JSON',
      sql: `UPDATE derived SET anchors = '[' WHERE id = 'c0'`,
      found: ['derived-altered'],
    },
  ])('$done', async ({ sql, found }) => {
    tamper(path, sql);
    expect(kindsOf(await verified())).toEqual(found);
  });

  test('guards taken off', async () => {
    tamper(path, '');
    expect(kindsOf(await verified())).toEqual([]);
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(path);
    database.exec('DROP TRIGGER entry_no_update');
    database.close();
    expect(await verified()).toMatchObject({
      findings: [{ kind: 'store-damaged', words: expect.stringContaining('entry_no_update') }],
    });
  });

  test('an end cut off with a head made to fit, by the head that was noted elsewhere', async () => {
    const { head } = await verified();
    tamper(
      path,
      `DELETE FROM entry WHERE seq = 6; DELETE FROM derived;
        UPDATE head SET count = 5, hash = (SELECT hash FROM entry WHERE seq = 5)`,
    );
    expect(kindsOf(await verified())).toEqual([]);
    expect(kindsOf(await verified(head))).toEqual(['noted-head-left']);
  });
});

test('a noted head stays good while the case grows', async () => {
  const { head } = await verified();
  const store = await openCase(path);
  await store.keep(reportOf('A later report.'), { at });
  await store.close();
  expect((await verified(head)).findings).toEqual([]);
});

test('whichever byte of the file is changed, nothing wrong passes for what was kept', async () => {
  const original = readFileSync(path);
  const whole = await contents();
  let noticed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(original.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (offset, mask) => {
        const changed = Buffer.from(original);
        changed[offset]! ^= mask;
        writeFileSync(path, changed);
        try {
          const { findings } = await verified();
          if (findings.length === 0) expect(await contents()).toEqual(whole);
          else noticed++;
        } catch (error) {
          expect(error).toBeInstanceOf(VariorumError);
          noticed++;
        }
      },
    ),
    { numRuns: 300, seed: 20230128 },
  );
  expect(noticed).toBeGreaterThan(20);
});

async function contents() {
  const store = await openCase(path, { readOnly: true });
  try {
    const documents = await store.documents();
    const bytes = documents.map(({ bytesSha256 }) => store.bytes(bytesSha256));
    return {
      documents,
      bytes: (await Promise.all(bytes)).map((content) => Buffer.from(content!).toString('hex')),
      entries: await store.entries(),
      derived: await store.derived('claim'),
    };
  } finally {
    await store.close();
  }
}
