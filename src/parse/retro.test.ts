import { expect, test } from 'vitest';
import { read, rows } from './__fixtures__/read.ts';
import { count, seconds, severityCounts } from './retro.ts';

const counts = (critical: number, important: number, suggestion: number) => ({
  critical,
  important,
  suggestion,
});
const retro = (...table: string[]) =>
  read(`# R\n\n## Agent Performance Retro\n\n${table.join('\n\n')}\n`).report.retro ?? {
    agents: [],
    metrics: {},
    typed: [],
  };

test.for([
  ['7m 27s', 447],
  ['4:16', 256],
  ['510s', 510],
  ['360 s', 360],
  ['1h 2m 3s', 3723],
  ['21m', 1260],
  ['1:02:03', 3723],
  ['—', null],
  ['N/A (429)', null],
  ['N/A (failed)', null],
  ['a while', null],
  ['12', null],
  ['4:6', null],
  ['', null],
] as const)('%j lasts %s seconds', ([cell, want]) => {
  expect(seconds(cell)).toBe(want);
});

test.for([
  ['1C 2I 8S', counts(1, 2, 8)],
  ['1I 8S', counts(0, 1, 8)],
  ['2S', counts(0, 0, 2)],
  ['0C 4I 5S', counts(0, 4, 5)],
  ['12S', counts(0, 0, 12)],
  ['none', counts(0, 0, 0)],
  ['None', counts(0, 0, 0)],
  ['0C 1I 1S (restated)', counts(0, 1, 1)],
  ['4', null],
  ['—', null],
  ['empty', null],
  ['N/A', null],
  ['two suggestions', null],
  ['S1, S2', null],
  ['', null],
] as const)('%j counts', ([cell, want]) => {
  expect(severityCounts(cell)).toEqual(want);
});

test.for([
  ['0', 0],
  ['53 (Bash 30, Read 21, Grep 2)', 53],
  ['2 (I→S)', 2],
  ["2 (I1→ack'd, I2→S1)", 2],
  ['1 (severity overstatement)', 1],
  ['20/20', 20],
  ['0/10 (hallucinated)', 0],
  ['1 (queue.go)', 1],
  ['1*', 1],
  ['—', null],
  ['not recorded', null],
  ['N/A', null],
  ['I1, S2, S3', null],
  ['Missed I1, I2', null],
  ['7m 27s', null],
  ['4:16', null],
  ['1.5', null],
  ['3rd', null],
  ['Stale PID recycling', null],
  ['', null],
] as const)('%j is the number %s', ([cell, want]) => {
  expect(count(cell)).toBe(want);
});

test('an absent cell is no value', () => {
  expect([seconds(null), count(null), severityCounts(null)]).toEqual([null, null, null]);
});

test('a row that comes again keeps its cells, and the first of its name is read', () => {
  const { metrics, typed } = retro(
    [
      '| Metric | Heron |',
      '| --- | --- |',
      '| Dropped | 1 |',
      '| Dropped (2) | 2 |',
      '| Dropped | 3 |',
      '| Findings | 2S |',
    ].join('\n'),
  );
  expect(metrics).toEqual({ Dropped: ['1'], 'Dropped (2)': ['2'], 'Dropped (3)': ['3'], Findings: ['2S'] });
  expect(typed[0]?.dropped).toBe(1);
});

test('reviewers are columns and metrics rows', () => {
  const { agents, metrics, typed } = retro(
    '### [Heron]\n\nGood. | not a table',
    '### Summary',
    rows(
      ['', 'Heron Large 2', '[Sable Pro 4]'],
      ['Duration', '7m 27s', '4:16'],
      ['Findings', '1C 2I 8S', 'none'],
      ['Tool calls', '53 (Bash 30, Read 21)', '—'],
      ['Design observations', '1 concern, 2 strengths', '4 strengths'],
      ['False positives', '0', '1 (overscoped)'],
      ['Unique insights', '2', 'I1, S2'],
      ['Files reviewed', '20/20', '0/10 (hallucinated)'],
      ['Coverage misses', '0', 'Missed I1'],
      ['Downgraded', '2 (I→S)', '0'],
      ['Dropped', '1', '3'],
      ['Cost', '$1.23', '—'],
      ['**Totals**', '**1C 2I 8S**', '**none**'],
    ),
  );
  expect(agents).toEqual(['Heron Large 2', 'Sable Pro 4']);
  expect(metrics['Totals']).toEqual(['1C 2I 8S', 'none']);
  expect(typed).toEqual([
    {
      agent: 'Heron Large 2',
      durationSeconds: 447,
      findings: counts(1, 2, 8),
      toolCalls: 53,
      tools: [
        { tool: 'Bash', calls: 30 },
        { tool: 'Read', calls: 21 },
      ],
      designObservations: 3,
      falsePositives: 0,
      uniqueInsights: 2,
      filesReviewed: 20,
      coverageMisses: 0,
      downgraded: 2,
      downgradedFrom: 'important',
      downgradedTo: 'suggestion',
      dropped: 1,
      cost: { amount: 1.23, currency: 'USD' },
    },
    {
      agent: 'Sable Pro 4',
      durationSeconds: 256,
      findings: counts(0, 0, 0),
      toolCalls: null,
      tools: [],
      designObservations: 4,
      falsePositives: 1,
      uniqueInsights: null,
      filesReviewed: 0,
      coverageMisses: null,
      downgraded: 0,
      downgradedFrom: null,
      downgradedTo: null,
      dropped: 3,
      cost: null,
    },
  ]);
});

test('the oldest tables give each severity a row', () => {
  const { typed } = retro(
    rows(
      ['Metric', 'Heron Large 2', 'Sable Pro 4'],
      ['Duration (s)', '510', '—'],
      ['Critical', '1 (downgraded)', '0'],
      ['Important', '2', 'many'],
      ['Suggestion', '3', '1'],
    ),
  );
  expect(typed.map(({ findings, durationSeconds }) => [findings, durationSeconds])).toEqual([
    [counts(1, 2, 3), 510],
    [null, null],
  ]);
});

test('a table split by a blank line is one table', () => {
  const { metrics, typed } = retro(
    rows(['', 'Heron Large 2', 'Sable Pro 4'], ['Duration', '7m 27s', '4:16'], ['Findings', '1I', '2S']),
    rows(['False positives', '0', '2'], ['Unique insights', '1', '1']),
  );
  expect(Object.keys(metrics)).toEqual(['Duration', 'Findings', 'False positives', 'Unique insights']);
  expect(typed.map(({ falsePositives, uniqueInsights }) => [falsePositives, uniqueInsights])).toEqual([
    [0, 1],
    [2, 1],
  ]);
});

test('rows for each pass are kept as written; durations add up, findings do not, as passes may repeat each other', () => {
  const { metrics, typed } = retro(
    rows(
      ['', 'Heron Large 2'],
      ['Duration (pass 1)', '360 s'],
      ['Findings (pass 1)', '1I'],
      ['False positives', '0'],
    ),
  );
  expect(metrics['Duration (pass 1)']).toEqual(['360 s']);
  expect(typed[0]).toMatchObject({ durationSeconds: 360, findings: null, falsePositives: 0 });
});

test.for([
  ['no table', 'Heron was good.'],
  ['a table of something else', rows(['File', 'Status'], ['queue.go', 'read'])],
  ['a table without a known row', rows(['', 'Heron Large 2'], ['Colour', 'grey'])],
] as const)('%s is no retro, and a problem names the section', ([, body]) => {
  const { report } = read(`# R\n\n## Agent Performance Retro\n\n${body}\n`);
  expect(report.retro).toBeNull();
  expect(report.problems.filter(({ code }) => code === 'retro-unread').map(({ line }) => line)).toEqual([3]);
});

test('a report without the section lacks nothing', () => {
  const { report } = read('# R\n\n## Suggestions\n\nNone.\n');
  expect(report.retro).toBeNull();
  expect(report.problems.map(({ code }) => code)).not.toContain('retro-unread');
});
