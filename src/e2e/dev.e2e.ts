import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { launch } from './chromium.ts';
import { copyProject } from './project-copy.ts';

/** Its sources are edited, too. */
const project = mkdtempSync(join(tmpdir(), 'casebook-dev-'));
const reports = join(project, 'reports');
let address: string;
let server: ChildProcess;

beforeAll(async () => {
  copyProject(process.cwd(), project);
  cpSync('reports/quillcast', join(reports, 'quillcast'), { recursive: true });
  // Astro behaves differently below a test runner; people run it in a shell.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const port = await freePort();
  address = `http://localhost:${port}`;
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    cwd: project,
    env: { ...env, REPORTS_DIR: 'reports', BASE_PATH: '/' },
    stdio: 'ignore',
  });
  await vi.waitUntil(async () => (await status('/')) === 200, { timeout: 25_000, interval: 300 });
}, 30_000);

afterAll(() => {
  server.kill();
  rmSync(project, { recursive: true, force: true, maxRetries: 3, retryDelay: 300 });
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

const PR_17 = '/reviews/quillcast/20260526-150907-pr-17/';

test.skipIf(inject('chromium') === '')(
  'a page that is open shows what changes, without being asked',
  async () => {
    const browser = await launch(inject('chromium'));
    const page = await browser.newPage();
    // Of what changes before it has asked to be told, it hears nothing.
    await page.goto(address + PR_17, { waitUntil: 'networkidle' });
    for (const mark of ['Seen once.', 'Seen twice.']) {
      change('reports/quillcast/20260526-150907-pr-17.md', /^(## .*\n)/m, `$1\n${mark}\n`);
      await page.getByText(mark).waitFor({ state: 'attached', timeout: 10_000 });
    }
    await browser.close();
  },
);

test('a page follows what changes beside its report: an earlier round, the names of the agents', async () => {
  const earlier = join(reports, 'quillcast', '20260520-101233-pr-17.md');
  const before = readFileSync(earlier);
  expect(await has(PR_17, 'round 2 of 2')).toBe(true);
  unlinkSync(earlier);
  await expect.poll(() => has(PR_17, 'round 2 of 2')).toBe(false);
  writeFileSync(earlier, before);
  await expect.poll(() => has(PR_17, 'round 2 of 2')).toBe(true);

  const names = join(reports, 'agents.yaml');
  expect(await has('/agents/', 'Heron of Old')).toBe(false);
  writeFileSync(names, 'aliases:\n  Heron of Old: Heron Large 2\n');
  await expect.poll(() => has('/agents/', 'Heron of Old')).toBe(true);
  unlinkSync(names);
  await expect.poll(() => has('/agents/', 'Heron of Old')).toBe(false);
});

test('a change of a source that only workers run changes all pages, and what is read later, too', async () => {
  expect(await has(PR_17, 'seen-anew')).toBe(false);
  change('src/render/code-figure.ts', /element\('pre', \{/, "$& className: ['seen-anew'],");
  await expect.poll(() => has(PR_17, 'seen-anew')).toBe(true);
  change('reports/quillcast/20260526-150907-pr-17.md', /^(## .*\n)/m, '$1\nSeen after that.\n');
  await expect.poll(() => has(PR_17, 'Seen after that.')).toBe(true);
  expect(await has(PR_17, 'seen-anew')).toBe(true);
});

test('a change of a source that compares reports shows without a change of any report', async () => {
  expect(await has(PR_17, 'carried over')).toBe(true);
  change('src/corpus/thread.ts', /'returned' : 'carried'/, "'returned' : 'returned'");
  await expect.poll(() => has(PR_17, 'carried over')).toBe(false);
});

test.skipIf(inject('chromium') === '')('the search page says plainly that search needs a build', async () => {
  const browser = await launch(inject('chromium'));
  const page = await browser.newPage();
  await page.goto(`${address}/search/?q=retry`);
  await expect.poll(() => page.locator('[role=status]').textContent()).toContain('npm run build');
  await browser.close();
});

/** Linux alone says which processes another one has started. */
const children = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

test.skipIf(!existsSync('/proc/self/task'))('no process outlives the server', async () => {
  const started = children(server.pid!);
  expect(started).not.toEqual([]);
  server.kill('SIGKILL');
  await expect.poll(() => started.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
});

function change(path: string, from: RegExp, to: string): void {
  const file = join(project, path);
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

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

async function has(path: string, words: string): Promise<boolean> {
  return (await text(path)).includes(words);
}

async function text(path: string): Promise<string> {
  return (await fetch(address + path)).text();
}
