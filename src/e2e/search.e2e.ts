import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { INDEX_MARK } from '../model/search-catalogue.ts';
import { noBrowser, site, useBrowser } from './open-page.ts';

const HOSTILE = '</p><img src=x onerror="document.title=1"><script>document.title = 2</script>';

const status = (page: Page) => page.locator('site-search [role=status]').textContent();
const asked = (page: Page) => new URL(page.url()).search.slice(1);
const hrefs = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
const focusedHref = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLAnchorElement | null)?.href);
const focusedName = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name);

/** The choices of a facet that are there, with the numbers beside them. */
function choices(page: Page, facet: string): Promise<Record<string, number>> {
  return page
    .locator(`[data-facet=${facet}] li:not([hidden])`)
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [row.querySelector('input')!.value, Number(row.querySelector('.n')!.textContent)]),
      ),
    );
}

/** How many results the page says that there are. */
async function resultCount(page: Page): Promise<number> {
  return Number(/^\d+/.exec((await status(page)) ?? '')?.[0] ?? 0);
}

describe.skipIf(noBrowser)('the search page', () => {
  const open = useBrowser();
  const openSearch = async (query: string) => {
    const opened = await open(`search/?${query}`);
    await expect.poll(() => status(opened.page)).toMatch(/\S/);
    return opened;
  };

  test('the search finds a finding by its words, marks them, and leads to the anchor', async () => {
    const { page, faults } = await openSearch('q=timeout&severity=important');
    expect(await status(page)).toMatch(/^\d+ results? in \d+ reviews?$/);
    expect(new Set(await page.locator('.hits .kind').allTextContents())).toEqual(new Set(['important']));
    expect(await page.locator('.hits mark').count()).toBeGreaterThan(0);
    await page.locator('.hits a').first().click();
    await page.waitForURL(/#/);
    expect(await page.locator(':target').count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('the search for a file name leads with the findings in that file', async () => {
    const { page } = await openSearch('q=deliver.go&part=finding');
    const places = await page.locator('.hits .place').allTextContents();
    expect(places.length).toBeGreaterThan(5);
    for (const place of places.slice(0, 5)) expect(place).toContain('deliver.go');
    await page.context().close();
  });

  test.for([
    ['q=zzzqq', /^Noth/],
    [
      'q=timeout&kind=branch&severity=critical',
      /^Nothing found with these choices; \d+ results? without them/,
    ],
  ] as const)('%s: what is not found is said', async ([query, said]) => {
    const { page } = await openSearch(query);
    expect(await status(page)).toMatch(said);
    const link = page.getByRole('link', { name: 'The same words in findings only' });
    expect(await link.getAttribute('href')).toMatch(/\/findings\/\?q=\w+$/);
    await page.context().close();
  });

  test('results stand by report, a few of each, and the others are a click away', async () => {
    const { page } = await openSearch('q=timeout');
    const heads = await hrefs(page, '.results h2 a');
    expect(new Set(heads).size).toBe(heads.length);
    for (const [at, head] of heads.entries()) {
      const links = await hrefs(page, `.results > li:nth-child(${at + 1}) .hits a`);
      expect(links.length).toBeLessThanOrEqual(2);
      for (const link of links) expect(link.startsWith(head)).toBe(true);
    }

    const more = page.getByRole('button', { name: 'more in this review' }).first();
    const n = Number(/\d+/.exec((await more.textContent()) ?? '')?.[0]);
    const before = await hrefs(page, '.hits a');
    await more.click();
    await expect.poll(() => page.locator('.hits a').count()).toBe(before.length + n);
    expect(before).not.toContain(await focusedHref(page));

    await page.getByRole('button', { name: 'More reviews' }).click();
    await expect.poll(() => page.locator('.results > li').count()).toBeGreaterThan(heads.length);
    await page.context().close();
  });

  test('counts beside the choices hold for the words and for what else is chosen', async () => {
    const { page } = await openSearch('q=queue');
    const all = await resultCount(page);
    const parts = await choices(page, 'part');
    expect(Object.values(parts).reduce((sum, n) => sum + n, 0)).toBe(all);
    await page.getByRole('checkbox', { name: 'findings' }).check();
    await expect.poll(() => resultCount(page)).toBe(parts['finding']);
    const severities = await choices(page, 'severity');
    expect(Object.values(severities).reduce((sum, n) => sum + n, 0)).toBe(parts['finding']);
    // What else could be chosen of the facet itself stays.
    expect(await choices(page, 'part')).toEqual(parts);
    await page.context().close();
  });

  test('several choices of a facet add up, none is one of them, and all are in the address', async () => {
    const { page } = await openSearch('part=finding');
    const { none = 0, fixed = 0 } = await choices(page, 'resolution');
    expect(Math.min(none, fixed)).toBeGreaterThan(0);
    await page.getByRole('checkbox', { name: 'none recorded' }).check();
    await expect.poll(() => resultCount(page)).toBe(none);
    await page.getByRole('checkbox', { name: 'fixed' }).check();
    await expect.poll(() => resultCount(page)).toBe(none + fixed);
    expect(asked(page)).toBe('part=finding&resolution=fixed&resolution=none');

    await page.reload();
    await expect.poll(() => resultCount(page)).toBe(none + fixed);
    expect(await page.locator('[data-facet=resolution] :checked').count()).toBe(2);
    await page.getByRole('button', { name: 'Take back all choices' }).click();
    await expect.poll(() => asked(page)).toBe('');
    await page.context().close();
  });

  test('back and forward go through what was searched for, not through each letter', async () => {
    const { page } = await openSearch('q=timeout');
    const [first] = await hrefs(page, '.hits a');
    await page.locator('input[name=q]').fill('');
    await page.locator('input[name=q]').pressSequentially('queue', { delay: 20 });
    await expect.poll(() => asked(page)).toBe('q=queue');
    await page.getByRole('checkbox', { name: 'findings' }).check();
    await expect.poll(() => asked(page)).toBe('q=queue&part=finding');
    await page.selectOption('select[name=sort]', 'date');
    await expect.poll(() => asked(page)).toBe('q=queue&sort=date&part=finding');

    await page.goBack();
    await page.goBack();
    expect(asked(page)).toBe('q=queue');
    expect(await page.getByRole('checkbox', { name: 'findings' }).isChecked()).toBe(false);
    await page.goBack();
    expect(await page.inputValue('input[name=q]')).toBe('timeout');
    await expect.poll(async () => (await hrefs(page, '.hits a'))[0]).toBe(first);
    await page.goForward();
    expect(await page.inputValue('input[name=q]')).toBe('queue');
    await page.context().close();
  });

  test('newest first is the order of the reports', async () => {
    const { page } = await openSearch('q=timeout&sort=date');
    const dates = (await page.locator('h2 + .about').allTextContents()).map((about) => about.slice(0, 10));
    expect(dates.length).toBeGreaterThan(2);
    expect(dates).toEqual(dates.toSorted().reverse());
    await page.context().close();
  });

  test('arrow keys lead from the field along the results and back, and other keys stay as they are', async () => {
    const { page } = await openSearch('q=timeout');
    const links = await hrefs(page, '.hits a');
    await page.focus('input[name=q]');
    for (const link of links.slice(0, 3)) {
      await page.keyboard.press('ArrowDown');
      expect(await focusedHref(page)).toBe(link);
    }
    await page.keyboard.press('ArrowUp');
    expect(await focusedHref(page)).toBe(links[1]);
    await page.keyboard.press('j');
    expect(await focusedHref(page)).toBe(links[2]);
    await page.keyboard.press('k');
    expect(await focusedHref(page)).toBe(links[1]);
    await page.keyboard.press('Escape');
    expect(await focusedName(page)).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('/');
    expect(await focusedName(page)).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await focusedName(page)).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(links[0]!);
    await page.context().close();
  });

  test.for([
    ['q=queue+timeout', 20],
    // Without words neither the engine nor the index is needed.
    ['severity=critical&severity=important', 9],
  ] as const)('%s: the first search makes at most %i requests', async ([query, most]) => {
    const { page } = await open('');
    let requests = 0;
    page.context().on('request', (request) => (requests += request.url().includes('/pagefind/') ? 1 : 0));
    await page.goto(`${site}search/?${query}`);
    await expect.poll(() => status(page)).toMatch(/^\d+ results/);
    expect(requests).toBeGreaterThan(1);
    expect(requests).toBeLessThanOrEqual(most);
    await page.context().close();
  });

  test('the search works at an address without a slash at its end', async () => {
    const { page, faults } = await open('');
    await page.route(`${site}search?q=timeout`, async (route) =>
      route.fulfill({ response: await route.fetch({ url: `${site}search/` }) }),
    );
    await page.goto(`${site}search?q=timeout`);
    await expect.poll(() => resultCount(page)).toBeGreaterThan(0);
    for (const href of await hrefs(page, '.results a'))
      expect((await page.request.get(href)).status()).toBe(200);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('whatever the index holds is text', async () => {
    const { page, faults } = await open('');
    await page.context().route('**/*.pf_fragment', async (route) => {
      const record = gunzipSync(await (await route.fetch()).body())
        .toString()
        .slice(INDEX_MARK.length);
      const { url } = JSON.parse(record);
      const meta = { title: HOSTILE, id: HOSTILE, place: HOSTILE };
      await route.fulfill({ body: gzipSync(INDEX_MARK + JSON.stringify({ url, content: HOSTILE, meta })) });
    });
    await page.context().route('**/catalogue.json', async (route) => {
      const catalogue = await (await route.fetch()).json();
      for (const report of catalogue.reports) Object.assign(report, { label: HOSTILE, date: HOSTILE });
      await route.fulfill({ json: catalogue });
    });
    await page.goto(`${site}search/?q=timeout`);
    await expect.poll(() => page.locator('.hits > li').count()).toBeGreaterThan(0);
    expect(await page.locator('.results h2').first().textContent()).toContain(HOSTILE);
    for (const part of ['a', '.place', '.excerpt'])
      expect(await page.locator(`.hits ${part}`).first().textContent()).toContain('<img src=x');
    expect(await page.locator('.results :is(img, script)').count()).toBe(0);
    expect(await page.title()).toContain('Search');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
