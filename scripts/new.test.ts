import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { parseReport } from '../src/parse/report.ts';
import { runScript } from './__fixtures__/run-script.ts';

const project = join(import.meta.dirname, '..');
// Each test starts processes one after the other.
vi.setConfig({ testTimeout: 180_000 });

const work = mkdtempSync(join(tmpdir(), 'casebook-new-'));
afterAll(() => rmSync(work, { recursive: true }));

const AT = ['--date', '2026-05-04T09:15:30'];
const PULL_REQUEST = ['--repo', 'lanternworks/tidepool', '--pr', '41'];
const PATH = 'tidepool/20260504-091530-pr-41.md';

test('a report is started where it belongs, as what was said, and the gate has nothing against it', async () => {
  const reports = join(work, 'reports');
  const flags = ['--pr-title', 'Retry deliveries', '--round', '2', '--author', 'mira-oxley'];
  const reviewers = ['--reviewer', 'Heron Large 2 (effort: high)', '--reviewer', 'Sable Pro 4'];
  const first = await runScript('new.ts', reports, [...PULL_REQUEST, ...AT, ...flags, ...reviewers]);
  expect(first).toMatchObject({ code: 0, out: `${join(reports, PATH)}\n` });
  const bytes = readFileSync(join(reports, PATH));
  expect(parseReport('tidepool/20260504-091530-pr-41', PATH, bytes).report).toMatchObject({
    kind: 'pr',
    startedAt: '2026-05-04T09:15:30',
    date: '2026-05-04',
    time: '09:15',
    repo: 'lanternworks/tidepool',
    pullRequest: { number: 41, title: 'Retry deliveries' },
    round: 2,
    author: 'mira-oxley',
    reviewers: [{ name: 'Heron Large 2', effort: 'high' }, { name: 'Sable Pro 4' }],
    problems: [],
  });
  expect(await runScript('check.ts', reports)).toMatchObject({
    code: 0,
    out: expect.stringContaining('0 errors, 0 warnings, 0 notes'),
  });

  const again = await runScript('new.ts', reports, [...PULL_REQUEST, ...AT]);
  expect(again).toMatchObject({ code: 1, out: '', err: expect.stringContaining('is there already') });
  expect(readFileSync(join(reports, PATH))).toEqual(bytes);

  // The next round of the same pull request, in the only repository there is.
  const next = await runScript('new.ts', reports, ['--pr', '#41', '--date', '2026-05-05T10:00:00', '--yes']);
  expect(next.code).toBe(0);
  expect(readFileSync(next.out.trim(), 'utf8')).toContain(
    'pr_title: Retry deliveries\nround: "3"\nauthor: mira-oxley',
  );
});

test('a branch, at the moment that the clock says', async () => {
  const reports = join(work, 'branch');
  const { code, out } = await runScript('new.ts', reports, [
    '--repo',
    'lanternworks/quillcast',
    '--branch',
    'feat/Feeds',
  ]);
  expect(code).toBe(0);
  expect(relative(reports, out.trim())).toMatch(/^quillcast\/\d{8}-\d{6}-feat-Feeds\.md$/);
});

test('--dry-run prints the report and writes nothing', async () => {
  const reports = join(work, 'dry');
  const { code, out } = await runScript('new.ts', reports, [...PULL_REQUEST, ...AT, '--dry-run']);
  expect([code, existsSync(reports)]).toEqual([0, false]);
  expect(out).toMatch(/^---\ndate: 2026-05-04\n[^]*\n# Review of PR #41\n/);
});

test('a schema is named where an editor can find it: in the checkout, or on the site', async () => {
  const inside = await runScript('new.ts', '', [...PULL_REQUEST, ...AT, '--dry-run']);
  const schema = /^---\n# yaml-language-server: \$schema=(\S+)\n/.exec(inside.out)?.[1];
  expect(existsSync(join(project, 'reports/tidepool', schema!))).toBe(true);
  const site = { SITE_URL: 'https://reviews.lanternworks.example', BASE_PATH: '/casebook/' };
  const outside = await runScript('new.ts', join(work, 'site'), [...PULL_REQUEST, '--dry-run'], site);
  expect(outside.out).toContain(
    '# yaml-language-server: $schema=https://reviews.lanternworks.example/casebook/schema/front-matter.json\n',
  );
  const reports = join(work, 'schema');
  await runScript('new.ts', reports, [...PULL_REQUEST, ...AT], site);
  expect(readFileSync(join(reports, PATH), 'utf8')).toContain('$schema=');
  expect((await runScript('check.ts', reports)).out).toContain('0 errors, 0 warnings, 0 notes');
});

test.skipIf(process.platform === 'win32')('no report is written through a link', async () => {
  const reports = join(work, 'linked');
  await runScript('new.ts', reports, ['--repo', 'lanternworks/quillcast', ...AT]);
  symlinkSync(work, join(reports, 'tidepool'));
  const { code, err } = await runScript('new.ts', reports, [...PULL_REQUEST, ...AT]);
  expect([code, err]).toEqual([1, expect.stringContaining('is no folder')]);
});

test('what is not understood is told', async () => {
  for (const args of [
    ['--pr', '41'],
    ['--pr', 'forty'],
  ]) {
    const { code, out, err } = await runScript('new.ts', join(work, 'none'), args);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('--help lists the options')]);
  }
  expect(existsSync(join(work, 'none'))).toBe(false);
});

test('--help tells every option', async () => {
  const { code, out } = await runScript('new.ts', '', ['--help']);
  expect(code).toBe(0);
  for (const option of ['--repo', '--reviewer', '--dry-run', '--yes']) expect(out).toContain(option);
});
