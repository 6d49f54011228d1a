import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readPage } from '../site/page.ts';
import { inputKeys, keepPublished, readPageFacts, readPublished } from './published.ts';

const work = mkdtempSync(join(tmpdir(), 'casebook-published-'));
const reports = join(work, 'reports');
const report = join(reports, 'a.md');
const RECORD = {
  site: 'b',
  key: 'k',
  warnings: ['a report could not be read'],
  errors: [],
  pages: { a: { '/a/': 'k' } },
};
const keyNow = async () => (await inputKeys()).all;

beforeAll(() => {
  mkdirSync(reports);
  writeFileSync(report, '# A\n');
  vi.stubEnv('REPORTS_DIR', reports);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true });
});

test('the key follows the bytes and the names of reports, and the settings', async () => {
  const keys = [await keyNow()];
  expect(await keyNow()).toBe(keys[0]);
  writeFileSync(report, '# B\n');
  keys.push(await keyNow());
  renameSync(report, join(reports, 'b.md'));
  keys.push(await keyNow());
  vi.stubEnv('SITE_TITLE', 'Another');
  keys.push(await keyNow());
  expect(new Set(keys).size).toBe(4);
});

test('the key of the site follows the settings, and no report', async () => {
  const { site } = await inputKeys();
  writeFileSync(join(reports, 'b.md'), '# D\n');
  expect((await inputKeys()).site).toBe(site);
  vi.stubEnv('SITE_TITLE', 'Yet another');
  expect((await inputKeys()).site).not.toBe(site);
});

test('reports are read in a folder that is a link, too', async () => {
  symlinkSync(reports, join(work, 'linked'));
  vi.stubEnv('REPORTS_DIR', join(work, 'linked'));
  const before = await keyNow();
  writeFileSync(report, '# C\n');
  expect(await keyNow()).not.toBe(before);
  vi.stubEnv('REPORTS_DIR', reports);
});

test.skipIf(process.platform === 'win32')('a pipe among the reports is not waited for', async () => {
  expect(spawnSync('mkfifo', [join(reports, 'pipe.md')]).status).toBe(0);
  expect(await keyNow()).toMatch(/^[0-9a-f]{64}$/);
});

test('what was published is known as long as it is as it was left', async () => {
  const out = join(work, 'site');
  mkdirSync(join(out, 'reviews'), { recursive: true });
  const page = join(out, 'reviews/index.html');
  writeFileSync(page, 'a page');
  expect(await readPublished(out)).toBeUndefined();
  await keepPublished(out, RECORD, new Map());
  expect(await readPublished(out)).toEqual(RECORD);
  writeFileSync(page, 'another page');
  expect(await readPublished(out)).toBeUndefined();
  await keepPublished(out, RECORD, new Map());
  rmSync(page);
  expect(await readPublished(out)).toBeUndefined();
});

test('what pages offer and want is known of those that are asked for', async () => {
  const out = join(work, 'another');
  mkdirSync(out);
  const html = '<p id="x"><a href="/b/">b</a><img src="/c.png"></p><p id="x"></p>';
  const moved = '<meta http-equiv="refresh" content="0; url=/b/"><a href="/b/">b</a>';
  const pages = new Map([
    ['a/index.html', readPage(html)],
    ['b/index.html', readPage(moved)],
    ['c/index.html', readPage('')],
  ]);
  await keepPublished(out, RECORD, pages);
  const files = new Set(['b/index.html', 'a/index.html', 'new/index.html']);
  const found = await readPageFacts(out, files);
  expect([...found].sort()).toEqual([...pages].slice(0, 2));
  expect(await readPageFacts(out, new Set())).toEqual(new Map());
  expect(await readPageFacts(join(work, 'nowhere'), files)).toEqual(new Map());
});
