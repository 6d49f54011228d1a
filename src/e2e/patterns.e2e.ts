import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from './open-page.ts';

const ROUND_1 = 'reviews/tidepool/20260504-091530-pr-41/';

describe.skipIf(noBrowser)('patterns that recur', () => {
  const open = useBrowser();

  test('the page tells where a claim came up, who found it, and what became of it', async () => {
    const { page, faults } = await open('patterns/', { javaScriptEnabled: false });
    const pattern = page.getByRole('region', { name: 'Unquoted $body splits the test payload' });
    const text = (await pattern.textContent())!.replace(/\s+/g, ' ');
    expect(text).toContain('seen 2 times in 2 pull requests');
    expect(text).toMatch(/#41 .* #12 /);
    expect(text).toContain('first 18 Mar 2026, last 4 May 2026');
    expect(text).toMatch(/Found by Finch Mini 3 Sable Pro 4 Outcomes/);
    expect(await pattern.locator('.findings > li > a').allTextContents()).toEqual([
      expect.stringContaining('Unquoted $PAYLOAD'),
      expect.stringContaining('Unquoted $body'),
    ]);
    await page.getByRole('link', { name: 'How patterns are made' }).click();
    expect(await page.locator(':target').textContent()).toContain('Patterns');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a finding leads to its pattern, and that to the other finding', async () => {
    const { page, faults } = await open(`${ROUND_1}#s3`, { javaScriptEnabled: false });
    await page.locator('article#s3').getByRole('link', { name: 'seen 2 times' }).click();
    expect(await page.locator('h1').textContent()).toBe('Unquoted $body splits the test payload');
    const above = page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link');
    expect(await above.allTextContents()).toEqual(
      ['Overview', 'Patterns'].map((name) => expect.stringContaining(name)),
    );
    await page.locator('.findings').getByRole('link', { name: 'Unquoted $body' }).click();
    await page.waitForURL(/20260318-142210-pr-12\/#/);
    expect(await page.locator('article:target').textContent()).toContain('seen 2 times');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('findings that are in no pattern say nothing of one', async () => {
    const { page } = await open(ROUND_1, { javaScriptEnabled: false });
    expect(await page.getByRole('link', { name: /^seen \d/ }).count()).toBe(1);
    await page.context().close();
  });
});
