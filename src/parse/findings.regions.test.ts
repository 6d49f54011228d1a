import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';

const report = (...blocks: string[]) => read(['# R', ...blocks, ''].join('\n\n'));
/** With the header table of a multi-agent review: without one, `Findings` may be those of a free-form one. */
const HEADER = '| **Repo** | orchard/quarry |\n|---|---|';
const findingsUnder = (heading: string, body: string) =>
  report(HEADER, `## ${heading}`, body).report.findings;
const seen = (heading: string, body: string) =>
  findingsUnder(heading, body).map(({ id, severity, title }) => [id, severity, title]);
const ids = (...blocks: string[]) => report(...blocks).report.findings.map(({ id }) => id);

test.for([
  ['**[CRITICAL] a.go:1 — Lost** [Heron Large 2]', 'Critical 1', 'critical'],
  ['**[Suggestion] Lost** — `a.go:1`', 'Suggestion 1', 'suggestion'],
  ['**IMPORTANT** a.go:1 — Lost', 'Important 1', 'important'],
  ['I1. **Lost** — `a.go:1`', 'I1', 'important'],
  ['#### C2. Lost — `a.go:1`', 'C2', 'critical'],
  ['F3. **Lost** — `a.go:1` (suggestion, gap)', 'F3', 'suggestion'],
  ['4. **Lost** — `a.go:1` (important, gap)', 'Important 4', 'important'],
] as const)('under Findings, %s states its own severity', ([line, id, severity]) => {
  expect(seen('Findings', line)).toEqual([[id, severity, 'Lost']]);
});

test.for([
  '1. **Lost** — `a.go:1`',
  '1. **Lost** — `a.go:1` (new, gap)',
  'F1. **Lost** — `a.go:1` [Heron Large 2]',
  '**Lost** — `a.go:1` (important, gap)',
  '- **Lost** — `a.go:1` (important, gap)',
  '**Critical** a.go:1 — Lost',
  '**[URGENT] a.go:1 — Lost**',
])('under Findings, %s is prose', (line) => {
  expect(seen('Findings', line)).toEqual([]);
  const { layout } = report(HEADER, '## Findings', line);
  expect(layout.sections[0]?.parts).toMatchObject([{ type: 'prose' }]);
});

test.for(['Findings', 'Issues', 'Issues found', '2. Findings:'])('%s holds findings', (heading) => {
  expect(seen(heading, 'S1. **Lost** — `a.go:1`')).toEqual([['S1', 'suggestion', 'Lost']]);
});

test('a line that states its severity is believed more than its section', () => {
  expect(seen('Suggestions', '**CRITICAL** a.go:1 — Lost')).toEqual([['Critical 1', 'critical', 'Lost']]);
  expect(seen('Suggestions', 'I1. **Lost** — `a.go:1`')).toEqual([['I1', 'suggestion', 'Lost']]);
});

test('a line without a severity goes to the finding above it', () => {
  const [first, ...others] = findingsUnder(
    'Findings',
    '1. **Lost** — `a.go:1` (important, gap)\n2. **Late** — `a.go:2`\n3. **Slow** — `a.go:3` (suggestion, gap)',
  );
  expect(first).toMatchObject({ id: 'Important 1', line: 8, lastLine: 9, text: 'Late — a.go:2' });
  expect(others).toMatchObject([{ id: 'Suggestion 3', line: 10, lastLine: 10 }]);
});

test.for([
  '# Executive Summary',
  '## Testing Assessment',
  '### Coverage Summary',
  '#### Strengths',
  '##### Agent Performance Retro',
  '###### Resolution',
])('%s ends a severity section, whatever its level', (heading) => {
  const { report: read, layout } = report(
    '## Important Issues',
    'I1. **Lost** — `a.go:1`',
    heading,
    'I9. **Quoted** — `b.go:9`',
  );
  expect(read.findings.map(({ id, lastLine, text }) => [id, lastLine, text])).toEqual([['I1', 5, '']]);
  expect(layout.sections).toHaveLength(2);
});

test.for(['### Notes', '###### Notes'])('%s of a severity section stays in it', (heading) => {
  expect(ids('## Important Issues', heading, 'I1. **Lost** — `a.go:1`')).toEqual(['I1']);
});

test.for(['## Notes', '# Notes'])('%s ends a severity section', (heading) => {
  expect(ids('## Important Issues', 'I1. **Lost** — `a.go:1`', heading, 'I2. **Late** — `a.go:2`')).toEqual([
    'I1',
  ]);
});

test('a severity section deeper than the one before ends it, too', () => {
  const { findings } = report(
    '## Important Issues',
    'I1. **Lost** — `a.go:1`',
    '#### Suggestions',
    'S1. **Late** — `a.go:2`',
  ).report;
  expect(findings.map(({ id, severity }) => [id, severity])).toEqual([
    ['I1', 'important'],
    ['S1', 'suggestion'],
  ]);
});

test.for(['#', '##', '####'])('headings %s of findings belong to the section they follow', (marks) => {
  const { report: read, layout } = report(
    '### Important Issues',
    `${marks} I1. Lost — \`a.go:1\``,
    'One.',
    `${marks} I2. Late — \`a.go:2\``,
    'Two.',
    '## Notes',
    'Three.',
  );
  expect(read.findings.map(({ id, severity, text }) => [id, severity, text])).toEqual([
    ['I1', 'important', 'One.'],
    ['I2', 'important', 'Two.'],
  ]);
  expect(layout.sections.map(({ name }) => name)).toEqual(['Important Issues', 'Notes']);
});

test.for([
  ['bullets', '- **S1. Lost** — `a.go:1`\n- plain\n- **S2. Late** — `a.go:2`', 'plain'],
  ['numbers', '1. **Lost** — `a.go:1`\n2. plain\n3. **Late** — `a.go:2`', 'plain'],
] as const)('a plain item among findings written as %s ends where the next starts', ([, body, text]) => {
  const found = findingsUnder('Suggestions', body);
  expect(found.map(({ title, line, lastLine }) => [title, line, lastLine])).toEqual([
    ['Lost', 8, 9],
    ['Late', 10, 10],
  ]);
  expect(found.map((finding) => finding.text)).toEqual([text, '']);
});

test('a plain item among findings keeps its number on the page', () => {
  const { layout } = report('## Suggestions', '1. **Lost** — `a.go:1`\n2. plain\n3. **Late** — `a.go:2`');
  const [lost] = layout.sections[0]!.parts;
  expect(lost?.nodes).toMatchObject([
    { type: 'list', ordered: true, start: 2, children: [{ type: 'listItem' }] },
  ]);
});

test('the lines below a line that states its severity are the text', () => {
  expect(findingsUnder('Findings', '**IMPORTANT** a.go:1 — Lost\nThe lock is gone by then.')).toMatchObject([
    { title: 'Lost', locations: [{ path: 'a.go', startLine: 1 }], text: 'The lock is gone by then.' },
  ]);
});

test('a heading inside a finding that has a heading does not end it, whatever it is called', () => {
  const { report: found } = report(
    HEADER,
    '## Important Issues',
    '### I1. Lost — `a.go:1`',
    '#### Testing',
    'Not tested.',
    '### I2. Late — `a.go:2`',
    '### Testing Assessment',
    '1. overflow',
  );
  expect(found.findings.map(({ id, text }) => [id, text])).toEqual([
    ['I1', 'Testing\nNot tested.'],
    ['I2', ''],
  ]);
  expect(found.testingGaps).toHaveLength(1);
});

test('items of a list are words of their own', () => {
  const [finding] = findingsUnder('Suggestions', 'S1. **Lost** — `a.go:1`\n\n- first\n- second');
  expect(finding?.text).toBe('first second');
});

test('below a rule, a heading behind the last finding is about the whole report', () => {
  const found = (...blocks: string[]) =>
    report('## Suggestions', 'S1. **Lost** — `a.go:1`', ...blocks).layout.sections.map(({ name }) => name);
  expect(found('---', '### Notes', 'Words.')).toEqual(['Suggestions', 'Notes']);
  expect(found('### Notes', 'Words.')).toEqual(['Suggestions']);
  expect(found('---', '### Client', 'Words.', '### More', 'S2. **Late** — `b.go:1`')).toEqual([
    'Suggestions',
  ]);
});
