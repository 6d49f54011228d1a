import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../../scripts/audit/axe.ts';
import { kindsOfPages } from '../../scripts/audit/kinds.ts';
import { tooHeavy, weigh } from '../../scripts/audit/weights.ts';
import { BuiltSite } from './hostile/built-site.ts';
import { noBrowser, site, useBrowser } from './open-page.ts';

const ROUND_1 = 'reviews/tidepool/20260504-091530-pr-41/';
/** Its I1 has a long listing. */
const WITH_FOLDS = 'reviews/quillcast/20260924-110718-pr-26/';

const built = new BuiltSite(process.env['SITE_DIR'] ?? 'dist');
/** Each kind of page with the path that stands for it. */
const KINDS = kindsOfPages(built).found.map(({ kind, file }) => ({
  kind,
  file,
  path: file.replace(/(^|\/)index\.html$/, '$1'),
}));

test('the site has all kinds of pages that are looked at here', () => {
  expect(KINDS.length).toBeGreaterThan(14);
});

test.for(KINDS)('$kind: styles and scripts are light', (page) => {
  const base = new URL(site).pathname;
  expect(tooHeavy(weigh(built, base, page))).toEqual([]);
});

test.for(KINDS)('$kind: says what it is to those who list or share it', ({ file }) => {
  const html = built.text(file);
  const content = (name: string) =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(html)?.[1] ?? '';
  const about = content('description');
  expect(about.length).toBeGreaterThan(20);
  expect(about.length).toBeLessThanOrEqual(250);
  expect(content('og:description')).toBe(about);
  expect(/<title>([^<]*)<\/title>/.exec(html)?.[1]).toContain(content('og:title'));
  expect(content('og:site_name')).toBe('Casebook');
});

describe.skipIf(noBrowser)('the frame of every page', () => {
  const open = useBrowser();

  test.for(KINDS)('$kind: axe finds nothing, light or dark', async ({ path }) => {
    const { page } = await open(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page), colorScheme).toEqual([]);
    }
    await page.context().close();
  });

  test.for(KINDS)('$kind: at 200 % nothing is cut off or lost', async ({ path }) => {
    const { page } = await open(path, { viewport: { width: 1280, height: 800 } });
    const before = await shownLinks(page);
    await page.setViewportSize({ width: 640, height: 400 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    expect(await shownLinks(page)).toEqual(before);
    await page.context().close();
  });

  test('the skip link passes the navigation by', async () => {
    const { page } = await open(ROUND_1);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toContain('Skip');
    expect((await page.locator(':focus').boundingBox())?.width).toBeGreaterThan(50);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('main :focus').count()).toBe(1);
    await page.context().close();
  });

  test('j and k go through the rows of a list that are shown, and Enter opens one', async () => {
    const { page, faults } = await open('findings/severity/critical/');
    const shown = page.locator('.findings > li > a');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    await page.keyboard.press('j');
    expect(await focused()).toBe(await shown.nth(0).getAttribute('href'));
    await page.keyboard.press('j');
    expect(await focused()).toBe(await shown.nth(1).getAttribute('href'));
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    const first = (await shown.nth(0).getAttribute('href'))!;
    expect(await focused()).toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href.endsWith(first));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('j and k go through the findings of a report, each by its address', async () => {
    const { page, faults } = await open(ROUND_1);
    const ids = await page
      .locator('[data-finding]')
      .evaluateAll((all) => all.map((each) => `#${(each as HTMLElement).id}`));
    const at = () => page.evaluate(() => [location.hash, `#${document.activeElement?.id}`]);
    await page.keyboard.press('j');
    expect(await at()).toEqual([ids[0], ids[0]]);
    await page.keyboard.press('j');
    expect(await at()).toEqual([ids[1], ids[1]]);
    const top = await page.locator(':focus').evaluate((each) => each.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(100);
    await page.keyboard.press('k');
    expect(await at()).toEqual([ids[0], ids[0]]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('from an address with an anchor the keys go on from that finding', async () => {
    const { page } = await open(`${ROUND_1}#i1`);
    await page.keyboard.press('j');
    expect(new URL(page.url()).hash).toBe('#i2');
    await page.context().close();
  });

  test('e unfolds what is folded in a finding, and folds it again', async () => {
    const { page } = await open(`${WITH_FOLDS}#i1`);
    const folds = page.locator('#i1 details');
    const areOpen = () => folds.evaluateAll((all) => all.map((each) => (each as HTMLDetailsElement).open));
    const before = await areOpen();
    expect(before.length).toBeGreaterThan(0);
    expect(before).toContain(false);
    await page.keyboard.press('e');
    expect(await areOpen()).toEqual(before.map(() => true));
    await page.keyboard.press('e');
    expect(await areOpen()).toEqual(before.map(() => false));
    await page.context().close();
  });

  test('a slash leads to the search of the page, where keys are letters', async () => {
    const { page } = await open('findings/');
    await page.keyboard.press('/');
    await page.keyboard.type('j/k?');
    expect(await page.locator('input[name=q]').inputValue()).toBe('j/k?');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.context().close();
  });

  test('a question mark tells the keys; Escape and the button close it', async () => {
    const { page, faults } = await open(ROUND_1);
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await page.keyboard.press('?');
    expect(await dialog.textContent()).toContain('next finding');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page)).toEqual([]);
    }
    await page.keyboard.press('j');
    expect(new URL(page.url()).hash).toBe('');
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);

    const button = page.getByRole('button', { name: 'Keys' });
    await button.click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await dialog.count()).toBe(0);
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('who does not want single keys to act turns them off, for all pages', async () => {
    const { page } = await open('findings/');
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByLabel('Act on single keys').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await page.locator('[data-finding] :focus').count()).toBe(0);
    await page.goto(`${site}${ROUND_1}`);
    await page.keyboard.press('?');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.context().close();
  });

  test('keys with modifiers are left to the browser', async () => {
    const { page } = await open('findings/');
    await page.keyboard.press('Control+j');
    await page.keyboard.press('Alt+k');
    expect(await page.locator('[data-finding] :focus').count()).toBe(0);
    await page.context().close();
  });

  test('without JavaScript nothing is offered that needs it', async () => {
    const { page } = await open('findings/', { javaScriptEnabled: false });
    expect(await page.locator('form:visible, button:visible').count()).toBe(0);
    await page.context().close();
  });

  test('on paper everything is unfolded, and nothing offers to be pressed', async () => {
    let folded = 0;
    const { page } = await open('');
    await page.emulateMedia({ media: 'print' });
    for (const { path } of KINDS) {
      await page.goto(site + path);
      // The choices of a form are not printed, nor is what is there to be copied.
      expect(await page.locator('details.badges:visible').count(), path).toBe(0);
      const details = page.locator('details:not([open], form *, .badges)');
      folded += await details.count();
      const hidden = await details
        .locator('> :not(summary)')
        .evaluateAll((all) =>
          all.filter((each) => !each.checkVisibility()).map((each) => each.outerHTML.slice(0, 200)),
        );
      expect(hidden, path).toEqual([]);
      expect(await page.locator('form:visible, button:visible, nav:visible').count(), path).toBe(0);
    }
    expect(folded).toBeGreaterThan(0);
    await page.context().close();
  });

  test('code is broken into lines on paper, not cut', async () => {
    const { page } = await open(ROUND_1, { viewport: { width: 500, height: 800 } });
    await page.emulateMedia({ media: 'print' });
    const cut = await page
      .locator('pre')
      .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth + 1).length);
    expect(await page.locator('pre').count()).toBeGreaterThan(0);
    expect(cut).toBe(0);
    await page.context().close();
  });

  test('nothing moves for those who ask for less motion', async () => {
    const { page } = await open('');
    const durations = () =>
      page.locator('h1').evaluate((heading) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('h1 { transition: color 3s; animation: spin 3s infinite }');
        document.adoptedStyleSheets = [sheet];
        const { transitionDuration, animationName } = getComputedStyle(heading);
        return [transitionDuration, animationName];
      });
    expect(await durations()).toEqual(['3s', 'spin']);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await durations()).toEqual(['0s', 'none']);
    await page.context().close();
  });

  test('in forced colours severities keep their shapes and edges, and the focus is seen', async () => {
    const { page } = await open(ROUND_1, { forcedColors: 'active' });
    const severities = await page.locator('main article .severity').evaluateAll((all) =>
      all.map((each) => {
        const { borderTopWidth, borderTopStyle, borderTopColor, color } = getComputedStyle(each);
        const shape = getComputedStyle(each, '::before').content;
        return { shape, edge: [borderTopWidth, borderTopStyle, borderTopColor === color] };
      }),
    );
    expect(new Set(severities.map(({ shape }) => shape)).size).toBe(3);
    for (const { edge } of severities) expect(edge).toEqual(['1px', 'solid', true]);
    await page.keyboard.press('j');
    const [outline, background] = await page
      .locator(':focus')
      .evaluate((each) => [
        getComputedStyle(each).outlineColor,
        getComputedStyle(document.body).backgroundColor,
      ]);
    expect(outline).not.toBe(background);
    expect(await page.locator(':focus').evaluate((each) => getComputedStyle(each).outlineStyle)).toBe(
      'solid',
    );
    const widths = await page
      .locator('.site-header nav a')
      .evaluateAll((all) =>
        all.map((each) => [each.hasAttribute('aria-current'), getComputedStyle(each).borderBottomWidth]),
      );
    for (const [isCurrent, width] of widths) expect(width).toBe(isCurrent ? '2px' : '0px');
    await page.context().close();
  });
});

/** The addresses of all links that can be seen, as often as they are. */
function shownLinks(page: Page): Promise<(string | null)[]> {
  return page
    .locator('a[href]')
    .evaluateAll((all) =>
      all.filter((each) => each.checkVisibility()).map((each) => each.getAttribute('href')),
    );
}
