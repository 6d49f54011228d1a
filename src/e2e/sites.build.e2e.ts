import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { INDEX_MARK } from '../model/search-catalogue.ts';
import { findChromium, HOW_TO_GET_ONE, launch } from './chromium.ts';
import { run } from './command.ts';
import { serveFolder, type Served } from './static-server.ts';

const work = mkdtempSync(join(tmpdir(), 'casebook-sites-'));
const folders = { own: join(work, 'own'), harbor: join(work, 'harbor') };
const GONE = 'http://localhost:1/';
const HOSTILE = '</p><img src=x onerror="document.title=1"><script>document.title = 2</script>';

const chromium = findChromium();
if (chromium === null && process.env['CI'] === 'true') throw new Error(HOW_TO_GET_ONE);
if (chromium === null) console.warn(`\n  TESTS OF SEVERAL SITES SKIPPED: ${HOW_TO_GET_ONE}\n`);

describe.skipIf(chromium === null)('a site that knows of others', () => {
  let own: Served;
  let harbor: Served;
  let browser: Browser;
  beforeAll(async () => {
    // The addresses come first: each site is built for them.
    [own, harbor] = await Promise.all([serveFolder(folders.own), serveFolder(folders.harbor)]);
    await buildSite('harbor', 'tidepool', { SITE_TITLE: 'Harbor' });
    const sites = [
      { name: 'Harbor', url: harbor.address },
      { name: 'Gone', url: GONE },
    ];
    await buildSite('own', 'quillcast', { SITE_TITLE: 'Quill', SITES: JSON.stringify(sites) });
    browser = await launch(chromium!);
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterAll(async () => {
    await browser.close();
    await Promise.all([own.close(), harbor.close()]);
    rmSync(work, { recursive: true });
  });

  async function open(path: string, options: BrowserContextOptions = {}) {
    const page = await (await browser.newContext(options)).newPage();
    /** What a page must never do; that a site is not there is told by the browser, too. */
    const faults: string[] = [];
    const asked = new Set<string>();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      const isGone = message.location().url.startsWith(GONE) || message.text().includes('Pagefind');
      if (message.type() === 'error' && !isGone) faults.push(message.text());
    });
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await page.goto(own.address + path);
    return { page, faults, asked };
  }
  const search = async (query: string) => {
    const opened = await open(`search/?${query}`);
    await expect.poll(() => said(opened.page)).toMatch(/^(?!Asking)./);
    return opened;
  };
  const origin = ({ address }: Served) => new URL(address).origin;

  test('finds what all of them have, says of each result where it is, and leads there', async () => {
    const { page, faults } = await search('q=timeout&without=Gone');
    expect(await said(page)).toMatch(/^\d+ results in \d+ reviews$/);
    const more = page.getByRole('button', { name: 'More reviews' });
    const shown = page.locator('.results > li');
    while (await more.isVisible()) {
      const before = await shown.count();
      await more.click();
      await expect.poll(() => shown.count()).toBeGreaterThan(before);
    }
    const rows = await page.locator('.results > li').evaluateAll((all) =>
      all.map((row) => ({
        from: row.querySelector('h2 .from')!.textContent,
        origins: [...new Set([...row.querySelectorAll('a')].map(({ origin }) => origin))],
      })),
    );
    expect(new Set(rows.map(({ from }) => from))).toEqual(new Set(['on Quill', 'on Harbor']));
    for (const { from, origins } of rows)
      expect(origins).toEqual([from === 'on Quill' ? origin(own) : origin(harbor)]);

    await page.locator('.results > li', { hasText: 'on Harbor' }).locator('.hits a').first().click();
    await page.waitForURL(`${harbor.address}reviews/tidepool/**`);
    expect(await page.locator(':target').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  test('a site that cannot be reached is named, and the results of the others are there', async () => {
    const { page, faults } = await search('q=timeout');
    expect(await said(page)).toMatch(
      /^\d+ results in \d+ reviews\. Gone could not be reached: its results are missing\.$/,
    );
    expect(await counts(page)).toEqual({
      Quill: expect.any(Number),
      Harbor: expect.any(Number),
      Gone: 'not reached',
    });
    expect(faults).toEqual([]);
  });

  test('which sites are searched is a choice that the address holds, and only those are asked', async () => {
    const { page, asked } = await search('q=timeout&without=Gone');
    const both = await counts(page);
    expect(await total(page)).toBe(Number(both['Quill']) + Number(both['Harbor']));
    await page.getByRole('checkbox', { name: 'Harbor' }).uncheck();
    await expect.poll(() => total(page)).toBe(both['Quill']);
    expect(new URL(page.url()).search).toBe('?q=timeout&without=Harbor&without=Gone');
    expect(asked).toEqual(new Set([origin(own), origin(harbor)]));

    const alone = await search('q=timeout&without=Harbor&without=Gone');
    expect(await total(alone.page)).toBe(both['Quill']);
    expect(alone.asked).toEqual(new Set([origin(own)]));
    await alone.page.getByRole('checkbox', { name: 'Quill' }).uncheck();
    await expect.poll(() => said(alone.page)).toBe('No site is chosen.');
    await alone.page.getByRole('checkbox', { name: 'Harbor' }).check();
    await expect.poll(() => total(alone.page)).toBe(both['Harbor']);
    await page.goBack();
    await expect.poll(() => total(page)).toBe(Number(both['Quill']) + Number(both['Harbor']));
  });

  test('nothing is asked of another site before something is searched for, nor by any other page', async () => {
    for (const path of ['search/', '', 'findings/']) {
      const { page, asked } = await open(path);
      await page.waitForLoadState('networkidle');
      expect(asked).toEqual(new Set([origin(own)]));
    }
    for (const path of ['index.html', 'findings/index.html', 'reviews/index.html'])
      expect(policyOf(path)).toContain("connect-src 'self';");
    for (const path of ['search/index.html', 'sites/index.html'])
      expect(policyOf(path)).toContain(
        `connect-src 'self' ${origin(harbor)} ${origin({ ...own, address: GONE })};`,
      );
  });

  test('choices hold for all sites, also names that only another one has', async () => {
    const { page } = await search('repo=lanternworks%2Ftidepool&part=finding&without=Gone');
    expect(await said(page)).toMatch(/^62 results/);
    const repo = page.getByRole('checkbox', { name: 'lanternworks/tidepool', includeHidden: true });
    expect(await repo.isChecked()).toBe(true);
    expect(await page.locator('h2 .from').allTextContents()).not.toContain('on Quill');
    await page.getByRole('button', { name: 'Take back all choices' }).click();
    await expect.poll(() => page.locator('.results > li').count()).toBe(0);
  });

  test('without words the newest review is first, whichever site has it', async () => {
    const { page } = await search('part=finding&without=Gone');
    const dates = (await page.locator('h2 + .about').allTextContents()).map((about) => about.slice(0, 10));
    expect(dates.length).toBeGreaterThan(2);
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(new Set(await page.locator('h2 .from').allTextContents()).size).toBe(2);
  });

  test('whatever another site says is text, and its links lead nowhere else', async () => {
    const { page, faults } = await open('');
    await page.context().route(`${harbor.address}**/*.pf_fragment`, (route) => {
      const record = {
        url: '/../../../evil',
        content: HOSTILE,
        meta: { title: HOSTILE, id: 7, place: HOSTILE },
      };
      return answer(route, gzipSync(INDEX_MARK + JSON.stringify(record)));
    });
    await page.context().route(`${harbor.address}**/catalogue.json`, async (route) => {
      const catalogue = await (await route.fetch()).json();
      for (const report of catalogue.reports)
        Object.assign(report, { label: HOSTILE, address: '//evil.example/', values: { repo: [HOSTILE] } });
      await answer(route, JSON.stringify(catalogue));
    });
    await page.goto(`${own.address}search/?q=timeout&without=Gone&without=Quill`);
    await expect.poll(() => page.locator('.hits > li').count()).toBeGreaterThan(0);
    expect(await page.locator('.results h2').first().textContent()).toContain(HOSTILE);
    for (const part of ['a', '.place', '.excerpt'])
      expect(await page.locator(`.hits ${part}`).first().textContent()).toContain('<img src=x');
    expect(await page.locator('[data-facet=repo]').textContent()).toContain(HOSTILE);
    expect(await page.locator('site-search :is(img, script)').count()).toBe(0);
    const hrefs = await page
      .locator('.results a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    for (const href of hrefs.filter((href) => href !== ''))
      expect(href.startsWith(harbor.address)).toBe(true);
    expect(await page.title()).toContain('Search');
    expect(faults).toEqual([]);
  });

  test.for([
    ['no JSON', '**/catalogue.json', '<!doctype html>', 'read'],
    ['no catalogue', '**/catalogue.json', '[1, null]', 'read'],
    ['no index', '**/*.pf_meta', 'nonsense', 'read'],
    ['no record', '**/*.pf_fragment', 'nonsense', 'read'],
  ] as const)('a site with %s takes nothing from the others', async ([, files, body, why]) => {
    const { page } = await open('');
    await page.context().route(`${harbor.address}${files}`, (route) => answer(route, body));
    await page.goto(`${own.address}search/?q=timeout&without=Gone`);
    await expect
      .poll(() => said(page))
      .toMatch(new RegExp(`results in .*Harbor could not be ${why}: its results are missing`));
    expect(await page.locator('.results > li', { hasText: 'on Quill' }).count()).toBeGreaterThan(0);
    await page.locator('.hits a').first().click();
    await page.waitForURL(/\/reviews\//);
  });

  test('a site that never answers is waited for, but not for ever', async () => {
    const { page } = await open('');
    await page.context().route(`${harbor.address}**/catalogue.json`, () => undefined);
    await page.goto(`${own.address}search/?q=timeout&without=Gone`);
    await expect.poll(() => said(page)).toBe('Asking Harbor …');
    await expect.poll(() => said(page)).toMatch(/^\d+ results .*Harbor could not be reached/);
  });

  test('the page of sites lists them with their addresses, and what each holds where scripts run', async () => {
    const plain = await open('sites/', { javaScriptEnabled: false });
    const links = plain.page.getByRole('main').getByRole('listitem').getByRole('link');
    expect(await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))).toEqual([
      own.address,
      harbor.address,
      GONE,
    ]);
    expect(await plain.page.getByRole('main').textContent()).toContain(harbor.address);

    const { page, faults } = await open('');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Other sites' }).click();
    const held = page.locator('site-facts');
    await expect
      .poll(() => held.nth(0).textContent())
      .toBe('13 reviews, 62 findings · newest 17 Sept 2026 · Casebook 0.1.0');
    await expect.poll(() => held.nth(1).textContent()).toBe('It could not be reached.');
    expect(await page.locator('li', { hasText: 'Quill' }).textContent()).toMatch(/9 reviews, \d+ findings/);
    expect(faults).toEqual([]);
  });

  test('a site that knows of no other has neither the page nor a link to it', () => {
    const html = readFileSync(join(folders.harbor, 'search/index.html'), 'utf8');
    expect(html).not.toContain('/sites/');
    expect(html).toContain("connect-src 'self';");
    expect(() => readFileSync(join(folders.harbor, 'sites/index.html'))).toThrow();
  });
});

async function buildSite(site: keyof typeof folders, reports: string, env: Record<string, string>) {
  const folder = join(work, `reports-${site}`);
  mkdirSync(folder);
  cpSync(`reports/${reports}`, join(folder, reports), { recursive: true });
  writeFileSync(join(folder, 'README.txt'), 'No report.');
  const args = ['--silent', '--out', folders[site]];
  expect(await run('scripts/build.ts', args, { REPORTS_DIR: folder, ...env })).toEqual({
    code: 0,
    errors: '',
  });
}

function policyOf(file: string): string {
  const html = readFileSync(join(folders.own, file), 'utf8');
  return /content-security-policy" content="([^"]*)"/.exec(html)![1]!;
}

function answer(route: Parameters<Parameters<Page['route']>[1]>[0], body: string | Buffer) {
  return route.fulfill({ body, headers: { 'Access-Control-Allow-Origin': '*' } });
}

async function said(page: Page): Promise<string> {
  return (await page.locator('site-search [role=status]').textContent()) ?? '';
}

async function total(page: Page): Promise<number> {
  return Number(/^\d+/.exec(await said(page))?.[0] ?? 0);
}

/** What stands beside the choice of each site. */
async function counts(page: Page): Promise<Record<string, number | string>> {
  const rows = await page
    .locator('[data-sites] li')
    .evaluateAll((all) =>
      all.map((row) => [row.querySelector('input')!.value, row.querySelector('.n')!.textContent] as const),
    );
  return Object.fromEntries(rows.map(([name, n]) => [name, /^\d+$/.test(n) ? Number(n) : n]));
}
