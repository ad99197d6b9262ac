import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { fixture, fixtureOptions } from '../fixture.ts';
import { materialOf } from '../statement.ts';
import { dossierHtml } from './page.ts';

const source = dossierHtml(fixture, fixtureOptions);
const { document } = parseHTML(source);
const all = (selector: string) => [...document.querySelectorAll(selector)];
const ids = all('[id]').map(({ id }) => id);
const policy =
  document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ??
  '';

test('the same reading gives the same bytes', () => {
  expect(dossierHtml(fixture, fixtureOptions)).toBe(source);
});

test('no id stands twice', () => {
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every link within the page and every reference has its target', () => {
  const links = all('a[href^="#"], use').map((link) => link.getAttribute('href')?.slice(1));
  const references = ['aria-labelledby', 'aria-describedby', 'popovertarget'].flatMap((name) =>
    all(`[${name}]`).map((element) => element.getAttribute(name)),
  );
  const wanted = [...links, ...references];
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
});

test('every footnote has a place in the kept text', () => {
  const { notes } = materialOf(fixture, fixtureOptions);
  const wanted = fixture.documents.flatMap(({ id }) => notes.of(id).map((note) => note.id));
  expect(wanted.length).toBeGreaterThan(0);
  for (const id of wanted) expect(document.getElementById(id)?.closest('.kept')).not.toBeNull();
});

test('the kept texts are the reports’ texts', () => {
  // Direction marks and line feeds included; the fixture holds no forbidden characters.
  expect(all('.kept').map((kept) => kept.textContent)).toEqual(
    fixture.documents.map(({ text }) => text),
  );
});

test('each answer’s box holds the quote that carries it', () => {
  const boxes = all('button.answer').map((button) =>
    document.getElementById(button.getAttribute('aria-describedby') ?? ''),
  );
  const quoted = boxes.flatMap((box) =>
    [...(box?.querySelectorAll('blockquote strong') ?? [])].map((words) => words.textContent),
  );
  expect(quoted).toContain('five dead');
  expect(quoted).toContain('At least two people were killed');
});

test('no text of a report has become an element, a handler or a script', () => {
  const handlers = all('*').filter((element) =>
    [...element.attributes].some(({ name }) => name.startsWith('on')),
  );
  expect(handlers).toEqual([]);
  expect(all('script')).toHaveLength(1);
  expect(all('style')).toHaveLength(1);
  expect(all('img, iframe, object, embed, link, base, form, b')).toEqual([]);
});

test('nothing is loaded from anywhere, and the page forbids it', () => {
  expect(all('[src], [srcset], [poster], [data], [action], [formaction], [ping]')).toEqual([]);
  const links = all('a[href]').map((link) => link.getAttribute('href') ?? '');
  expect(links.filter((href) => !/^(#|https?:\/\/)/.test(href))).toEqual([]);
  expect(document.querySelector('style')?.textContent).not.toMatch(/@import|url\((?!#)/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});

test('only this style and this script may run: the policy names their hashes', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  const inside = (tag: string) =>
    source.slice(source.indexOf(`<${tag}>`) + tag.length + 2, source.indexOf(`</${tag}>`));
  expect(policy).toContain(`script-src 'sha256-${hash(inside('script'))}'`);
  expect(policy).toContain(`style-src 'sha256-${hash(inside('style'))}'`);
  expect(all('[style]')).toEqual([]);
});

test('every state of a cell is said in words beside its sign', () => {
  const words = all('.marks li, .unanswered, .silent th').map((cell) => cell.textContent.trim());
  const said = (start: string) => words.some((each) => each.startsWith(start));
  for (const state of [
    'conflicts with',
    'differs only in precision',
    'one line only',
    '2 independent lines',
    'earlier position',
    'no answer',
    'No account answers',
  ]) {
    expect(said(state), state).toBe(true);
  }
  for (const sign of all('.marks li, .unanswered, .silent th')) {
    expect(sign.querySelector('svg.glyph[aria-hidden="true"]')).not.toBeNull();
  }
});

test('heads of rows and columns say what they are heads of', () => {
  for (const head of all('th')) expect(['row', 'col']).toContain(head.getAttribute('scope'));
});

test('headings descend one step at a time from a single first one', () => {
  const levels = all('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [at, level] of levels.entries()) {
    expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  }
});

test('a reading of nothing still gives a page', () => {
  const empty = {
    ...fixture,
    documents: [],
    claims: [],
    speakers: [],
    incidents: [],
    answers: [],
    accounts: [],
    conflicts: [],
    precision: [],
    changes: [],
    origins: [],
    entities: [],
  };
  expect(dossierHtml(empty)).toContain('<h1><bdi>Dossier</bdi></h1>');
});
