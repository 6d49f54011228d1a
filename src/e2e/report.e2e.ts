import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { noBrowser, site, useBrowser } from './open-page.ts';

const PR_41 = 'reviews/tidepool/20260518-161120-pr-41/';
const PR_61 = 'reviews/tidepool/20260917-134405-pr-61/';
const PR_26 = 'reviews/quillcast/20260924-110718-pr-26/';
const PR_12 = 'reviews/tidepool/20260318-142210-pr-12/';
const WITHOUT_SCRIPTS = { javaScriptEnabled: false } as const;

describe.skipIf(noBrowser)('a report', () => {
  const open = useBrowser();

  test.for([
    ['a screen', 1280, 800],
    ['a phone', 390, 844],
  ] as const)(
    'says what, how it ended, why and what is open without scrolling on %s',
    async ([, width, height]) => {
      const { page } = await open(PR_26, { ...WITHOUT_SCRIPTS, viewport: { width, height } });
      const top = page.locator('.top');
      const seen = [
        top.getByRole('heading', { level: 1 }),
        top.locator('.verdict'),
        top.getByText('no resolution on record'),
        top.getByRole('region', { name: 'What is open' }).getByRole('link').first(),
      ];
      for (const part of seen) {
        const box = (await part.boundingBox())!;
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
      await page.context().close();
    },
  );

  test('its reviewers lead to their pages, those that dropped out, too', async () => {
    const { page, faults } = await open('reviews/tidepool/20260512-103847-pr-41/', WITHOUT_SCRIPTS);
    const reviewers = page.locator('.who li', { hasText: 'Reviewed by' });
    expect((await reviewers.textContent())!.replace(/\s+/g, ' ').trim()).toBe(
      'Reviewed by Heron Large 2, Sable Pro 4, Finch Mini 3 (dropped out)',
    );
    await reviewers.getByRole('link', { name: 'Finch Mini 3' }).click();
    expect(await page.locator('h1').textContent()).toBe('Finch Mini 3');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('what is open leads to the finding', async () => {
    const { page } = await open(PR_26, WITHOUT_SCRIPTS);
    await page.getByRole('region', { name: 'What is open' }).getByRole('link').first().click();
    expect(await page.locator('article:target h3').count()).toBe(1);
    await page.context().close();
  });

  test('the outline tells severities and outcomes, and follows the reader', async () => {
    const { page } = await open(PR_61, { viewport: { width: 1280, height: 800 } });
    const outline = page.getByRole('navigation', { name: 'Contents of this review' });
    const entry = outline.locator('a[href="#i2"]');
    expect((await entry.textContent())?.replace(/\s+/g, ' ')).toMatch(
      /important I2 An early return .* fixed/,
    );
    expect(await entry.getAttribute('aria-current')).toBeNull();
    await page.locator('#i2').evaluate((finding) => finding.scrollIntoView());
    await expect.poll(() => entry.getAttribute('aria-current')).toBe('location');
    expect(await outline.locator('[aria-current]').count()).toBe(1);
    await page.context().close();
  });

  test('a finding tells who found it and what each of them called it', async () => {
    const { page } = await open(PR_41, WITHOUT_SCRIPTS);
    const facts = page.locator('#s1 header');
    await expect(facts.locator('dd', { hasText: 'Sable Pro 4' }).textContent()).resolves.toContain(
      'important → suggestion',
    );
    await facts.locator('dd', { hasText: 'Sable Pro 4' }).getByRole('link', { name: 'I1' }).click();
    expect(await page.locator('li:target').textContent()).toContain('parseRetryAfter');
    await page.context().close();
  });

  test('its places are links to the code at the reviewed commit, and to what else was found there', async () => {
    const { page } = await open(PR_61, WITHOUT_SCRIPTS);
    const where = page.locator('#i1 dd').first();
    expect(await where.getByRole('link').first().getAttribute('href')).toBe(
      'https://github.com/lanternworks/tidepool/blob/c5f1e82d0b7a94463e2f58ad1c90be7715d2a6f3/internal/relay/limiter.go#L41-L53',
    );
    await where.getByRole('link', { name: 'in this file' }).click();
    expect(page.url()).toBe(`${site}files/lanternworks/tidepool/internal/relay/limiter.go/`);
    await page.context().close();
  });

  test('where the reviewed commit cannot be told there is no link to code', async () => {
    const { page } = await open(PR_12, WITHOUT_SCRIPTS);
    expect(await page.locator('a[href*="/blob/"]').count()).toBe(0);
    expect(await page.locator('article .location').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('quoted code has a bar with its place, a fix stands apart, a probe is called one and folded where long', async () => {
    const { page } = await open(PR_61, WITHOUT_SCRIPTS);
    const finding = page.locator('#i1');
    expect(await finding.locator('figcaption').first().textContent()).toContain(
      'internal/relay/limiter.go:41-53',
    );
    const probe = finding.locator('.code', { hasText: 'Probe' });
    expect(await probe.locator('pre').isVisible()).toBe(false);
    await probe.getByText('Probe').click();
    expect(await probe.locator('pre').isVisible()).toBe(true);
    expect(await finding.locator('figcaption', { hasText: 'Output' }).count()).toBe(1);
    const fix = finding.getByRole('group', { name: 'Fix' });
    expect(await fix.locator('.code', { hasText: 'Patch' }).count()).toBe(1);
    expect(await fix.textContent()).not.toContain('The goroutine does not know');
    await page.context().close();
  });

  test('a patch is downloaded as it was written', async () => {
    const { page } = await open(PR_61, WITHOUT_SCRIPTS);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#i1').getByRole('link', { name: 'Download' }).click(),
    ]);
    const patch = await text(await download.createReadStream());
    expect(patch).toMatch(/^diff --git .*\n/);
    expect(readFileSync('reports/tidepool/20260917-134405-pr-61.md', 'utf8')).toContain(patch);
    await page.context().close();
  });

  test('code and findings are copied, a finding as the Markdown of the report', async () => {
    const { page, faults } = await open(PR_61, { permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const finding = page.locator('#i1');
    await finding.locator('.code').first().getByRole('button', { name: 'Copy' }).click();
    await expect.poll(copied).toMatch(/^func \(l \*Limiter\) Acquire/);
    await finding.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect.poll(copied).toMatch(/^I1\. \*\*A wait that times out/);
    expect(await copied()).toContain('```bash repro');
    const [facts, from] = (await copied()).trimEnd().split('\n').slice(-2);
    expect(facts).toMatch(
      /^important, fixed · \[`internal\/relay\/limiter\.go:41-53`\]\(https:\/\/github\.com\/.*#L41-L53\) · found by Heron Large 3, Sable Pro 5$/,
    );
    expect(from).toMatch(
      /^From \[I1 of `#61` Limit concurrent deliveries per host, 17 Sept 2026\]\(http.*\/#i1\)$/,
    );
    expect(await copied()).not.toContain('I2. **');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('an issue starts from a finding: in short without scripts, else with its words, and says where all is', async () => {
    const issueOf = async (options: { javaScriptEnabled: boolean }) => {
      const { page, faults } = await open(PR_61, options);
      const href = await page
        .locator('#i1')
        .getByRole('link', { name: 'Open an issue' })
        .getAttribute('href');
      await page.context().close();
      expect(faults).toEqual([]);
      const { origin, pathname, searchParams } = new URL(href!);
      return {
        form: origin + pathname,
        title: searchParams.get('title'),
        body: searchParams.get('body') ?? '',
      };
    };
    const short = await issueOf({ javaScriptEnabled: false });
    expect(short).toMatchObject({
      form: 'https://github.com/lanternworks/tidepool/issues/new',
      title: 'A wait that times out takes its slot anyway, with nobody left to return it',
    });
    expect(short.body).toMatch(/^important, `internal\/relay\/limiter\.go:41-53`\n\nFrom /);
    const long = await issueOf({ javaScriptEnabled: true });
    expect({ ...long, body: '' }).toEqual({ ...short, body: '' });
    expect(long.body).toMatch(/^important, fixed · \[`internal\/relay\/limiter\.go:41-53`\]/);
    expect(long.body).toContain('The goroutine does not know');
    expect(long.body).toMatch(/\nFrom \[I1 of `#61` .*\]\(http.*\/#i1\)$/);
  });

  test('an outcome has its day, its commit and its reason', async () => {
    const { page } = await open(PR_41, WITHOUT_SCRIPTS);
    const outcome = page.locator('#s1 li', { hasText: 'fixed' }).first();
    expect((await outcome.textContent())?.replace(/\s+/g, ' ')).toMatch(/fixed .*2026 in e83f5a2/);
    expect(await outcome.getByRole('link').getAttribute('href')).toMatch(/\/commit\/e83f5a2$/);
    await page.context().close();
  });

  test('references lead where they resolve, and only there', async () => {
    const { page } = await open(PR_61, WITHOUT_SCRIPTS);
    const links = (text: string) => page.locator('.prose').getByRole('link', { name: text, exact: true });
    expect(await links('#41').first().getAttribute('href')).toContain('/pr/lanternworks/tidepool/41/');
    await page.goto(site + PR_41);
    expect(await links('S1').first().getAttribute('href')).toBe('#s1');
    const earlier = page.locator('.prose li', { hasText: 'round 1 S2, round 2 S1' });
    expect(
      await earlier.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
    ).toEqual([
      expect.stringMatching(/20260504-091530-pr-41\/#s2$/),
      expect.stringMatching(/20260507-140212-pr-41\/#s1$/),
    ]);
    // The reviewer's own id in the reconciliation is none of the report's findings.
    expect(await page.locator('.prose', { hasText: 'Sable I1 (date form lost)' }).locator('a').count()).toBe(
      0,
    );
    expect(await page.locator('[data-to]').count()).toBe(0);
    await page.context().close();
  });

  test('the same lines in other pull requests are named', async () => {
    const { page } = await open(PR_61, WITHOUT_SCRIPTS);
    const same = page.locator('#i2 dl div', { hasText: 'Same lines' });
    await same.getByRole('link').first().click();
    expect(page.url()).toMatch(/pr-41\/#/);
    await page.context().close();
  });

  test('the Markdown is one click away', async () => {
    const { page } = await open(PR_61, WITHOUT_SCRIPTS);
    const href = await page.locator('.top').getByRole('link', { name: 'Markdown' }).getAttribute('href');
    const answer = await page.request.get(new URL(href!, site).href);
    expect(await answer.text()).toMatch(/^# Deep Review: 20260917-134405-pr-61\n/);
    await page.context().close();
  });
});
