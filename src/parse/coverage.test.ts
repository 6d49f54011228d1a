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

const appended = (...blocks: string[]) =>
  read(['# R', '## Appendix: Original Reviews', '### [Heron]', ...blocks, ''].join('\n\n')).report.coverage;

test.for([
  ['bold words', '**Coverage Summary**'],
  ['bold words and a remark', '**Coverage Summary** (whole change)'],
  ['seven marks', '####### Coverage Summary'],
] as const)('%s open the summary of a review without headings', ([, label]) => {
  const items = [
    { path: 'a.go', outcome: 'S1', findingIds: ['S1'] },
    { path: 'b.go', outcome: 'read', findingIds: [] },
  ];
  expect(appended('Prose.', label, '- `a.go` — S1\n- `b.go` — read')).toEqual(items);
  expect(appended('Prose.', label, rows(['File', 'Outcome'], ['`a.go`', 'S1'], ['b.go', 'read']))).toEqual(
    items,
  );
});

test('a table of three columns under a bold label', () => {
  const table = rows(
    ['File', 'Findings', 'Depth'],
    ['`pkg/a.go`', 'I1, S2', 'whole'],
    ['b.go', 'none', 'skimmed'],
  );
  expect(appended('**Coverage Summary**', table)).toEqual([
    { path: 'pkg/a.go', outcome: 'I1, S2 · whole', findingIds: ['I1', 'S2'] },
    { path: 'b.go', outcome: 'none · skimmed', findingIds: [] },
  ]);
});

test('another label ends the summary', () => {
  const blocks = ['**Coverage Summary**', '- `a.go` — S1', '**Strengths**', '- `b.go` is short'];
  expect(appended(...blocks).map(({ path }) => path)).toEqual(['a.go']);
});

test('bold words are a label only in the review of one reviewer', () => {
  expect(read('# R\n\n## Notes\n\n**Coverage Summary**\n\n- `a.go` — S1\n').report.coverage).toEqual([]);
});

/** The summaries of the reviewers' own reports, by heading. */
const own = (...blocks: string[]) =>
  read(['# R', '## Appendix: Original Reviews', ...blocks, ''].join('\n\n')).report.originals.map(
    ({ agent, pass, coverage }) => [agent, pass, coverage.map(({ path, outcome }) => `${path}: ${outcome}`)],
  );

test('each review has the summary that stands in it', () => {
  const blocks = [
    ...['### [Heron] — Pass 1', '#### Coverage Summary', '- `a.go` — S1'],
    ...['### [Heron] — Pass 2', '**Coverage Summary**', rows(['File', 'Status'], ['`a.go`', 'Trivial'])],
    ...['### [Sable]', 'Nothing to say.'],
    ...['### [Finch]', '#### Coverage Summary', 'Everything was read, `a.go` with care.'],
  ];
  expect(own(...blocks)).toEqual([
    ['Heron', 1, ['a.go: S1']],
    ['Heron', 2, ['a.go: Trivial']],
    ['Sable', null, []],
    ['Finch', null, []],
  ]);
});

const summary = (body: string) => own('### [Heron]', '#### Coverage Summary', body)[0]![2];

test.for([
  ['- `a.go` — Trivial; `b/c.go` — S1; see I2', ['a.go: Trivial', 'b/c.go: S1; see I2']],
  ['- `a.go` — S1 (late; `Pop` — early)', ['a.go: S1 (late; Pop — early)']],
  ['- `go.mod`, `go.sum` — Trivial', ['go.mod: Trivial', 'go.sum: Trivial']],
  ['- `go.mod` / `go.sum`: Trivial', ['go.mod: Trivial', 'go.sum: Trivial']],
  ['- `a.go` and its callers — S1', ['a.go: and its callers — S1']],
  ['- `a.go` (deleted) — Trivial', ['a.go: (deleted) — Trivial']],
  ['- a/__tests__/b.go: read', ['a/__tests__/b.go: read']],
  ['- pkg/__init__.py — read', ['pkg/__init__.py: read']],
  ['- `a.go` — **I1**/**S2**/**S3**', ['a.go: I1/S2/S3']],
  ['- `a.go` — read\n\n  Twice.', ['a.go: read Twice.']],
  ['`a.go` — read  \n`b.go` — S1', ['a.go: read', 'b.go: S1']],
  ['```text\na.go — read\nb/Makefile — S1\n```', ['a.go: read', 'b/Makefile: S1']],
  ['```text\na.go — read\nand so on\n```', []],
  ['All of it: read.', []],
  ['- a.go (deleted) — Trivial\n- All remaining test files: trivial', ['a.go: (deleted) — Trivial']],
  ['- Everything else was reviewed.\n- **Generated code** — out of scope', []],
  [rows(['File', 'Status'], ['All others', 'Trivial'], ['Makefile', 'S1']), ['Makefile: S1']],
] as const)('reads %j file by file', ([body, items]) => {
  expect(summary(body)).toEqual(items);
});

test('a cell may hold several files, or words beside the file', () => {
  const table = rows(['File', 'Status'], ['`go.mod`, `go.sum`', 'Trivial'], ['`a.go` (+9 −0)', '**I1**']);
  expect(summary(table)).toEqual(['go.mod: Trivial', 'go.sum: Trivial', 'a.go: I1 · (+9 −0)']);
});

test('the summary of the report counts bullets and rows, not files', () => {
  expect(coverage('- `go.mod`, `go.sum` — Trivial')).toHaveLength(1);
  expect(coverage('- `a.go` — Trivial; `b.go` — S1')).toHaveLength(1);
  expect(coverage(rows(['File', 'Status'], ['go.mod, go.sum', 'Trivial']))).toMatchObject([
    { path: 'go.mod, go.sum', outcome: 'Trivial' },
  ]);
});
