import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { brokenLinks } from './crawl.ts';
import { serveFolder } from './hostile/server.ts';

// It takes its time beside other steps.
test(
  "every link and anchor of the built site leads, by other people's link checker",
  { timeout: 300_000 },
  async () => {
    const before = process.cpuUsage();
    const { broken, pages } = await brokenLinks(inject('site'));
    const { user, system } = process.cpuUsage(before);
    console.log(`${pages} addresses of ${inject('site')} in ${((user + system) / 1e6).toFixed(1)} s of CPU`);
    expect(broken).toEqual([]);
    expect(pages).toBeGreaterThan(150);
  },
);

test('a dead link, a dead anchor and a link out of the base path are found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-links-'));
  mkdirSync(join(folder, 'casebook/a'), { recursive: true });
  writeFileSync(join(folder, 'outside.md'), '');
  writeFileSync(join(folder, 'casebook/a/index.html'), '<h1 id="here">A</h1>');
  const links = ['a/', 'a/#here', 'a/#gone', 'b/', '/outside.md', 'https://example.com/'];
  const page = links.map((link) => `<a href="${link}">x</a>`).join('');
  writeFileSync(join(folder, 'casebook/index.html'), page);
  const { address, close } = await serveFolder(folder);
  const home = `${address}/casebook/`;
  const { broken } = await brokenLinks(home);
  close();
  rmSync(folder, { recursive: true });
  expect(broken.sort()).toEqual([
    `${home}: ${home}a/#gone (200)`,
    `${home}: ${home}b/ (404)`,
    `${home}: ${address}/outside.md (200)`,
  ]);
});
