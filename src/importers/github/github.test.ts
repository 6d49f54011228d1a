import { expect, test } from 'vitest';
import { findingRows, findingText, readImported } from '../__fixtures__/read.ts';
import { exported, reportsOf } from './__fixtures__/export.ts';
import { github } from './github.ts';

const read = (value: unknown) => github.read({ path: 'x.json', text: JSON.stringify(value) });
const names = (...files: string[]) => reportsOf(...files).map(({ name }) => name);

const THREADS = ['__fixtures__/threads-1', '__fixtures__/threads-2'];

test('threads of GraphQL, in pages, tell what is resolved and what is outdated', () => {
  const [coderabbit, copilot] = reportsOf(...THREADS);
  expect(findingRows(coderabbit!)).toEqual([
    'C1 | 🔴 Critical | The token is logged with the request | src/relay/log.ts:9-12 | other',
    'S1 | 🟡 Minor | The delay is in seconds here and in milliseconds below | src/relay/retry.ts:42-43 | other',
    'S2 | 🧹 Nitpick | q says nothing | src/queue/store.ts:7 | —',
  ]);
  expect(readImported(coderabbit!).report.findings[1]!.resolution?.detail).toBe(
    'its thread is resolved, by mira-oxley',
  );
  expect(findingText(coderabbit!, 'S1')).toContain('Seconds it is.');
  expect(findingRows(copilot!)).toEqual(['S1 | — | The loop never ends | src/relay/retry.ts:44 | —']);
});

test('REST and GraphQL together: each comment once, with its thread', () => {
  const [report] = reportsOf('coderabbit/__fixtures__/comments', ...THREADS);
  expect(findingRows(report!).filter((row) => row.includes('The delay'))).toEqual([
    'S1 | 🟡 Minor | The delay is in seconds here and in milliseconds below | src/relay/retry.ts:42-43 | other',
  ]);
  expect(report!.leftOut).toEqual(['1 comment by others is left out: mira-oxley']);
});

test('one file with all lists and the pull request itself: a report for each tool', () => {
  expect(names('__fixtures__/together')).toEqual([
    '20260504-091530-pr-41-gemini-code-assist',
    '20260504-091400-pr-41-codex',
  ]);
  const [gemini] = reportsOf('__fixtures__/together');
  const { report } = readImported(gemini!);
  expect(report.title).toBe('Gemini Code Assist on PR #41: Retry failed deliveries');
  expect([report.repo, report.pullRequest, report.branch, report.author, report.date, report.time]).toEqual([
    'lanternworks/tidepool',
    { number: 41, title: 'Retry failed deliveries', url: 'https://github.com/lanternworks/tidepool/pull/41' },
    ...['delivery-retries', 'mira-oxley', '2026-05-04', '09:15'],
  ]);
});

test('what gh pr view gives is read, too', () => {
  const [copilot, codex] = reportsOf('__fixtures__/pr-view');
  expect(findingRows(copilot!)).toEqual([
    'S1 | suppressed due to low confidence | The log has no level | src/relay/log.ts:12 | —',
  ]);
  expect(readImported(copilot!).report.verdict).toMatchObject({ label: 'Approved', class: 'merge' });
  expect(codex!.name).toBe('20260504-092000-pr-41-codex');
});

test('what gh pr view gives of the reviews alone belongs to the pull request, too', () => {
  const { number, title, url, reviews } = JSON.parse(exported('__fixtures__/pr-view')) as Record<
    string,
    unknown
  >;
  const [copilot] = read({ number, title, url, reviews })!;
  const { repo, author } = copilot!.frontMatter;
  expect([copilot!.name, repo, author]).toEqual([
    '20260504-091530-pr-41-copilot',
    'lanternworks/tidepool',
    undefined,
  ]);
});

const COMMENTS = JSON.parse(exported('gemini/__fixtures__/comments')) as Record<string, unknown>[];
const one = (change: object) => {
  const [report] = read([{ ...COMMENTS[0], ...change }])!;
  return {
    rows: findingRows(report!)[0],
    lines: findingText(report!, 'I1'),
    sha: readImported(report!).report.reviewSha,
  };
};

test.for([
  [{}, 'src/relay/retry.ts:42-44', '96a33507d02e8f14b19c7d5e6f708192a3b4c5d6'],
  [{ start_line: null }, 'src/relay/retry.ts:44', '96a33507d02e8f14b19c7d5e6f708192a3b4c5d6'],
  [
    { line: null, start_line: null, original_line: 12, original_start_line: 9 },
    'src/relay/retry.ts:9-12',
    null,
  ],
  [
    { line: null, start_line: null, original_line: 12, original_start_line: null },
    'src/relay/retry.ts:12',
    null,
  ],
  [
    { subject_type: 'file', line: null, original_line: null },
    'src/relay/retry.ts',
    '96a33507d02e8f14b19c7d5e6f708192a3b4c5d6',
  ],
  [{ side: 'LEFT' }, 'src/relay/retry.ts:42-44', null],
  [{ start_side: 'LEFT', side: 'LEFT' }, 'src/relay/retry.ts:42-44', null],
  // Lines of two files are no range.
  [
    { start_side: 'LEFT', start_line: 90 },
    'src/relay/retry.ts:44',
    '96a33507d02e8f14b19c7d5e6f708192a3b4c5d6',
  ],
  [
    { start_side: 'LEFT', line: null, start_line: null, original_line: 12, original_start_line: 90 },
    'src/relay/retry.ts:12',
    null,
  ],
  [{ line: '44', start_line: -1, original_line: 1e300 }, 'src/relay/retry.ts', null],
  [
    { path: 'docs/the `schedule`, old.md' },
    'docs/the `schedule`, old.md:42-44',
    '96a33507d02e8f14b19c7d5e6f708192a3b4c5d6',
  ],
] as const)('a comment with %j is at %s', ([change, where, sha]) => {
  const { rows, sha: read } = one(change);
  expect(rows).toBe(`I1 | high | The loop never ends when the receiver is gone | ${where} | —`);
  if (where.includes(':')) expect(read).toBe(sha);
});

test('lines of an older commit are linked to there, as no others are', () => {
  const { lines } = one({ line: null, start_line: null, original_line: 12, original_start_line: 9 });
  expect(lines).toContain(
    '- **Lines**: outdated, [src/relay/retry.ts:9-12 in 4b19c7d5e](<https://github.com/lanternworks/tidepool/blob/4b19c7d5e6f708192a3b4c5d6e7f8091a2b3c4d5/src/relay/retry.ts#L9-L12>)',
  );
  expect(one({}).lines).not.toContain('**Lines**');
});

test('each pull request of an export has reports of its own', () => {
  const other = { pull_request_url: 'https://api.github.com/repos/lanternworks/quillcast/pulls/9' };
  const url = 'https://github.com/lanternworks/quillcast/pull/9#discussion_r1';
  const reports = read([COMMENTS[0], { ...COMMENTS[1], ...other, id: 1, html_url: url }])!;
  expect(reports.map(({ frontMatter: { repo, pr } }) => `${repo}#${pr}`)).toEqual([
    'lanternworks/tidepool#41',
    'lanternworks/quillcast#9',
  ]);
});

test('two comments of one review with the same words are two findings, of two reviews one', () => {
  const html_url = 'https://github.com/lanternworks/tidepool/pull/41#discussion_r9303';
  const again = { ...COMMENTS[2], id: 9303, html_url, line: 90, original_line: 90 };
  const later = {
    ...again,
    original_commit_id: '96a33507d02e8f14b19c7d5e6f708192a3b4c5d6',
    created_at: '2026-05-06T00:00:00Z',
  };
  expect(findingRows(read([COMMENTS[2], again])![0]!)).toHaveLength(2);
  expect(findingRows(read([COMMENTS[2], later])![0]!)).toEqual([
    'I1 | medium | The delay is in seconds here | src/relay/retry.ts:90 | —',
  ]);
});

const inFile = (path: string, change: object = {}) => ({
  ...COMMENTS[2],
  id: `of ${path}`,
  path,
  html_url: null,
  ...change,
});

test('the same words about another file are another finding, however often they are posted', () => {
  const again = (path: string) =>
    inFile(path, { id: `${path} again`, original_commit_id: null, created_at: '2026-05-06T00:00:00Z' });
  const paths = ['src/queue/store.ts', 'src/relay/retry.ts', 'docs/schedule.md'];
  expect(findingRows(read(paths.map((path) => inFile(path)))![0]!)).toEqual(
    paths.map((path, at) => `I${at + 1} | medium | The delay is in seconds here | ${path}:50 | —`),
  );
  expect(findingRows(read([...paths.map((path) => inFile(path)), ...paths.map(again)])![0]!)).toHaveLength(3);
});

test('of a comment that is exported twice the last counts, and so of its thread', () => {
  const [first] = COMMENTS;
  const thread = (isResolved: boolean) => ({
    ...{ isResolved, path: first!.path, diffSide: 'RIGHT', startDiffSide: 'LEFT', startLine: 90, line: 44 },
    comments: {
      nodes: [{ databaseId: first!.id, body: first!.body, author: { login: 'gemini-code-assist' } }],
    },
  });
  const edited = {
    ...first,
    body: String(first!.body).replace('It should stop at 410.', 'So it never stops.'),
  };
  const rest = read([first, edited])![0]!;
  expect(findingText(rest, 'I1')).toContain('So it never stops.');
  const row = (...all: unknown[]) => findingRows(read(all)![0]!);
  const title = 'I1 | high | The loop never ends when the receiver is gone | src/relay/retry.ts';
  expect(row(first, thread(true), thread(false))).toEqual([`${title}:42-44 | —`]);
  expect(row(first, thread(false), thread(true))).toEqual([`${title}:42-44 | other`]);
  expect(row(thread(true), thread(false))).toEqual([`${title}:44 | —`]);
});

test('lines end in one way, whatever the source ends them with', () => {
  const lines = (end: string) => {
    const text = exported(
      'gemini/__fixtures__/reviews',
      'gemini/__fixtures__/comments',
      'claude/__fixtures__/conversation',
    );
    return github.read({ path: 'x.json', text: text.replaceAll('\\n', end) });
  };
  expect(lines('\\r\\n')).toEqual(lines('\\n'));
  expect(lines('\\r')).toEqual(lines('\\n'));
});

test('whose account is gone has the name that GitHub gives them', () => {
  const answer = { ...COMMENTS[1], user: null, body: 'So it is.', in_reply_to_id: COMMENTS[0]!.id };
  const [report] = read([
    COMMENTS[0],
    answer,
    { ...answer, id: 7001, html_url: null, in_reply_to_id: null },
  ])!;
  expect(findingText(report!, 'I1')).toContain('**Answer by ghost, 2026-05-04 09:15 UTC:**\n\nSo it is.');
  expect(report!.leftOut).toContain('1 comment by others is left out: ghost');
});

test.for(['```suggestion\n```', '```suggestion\n\n```'])(
  'a suggestion of no code deletes the lines: %j',
  (none) => {
    const [report] = read([{ ...COMMENTS[0], body: `The loop never ends.\n\n${none}` }])!;
    const [found] = readImported(report!).report.findings;
    expect(found!.fix).toContain('Delete these lines.');
    expect(found!.fix).not.toContain('```');
  },
);

test('an export in which no tool that is known says anything has no reports', () => {
  expect(read([{ ...COMMENTS[0], user: { login: 'mira-oxley' } }])).toEqual([]);
});
