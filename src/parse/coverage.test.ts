import { expect, test } from 'vitest';
import { read, rows } from './__fixtures__/read.ts';

const coverage = (...body: string[]) =>
  read(`# R\n\n## Coverage Summary\n\n${body.join('\n\n')}\n`).report.coverage;

test.for([
  ['- `pkg/queue.go` — Reviewed, no issues', 'pkg/queue.go', 'Reviewed, no issues', []],
  ['- `pkg/queue.go`: I1, S3', 'pkg/queue.go', 'I1, S3', ['I1', 'S3']],
  ['- `pkg/queue.go` - **S2** (partly)', 'pkg/queue.go', 'S2 (partly)', ['S2']],
  ['- pkg/queue.go — Trivial', 'pkg/queue.go', 'Trivial', []],
  [
    '- [pkg/queue.go](/srv/checkout/pkg/queue.go) — Covered by **S1**',
    'pkg/queue.go',
    'Covered by S1',
    ['S1'],
  ],
  ['- `pkg/queue.go`', 'pkg/queue.go', '', []],
] as const)('reads %s', ([item, path, outcome, findingIds]) => {
  expect(coverage(item)).toEqual([{ path, outcome, findingIds }]);
});

test('a table of two or three columns', () => {
  expect(coverage(rows(['File', 'Status'], ['`a.go`', 'I1, S3'], ['b.go', '']))).toEqual([
    { path: 'a.go', outcome: 'I1, S3', findingIds: ['I1', 'S3'] },
    { path: 'b.go', outcome: '', findingIds: [] },
  ]);
  expect(coverage(rows(['File', 'Findings', 'Review Type'], ['a.go', 'S1', 'full']))).toEqual([
    { path: 'a.go', outcome: 'S1 · full', findingIds: ['S1'] },
  ]);
});

test('lists come in groups, and a second table is about something else', () => {
  const paths = (...body: string[]) => coverage(...body).map(({ path }) => path);
  expect(paths('Code:', '- a.go — read', 'Tests:', '- a_test.go — read')).toEqual(['a.go', 'a_test.go']);
  expect(paths(rows(['File', 'Status'], ['a.go', 'read']), rows(['Kind', 'n'], ['code', '1']))).toEqual([
    'a.go',
  ]);
});

test('the first summary counts, wherever it stands', () => {
  const { report } = read(
    '# R\n\n## Appendix: Original Reviews\n\n### Coverage Summary\n\nProse only.\n\n### Coverage Summary\n\n- a.go — I1\n\n### Coverage Summary\n\n- b.go — I2\n',
  );
  expect(report.coverage.map(({ path }) => path)).toEqual(['a.go']);
});

test('prose is no coverage', () => {
  expect(coverage('Everything was read: I1, S2.')).toEqual([]);
  expect(read('# R\n\n## Files\n\n- a.go — read\n').report.coverage).toEqual([]);
});
