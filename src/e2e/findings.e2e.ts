import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, site, useBrowser } from './open-page.ts';

describe.skipIf(noBrowser)('the page of findings', () => {
  const open = useBrowser();
  const asked = async (query: string, more = '') => {
    const opened = await open(`findings/?q=${encodeURIComponent(query)}${more}`);
    await answered(opened.page);
    return opened;
  };

  test('finds words, marks them in the lines around them, and leads to the finding', async () => {
    const { page, faults } = await asked('defaultclient TIMEOUT');
    expect(await status(page)).toBe('No finding. Capital letters count: small ones find both.');
    await ask(page, 'defaultclient timeout');
    expect(await status(page)).toBe('1 finding');
    const hit = page.locator('.results li');
    const link = hit.locator('a:not(.pattern)');
    expect(await link.textContent()).toContain('http.DefaultClient has no timeout');
    expect(await hit.locator('a mark').allTextContents()).toEqual(['DefaultClient', 'timeout']);
    expect(await hit.textContent()).toContain('internal/relay/deliver.go:50');
    const marks = await hit.locator('.excerpt .line mark').allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks.map((mark) => mark.toLowerCase()))).toEqual(new Set(['timeout', 'defaultclient']));
    await link.click();
    await page.waitForURL(/20260318-142210-pr-12\/#important-2$/);
    expect(await page.locator('article:target').textContent()).toContain('http.DefaultClient');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  // prettier-ignore
  test.for([
    // query                                        titles, in any order
    ['file:deliver.go line:80-90',                  ['A delivery that succeeds just before its deadline is recorded as failed']],
    ['file:*.rs agent:heron -tag:gap',              ['The writer still stores plain sizes, so reader and writer disagree']],
    [String.raw`/wait_for_\w+ waits/`,              ['wait_for_port waits for ever when the server dies at start']],
    ['"insertion" is:fixed in:title',               ['The comment on TakeDue still promises the order of insertion']],
    ['severity:critical pr:41',                     ['AND binds tighter than OR: the due query selects delivered rows']],
    ['_deliveries_tot',                             ['tidepool_deliveries_total carries the full URL as a label']],
  ] as const)('%s', async ([query, titles]) => {
    const { page, faults } = await asked(query);
    const found = await page.locator('.results li > a').allTextContents();
    expect(found.map((text) => text.trim().replace(/^\S+ (?:\d+ )?/, ''))).toEqual(titles);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('facets count what the query leaves, write it, and take several choices', async () => {
    const { page, faults } = await asked('timeout');
    const choice = (facet: string, value: string) =>
      page.locator(`[data-facet=${facet}] label`, { has: page.locator(`input[value="${value}"]`) });
    const count = async (facet: string, value: string) =>
      Number(await choice(facet, value).locator('.n').textContent());
    const [important, suggestion] = [
      await count('severity', 'important'),
      await count('severity', 'suggestion'),
    ];
    expect(await status(page)).toBe(`${important + suggestion} findings`);

    await choice('severity', 'important').locator('input').check();
    await answered(page, `${important} findings`);
    expect(await box(page)).toBe('severity:important timeout');
    expect(await count('severity', 'suggestion')).toBe(suggestion);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('important');

    await choice('severity', 'suggestion').locator('input').check();
    await answered(page, `${important + suggestion} findings`);
    expect(await box(page)).toBe('severity:important,suggestion timeout');

    const none = await count('outcome', 'unanswered');
    await choice('outcome', 'unanswered').locator('input').check();
    await answered(page, `${none} findings`);
    expect(await choice('outcome', 'unanswered').locator('.name').textContent()).toBe('none');

    await choice('severity', 'important').locator('input').uncheck();
    await choice('severity', 'suggestion').locator('input').uncheck();
    await expect.poll(() => box(page)).toBe('is:unanswered timeout');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('the address holds all of it; back and forward go from one question to the next', async () => {
    const { page, faults } = await open('findings/');
    await page.fill('#q', 'ret');
    await page.locator('#q').pressSequentially('ry');
    await answered(page);
    await page.locator('#q').press('Enter');
    const retry = await status(page);
    await page.selectOption('select[name=group]', 'file');
    await expect.poll(() => page.locator('.results h2').count()).toBeGreaterThan(1);
    await ask(page, 'file:cli/**');
    const cli = await status(page);
    expect(new URL(page.url()).search).toBe('?q=file:cli/**&group=file');
    expect(cli).not.toBe(retry);

    await page.goBack();
    await answered(page, retry);
    expect(await page.locator('select[name=group]').inputValue()).toBe('file');
    await page.goBack();
    await expect.poll(() => page.locator('select[name=group]').inputValue()).toBe('none');
    expect(await box(page)).toBe('retry');
    await page.goBack();
    await expect.poll(() => box(page)).toBe('');
    expect(await page.getByRole('heading', { name: 'Newest' }).isVisible()).toBe(true);
    for (let steps = 0; steps < 3; steps += 1) await page.goForward();
    await answered(page, cli);
    expect(await box(page)).toBe('file:cli/**');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('who goes back and asks something else can go back to where they were', async () => {
    const { page } = await open('findings/');
    await page.locator('#q').pressSequentially('retry');
    await answered(page);
    await page.goBack();
    await expect.poll(() => box(page)).toBe('');
    await page.locator('#q').pressSequentially('token');
    await answered(page);
    await page.goBack();
    await expect.poll(() => page.getByRole('heading', { name: 'Newest' }).isVisible()).toBe(true);
    expect(await page.locator('.results li').count()).toBe(0);
    await page.context().close();
  });

  test('what is not finished is left out, and once it is asked that is said', async () => {
    const { page } = await open('findings/');
    await page.locator('#q').pressSequentially('timeout severity:crit');
    await answered(page);
    const problems = page.locator('#query-problems');
    expect(await problems.textContent()).toBe('');
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await problems.textContent()).toMatch(/Left out: .*severity/);
    expect(await page.locator('#q').getAttribute('aria-invalid')).toBe('false');
    expect(await page.locator('#completions').isVisible()).toBe(false);
    await page.context().close();
  });

  test('filters of earlier addresses mean what they meant', async () => {
    const { page } = await open('findings/?severity=critical&repo=lanternworks/tidepool&resolution=fixed');
    await answered(page);
    expect(await box(page)).toBe('severity:critical repo:lanternworks/tidepool is:fixed');
    const severities = await page.locator('.results .severity').allTextContents();
    expect(severities.length).toBeGreaterThan(1);
    expect(new Set(severities)).toEqual(new Set(['critical']));
    await page.context().close();
  });

  test('fields and values are completed by keyboard', async () => {
    const { page, faults } = await open('findings/');
    await page.keyboard.press('/');
    await page.keyboard.type('timeout sev');
    const options = page.locator('#completions [role=option]');
    await expect.poll(() => options.count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await box(page)).toBe('timeout severity:');
    await page.keyboard.type('im');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#q').getAttribute('aria-activedescendant')).toBe(
      await options.and(page.locator('[aria-selected=true]')).getAttribute('id'),
    );
    await page.keyboard.press('Tab');
    expect(await box(page)).toBe('timeout severity:important');
    await page.keyboard.type(' agent:lar');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await box(page)).toMatch(/agent:"Heron Large \d"$/);
    expect(await options.first().isVisible()).toBe(false);
    await page.keyboard.type(' -');
    expect(await options.first().isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await options.first().isVisible()).toBe(false);
    expect(await box(page)).toMatch(/ -$/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  // prettier-ignore
  test.for([
    // query                    marked   said
    ['timeout severity:high',   'high',  /"high" is no severity/],
    ['a ) b',                   ')',     /Nothing is open/],
    ['before:2026-13-01 x',     '2026-13-01', /is no date/],
    ['/(a/ b',                  '/(a/',  /cannot be read/],
  ] as const)('%s: what is wrong is said and marked, and nothing is searched', async ([query, marked, said]) => {
    const { page, faults } = await asked(query);
    expect(await status(page)).toMatch(/^Not searched: /);
    expect(await page.locator('.results li').count()).toBe(0);
    const problems = page.locator('#query-problems');
    expect(await problems.locator('mark').textContent()).toBe(marked);
    expect(await problems.textContent()).toMatch(said);
    expect(await page.locator('#q').getAttribute('aria-invalid')).toBe('true');
    await ask(page, 'timeout');
    expect(await problems.textContent()).toBe('');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('an expression that runs away is matched in linear time; where it cannot be, the search is stopped', async () => {
    const { page, faults } = await asked(String.raw`/(\w+\s?)+:$/m`);
    const total = Number(/^\d+/.exec(await status(page))?.[0]);
    expect(total).toBeGreaterThan(0);

    await ask(page, String.raw`/(?=\w)(\w+\s?)+:::$/`);
    expect(await status(page)).toMatch(/^Stopped after 2 seconds/);
    expect(await page.locator('.results[aria-busy=true]').count()).toBe(0);
    await ask(page, 'timeout');
    expect(await status(page)).toMatch(/^\d+ findings$/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('grouped and ordered as chosen', async () => {
    const { page, faults } = await asked('is:fixed', '&group=agent&sort=severity');
    const groups = await page.locator('.results h2 .label').allTextContents();
    expect(groups).toContain('Heron Large 2');
    const severities = await page.locator('.results section').first().locator('.severity').allTextContents();
    expect(severities).toEqual(severities.toSorted());
    await page.selectOption('select[name=group]', 'pr');
    await expect
      .poll(() => page.locator('.results h2 .label').allTextContents())
      .toContain('lanternworks/tidepool#41');
    await page.selectOption('select[name=group]', 'none');
    await page.selectOption('select[name=sort]', 'date');
    await expect.poll(() => page.locator('.results h2').count()).toBe(0);
    const days = (await page.locator('.results .report').allTextContents()).map((text) => text.slice(-10));
    expect(days).toEqual(days.toSorted().toReversed());
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('arrow keys, j and k go through the results', async () => {
    const { page } = await asked('timeout');
    const at = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    const titles = (await page.locator('.results li > a').allTextContents()).map((text) => text.trim());
    await page.locator('#q').focus();
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(titles[0]);
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(titles[1]);
    await page.keyboard.press('j');
    expect(await at()).toBe(titles[2]);
    await page.keyboard.press('Escape');
    expect(await page.locator('#q:focus').count()).toBe(1);
    await page.context().close();
  });

  test('what was found is saved as CSV, JSON and Markdown, all of it', async () => {
    const { page, faults } = await asked('is:fixed');
    const total = Number(/^\d+/.exec(await status(page))![0]);
    const saved = async (name: string) => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name, exact: true }).click();
      const download = await waiting;
      return { name: download.suggestedFilename(), text: await text(await download.createReadStream()) };
    };
    const csv = await saved('CSV');
    expect(csv.name).toBe('findings.csv');
    expect(parse(csv.text, { columns: true })).toHaveLength(total);
    const rows: { url: string; outcome: string }[] = JSON.parse((await saved('JSON')).text);
    expect(rows).toHaveLength(total);
    expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['fixed']));
    expect((await page.request.get(rows[0]!.url)).status()).toBe(200);
    expect((await saved('Markdown')).text.match(/^- \[/gm)).toHaveLength(total);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('the box in the head of any page leads here, from a slash', async () => {
    const { page, faults } = await open('agents/');
    await page.keyboard.press('/');
    await page.keyboard.type('file:deliver.go');
    await page.keyboard.press('Enter');
    await page.waitForURL(/findings\/\?q=/);
    await answered(page);
    expect(await status(page)).toMatch(/^\d+ findings$/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('more results are shown at the end of a long list, and the first of them has the focus', async () => {
    const { page } = await asked('-is:invalid', '&sort=date');
    const rows = page.locator('.results li');
    expect(await rows.count()).toBe(50);
    await page.getByRole('button', { name: /^More: 50 of \d+ are shown$/ }).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(50);
    await expect.poll(() => rows.nth(50).locator('a:focus').count()).toBe(1);
    const more = page.getByRole('button', { name: /^More/ });
    while (await more.isVisible()) {
      const shown = await rows.count();
      await more.click();
      await expect.poll(() => rows.count()).toBeGreaterThan(shown);
    }
    expect(await status(page)).toBe(`${await rows.count()} findings`);
    await page.context().close();
  });

  test('without JavaScript lists by severity and repository have every finding, and files lead to theirs', async () => {
    const { page } = await open('findings/', { javaScriptEnabled: false });
    const total = Number(/\d+/.exec((await page.locator('main header p').first().textContent())!)![0]);
    for (const name of ['By severity', 'By repository']) {
      const links = await page
        .getByRole('navigation', { name })
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      let found = 0;
      for (const link of links) {
        await page.goto(link);
        found += await page.locator('.findings > li').count();
      }
      expect(found).toBe(total);
      await page.goto(`${site}findings/`);
    }
    await page.getByRole('navigation', { name: 'By file' }).getByRole('link').first().click();
    expect(await page.locator('h1').textContent()).toContain('cli/src/download.ts');
    await page.context().close();
  });
});

async function ask(page: Page, query: string): Promise<void> {
  await page.fill('#q', query);
  await page.locator('#q').press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(query);
  await answered(page);
}

/** Waits until the question is answered, with some words if they are given. */
async function answered(page: Page, words?: string): Promise<void> {
  await expect.poll(() => status(page)).toMatch(/^(?!Searching).+/);
  await expect.poll(() => page.locator('.results[aria-busy=true]').count()).toBe(0);
  if (words !== undefined) await expect.poll(() => status(page)).toBe(words);
}

async function status(page: Page): Promise<string> {
  return (await page.locator('finding-search [role=status]').textContent())!;
}

async function box(page: Page): Promise<string> {
  return page.locator('#q').inputValue();
}
