import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, site, useBrowser } from './open-page.ts';

const ROUND_1 = 'reviews/tidepool/20260504-091530-pr-41/';
const DROPOUT = 'reviews/tidepool/20260512-103847-pr-41/originals/';
const PASSES = 'reviews/quillcast/20260526-150907-pr-17/originals/';
const WORDS = 'reviews/tidepool/20260917-134405-pr-61/originals/';

describe.skipIf(noBrowser)('the original reviews of a report', () => {
  const open = useBrowser();

  /** Opens a page, runs a test on it, and holds it against what must never happen. */
  async function on(path: string, options: BrowserContextOptions, act: (page: Page) => Promise<void>) {
    const { page, faults } = await open(path, options);
    await act(page);
    expect(faults).toEqual([]);
    await page.context().close();
  }
  const withoutScript = { javaScriptEnabled: false };

  test('the table on top counts what each found and what became of it', () =>
    on(`${ROUND_1}originals/`, withoutScript, async (page) => {
      const table = page.getByRole('region', { name: 'Findings and fates by reviewer' });
      const rows = (part: string) => table.locator(`${part} tr`).evaluateAll(texts);
      const [finch, all] = [(await rows('tbody'))[2]!, (await rows('tfoot'))[0]!];
      expect(finch.slice(0, 2)).toEqual(['Finch Mini 3', '◆ 1 critical ▲ 2 important ● 2 suggestion']);
      const columns = (await rows('thead'))[0]!.slice(2);
      const sum = (row: string[]) => row.slice(2).reduce((total, cell) => total + Number(cell), 0);
      expect(finch[columns.indexOf('✕ dropped') + 2]).toBe('1');
      expect([sum(finch), sum(all)]).toEqual([5, 11]);
    }));

  test('a finding whose severity was changed says so, why, and leads to what it became', () =>
    on(`${ROUND_1}originals/`, withoutScript, async (page) => {
      const item = itemOf(page, 'Sable Pro 4', 'Documentation contradicts the code');
      expect(await textOf(item)).toMatch(/^▲?important I2 .* ↓ downgraded to ●?suggestion S4 .*raised limit/);
      await item.getByRole('link', { name: 'S4' }).click();
      expect(page.url()).toBe(`${site}${ROUND_1}#s4`);
      expect(await page.locator(':target').getAttribute('id')).toBe('s4');
    }));

  test('what the report says is told from what is likely, and what was dropped leads nowhere', () =>
    on(`${ROUND_1}originals/`, withoutScript, async (page) => {
      const fate = async (agent: string, title: string) =>
        textOf(itemOf(page, agent, title).locator('[data-fate]'));
      expect(await fate('Heron Large 2', 'Due query')).toBe('⊕ merged into C1');
      expect(await fate('Finch Mini 3', '410 Gone')).toBe('✓ probably kept as I2');
      expect(await fate('Finch Mini 3', 'SQL injection')).toMatch(/^✕ dropped .*false positive/);
      expect(await itemOf(page, 'Finch Mini 3', 'SQL injection').locator('[data-fate] a').count()).toBe(0);
    }));

  test('from the table to a list of findings, to the review in full, and back', () =>
    on(`${ROUND_1}originals/`, {}, async (page) => {
      const table = page.getByRole('region', { name: 'Findings and fates by reviewer' });
      await table.getByRole('link', { name: 'Finch Mini 3' }).click();
      await expect.poll(() => page.locator(':target').textContent()).toBe('Finch Mini 3');
      await listOf(page, 'Finch Mini 3').getByRole('link', { name: 'The review in full' }).click();
      await expect.poll(() => new URL(page.url()).hash).toBe('#o-finch-mini-3');
      const section = page.locator('section', { has: page.locator(':target') }).last();
      expect(await section.getByRole('heading').textContent()).toContain('Finch Mini 3');
      await page.goBack();
      await listOf(page, 'Finch Mini 3').getByRole('link', { name: 'All reviewers' }).click();
      await expect.poll(() => page.locator('h2:target').textContent()).toMatch(/^Who found what/);
    }));

  test('a reviewer that dropped out is named with the reason', () =>
    on(DROPOUT, withoutScript, async (page) => {
      const row = page.getByRole('row', { name: 'Finch Mini 3' }).first();
      expect(await textOf(row)).toBe('Finch Mini 3 no review: quota exhausted');
    }));

  test('coverage is a table of files and reviewers; a file that one does not mention is no reviewed one', () =>
    on(`${ROUND_1}originals/`, withoutScript, async (page) => {
      const table = page.getByRole('region', { name: 'Coverage by file and reviewer' });
      expect((await table.locator('thead tr').evaluateAll(texts))[0]).toEqual([
        'File',
        'Heron Large 2 7 of 7 files',
        'Sable Pro 4 7 of 7 files',
        'Finch Mini 3 4 of 7 files',
      ]);
      const rows = await table.locator('tbody tr').evaluateAll(texts);
      expect(rows.slice(0, 4)).toEqual([
        ['docs/', ''],
        ['retries.md', '✓ reviewed', '▲ I2', '–'],
        ['internal/api/', ''],
        ['router.go', '○ trivial', '✓ reviewed', '–'],
      ]);
      expect(rows.find(([name]) => name === 'retry.go')).toEqual(['retry.go', '● S1', '▲ I2', '▲ I2 ● S1']);
      await table.getByRole('link', { name: 'retry.go' }).click();
      expect(page.url()).toBe(`${site}files/lanternworks/tidepool/internal/relay/retry.go/`);
    }));

  test('the words of the reviewers show when asked for, and on paper', () =>
    on(WORDS, withoutScript, async (page) => {
      const words = page.locator('small', { hasText: 'I1, S1 · full' });
      const width = async () => (await words.boundingBox())?.width ?? 0;
      expect(await width()).toBeLessThanOrEqual(1);
      await page.getByLabel("In the reviewers' words").check();
      expect(await width()).toBeGreaterThan(50);
      await page.getByLabel("In the reviewers' words").uncheck();
      await page.emulateMedia({ media: 'print' });
      expect(await width()).toBeGreaterThan(50);
    }));

  test('passes of a reviewer are one column that says which pass said what', () =>
    on(PASSES, withoutScript, async (page) => {
      const table = page.getByRole('region', { name: 'Coverage by file and reviewer' });
      const rows = await table.locator('tbody tr').evaluateAll(texts);
      const [, , sable] = rows.find(([name]) => name === 'loudness.py')!;
      expect(sable).toBe('● P2 S1 pass 1: Reviewed, no issues · pass 2: S1');
      expect(rows.find(([name]) => name === 'package-lock.json')?.[2]).toBe('○ trivial pass 2: Trivial');
      expect(await textOf(table.locator('thead th').nth(2))).toBe(
        'Sable Pro 4 6 of 6 files in 2 of 2 passes',
      );
    }));

  test('on a phone the table scrolls in itself by keyboard, and the names of files stay in view', () =>
    on(`${ROUND_1}originals/`, { viewport: { width: 390, height: 800 } }, async (page) => {
      const table = page.getByRole('region', { name: 'Coverage by file and reviewer' });
      await table.focus();
      for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowRight');
      await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(100);
      const name = (await table.getByRole('rowheader', { name: 'router.go' }).boundingBox())!;
      const region = (await table.boundingBox())!;
      expect(Math.abs(name.x - region.x)).toBeLessThan(4);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    }));
});

function listOf(page: Page, agent: string): Locator {
  const heading = page.getByRole('heading', { name: agent, exact: true, level: 3 });
  return page.locator('section[aria-labelledby=findings] section', { has: heading });
}

function itemOf(page: Page, agent: string, title: string): Locator {
  return listOf(page, agent).getByRole('listitem').filter({ hasText: title });
}

async function textOf(locator: Locator): Promise<string> {
  return oneLine((await locator.textContent()) ?? '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Runs in the page: the texts of the cells, row by row. */
function texts(rows: Element[]): string[][] {
  return rows.map((row) =>
    [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
  );
}
