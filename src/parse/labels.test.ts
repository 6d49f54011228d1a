import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';

/** The findings of a reviewer's own report with these blocks: severity, id, title. */
const seen = (...blocks: string[]) =>
  read(
    ['# R', '## Appendix: Original Reviews', '### [Heron]', ...blocks, ''].join('\n\n'),
  ).report.originals.flatMap(({ findings }) =>
    findings.map(({ severity, id, title }) => [severity, id, title]),
  );
const LOST = '1. **Lost** — `a.go:1`';

test.for([
  '**Critical Issues**',
  '**Critical Issues:**',
  '**Critical Issues**:',
  '**Critical**',
  '**Critical Issues** — must fix',
  '**Critical Issues** (must fix)',
  '**Critical Issues** - before merging',
  '####### Critical Issues',
  '######### Critical findings',
])('%s opens a severity', (label) => {
  expect(seen('Words.', label, LOST)).toEqual([['critical', '1', 'Lost']]);
});

test.for([
  ['a sentence', '**Critical Issues** are rare here.'],
  ['a long remark', `**Critical Issues** — ${'none was found, but '.repeat(4)}`],
  ['no bold', 'Critical Issues'],
  ['words before the bold', 'Now **Critical Issues**'],
  ['bold words of no section', '**Critical thoughts**'],
  ['a heading of too many levels and no section', '####### Other matters'],
  ['marks without a space', '#######Critical Issues'],
  ['two bold parts', '**Critical** **Issues**'],
] as const)('%s is no label', ([, label]) => {
  expect(seen(label, LOST)).toEqual([]);
});

test('a label holds until the next', () => {
  const blocks = [
    '**Critical Issues**',
    'None.',
    '**Suggestions** — take or leave',
    LOST,
    '**Strengths**',
    '2. **Short**',
  ];
  expect(seen(...blocks)).toEqual([['suggestion', '1', 'Lost']]);
});

test('labels part a section that has a heading of its own', () => {
  expect(seen('#### Suggestions', LOST, '**Important Issues**', '1. **Late** — `b.go:2`')).toEqual([
    ['suggestion', '1', 'Lost'],
    ['important', '1', 'Late'],
  ]);
});

test.for([
  ['numbers', '  1. **Lost** — `a.go:1`\n  2. **Late** — `b.go:2`', ['1', '2']],
  ['ids', '  - **S1. Lost** — `a.go:1`\n  - **S2. Late** — `b.go:2`', ['S1', 'S2']],
  ['plain ids', '  - S1. Lost — `a.go:1`\n  - S2. Late — `b.go:2`', ['S1', 'S2']],
] as const)('a label that is a bullet holds the findings inside it: %s', ([, inside, [first, second]]) => {
  expect(seen(`- **Critical Issues**: none\n- **Suggestions**\n${inside}`)).toEqual([
    ['suggestion', first, 'Lost'],
    ['suggestion', second, 'Late'],
  ]);
});

test('items behind a label of their list belong to it', () => {
  expect(
    seen('- **Critical Issues**\n- **C1. Lost** — `a.go:1`\n- **Suggestions**\n- **S1. Late** — `b.go:2`'),
  ).toEqual([
    ['critical', 'C1', 'Lost'],
    ['suggestion', 'S1', 'Late'],
  ]);
});

test('in the report itself bold words are prose', () => {
  const { findings, problems } = read(
    `# R\n\n| **Reviewers** | Heron Large 2 |\n|---|---|\n\n**Critical Issues**\n\n${LOST}\n`,
  ).report;
  expect(findings).toEqual([]);
  expect(problems.map(({ code }) => code)).toContain('findings-unread');
});
