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
`).report;
const lineage = (head: string, reconciliation?: string) => report(head, reconciliation).findings[0]?.lineage;
const fates = (head: string, reconciliation?: string) =>
  report(head, reconciliation).originals.flatMap(({ findings }) =>
    findings.map(({ id, fate }) => `${id} ${fate.kind} ${fate.how}`),
  );

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
  expect(lineage(head)?.map(({ agent, id, severity, how }) => `${agent} ${id} ${severity} ${how}`)).toEqual(expected);
});

test('a reconciliation states what became of a finding', () => {
  const found = lineage(
    '`pkg/queue.go:12` [Heron Large 2]',
    '- Heron C1 (lost job): critical → important I1.',
  );
  expect(found).toEqual([
    { agent: 'Heron Large 2', id: 'C1', severity: 'critical', score: null, how: 'stated' },
  ]);
});

// prettier-ignore
test.for([
  // what the reconciliation says                            fates
  ['',                                                       ['C1 downgraded matched', 'S1 unknown null', '1 unknown null']],
  ['- Heron C1 (lost job): critical → important I1.',         ['C1 downgraded stated', 'S1 unknown null', '1 unknown null']],
  ['- Heron C1: dropped as a false positive',                ['C1 dropped stated', 'S1 unknown null', '1 unknown null']],
  ['- Heron S1: suggestion → design observation',            ['C1 downgraded matched', 'S1 design-note stated', '1 unknown null']],
  ['- Heron S1: demoted to Acknowledged Limitation',         ['C1 downgraded matched', 'S1 limitation stated', '1 unknown null']],
  ['- Heron S1: promoted to important I1',                   ['C1 downgraded matched', 'S1 promoted stated', '1 unknown null']],
  ['- Sable I1 (lost): important → I1',                      ['C1 downgraded matched', 'S1 unknown null', '1 merged stated']],
] as const)('%s: where each original went', ([reconciliation, expected]) => {
  const found = fates('`pkg/queue.go:12` [Heron Large 2]', reconciliation);
  expect(found).toEqual(expected);
});

test('what is said of an original stands with it', () => {
  const { originals } = report('`pkg/queue.go:12`', '- Heron S1 (flag): dropped, as the name is documented.');
  expect(originals[0]?.findings[1]?.fate).toEqual({
    kind: 'dropped',
    anchor: null,
    how: 'stated',
    text: 'Heron S1 (flag): dropped, as the name is documented.',
  });
});

test('an id means the pass that is named with it', () => {
  const pass = (n: number, title: string) =>
    `### [Heron] — Pass ${n}\n\n#### Important Issues\n\nI1. **${title}** — \`a.go:1\``;
  const { findings } = read(
    [
      '# R\n\n| **Reviewers** | Heron Large 2 |\n|---|---|\n\n## Suggestions\n\nS1. **Rename** — `b.go:7` [Heron Large 2]',
      '### Reconciliation\n\n- Heron P2 I1: important → suggestion S1',
      `## Appendix: Original Reviews\n\n${pass(1, 'Lost jobs')}\n\n${pass(2, 'Bad name')}`,
    ].join('\n\n'),
  ).report;
  expect(findings[0]?.lineage).toEqual([
    { agent: 'Heron Large 2', id: 'I1', severity: 'important', score: null, how: 'stated' },
  ]);
});

test('of two findings with one id, a statement means the first', () => {
  const { findings } = read(
    [
      '# R\n\n| **Reviewers** | Heron Large 2 |\n|---|---|\n\n## Suggestions',
      'S1. **Rename** — `b.go:7`\n\nS1. **Sort** — `c.go:7`',
      '### Reconciliation\n\n- Heron I1: important → suggestion S1',
      '## Appendix: Original Reviews\n\n### Heron Large 2\n\n#### Important Issues\n\nI1. **Lost jobs** — `a.go:1`',
    ].join('\n\n'),
  ).report;
  expect(findings.map(({ lineage: links }) => links.length)).toEqual([1, 0]);
});
