import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';

const BODY = [
  '# R\n\n## Critical Issues\n\nC1. **Lost** — `a.go:1`\n\n## Important Issues\n\nI1. **Late** — `a.go:2`',
  'I2. **Slow** — `a.go:3`\n\n## Suggestions\n\nS1. **Name** — `a.go:4`\n\nS12. **Test** — `a.go:5`',
  '## Resolution\n\n| **Addressed** | 2026-06-02 |\n|---|---|\n| **Commit** | `ae6bc38 Keep jobs` (amended) |',
].join('\n\n');
const table = (...rows: string[]) => ['| # | Finding | Action |', '|---|---|---|', ...rows].join('\n');
const report = (rows: string[]) => read(`${BODY}\n\n${table(...rows)}\n`).report;
test.for(['Suggestion #3', 'C2', 'Commit Structure', '#3–#8', 'Everything else', 'I11'])(
  '%s matches no finding, and a problem names its line',
  (ref) => {
    const { resolution, problems } = report(['| 1 | I1 | Fixed |', `| 2 | ${ref} | Fixed |`]);
    const line = `${BODY}\n\n${table('')}`.split('\n').length + 1;
    expect(resolution?.rows.map((row) => row.target)).toEqual(['I1', null]);
    const found = problems.filter(({ code }) => code === 'resolution-target-unknown');
    expect(found.map((problem) => problem.line)).toEqual([line]);
    expect(found[0]?.message).toContain(JSON.stringify(ref));
  },
);

test.for([
  ['Fixed', 'fixed', null],
  ['Fixed in code', 'fixed', null],
  ['Skipped — requires fault injection', 'skipped', 'requires fault injection'],
  ['Deferred', 'skipped', null],
  ['Test written', 'test-written', null],
  ['Tests written', 'test-written', null],
  ['Documentation updated', 'documented', null],
  ['Documented', 'documented', null],
  ['Commented', 'commented', null],
  ['Auto-resolved by I2', 'superseded', null],
  ['N/A (flag removed by I1)', 'superseded', undefined],
  ['Unclear', 'other', null],
  ['', 'other', null],
] as const)('%j is %s', ([action, outcome, detail]) => {
  const row = report([`| 1 | I1 | ${action} |`]).resolution?.rows[0];
  expect(row).toMatchObject({ action, outcome });
  if (detail !== undefined) expect(row?.detail).toBe(detail);
});

test('a reason of its own column joins the detail', () => {
  const rows =
    '| # | Finding | Action | Reason |\n|---|---|---|---|\n| 1 | I1 | Skipped | too costly |\n| 2 | I2 | Fixed | |';
  const { resolution } = read(`${BODY}\n\n${rows}\n`).report;
  expect(resolution?.rows.map(({ n, detail }) => [n, detail])).toEqual([
    [1, 'too costly'],
    [2, null],
  ]);
});

test('the head says when and by which commits', () => {
  expect(report([]).resolution).toMatchObject({ addressed: '2026-06-02', commits: ['ae6bc38'] });
});

test.for([
  ['2026-02-30', 'Retroactively marked as addressed'],
  ['later', 'Amended into original commits via autosquash rebase'],
  ['', ''],
] as const)('a head of %j and %j says nothing', ([addressed, commit]) => {
  const body = `# R\n\n## Resolution\n\n| **Addressed** | ${addressed} |\n|---|---|\n| **Commit** | ${commit} |\n`;
  expect(read(body).report.resolution).toEqual({ addressed: null, commits: [], rows: [] });
});

test('rows are joined to the findings they are about', () => {
  const { findings } = report(['| 1 | Important #1 | Fixed |', '| 2 | Testing Gap #1 | Skipped |']);
  expect(findings.map(({ id, resolution }) => [id, resolution?.outcome ?? null])).toEqual([
    ['C1', null],
    ['I1', 'fixed'],
    ['I2', null],
    ['S1', null],
    ['S12', null],
  ]);
});

test('a second table is about something else', () => {
  const { resolution } = read(
    `${BODY}\n\n${table('| 1 | I1 | Fixed |')}\n\n| Finding | Landed in |\n|---|---|\n| I2 | ae6bc38 |\n`,
  ).report;
  expect(resolution?.rows).toHaveLength(1);
});

test('the Resolution may stand before or behind the appendix', () => {
  const appendix = '## Appendix: Original Reviews\n\n### Heron Large 2\n\n## Resolved questions\n\nNone.';
  const answer = `## Resolution\n\n${table('| 1 | I1 | Fixed |')}`;
  const head =
    '# R\n\n| | |\n|---|---|\n| **Reviewers** | Heron Large 2 |\n\n## Important Issues\n\nI1. **Late** — `a.go:2`';
  for (const parts of [
    [head, answer, appendix],
    [head, appendix, answer],
  ]) {
    const seen = read(`${parts.join('\n\n')}\n`).report;
    expect(seen.findings[0]?.resolution?.outcome).toBe('fixed');
    expect(seen.originals.map(({ agent }) => agent)).toEqual(['Heron Large 2']);
  }
});

test('a report without the section has no resolution', () => {
  expect(read('# R\n\n## Important Issues\n\nNone.\n').report.resolution).toBeNull();
});
