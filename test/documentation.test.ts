// What the documents promise, held against the program.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../src/casework/index.ts';
import { catalogue } from '../src/error/index.ts';
import { EXAMPLE, variorum } from './e2e/program.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = (name: string) => readFileSync(join(root, name), 'utf8');
const readme = file('README.md');

test('package.json, the program and the changelog bear one version', () => {
  expect(JSON.parse(file('package.json')).version).toBe(VERSION);
  expect(file('CHANGELOG.md')).toContain(`\n## ${VERSION}\n`);
});

describe('the exit codes in the README', () => {
  const rows = [...readme.matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]*)\|$/gm)];
  const documented = new Map(
    rows.flatMap(([, exit, , codes]) =>
      [...(codes ?? '').matchAll(/`([a-z-]+)`/g)].map(([, code]) => [code ?? '', Number(exit)]),
    ),
  );

  test('are those of the catalogue of errors, no more and no fewer', () => {
    const known = Object.entries(catalogue).map(([code, { exitCode }]) => [code, exitCode]);
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(known));
  });

  test('have each a meaning', () => {
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter(([, , meaning]) => (meaning ?? '').trim() === '')).toEqual([]);
  });
});

describe('every error of the catalogue', () => {
  test.each(Object.entries(catalogue))('%s says what cannot be done, and a remedy', (_, row) => {
    expect(row.message).toMatch(/^Cannot \w+/);
    expect(row.remedy.length).toBeGreaterThan(0);
  });
});

describe('the commands in the README', () => {
  const lines = [...readme.matchAll(/^variorum ([\w-]+)([^#\n]*)/gm)];
  const commands = [...new Set(lines.map(([, command]) => command ?? ''))];

  test('are all that the program has', async () => {
    const { out } = await variorum(['help'], { cwd: root });
    const known = [...out.matchAll(/^ {2}([\w-]+) [^\n]*$/gm)].map(([, command]) => command ?? '');
    const listed = known.filter((command) => !['help', 'variorum', '-V', '-h'].includes(command));
    expect(new Set(commands)).toEqual(new Set(listed));
  });

  // Words before the first that is quoted, a file, a number or an option name the command.
  const shown = lines.map(([, command = '', rest = '']) => {
    const [under = ''] = /^ [a-z]+(?= |$)/.exec(rest) ?? [];
    const group = ['lists', 'gazetteer'].includes(command);
    return { path: group ? [command, under.trim()] : [command], rest };
  });

  test.each(shown)('$path has the options that are shown with it', async ({ path, rest }) => {
    const { code, out } = await variorum([...path, '--help'], { cwd: root });
    expect(code).toBe(0);
    const used = rest.match(/--[a-z]+/g) ?? [];
    expect(used.filter((option) => !out.includes(option))).toEqual([]);
  });

  test('that npm runs are scripts of the package', () => {
    const { scripts } = JSON.parse(file('package.json'));
    const documents = `${readme}${file('CONTRIBUTING.md')}`;
    const used = [...documents.matchAll(/npm run ([a-z-]+)/g)].map(([, script]) => script ?? '');
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe('the links of the documents', () => {
  test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'])('%s leads somewhere', (name) => {
    const links = [...file(name).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, to]) => to ?? '');
    const folders = new Set(readdirSync(root));
    expect(links.filter((to) => !folders.has(to.split('/')[0] ?? ''))).toEqual([]);
  });
});

describe('each report of the example', () => {
  test.each(readdirSync(EXAMPLE).filter((name) => /^\d/.test(name)))(
    '%s says that it is a paraphrase, and of which public facts',
    (name) => {
      const text = readFileSync(join(EXAMPLE, name), 'utf8');
      expect(text).toMatch(/^note: .*paraphrase.*Variorum.*rests on/im);
      expect(text).toMatch(/^address: https:\/\/example\.org\//m);
    },
  );
});

/** Blocks of TypeScript in comments and documents, with the file that they stand in. */
const blocks = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'],
  ...readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `src/${name}`),
].flatMap((name) =>
  [...file(name).matchAll(/^( \* |)```ts\n([\s\S]*?)^\1```/gm)].map(([, margin, code]) => ({
    name,
    code: (code ?? '')
      .split('\n')
      .map((line) => line.slice((margin ?? '').length))
      .join('\n'),
  })),
);

describe('the examples in the documentation', () => {
  test.each(blocks.map((block, at) => ({ ...block, at })))(
    'hold as they stand in $name',
    async ({ name, code, at }) => {
      expect(code).toMatch(/\bassert\b|\bexpect\b/);
      const folder = join(root, '.cache', 'documentation');
      mkdirSync(folder, { recursive: true });
      const path = join(folder, `example-${at}.ts`);
      writeFileSync(path, `${await importsFrom(name, code)}${code}`);
      await import(pathToFileURL(path).href);
    },
  );
});

/** The exports of the module that an example stands in are at hand in it. */
async function importsFrom(name: string, code: string): Promise<string> {
  if (!name.endsWith('.ts')) return '';
  const url = pathToFileURL(join(root, name)).href;
  const exported = Object.keys(await import(url));
  const used = exported.filter((each) => new RegExp(`\\b${each}\\b`).test(code));
  return `import { ${used.join(', ')} } from ${JSON.stringify(url)};\n`;
}
