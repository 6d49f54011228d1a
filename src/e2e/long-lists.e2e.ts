import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from './open-page.ts';

/** How often each row of a table of the samples stands in a page of these tests: no table of theirs is long. */
const TIMES = 60;

describe.skipIf(noBrowser)('long lists', () => {
  const open = useBrowser();

  /** The page with each row of its table many times, and the table marked as `mark`, as it comes from a server. */
  async function openLong(path: string, mark: string, width = 1280) {
    const { page, faults } = await open('docs/', { viewport: { width, height: 800 } });
    await page.route(`**/${path}*`, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text())
        .replace(/<table([^>]*?) class="([^"]*)"/, `<table$1 class="$2 ${mark}"`)
        .replace(/<table(?![^>]* class=)/, `<table class="${mark}"`)
        .replace(
          /(<tbody[^>]*>)([\s\S]*?)(<\/tbody>)/,
          (_, start, rows, end) => start + rows.repeat(TIMES) + end,
        );
      await route.fulfill({ response: answer, body });
    });
    await page.goto(new URL(`../${path}`, page.url()).href);
    return { page, faults };
  }

  /** How many rows have been laid out. */
  const drawn = (page: Page) =>
    page
      .locator('tbody tr')
      .evaluateAll(
        (rows) =>
          rows.filter((row) => row.firstElementChild!.checkVisibility({ contentVisibilityAuto: true }))
            .length,
      );
  const edges = (page: Page, row: string) =>
    page
      .locator(`${row} > *`)
      .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left)));

  test.for([
    ['reviews/', 'long'],
    ['agents/heron-large-2/reviews/', 'long'],
    ['agents/retros/', 'of-boxes'],
  ] as const)(
    '/%s: rows out of sight are not laid out; all stand below their heads',
    async ([path, mark]) => {
      for (const width of [1280, 700]) {
        const { page, faults } = await openLong(path, mark, width);
        const rows = page.locator('tbody tr');
        const all = await rows.count();
        expect(all).toBeGreaterThan(TIMES);
        expect(await drawn(page)).toBeLessThan(all / 2);
        await rows.last().scrollIntoViewIfNeeded();
        await expect.poll(() => rows.last().locator('a').first().isVisible()).toBe(true);
        expect(await edges(page, 'tbody tr:last-child')).toEqual(await edges(page, 'thead tr'));
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(faults).toEqual([]);
        await page.context().close();
      }
    },
  );

  test('on paper all of a long table is a table', async () => {
    const { page } = await openLong('reviews/', 'long');
    await page.emulateMedia({ media: 'print' });
    expect(await drawn(page)).toBe(await page.locator('tbody tr').count());
    expect(
      await page
        .locator('tbody tr')
        .last()
        .evaluate((row) => getComputedStyle(row).display),
    ).toBe('table-row');
    await page.context().close();
  });

  test('the filter and the order of reviews are of all rows, and go back', async () => {
    const { page, faults } = await openLong('reviews/', 'long');
    const all = await page.locator('tbody tr').count();
    const titles = () => page.locator('tbody tr:not([hidden]) .name > a').allTextContents();
    const built = await titles();
    const title = built.at(-1)!.trim();
    await page.getByLabel('Words').fill(title);
    const some = await titles();
    expect(some).toHaveLength(built.filter((one) => one.toLowerCase().includes(title.toLowerCase())).length);
    expect(await page.locator('review-filter [role=status]').textContent()).toBe(
      `${some.length} of ${all} reviews`,
    );
    await page.getByLabel('Order').selectOption('title');
    await page.getByLabel('Words').fill('');
    const bare = (text: string) => text.trim().replace(/^#\d+ /, '');
    expect((await titles()).map(bare)).toEqual(built.map(bare).toSorted((a, b) => a.localeCompare(b, 'en')));
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(titles).toEqual(built);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('words far below are found by the browser, and that row is laid out', async () => {
    const { page } = await openLong('reviews/', 'long');
    const last = page.locator('tbody tr').last().locator('a').first();
    await last.evaluate((link) => (link.textContent = 'Puffin Last 1'));
    expect(await page.evaluate('find("Puffin Last 1")')).toBe(true);
    await expect
      .poll(() => last.evaluate((link) => link.getBoundingClientRect().bottom <= innerHeight))
      .toBe(true);
    await page.context().close();
  });

  test('retro tables are sorted as a whole; their heads and first column stay in sight', async () => {
    const { page, faults } = await openLong('agents/retros/', 'of-boxes');
    const dates = () =>
      page.locator('tbody time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')!));
    const built = await dates();
    await page.getByRole('button', { name: 'Date' }).click();
    expect(await dates()).toEqual(built.toSorted());
    await page.locator('.retros .scroll').evaluate((box) => box.scrollTo(600, 3000));
    const offset = (name: string, side: 'top' | 'left') =>
      page.evaluate(
        ([name, side]) => {
          const at = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()[side];
          return Math.round(at(name) - at('.retros .scroll'));
        },
        [name, side] as const,
      );
    await expect.poll(() => offset('.retros thead', 'top')).toBe(1);
    expect(await offset('.retros thead th', 'left')).toBe(1);
    expect(await offset('.retros tbody th', 'left')).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a tree of files that was unfolded by hand is so again after a question', async () => {
    const { page, faults } = await open('files/');
    const folded = page.locator('details:not([open]) > summary:visible').first();
    const name = await folded.locator('span').first().textContent();
    await folded.click();
    const opened = page.locator('details[open] > summary:visible', { hasText: name! }).first();
    expect(await opened.count()).toBe(1);
    const field = page.getByLabel('Words, parts of paths');
    await field.fill('zzz');
    expect(await page.locator('.file-tree li:visible').count()).toBe(0);
    await field.fill('');
    expect(await opened.count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
