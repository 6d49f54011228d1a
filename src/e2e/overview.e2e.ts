import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, site, useBrowser } from './open-page.ts';

const TIDEPOOL = 'repo/lanternworks/tidepool/';
/** A review that prints no round. */
const UNPRINTED = 'tidepool/20260318-142210-pr-12/';

describe.skipIf(noBrowser)('the overview, and reviews by what they are', () => {
  const open = useBrowser();

  const rows = (page: Page) => page.locator('review-filter tbody tr:visible');
  const names = (page: Page) => rows(page).locator('.name > a').allTextContents();
  const status = (page: Page) => page.locator('review-filter [role=status]').textContent();
  const asked = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

  /** Clicks a link and waits for the page that it leads to. */
  const follow = async (page: Page, link: Locator) => {
    const from = page.url();
    await link.click();
    await page.waitForURL((url) => url.href !== from);
  };

  test('the overview tells what is open, and leads to all of it', async () => {
    const { page, faults } = await open('');
    const attention = page.locator('section[aria-labelledby=attention]');
    const severities = await attention.locator('.findings .severity').allTextContents();
    expect(severities.length).toBeGreaterThan(0);
    expect(severities.map((word) => word.trim())).not.toContain('suggestion');
    const link = attention.getByRole('link', { name: /^\d+ important$/ });
    const n = Number.parseInt((await link.textContent())!);
    await follow(page, link);
    expect(asked(page)).toEqual({ q: 'severity:important is:open' });
    await expect.poll(() => page.locator('.results .findings > li').count()).toBe(n);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('reviews that nobody answered are those that the filter finds', async () => {
    const { page, faults } = await open('');
    const section = page.locator('section[aria-labelledby=unanswered]');
    const link = section.getByRole('link', { name: /pull requests? (and branches|or branch)$/ });
    const n = Number.parseInt((await link.textContent())!);
    const listed = await section.locator('li').count();
    expect(listed).toBe(Math.min(n, 6));
    await follow(page, link);
    await expect.poll(() => status(page)).toMatch(new RegExp(`^${n} of \\d+ reviews$`));
    await follow(page, rows(page).first().locator('.name > a'));
    expect(await page.getByRole('heading', { name: 'Resolution' }).count()).toBe(0);
    await page.goto(`${site}reviews/?resolution=recorded`);
    await follow(page, rows(page).first().locator('.name > a'));
    expect(await page.getByRole('heading', { name: 'Resolution' }).count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('the picture of findings by month says in its table what it draws', async () => {
    const { page } = await open('', { javaScriptEnabled: false });
    const figure = page.locator('figure', { has: page.getByRole('img', { name: /^Findings by month/ }) });
    const drawn = (await figure.locator('.total').allTextContents()).map((n) => n.trim());
    await figure.locator('summary').click();
    const cells = await figure
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent!.trim())),
      );
    const months = cells.filter((row) => !row.includes('no reviews'));
    expect(months.map((row) => row.at(-1))).toEqual(drawn);
    expect(cells.map(([month]) => month)).toEqual([
      ...['Mar 2026', 'Apr 2026', 'May 2026', 'Jun 2026'],
      ...['Jul 2026', 'Aug 2026', 'Sept 2026'],
    ]);
    const sums = months.map((row) => row.slice(2, -1).reduce((sum, n) => sum + Number(n), 0));
    expect(sums.map(String)).toEqual(drawn);
    expect(await figure.locator('rect.part').count()).toBeGreaterThan(drawn.length);
    await page.context().close();
  });

  test('a month leads to its reviews', async () => {
    const { page } = await open('');
    await page.getByText('The same as a table').click();
    const cell = page.locator('figure tr', { hasText: 'May 2026' }).getByRole('link');
    const n = Number(await cell.textContent());
    await follow(page, cell);
    expect(asked(page)).toEqual({ from: '2026-05-01', to: '2026-05-31' });
    await expect.poll(() => rows(page).count()).toBe(n);
    expect(await rows(page).locator('time').allTextContents()).toSatisfy((days: string[]) =>
      days.every((day) => day.endsWith('May 2026')),
    );
    await page.context().close();
  });

  test('verdicts lead to the reviews that gave one', async () => {
    const { page } = await open('');
    const row = page.locator('section[aria-labelledby=verdicts] tbody tr', { hasText: 'Rework' });
    const n = Number(await row.locator('td').textContent());
    await follow(page, row.getByRole('link'));
    await expect.poll(() => rows(page).count()).toBe(n);
    expect(await rows(page).locator('[data-verdict=rework]').count()).toBe(n);
    await page.context().close();
  });

  test('reviews are chosen by any of their sides, and the address keeps it', async () => {
    const { page, faults } = await open('reviews/');
    const all = await rows(page).count();
    expect(await status(page)).toBe(`${all} of ${all} reviews`);

    await page.getByLabel('Repository').selectOption('lanternworks/tidepool');
    await page.getByLabel('Author').selectOption('none');
    await page.getByLabel('Kind').selectOption({ label: 'Supply-chain scans' });
    expect(await names(page)).toHaveLength(1);
    expect(asked(page)).toEqual({ repo: 'lanternworks/tidepool', author: 'none', kind: 'supply-chain' });

    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => rows(page).count()).toBe(all);
    expect(asked(page)).toEqual({});

    await page.getByLabel('Reviewer').selectOption('Finch Mini 3');
    const withFinch = await names(page);
    expect(withFinch.length).toBeLessThan(all);
    await page.getByLabel('Words').fill('#41');
    await expect.poll(() => status(page)).toBe(`4 of ${all} reviews`);
    expect(withFinch).toEqual(expect.arrayContaining(await names(page)));
    await page.getByLabel('From').fill('2026-05-12');
    await page.getByRole('textbox', { name: 'To' }).fill('2026-05-17');
    expect(await rows(page).locator('time').allTextContents()).toEqual(['12 May 2026']);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a chosen view comes back with the address, and with the way back', async () => {
    const { page } = await open('reviews/?verdict=none&problems=none');
    expect(await rows(page).locator('.verdict').count()).toBe(0);
    expect(await rows(page).count()).toBe(1);
    await page.goto(`${site}reviews/`);
    await page.getByLabel('Verdict').selectOption('rework');
    const [first] = await names(page);
    await follow(page, rows(page).first().locator('.name > a'));
    await page.goBack();
    await expect.poll(() => page.getByLabel('Verdict').inputValue()).toBe('rework');
    await expect.poll(() => names(page).then((all) => all[0])).toBe(first);
    await page.evaluate(() => {
      history.pushState(null, '', '?kind=ci-failures');
      history.pushState(null, '', '?');
      history.back();
    });
    await expect.poll(() => page.getByLabel('Kind').inputValue()).toBe('ci-failures');
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.goForward();
    await expect.poll(() => status(page)).toMatch(/^(\d+) of \1 reviews$/);
    await page.context().close();
  });

  test('reviews are put in order by keyboard', async () => {
    const { page } = await open('reviews/');
    const newest = await names(page);
    await page.getByLabel('Order').focus();
    await page.keyboard.type('title');
    await expect.poll(() => asked(page)).toEqual({ sort: 'title' });
    const bare = (name: string) => name.replace(/^#\d+ /, '');
    expect(await names(page)).toEqual(
      newest.toSorted(
        (a, b) => bare(a).localeCompare(bare(b), 'en') || newest.indexOf(a) - newest.indexOf(b),
      ),
    );
    await page.getByLabel('Order').selectOption('urgent');
    const urgent = await rows(page).evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('[data-severity=critical], [data-severity=important]')]
          .map((count) => Number.parseInt(count.textContent!.replace(/\D+/, '')))
          .reduce((sum, n) => sum + n, 0),
      ),
    );
    expect(urgent).toEqual(urgent.toSorted((a, b) => b - a));
    await page.context().close();
  });

  test('without JavaScript every review is there, and in a list of its repository and kind', async () => {
    const { page, faults } = await open('reviews/', { javaScriptEnabled: false });
    const all = page.locator('tbody tr');
    expect(await page.locator('review-filter form').isVisible()).toBe(false);
    expect(await status(page)).toContain(`${await all.count()} reviews`);
    const lists = page.getByRole('navigation', { name: 'Lists of reviews' });
    const links = await lists.locator('.list').evaluateAll((items) =>
      items.map((item) => ({
        href: item.querySelector('a')!.href,
        n: /\((\d+)\)/.exec(item.textContent!)![1],
      })),
    );
    expect(links.map(({ href }) => href.slice(site.length))).toEqual([
      'repo/lanternworks/quillcast/',
      TIDEPOOL,
      'kind/pr/',
      'kind/branch/',
      'kind/supply-chain/',
      'kind/ci-failures/',
      'kind/other/',
    ]);
    for (const { href, n } of links) {
      await page.goto(href);
      expect(
        await page
          .locator('table', { has: page.getByText('Review of') })
          .locator('tbody tr')
          .count(),
      ).toBe(Number(n));
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('the list of pull requests and the page of one live beside each other', async () => {
    const { page, faults } = await open('kind/pr/', { javaScriptEnabled: false });
    expect(await page.locator('h1').textContent()).toBe('Pull requests');
    await page.goto(`${site}pr/lanternworks/tidepool/41/`);
    expect(await page.locator('h1').textContent()).toContain('#41');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a repository has an overview of its own', async () => {
    const { page, faults } = await open('');
    const row = page.locator('section[aria-labelledby=repositories] tbody tr', { hasText: 'tidepool' });
    const [reviews, subjects] = await row.locator('td.number').allTextContents();
    await follow(page, row.getByRole('link'));
    expect(page.url()).toBe(site + TIDEPOOL);
    const count = (section: string) => page.locator(`section[aria-labelledby=${section}] tbody tr`).count();
    expect([await count('reviews'), await count('subjects')]).toEqual([Number(reviews), Number(subjects)]);
    expect(await page.locator('main').textContent()).not.toContain('quillcast');
    expect(await page.getByRole('img', { name: /^Findings by month/ }).count()).toBe(1);

    await follow(page, page.locator('section[aria-labelledby=subjects] tbody a').first());
    expect(page.url()).toMatch(/\/(pr|branch)\/lanternworks\/tidepool\//);
    await page.goBack();
    for (const name of ['What was declined', 'Lessons']) {
      await follow(page, page.locator('main').getByRole('link', { name }));
      expect(await page.locator('h2:target').textContent()).toContain('lanternworks/tidepool');
      await page.goBack();
    }
    await follow(page, page.getByRole('link', { name: /^\d+ findings$/ }));
    expect(await page.locator('h1').textContent()).toBe('Findings in lanternworks/tidepool');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.for(['', 'reviews/', TIDEPOOL, 'pr/lanternworks/tidepool/41/'])(
    '/%s on a phone: tables that look like cards are tables, and each part of a card says what it is',
    async (path) => {
      const { page } = await open(path, { viewport: { width: 390, height: 800 } });
      const tables = await page.locator('table.cards[role=table]').all();
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables) {
        const columns = await table.getByRole('columnheader').count();
        const rows = await table.locator('tbody[role=rowgroup] > tr[role=row]:visible').evaluateAll((all) =>
          all.map((row) =>
            [...row.querySelectorAll<HTMLTableCellElement>('th, td')].map((cell) => ({
              role: cell.getAttribute('role'),
              isNamed: cell.matches('[scope=row], [data-label]'),
              span: getComputedStyle(cell).display === 'none' ? 0 : cell.colSpan,
            })),
          ),
        );
        expect(rows.length).toBeGreaterThan(0);
        for (const cells of rows) {
          expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(columns);
          expect(cells.every(({ isNamed }) => isNamed)).toBe(true);
          expect(cells.map(({ role }) => role).toSorted()).toEqual([
            ...cells.slice(1).map(() => 'cell'),
            'rowheader',
          ]);
        }
      }
      await page.context().close();
    },
  );

  test('the round of a review in a list is its place on the page of its pull request', async () => {
    const { page } = await open('reviews/', { javaScriptEnabled: false });
    const listed = await page.locator('table.cards tbody tr').evaluateAll((all) =>
      all.map((row) => ({
        href: row.querySelector<HTMLAnchorElement>('.name > a')!.href,
        round: row.querySelector('[data-label=round]')!.textContent!,
      })),
    );
    expect(listed.find(({ href }) => href.endsWith(UNPRINTED))?.round).toBe('1');
    for (const { href, round } of listed) {
      await page.goto(href);
      const title = await page.title();
      expect(/· round (\d+) ·/.exec(title)?.[1] ?? '').toBe(round);
      const crumb = await page.getByRole('navigation', { name: 'Breadcrumbs' }).textContent();
      expect(/Round (\d+) of/.exec(crumb!)?.[1] ?? round).toBe(round);
    }
    await page.context().close();
  });

  test.for(['', 'reviews/', TIDEPOOL, 'kind/pr/'])('/%s fits a phone and a sheet of paper', async (path) => {
    const { page, faults } = await open(path, { viewport: { width: 390, height: 800 } });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(390);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 720, height: 1000 });
    expect(await width()).toBe(720);
    const levels = await page
      .locator('h1, h2, h3')
      .evaluateAll((all) => all.map((h) => Number(h.tagName[1])));
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
