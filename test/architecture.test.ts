// The house as it stands against the house as it is drawn: rooms, faces, direction of imports.
import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config, { rooms } from '../.dependency-cruiser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src');

/** What dependency-cruiser reports, as far as it is read here. */
interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** Cruises `src` of a folder with the project's own rules. */
function cruise(folder: string): Promise<Report> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const rules = join(root, '.dependency-cruiser.mjs');
  const args = [program, '--config', rules, '--output-type', 'json', 'src'];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      args,
      { cwd: folder, maxBuffer: 1 << 28 },
      // The exit code is the number of violations, which the report tells as well.
      (error, stdout, stderr) => {
        if (stdout.startsWith('{')) resolve(JSON.parse(stdout) as Report);
        else reject(new Error(stderr, { cause: error }));
      },
    );
  });
}

/** Breaches of the rules: the rule, the module that breaks it, its lines, what else it needs. */
const breaches: readonly (readonly [rule: string, module: string, lines: string])[] = [
  ...rooms
    .slice(0, -1)
    .map(
      (room, at) =>
        [
          `${room}-imports-only-earlier-rooms`,
          `src/${room}/upward.ts`,
          `import '../${rooms[at + 1] ?? ''}/index.ts';`,
        ] as const,
    ),
  ['only-through-the-face', 'src/source/burglar.ts', "import '../text/inside.ts';"],
  ['pure-inside', 'src/text/reads-files.ts', "import 'node:fs';"],
  ['pure-inside', 'src/claim/asks-the-net.ts', "import 'node:https';"],
  ['no-development-dependencies', 'src/text/tests-itself.ts', "import 'fast-check';"],
  ['no-circles', 'src/text/egg.ts', "import './hen.ts';"],
  ['no-unresolved', 'src/text/lost.ts', "import './nowhere.ts';"],
];

describe('the direction of imports', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'variorum-house-'));
    for (const room of rooms) mkdirSync(join(folder, 'src', room), { recursive: true });
    for (const room of rooms) writeFileSync(join(folder, 'src', room, 'index.ts'), 'export {};\n');
    writeFileSync(join(folder, 'src/text/inside.ts'), 'export {};\n');
    writeFileSync(join(folder, 'src/text/hen.ts'), "import './egg.ts';\n");
    for (const [, module, lines] of breaches) writeFileSync(join(folder, module), `${lines}\n`);
    for (const file of ['tsconfig.json', 'package.json'])
      cpSync(join(root, file), join(folder, file));
    // Enough of a package to be resolved.
    const installed = join(folder, 'node_modules/fast-check');
    mkdirSync(installed, { recursive: true });
    writeFileSync(join(installed, 'package.json'), '{"name":"fast-check","main":"index.js"}');
    writeFileSync(join(installed, 'index.js'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is kept throughout src', async () => {
    const { totalCruised, violations } = (await cruise(root)).summary;
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
    // A cruiser that cannot read TypeScript finds nothing wrong in 0 modules.
    expect(totalCruised).toBeGreaterThan(modules().length);
  });

  test('is reported where it is broken, once a rule and nowhere else', async () => {
    const { violations } = (await cruise(folder)).summary;
    const reported = violations.map(({ rule, from }) => `${rule.name}: ${from}`);
    const planted = breaches.map(([rule, module]) => `${rule}: ${module}`);
    expect(new Set(reported)).toEqual(new Set(planted));
  });

  test('has a planted breach of every rule', () => {
    const rules = config.forbidden.map(({ name }: { name: string }) => name);
    expect(new Set(breaches.map(([rule]) => rule))).toEqual(new Set(rules));
  });
});

describe('the rooms', () => {
  test('are the folders of src, no more and no fewer', () => {
    expect(readdirSync(source).sort()).toEqual([...rooms].sort());
  });

  test.each(rooms.filter((room) => room !== 'cli'))(
    'src/%s has a face that begins by saying what the concept is',
    (room) => {
      const face = readFileSync(join(source, room, 'index.ts'), 'utf8');
      const concept = `${room.charAt(0).toUpperCase()}${room.slice(1)}`;
      expect(face.startsWith(`// ${concept}: `)).toBe(true);
    },
  );

  test.each(rooms)('src/%s is drawn in ARCHITECTURE.md', (room) => {
    expect(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')).toContain(`src/${room}/`);
  });
});

describe('a module', () => {
  test('is never named for having no concept', () => {
    const empty = /^(?:utils?|helpers?|common|shared|core|types|misc)$/;
    const parts = modules().flatMap((path) => path.split('/').map((part) => basename(part, '.ts')));
    expect(parts.filter((part) => empty.test(part))).toEqual([]);
  });

  test('has 500 lines at most', () => {
    const long = modules().filter(
      (path) => readFileSync(join(source, path), 'utf8').split('\n').length > 501,
    );
    expect(long).toEqual([]);
  });
});

/** Paths of all modules under src. */
function modules(): readonly string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
}
