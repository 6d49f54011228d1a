import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, site, useBrowser } from './open-page.ts';

const RETRY = 'files/lanternworks/tidepool/internal/relay/retry.go/';

describe.skipIf(noBrowser)('files, what was declined, and lessons', () => {
  const open = useBrowser();

  /** The files of the tree that can be seen, as their names. */
  const seen = (page: Page) => page.locator('.file-tree li > a:visible').allTextContents();

  test.for(['files/', RETRY, 'declined/', 'lessons/'])(
    '/%s is whole on a wide and a narrow screen',
    async (path) => {
      for (const width of [1280, 390]) {
        const { page, faults } = await open(path, { viewport: { width, height: 800 } });
        expect(await page.locator('h1').count()).toBe(1);
        const ids = await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id));
        expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
        const levels = await page
          .locator('h1, h2, h3, h4')
          .evaluateAll((all) => all.map((h) => Number(h.tagName[1])));
        expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(faults).toEqual([]);
        await page.context().close();
      }
    },
  );

  test('the tree of files narrows to what is typed, unfolds it, and keeps that in the address', async () => {
    const { page, faults } = await open('files/');
    const before = await seen(page);
    await page.getByLabel('Words, parts of paths').fill('relay/retry*');
    expect(await seen(page)).toEqual(['retry.go', 'retryafter.go']);
    expect(await page.getByRole('status').textContent()).toMatch(/^2 of \d+ files$/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('relay/retry*');
    expect(await page.locator('.file-tree section:visible').count()).toBe(1);

    await page.reload();
    expect(await page.getByLabel('Words, parts of paths').inputValue()).toBe('relay/retry*');
    expect(await seen(page)).toHaveLength(2);

    await page.evaluate(() => history.pushState(null, '', location.href));
    await page.getByLabel('Words, parts of paths').fill('deliver.go');
    await page.goBack();
    expect(await page.getByLabel('Words, parts of paths').inputValue()).toBe('relay/retry*');
    expect(await seen(page)).toHaveLength(2);

    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => seen(page)).toEqual(before);
    expect(new URL(page.url()).search).toBe('');

    await page.getByLabel('Words, parts of paths').fill('zzz');
    expect(await seen(page)).toEqual([]);
    expect(await page.getByRole('status').textContent()).toMatch(/^0 of/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('without scripts the whole tree is there, folded, with its counts', async () => {
    const { page } = await open('files/', { javaScriptEnabled: false });
    expect(await page.locator('.file-tree form').isVisible()).toBe(false);
    const folded = page.locator('details:not([open]) > summary:visible').first();
    const inside = page.locator('details', { has: folded }).locator('li > a').first();
    expect(await inside.isVisible()).toBe(false);
    await folded.click();
    expect(await inside.isVisible()).toBe(true);
    const row = page
      .locator('.file-tree li', { has: page.locator('> a', { hasText: /^retry\.go$/ }) })
      .last();
    expect(await row.locator('.n').textContent()).toMatch(/^\d+$/);
    await page.context().close();
  });

  test('a file says what is open, declined and done, newest first, and what each group means', async () => {
    const { page, faults } = await open(RETRY);
    expect(await page.locator('h1').textContent()).toContain('internal/relay/retry.go');
    const counts = await page.locator('dl > div').allTextContents();
    const declined = page.getByRole('region', { name: /^Declined/ });
    const items = declined.getByRole('listitem');
    expect(counts.map((text) => text.replace(/\s+/g, ' ').trim())).toContain(
      `Declined ${await items.count()}`,
    );
    expect(await items.first().textContent()).toContain('The staging receiver took a burst');
    const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
    const groups = headings.map((text) => text.trim().split(/\s+\d/)[0]);
    expect(groups.toSorted((a, b) => ORDER.indexOf(a!) - ORDER.indexOf(b!))).toEqual(groups);
    await items.first().getByRole('link').first().click();
    await page.waitForURL(/pr-41\/#s1$/);
    expect(faults).toEqual([]);
    await page.context().close();
  });
  const ORDER = ['Open', 'Declined', 'All others', 'Found together with'];

  test('a mark on the map of a file leads to its finding on the page; keyboards and readers have the list', async () => {
    const { page, faults } = await open(RETRY);
    const mark = page.locator('figure svg a').first();
    const target = await mark.getAttribute('href');
    await mark.locator('use').click();
    await page.waitForURL(/#f\d+$/);
    expect(await page.locator(':target').getAttribute('id')).toBe(target?.slice(1));
    expect(await page.locator('figure svg').getAttribute('aria-hidden')).toBe('true');
    const stops = await page
      .locator('figure svg a')
      .evaluateAll((all) => all.map((a) => (a as SVGAElement).tabIndex));
    expect(new Set(stops)).toEqual(new Set([-1]));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('files that are found together lead to each other; a folder of the path leads into the tree', async () => {
    const { page, faults } = await open(RETRY);
    const neighbour = page.getByRole('region', { name: 'Files found together' }).getByRole('link', {
      name: 'internal/relay/deliver.go',
    });
    await neighbour.click();
    await page.waitForURL(/deliver\.go\/$/);
    const back = page.getByRole('region', { name: 'Files found together' }).getByRole('link', {
      name: 'internal/relay/retry.go',
    });
    expect(await back.count()).toBe(1);
    await page.locator('h1').getByRole('link', { name: 'relay/' }).click();
    await page.waitForURL(/files\/\?q=/);
    expect(await seen(page)).toContain('deliver.go');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('what was declined says why, when, and where it was raised again', async () => {
    const { page, faults } = await open('declined/', { javaScriptEnabled: false });
    const jitter = page.getByRole('listitem').filter({ hasText: 'Retries have no jitter' });
    const text = (await jitter.textContent()) ?? '';
    expect(text).toContain('Looking for numbers from the staging receiver first');
    expect(text).toContain('author mira-oxley');
    await jitter.getByRole('link', { name: 'round 2' }).click();
    await page.waitForURL(/20260507-140212-pr-41\/#s1$/);
    await page.goBack();
    const gap = page.getByRole('listitem').filter({ hasText: 'Too small for a test of its own' });
    expect(await gap.textContent()).toContain('No test for either form of Retry-After');
    await page.getByRole('navigation', { name: 'Repositories' }).getByRole('link').last().click();
    expect(await page.locator(':target').textContent()).toContain('tidepool');
    // Only what was declined there is shown, until all is asked for.
    const heads = page.locator('main > section > h2:visible');
    expect(await heads.count()).toBe(1);
    await page.getByRole('navigation', { name: 'Repositories' }).getByRole('link', { name: 'All' }).click();
    await expect.poll(() => heads.count()).toBe(3);
    const remembered = page.getByRole('region', { name: 'As later reviews remember it' });
    await remembered.getByRole('link', { name: '#14' }).click();
    await page.waitForURL(/pr-14\/#h-declined-in-prior-rounds$/);
    expect(await page.locator(':target').count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a lesson leads to the section that taught it; gaps can be unfolded', async () => {
    const { page, faults } = await open('lessons/', { javaScriptEnabled: false });
    const lesson = page.getByRole('listitem').filter({ hasText: 'ask whose resources it touches' });
    await lesson.getByRole('link').click();
    await page.waitForURL(/20260512-103847-pr-41\/#h-skill-improvements$/);
    expect(await page.locator(':target').textContent()).toContain('Skill improvements');
    await page.goBack();
    const gaps = page.locator('details', { hasText: 'Testing gaps' }).last();
    expect(await gaps.getByRole('listitem').first().isVisible()).toBe(false);
    await gaps.locator('summary').click();
    expect(await gaps.getByRole('listitem').first().isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.for([
    ['declined/', '# Declined', 'Looking for numbers from the staging receiver first'],
    ['lessons/', '# Lessons', 'ask whose resources it touches'],
  ] as const)('/%s can be copied as Markdown', async ([path, title, words]) => {
    const { page, faults } = await open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const href = await page.getByRole('link', { name: 'Markdown', exact: true }).getAttribute('href');
    const file = await (await page.request.get(new URL(href!, site).href)).text();
    expect(copied.trim()).toBe(file.trim());
    expect(copied.startsWith(`${title}\n`)).toBe(true);
    expect(copied).toContain(words);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
