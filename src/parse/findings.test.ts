import { expect, test } from 'vitest';
import { findingsUnder, read } from './__fixtures__/read.ts';

const heads = (heading: string, body: string) =>
  findingsUnder(heading, body).map(({ id, title }) => `${id}: ${title}`);
const finding = (body: string, heading = 'Important Issues') => {
  const [first] = findingsUnder(heading, body);
  if (first === undefined) throw new Error('no finding');
  return first;
};

test.for([
  ['Critical Issues', 'critical'],
  ['Important Issues', 'important'],
  ['Important Findings', 'important'],
  ['Suggestions', 'suggestion'],
  ['Suggestion', 'suggestion'],
] as const)('%s opens findings that are %s', ([heading, severity]) => {
  expect(findingsUnder(heading, '1. **Jobs are lost** — `queue.go:7`')).toMatchObject([
    { severity, title: 'Jobs are lost' },
  ]);
});

test.for(['Executive Summary', 'Design Observations', 'Acknowledged Limitations', 'Critical thoughts'])(
  '%s holds no findings',
  (heading) => {
    expect(findingsUnder(heading, 'I1. **Jobs are lost** — `queue.go:7` [Heron Large 2]')).toEqual([]);
  },
);

test('the level of a severity heading is noise', () => {
  const { report } = read(
    '# R\n\n## 1. Consolidated Review\n\n### Critical Issues\n\nNone.\n\n### Important Issues\n\nI1. **One** — `a.go:1`\n\n## Suggestions\n\nS1. **Two** — `a.go:2`\n',
  );
  expect(report.findings.map(({ id, severity }) => [id, severity])).toEqual([
    ['I1', 'important'],
    ['S1', 'suggestion'],
  ]);
});

test('ordinals get an id from their severity and number', () => {
  const { report } = read(
    '# R\n\n## Critical Issues\n\n1. **A** — `a.go:1`\n\n## Important Issues\n\n1. **B** — `a.go:2`\n\n2. **C** — `a.go:3`\n\n## Suggestions\n\n1. **D** — `a.go:4`\n',
  );
  expect(report.findings.map(({ id, anchor }) => [id, anchor])).toEqual([
    ['Critical 1', 'critical-1'],
    ['Important 1', 'important-1'],
    ['Important 2', 'important-2'],
    ['Suggestion 1', 'suggestion-1'],
  ]);
});

test('lists parted by code go on counting', () => {
  const body =
    '1. **A** — `a.go:1`\n\n```go\nx := 1\n```\n\nProse.\n\n2. **B** — `a.go:2`\n\n```go\ny := 2\n```\n\n3. **C** — `a.go:3`';
  expect(heads('Suggestions', body)).toEqual(['Suggestion 1: A', 'Suggestion 2: B', 'Suggestion 3: C']);
});

test('numbered lists inside lettered findings are no findings', () => {
  const body =
    'I1. **Jobs are lost** — `queue.go:7` [Heron Large 2]\n\nTwo places:\n\n1. **Inner loop has no retry** [Sable Pro 4].\n2. **Outer loop**: neither.\n\nI2. **Late** — `queue.go:9`';
  const found = findingsUnder('Important Issues', body);
  expect(found.map(({ id }) => id)).toEqual(['I1', 'I2']);
  expect(found[0]?.text).toContain('Inner loop has no retry [Sable Pro 4].');
});

test('a numbered sub-list without bold is no finding in an ordinal report', () => {
  expect(
    heads('Suggestions', '1. **A** — `a.go:1`\n\n   1. first\n   2. second\n\n2. **B** — `a.go:2`'),
  ).toEqual(['Suggestion 1: A', 'Suggestion 2: B']);
});

test.for([
  ['~~1. **A** -- FIXED: done~~', 'struck'],
  ['~~I1. **A** — `a.go:1`~~', 'struck'],
  ['1. ~~**A**~~ **INVALID** — not so', 'invalid'],
  ['1. **A** — `a.go:1`', 'open'],
] as const)('%s is %s', ([written, status]) => {
  expect(finding(written)).toMatchObject({ title: 'A', status });
});

test('findings under a severity word have no id but the place', () => {
  const { report } = read(
    '# R\n\n## Critical Issues\n\n**[CRITICAL] pkg/queue.go:58 — Jobs are lost** [Heron Large 2, Sable Pro 4]\n\nProse.\n\n**[CRITICAL] pkg/a.go:1 + pkg/b.go:2 — Two clocks** [Sable Pro 4]\n',
  );
  expect(report.findings).toMatchObject([
    {
      id: 'Critical 1',
      severity: 'critical',
      title: 'Jobs are lost',
      agents: ['Heron Large 2', 'Sable Pro 4'],
      locations: [{ path: 'pkg/queue.go', startLine: 58, endLine: 58 }],
    },
    { id: 'Critical 2', title: 'Two clocks', locations: [{ path: 'pkg/a.go' }, { path: 'pkg/b.go' }] },
  ]);
});

test('a finding keeps its slice of the file', () => {
  const [first, second] = findingsUnder(
    'Important Issues',
    'I1. **A** — `a.go:1`\n\nProse.\n\n```go\nx := 1\n```\n\nI2. **B** — `a.go:2`\n\nLast.',
  );
  expect([first?.line, first?.lastLine, second?.line, second?.lastLine]).toEqual([5, 11, 13, 15]);
});

test('a later severity ends a finding, and an inner heading does not', () => {
  const { report } = read(
    '# R\n\n## Important Issues\n\nI1. **A** — `a.go:1`\n\n### Details\n\nInside.\n\n## Suggestions\n\nNone.\n',
  );
  expect(report.findings).toHaveLength(1);
  expect(report.findings[0]?.text).toContain('Inside.');
  expect(report.findings[0]?.text).not.toContain('None.');
});

test.for([
  ['Prose.\n\nFix: add a lock.', 'Fix: add a lock.'],
  ['Fix (optional): add a lock.', 'Fix (optional): add a lock.'],
  ["Fix (Heron's proposal): add a lock.", "Fix (Heron's proposal): add a lock."],
  ['Fix:\n\n```diff\n-a\n+b\n```', 'Fix:\n\n```diff\n-a\n+b\n```'],
  ['Fix options:\n\n- a lock\n- a channel', 'Fix options:\n\n- a lock\n- a channel'],
  [
    'Fix: add a lock.\n\nIt costs little.\n\nUnproven: the other path.',
    'Fix: add a lock.\n\nIt costs little.',
  ],
  ['Fix: add a lock.\n\n**Resolution: Fixed.** Done.', 'Fix: add a lock.'],
  ['Prose only.', null],
  ['Fixtures are missing: three of them.', null],
  ['The Fix: is in prose.', null],
] as const)('the fix of %j is %j', ([body, fix]) => {
  expect(finding(`I1. **A** — \`a.go:1\`\n\n${body}`).fix).toBe(fix);
});

test.for([
  ['(important, regression)', ['regression'], ''],
  ['`(important, regression)`', ['regression'], ''],
  ['*(important, regression)*', ['regression'], ''],
  ['(important, gap).', ['gap'], ''],
  ['The lock is new (important, regression)', ['regression'], 'The lock is new (important, regression)'],
  ['The lock is (mostly) new.', [], 'The lock is (mostly) new.'],
  ['(see the other queue)', [], '(see the other queue)'],
] as const)('a tag below the head: %s', ([line, tags, text]) => {
  expect(finding(`I1. **A** — \`a.go:1\` [Heron Large 2]\n\n${line}`)).toMatchObject({ tags, text });
});

test('fences are counted by language and role', () => {
  const { codeBlocks, diffBlocks, fences } = finding(
    [
      'I1. **A** — `a.go:1`',
      '```go\nx := 1\n```',
      '```bash repro\n# Save as x.sh\n```',
      '```text repro-output\n--- FAIL: TestX\n```',
      'Fix: swap.',
      '```diff patch\n-a\n+b\n```',
      '```\nplain\n```',
      '- in a list\n\n  ```Diff\n  -a\n  ```',
    ].join('\n\n'),
  );
  expect([codeBlocks, diffBlocks]).toEqual([6, 2]);
  expect(fences.map(({ language, role, line }) => [language, role, line])).toEqual([
    ['go', null, 7],
    ['bash', 'repro', 11],
    ['text', 'output', 15],
    ['diff', 'patch', 21],
    [null, null, 26],
    ['diff', null, 32],
  ]);
});

test('headings and findings inside code are code', () => {
  const body = 'I1. **A** — `a.go:1`\n\n```md\n## Suggestions\n\nS1. **B** — `b.go:1`\n```';
  expect(heads('Important Issues', body)).toEqual(['I1: A']);
});

test('the prose of a one-line finding is its text', () => {
  const one = finding('1. **A** — `a.ts:519` [Heron Large 2] — Says v18, should be `v19`.', 'Suggestions');
  expect(one).toMatchObject({
    title: 'A',
    text: 'Says v18, should be v19.',
    agents: ['Heron Large 2'],
    notes: [],
  });
});

test('two findings of one id have anchors of their own', () => {
  expect(
    findingsUnder('Suggestions', 'S1. **A** — `a.go:1`\n\nS1. **B** — `a.go:2`').map(({ anchor }) => anchor),
  ).toEqual(['s1', 's1-2']);
});

test('bullets and prose are no findings', () => {
  expect(findingsUnder('Suggestions', 'None.\n\n- **Bold** — `a.go:1`\n- plain\n\nA **bold** word.')).toEqual(
    [],
  );
});
