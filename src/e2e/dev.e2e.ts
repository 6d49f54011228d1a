import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { launch } from './chromium.ts';

const reports = mkdtempSync(join(tmpdir(), 'casebook-dev-'));
let address: string;
let server: ChildProcess;

beforeAll(async () => {
  cpSync('reports/quillcast', join(reports, 'quillcast'), { recursive: true });
  // Astro behaves differently below a test runner; people run it in a shell.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const port = await freePort();
  address = `http://localhost:${port}`;
  server = spawn('astro', ['dev', '--port', String(port)], {
    env: { ...env, REPORTS_DIR: reports, BASE_PATH: '/' },
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  await vi.waitUntil(async () => (await status('/')) === 200, { timeout: 25_000, interval: 300 });
}, 30_000);

afterAll(() => {
  server.kill();
  rmSync(reports, { recursive: true });
});

test('npm run dev shows a new, a changed and a removed report without a restart', async () => {
  const file = join(reports, 'quillcast', '20261001-120000-pr-99.md');
  const page = '/reviews/quillcast/20261001-120000-pr-99/';
  const wait = { timeout: 10_000 };
  expect(await status(page)).toBe(404);

  writeFileSync(file, '# A new report\n\n## Suggestions\n\nS1. **A fresh finding** — `cli/src/feed.ts:3`\n');
  await expect.poll(() => status(page), wait).toBe(200);
  expect(await text(page)).toContain('A fresh finding');
  expect(await text('/reviews/')).toContain('A new report');

  writeFileSync(file, readFileSync(file, 'utf8').replace('A fresh finding', 'A changed finding'));
  await expect.poll(() => text(page), wait).toContain('A changed finding');
  await expect.poll(() => text('/findings/'), wait).toContain('A changed finding');

  unlinkSync(file);
  await expect.poll(() => status(page), wait).toBe(404);
});

test.skipIf(inject('chromium') === '')('the search page says plainly that search needs a build', async () => {
  const browser = await launch(inject('chromium'));
  const page = await browser.newPage();
  await page.goto(`${address}/search/?q=retry`);
  await expect.poll(() => page.locator('[role=status]').textContent()).toContain('npm run build');
  await browser.close();
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function status(path: string): Promise<number> {
  return fetch(address + path).then(
    (answer) => answer.status,
    () => 0,
  );
}

async function text(path: string): Promise<string> {
  return (await fetch(address + path)).text();
}
