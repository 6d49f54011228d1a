import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';

const report = (head: string, reconciliation = '') =>
  read(`# R

| | |
|---|---|
| **Reviewers** | Heron Large 2, Sable Pro 4 |

## Important Issues

I1. **Push drops the last job** — ${head}

## Agent Performance Retro

### Reconciliation

${reconciliation}

## Appendix: Original Reviews

### Heron Large 2

#### Findings

##### Critical Issues

C1. **The last job is dropped by Push** — \`pkg/queue.go:10-14\`

##### Suggestions

S1. **Rename the flag** — \`cmd/flags.go:3\`

### Sable Pro 4

#### Important Issues

1. **Jobs get lost in Push** — \`queue.go:12\`
`).report.findings[0]?.lineage;

// prettier-ignore
test.for([
  // head of the finding                                    lineage
  ['`pkg/queue.go:12` [Heron Large 2]',                      ['Heron Large 2 C1 critical matched']],
  ['`pkg/queue.go:12` [Heron Large 2 (as S1)]',              ['Heron Large 2 S1 suggestion stated']],
  ['`pkg/queue.go:12` [Sable Pro 4]',                        []], // the words are too unlike
  ['`pkg/other.go:90` [Sable Pro 4]',                        []],
  ['`pkg/other.go:90` [Heron Large 2]',                      ['Heron Large 2 C1 critical matched']],
  ['`pkg/queue.go:12` [Finch Mini 3]',                       []],
  ['`pkg/queue.go:12`',                                      []],
] as const)('%s', ([head, expected]) => {
  expect(report(head)?.map(({ agent, id, severity, how }) => `${agent} ${id} ${severity} ${how}`)).toEqual(expected);
});

test('a reconciliation states what became of a finding', () => {
  const found = report(
    '`pkg/queue.go:12` [Heron Large 2]',
    '- Heron C1 (lost job): critical → important I1.',
  );
  expect(found).toEqual([
    { agent: 'Heron Large 2', id: 'C1', severity: 'critical', score: null, how: 'stated' },
  ]);
});
