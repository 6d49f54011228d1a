import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';

const FINDINGS = [
  '## Critical Issues\n\nC1. **Lost** — `a.go:1`\n\n## Important Issues\n\nI1. **Late** — `a.go:2`',
  'I2. **Slow** — `a.go:3`\n\n## Suggestions\n\nS1. **Name** — `a.go:4`\n\nS12. **Test** — `a.go:5`',
].join('\n\n');
const ORDINALS = '## Important Issues\n\n1. **Late** — `a.go:2`\n\n2. **Slow** — `a.go:3`';
const TESTING = '## Testing Assessment\n\n1. Queue overflow\n2. Timer reset after a pause\n3. Disk full';
const DOCUMENTATION = '## Documentation Assessment\n\n- The guide names no port.\n- Flags lack units.';
const DESIGN = '## Design Observations\n\n### Concerns\n\n- **Two clocks** measure one wait.';
const COMMITS = '## Commit Structure\n\nOne commit does two things.';
const ALL = [FINDINGS, TESTING, DOCUMENTATION, DESIGN, COMMITS].join('\n\n');

const target = (ref: string, body = ALL) =>
  read(`# R\n\n${body}\n\n## Resolution\n\n| # | Finding | Action |\n|---|---|---|\n| 1 | ${ref} | Fixed |\n`)
    .report.resolution?.rows[0]?.target;

test.for([
  ['Suggestion #1: Name', 'S1'],
  ['Suggestion #12: Test', 'S12'],
  ['Suggestion 1', 'S1'],
  ['Suggestion S1', 'S1'],
  ['S1: Name', 'S1'],
  ['S12', 'S12'],
  ['I2:', 'I2'],
  ['Important #1', 'I1'],
  ['Important I1', 'I1'],
  ['Important 2', 'I2'],
  ['Critical #1: Lost', 'C1'],
  ['C1: Lost', 'C1'],
  ['**I1**: Late', 'I1'],
  ['Important #1–#2: both', 'I1, I2'],
  ['I1, I2', 'I1, I2'],
  ['Important I1 and I2: Late', 'I1, I2'],
  ['Testing Gap #2', 'testing:2'],
  ['Testing Gap 1', 'testing:1'],
  ['Testing Gap 1–2', 'testing:1-2'],
  ['Testing Gaps #2–#3: timer and disk', 'testing:2-3'],
  ['Testing Gap #1-9', 'testing:1-3'],
  ['Testing gaps (3 items)', 'testing:1-3'],
  ['Testing Gap A: timer reset after pause', 'testing:2'],
  ['Testing Assessment: disk full', 'testing:3'],
  ['Documentation Gap #1', 'documentation:1'],
  ['Documentation: flags lack units', 'documentation:2'],
  ['Doc Gap #2', 'documentation:2'],
  ['Design D1', 'design:1'],
  ['Design Observation: two clocks', 'design:1'],
  ['Commit Structure: split it', 'commit-structure'],
] as const)('%s means %s', ([ref, want]) => {
  expect(target(ref)).toBe(want);
});

test.for([
  ['Important #2: Slow', 'Important 2'],
  ['Important 1', 'Important 1'],
  ['I2', 'Important 2'],
] as const)('in an ordinal report %s means %s', ([ref, want]) => {
  expect(target(ref, ORDINALS)).toBe(want);
});

test('every finding of a row that names several has its outcome', () => {
  const { findings } = read(
    `# R\n\n${FINDINGS}\n\n## Resolution\n\n| # | Finding | Action |\n|---|---|---|\n| 1 | I1, I2 | Fixed |\n`,
  ).report;
  expect(findings.map(({ id, resolution }) => [id, resolution?.outcome ?? null])).toEqual([
    ['C1', null],
    ['I1', 'fixed'],
    ['I2', 'fixed'],
    ['S1', null],
    ['S12', null],
  ]);
});

test('a section without items is the target as a whole', () => {
  const body = `${FINDINGS}\n\n## Documentation Assessment\n\nThe guide names no port.`;
  expect(target('Documentation Gap #1: port', body)).toBe('documentation');
});

test.for(['Suggestion #3', 'C2', 'Testing Gap #4', 'Testing Gap: memory', '#3–#8', 'Everything else', 'I11'])(
  '%s is unknown',
  (ref) => {
    expect(target(ref)).toBeNull();
  },
);

test.for(['Testing Gap #1', 'Documentation Gap', 'Design D1', 'Commit Structure'])(
  '%s is unknown where there is no such section',
  (ref) => {
    expect(target(ref, FINDINGS)).toBeNull();
  },
);
