import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { makeCorpus } from '../corpus/corpus.ts';
import type { Finding } from '../model/finding.ts';
import { FindingRow } from '../model/finding-row.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { findingRows, type RowOptions } from './finding-rows.ts';
import { ndjson } from './ndjson.ts';
import { rowsCsv } from './rows-csv.ts';

const HEADER = `# Deep Review: x

| | |
|---|---|
| **Date** | 2026-06-01 11:01 |
| **Repo** | orchard/quarry |
| **PR** | [#9](https://forge.example/orchard/quarry/pull/9) — Keep late jobs |
| **Author** | @wren |
| **Branch** | \`fix/late\` |
| **Commits** | \`4fd77c6\` Keep late jobs |
| **Reviewers** | Heron Large 2, Sable Pro 4 |
| **Verdict** | **Merge with fixes** — one is lost |
`;
const FIRST_ROUND = `${HEADER}
## Important Issues

I1. **=HYPERLINK("https://forge.example") & </script>** (important, regression) — \`pkg/queue.go:70-74\`, \`b.go\` [Heron Large 2, Sable Pro 4]

\`\`\`diff
-a
\`\`\`

## Suggestions

S1. **No place**

## Resolution

| # | Finding | Action |
|---|---|---|
| 1 | I1 | Fixed |
`;
const SECOND_ROUND = `${HEADER}
## Critical Issues

C1. **A job is lost when the clock goes back** — \`pkg/clock.go:99999999999\` [Heron Large 2]

## Important Issues

I1. **=HYPERLINK("https://forge.example") & </script>** (round 1 I1 unaddressed) — \`pkg/queue.go:70-74\` [Sable Pro 4]
`;

const OPTIONS: RowOptions = {
  linkTo: ({ report, finding }) => `https://site.example/${report.id}/#${finding.anchor}`,
  patternOf: new Map(),
};
const ROUND_1 = 'quarry/20260601-110100-pr-9';
const ROUND_2 = 'quarry/20260603-091500-pr-9';

function rowsOf(reports: Record<string, string>, options = OPTIONS) {
  const corpus = makeCorpus(Object.entries(reports).map(([id, markdown]) => read(markdown, id).report));
  const rows = findingRows(corpus, options);
  for (const row of rows) FindingRow.parse(row);
  return rows;
}

const FIRST: FindingRow = {
  report: ROUND_1,
  url: `https://site.example/${ROUND_1}/#i1`,
  repo: 'orchard/quarry',
  pullRequest: 9,
  date: '2026-06-01',
  id: 'I1',
  severity: 'important',
  title: '=HYPERLINK("https://forge.example") & </script>',
  path: 'pkg/queue.go',
  startLine: 70,
  endLine: 74,
  agents: ['Heron Large 2', 'Sable Pro 4'],
  outcome: 'fixed',
  commit: '4fd77c6',
  reviewedAt: '2026-06-01T11:01:00',
  kind: 'pr',
  subject: 'pr orchard/quarry 9',
  round: 1,
  branch: 'fix/late',
  author: 'wren',
  verdict: 'fixes',
  reviewers: ['Heron Large 2', 'Sable Pro 4'],
  thread: `${ROUND_1}#i1`,
  standing: null,
  status: 'open',
  isOpen: false,
  paths: ['pkg/queue.go', 'b.go'],
  tags: ['regression'],
  languages: ['go'],
  hasFix: false,
  hasDiff: true,
  pattern: null,
};

test('a finding is a row that says what is known of it', () => {
  const [first, second, ...more] = rowsOf({ [ROUND_1]: FIRST_ROUND });
  expect(more).toEqual([]);
  expect(first).toEqual(FIRST);
  expect(second).toMatchObject({
    ...{ id: 'S1', path: null, startLine: null, paths: [], agents: [], outcome: null, isOpen: true },
  });
});

test('one finding is one thread through the rounds, and a row in each', () => {
  const rows = rowsOf({ [ROUND_1]: FIRST_ROUND, [ROUND_2]: SECOND_ROUND });
  expect(
    rows.map(({ report, id, thread, standing, round }) => [report, id, thread, standing, round]),
  ).toEqual([
    [ROUND_2, 'C1', `${ROUND_2}#c1`, 'new', 2],
    [ROUND_2, 'I1', `${ROUND_1}#i1`, 'carried', 2],
    [ROUND_1, 'I1', `${ROUND_1}#i1`, null, 1],
    [ROUND_1, 'S1', `${ROUND_1}#s1`, null, 1],
  ]);
  expect(rows.map(({ isOpen }) => isOpen)).toEqual([true, true, false, false]);
});

test('a number that no column of integers holds is left out, and the row is kept', () => {
  const [row] = rowsOf({ [ROUND_2]: SECOND_ROUND });
  expect(row).toMatchObject({ path: 'pkg/clock.go', startLine: null, endLine: null });
});

test('a report that says little has rows, too', () => {
  const [row] = rowsOf({ notes: '# T\n\n## Suggestions\n\nS1. **A** — `a.go:1`\n' });
  expect(row).toMatchObject({
    ...{ repo: 'reports', date: null, reviewedAt: null, subject: 'notes', round: null, verdict: null },
    ...{ thread: 'notes#s1', standing: null, reviewers: [], isOpen: false },
  });
});

test('the pattern that a finding is a case of is known by its id', () => {
  const corpus = makeCorpus([read(FIRST_ROUND, ROUND_1).report]);
  const patternOf = new Map<Finding, { id: string }>([[corpus.findings[0]!.finding, { id: 'late-jobs' }]]);
  const rows = findingRows(corpus, { ...OPTIONS, patternOf });
  expect(rows.map(({ pattern }) => pattern)).toEqual(['late-jobs', null]);
});

test('rows are CSV that another reader takes apart, formulas text', () => {
  const text = rowsCsv(FindingRow, rowsOf({ [ROUND_1]: FIRST_ROUND }));
  const [first, second, ...more]: Record<string, string>[] = parse(text, { columns: true });
  expect(more).toEqual([]);
  expect(Object.keys(first!)).toEqual(Object.keys(FindingRow.shape));
  expect(first).toMatchObject({
    ...{ title: `'${FIRST.title}`, pullRequest: '9', startLine: '70', endLine: '74', hasDiff: 'true' },
    ...{ agents: 'Heron Large 2; Sable Pro 4', standing: '', reviewedAt: '2026-06-01T11:01:00' },
  });
  expect(second).toMatchObject({ id: 'S1', path: '', startLine: '', agents: '', outcome: '' });
});

test('and JSON, a line each, with the same facts, safe in markup', () => {
  const rows = rowsOf({ [ROUND_1]: FIRST_ROUND });
  const text = ndjson(rows);
  expect(text).not.toMatch(/[<>&]/);
  expect(
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(rows);
});
