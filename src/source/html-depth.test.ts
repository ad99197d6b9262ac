import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { LIMIT_DEPTH, refuseDeepHtml } from './html-depth.ts';
import type { HtmlNode } from './html-text.ts';

const refuse = (html: string) => () => refuseDeepHtml(html, { name: 'x' });
const tooDeep = expect.objectContaining({ code: 'input-too-deep' });

test('as many levels as the limit pass and one more does not', () => {
  expect(refuse('<div>'.repeat(LIMIT_DEPTH))).not.toThrow();
  expect(refuse('<div>'.repeat(LIMIT_DEPTH + 1))).toThrow(tooDeep);
});

// A pass that were quadratic would take these megabytes past the runner's limit of a minute.
test.each([
  ['open elements', '<div>'],
  ['open elements with attributes', '<div class="a">'],
])('a megabyte of %s is refused', (_what, unit) => {
  expect(refuse(megabyteOf(unit))).toThrow(tooDeep);
});

test.each([
  ['open tags that never end', '<div '],
  ['open quotation marks', '<div a="'],
  ['comments that never end', '<!--'],
  ['raw elements that never end', '<script>'],
  ['closed elements', '<div></div>'],
  ['end tags of nothing', '</div>'],
  ['angle brackets', '<'],
])('a megabyte of %s passes', (_what, unit) => {
  expect(refuse(megabyteOf(unit))).not.toThrow();
});

function megabyteOf(unit: string): string {
  return unit.repeat(Math.ceil(1_000_000 / unit.length));
}

test('no tree of the parser is deeper than what passes, a few levels of its own apart', () => {
  const tags = 'div p b ul li table tr td dd dt span a'.split(' ');
  const tag = fc.constantFrom(...tags.flatMap((name) => [`<${name}>`, `<${name}>`, `</${name}>`]));
  fc.assert(
    fc.property(fc.array(tag, { minLength: 300, maxLength: 1_500 }), (markup) => {
      const html = `<html><head></head><body>${markup.join('')}x</body></html>`;
      try {
        refuseDeepHtml(html, { name: 'x' });
      } catch {
        return;
      }
      const depth = depthOf(parseHTML(html).document as unknown as HtmlNode);
      expect(depth).toBeLessThanOrEqual(LIMIT_DEPTH + 5);
    }),
    { numRuns: 30 },
  );
});

function depthOf(node: HtmlNode): number {
  let deepest = 0;
  for (const child of node.childNodes ?? []) deepest = Math.max(deepest, depthOf(child));
  return deepest + 1;
}
