import type { FindingFacts, FindingRecord, FindingText, ReportFacts } from '../../model/finding-record.ts';

/** What is said of a record; the rest is as in any. */
export type Given = Partial<Omit<FindingFacts, 'report'>> & {
  report?: Partial<ReportFacts>;
  words?: Partial<FindingText>;
};

const REPORT: ReportFacts = {
  id: 'quarry/20260601-110100-pr-9',
  path: 'quarry/20260601-110100-pr-9.md',
  label: '#9 Keep late jobs',
  date: '2026-06-01',
  repo: 'orchard/quarry',
  kind: 'pr',
  verdict: { label: 'Merge with fixes', class: 'fixes' },
  pr: 9,
  branch: 'keep-late-jobs',
  author: 'finch',
  reviewers: ['Heron Large 2 (high)'],
  credits: true,
  round: 1,
};

/** A searched finding of which only what matters is given. */
export function record({ report, words, ...facts }: Given = {}): FindingRecord {
  return {
    facts: {
      report: { ...REPORT, ...report },
      isOriginal: false,
      id: 'I1',
      address: '/reviews/quarry/20260601-110100-pr-9/#I1',
      line: 14,
      severity: 'important',
      title: 'Push drops the last job',
      locations: [{ path: 'pkg/queue.go', startLine: 12, endLine: 12 }],
      agents: ['Heron Large 2'],
      coveredBy: [],
      tags: [],
      outcome: null,
      standings: [],
      languages: ['go'],
      hasFix: false,
      hasDiff: false,
      pattern: null,
      ...facts,
    },
    words: { text: '', code: '', fix: '', originals: '', ...words },
  };
}
