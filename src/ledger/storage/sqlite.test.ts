import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { VariorumError } from '../../error/index.ts';
import { anchor } from '../../text/index.ts';
import type { CaseStore } from '../case-store.ts';
import type { DerivedRow } from '../derived.ts';
import type { Draft, Entry } from '../entry.ts';
import { reportOf } from '../report.fixture.ts';
import { verify } from '../verify.ts';
import { type OpenOptions, openCase } from './sqlite.ts';
import { tamper } from './tamper.fixture.ts';

const at = '2026-01-01T00:00:00Z';
const create = { createdAt: at };
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-ledger-'));
  path = join(folder, 'one.case');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function within<Result>(
  options: OpenOptions,
  work: (store: CaseStore) => Promise<Result>,
): Promise<Result> {
  const store = await openCase(path, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof VariorumError ? error.code : String(error);
}

describe('keeping reports', () => {
  test.each([
    { what: 'of plain words', text: 'Three drones.\n\nNobody was hurt.' },
    { what: 'with signs beyond the first plane', text: 'Night of \u{1F6A8} in اصفهان' },
    { what: 'with a NUL and a byte order mark', text: '\uFEFFa\0b' },
    { what: 'of one repeated letter', text: 'x'.repeat(100_000) },
    { what: 'without words', text: '' },
  ])('a report $what comes back letter for letter from a case opened again', async ({ text }) => {
    const report = reportOf(text);
    const { id, bytesSha256 } = report.document;
    await within(create, async (store) => {
      expect(await store.keep(report, { at })).toEqual({ kind: 'kept', document: id });
    });
    await within({ readOnly: true }, async (store) => {
      expect(await store.documents()).toEqual([report.document]);
      expect(await store.document(id)).toEqual(report.document);
      expect(Buffer.from((await store.bytes(bytesSha256))!)).toEqual(Buffer.from(report.bytes));
    });
  });

  test('a report that was kept before is known, and adds no entry and no byte', async () => {
    const report = reportOf('Three drones.');
    await within(create, async (store) => {
      await store.keep(report, { at });
      const head = await store.head();
      const again = await store.keep(report, { at: '2026-02-02T00:00:00Z' });
      expect(again).toEqual({ kind: 'known', document: report.document.id });
      expect(await store.head()).toEqual(head);
    });
  });

  test('other words at the same address are a new version of what was kept last', async () => {
    const address = 'https://agency.example/drones';
    const [one, two, three] = ['Three.', 'Two.', 'One.'].map((text) => reportOf(text, { address }));
    await within(create, async (store) => {
      const outcomes = await store.keepAll([one!, two!, three!, two!], { at });
      expect(outcomes).toEqual([
        { kind: 'kept', document: one!.document.id },
        { kind: 'new-version', document: two!.document.id, previous: one!.document.id },
        { kind: 'new-version', document: three!.document.id, previous: two!.document.id },
        { kind: 'known', document: two!.document.id },
      ]);
      const ids = [one!, two!, three!].map(({ document }) => document.id);
      expect(await store.versions(address)).toEqual(ids);
      expect((await store.entries()).map(({ kind }) => kind)).toEqual([
        'case-opened',
        'document-kept',
        'document-kept',
        'document-version',
        'document-kept',
        'document-version',
      ]);
    });
  });

  test('of many reports in one transaction all are kept, or none', async () => {
    await within(create, async (store) => {
      const good = reportOf('Good.');
      const bad = { ...reportOf('Bad.'), bytes: new TextEncoder().encode('Other bytes.') };
      await expect(store.keepAll([good, bad], { at })).rejects.toThrow('the bytes are those');
      expect(await store.documents()).toEqual([]);
      expect(await store.bytes(good.document.bytesSha256)).toBeNull();
      expect((await store.head()).count).toBe(1);
    });
  });

  test('what is not there is null, and an address without reports has no versions', async () => {
    await within(create, async (store) => {
      const { id, bytesSha256 } = reportOf('Elsewhere.').document;
      expect(await store.document(id)).toBeNull();
      expect(await store.bytes(bytesSha256)).toBeNull();
      expect(await store.versions('https://nowhere.example')).toEqual([]);
    });
  });

  test('a case is one file once it is closed', async () => {
    await within(create, (store) => store.keep(reportOf('Three drones.'), { at }));
    await within({ readOnly: true }, (store) => store.documents());
    expect(readdirSync(folder)).toEqual(['one.case']);
  });
});

describe('derived rows', () => {
  const report = reportOf('The ministry said three drones were shot down.');
  const { document } = report;
  const derivation = { madeBy: 'test 1', documents: [document.id], at };
  const row = (id: string, start: number): DerivedRow => ({
    table: 'claim',
    id,
    body: { stance: 'asserts', lone: '\udc00' },
    anchors: [{ document: document.id, ...anchor(document.text, { start, end: start + 3 }) }],
  });

  test('come back as they were written, in their order, and a next reading replaces them', async () => {
    const written = [row('b', 4), row('a', 8), { ...row('a', 12), table: 'answer' }];
    await within(create, async (store) => {
      await store.keep(report, { at });
      expect(await store.writeDerived(written, derivation)).toBe('recorded');
    });
    await within({}, async (store) => {
      expect(await store.derived('claim')).toEqual(written.slice(0, 2));
      expect(await store.derived('answer')).toEqual(written.slice(2));
      expect(await store.derived('conflict')).toEqual([]);
      expect(await store.writeDerived([row('c', 4)], derivation)).toBe('recorded');
      expect(await store.derived('claim')).toEqual([row('c', 4)]);
      expect(await store.derived('answer')).toEqual([]);
    });
  });

  test('of the same reading again add no entry, and mend what was altered', async () => {
    await within(create, async (store) => {
      await store.keep(report, { at });
      await store.writeDerived([row('a', 4)], derivation);
    });
    tamper(path, 'DELETE FROM derived');
    await within({}, async (store) => {
      const head = await store.head();
      const later = { ...derivation, at: '2026-02-02T00:00:00Z' };
      expect(await store.writeDerived([row('a', 4)], later)).toBe('known');
      expect(await store.head()).toEqual(head);
      expect((await verify(store.stored())).findings).toEqual([]);
    });
  });

  test.each([
    {
      what: 'whose words do not stand in the report',
      wrong: {
        ...row('a', 4),
        anchors: [{ document: document.id, ...anchor('It was never so.', { start: 3, end: 6 }) }],
      },
      says: 'its quote stands in the report',
    },
    {
      what: 'of a report that is not kept',
      wrong: {
        ...row('a', 4),
        anchors: [{ ...row('a', 4).anchors[0]!, document: reportOf('Other.').document.id }],
      },
      says: 'its report is kept',
    },
  ])('$what are refused, and those before them stay', async ({ wrong, says }) => {
    await within(create, async (store) => {
      await store.keep(report, { at });
      await store.writeDerived([row('b', 4)], derivation);
      await expect(store.writeDerived([wrong], derivation)).rejects.toThrow(says);
      expect(await store.derived('claim')).toEqual([row('b', 4)]);
    });
  });
});

describe('the guards of the file refuse', () => {
  beforeEach(() => within(create, (store) => store.keep(reportOf('Three drones.'), { at })));

  test.each([
    { act: 'to change an entry', sql: `UPDATE entry SET at = ''` },
    { act: 'to remove an entry', sql: 'DELETE FROM entry' },
    { act: 'to replace an entry', sql: 'REPLACE INTO entry SELECT * FROM entry WHERE seq = 1' },
    {
      act: 'an entry that leaves a number out',
      sql: `INSERT INTO entry SELECT 9, 'judgement', '', '', hash, '' FROM head`,
    },
    {
      act: 'an entry that does not follow the last one',
      sql: `INSERT INTO entry SELECT 3, 'judgement', '', '', previous, '' FROM entry WHERE seq = 2`,
    },
    { act: 'to move the head back', sql: 'UPDATE head SET count = 1' },
    { act: 'to remove the head', sql: 'DELETE FROM head' },
    { act: 'to change bytes', sql: `UPDATE bytes SET content = x''` },
    { act: 'to remove bytes', sql: 'DELETE FROM bytes' },
    { act: 'to replace bytes', sql: 'REPLACE INTO bytes SELECT * FROM bytes' },
    { act: 'to change a text', sql: `UPDATE document_text SET text = ''` },
    { act: 'to remove a text', sql: 'DELETE FROM document_text' },
    { act: 'to replace a text', sql: 'REPLACE INTO document_text SELECT * FROM document_text' },
  ])('$act', async ({ sql }) => {
    const database = new DatabaseSync(path);
    expect(() => database.exec(sql)).toThrow(/what is kept|follows? the/);
    database.close();
    const { findings } = await within({}, (store) => verify(store.stored()));
    expect(findings).toEqual([]);
  });
});

describe('a case that cannot be used is named by what is wrong', () => {
  test.each([
    { what: 'no file, and none to be made', make: () => {}, options: {}, code: 'case-missing' },
    {
      what: 'a text file',
      make: () => writeFileSync(path, 'Three drones were shot down.\n'.repeat(100)),
      options: create,
      code: 'case-foreign',
    },
    { what: 'a folder', make: () => mkdirSync(path), options: create, code: 'case-foreign' },
    {
      what: 'an empty file that is only to be read',
      make: () => writeFileSync(path, ''),
      options: {},
      code: 'case-foreign',
    },
    {
      what: 'another program’s database',
      make: () => sql('CREATE TABLE t (x); PRAGMA user_version = 1'),
      options: create,
      code: 'case-foreign',
    },
    {
      what: 'a case of a newer version',
      make: async () => {
        await within(create, async () => {});
        sql('PRAGMA user_version = 99');
      },
      options: create,
      code: 'case-newer',
    },
    {
      what: 'a case in a folder that is not there',
      make: () => {
        path = join(folder, 'nowhere', 'one.case');
      },
      options: create,
      code: 'case-unwritable',
    },
  ])('$what: $code', async ({ make, options, code }) => {
    await make();
    const error = await openCase(path, options).catch((reason: unknown) => reason);
    expect(codeOf(error)).toBe(code);
    expect(String(error)).toContain(path);
  });

  test('an empty file becomes a case where one is to be made', async () => {
    writeFileSync(path, '');
    await within(create, async (store) => expect((await store.head()).count).toBe(1));
  });

  test('a foreign file is left as it was', async () => {
    sql('CREATE TABLE t (x)');
    const mode = () => new DatabaseSync(path).prepare('PRAGMA journal_mode').get();
    const before = mode();
    await openCase(path, create).catch(() => {});
    expect(mode()).toEqual(before);
  });

  test('a store that was opened to read refuses to write', async () => {
    await within(create, async () => {});
    await within({ readOnly: true }, async (store) => {
      const error = await store.keep(reportOf('A.'), { at }).catch((reason: unknown) => reason);
      expect(codeOf(error)).toBe('case-unwritable');
    });
  });

  // The superuser may write everywhere, so that permissions cannot stand in for the disk there.
  describe.skipIf(process.getuid?.() === 0)('on a disk that cannot be written', () => {
    const report = reportOf('Three drones.');
    beforeEach(async () => {
      await within(create, (store) => store.keep(report, { at }));
      chmodSync(path, 0o444);
      chmodSync(folder, 0o555);
    });
    afterEach(() => chmodSync(folder, 0o755));

    test('a case can be read and verified', async () => {
      await within({ readOnly: true }, async (store) => {
        expect(await store.documents()).toEqual([report.document]);
        expect((await verify(store.stored())).findings).toEqual([]);
      });
      expect(readdirSync(folder)).toEqual(['one.case']);
    });

    test('a case that alone is write-protected can be read, and leaves nothing beside it', async () => {
      chmodSync(folder, 0o755);
      await within({ readOnly: true }, async (store) => {
        expect(await store.documents()).toEqual([report.document]);
      });
      expect(readdirSync(folder)).toEqual(['one.case']);
    });

    test.each([
      { what: 'opened to be filled', options: create },
      { what: 'opened to be changed', options: {} },
    ])('a case $what says that it cannot be written', async ({ options }) => {
      const keep = within(options, (store) => store.keep(reportOf('Another.'), { at }));
      expect(codeOf(await keep.catch((reason: unknown) => reason))).toBe('case-unwritable');
    });

    test('no case can be made', async () => {
      path = join(folder, 'another.case');
      const error = await openCase(path, create).catch((reason: unknown) => reason);
      expect(codeOf(error)).toBe('case-unwritable');
    });
  });

  test('a second writer is told that the case is busy, loses nothing and can go on after', async () => {
    await within(create, async () => {});
    await within({ busyMs: 20 }, async (store) => {
      const first = new DatabaseSync(path);
      first.exec('BEGIN IMMEDIATE');
      const error = await store.keep(reportOf('A.'), { at }).catch((reason: unknown) => reason);
      expect(codeOf(error)).toBe('case-busy');
      first.exec('ROLLBACK');
      first.close();
      expect(await store.keep(reportOf('A.'), { at })).toMatchObject({ kind: 'kept' });
    });
  });

  test('two stores on one case take turns and keep one chain', async () => {
    await within(create, async (one) => {
      await within({}, async (two) => {
        for (let turn = 0; turn < 10; turn++) {
          await one.keep(reportOf(`One ${turn}.`), { at });
          await two.keep(reportOf(`Two ${turn}.`), { at });
        }
        expect(await one.documents()).toHaveLength(20);
        expect((await verify(two.stored())).findings).toEqual([]);
      });
    });
  });

  test.each([
    { what: 'a text', sql: `UPDATE document_text SET text = 'Other words.'` },
    { what: 'an entry', sql: `UPDATE entry SET body = '{}' WHERE seq = 2` },
    { what: 'a column', sql: 'ALTER TABLE entry RENAME COLUMN seq TO number' },
    { what: 'an entry that is no JSON', sql: `UPDATE entry SET body = '"' WHERE seq = 1` },
  ])('$what that was altered is not passed on', async ({ sql }) => {
    await within(create, (store) => store.keep(reportOf('Three drones.'), { at }));
    tamper(path, `DROP INDEX entry_document; DROP INDEX entry_address; ${sql}`);
    await within({}, async (store) => {
      const read = async () => [await store.documents(), await store.entries()];
      expect(codeOf(await read().catch((reason: unknown) => reason))).toBe('case-damaged');
    });
  });
});

describe('whatever is done to a case', () => {
  const texts = ['One.', 'Two drones.', 'Three casualties, sources said.'];
  const addresses = ['https://a.example', 'https://b.example'];
  const command = fc.oneof(
    fc.record({
      act: fc.constant('keep' as const),
      text: fc.constantFrom(...texts),
      address: fc.constantFrom(...addresses),
    }),
    fc.record({ act: fc.constant('derive' as const), take: fc.nat(3) }),
    fc.record({
      act: fc.constant('judge' as const),
      verdict: fc.constantFrom('positive' as const, 'negative' as const, 'unsure' as const),
      note: fc.option(fc.string()),
    }),
    fc.record({ act: fc.constant('reopen' as const) }),
  );

  test('no old entry changes, the chain verifies, and doing it all again keeps nothing twice', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 12 }), async (commands) => {
        path = join(folder, `${round++}.case`);
        let store = await openCase(path, create);
        let entries: Entry[] = await store.entries();
        for (const step of [...commands, ...commands]) {
          if (step.act === 'reopen') {
            await store.close();
            store = await openCase(path);
          } else if (step.act === 'keep') {
            await store.keep(reportOf(step.text, { address: step.address }), { at });
          } else if (step.act === 'derive') {
            await derive(store, step.take);
          } else {
            await store.append(judged(step.verdict, step.note));
          }
          const now = await store.entries();
          expect(now.slice(0, entries.length)).toEqual(entries);
          entries = now;
        }
        const documents = await store.documents();
        expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
        expect(documents.length).toBeLessThanOrEqual(texts.length * addresses.length);
        const { findings, head } = await verify(store.stored());
        expect(findings).toEqual([]);
        expect(head.count).toBe(entries.length);
        await store.close();
      }),
      { numRuns: 60 },
    );
  });

  async function derive(store: CaseStore, take: number): Promise<void> {
    const documents = (await store.documents()).slice(0, take);
    const rows = documents.map(({ id, text }) => ({
      table: 'claim',
      id,
      body: { words: text.length },
      anchors: [{ document: id, ...anchor(text, { start: 0, end: 2 }) }],
    }));
    const ids = documents.map(({ id }) => id);
    await store.writeDerived(rows, { madeBy: 'test 1', documents: ids, at });
  }

  function judged(verdict: 'positive' | 'negative' | 'unsure', note: string | null): Draft {
    const body = { about: 'same-entity', left: 'e1', right: 'e2', verdict, note, author: 'A. B.' };
    return { kind: 'judgement', at, body };
  }
});

function sql(statements: string): void {
  const database = new DatabaseSync(path);
  database.exec(statements);
  database.close();
}
