import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from './open-page.ts';

const HERON = 'agents/heron-large-2/';
const FAMILY = 'agents/heron-family/';

describe.skipIf(noBrowser)('the page of one agent', () => {
  const open = useBrowser();

  test.for([HERON, FAMILY, 'agents/finch-mini-3/', 'agents/jóna-rúnarsdóttir/'])(
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

  test('every part that the contents name is there without a script', async () => {
    const { page } = await open(HERON, { javaScriptEnabled: false });
    const targets = await page
      .getByRole('navigation', { name: 'Contents' })
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!.slice(1)));
    const headings = await page.locator('main h2').evaluateAll((all) => all.map(({ id }) => id));
    expect(targets.length).toBeGreaterThan(8);
    expect(headings).toEqual(targets);
    await page.context().close();
  });

  test('it names its newest reviews, and leads to all of them', async () => {
    const { page } = await open(HERON, { javaScriptEnabled: false });
    const rows = page.locator('[aria-labelledby=reviews] tbody tr');
    expect(await rows.count()).toBe(10);
    await page.getByRole('link', { name: 'All its reviews' }).click();
    await page.waitForURL(/heron-large-2\/reviews\/$/);
    expect(await rows.count()).toBeGreaterThan(10);
    const dates = await rows
      .locator('time')
      .evaluateAll((all) => all.flatMap((time) => time.getAttribute('datetime') ?? []));
    expect(dates).toEqual([...dates].sort().reverse());
    await page.context().close();
  });

  test('long lists are folded, and whole all the same', async () => {
    const { page } = await open(HERON, { javaScriptEnabled: false });
    const missed = page.locator('[aria-labelledby=missed]');
    expect(await missed.locator('> ul > li').count()).toBe(10);
    const more = Number(/^(\d+) more/.exec((await missed.locator('summary').textContent())!)![1]);
    expect(await missed.locator('details li').count()).toBe(more);
    await page.context().close();
  });

  test('what it alone found, and what it missed, is told with all that it is of', async () => {
    const { page } = await open(HERON, { javaScriptEnabled: false });
    for (const id of ['sole', 'missed']) {
      const section = page.locator(`[aria-labelledby=${id}]`);
      const words = (await section.locator('> p').allTextContents()).join(' ');
      const [, k, n] = /(?:%, |, )(\d+) of (\d+)/.exec(words)!;
      const listed = await section.locator('li').count();
      const rest = /(\d+) more findings? in the search/.exec((await section.textContent())!)?.[1] ?? 0;
      expect(listed + Number(rest)).toBe(Number(k));
      expect(Number(n)).toBeGreaterThan(Number(k));
      expect(words).toMatch(/\d+ reports/);
    }
    await page.context().close();
  });

  test('of whom no summary is there, nothing is said to be missed', async () => {
    const { page } = await open('agents/jóna-rúnarsdóttir/', { javaScriptEnabled: false });
    const missed = page.locator('[aria-labelledby=missed]');
    expect(await missed.getByText('what it missed is not known').count()).toBe(1);
    expect(await missed.getByText('None.', { exact: true }).count()).toBe(0);
    await page.context().close();
  });

  test('what was rejected stands apart from what was noted, each counted in front', async () => {
    const { page, faults } = await open('agents/sable-family/');
    for (const [id, fates] of [
      ['rejected', /^(?:probably )?(?:false positive|dropped|duplicate)$/],
      ['noted', /^(?:probably )?(?:design note|limitation)$/],
    ] as const) {
      const section = page.locator(`[aria-labelledby=${id}]`);
      const told = await section.locator('.listed strong').allTextContents();
      expect(told.filter((fate) => !fates.test(fate))).toEqual([]);
      const isLikely = told.map((fate) => fate.startsWith('probably'));
      expect(isLikely).toEqual(isLikely.toSorted((a, b) => Number(a) - Number(b)));
      const counts = await section.locator('.counts-of a').allTextContents();
      expect(told.length).toBeGreaterThan(0);
      expect(counts.reduce((sum, words) => sum + Number(/\d+$/.exec(words.trim())![0]), 0)).toBe(told.length);
    }
    await page.locator('[aria-labelledby=rejected] .counts-of a').first().click();
    await page.waitForURL(/\/originals\/\?rung=/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a finding that it missed is one of others, and of the report that is named', async () => {
    const { page } = await open(HERON, { javaScriptEnabled: false });
    await page.locator('[aria-labelledby=missed] li a').first().click();
    await page.waitForURL(/\/reviews\/.+#\w+$/);
    const finding = await page.locator('article:target').textContent();
    expect(finding).toContain('Found by');
    expect(/Found by(.*?)(?:Rounds|$)/s.exec(finding!)![1]).not.toContain('Heron Large 2');
    await page.context().close();
  });

  test('the page of a family leads to its agents, and these are in its figures', async () => {
    const { page, faults } = await open(FAMILY);
    await page
      .locator('[aria-labelledby=comparison]')
      .getByRole('link', { name: 'Heron Large 3', exact: true })
      .click();
    await page.waitForURL(/\/agents\/heron-large-3\/$/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Heron Large 3');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('what was missed in covered files leads from all agents to these findings', async () => {
    const { page, faults } = await open('agents/');
    const cell = page.locator('[data-view=coverage] a.value[href*="covered"]:visible').first();
    const n = await cell.getAttribute('data-count');
    await cell.click();
    await page.waitForURL(/\/findings\/\?q=covered/);
    await expect.poll(() => page.locator('[role=status]').first().textContent()).toContain(`${n} finding`);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('the dots of the covered files have their numbers in a table below', async () => {
    const { page, faults } = await open('agents/');
    const picture = page.locator('.coverage-dots');
    const rings = await picture.locator('circle.ring').count();
    expect(rings).toBeGreaterThan(3);
    await page.getByText('The same as a table').click();
    const cells = page.locator('.coverage-dots + details td .value').filter({ hasText: / of |%/ });
    expect(await cells.count()).toBe(rings);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
