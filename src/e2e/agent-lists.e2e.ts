import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from './open-page.ts';

const HERON = 'agents/heron-large-2/originals/';
const REVIEWS = 'agents/heron-large-2/reviews/';

describe.skipIf(noBrowser)('lists of originals, reviews and retro tables', () => {
  const open = useBrowser();

  const status = (page: Page) => page.getByRole('status').textContent();
  const originals = (page: Page) => page.locator('.own-findings tbody tr');
  const retroRows = (page: Page) => page.locator('sortable-table tbody tr:visible');

  test.for([
    HERON,
    'agents/heron-family/originals/',
    REVIEWS,
    'agents/heron-family/reviews/',
    'agents/retros/',
  ])('/%s is whole on a wide and a narrow screen', async (path) => {
    for (const width of [1280, 390]) {
      const { page, faults } = await open(path, { viewport: { width, height: 800 } });
      expect(await page.locator('h1').count()).toBe(1);
      const ids = await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id));
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });

  test('a cell of the calibration leads to as many originals as it counts', async () => {
    const { page, faults } = await open('agents/');
    const cells = page.locator('.calibration tr.own td a.value:visible');
    const count = await cells.count();
    expect(count).toBeGreaterThan(3);
    for (const at of [0, Math.floor(count / 2), count - 1]) {
      const n = await cells.nth(at).textContent();
      await cells.nth(at).click();
      await page.waitForURL(/\/originals\/\?.*#originals$/);
      await expect.poll(() => status(page)).toMatch(new RegExp(`^${n} of \\d+ originals$`));
      expect(await originals(page).count()).toBe(Number(n));
      await page.goBack();
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('originals are narrowed by the form, which stands in the address', async () => {
    const { page, faults } = await open(HERON);
    const all = await originals(page).count();
    await page.getByLabel('Own severity').selectOption('suggestion');
    await expect.poll(() => status(page)).toMatch(/^\d+ of \d+ originals$/);
    const some = await originals(page).count();
    expect(some).toBeLessThan(all);
    expect(new URL(page.url()).searchParams.get('severity')).toBe('suggestion');
    expect(
      (await page.locator('.own-findings h3').allTextContents()).every((h) => /^suggestion/.test(h)),
    ).toBe(true);
    await page.reload();
    await expect.poll(() => originals(page).count()).toBe(some);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => originals(page).count()).toBe(all);
    expect(new URL(page.url()).search).toBe('');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a number of reviews leads to as many', async () => {
    const { page, faults } = await open('agents/?kind=pr');
    const reviews = page.locator('[data-view] a.value[href*="/reviews/?"]:visible');
    await expect.poll(() => status(page)).toMatch(/^\d+ of \d+ reviews$/);
    const count = await reviews.count();
    expect(count).toBeGreaterThan(10);
    for (const at of [0, Math.floor(count / 3), Math.floor(count / 2), count - 1]) {
      const n = await reviews.nth(at).getAttribute('data-count');
      await reviews.nth(at).click();
      await page.waitForURL(/\/reviews\/\?.*kind=pr.*#reviews$/);
      await expect.poll(() => status(page)).toMatch(new RegExp(`^${n} of \\d+ reviews$`));
      expect(await page.locator('.own-reviews tbody tr').count()).toBe(Number(n));
      await page.goBack();
      await expect.poll(() => status(page)).toMatch(/^\d+ of \d+ reviews$/);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('without scripts all reviews are there, and their files lead to the Coverage Summaries', async () => {
    const { page } = await open(`${REVIEWS}?part=dropped-out`, { javaScriptEnabled: false });
    expect(await page.locator('form.choices').isVisible()).toBe(false);
    const [n] = /\d+/.exec((await status(page))!)!;
    expect(await page.locator('.own-reviews tbody tr').count()).toBe(Number(n));
    await page.locator('.own-reviews a[href$="/originals/#coverage"]').first().click();
    await expect.poll(() => page.locator('h2:target').textContent()).toBe('Coverage');
    await page.context().close();
  });

  test('a row of a retro table leads from a figure to the columns that state it', async () => {
    const { page, faults } = await open('agents/');
    const cells = page.locator(
      '[data-view=reported] a.value:visible, [data-view=self-audit] a.value:visible',
    );
    const count = await cells.count();
    for (const at of [0, Math.floor(count / 2), count - 1]) {
      const n = await cells.nth(at).getAttribute('data-count');
      await cells.nth(at).click();
      await page.waitForURL(/\/retros\/\?/);
      await expect.poll(() => status(page)).toMatch(new RegExp(`^${n} of \\d+ rows$`));
      expect(await retroRows(page).count()).toBe(Number(n));
      await page.goBack();
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.for([
    `${HERON}?severity=grave`,
    `${REVIEWS}?beside=grave`,
    'agents/retros/?of=grave',
    'agents/?kind=grave',
    'reviews/?kind=grave',
  ])('/%s: what there is not is said, and nothing is left out', async (path) => {
    const { page, faults } = await open(path);
    const said = '“grave”, which the address asks for, is not among the choices.';
    await expect.poll(() => status(page)).toContain(said);
    expect((await status(page))!.trim()).toMatch(/^(\d+) (?:of \1 )?(?:originals|reviews|rows) “/);
    await page.locator('form select').first().selectOption({ index: 1 });
    await expect.poll(() => status(page)).not.toContain(said);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('without scripts all originals are there, in groups that have addresses', async () => {
    const { page } = await open(HERON, { javaScriptEnabled: false });
    expect(await page.locator('form.choices').isVisible()).toBe(false);
    for (const group of await page.locator('.own-findings').all()) {
      const heading = await group.locator('h3').textContent();
      const rows = await group.locator('tbody tr').count();
      expect(heading).toMatch(new RegExp(`${rows} originals?$`));
      expect(await group.locator('h3').getAttribute('id')).toMatch(/^[a-z]+-[a-z-]+$/);
    }
    await page.context().close();
  });

  test('retro tables are sorted by any column, and stay so', async () => {
    const { page, faults } = await open('agents/retros/');
    const dates = () =>
      page.locator('tbody time').evaluateAll((all) => all.map((t) => t.getAttribute('datetime')!));
    const built = await dates();
    expect(built).toEqual(built.toSorted().reverse());
    await page.getByRole('button', { name: 'Date' }).click();
    expect(await dates()).toEqual(built.toSorted());
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    await page.getByRole('button', { name: 'Duration' }).click();
    await page.getByRole('button', { name: 'Duration' }).click();
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    expect(new URL(page.url()).searchParams.get('sort')).toBe('-duration');
    const first = await retroRows(page).first().textContent();
    await page.getByLabel('Words').fill('heron');
    expect(new URL(page.url()).searchParams.get('sort')).toBe('-duration');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.reload();
    expect(await retroRows(page).first().textContent()).toBe(first);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('retro tables are filtered by agent and by words', async () => {
    const { page, faults } = await open('agents/retros/?of=heron-large-2');
    const all = await page.locator('sortable-table tbody tr').count();
    const some = await retroRows(page).count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await status(page)).toBe(`${some} of ${all} rows`);
    expect(new Set(await page.locator('tbody tr:visible th a:first-child').allTextContents())).toEqual(
      new Set(['Heron Large 2']),
    );
    await page.getByLabel('Words').fill('no such words');
    expect(await retroRows(page).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('without scripts every retro table is there', async () => {
    const { page } = await open('agents/retros/?of=heron-large-2', { javaScriptEnabled: false });
    expect(await retroRows(page).count()).toBe(await page.locator('sortable-table tbody tr').count());
    expect(await page.locator('thead button').count()).toBe(0);
    await page.context().close();
  });
});
