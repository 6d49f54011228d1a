import { expect, test } from 'vitest';
import type { FindingRecord } from '../model/finding-record.ts';
import { asked, foundIds } from './__fixtures__/asked.ts';
import { record } from './__fixtures__/record.ts';
import type { Question } from './answer.ts';
import { linearPattern } from './linear-pattern.ts';
import { NoLinearPattern, startSearch } from './search.ts';

const RECORDS: FindingRecord[] = [
  record({
    id: 'A',
    title: 'Push drops the last job',
    severity: 'critical',
    locations: [
      { path: 'pkg/queue.go', startLine: 12, endLine: 18 },
      { path: 'pkg/queue_test.go', startLine: 40, endLine: 40 },
    ],
    agents: ['Heron Large 2', 'Sable Pro 4'],
    tags: ['regression'],
    standings: ['open', 'unanswered', 'new'],
    hasFix: true,
    words: {
      text: 'The queue loses it when\nStatus().Update fails.\n\nSee woocommerce_init.',
      code: 'q.items = q.items[1:]',
      fix: 'Keep the İtem; call KeepLast.',
      originals: 'The reviewer said: off by one',
    },
  }),
  record({
    id: 'B',
    title: 'Rename the flag',
    severity: 'suggestion',
    locations: [{ path: 'vendor/lib/Queue.go', startLine: null, endLine: null }],
    agents: ['Heron Small 1'],
    outcome: 'skipped',
    standings: ['carried'],
    languages: ['go', 'typescript'],
    hasDiff: true,
    pattern: { id: 'rename-flags', address: '/patterns/rename-flags/', title: 'Flags are renamed', cases: 2 },
    report: {
      pr: 41,
      round: 2,
      date: '2026-05-31',
      author: 'Mira-Oxley',
      reviewers: ['Heron Small 1 (effort unknown)', 'Sable Pro 4 Turbo (high)'],
      verdict: { label: 'Merge', class: 'merge' },
    },
    words: { text: 'A status update, no more', code: 'const push = () => {}' },
  }),
  record({
    id: 'C',
    title: 'Nobody reads this',
    severity: null,
    locations: [],
    agents: [],
    outcome: 'fixed',
    languages: [],
    report: {
      ...{ pr: null, round: null, date: null, author: null, verdict: null, repo: '' },
      reviewers: [],
      ...{ branch: 'feat/late/jobs', kind: 'branch' },
    },
  }),
  record({
    id: 'O',
    isOriginal: true,
    title: 'Off by two',
    agents: ['Sable Pro 4'],
    words: { originals: 'lost push' },
  }),
  record({
    ...{ id: 'U', isOriginal: true, title: 'Off by three', standings: ['unmatched'] },
    words: { originals: 'kestrel' },
  }),
];

test.for([
  ['', 'ABC'],
  // Words: all of them, any order, anywhere, case where it was taken care of.
  ['queue push', 'AB'],
  ['push queue', 'AB'],
  ['Push', 'A'],
  ['_init', 'A'],
  ['Status().Update', 'A'],
  ['status().update', 'A'],
  ['pkg/queue.go:12', 'A'],
  ['off', ''],
  ['-queue', 'C'],
  ['rename or nobody', 'BC'],
  ['(rename or push) -regression', 'AB'],
  ['KEEP', ''],
  ['İtem', 'A'],
  // Phrases: white space of any kind.
  ['"status update"', 'B'],
  ['"loses it when status"', 'A'],
  ['"when Status"', 'A'],
  ['"when STATUS"', ''],
  // Expressions.
  ['/status.update/', 'B'],
  ['/^the queue/i', 'A'],
  ['/^See/', ''],
  ['/^See/m', 'A'],
  // Where words are looked for.
  ['in:title queue', 'AB'],
  ['in:text queue', 'A'],
  ['in:code push', 'B'],
  ['in:title,code push', 'AB'],
  ['in:title in:code push', 'AB'],
  ['-in:title push', 'B'],
  ['-in:title -in:code push', ''],
  ['in:text (queue or (in:code push))', 'AB'],
  ['in:code -push', 'AC'],
  ['in:fix keep', 'A'],
  ['in:code', 'ABC'],
  ['in:originals', 'ABCOU'],
  ['in:originals off', 'A'],
  ['in:originals push', 'O'],
  ['in:title,originals off', 'AOU'],
  ['-in:originals off', ''],
  ['-(-in:code) push', 'B'],
  ['(in:title or in:code) push', 'AB'],
  ['(in:code or in:fix) push', 'B'],
  ['(in:fix (in:code or in:code)) push', 'B'],
  ['-(in:code or in:fix) push', 'A'],
  ['-(in:title or in:code) push', ''],
  // Places.
  ['file:queue.go', 'AB'],
  ['file:Queue.go', 'B'],
  ['file:pkg', 'A'],
  ['file:pkg/**/*_test.go', 'A'],
  ['-file:vendor/**', 'AC'],
  ['file:/pkg/queue.go', 'A'],
  ['file:none', 'C'],
  ['file:none,vendor', 'BC'],
  ['line:15', 'A'],
  ['line:18-30', 'A'],
  ['line:>40', ''],
  ['line:>=40', 'A'],
  ['file:queue.go line:40', ''],
  ['file:queue_test.go line:40', 'A'],
  ['file:queue.go file:queue_test.go line:40', 'A'],
  ['file:queue.go -line:40', 'AB'],
  ['file:queue.go (line:40 or line:12)', 'A'],
  // What is known of a finding.
  ['severity:critical', 'A'],
  ['severity:suggestion,none', 'BC'],
  ['-severity:none', 'AB'],
  ['agent:heron', 'AB'],
  ['agent:"heron large"', 'A'],
  ['agent:HERON-LARGE-2', 'A'],
  ['agent:her', ''],
  ['agent:large,LARGE,large', 'A'],
  ['agent:"pro 4",small', 'AB'],
  ['agent:"-"', ''],
  ['agent:none', 'C'],
  ['agent:"=heron large 2"', 'A'],
  ['agent:"=Heron Large"', ''],
  ['agent:=none', ''],
  ['reviewer:heron', 'AB'],
  ['reviewer:"Heron Large 2 high"', 'A'],
  ['reviewer:"Heron Large 2 (high)"', 'A'],
  ['reviewer:"Large 2 low"', ''],
  ['reviewer:"effort unknown"', 'B'],
  ['reviewer:"sable pro 4"', 'B'],
  ['reviewer:"=Sable Pro 4"', ''],
  ['reviewer:"=Sable Pro 4 Turbo"', 'B'],
  ['reviewer:"=Sable Pro 4 Turbo (high)"', 'B'],
  ['reviewer:"=Sable Pro 4 Turbo high"', ''],
  ['reviewer:heron -agent:heron', ''],
  ['reviewer:none', 'C'],
  ['of:>=2', 'B'],
  ['of:0', 'C'],
  ['by:2', 'A'],
  ['by:>=1', 'AB'],
  ['by:<1', 'C'],
  ['by:0-1', 'BC'],
  ['repo:quarry', 'AB'],
  ['repo:Orchard/Quarry', 'AB'],
  ['repo:orchard', ''],
  ['repo:none', 'C'],
  ['repo:=orchard/quarry', 'AB'],
  ['repo:=quarry', ''],
  ['pr:41', 'B'],
  ['pr:#41', 'B'],
  ['pr:orchard/quarry#41', 'B'],
  ['pr:quarry#41', 'B'],
  ['pr:other#41', ''],
  ['pr:none', 'C'],
  ['branch:feat/*', 'C'],
  ['branch:*jobs', 'ABC'],
  ['branch:feat', ''],
  ['author:mira*', 'B'],
  ['author:finch', 'A'],
  ['author:none', 'C'],
  ['round:2', 'B'],
  ['round:none', 'C'],
  ['kind:branch', 'C'],
  ['verdict:fixes', 'A'],
  ['verdict:merge', 'B'],
  ['verdict:"with fixes"', 'A'],
  ['verdict:none', 'C'],
  ['tag:Regression', 'A'],
  ['tag:regress', ''],
  ['tag:none', 'BC'],
  ['lang:ts', 'B'],
  ['lang:none', 'C'],
  ['pattern:rename-flags', 'B'],
  ['pattern:none', 'AC'],
  ['is:open', 'A'],
  ['is:declined', 'B'],
  ['is:skipped,fixed', 'BC'],
  ['is:carried', 'B'],
  ['is:unmatched', 'U'],
  ['is:unmatched kestrel', 'U'],
  ['kestrel', ''],
  ['-is:unmatched', 'ABC'],
  ['is:unmatched or is:fixed', 'CU'],
  ['has:fix', 'A'],
  ['has:diff', 'B'],
  ['has:resolution', 'BC'],
  ['has:location', 'AB'],
  ['after:2026-06', 'A'],
  ['after:2026', 'AB'],
  ['before:2026-06-01', 'B'],
  ['-after:2026', 'C'],
  // What is not finished is left out.
  ['push severity:', 'AB'],
  ['push "the la', 'AB'],
] as const)('%s finds %s', ([query, found]) => {
  expect(foundIds(asked(query, RECORDS)).join('')).toBe(found);
});

test.for([
  ['push', false],
  ['in:originals push', true],
  ['is:open,unmatched', true],
  ['-is:unmatched', false],
  ['-(push -is:unmatched)', true],
] as const)('%s looks at originals: %s', ([query, isLookedAt]) => {
  expect(startSearch({ query, sort: 'date', group: 'none', count: 1 }).usesOriginals).toBe(isLookedAt);
});

test('totals are whole, and no more findings are shown than are asked for', () => {
  const { total, groups } = asked('', RECORDS, { group: 'agent', count: 2 });
  expect(total).toBe(3);
  expect(groups.map(({ key, total, hits }) => [key, total, hits.length])).toEqual([
    ['Heron Large 2', 1, 1],
    ['Sable Pro 4', 1, 1],
  ]);
});

test('a linear engine finds the same, and says what it cannot look for', () => {
  const question: Question = { query: '/queue/i', sort: 'date', group: 'none', count: 5 };
  const linear = startSearch(question, { linear: linearPattern });
  for (const one of RECORDS) linear.add(one);
  expect(linear.answer()).toEqual(asked(question.query, RECORDS, question));
  const looksAhead = { ...question, query: 'push or /(?=a)b/' };
  expect(() => startSearch(looksAhead, { linear: linearPattern })).toThrow(NoLinearPattern);
});
