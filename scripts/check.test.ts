import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { sarifFaults } from '../src/exports/__fixtures__/sarif-faults.ts';
import { CheckResult } from '../src/model/check-result.ts';
import { runScript } from './__fixtures__/run-script.ts';

// Each test starts processes one after the other.
vi.setConfig({ testTimeout: 180_000 });

const work = mkdtempSync(join(tmpdir(), 'casebook-check-'));
afterAll(() => rmSync(work, { recursive: true }));
const reports = join(work, 'reports');

const FINDING =
  '## Important Issues\n\nI1. **The loop never ends** — `retry.go:41` [Heron Large 2]\n\nSee.\n';
const GOOD = `---\ndate: 2026-05-04\nrepo: lanternworks/tidepool\n---\n\n# Good\n\n${FINDING}`;
const FILES = {
  'tidepool/a/b/good.md': GOOD,
  'tidepool/20260504-date.md': GOOD.replace('2026-05-04', 'May 4, 2026'),
  'tidepool/open.md': `${GOOD}\n\`\`\`go\nx := 1\n`,
  'quillcast/key.md': GOOD.replace('repo:', 'mood: good\nrepo:'),
};
const [OPEN, DATE, KEY] = ['tidepool/open.md', 'tidepool/20260504-date.md', 'quillcast/key.md'].map((path) =>
  join(reports, path),
) as [string, string, string];

beforeEach(() => {
  rmSync(reports, { recursive: true, force: true });
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(reports, path)), { recursive: true });
    writeFileSync(join(reports, path), text);
  }
});

/** The files and codes of the problems in a text. */
const problemsIn = (out: string) =>
  [...out.matchAll(/^(\S+?):\S* (?:error|warning|info) ([\w-]+):/gm)].map(([, file, code]) => [file, code]);

test('every problem of every report is a line, and errors fail', async () => {
  const { code, out } = await runScript('check.ts', reports);
  expect(code).toBe(1);
  expect(problemsIn(out)).toEqual([
    [KEY, 'front-matter-key'],
    [DATE, 'front-matter-value'],
    [OPEN, 'fence-unclosed'],
  ]);
  expect(out).toContain('3 reports, 3 findings: 2 errors, 1 warning, 0 notes\n1 file could not be read\n');
  expect(out).toContain('2 of these --fix may correct');
});

test.for([
  ['date: 2026-02-31', 'The value of "date" is not usable: there is no day 2026-02-31.'],
  ['date: 04/05/2026', 'use a real date as YYYY-MM-DD'],
  ['round: two', 'use a whole number'],
  ['brnach: retry', 'did you mean "branch"?'],
] as const)('--fix is not offered for what it does not correct: %s', async ([line, message]) => {
  const path = join(reports, 'tidepool/one.md');
  writeFileSync(path, GOOD.replace('date: 2026-05-04', line));
  const { code, out } = await runScript('check.ts', reports, [path]);
  expect([code, out]).toEqual([1, expect.stringContaining(message)]);
  expect(out).not.toContain('--fix');
});

test('only what is named is checked, in the folder of reports or elsewhere', async () => {
  const some = await runScript('check.ts', reports, [OPEN, join(reports, 'tidepool/a')]);
  expect([some.code, problemsIn(some.out)]).toEqual([0, [[OPEN, 'fence-unclosed']]]);
  expect(some.out).toContain('2 reports, 2 findings');
  const raw = join(work, '20260504-raw.md');
  writeFileSync(raw, FILES['tidepool/20260504-date.md']);
  const elsewhere = await runScript('check.ts', reports, [raw, join(reports, 'quillcast')]);
  expect([elsewhere.code, problemsIn(elsewhere.out)]).toEqual([
    1,
    [
      [raw, 'front-matter-value'],
      [KEY, 'front-matter-key'],
    ],
  ]);
});

test('an alias is held against all reports, also where one file is named', async () => {
  const path = join(reports, 'tidepool/renamed.md');
  writeFileSync(path, GOOD.replace('repo:', 'aliases: [tidepool/open, tidepool/old]\nrepo:'));
  const { code, out } = await runScript('check.ts', reports, [path]);
  expect([code, problemsIn(out)]).toEqual([1, [[path, 'alias-taken']]]);
});

test.for([
  [['nothing.md'], 'nothing.md: there is no report'],
  [['--format', 'xml'], '--format is one of'],
  [['--dry-run'], '--dry-run goes with --fix'],
  [['--fixx'], "Unknown option '--fixx'"],
] as const)('%j cannot be checked', async ([args, message]) => {
  const { code, out, err } = await runScript('check.ts', reports, args);
  expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
});

test('a folder that is not there cannot be checked', async () => {
  const { code, err } = await runScript('check.ts', join(work, 'none'));
  expect([code, err]).toEqual([2, expect.stringContaining('cannot be read: create it')]);
});

test('other formats say the same', async () => {
  const json = await runScript('check.ts', reports, ['--format', 'json']);
  const result = CheckResult.parse(JSON.parse(json.out));
  expect(result).toMatchObject({
    reports: 3,
    findings: 3,
    unreadable: 1,
    errors: 2,
    warnings: 1,
    notes: 0,
    fixed: [],
  });
  expect(result.problems.map(({ file, code }) => [file, code])).toEqual([
    [KEY, 'front-matter-key'],
    [DATE, 'front-matter-value'],
    [OPEN, 'fence-unclosed'],
  ]);
  const sarif = await runScript('check.ts', reports, ['--format', 'sarif']);
  const log = JSON.parse(sarif.out);
  expect(sarifFaults(log)).toEqual([]);
  expect(log.runs[0].results).toHaveLength(3);
  expect([json.code, sarif.code]).toEqual([1, 1]);
  expect(json.err).toContain('2 errors, 1 warning');

  const github = await runScript('check.ts', reports, ['--format', 'github']);
  const annotations = github.out.split('\n').filter((line) => /^::(?:error|warning|notice) /.test(line));
  expect(annotations).toHaveLength(3);
  const inActions = await runScript('check.ts', reports, [], { GITHUB_ACTIONS: 'true' });
  const stop = /stop-commands::\S+|^::[\w-]{36}::$/gm;
  expect(inActions.out.replace(stop, '')).toBe(github.out.replace(stop, ''));
});

test('--fix corrects what is safe, and only that', async () => {
  if (process.platform !== 'win32') chmodSync(OPEN, 0o640);
  const tried = await runScript('check.ts', reports, ['--fix', '--dry-run']);
  expect(tried.err).toContain(`${DATE}:2 would be fixed: wrote`);
  expect(tried.err).toContain('  - date: May 4, 2026\n  + date: 2026-05-04\n');
  expect(tried.err).toContain(`${OPEN}:16 would be fixed: closed the fence at the end\n  + \`\`\`\n`);
  expect(readFileSync(OPEN, 'utf8')).toBe(FILES['tidepool/open.md']);

  const { code, out, err } = await runScript('check.ts', reports, ['--fix', '--format', 'json']);
  expect(code).toBe(1);
  const { problems, fixed, unreadable } = CheckResult.parse(JSON.parse(out));
  expect(problems.map(({ file, code: left }) => [file, left])).toEqual([[KEY, 'front-matter-key']]);
  expect(problems.map(({ fixable }) => fixable)).toEqual([false]);
  expect(err).not.toContain('--fix may');
  expect(fixed.map(({ file, line }) => [file, line])).toEqual([
    [DATE, 2],
    [OPEN, 16],
  ]);
  expect(unreadable).toBe(0);
  expect(err).toContain(`${OPEN}:16 fixed: `);
  expect(readFileSync(OPEN, 'utf8')).toBe(`${FILES['tidepool/open.md']}\`\`\`\n`);
  expect(readFileSync(DATE, 'utf8')).toBe(GOOD);
  expect(readFileSync(KEY, 'utf8')).toBe(FILES['quillcast/key.md']);
  if (process.platform !== 'win32') expect(statSync(OPEN).mode & 0o777).toBe(0o640);
});
