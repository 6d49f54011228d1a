import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { asked } from './__fixtures__/asked.ts';
import { record } from './__fixtures__/record.ts';
import { resultsCsv } from './results-csv.ts';
import { resultsJson } from './results-json.ts';
import { resultsMarkdown } from './results-markdown.ts';

const RECORDS = [
  record({ title: '=SUM(A1) of `x` <b>', agents: ['Heron', 'Sable'], words: { text: 'a\n  `x` = 1\nb' } }),
  record({
    ...{ id: null, title: 'No place', severity: null, locations: [], agents: [], outcome: 'skipped' },
    words: { code: 'x' },
  }),
];
const linkTo = ({ address }: { address: string }) => `https://casebook.example${address}`;

test('CSV has a row a finding, and no cell that a spreadsheet runs', () => {
  const rows: Record<string, string>[] = parse(resultsCsv(asked('x', RECORDS), linkTo), { columns: true });
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    url: 'https://casebook.example/reviews/quarry/20260601-110100-pr-9/#I1',
    file: 'quarry/20260601-110100-pr-9.md',
    line: '14',
    pullRequest: '9',
    title: "'=SUM(A1) of `x` <b>",
    path: 'pkg/queue.go',
    startLine: '12',
    agents: 'Heron; Sable',
    outcome: '',
  });
  expect(rows[1]).toMatchObject({ id: '', severity: '', path: '', outcome: 'skipped' });
});

test('JSON is a list with the lines that match, a finding a line', () => {
  const json = resultsJson(asked('x', RECORDS), linkTo);
  const found: unknown = JSON.parse(json);
  expect(found).toMatchObject([
    {
      id: 'I1',
      agents: ['Heron', 'Sable'],
      matches: [{ place: 'text', line: '  `x` = 1', marks: [[3, 4]] }],
    },
    { id: null, matches: [{ place: 'code', line: 'x', marks: [[0, 1]] }] },
  ]);
  expect(json.trim().split('\n')).toHaveLength(4);
  expect(JSON.parse(resultsJson(asked('gone', RECORDS), linkTo))).toEqual([]);
});

test('Markdown shows titles and lines as they are', () => {
  expect(resultsMarkdown(' x  y ', asked('x', RECORDS), linkTo)).toBe(`# Findings

2 findings for \`x y\`

- [I1 =SUM(A1) of \\\`x\\\` \\<b\\>](<https://casebook.example/reviews/quarry/20260601-110100-pr-9/#I1>): important, \`pkg/queue.go:12\`, \\#9 Keep late jobs, 2026-06-01
  - text: \`\` \`x\` = 1 \`\`
- [No place](<https://casebook.example/reviews/quarry/20260601-110100-pr-9/#I1>): declined, \\#9 Keep late jobs, 2026-06-01
  - code: \`x\`
`);
});

test('the place that was asked for is told', () => {
  const locations = ['a.go', 'b.go'].map((path) => ({ path, startLine: 3, endLine: 4 }));
  const answer = asked('file:b.go', [record({ locations })]);
  expect(JSON.parse(resultsJson(answer, linkTo))).toMatchObject([{ path: 'b.go', startLine: 3 }]);
  expect(resultsMarkdown('', answer, linkTo)).toContain('`b.go:3-4`');
});

test('Markdown says where not every finding was looked at', () => {
  const partial = { looked: 2, of: 50, why: 'time' } as const;
  const markdown = resultsMarkdown('x', { ...asked('x', RECORDS), partial }, linkTo);
  expect(markdown).toContain('\n\n2 findings for `x`\n\nAmong the newest 2 of 50 findings\n\n');
});

test('what stands in several groups is one finding in lists, and has headings in Markdown', () => {
  const answer = asked('severity:important', RECORDS, { group: 'agent' });
  expect(JSON.parse(resultsJson(answer, linkTo))).toHaveLength(1);
  const markdown = resultsMarkdown('', answer, linkTo);
  expect(markdown.match(/^##? .*$/gm)).toEqual(['# Findings', '## Heron (1)', '## Sable (1)']);
  expect(markdown).toContain('\n1 finding\n');
});
