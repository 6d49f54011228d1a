import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inputsKey, keepPublished, readPublished } from './published.ts';

const work = mkdtempSync(join(tmpdir(), 'casebook-published-'));
const reports = join(work, 'reports');
const report = join(reports, 'a.md');
const RECORD = { key: 'k', warnings: ['a report could not be read'], errors: [] };

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
  const keys = [await inputsKey()];
  expect(await inputsKey()).toBe(keys[0]);
  writeFileSync(report, '# B\n');
  keys.push(await inputsKey());
  renameSync(report, join(reports, 'b.md'));
  keys.push(await inputsKey());
  vi.stubEnv('SITE_TITLE', 'Another');
  keys.push(await inputsKey());
  expect(new Set(keys).size).toBe(4);
});

test('reports are read in a folder that is a link, too', async () => {
  symlinkSync(reports, join(work, 'linked'));
  vi.stubEnv('REPORTS_DIR', join(work, 'linked'));
  const before = await inputsKey();
  writeFileSync(report, '# C\n');
  expect(await inputsKey()).not.toBe(before);
  vi.stubEnv('REPORTS_DIR', reports);
});

test.skipIf(process.platform === 'win32')('a pipe among the reports is not waited for', async () => {
  expect(spawnSync('mkfifo', [join(reports, 'pipe.md')]).status).toBe(0);
  expect(await inputsKey()).toMatch(/^[0-9a-f]{64}$/);
});

test('what was published is known as long as it is as it was left', async () => {
  const out = join(work, 'site');
  mkdirSync(join(out, 'reviews'), { recursive: true });
  const page = join(out, 'reviews/index.html');
  writeFileSync(page, 'a page');
  expect(await readPublished(out)).toBeUndefined();
  await keepPublished(out, RECORD);
  expect(await readPublished(out)).toEqual(RECORD);
  writeFileSync(page, 'another page');
  expect(await readPublished(out)).toBeUndefined();
  await keepPublished(out, RECORD);
  rmSync(page);
  expect(await readPublished(out)).toBeUndefined();
});
