import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { hostile } from '../fixture.ts';
import { addressLink, escapeText, html, trusted } from './markup.ts';

test.each(Object.entries(hostile))('hostile text stays text: %s', (_, text) => {
  const { document } = parseHTML(html`<body><p title="${text}">${text}</p></body>`.source);
  const [only, ...others] = document.querySelectorAll('body *');
  expect(others).toEqual([]);
  expect(only?.textContent).toBe(text);
  expect(only?.getAttribute('title')).toBe(text);
});

test('any text without control characters survives a parser as content and as attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the ones that HTML forbids
      fc.pre(!/[\u0000-\u0008\u000b\u000d-\u001f\u007f-\u009f]/.test(text));
      const { document } = parseHTML(html`<body><p title="${text}">${text}</p></body>`.source);
      const paragraph = document.querySelector('p');
      expect(paragraph?.textContent).toBe(text);
      expect(paragraph?.getAttribute('title')).toBe(text);
    }),
  );
});

test('what HTML forbids in text becomes a replacement character, lone surrogates too', () => {
  expect(escapeText('a\u0000b\u009fc\ud800d')).toBe('a\ufffdb\ufffdc\ufffdd');
});

test('markup is not escaped twice, lists are joined, null is nothing', () => {
  const inner = html`<b>${'&'}</b>`;
  expect(html`${[inner, 'x', 7]}${null}`.source).toBe('<b>&amp;</b>x7');
});

test('a style or script that would close its element is refused', () => {
  expect(() => trusted('x</script>')).toThrow();
});

test.each([
  ['https://example.org/a', true],
  ['http://example.org/a', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['file:report.txt', false],
  ['//example.org', false],
  [' https://example.org', false],
])('%s is a link: %s', (address, isLink) => {
  expect(addressLink(address).source.startsWith('<a ')).toBe(isLink);
});
