import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, HOW_TO_GET_ONE, launch } from './chromium.ts';
import { run, type Ended } from './command.ts';
import { serveFolder } from './static-server.ts';

const work = mkdtempSync(join(tmpdir(), 'casebook-renamed-'));
const reports = join(work, 'reports');
const out = join(work, 'site');
afterAll(() => rmSync(work, { recursive: true }));

const OLD = 'quillcast/20260514-093455-pr-14';
const NEW = 'quillcast/2026/downloads';
const OLD_PAGE = `reviews/${OLD}/index.html`;
const script = (name: string, ...args: string[]): Promise<Ended> =>
  run(`scripts/${name}.ts`, args, { REPORTS_DIR: reports });
const build = () => script('build', '--silent', '--out', out);
const page = (path: string) => readFileSync(join(out, path), 'utf8');
const withAlias = (alias: string) => {
  const file = join(reports, `${NEW}.md`);
  const text = readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, '');
  writeFileSync(file, `---\naliases: [${alias}]\n---\n${text}`);
};

beforeAll(async () => {
  mkdirSync(join(reports, 'quillcast/2026'), { recursive: true });
  copyFileSync(`reports/${OLD}.md`, join(reports, `${OLD}.md`));
  expect((await script('addresses')).code).toBe(0);
  // As `git mv` does it.
  renameSync(join(reports, `${OLD}.md`), join(reports, `${NEW}.md`));
});

test('a report that is renamed takes its addresses away: the build fails, and says what keeps them', async () => {
  const { code, errors } = await build();
  expect(code).toBe(1);
  expect(errors).toMatch(
    new RegExp(
      `/reviews/${OLD}/ and \\d+ more were published for ${OLD}\\.md, which is now ${NEW}\\.md: they`,
    ),
  );
  expect(errors).toContain(`"aliases: [${OLD}]"`);
});

test('with the old path among its aliases all of them are kept, also once they are listed anew', async () => {
  withAlias(OLD);
  expect(await build()).toEqual({ code: 0, errors: '' });
  expect((await script('addresses')).code).toBe(0);
  const list = readFileSync(join(reports, 'addresses.txt'), 'utf8');
  expect(list).toContain(`  /reviews/${OLD}/\n`);
  expect(list).toContain(`  /reviews/${OLD}/originals/\n`);
  expect(list).toContain(`  /reviews/${NEW}/\n`);
  expect((await script('build', '--silent', '--strict', '--out', out)).code).toBe(0);
});

test('the old page leads on without scripts, and tells engines which page to list', () => {
  for (const end of ['', 'originals/']) {
    const html = page(`reviews/${OLD}/${end}index.html`);
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=/reviews/${NEW}/${end}">`);
    expect(html).toContain(`<link rel="canonical" href="/reviews/${NEW}/${end}">`);
    expect(html).not.toContain('noindex');
    expect(html).toMatch(new RegExp(`<a href="/reviews/${NEW}/${end}"`));
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  }
  expect(page('pagefind/catalogue.json')).not.toContain(OLD);
  expect(page('feed.xml')).not.toContain(OLD);
});

const chromium = findChromium();
if (chromium === null) console.warn(`\n  A BROWSER TEST OF RENAMED REPORTS SKIPPED: ${HOW_TO_GET_ONE}\n`);
describe.skipIf(chromium === null)('in a browser', () => {
  test.for([
    ['with', true, '#i1'],
    ['without', false, ''],
  ] as const)('%s scripts the old address leads to the new one', async ([, javaScriptEnabled, kept]) => {
    const server = await serveFolder(out);
    const browser = await launch(chromium!);
    const tab = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await tab.goto(`${server.address}reviews/${OLD}/#i1`);
    await tab.waitForURL(`${server.address}reviews/${NEW}/${kept}`);
    expect(await tab.locator('article:target').count()).toBe(javaScriptEnabled ? 1 : 0);
    await browser.close();
    await server.close();
  });
});

test('an alias that another report has is named with its line, and the other keeps its page', async () => {
  withAlias(OLD);
  copyFileSync('reports/quillcast/20260409-160312-pr-9.md', join(reports, `${OLD}.md`));
  const { code, errors } = await script('build', '--silent', '--strict', '--out', out);
  expect(code).toBe(1);
  expect(errors).toContain(`${NEW}.md:2 error alias-taken: `);
  await build();
  expect(page(OLD_PAGE)).not.toContain('http-equiv="refresh"');
});
