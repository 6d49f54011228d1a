import { describe, expect, test } from 'vitest';
import { noBrowser, site, useBrowser } from './open-page.ts';

const FOUR_ROUNDS = 'pr/lanternworks/tidepool/41/';
const OPEN = 'pr/lanternworks/quillcast/26/';

describe.skipIf(noBrowser)('the page of a pull request', () => {
  const open = useBrowser();

  test('says on top what it is, how the last round judged it and what is open', async () => {
    const { page } = await open(FOUR_ROUNDS, { javaScriptEnabled: false });
    const top = page.locator('main header');
    await expect(top.locator('a[href$="/repo/lanternworks/tidepool/"]').count()).resolves.toBe(1);
    const text = (await top.textContent()) ?? '';
    expect(text).toContain('Merge as-is');
    expect(text).toContain('Round 4 of 4');
    expect(text).toContain('Nothing is open: every finding of the latest round has an outcome.');
    await page.goto(site + OPEN);
    const severities = page.locator('[aria-labelledby=open] .severity');
    expect((await severities.allTextContents()).map((text) => text.trim())).toEqual([
      'important',
      ...Array<string>(4).fill('suggestion'),
    ]);
    expect(await top.textContent()).toContain('Open: 5 findings without an outcome (1 important');
    await page.context().close();
  });

  test('a round in the picture tells all of it to who cannot see it, and leads to the report by keyboard', async () => {
    const { page, faults } = await open(FOUR_ROUNDS);
    const round = page.getByRole('link', { name: /^Round 3 of 4, 12 May 2026, 10:39: Merge with fixes/ });
    expect(await round.getAttribute('aria-label')).toContain('findings: 1 important, 3 suggestions');
    expect(await page.locator('.timeline svg').textContent()).toContain('5 d');
    await round.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/20260512-103847-pr-41\/$/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a reviewer that dropped out is struck, with the reason in words', async () => {
    const { page } = await open(FOUR_ROUNDS, { javaScriptEnabled: false });
    const third = page.locator('[aria-labelledby=rounds] tbody tr').nth(2);
    expect(await third.locator('s').textContent()).toBe('Finch Mini 3');
    expect(await third.textContent()).toContain('did not review: quota exhausted');
    await page.context().close();
  });

  test('the matrix says of each finding and round what was seen and what was done, and leads there', async () => {
    const { page } = await open(FOUR_ROUNDS, { javaScriptEnabled: false });
    const rows = page.locator('.ledger tbody tr');
    const told = async (title: string) =>
      (await rows.filter({ hasText: title }).locator('td').allTextContents()).map((text) =>
        text.replaceAll(/\s+/g, ' ').trim(),
      );
    expect(await told('Retries still go out in step')).toEqual([
      'S2 new declined',
      'S1 carried declined',
      'reviewer did not run',
      'gone',
    ]);
    expect(await told('Retry-After with a date')).toEqual(['', 'S2 new fixed', 'gone', 'S1 returned fixed']);
    expect(await told('AND binds tighter than OR')).toEqual(['C1 new fixed', 'gone', '–', '–']);
    // All are answered: the most severe is first.
    expect(await rows.first().textContent()).toContain('critical');

    const cells = rows.filter({ hasText: 'Retry-After with a date' }).locator('td');
    expect(await cells.nth(2).locator('a').getAttribute('href')).toMatch(/20260512-103847-pr-41\/$/);
    await cells.nth(3).locator('a').click();
    expect(page.url()).toMatch(/20260518-161120-pr-41\/#s1$/);
    expect(await page.locator('article:target').textContent()).toContain('Retry-After');
    await page.context().close();
  });

  test('every finding of every round is in the matrix, and each cell but those before a finding is a link', async () => {
    const { page } = await open(FOUR_ROUNDS, { javaScriptEnabled: false });
    const seen = await page
      .locator('.ledger td[data-answer] > a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(await page.locator('.ledger td[data-state]:not(:has(a))').count()).toBe(0);
    const reports = await page
      .locator('[aria-labelledby=rounds] tbody th a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    const found: string[] = [];
    for (const report of reports) {
      await page.goto(report);
      const ids = await page
        .locator('main article[data-severity]')
        .evaluateAll((all) => all.map(({ id }) => id));
      found.push(...ids.map((id) => `${new URL(report).pathname}#${id}`));
    }
    expect(found.length).toBeGreaterThan(10);
    expect(seen.toSorted()).toEqual(found.toSorted());
    await page.context().close();
  });

  test('without JavaScript each round is compared with the one before', async () => {
    const { page } = await open(FOUR_ROUNDS, { javaScriptEnabled: false });
    expect(await page.locator('round-comparison form').isVisible()).toBe(false);
    const steps = page.locator('details.step');
    expect(await steps.count()).toBe(4);
    const last = steps.first();
    expect((await last.locator('summary').textContent())?.replaceAll(/\s+/g, ' ').trim()).toBe(
      'Round 4 since round 3: 1 new, 1 returned, 4 only in round 3 (3 fixed, 1 declined)',
    );
    await last.locator('summary').click();
    await last.getByRole('link', { name: /Retry-After with a date/ }).click();
    expect(page.url()).toMatch(/20260518-161120-pr-41\/#s1$/);
    await page.context().close();
  });

  test('any two rounds are compared, the choice is in the address, and comes back from it', async () => {
    const { page, faults } = await open(FOUR_ROUNDS);
    const status = page.locator('round-comparison [role=status]');
    const shown = page.locator('round-comparison section');
    await expect.poll(() => status.textContent()).toContain('Round 4 since round 3: 1 new');

    await page.locator('select[name=from]').selectOption({ index: 1 });
    await expect.poll(() => new URL(page.url()).search).toBe('?from=2&to=4');
    expect(await status.textContent()).toBe(
      'Round 4 since round 2: 1 new, 1 carried, 4 only in round 2 (3 fixed, 1 declined), 4 in between only.',
    );
    const both = shown.filter({ hasText: 'Carried: in round 2 and round 4' });
    expect(await both.textContent()).toContain('gone in between');
    await page.reload();
    await expect.poll(() => page.locator('select[name=from]').inputValue()).toBe('2');
    expect(await status.textContent()).toContain('Round 4 since round 2');

    await page.locator('select[name=to]').selectOption({ index: 1 });
    expect(await status.textContent()).toBe('Choose two different rounds.');
    expect(await shown.count()).toBe(0);
    await page.locator('select[name=to]').selectOption({ index: 0 });
    expect(await status.textContent()).toContain('Round 2 since round 1: 4 new, 1 carried');
    // Chosen backwards, the fields say what is told.
    expect(await page.locator('select[name=from]').inputValue()).toBe('1');
    expect(new URL(page.url()).search).toBe('?from=1&to=2');
    await shown.first().getByRole('link').first().click();
    await expect.poll(() => page.locator('article:target').count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('what the script compares is what stands on the page', async () => {
    const { page } = await open(`${FOUR_ROUNDS}?from=3&to=4`);
    const items = (root: string) =>
      page
        .locator(`${root} li`)
        .evaluateAll((all) => all.map((li) => li.textContent!.replaceAll(/\s+/g, ' ').trim()));
    await expect.poll(() => items('round-comparison').then(({ length }) => length)).toBeGreaterThan(0);
    expect(await items('round-comparison')).toEqual(await items('details.step:first-of-type'));
    await page.context().close();
  });

  test('a single round has nothing to compare and no picture, and all of its findings', async () => {
    const { page, faults } = await open('pr/lanternworks/tidepool/23/');
    expect(await page.locator('.timeline, .ledger, round-comparison').count()).toBe(0);
    expect(await page.locator('.findings > li').count()).toBe(5);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a matrix that is wider than a phone keeps the findings in sight', async () => {
    const { page } = await open(FOUR_ROUNDS, { viewport: { width: 390, height: 800 } });
    const ledger = page.locator('.ledger');
    // It starts at the latest round.
    await expect.poll(() => ledger.evaluate((region) => region.scrollLeft)).toBeGreaterThan(0);
    await ledger.scrollIntoViewIfNeeded();
    const head = await ledger.locator('tbody th').first().boundingBox();
    const region = await ledger.boundingBox();
    expect(Math.abs(head!.x - region!.x)).toBeLessThan(3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.context().close();
  });
});
