import { toHtml } from 'hast-util-to-html';
import { toString } from 'mdast-util-to-string';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AgentData } from '../model/review-record.ts';
import { barePercentages } from '../statistics/__fixtures__/bare-percentages.ts';
import { NO_CHOICES, type Choices } from '../statistics/choices.ts';
import { makeLinks } from '../statistics/links.ts';
import { scopesOf, takingPart } from '../statistics/scope.ts';
import { select } from '../statistics/selection.ts';
import { drawView, VIEWS, type ViewName } from '../statistics/views.ts';
import { noBrowser, site, useBrowser } from './open-page.ts';

describe.skipIf(noBrowser)('the page of the agents', () => {
  const open = useBrowser();
  let data: AgentData;
  /** One that some reviews are of, and others are not. */
  let repo: string;
  beforeAll(async () => {
    data = (await (await fetch(`${site}data/agents.json`)).json()) as AgentData;
    repo = data.reviews.find((review) => review.repo !== data.reviews[0]!.repo)!.repo;
  });

  const status = async (page: Page) =>
    (await page.locator('agent-views [role=status]').textContent())?.trim();
  const field = (page: Page, name: string) => page.locator(`agent-views form [name=${name}]`);

  /** The text of every view, as it is on the page. */
  const shown = (page: Page) =>
    page
      .locator('[data-view]')
      .evaluateAll((views) =>
        Object.fromEntries(views.map((view) => [view.getAttribute('data-view'), view.textContent!.trim()])),
      );

  /** The text of every view, as it is to be. */
  function expected(some: Partial<Choices>): Record<string, string> {
    const selection = select(data, { ...NO_CHOICES, ...some });
    const links = makeLinks(selection, (path) => path);
    return Object.fromEntries(
      (Object.keys(VIEWS) as ViewName[]).map((name) => [
        name,
        toString({ type: 'root', children: drawView(name, selection, links) }).trim(),
      ]),
    );
  }

  const reviewsOf = (some: Partial<Choices>) => select(data, { ...NO_CHOICES, ...some }).reviews.length;

  test.for([1280, 390])('is whole on a screen %i wide, and asks for nothing of its own', async (width) => {
    const { page, faults } = await open('agents/', { viewport: { width, height: 800 } });
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.reload({ waitUntil: 'networkidle' });
    expect(fetched.filter((url) => url.endsWith('.json'))).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.locator('[style]').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('without scripts all figures are there, and no form', async () => {
    const { page } = await open('agents/', { javaScriptEnabled: false });
    expect(await shown(page)).toEqual(expected({}));
    expect(await page.locator('agent-views form').isVisible()).toBe(false);
    await page.context().close();
  });

  test('a choice makes all figures anew, and stands in the address', async () => {
    const { page, faults } = await open('agents/');
    const built = await shown(page);
    await field(page, 'repo').selectOption(repo);
    await expect.poll(() => status(page)).toBe(`${reviewsOf({ repo })} of ${data.reviews.length} reviews`);
    expect(await shown(page)).toEqual(expected({ repo }));
    expect(new URL(page.url()).searchParams.get('repo')).toBe(repo);
    await field(page, 'severity').selectOption('important');
    const both = { repo, severity: 'important' } as const;
    await expect.poll(() => shown(page)).toEqual(expected(both));
    expect(new URL(page.url()).searchParams.get('severity')).toBe('important');

    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => shown(page)).toEqual(built);
    expect(await status(page)).toBe(`${data.reviews.length} reviews`);
    expect(new URL(page.url()).search).toBe('');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('several agents can be chosen; a shared address, and the way back, have all choices', async () => {
    const { reviewers } = data.reviews.find((review) => takingPart(review).length > 1)!;
    const agents = takingPart({ reviewers })
      .slice(0, 2)
      .map((at) => reviewers[at]!.agent)
      .sort();
    const { page, faults } = await open('agents/');
    await page.getByText('Only reviews in which certain agents took part').click();
    for (const agent of agents) await page.getByRole('checkbox', { name: agent, exact: true }).check();
    await expect.poll(() => shown(page)).toEqual(expected({ agents }));
    const address = page.url();
    expect(new URL(address).searchParams.getAll('agent').sort()).toEqual(agents);

    const chosen = async () => {
      await expect
        .poll(() => status(page))
        .toBe(`${reviewsOf({ agents })} of ${data.reviews.length} reviews`);
      expect(await shown(page)).toEqual(expected({ agents }));
      for (const agent of agents)
        expect(await page.getByRole('checkbox', { name: agent, exact: true }).isChecked()).toBe(true);
    };
    await page.goto(`${site}agents/`);
    await page.goto(address);
    await chosen();
    expect(await page.getByRole('checkbox', { name: agents[0]!, exact: true }).isVisible()).toBe(true);
    await page.locator('[data-view=comparison] a.value[href*="findings/"]').first().click();
    await page.waitForURL(/findings\/\?q=/);
    await page.goBack();
    await chosen();
    // Addresses of one page follow each other without a reload.
    await page.evaluate(() => history.pushState(null, '', '?severity=critical'));
    await page.evaluate(() => history.pushState(null, '', '?severity=suggestion'));
    await page.goBack();
    await expect.poll(() => shown(page)).toEqual(expected({ severity: 'critical' }));
    await page.goBack();
    await chosen();
    await page.goForward();
    await expect.poll(() => field(page, 'severity').inputValue()).toBe('critical');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('an effort and a period can be chosen', async () => {
    const effort = data.reviews.flatMap(({ reviewers }) => reviewers.flatMap((one) => one.effort ?? []))[0]!;
    const from = data.reviews.flatMap(({ date }) => date ?? []).toSorted()[3]!;
    const { page, faults } = await open('agents/');
    await field(page, 'effort').selectOption(effort);
    await field(page, 'from').fill(from);
    await expect.poll(() => shown(page)).toEqual(expected({ effort, from }));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('what the address asks for and nobody has is said, and not asked', async () => {
    const { page, faults } = await open(
      `agents/?agent=Nobody+%3Cb%3E&repo=${encodeURIComponent(repo)}&kind=odd&from=2026-02-31`,
    );
    await expect
      .poll(() => status(page))
      .toMatch(/^\d+ of \d+ reviews “Nobody <b>”, which .*“odd”.*“2026-02-31”/);
    expect(await shown(page)).toEqual(expected({ repo }));
    expect(await field(page, 'kind').inputValue()).toBe('');
    await field(page, 'repo').selectOption('');
    await expect.poll(() => status(page)).toBe(`${data.reviews.length} reviews`);
    expect(new URL(page.url()).search).toBe('');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a choice of which there are no reviews says so', async () => {
    const { page, faults } = await open('agents/?from=2999-01-01');
    await expect.poll(() => status(page)).toBe(`0 of ${data.reviews.length} reviews`);
    expect(await shown(page)).toEqual(expected({ from: '2999-01-01' }));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('where the rows cannot be fetched, that is said, and the next choice tries again', async () => {
    const { page } = await open('agents/');
    const built = await shown(page);
    for (const gone of ['**/agents.json', '**/*agent-drawing*.js'])
      await page.route(gone, (route) => route.abort());
    await field(page, 'severity').selectOption('critical');
    await expect.poll(() => status(page)).toMatch(/^What was chosen could not be fetched/);
    expect(await shown(page)).toEqual(built);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => status(page)).toBe(`${data.reviews.length} reviews`);
    await page.unrouteAll();
    await field(page, 'severity').selectOption('important');
    await expect.poll(() => shown(page)).toEqual(expected({ severity: 'important' }));
    await page.context().close();
  });

  test('of choices that follow each other the last is shown, however slow the rows are', async () => {
    const { page, faults } = await open('agents/');
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/agents.json', async (route) => {
      await held;
      await route.continue();
    });
    for (const severity of ['critical', 'suggestion', 'important'])
      await field(page, 'severity').selectOption(severity);
    release();
    await expect.poll(() => shown(page)).toEqual(expected({ severity: 'important' }));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.for(['', '?severity=important'])(
    'a cell of /agents/%s opens as many findings as it counts',
    async (asked) => {
      const { page, faults } = await open(`agents/${asked}`);
      if (asked !== '') await expect.poll(() => status(page)).toMatch(/ of /);
      const cells = page.locator('[data-view] a.value[href*="findings/"]');
      const links = await cells.evaluateAll((all) =>
        all.map((a) => ({
          href: (a as HTMLAnchorElement).href,
          count: Number(a.getAttribute('data-count')),
        })),
      );
      expect(links.length).toBeGreaterThan(10);
      const step = Math.ceil(links.length / 8);
      for (const { href, count } of links.filter((_, at) => at % step === 0)) {
        await page.goto(href);
        await expect
          .poll(() => page.locator('finding-search [role=status]').first().textContent())
          .toMatch(new RegExp(`^\\s*${count} findings?\\b`));
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  test('no page of the agents, nor the docs, shows a percentage without its n and interval', async () => {
    const docs = await (await fetch(`${site}docs/`)).text();
    const explained = [...docs.matchAll(/href="[^"]*?(docs\/[^"/]*(?:agents|numbers)[^"/]*\/)"/g)].map(
      ([, path]) => path!,
    );
    const paths = scopesOf(data).map(({ path }) => path.slice(1));
    // The cells of the retro tables are the reports' own words.
    for (const path of new Set(['agents/', ...paths, ...explained])) {
      const answer = await fetch(site + path);
      expect([path, answer.status]).toEqual([path, 200]);
      const html = await answer.text();
      expect([path, barePercentages(html)]).toEqual([path, []]);
    }
    const bare = toHtml({ type: 'root', children: [{ type: 'text', value: 'found 60 % of all' }] });
    expect(barePercentages(bare)).toHaveLength(1);
  });

  test('on paper tables fit, and no number and no single word of a head or a name is broken', async () => {
    // What A4 leaves between its margins.
    const { page } = await open('agents/', { viewport: { width: 688, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const told = await page.locator('table.figures').evaluateAll((tables) => ({
      wide: tables.filter((table) => table.getBoundingClientRect().right > innerWidth + 1).length,
      broken: tables
        .flatMap((table) => [...table.querySelectorAll('thead th, tbody th > a, .value')])
        .filter((cell) => cell.checkVisibility() && /^\S+$/.test(cell.textContent.trim()))
        .filter((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size > 1;
        })
        .map((cell) => cell.textContent),
    }));
    expect(told).toEqual({ wide: 0, broken: [] });
    await page.context().close();
  });
});
