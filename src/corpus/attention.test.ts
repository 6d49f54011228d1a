import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { attention } from './attention.ts';
import { makeCorpus } from './corpus.ts';

const head = (number: number) =>
  `# R\n\n| **Repo** | orchard/quarry |\n|---|---|\n| **PR** | #${number} |\n\n`;
const ANSWER =
  '\n\n## Resolution\n\n| # | Finding | Action |\n|---|---|---|\n| 1 | Critical #1 C1 | Fixed |\n';
const needs = (...reports: [id: string, number: number, body: string][]) => {
  const made = reports.map(([id, number, body]) => read(head(number) + body, `q/${id}`).report);
  const { findings, unanswered, others } = attention(makeCorpus(made));
  return {
    findings: findings.map(({ finding }) => finding.title),
    unanswered: unanswered.map((s) => s.name),
    others,
  };
};

test('critical findings come first, then the newest; suggestions wait', () => {
  const { findings } = needs(
    ['20260601-090000-pr-1', 1, '## Critical Issues\n\nC1. **Old, critical** — `a.go:1`'],
    ['20260602-090000-pr-2', 2, '## Important Issues\n\nI1. **Older** — `a.go:1`'],
    [
      '20260603-090000-pr-3',
      3,
      '## Important Issues\n\nI1. **Newer** — `a.go:1`\n\n## Suggestions\n\nS1. **Small** — `a.go:2`',
    ],
  );
  expect(findings).toEqual(['Old, critical', 'Newer', 'Older']);
});

// prettier-ignore
test.for([
  ['has findings and no resolution',    '## Suggestions\n\nS1. **A** — `a.go:1`',                         ['1']],
  ['has a resolution',                  `## Critical Issues\n\nC1. **A** — \`a.go:1\`${ANSWER}`,          []],
  ['found nothing',                     '## Suggestions\n\nNone.',                                        []],
  ['has withdrawn what it found',       '## Suggestions\n\n~~S1. **A** — `a.go:1`~~',                     []],
] as const)('a review that %s', ([, body, want]) => {
  expect(needs(['20260601-090000-pr-1', 1, body]).unanswered).toEqual(want);
});

test('a resolution may leave findings without an outcome', () => {
  const body = '## Critical Issues\n\nC1. **A** — `a.go:1`\n\n## Suggestions\n\nS1. **B** — `a.go:1`';
  const left = needs(['20260601-090000-pr-1', 1, body + ANSWER]);
  expect(left).toEqual({ findings: [], unanswered: [], others: 1 });
});

test('a review whose findings were not read may need an answer', () => {
  const report = read(`${head(1)}Nothing known.`, 'q/20260601-090000-pr-1').report;
  const problem = { code: 'findings-unread', level: 'warning', message: '', hint: '', line: 1, column: null };
  const { unanswered } = attention(makeCorpus([{ ...report, problems: [problem as never] }]));
  expect(unanswered).toHaveLength(1);
});

test('only the latest round counts, and the most recently reviewed comes first', () => {
  const open = '## Suggestions\n\nS1. **A** — `a.go:1`';
  const closed = '## Suggestions\n\nNone.';
  const { unanswered } = needs(
    ['20260601-090000-pr-1', 1, open],
    ['20260602-090000-pr-1', 1, closed],
    ['20260603-090000-pr-2', 2, closed],
    ['20260604-090000-pr-2', 2, open],
    ['20260605-090000-pr-3', 3, open],
  );
  expect(unanswered).toEqual(['3', '2']);
});
