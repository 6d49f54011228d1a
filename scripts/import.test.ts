import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { gitSources } from '../src/load/git-sources.ts';
import { runScript } from './__fixtures__/run-script.ts';

// Each test starts processes one after the other.
vi.setConfig({ testTimeout: 180_000 });

const work = mkdtempSync(join(tmpdir(), 'casebook-import-'));
afterAll(() => rmSync(work, { recursive: true }));

/** A report of a pull request; `word` makes it another one. */
function report(word: string, rows = '| **PR** | #41 — Retry |'): string {
  const header = `| | |\n|---|---|\n| **Date** | 2026-05-04 09:16 |\n| **Repo** | lanternworks/tidepool |\n${rows}`;
  const finding = `I1. **The loop never ends** — \`retry.go:41\` [Heron Large 2]\n\n${word}`;
  return `# Review\n\n${header}\n\n## Important Issues\n\n${finding}\n`;
}
const GUIDE = '# How to review\n\n## Critical Issues\n\nList what must be fixed before the merge.\n';

/** Writes files below a folder of the test's own, and returns that folder. */
function folderOf(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(work, name);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function tree(folder: string): Record<string, string> {
  const paths = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const files = paths.filter((path) => path.endsWith('.md')).sort();
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

const RAW = {
  'tidepool/20260504-091530-pr-41.md': report('As named.'),
  'a/b/c/Review (final).markdown': report('Deep down.\r\nAs it is.'),
  'quillcast/notes.md':
    '# Feed notes\n\n**Date**: 2026-05-28\n\n## Issue #1: Stale feeds\n\n**Severity**: High\n\n`a.ts:3`\n',
  'guide.md': GUIDE,
  'other.json': '{"some": "thing"}',
  'picture.png': 'no text',
  '.git/20260504-091530-pr-42.md': report('Hidden.'),
  'latin.md': new Uint8Array([0x23, 0x20, 0xe9, 0x0a]),
};
const BROUGHT_IN = {
  'quillcast/20260528-notes.md': RAW['quillcast/notes.md'],
  'tidepool/20260504-091530-pr-41.md': RAW['tidepool/20260504-091530-pr-41.md'],
  'tidepool/20260504-091600-pr-41.md': RAW['a/b/c/Review (final).markdown'],
};

test('a folder of raw reports is brought into place as it is, and only once', async () => {
  const raw = folderOf('raw', RAW);
  symlinkSync(join(raw, 'guide.md'), join(raw, 'link.md'));
  const reports = join(work, 'reports');

  const tried = await runScript('import.ts', reports, ['--dry-run', raw]);
  expect([tried.code, tree(reports)]).toEqual([1, {}]);
  expect(tried.out).toContain(
    'Nothing was written. It would be: imported 3, already there 0, not a report 2, problems 2',
  );

  const first = await runScript('import.ts', reports, [raw]);
  expect([first.code, tree(reports)]).toEqual([1, BROUGHT_IN]);
  expect(first.out.trimEnd().split('\n')).toEqual([
    `imported  ${raw}/a/b/c/Review (final).markdown -> ${reports}/tidepool/20260504-091600-pr-41.md`,
    expect.stringContaining(`not a report  ${raw}/guide.md: no finding was read in it`),
    `problem  ${raw}/latin.md: Line 1 is not valid UTF-8. Save the file as UTF-8.`,
    expect.stringContaining(`not a report  ${raw}/other.json: `),
    `imported  ${raw}/quillcast/notes.md -> ${reports}/quillcast/20260528-notes.md`,
    `imported  ${raw}/tidepool/20260504-091530-pr-41.md -> ${reports}/tidepool/20260504-091530-pr-41.md`,
    `problem  ${raw}/link.md: It is a symbolic link, not a regular file; it was not followed or read.`,
    'imported 3, already there 0, not a report 2, problems 2',
  ]);

  // Wherever they lie by then.
  cpSync(join(reports, 'quillcast'), join(reports, 'elsewhere'), { recursive: true });
  rmSync(join(reports, 'quillcast'), { recursive: true });
  const again = await runScript('import.ts', reports, [raw]);
  expect(again.out).toContain('imported 0, already there 3, not a report 2, problems 2');
  expect(again.out).toContain(
    `already there  ${raw}/quillcast/notes.md = ${reports}/elsewhere/20260528-notes.md`,
  );
});

test('a look-alike comes in where it is named itself, or all are wanted', async () => {
  const raw = folderOf('alike', { 'guide.md': GUIDE });
  const named = await runScript('import.ts', join(work, 'named'), [join(raw, 'guide.md')]);
  expect([named.code, Object.keys(tree(join(work, 'named')))]).toEqual([0, ['guide.md']]);
  expect(named.out).toContain('  look at it: no finding was read in it');
  await runScript('import.ts', join(work, 'all'), ['--all', '--into', 'team/guides', raw]);
  expect(Object.keys(tree(join(work, 'all')))).toEqual(['team/guides/guide.md']);
});

test('nothing is overwritten: a name that was kept is told, one that was made gets a number', async () => {
  const reports = join(work, 'taken');
  const kept = '20260504-091530-pr-41.md';
  const one = folderOf('one', { [kept]: report('One.'), 'x.md': report('Two.') });
  expect((await runScript('import.ts', reports, [one])).code).toBe(0);
  const before = tree(reports);
  const other = folderOf('other', {
    [kept]: report('Changed.'),
    'y.md': report('Three.'),
    'z.md': report('Two.'),
  });
  const { code, out } = await runScript('import.ts', reports, [other]);
  expect(code).toBe(1);
  expect(out).toContain(`another report has its name: tidepool/${kept}, which was not overwritten`);
  expect(out).toContain(
    [
      `imported  ${other}/y.md -> ${reports}/tidepool/20260504-091600-pr-41-2.md`,
      '  look at it: tidepool/20260504-091600-pr-41.md has the same date and subject',
    ].join('\n'),
  );
  expect(out).toContain('imported 1, already there 1, not a report 0, problems 1');
  expect(tree(reports)).toMatchObject(before);
});

test('a branch of another repository is read, and its working tree left alone', async () => {
  const repo = folderOf('repo', { 'README.md': '# Reviews\n' });
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repo, ...args], { env: GIT, encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Start');
  git('checkout', '--quiet', '-b', 'reviews');
  folderOf('repo', {
    'out/20260504-091530-pr-41.md': report('One.'),
    'out/ü b.md': report('Two.'),
    'z.md': report('Three.'),
  });
  if (process.platform !== 'win32') symlinkSync('/etc/passwd', join(repo, 'out/link.md'));
  git('add', '.');
  git('commit', '--quiet', '--message', 'Reviews');
  git('checkout', '--quiet', 'main');
  const before = git('status', '--porcelain') + git('rev-parse', 'HEAD');

  const reports = join(work, 'from-git');
  const { out } = await runScript('import.ts', reports, [
    '--git',
    repo,
    '--ref',
    'reviews',
    '--path',
    './out/',
  ]);
  expect(tree(reports)).toEqual({
    'tidepool/20260504-091530-pr-41.md': report('One.'),
    'tidepool/20260504-091600-pr-41.md': report('Two.'),
  });
  expect(out).toContain('imported  reviews:out/ü b.md -> ');
  if (process.platform !== 'win32')
    expect(out).toContain('problem  reviews:out/link.md: It is a symbolic link');
  const file = await gitSources(repo, 'reviews', 'out/20260504-091530-pr-41.md');
  expect(file).toMatchObject({
    sources: [
      { name: 'reviews:out/20260504-091530-pr-41.md', path: '20260504-091530-pr-41.md', isNamed: true },
    ],
    rejected: [],
  });
  const all = await runScript('import.ts', reports, ['--git', repo, '--ref', 'reviews']);
  expect(all.out).toMatch(/^imported 1, already there 2, not a report 1, problems \d$/m);
  expect(git('status', '--porcelain') + git('rev-parse', 'HEAD')).toBe(before);

  for (const [ref, folder, message] of [
    ['nowhere', '', 'has no commit nowhere'],
    ['--all', '', 'is no name of a branch'],
    ['reviews:out', '', 'is no name of a branch'],
    ['reviews', 'nowhere', 'has no folder or file nowhere'],
    ['reviews', '../out', 'is no path in a repository'],
  ] as const)
    await expect(gitSources(repo, ref, folder), `${ref} ${folder}`).rejects.toThrow(message);
  await expect(gitSources(folderOf('no-repo', {}), 'main')).rejects.toThrow(/no folder|not a git repository/);
});

test('what was brought in is on the site without an edit, however deep it lies', async () => {
  const reports = folderOf('deep', { 'a/b/c/d/e/20260504-091530-pr-41.md': report('Deep.') });
  const checked = await runScript('check.ts', reports);
  expect(checked).toMatchObject({ code: 0, out: '1 report, 1 finding: 0 errors, 0 warnings, 0 notes\n' });
  const { out } = await runScript('find.ts', reports, ['loop']);
  expect(out).toContain(
    'a/b/c/d/e/20260504-091530-pr-41.md:11: important I1 retry.go:41 The loop never ends',
  );
});

test('what is not there, and what is not understood, is told', async () => {
  const pipes = process.platform === 'win32' ? ['-'] : ['-', '/dev/stdin'];
  const raw = folderOf('half', { 'review.md': report('Here.') });
  const absent = await runScript('import.ts', join(work, 'half-in'), [join(raw, 'gone.md'), ...pipes, raw]);
  expect([absent.code, absent.out.trimEnd().split('\n')]).toEqual([
    1,
    [
      expect.stringContaining('imported  '),
      `problem  ${raw}/gone.md: there is no such file or folder`,
      ...pipes.map((name) => `problem  ${name}: a pipe is not read: save it, and name the file`),
      `imported 1, already there 0, not a report 0, problems ${1 + pipes.length}`,
    ],
  ]);
  const wrong = await runScript('import.ts', join(work, 'none'), []);
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('Name files or folders')]);
});

const GIT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: join(work, 'no-config'),
  GIT_AUTHOR_NAME: 'Mira Oxley',
  GIT_AUTHOR_EMAIL: 'mira@lanternworks.example',
  GIT_COMMITTER_NAME: 'Mira Oxley',
  GIT_COMMITTER_EMAIL: 'mira@lanternworks.example',
};
