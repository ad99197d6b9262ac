// Prints every regular expression of src/ as JSON: literals, found by parsing the sources, and those
// that are built from word lists, caught while every module is loaded. Runs by itself, because the
// catching must stand before the first module is loaded and stack lines must be those of the files.
//
//   node test/expressions/collect.ts
import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** One regular expression and where it stands. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** `file:line`, of the first place where several have the same. */
  readonly at: string;
}

/** What `node test/expressions/collect.ts` prints. */
export interface Collected {
  readonly expressions: readonly Expression[];
  /** Places of `new RegExp` that no module reached while it was loaded. */
  readonly unreached: readonly string[];
}

const root = new URL('../../', import.meta.url);

function sources(): readonly string[] {
  return globSync('src/**/*.ts', { cwd: root.pathname })
    .filter((file) => !/\.(?:test|fixture)\.ts$/.test(file))
    .sort();
}

/** Literals with their places, and the places of `new RegExp`. */
function inSources(): { literals: Expression[]; built: string[] } {
  const literals: Expression[] = [];
  const built: string[] = [];
  for (const file of sources()) {
    const content = readFileSync(new URL(file, root), 'utf8');
    const parsed = ts.createSourceFile(file, content, ts.ScriptTarget.Latest, false);
    const visit = (node: ts.Node): void => {
      const start = node.getStart(parsed);
      const at = `${file}:${parsed.getLineAndCharacterOfPosition(start).line + 1}`;
      if (ts.isRegularExpressionLiteral(node)) {
        const slash = node.text.lastIndexOf('/');
        literals.push({ source: node.text.slice(1, slash), flags: node.text.slice(slash + 1), at });
      }
      const named = ts.isNewExpression(node) || ts.isCallExpression(node) ? node.expression : null;
      if (named !== null && ts.isIdentifier(named) && named.text === 'RegExp') built.push(at);
      ts.forEachChild(node, visit);
    };
    visit(parsed);
  }
  return { literals, built };
}

/** Loads every module and gives what was built with `new RegExp` meanwhile. */
async function whileLoading(): Promise<readonly Expression[]> {
  const caught: Expression[] = [];
  const plain = globalThis.RegExp;
  const note = ([source, flags]: unknown[]): void => {
    const line = new Error().stack?.split('\n').find((frame) => frame.includes('/src/')) ?? '';
    const at = /\/(src\/[^:\s)]+:\d+)/.exec(line)?.[1];
    if (at !== undefined) caught.push({ source: String(source), flags: String(flags ?? ''), at });
  };
  globalThis.RegExp = new Proxy(plain, {
    construct(target, given: [string]) {
      note(given);
      return new target(...given);
    },
    apply(target, _, given: [string]) {
      note(given);
      return target(...given);
    },
  });
  try {
    for (const file of sources()) {
      if (file !== 'src/cli/main.ts') await import(pathToFileURL(`${root.pathname}${file}`).href);
    }
  } finally {
    globalThis.RegExp = plain;
  }
  return caught;
}

if (import.meta.main) {
  const { literals, built } = inSources();
  const caught = await whileLoading();
  const reached = new Set(caught.map(({ at }) => at));
  const first = new Map<string, Expression>();
  for (const one of [...literals, ...caught]) {
    const key = `/${one.source}/${one.flags}`;
    if (!first.has(key)) first.set(key, one);
  }
  const unreached = built.filter((at) => !reached.has(at));
  console.log(JSON.stringify({ expressions: [...first.values()], unreached } satisfies Collected));
}
