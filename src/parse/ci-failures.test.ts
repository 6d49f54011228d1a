import { expect, test } from 'vitest';
import { readCell } from './ci-failures.ts';
import { read } from './__fixtures__/read.ts';

const REPORT = `# CI Failures: 2026-W21

| | |
|---|---|
| **Period** | 2026-W21 (Mon – Sun) |
| **Verdict** | **19 failed jobs**: 7 on \`main\` |

## At a glance

| | this period | Δ |
|---|---:|---:|
| failed jobs | 19 | ▲ +4 |

## Failures on \`main\` (7, plus 3 quarantined)

| job | what failed |
|---|---|
| relay | timer |
`;

test('a report on CI failures has a period and tables, and no findings', () => {
  const { kind, findings, ciFailures, problems } = read(
    REPORT,
    'quarry/20260601-101500-ci-failures-2026-W21',
  ).report;
  expect([kind, findings, problems]).toEqual(['ci-failures', [], []]);
  expect(ciFailures?.period).toBe('2026-W21 (Mon – Sun)');
  expect(ciFailures?.tables.map(({ section, counts, columns }) => [section, counts, columns])).toEqual([
    ['At a glance', [], ['', 'this period', 'Δ']],
    ['Failures on main (7, plus 3 quarantined)', [7, 3], ['job', 'what failed']],
  ]);
  expect(ciFailures?.tables[0]?.rows).toEqual([
    [
      { text: 'failed jobs', number: null },
      { text: '19', number: 19 },
      { text: '▲ +4', number: 4 },
    ],
  ]);
});

test('any other report has none', () => {
  expect(read('# Review\n\n| a | b |\n|---|---|\n| 1 | 2 |\n').report.ciFailures).toBeNull();
});

test.for([
  ['·', 0],
  ['—', null],
  ['395.5', 395.5],
  ['3.2%', 3.2],
  ['▼ -1', -1],
  ['▲ +0.4pp', 0.4],
  ['12 jobs', null],
  ['88413989079', 88413989079],
  ['PR #41', null],
] as const)('the number in %s is %s', ([text, number]) => {
  expect(readCell(text)).toEqual({ text, number });
});
