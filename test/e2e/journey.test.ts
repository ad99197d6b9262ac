// The whole journey of the example case through the real program, as a user goes it.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLE, type Run, report, temporaryFolder, variorum } from './program.ts';

const folder = temporaryFolder();
const reports = readdirSync(EXAMPLE).filter((name) => /^\d/.test(name));
const run = (...args: string[]) => variorum([...args, '--case', 'isfahan.case'], { cwd: folder });

/** What `--json` printed. */
const json = ({ out }: Run) => JSON.parse(out);

let reading: Run;
beforeAll(async () => {
  reading = await run('read', EXAMPLE);
});

test('read keeps every report of a folder and tells what it read', () => {
  expect(reading).toMatchObject({ code: 0, err: '' });
  expect(reading.out).toContain(`isfahan.case: ${reports.length} kept, 0 known already`);
  expect(reading.out).toMatch(/16 reports, \d{2,} claims, \d+ incidents, \d+ conflicts/);
});

describe('what is shown of the case', () => {
  test('accounts: each party, its answer and the words, for people', async () => {
    const { code, out, err } = await run('accounts');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Question\s+Party\s+Answer\s+Words/);
    expect(out).toContain('The Jerusalem Post');
    expect(out).toContain('Killed');
    expect(out).toContain('No account answers: ');
    // A pipe has no width; tables take 100 columns.
    expect(Math.max(...tableLines(out).map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('accounts --json: the incidents and what each party answers', async () => {
    const { incidents, accounts } = json(await run('accounts', '--json'));
    expect(incidents.length).toBeGreaterThan(0);
    expect(accounts.length).toBeGreaterThan(10);
    const ids = new Set(incidents.map(({ id }: { id: string }) => id));
    expect(accounts.filter(({ incident }: { incident: string }) => !ids.has(incident))).toEqual([]);
  });

  test('accounts --incident: only incidents of that name', async () => {
    const { incidents } = json(await run('accounts', '--incident', 'attack', '--json'));
    expect(incidents.length).toBeGreaterThan(0);
    const { out, code } = await run('accounts', '--incident', 'no such incident');
    expect({ out, code }).toEqual({ out: '', code: 0 });
  });

  test('claims: every utterance under its report, with stance and words', async () => {
    const { code, out, err } = await run('claims');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\[asserts/);
    expect(out).toMatch(/\[denies/);
    expect(out).toMatch(/\d+ claims, of \d+ the speaker is not resolved/);
  });

  test('claims --json: each content stands word for word in its report', async () => {
    const claims = json(await run('claims', '--json'));
    expect(claims.length).toBeGreaterThan(100);
    const texts = readdirSync(EXAMPLE)
      .map((name) => readFileSync(join(EXAMPLE, name), 'utf8'))
      .join('\n');
    const missing = claims.flatMap(({ words }: { words: string[] }) =>
      words.filter((each) => !texts.includes(each)),
    );
    expect(missing).toEqual([]);
  });

  test('claims --by and --report: only those of a speaker, of a report', async () => {
    const all = json(await run('claims', '--json')).length;
    for (const narrow of [
      ['--by', 'ministry'],
      ['--report', 'jerusalem'],
    ]) {
      const some = json(await run('claims', ...narrow, '--json')).length;
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(all);
    }
  });

  test('conflicts: pairs with the words of both sides, for people and machines', async () => {
    const { code, out } = await run('conflicts');
    expect(code).toBe(0);
    expect(out).toMatch(/✗ .+: conflict \((number|time|place|identity|cause|existence)\)/);
    expect(out).toMatch(/≈ .+: only less or more precise/);
    const { conflicts, precision, changes } = json(await run('conflicts', '--json'));
    expect(conflicts.length).toBeGreaterThan(0);
    expect(precision.length).toBeGreaterThan(0);
    expect(Array.isArray(changes)).toBe(true);
  });

  test('show: a document by the start of its id, a claim, and no id at all', async () => {
    const [claim] = json(await run('claims', '--json'));
    const shown = json(await run('show', claim.id, '--json'));
    expect(shown).toMatchObject({ kind: 'claim', id: claim.id });
    const document = await run('show', claim.document.slice(0, 16));
    expect(document.code).toBe(0);
    expect(document.out).toContain('https://example.org/');
    const nothing = await run('show', 'zzz');
    expect(nothing.code).toBe(64);
    expect(nothing.err).toContain('nothing has the id zzz');
  });

  test.each([
    ['html', /^<!doctype html>/i],
    ['md', /^# /m],
    ['json', /^\{/],
    ['csv', /^\ufeff?incident/],
  ])('dossier --format %s writes the file that it names', async (form, start) => {
    const { code, out } = await run('dossier', '--format', form);
    expect({ code, out }).toEqual({ code: 0, out: `Wrote dossier.${form}\n` });
    const written = readFileSync(join(folder, `dossier.${form}`), 'utf8');
    expect(written).toMatch(start);
    expect(written).toContain('Jerusalem Post');
  });

  test('dossier --out - prints the dossier and nothing else', async () => {
    const { code, out, err } = await run('dossier', '--format', 'json', '--out', '-');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(Object.keys(JSON.parse(out)).length).toBeGreaterThan(3);
  });

  test('verify: every hash and every quote stands', async () => {
    const people = await run('verify');
    expect(people.code).toBe(0);
    expect(people.out).toContain('✓ every hash and every quote stands');
    const { findings, checked, head } = json(await run('verify', '--json'));
    expect(findings).toEqual([]);
    expect(checked.quotes).toBeGreaterThan(500);
    const noted = `${head.count}:${head.hash}`;
    expect((await run('verify', '--head', noted)).code).toBe(0);
    const cut = await run('verify', '--head', `${head.count + 1}:${head.hash}`);
    expect(cut.code).toBe(1);
  });
});

describe('reading again', () => {
  test('adds nothing, and the reading is the same to the byte', async () => {
    const before = await run('verify', '--json');
    const claims = await run('claims', '--json');
    const again = await run('read', EXAMPLE);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain(`0 kept, ${reports.length} known already`);
    expect(json(await run('verify', '--json')).head).toEqual(json(before).head);
    expect((await run('claims', '--json')).out === claims.out).toBe(true);
  });

  test('in another order of files gives the same reading', async () => {
    const turned = [...reports].reverse().map((name) => join(EXAMPLE, name));
    const other = { cwd: folder };
    await variorum(['read', ...turned, '--case', 'turned.case'], other);
    const claims = await variorum(['claims', '--json', '--case', 'turned.case'], other);
    expect(claims.out === (await run('claims', '--json')).out).toBe(true);
    const conflicts = await variorum(['conflicts', '--json', '--case', 'turned.case'], other);
    expect(conflicts.out === (await run('conflicts', '--json')).out).toBe(true);
  });

  test('a report that was changed at its address is a new version and shows the difference', async () => {
    cpSync(EXAMPLE, join(folder, 'changed'), { recursive: true });
    const file = join(folder, 'changed', '05-irna-bulletin.md');
    const text = readFileSync(file, 'utf8');
    const changed = text.replace('only minor damage', 'heavy damage');
    expect(changed).not.toBe(text);
    writeFileSync(file, changed);
    cpSync(join(folder, 'isfahan.case'), join(folder, 'versions.case'));
    const args = ['--case', 'versions.case'];
    const { code, out } = await variorum(['read', 'changed', ...args], { cwd: folder });
    expect(code).toBe(0);
    expect(out).toContain('15 known already, 1 new versions');
    expect(out).toMatch(
      /https:\/\/example\.org\/\S+ has changed:\n {2}- only minor\n {2}\+ heavy\n/,
    );
    expect((await variorum(['verify', ...args], { cwd: folder })).code).toBe(0);
  });
});

describe('other ways in', () => {
  const text = 'The ministry said that two drones were shot down over the plant on Saturday.';

  test('standard input, with its fields as options', async () => {
    const fields = [
      '--publisher',
      'The Ministry',
      '--kind',
      'ministry',
      '--published',
      '2023-01-29',
    ];
    const args = ['read', '-', '--case', 'piped.case', ...fields];
    const { code, out } = await variorum(args, { cwd: folder, input: text });
    expect({ code, out: out.split('\n')[0] }).toEqual({
      code: 0,
      out: 'piped.case: 1 kept, 0 known already, 0 new versions, 0 not read',
    });
  });

  test('JSON, HTML, Atom and text, mixed in folders, and a file that is no report passed over', async () => {
    const address = (name: string) => `https://example.org/${name}`;
    const files: Record<string, string> = {
      'mixed/a.json': JSON.stringify([
        { publisher: 'A', url: address('a'), date: '2023-01-29', text },
      ]),
      'mixed/b.html': `<html lang="en"><head><title>B</title></head><body><article><p>${text}</p><p>${text} Again it said so.</p></article></body></html>`,
      'mixed/c.atom': `<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><title>C</title><link href="${address('c')}"/><updated>2023-01-29T08:00:00Z</updated><content>${text}</content></entry></feed>`,
      'mixed/d.md': report({ publisher: 'D', 'published-at': '2023-01-29' }, text),
      'mixed/e.png': 'no report',
    };
    cpSync(EXAMPLE, join(folder, 'mixed'), { recursive: true, filter: (from) => from === EXAMPLE });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { code, out, err } = await variorum(['read', 'mixed', '--case', 'mixed.case'], {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(out).toContain('mixed.case: 4 kept');
    expect(err).toBe('variorum: passed over mixed/e.png: no kind of report\n');
  });

  test('a question file of the user takes the place of a shipped one', async () => {
    const shipped = readFileSync(join(EXAMPLE, '../../resources/questions/attack.yaml'), 'utf8');
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'own/attack.yaml'), shipped.replaceAll('Killed', 'Lives lost'));
    const { out } = await run('accounts', '--questions', 'own');
    expect(out).toContain('Lives lost');
    writeFileSync(join(folder, 'own/broken.yaml'), 'types:\n  - id: Not a name\n');
    const { code, err } = await run('accounts', '--questions', 'own');
    expect(code).toBe(78);
    expect(err).toContain('own/broken.yaml, line 2: ');
  });
});

test('demo shows the accounts of the example, writes its dossier and leaves nothing else', async () => {
  const empty = temporaryFolder();
  const { code, out, err } = await variorum(['demo'], { cwd: empty });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/Question\s+Party\s+Answer\s+Words/);
  expect(readdirSync(empty)).toEqual(['isfahan-2023.dossier.html']);
});

/** Lines between the rule of a table and the empty line or remark after it. */
function tableLines(out: string): string[] {
  const lines = out.split('\n');
  const from = lines.findIndex((line) => /^─+ /.test(line));
  const to = lines.findIndex((line, at) => at > from && line.startsWith('No account answers'));
  return lines.slice(from, to);
}
