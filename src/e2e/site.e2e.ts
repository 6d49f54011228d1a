import { parse } from 'csv-parse/sync';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { noBrowser, site, useBrowser } from './open-page.ts';

const ROUND_4 = 'reviews/tidepool/20260518-161120-pr-41/';
const ROUND_1 = 'reviews/tidepool/20260504-091530-pr-41/';

describe.skipIf(noBrowser)('the built site', () => {
  const open = useBrowser();

  const PAGES = [
    '',
    'reviews/',
    ROUND_1,
    `${ROUND_1}originals/`,
    'reviews/tidepool/20260422-090118-supply-chain/',
    'reviews/tidepool/20260526-040512-ci-failures-2026-W21/',
    'reviews/tidepool/20260602-142000-pr-48/',
    'reviews/quillcast/feed-cache-review/',
    'pr/lanternworks/tidepool/41/',
    'findings/',
    'files/',
    'files/lanternworks/tidepool/internal/relay/deliver.go/',
    'agents/',
    'patterns/',
    'search/',
    'health/',
    'docs/',
    'docs/adding-a-report/',
    'docs/connecting/',
    'docs/data/',
    'docs/publishing/',
    'docs/security/',
    'docs/contributing/',
    'docs/formats/',
  ];

  test.for(PAGES)('/%s is whole: one h1, landmarks, no faults, no sideways scrolling', async (path) => {
    for (const width of [1280, 390]) {
      const { page, faults } = await open(path, { viewport: { width, height: 800 } });
      await page.waitForLoadState('networkidle');
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('header.site-header, main, footer').count()).toBe(3);
      const ids = await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id));
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      const levels = await page
        .locator('h1, h2, h3, h4, h5')
        .evaluateAll((all) => all.map((h) => Number(h.tagName[1])));
      expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const cut = await page
        .locator('pre')
        .evaluateAll(
          (all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth && pre.tabIndex < 0).length,
        );
      expect(cut, 'code that scrolls, and not by the keyboard').toBe(0);
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });

  test('other programs get the findings as CSV and JSON lines, and the newest reviews as a feed', async () => {
    const { page } = await open('findings/', { javaScriptEnabled: false });
    const shown = Number(/^\d+/.exec((await page.locator('main header p').first().textContent())!.trim()));
    const linked = (selector: string) => page.locator(selector).first().getAttribute('href');
    const get = async (href: string | null) => (await page.request.get(new URL(href!, site).href)).text();
    const rows: Record<string, string>[] = parse(await get(await linked('a[href$=".csv"]')), {
      columns: true,
    });
    const lines = (await get(await linked('a[href$=".ndjson"]'))).trimEnd().split('\n');
    const feed = await get(await linked('link[type="application/atom+xml"]'));
    expect(rows).toHaveLength(shown);
    expect(lines.map((line) => JSON.parse(line).url)).toEqual(rows.map(({ url }) => url));
    expect((await page.request.get(new URL(rows[0]!['url']!, site).href)).status()).toBe(200);
    expect(XMLValidator.validate(feed)).toBe(true);
    await page.context().close();
  });

  test('a report shows its verdict, its findings as headings with ids, and what became of them', async () => {
    const { page } = await open(ROUND_1, { javaScriptEnabled: false });
    await expect(page.locator('.top .verdict').first().textContent()).resolves.toContain('Rework');
    const finding = page.locator('article#c1');
    expect(await finding.locator('h3').count()).toBe(1);
    const text = (await finding.locator('header').textContent()) ?? '';
    expect(text).toContain('critical');
    expect(text).toMatch(/Found by.*(Heron Large 2|Sable Pro 4|Finch Mini 3)/s);
    expect(text).toMatch(/fixed/);
    expect(await finding.locator('.code [class^=code-]').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('the rounds of a pull request stand in order and link to each other', async () => {
    const { page } = await open('pr/lanternworks/tidepool/41/', { javaScriptEnabled: false });
    const rounds = await page
      .locator('[aria-labelledby=rounds] tbody th a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(rounds.map((href) => /\d{8}-\d{6}/.exec(href ?? '')?.[0])).toEqual([
      '20260504-091530',
      '20260507-140212',
      '20260512-103847',
      '20260518-161120',
    ]);
    await page.goto(site + ROUND_4);
    expect(await page.locator('a[rel=prev]').getAttribute('href')).toContain('20260512-103847');
    expect(await page.locator('a[rel=next]').count()).toBe(0);
    await page.context().close();
  });

  test('a review of a branch stands on the page of the pull request it became', async () => {
    const { page } = await open('pr/lanternworks/quillcast/14/', { javaScriptEnabled: false });
    expect(await page.locator('[aria-labelledby=rounds] tbody tr').count()).toBe(2);
    expect(await page.locator('tbody a').first().getAttribute('href')).toContain('resume-downloads');
    await page.context().close();
  });

  test('the address of a branch outlives its becoming a pull request', async () => {
    const { page } = await open('branch/lanternworks/quillcast/resume-downloads/', {
      javaScriptEnabled: false,
    });
    expect(await page.locator('[aria-labelledby=rounds] tbody tr').count()).toBe(2);
    await page.getByRole('link', { name: 'pull request #14' }).click();
    expect(page.url()).toBe(`${site}pr/lanternworks/quillcast/14/`);
    await page.context().close();
  });

  test('a finding that returned leads to the round that had it before, and that one to its return', async () => {
    const { page } = await open(`${ROUND_4}#s1`, { javaScriptEnabled: false });
    const before = page.locator('#s1 dd', { hasText: 'also in round 2: S2 (stated)' }).locator('a').first();
    await before.click();
    expect(await page.locator('article:target').getAttribute('id')).toBe('s2');
    expect(await page.locator('article:target').textContent()).toContain('also in round 4: S1 (stated)');
    await page.context().close();
  });

  test('the overview leads to a search by keyboard alone', async () => {
    const { page } = await open('');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip');
    await page.focus('input[name=q]');
    await page.keyboard.type('retry');
    await page.keyboard.press('Enter');
    await page.waitForURL(/findings\/\?q=retry/);
    await expect.poll(() => page.locator('.results li').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test.for(['light', 'dark'] as const)('text stands out in the %s scheme', async (colorScheme) => {
    const { page } = await open(ROUND_1, { colorScheme });
    expect(await page.evaluate(lowContrast)).toEqual([]);
    await page.context().close();
  });
});

/** Runs in the page: every kind of text whose contrast against its background is below 4.5. */
function lowContrast(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const rgba = (colour: string): number[] => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([r = 0, g = 0, b = 0]: number[]): number => {
    const linear = [r, g, b].map((v) =>
      v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
  };
  const background = (element: Element | null): number[] => {
    for (let at = element; at !== null; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return [255, 255, 255, 255];
  };
  const found = new Set<string>();
  for (const element of document.querySelectorAll('body *')) {
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === 3 && node.textContent!.trim() !== '',
    );
    if (!hasText || !element.checkVisibility() || element.closest('.visually-hidden')) continue;
    const [a, b] = [luminance(rgba(getComputedStyle(element).color)), luminance(background(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) found.add(`${element.tagName}.${element.className}: ${ratio.toFixed(2)}`);
  }
  return [...found];
}
