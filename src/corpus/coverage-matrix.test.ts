import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { coverageMatrix, type CoverageCell } from './coverage-matrix.ts';

const FINDINGS = '# R\n\n## Suggestions\n\nS1. **A** — `pkg/a.go:1`\n\nS2. **B** — `lost.go`, `pkg/ui/`';
const matrix = (...blocks: string[]) =>
  coverageMatrix(read([FINDINGS, '## Appendix: Original Reviews', ...blocks, ''].join('\n\n')).report);
const review = (heading: string, ...items: string[]) => [
  `### ${heading}`,
  ...(items.length > 0 ? ['#### Coverage Summary', items.map((item) => `- ${item}`).join('\n')] : []),
];

const told = (cell: CoverageCell | null) =>
  cell &&
  [
    cell.covered,
    ...cell.found.map(({ name }) => name),
    ...cell.said.map(({ passes, words }) => `${passes.join(',')}: ${words}`),
  ].join(' | ');
const rows = (of: ReturnType<typeof matrix>) =>
  of?.folders?.flatMap(({ path, files }) =>
    files.map(({ name, cells }) => [path, name, ...cells.map((cell) => told(cell))]),
  );

test('files in path order, by folder; a column a reviewer', () => {
  const found = matrix(
    ...review('[Heron]', '`pkg/ui/b.go` — S1', '`README.md` — Trivial', '`pkg/a.go` — Reviewed, no issues'),
    ...review('[Sable]', '`pkg/a.go` — Out of scope'),
  );
  expect(rows(found)).toEqual([
    ['', 'README.md', 'trivial | : Trivial', null],
    ['pkg/', 'a.go', 'reviewed | : Reviewed, no issues', 'out-of-scope | : Out of scope'],
    ['pkg/ui/', 'b.go', 'found | S1 | : S1', null],
  ]);
  expect(found?.reviewers.map(({ agent, files }) => [agent, files])).toEqual([
    ['Heron', 3],
    ['Sable', 1],
  ]);
  expect(found?.files).toBe(3);
});

test('passes of one reviewer are one column that keeps what each says', () => {
  const found = matrix(
    ...review('[Heron] — Pass 1', '`x.go` — S1', '`y.go` — Reviewed, no issues'),
    ...review('[Heron] — Pass 2', '`x.go` — S1, I2', '`y.go` — Reviewed, no issues', '`z.go` — Trivial'),
    ...review('[Heron] — Pass 3', '`x.go` — Reviewed in prior pass'),
  );
  expect(rows(found)).toEqual([
    ['', 'x.go', 'found | P1 S1 | P2 S1 | P2 I2 | 1: S1 | 2: S1, I2 | 3: Reviewed in prior pass'],
    ['', 'y.go', 'reviewed | 1,2: Reviewed, no issues'],
    ['', 'z.go', 'trivial | 2: Trivial'],
  ]);
  expect(found?.reviewers[0]?.summaries).toEqual([1, 2, 3]);
});

test('who gave no summary is unknown, and without any there is no matrix', () => {
  const found = matrix(...review('[Heron]', '`a.go` — S1'), ...review('[Sable]'));
  expect(found?.reviewers.map(({ files }) => files)).toEqual([1, null]);
  expect(matrix(...review('[Heron]'), ...review('[Sable]'))).toBeNull();
  expect(matrix()).toBeNull();
});

test('an agent that reviewed with two efforts is two reviewers', () => {
  const found = matrix(
    ...review('[Heron] (high)', '`b.go` — S1'),
    ...review('[Heron] (xhigh)', '`c.go` — read'),
  );
  expect(found?.reviewers.map(({ agent, files }) => [agent, files])).toEqual([
    ['Heron (high)', 1],
    ['Heron (xhigh)', 1],
  ]);
  // What names no effort may be a pass of the same.
  expect(
    matrix(...review('[Heron] (high)', '`b.go` — S1'), ...review('[Heron] Pass 2'))?.reviewers,
  ).toHaveLength(1);
});

test('files that findings name and no summary does', () => {
  const lost = (...items: string[]) =>
    matrix(...review('[Heron]', ...items))?.unmentioned.map(({ path, findings }) => [
      path,
      ...findings.map(({ id }) => id),
    ]);
  expect(lost('`b.go` — read')).toEqual([
    ['lost.go', 'S2'],
    ['pkg/a.go', 'S1'],
    ['pkg/ui/', 'S2'],
  ]);
  // By its end, whole, and by a file that lies in it.
  expect(lost('`x/lost.go` — read', '`pkg/a.go` — S1', '`pkg/ui/nav/b.go` — read')).toEqual([]);
});

test('what the summary of the report itself mentions is not unmentioned', () => {
  const [own, other] = ['- `lost.go` — S2', '- `b.go` — read'];
  const { report } = read(
    `${FINDINGS}\n\n## Coverage Summary\n\n${own}\n\n## Appendix: Original Reviews\n\n` +
      `### [Heron]\n\n#### Coverage Summary\n\n${other}\n`,
  );
  expect(coverageMatrix(report)?.unmentioned.map(({ path }) => path)).toEqual(['pkg/a.go', 'pkg/ui/']);
});

test('what is said of one file again and again stands once, however much it is', () => {
  const { report } = read('# R\n\n## Appendix: Original Reviews\n\n### [Heron]\n\nNothing.\n');
  const coverage = Array.from({ length: 200_000 }, (_, at) => {
    const id = `S${at % 150_000}`;
    return { path: 'a.go', outcome: id, findingIds: [id] };
  });
  const originals = report.originals.map((original) => ({ ...original, coverage }));
  const cell = coverageMatrix({ ...report, originals })?.folders?.[0]?.files[0]?.cells[0];
  expect([cell?.found.length, cell?.said.length]).toEqual([150_000, 150_000]);
});

test('more cells than anyone reads are counted and not listed', () => {
  const many = Array.from({ length: 10_001 }, (_, at) => `\`f${at}.go\` — Trivial`);
  const found = matrix(...review('[Heron]', ...many), ...review('[Sable]'));
  expect([found?.folders, found?.files]).toEqual([null, 10_001]);
});
