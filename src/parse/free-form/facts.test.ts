import { describe, expect, test } from 'vitest';
import { readReport } from './__fixtures__/claims.ts';
import { dateIn } from './dates.ts';

test.each([
  ['2025-10-26', '2025-10-26'],
  ['2026-05-28T00:00:00Z', '2026-05-28'],
  ['2026.4.20', '2026-04-20'],
  ['November 12, 2025 (first)', '2025-11-12'],
  ['Jan 5, 2026', '2026-01-05'],
  ['5 January 2026', '2026-01-05'],
  ['31 de Outubro de 2025', '2025-10-31'],
  ['2025年10月23日', '2025-10-23'],
  ['2026년 4월 20일', '2026-04-20'],
  ['5 марта 2026', '2026-03-05'],
  ['31.10.2025', '2025-10-31'],
  ['Novembro 2025', null],
  ['November 2025', null],
  ['2025-13-40', null],
  ['v1.87', null],
])('the day in %s', (written, date) => {
  expect(dateIn(written)).toBe(date);
});

/** What the head of a report says, in the forms met. */
const HEADS: [name: string, text: string, facts: Record<string, unknown>][] = [
  [
    'labels in bold',
    '# Review\n\n**Date**: 2025-11-07\n**Reviewer**: Heron + Sable Agents\n**Status**: 🔴 BLOCKER ISSUES FOUND\n**Branch**: `feat/queue`\n**Code Version**: Commit c7aa762 (second try)\n',
    {
      date: '2025-11-07',
      reviewers: ['Heron', 'Sable Agents'],
      verdict: 'BLOCKER ISSUES FOUND',
      branch: 'feat/queue',
      commits: ['c7aa762'],
    },
  ],
  [
    'plain lines',
    '# Review\n\nDate: 2026-05-06\nReviewer: Heron Large 2\nBase reviewed against: `main`\nVerdict: reject_for_revision\n',
    { date: '2026-05-06', reviewers: ['Heron Large 2'], verdict: 'reject_for_revision' },
  ],
  [
    'bullets in a section of metadata',
    '# Review\n\n## Reviewer Metadata\n- Reviewer: @qc-three\n- Report Timestamp: 2026-06-13T10:00:00+08:00\n',
    { date: '2026-06-13', reviewers: ['@qc-three'] },
  ],
  [
    'front matter of another tool',
    '---\nreviewer: qc-one\nverdict: "Request Changes"\ngenerated_at: "2026-04-07"\n---\n\n# Review\n',
    { date: '2026-04-07', reviewers: ['qc-one'], verdict: 'Request Changes' },
  ],
  [
    'a status in front matter that the head says in full',
    '---\nreviewed: 2026-05-28T00:00:00Z\nstatus: issues_found\n---\n\n# Review\n\n**Status:** issues_found (Info only — no warnings)\n',
    { date: '2026-05-28', verdict: 'issues_found (Info only — no warnings)' },
  ],
  [
    'headings with their values below',
    '# Review\n\n## Findings\n\nNone.\n\n### Review Date\n2026-01-23\n\n### Reviewer\nHeron Large 2\n',
    { date: '2026-01-23', reviewers: ['Heron Large 2'] },
  ],
  [
    'several on one line',
    '# Review\n\nReviewed by: Heron Large 2 | Date: 2026-02-01 | Commit: abc1234\n\n**Branch:** `a/b` · **Verdict:** Reject\n',
    {
      reviewers: ['Heron Large 2'],
      date: '2026-02-01',
      commits: ['abc1234'],
      branch: 'a/b',
      verdict: 'Reject',
    },
  ],
  ['a date in the title', '# Audit Report — 2026-05-30\n\nText.\n', { date: '2026-05-30' }],
  [
    'the last conclusion, a sentence in bold',
    '# Findings of phase 1\n\n### Conclusion\n\n**There are no blocking issues.**\n\nIt holds.\n',
    { verdict: 'There are no blocking issues.' },
  ],
  [
    'a decision with its reason',
    '# Review\n\n## Gate Recommendation\n\n**Decision**: **Request Changes** — C1 stands.\n',
    { verdict: 'Request Changes' },
  ],
  [
    'a verdict in its heading',
    '# Review\n\nText.\n\n## Final Verdict: ✅ APPROVED\n\nWell done.\n',
    { verdict: 'APPROVED' },
  ],
  [
    'a verdict as a heading below',
    '# Review\n\n## Conclusion\n\n### ❌ Changes Requested\n\nSee above.\n',
    { verdict: 'Changes Requested' },
  ],
  [
    'a signature at the end',
    '# Review\n\n## Summary\n\nText.\n\n---\n\n_Reviewed: 2026-05-28T00:00:00Z_\n_Reviewer: Heron (large)_\n',
    { date: '2026-05-28', reviewers: ['Heron (large)'] },
  ],
  [
    'Portuguese',
    '# Revisão\n\n**Data da Revisão**: 31 de Outubro de 2025\n**Revisado por**: Heron\n**Veredicto**: Aprovado com ressalvas\n',
    { date: '2025-10-31', reviewers: ['Heron'], verdict: 'Aprovado com ressalvas' },
  ],
  [
    'Chinese',
    '# 代码审查\n\n**审查日期**: 2025年10月23日\n**审查人**: Heron\n**审查结论**: 通过\n',
    { date: '2025-10-23', reviewers: ['Heron'], verdict: '通过' },
  ],
  [
    'Korean',
    '# 코드 리뷰\n\n**리뷰 일시:** 2026-04-20\n**리뷰어:** Heron\n**판정:** 조건부 승인\n',
    { date: '2026-04-20', reviewers: ['Heron'], verdict: '조건부 승인' },
  ],
  [
    'Russian',
    '# Ревью\n\n**Дата:** 5 марта 2026\n**Рецензент:** Heron\n**Вердикт:** Требуются изменения\n',
    { date: '2026-03-05', reviewers: ['Heron'], verdict: 'Требуются изменения' },
  ],
];

/** Only the facts that a row names. */
function factsOf(text: string, names: string[]): Record<string, unknown> {
  const { date, branch, verdict, reviewers, commits } = readReport(text);
  const all: Record<string, unknown> = {
    date,
    branch,
    verdict: verdict?.label,
    reviewers: reviewers.map(({ name }) => name),
    commits: commits.map(({ sha }) => sha),
  };
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}

describe('the head says', () => {
  test.each(HEADS)('%s', (_, text, facts) => {
    expect(factsOf(text, Object.keys(facts))).toEqual(facts);
  });
});

test.each([
  ['a work item that is done', '# Review\n\nStatus: done\n'],
  [
    'a sentence with a verdict word',
    '# Review\n\n**Assessment**: The base is solid but much must change before one can merge it.\n',
  ],
  [
    'verdicts by topic',
    '# Review\n\n## A\n\n### Verdict\n**Approved**\n\n## B\n\n### Verdict\n**Rejected**\n\n## C\n\n### Verdict\n**Approved**\n',
  ],
  [
    'a status for each item',
    '# Review\n\n## Findings\n\n### 1. Name\n**Status**: Fixed\n**File**: `a.go:1`\n',
  ],
  ['a blank of a template', '# Review\n\n**Verdict:** [Pass/Fail]\n'],
])('no verdict: %s', (_, text) => {
  expect(readReport(text).verdict).toBeNull();
});

test.each([
  ['Approve', 'merge'],
  ['Approve with suggestions', 'fixes'],
  ['Changes requested', 'rework'],
  ['issues_found', 'unknown'],
  ['FAIL', 'rework'],
])('what a verdict asks for: %s', (written, verdictClass) => {
  expect(readReport(`# Review\n\n**Verdict:** ${written}\n`).verdict?.class).toBe(verdictClass);
});

test('facts in a header of ours win over what a free-form head says', () => {
  const report = readReport('---\ndate: 2026-01-02\n---\n\n# Review\n\n**Date:** 2020-01-01\n');
  expect(report.date).toBe('2026-01-02');
});

test('a report that states facts is not told to add a header', () => {
  const codes = readReport('# Review\n\n**Date:** 2026-01-02\n').problems.map(({ code }) => code);
  expect(codes).not.toContain('header-missing');
});

test('a table of facts above a free-form review gives its facts, and the review its findings', () => {
  const report = readReport(
    '# Code Review\n\n| | |\n|---|---|\n| **Date** | 2026-06-01 |\n| **Verdict** | Approve with comments |\n\n## Findings\n\n### F001 [P1] Lock is missing\n\n**File:** `a.go:1`\n\n**Fix:** Take it.\n',
  );
  expect(report).toMatchObject({
    date: '2026-06-01',
    verdict: { label: 'Approve with comments' },
    source: { dialect: 'free-form' },
    findings: [{ id: 'F001', severity: 'important', title: 'Lock is missing' }],
  });
});
