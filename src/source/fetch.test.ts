import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listInputs, readInput } from './fetch-file.ts';
import { collect, fetchPage } from './fetch-page.ts';

let folder: string;
let server: Server;
let site: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-inputs-'));
  for (const name of ['b.html', 'a.md', 'README.md', '.hidden.txt', 'c.pdf', 'd.txt~']) {
    await writeFile(join(folder, name), 'text');
  }
  await mkdir(join(folder, 'b-folder'));
  await writeFile(join(folder, 'b-folder', 'z.rss'), 'text');
  await writeFile(join(folder, 'huge.bin'), '');
  await truncate(join(folder, 'huge.bin'), 50_000_000);
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/page') {
      response.setHeader('content-type', 'text/html; charset="windows-1251"');
      response.end('<p>page');
    } else if (path === '/once') response.writeHead(302, { location: '/page' }).end();
    else if (path === '/circle') response.writeHead(302, { location: '/circle' }).end();
    else if (path === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else if (path === '/large') response.end('x'.repeat(5_000));
    else if (path === '/silent') response.write('x');
    else response.writeHead(404).end('nothing');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

test('a folder stands for its reports in order of name, without notes and hidden files', async () => {
  const { paths, skipped } = await listInputs(folder);
  const relative = (list: readonly string[]) => list.map((path) => path.slice(folder.length + 1));
  expect(relative(paths)).toEqual(['a.md', join('b-folder', 'z.rss'), 'b.html']);
  expect(relative(skipped)).toEqual(['c.pdf', 'huge.bin']);
});

test('a file stands for itself under any name', async () => {
  const path = join(folder, 'c.pdf');
  expect(await listInputs(path)).toEqual({ paths: [path], skipped: [] });
});

test.each([
  ['listing', (path: string) => listInputs(path)],
  ['reading', (path: string) => readInput(path)],
])('%s what does not exist says so', async (_what, act) => {
  await expect(act(join(folder, 'none'))).rejects.toMatchObject({ code: 'input-missing' });
});

test('reading a folder says that it is one', async () => {
  await expect(readInput(folder)).rejects.toMatchObject({
    code: 'input-unreadable',
    place: { reason: 'it is a folder' },
  });
});

test('a file over the limit is refused before it is read', async () => {
  await expect(readInput(join(folder, 'huge.bin'))).rejects.toMatchObject({
    code: 'input-too-large',
    place: { bytes: 50_000_000 },
  });
});

test('a stream over the limit is refused as soon as it passes it', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      given++;
      yield new Uint8Array(100);
    }
  }
  const outcome = collect(endless(), { name: 'standard input', limitBytes: 1_000 });
  await expect(outcome).rejects.toMatchObject({ code: 'input-too-large' });
  expect(given).toBe(11);
});

test('a page comes with its bytes, its charset and its address after redirects', async () => {
  const page = await fetchPage(`${site}/once`);
  expect(new TextDecoder().decode(page.bytes)).toBe('<p>page');
  expect(page).toMatchObject({ address: `${site}/page`, charset: 'windows-1251' });
});

test.each([
  ['an error status', '/none', 'the server answered 404 Not Found'],
  ['a circle of redirects', '/circle', 'more than 5 redirects'],
  ['a redirect to a file', '/file', 'file: is neither http: nor https:'],
  ['an answer that never ends', '/silent', 'no answer within 300 ms'],
])('%s is a network failure with its reason', async (_what, path, reason) => {
  const outcome = fetchPage(site + path, { timeoutMs: 300 });
  await expect(outcome).rejects.toMatchObject({ code: 'network-unavailable', place: { reason } });
});

test.each([
  ['no address', 'not an address'],
  ['another protocol', 'ftp://example.org/'],
  ['a port where nobody answers', 'http://127.0.0.1:1/'],
])('%s is a network failure', async (_what, url) => {
  await expect(fetchPage(url)).rejects.toMatchObject({ code: 'network-unavailable' });
});

test('a body over the limit is refused', async () => {
  const outcome = fetchPage(`${site}/large`, { limitBytes: 1_000 });
  await expect(outcome).rejects.toMatchObject({ code: 'input-too-large' });
});
