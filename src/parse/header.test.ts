import { expect, test } from 'vitest';
import type { Report } from '../model/report.ts';
import { read, table } from './__fixtures__/read.ts';
import { headerRows, readHeader, spokenSeconds, type Header } from './header.ts';

/** A header table of these rows; a cell is Markdown. */
const header = (...rows: readonly (readonly [key: string, cell: string])[]) =>
  readHeader(
    headerRows(
      table(`| | |\n|---|---|\n${rows.map(([key, cell]) => `| **${key}** | ${cell} |`).join('\n')}`),
    ),
    {},
  );

test.for([
  ['Date', '2026-06-01 11:01', { date: '2026-06-01', time: '11:01' }],
  ['Date', '2026-06-01', { date: '2026-06-01', time: null }],
  ['Repo', '[orchard/quarry](https://forge.example/orchard/quarry)', { repo: 'orchard/quarry' }],
  ['Repo', 'orchard/quarry.js', { repo: 'orchard/quarry.js' }],
  ['Round', '3', { round: 3, roundLabel: '3' }],
  ['Round', '1 (of target)', { round: 1, roundLabel: '1 (of target)' }],
  ['Round', '2 (of PR #548)', { round: 2, roundLabel: '2 (of PR #548)' }],
  ['Round', 'first', { round: null, roundLabel: 'first' }],
  ['Author', '[@wren](https://forge.example/wren)', { author: 'wren' }],
  ['Author', '@wren-2', { author: 'wren-2' }],
  ['Author', 'Ada Sparrow', { author: 'Ada Sparrow' }],
  ['Author', '[@wren](https://forge.example/wren) (Ada Sparrow)', { author: 'wren' }],
  ['Branch', '`fix/queue`', { branch: 'fix/queue' }],
  ['Branch', '`main` @ `ae6bc38`', { branch: 'main' }],
  ['Branch', '`fix/queue` (reviewed against `next` base)', { branch: 'fix/queue' }],
  ['Branch', 'fix/queue', { branch: 'fix/queue' }],
  ['Review SHA', '`ae6bc38`', { reviewSha: 'ae6bc38' }],
  ['Review SHA', '`ae6bc38` (agents reviewed `bf7cd49`; see Status)', { reviewSha: 'ae6bc38' }],
  ['Review SHA', 'the tip', { reviewSha: null }],
  ['Wall-clock time', '`38 min 3 s`', { wallClockSeconds: 2283 }],
  ['Wall-clock time', '19 min 7 s', { wallClockSeconds: 1147 }],
  ['Wall-clock time', '`7 h 10 min 14 s`', { wallClockSeconds: 25_814 }],
  ['Wall-clock time', 'a while', { wallClockSeconds: null }],
  ['Kind', 'Supply chain scan', { kindRow: 'Supply chain scan' }],
] as const)('%s: %s', ([key, cell, want]) => {
  expect(header([key, cell])).toMatchObject({ header: want, problems: [] });
});

test.for([
  ['[#12](https://forge.example/orchard/quarry/pull/12) — Keep late jobs', 12, 'Keep late jobs'],
  [
    '[#12](https://forge.example/orchard/quarry/pull/12) — Push — and Pop — keep jobs',
    12,
    'Push — and Pop — keep jobs',
  ],
  ['[#12](https://forge.example/orchard/quarry/pull/12) — 3 jobs are lost', 12, '3 jobs are lost'],
  ['[#12](https://forge.example/orchard/quarry/pull/12)', 12, null],
] as const)('PR: %s', ([cell, number, title]) => {
  expect(header(['PR', cell]).header).toMatchObject({
    pullRequest: { number, title, url: 'https://forge.example/orchard/quarry/pull/12' },
    repo: 'orchard/quarry',
  });
});

test('a PR without a link has no address, and a cell without a number no PR', () => {
  expect(header(['PR', '#236']).header.pullRequest).toEqual({ number: 236, title: null, url: null });
  expect(header(['PR', 'none']).header.pullRequest).toBeNull();
  expect(header(['PR', '#0']).header.pullRequest).toBeNull();
});

test('the Repo row is preferred to the address of the PR', () => {
  const pr = ['PR', '[#12](https://forge.example/fork/quarry/pull/12)'] as const;
  expect(header(pr, ['Repo', 'orchard/quarry']).header.repo).toBe('orchard/quarry');
});

test.for([
  ['`main` @ `ae6bc38`', 'main', 'ae6bc38'],
  ['`fix/queue` @ `ae6bc38d` (the tip)', 'fix/queue', 'ae6bc38d'],
  ['`main` @ `latest`', 'main', null],
  ['`main@ae6bc38`', 'main@ae6bc38', null],
  ['`main`', 'main', null],
] as const)('the commit that a scan read: %s', ([cell, branch, commit]) => {
  const { header: seen } = header(['Branch', cell]);
  expect([seen.branch, seen.reviewSha]).toEqual([branch, commit]);
  expect(seen.commits).toEqual(commit === null ? [] : [{ sha: commit, subject: null }]);
});

test('rows of their own say more than the commit behind the branch', () => {
  const { header: seen } = header(
    ['Branch', '`main` @ `ae6bc38`'],
    ['Review SHA', '`c08de5a`'],
    ['Commits', '`bf7cd49` Test it'],
  );
  expect([seen.reviewSha, seen.commits]).toEqual(['c08de5a', [{ sha: 'bf7cd49', subject: 'Test it' }]]);
});

const titled = (heading: string, cell = '#9') =>
  read(`${heading}\n\n| **PR** | ${cell} |\n|---|---|\n| **Round** | 1 |\n`).report;

test.for([
  ['## Deep Code Review: PR #9 — Keep late jobs', 'Keep late jobs'],
  ['# Review of PR 9: Keep late jobs', 'Keep late jobs'],
  ['# Review of PR #9 - Push — and Pop', 'Push — and Pop'],
  ['## Deep Code Review: PR #9', null],
  ['# Deep Review: 20260601-101500-pr-9', null],
  ['# Review of PR #9 by two agents', null],
] as const)('the title of the PR in the heading %s', ([heading, title]) => {
  expect(titled(heading).pullRequest).toEqual({ number: 9, title, url: null });
  expect(titled(heading).title).toBe(heading.replace(/^#+ /, ''));
});

test('the title in the row is preferred, and a heading alone makes no PR', () => {
  const cell = '[#9](https://forge.example/orchard/quarry/pull/9) — Never lose a job';
  expect(titled('## Review: PR #9 — Keep late jobs', cell).pullRequest?.title).toBe('Never lose a job');
  expect(titled('## Review: PR #9 — Keep late jobs', 'none').pullRequest).toBeNull();
});

test.for([20, 400])('numbers of %i digits are none, and the report is read', (length) => {
  const huge = '9'.repeat(length);
  const cells = [
    `| **PR** | #${huge} |`,
    `| **Round** | ${huge} |`,
    `| **Commits** | \`ae6bc38\` Keep<br>plus ${huge} earlier |`,
  ];
  const { report } = read(`# R\n\n${cells[0]}\n|---|---|\n${cells.slice(1).join('\n')}\n`);
  expect(report).toMatchObject({ pullRequest: null, round: null, roundLabel: huge, moreCommits: 0 });
  expect(report.commits).toEqual([{ sha: 'ae6bc38', subject: 'Keep' }]);
});

const sha = (text: string): Report['commits'] => header(['Commits', text]).header.commits;

test.for([
  ['`ae6bc38` Keep late jobs', [['ae6bc38', 'Keep late jobs']]],
  [
    '`ae6bc38` Keep late jobs<br>`bf7cd4912` Test it<br/>`c08de5a1` Ship',
    [
      ['ae6bc38', 'Keep late jobs'],
      ['bf7cd4912', 'Test it'],
      ['c08de5a1', 'Ship'],
    ],
  ],
  ['`ae6bc38 relay: keep late jobs`', [['ae6bc38', 'relay: keep late jobs']]],
  ['`ae6bc38`', [['ae6bc38', null]]],
  ['`ae6bc38` Keep `job.id`<br>_(`bf7cd49` Other work — PR #9, out of scope)_', [['ae6bc38', 'Keep job.id']]],
  ['*(70+ commits total; merge commits shown)*', []],
  ['see the branch', []],
  ['`abc12` too short', []],
] as const)('commits of %s', ([cell, want]) => {
  expect(sha(cell).map((commit) => [commit.sha, commit.subject])).toEqual(want);
});

test('commits that are only counted are counted', () => {
  const { header: seen } = header(['Commits', '`ae6bc38` Keep late jobs<br>…plus 14 earlier commits']);
  expect([seen.commits.length, seen.moreCommits]).toEqual([1, 14]);
  expect(header(['Commits', '`ae6bc38` Keep 14 jobs']).header.moreCommits).toBe(0);
});

test.for([
  ['**Merge with fixes** — two jobs are lost', 'Merge with fixes', 'two jobs are lost', 'fixes'],
  ['**Merge as-is** -- nothing to do', 'Merge as-is', 'nothing to do', 'merge'],
  ['**Rework**: the queue is wrong', 'Rework', 'the queue is wrong', 'rework'],
  ['**Merge with optional fixes** — see S1', 'Merge with optional fixes', 'see S1', 'fixes'],
  ['Approve with required changes — see I1', 'Approve with required changes', 'see I1', 'fixes'],
  ['Merge as-is', 'Merge as-is', null, 'merge'],
  ['**Merge with fixes** — `a \\|\\| b` is wrong', 'Merge with fixes', 'a || b is wrong', 'fixes'],
  ['**17 open issues** (2 top-tier)', '17 open issues', '(2 top-tier)', 'unknown'],
  ['**Do not merge** — yet', 'Do not merge', 'yet', 'rework'],
] as const)('verdict %s', ([cell, label, reason, kind]) => {
  expect(header(['Verdict', cell]).header.verdict).toEqual({ label, reason, class: kind });
});

test('reviewers with commas in their parentheses', () => {
  const cell =
    'Heron Large 2 (effort: high), ~~Finch Mini 3~~ (429 capacity), Sable Pro 4 (effort: default — dropped, quota)';
  expect(header(['Reviewers', cell]).header.reviewers).toEqual([
    { name: 'Heron Large 2', effort: 'high', dropped: null },
    { name: 'Finch Mini 3', effort: null, dropped: '429 capacity' },
    { name: 'Sable Pro 4', effort: 'default', dropped: 'dropped, quota' },
  ]);
});

test('rows are read by key, in any order, with or without a colon', () => {
  const { header: seen, problems } = header(
    ['Verdict:', '**Rework** — no'],
    ['DATE', '2026-06-01'],
    ['Mode', 'Thorough'],
  );
  expect(seen).toMatchObject({ date: '2026-06-01', verdict: { label: 'Rework' } });
  expect(problems).toEqual([]);
});

test('a row that is not known is named with its line', () => {
  const { problems } = header(['Date', '2026-06-01'], ['Weather', 'rain']);
  expect(problems.map(({ code, line, level }) => [code, line, level])).toEqual([['header-key', 4, 'info']]);
  expect(problems[0]?.message).toContain('"Weather"');
});

test.for(['constructor', '__proto__', 'toString'])('a row called %s is only unknown', (key) => {
  expect(header([`\`${key}\``, 'x']).problems.map(({ code }) => code)).toEqual(['header-key']);
});

test.for(['2026-02-30', 'yesterday', ''])('the date %j is an error with its line', (written) => {
  const { header: seen, problems } = header(['Repo', 'orchard/quarry'], ['Date', written]);
  expect(seen.date).toBeNull();
  expect(problems.map(({ code, line }) => [code, line])).toEqual([['date-invalid', 4]]);
});

test('an empty cell says nothing', () => {
  const keys = [
    'Repo',
    'PR',
    'Branch',
    'Round',
    'Author',
    'Commits',
    'Reviewers',
    'Verdict',
    'Wall-clock time',
    'Review SHA',
  ];
  const { header: seen } = header(...keys.map((key) => [key, ''] as const));
  expect(seen).toMatchObject({
    repo: null,
    pullRequest: null,
    branch: null,
    round: null,
    author: null,
    verdict: null,
  });
  expect([seen.commits, seen.reviewers]).toEqual([[], []]);
});

test('front matter wins over the table', () => {
  const { report } = read(
    [
      '---\ndate: 2026-07-02\ntime: 08:00\nrepo: orchard/other\nbranch: next\npr: 13\nround: 2\nauthor: "@finch"',
      'reviewers: ["Sable Pro 4 (effort: high)"]\nverdict: Rework — start anew\n---\n',
      '# Review\n\n| | |\n|---|---|\n| **Date** | 2026-06-01 11:01 |\n| **Repo** | orchard/quarry |\n| **Branch** | `fix` |',
      '| **PR** | [#12](https://forge.example/orchard/quarry/pull/12) — Title |\n| **Round** | 1 |\n| **Author** | @wren |',
      '| **Reviewers** | Heron Large 2 |\n| **Verdict** | **Merge as-is** |\n| **Review SHA** | `ae6bc38` |\n',
    ].join('\n'),
  );
  expect(report).toMatchObject({
    date: '2026-07-02',
    time: '08:00',
    repo: 'orchard/other',
    branch: 'next',
    pullRequest: { number: 13 },
    round: 2,
    author: 'finch',
    reviewers: [{ name: 'Sable Pro 4', effort: 'high', dropped: null }],
    verdict: { label: 'Rework', reason: 'start anew', class: 'rework' },
    reviewSha: 'ae6bc38',
  });
});

test('front matter alone makes a header, and an address for its PR', () => {
  const { report } = read('---\nrepo: orchard/quarry\npr: 12\npr_title: Keep late jobs\n---\n\n# Review\n');
  expect(report.pullRequest).toMatchObject({ number: 12, title: 'Keep late jobs' });
  expect(report.pullRequest?.url).toMatch(/orchard\/quarry\/pull\/12$/);
});

test('a table further down, or without bold keys, is no header', () => {
  const rows = '| | |\n|---|---|\n| **Round** | 3 |\n';
  const round = (text: string): Header['round'] => read(text).report.round;
  expect(round(`# R\n\n${rows}`)).toBe(3);
  expect(round(`# R\n\nWords first.\n\n${rows}`)).toBe(3);
  expect(round(`# R\n\n## Notes\n\n${rows}`)).toBeNull();
  expect(round('# R\n\n| | |\n|---|---|\n| Round | 3 |\n')).toBeNull();
});

test.for([
  ['7 h 10 min 14 s', 25_814],
  ['38 min', 2280],
  ['12 s', 12],
  ['5m 3s', 303],
  ['', null],
  ['min s', null],
  ['12', null],
  ['3 sheep', null],
] as const)('%j is %s seconds', ([text, seconds]) => {
  expect(spokenSeconds(text)).toBe(seconds);
});

test('a table without one known key is no header', () => {
  const { header } = read('# R\n\n| Severity | Issue |\n|---|---|\n| **High** | Lost jobs |\n').layout;
  expect(header).toEqual([]);
});
