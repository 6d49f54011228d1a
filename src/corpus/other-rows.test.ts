import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { otherRows } from './other-rows.ts';

const table = (...rows: string[]) =>
  read(
    `# R\n\n## Agent Performance Retro\n\n| | Heron |\n|---|---|\n${rows.map((row) => `| ${row} | 1 |`).join('\n')}\n`,
  ).report;

test('rows without a measure of their own are listed with the reports that have them', () => {
  const reports = [
    table('Findings', 'Depth'),
    table('Duration (pass 2)', '**Totals**', 'Depth', 'Severity inflation'),
    table('Findings', 'Tool calls'),
  ];
  expect(otherRows(reports).map(({ row, reports: having }) => [row, having.length])).toEqual([
    ['Depth', 2],
    ['Severity inflation', 1],
  ]);
});

test('the passes of one agent add up', () => {
  const passes =
    '| Findings | 1I |\n| Duration (pass 1) | 864s |\n| Duration (pass 2) | 2m 16s |\n| Tool calls (pass 1) | 3 (Read 3) |';
  const { report } = read(`# R\n\n## Agent Performance Retro\n\n| | Heron |\n|---|---|\n${passes}\n`);
  expect(report.retro?.typed[0]).toMatchObject({ durationSeconds: 1000, toolCalls: 3 });
});
