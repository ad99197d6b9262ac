// The dossier in a real browser: accessibility rules, a walk by keyboard, hover, narrow screens,
// dark colours, and proof that nothing is loaded. Skipped where no Chromium is found.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture, fixtureOptions } from '../src/dossier/fixture.ts';
import { dossierHtml } from '../src/dossier/index.ts';

// What the functions below use inside the page; the house itself is not compiled for browsers.
declare const document: {
  readonly activeElement: unknown;
  readonly getElementById: (id: string) => { readonly textContent: string | null } | null;
};
declare const getComputedStyle: (element: unknown) => { readonly overflowX: string };

const executable = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== undefined && existsSync(path));

const name =
  executable === undefined
    ? 'the page in a browser (skipped: no Chromium found; set CHROMIUM_PATH)'
    : 'the page in a browser';

describe.skipIf(executable === undefined)(name, () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'));
  const file = join(folder, 'dossier.html');
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(file, dossierHtml(fixture, fixtureOptions));
    browser = await chromium.launch({
      executablePath: executable ?? '',
      // Containers have no user namespaces; the page is our own and offline.
      args: ['--no-sandbox'],
    });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function opened(
    look: { readonly width?: number; readonly dark?: boolean } = {},
  ): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: look.width ?? 1280, height: 800 },
      colorScheme: look.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  const box = (page: Page) => page.locator('.evidence:popover-open');

  test.each([
    ['on a desk', {}],
    ['on a phone', { width: 390 }],
    ['in dark colours', { dark: true }],
  ])('axe finds nothing to object to %s', async (_, look) => {
    const page = await opened(look);
    await page.evaluate(
      "for (const each of document.querySelectorAll('details')) each.open = true",
    );
    await page.evaluate(axe);
    const found = await page.evaluate('axe.run().then((result) => result.violations)');
    expect(found).toEqual([]);
  });

  test('nothing is requested but the file itself, and nothing fails on the way', async () => {
    const page = await (await browser.newContext()).newPage();
    const seen: string[] = [];
    page.on('request', (request) => seen.push(request.url()));
    page.on('pageerror', (error) => seen.push(error.message));
    page.on('console', (message) => seen.push(message.text()));
    page.on('dialog', (dialog) => seen.push(dialog.message()));
    await page.goto(pathToFileURL(file).href);
    expect(seen).toEqual([pathToFileURL(file).href]);
  });

  test('script that got into the page all the same would not run', async () => {
    const page = await opened();
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken"';
      document.body.append(script);
      document.body.setAttribute('onclick', 'document.title = "taken"');
      document.body.click();
    }`);
    expect(await page.title()).not.toBe('taken');
  });

  test('the first stop of the keyboard leads past the contents', async () => {
    const page = await opened();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
  });

  test('by keyboard: an answer shows its quote, Escape hides it, its note opens the words', async () => {
    const page = await opened();
    const answer = page.locator('button.answer', { hasText: '5' }).last();
    await page.locator('button.answer').first().focus();
    for (let steps = 0; steps < 50; steps++) {
      if (await answer.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    expect(await box(page).textContent()).toContain('five dead');
    await page.keyboard.press('Escape');
    expect(await box(page).count()).toBe(0);
    await page.keyboard.press('Tab');
    const note = await page.evaluate("document.activeElement.getAttribute('href')");
    await page.keyboard.press('Enter');
    const marked = page.locator('mark.lit');
    expect(await marked.textContent()).toContain('five dead');
    expect(await page.evaluate('"#" + document.activeElement.id')).toBe(note);
    expect(await marked.isVisible()).toBe(true);
  });

  test('by mouse: the quote shows on hover, may be entered, and goes with the pointer', async () => {
    const page = await opened();
    await page.locator('button.answer', { hasText: 'drones' }).hover();
    expect(await box(page).textContent()).toContain('when drones hit');
    await box(page).hover();
    await page.waitForTimeout(400);
    expect(await box(page).count()).toBe(1);
    await page.mouse.move(2, 2);
    await page.waitForTimeout(400);
    expect(await box(page).count()).toBe(0);
  });

  test('only one quote is open at a time', async () => {
    const page = await opened();
    const answers = await page.locator('button.answer').all();
    expect(answers.length).toBeGreaterThan(2);
    for (const answer of answers) {
      await answer.focus();
      expect(await box(page).count()).toBe(1);
    }
  });

  test('a screen reader hears the quote with the answer', async () => {
    const page = await opened();
    const answer = page.locator('button.answer', { hasText: '5' }).last();
    const described = await answer.evaluate((button) => {
      const id = button.getAttribute('aria-describedby') ?? '';
      return document.getElementById(id)?.textContent;
    });
    expect(described).toContain('five dead');
    expect(described).toContain('Witnesses');
  });

  test.each([320, 390, 768])(
    'at %i pixels the page itself does not scroll sideways',
    async (width) => {
      const page = await opened({ width });
      const overflow = 'document.documentElement.scrollWidth - window.innerWidth';
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    },
  );

  test('in print the quotes are on paper and nothing is cut off by a frame', async () => {
    const page = await opened();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('.cited q', { hasText: 'five dead' }).isVisible()).toBe(true);
    const frames = await page
      .locator('.scroll')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).overflowX));
    expect(new Set(frames)).toEqual(new Set(['visible']));
  });

  test('without scripts a press still shows the quote', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.locator('button.answer', { hasText: 'drones' }).click();
    expect(await box(page).isVisible()).toBe(true);
  });
});
