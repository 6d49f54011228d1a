import { describe, expect, test } from 'vitest';
import { noBrowser, site, useBrowser } from './open-page.ts';

describe.skipIf(noBrowser)('badges', () => {
  const open = useBrowser();

  test.for([
    'repo/lanternworks/tidepool/',
    'pr/lanternworks/quillcast/26/',
    'branch/lanternworks/quillcast/resume-downloads/',
  ])('the page /%s shows its badges, and gives the Markdown for them', async (path) => {
    const { page, faults } = await open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByText('Badges', { exact: true }).click();
    const pictures = page.locator('.pictures img');
    expect(await pictures.count()).toBe(2);
    for (const picture of await pictures.all()) {
      expect(await picture.getAttribute('alt')).toMatch(/^(open findings|last verdict): \S/);
      await expect
        .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
        .toBeGreaterThan(40);
    }
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const lines = copied.split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const [, src, href] = /^\[!\[[a-z ]+\]\((\S+\.svg)\)\]\((\S+\/)\)$/.exec(line)!;
      const badge = await page.request.get(new URL(src!, site).href);
      expect(badge.headers()['content-type']).toContain('svg');
      expect((await page.request.get(new URL(href!, site).href)).status()).toBe(200);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
