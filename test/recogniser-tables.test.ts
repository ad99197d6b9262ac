// Each recogniser of src/mention is held to at least as many examples of what it must leave alone as
// of what it must find. Tables are told apart by their titles.
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** Words in the title of a table, or of its `describe`, whose rows must not be recognised. */
const LEFT_ALONE = /\b(?:no|not|none|nothing|never|nor|neither|without|left out|broken)\b/i;

/** Rows of the tables of one test file. */
function rowsOf(file: string): { readonly found: number; readonly leftAlone: number } {
  const content = readFileSync(new URL(`../src/mention/${file}`, import.meta.url), 'utf8');
  const source = ts.createSourceFile(file, content, ts.ScriptTarget.Latest, true);
  const rows = { found: 0, leftAlone: 0 };
  const visit = (node: ts.Node, titles: readonly string[]): void => {
    let within = titles;
    if (ts.isCallExpression(node)) {
      const [first] = node.arguments;
      const title = first !== undefined && ts.isStringLiteralLike(first) ? first.text : '';
      if (ts.isIdentifier(node.expression)) within = [...titles, title];
      const table = tableOf(node);
      if (table !== null) {
        const alone = LEFT_ALONE.test([...titles, title].join(' '));
        rows[alone ? 'leftAlone' : 'found'] += table;
      }
    }
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(source, []);
  return rows;
}

/** Number of rows of `test.each([...])(...)`, or null for another call. */
function tableOf({ expression }: ts.CallExpression): number | null {
  if (!ts.isCallExpression(expression)) return null;
  const { expression: called, arguments: given } = expression;
  const [table] = given;
  if (!ts.isPropertyAccessExpression(called) || called.name.text !== 'each') return null;
  return table !== undefined && ts.isArrayLiteralExpression(table) ? table.elements.length : null;
}

describe('the tables of what must not be recognised are as long as those of what must', () => {
  test.each([
    'cardinal.test.ts',
    'damage.test.ts',
    'gazetteer/dump-reader.test.ts',
    'gazetteer/table.test.ts',
    'party.test.ts',
    'place-distance.test.ts',
    'place.test.ts',
    'quantity/check-sums.test.ts',
    'quantity/recognise-quantities.test.ts',
    'time/recognise-times.test.ts',
    'weapon.test.ts',
  ])('in src/mention/%s', (file) => {
    const { found, leftAlone } = rowsOf(file);
    expect(found).toBeGreaterThan(8);
    expect(leftAlone, `${leftAlone} rows against ${found}`).toBeGreaterThanOrEqual(found);
  });
});
