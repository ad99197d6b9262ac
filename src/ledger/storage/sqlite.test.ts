import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportOf } from '../report.fixture.ts';
import { openCase } from './sqlite.ts';

const at = '2026-01-01T00:00:00Z';
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-ledger-'));
  path = join(folder, 'one.case');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('keeping reports', () => {
  test('a kept report comes back letter for letter after the case is opened again', async () => {
    const report = reportOf('Three drones.\n\nNobody was hurt. \0 \u{1F6A8}');
    const first = await openCase(path, { createdAt: at });
    expect(await first.keep(report, { at })).toEqual({
      kind: 'kept',
      document: report.document.id,
    });
    await first.close();
    const again = await openCase(path, { readOnly: true });
    expect(await again.documents()).toEqual([report.document]);
    expect(await again.document(report.document.id)).toEqual(report.document);
    expect(Buffer.from((await again.bytes(report.document.bytesSha256))!)).toEqual(
      Buffer.from(report.bytes),
    );
    await again.close();
  });
});
