import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from './open-page.ts';

const PAGE = 'docs/agents/';

describe.skipIf(noBrowser)('how the numbers are made', () => {
  const open = useBrowser();

  test('no percentage is typed in: each stands in a figure, with its n', async () => {
    const { page, faults } = await open(PAGE, { javaScriptEnabled: false });
    const texts = await page.locator('article').evaluate((article) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      const found: { text: string; figure: string | null }[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent ?? '';
        const figure = walker.currentNode.parentElement?.closest('.figure') ?? null;
        // What a report wrote may hold any sign.
        if (text.includes('%') && walker.currentNode.parentElement?.closest('.worked-rows') === null)
          found.push({ text, figure: figure?.textContent ?? null });
      }
      return found;
    });
    expect(texts.length).toBeGreaterThan(5);
    for (const { figure } of texts) expect(figure).toMatch(/ of \d|n = \d/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('most examples can be shown on the samples, and lead to what goes into them', async () => {
    const { page, faults } = await open(PAGE);
    expect(await page.locator('.worked-example').count()).toBeGreaterThan(12);
    expect(await page.locator('.no-example').count()).toBe(0);
    const rows = page.locator('.worked-rows').first();
    await rows.locator('summary').click();
    const title = (await rows.locator('a').first().textContent())!;
    await rows.locator('a').first().click();
    await page.waitForURL(/\/reviews\/.+#/);
    expect(await page.locator(':target').textContent()).toContain(title.slice(0, 20));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('the number beside a share is the number of findings listed', async () => {
    const { page } = await open(PAGE, { javaScriptEnabled: false });
    const example = page.locator('.worked-example', { hasText: 'Share of the pool' }).first();
    const credited = example.getByRole('row', { name: 'Of these, credited to it' });
    const n = Number(await credited.locator('.value').textContent());
    expect(n).toBeGreaterThan(9);
    expect(await example.locator('.worked-rows li').count()).toBe(Math.min(n, 60));
    await page.context().close();
  });

  test.for([1280, 390])('the page fits a screen of %d', async (width) => {
    const { page } = await open(PAGE, { viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
