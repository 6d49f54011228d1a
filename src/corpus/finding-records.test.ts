import { expect, test } from 'vitest';
import { makeCorpus } from './corpus.ts';
import { FindingFacts } from '../model/finding-record.ts';
import type { ReportWords } from '../model/finding-words.ts';
import type { Report } from '../model/report.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { searchWords } from '../parse/search-words.ts';
import { findingRecords } from './finding-records.ts';

const header = (date: string) => `# Deep Review: x

| | |
|---|---|
| **Date** | ${date} 11:01 |
| **Repo** | orchard/quarry |
| **PR** | [#9](https://forge.example/orchard/quarry/pull/9) — Keep late jobs |
| **Author** | @finch |
| **Reviewers** | Heron Large 2 |
| **Verdict** | Merge with fixes |
`;
const FIRST = `${header('2026-06-01')}
## Important Issues

I1. **Push drops the last job** — \`pkg/queue.go:12\` (important, regression) [Heron Large 2]

The queue loses it.

\`\`\`ts
push()
\`\`\`

Fix: keep it.

\`\`\`diff
+ keep()
\`\`\`

## Suggestions

~~S1. **Rename the flag**~~

## Resolution

| # | Finding | Action |
|---|---|---|
| 1 | I1 | Fixed |

## Appendix: Original Reviews

### Heron Large 2

#### Important Issues

I1. **Push drops the last job** — \`pkg/queue.go:12\`

At the end of the queue.

I2. **Unrelated words about sorting** — \`cmd/sort.py:3\`

Quite another matter.
`;
const SECOND = `${header('2026-06-02')}
## Important Issues

I1. **Push drops the last job** — \`pkg/queue.go:12\` (round 1 I1) [Heron Large 2]

I2. **A new matter of naming** — \`pkg/name.go\` [Heron Large 2]
`;

const parsed = [read(FIRST, 'quarry/20260601-110100-pr-9'), read(SECOND, 'quarry/20260602-110100-pr-9')];
const words = new Map<Report, ReportWords>(
  parsed.map(({ report, layout, own }) => [report, searchWords(report, layout, own)]),
);
const corpus = makeCorpus(parsed.map(({ report }) => report));
const pattern = corpus.reports[1]!.findings[0]!;
const records = findingRecords(corpus, (report) => words.get(report)!, {
  labelOf: (report, subject) => `${report.date} of ${subject?.name}`,
  patternOf: new Map([
    [pattern, { id: 'lost-jobs', address: '/patterns/lost-jobs/', title: 'Jobs are lost', cases: 2 }],
  ]),
});

test('records are whole, the newest report first, what went into no finding behind its findings', () => {
  for (const { facts } of records) expect(FindingFacts.parse(facts)).toEqual(facts);
  expect(records.map(({ facts }) => [facts.report.round, facts.id, facts.isOriginal])).toEqual([
    [2, 'I1', false],
    [2, 'I2', false],
    [1, 'I1', false],
    [1, 'S1', false],
    [1, 'I2', true],
  ]);
});

test('what is known of a finding, and its words', () => {
  expect(records[2]).toEqual({
    facts: {
      report: {
        id: 'quarry/20260601-110100-pr-9',
        path: 'quarry/20260601-110100-pr-9.md',
        label: '2026-06-01 of 9',
        date: '2026-06-01',
        repo: 'orchard/quarry',
        kind: 'pr',
        verdict: { label: 'Merge with fixes', class: 'fixes' },
        pr: 9,
        branch: null,
        author: 'finch',
        reviewers: ['Heron Large 2 (effort unknown)'],
        credits: true,
        round: 1,
      },
      isOriginal: false,
      id: 'I1',
      address: '/reviews/quarry/20260601-110100-pr-9/#i1',
      line: 14,
      severity: 'important',
      title: 'Push drops the last job',
      locations: [{ path: 'pkg/queue.go', startLine: 12, endLine: 12 }],
      agents: ['Heron Large 2'],
      coveredBy: [],
      tags: ['regression'],
      outcome: 'fixed',
      standings: [],
      languages: ['go', 'typescript'],
      hasFix: true,
      hasDiff: true,
      pattern: { id: 'lost-jobs', address: '/patterns/lost-jobs/', title: 'Jobs are lost', cases: 2 },
    },
    words: {
      text: 'The queue loses it.',
      code: 'push()',
      fix: 'Fix: keep it.\n+ keep()',
      originals: 'Push drops the last job — pkg/queue.go:12\nAt the end of the queue.',
    },
  });
});

test('a reviewer’s own finding that went into none', () => {
  expect(records[4]).toMatchObject({
    facts: {
      address: '/reviews/quarry/20260601-110100-pr-9/originals/#o-heron-large-2--i2',
      line: 40,
      severity: 'important',
      agents: ['Heron Large 2'],
      coveredBy: [],
      standings: ['unmatched'],
      languages: ['python'],
      pattern: null,
    },
    words: {
      text: '',
      code: '',
      fix: '',
      originals: 'Unrelated words about sorting — cmd/sort.py:3\nQuite another matter.',
    },
  });
});

test('where findings stand', () => {
  expect(records.map(({ facts }) => facts.standings)).toEqual([
    ['open', 'unanswered', 'carried'],
    ['open', 'unanswered', 'new'],
    [],
    ['struck'],
    ['unmatched'],
  ]);
});
