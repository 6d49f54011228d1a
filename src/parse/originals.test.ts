import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';

const HEAD =
  '# R\n\n| | |\n|---|---|\n| **Reviewers** | Heron Large 2, Sable Pro 4 |\n\n## Important Issues\n\nI1. **Ours** — `ours.go:1` [Heron Large 2]\n';
const report = (...parts: string[]) =>
  read([HEAD, '## Appendix: Original Reviews', ...parts, ''].join('\n\n')).report;
const one = (...parts: string[]) => report('### Heron Large 2', ...parts).originals[0];

test('each heading that names a reviewer starts a review', () => {
  const { originals } = report(
    'Preamble.',
    '### [Heron] — Pass 1',
    'A.',
    '### [Heron] — Pass 2',
    'B.',
    '### Sable Pro 4',
    'C.',
  );
  expect(originals.map(({ agent, pass, anchor, line }) => [agent, pass, anchor, line])).toEqual([
    ['Heron Large 2', 1, 'o-heron-large-2-pass-1', 16],
    ['Heron Large 2', 2, 'o-heron-large-2-pass-2', 20],
    ['Sable Pro 4', null, 'o-sable-pro-4', 24],
  ]);
});

test('a review may repeat its name as its title', () => {
  expect(
    report('### Heron Large 2', '#### [Heron] — Heron Large 2', '##### Suggestions', '**S1. A** — `a.go:1`')
      .originals,
  ).toMatchObject([{ heading: 'Heron Large 2', findings: [{ id: 'S1' }] }]);
});

test.for([
  ['I1. **Lost** — `a.go:1`', 'I1'],
  ['**I1. Lost** — `a.go:1`', 'I1'],
  ['**I1 — Lost** — `a.go:1`', 'I1'],
  ['`I1.` **Lost** — `a.go:1`', 'I1'],
  ['#### I1. Lost — `a.go:1`', 'I1'],
  ['- **I1. Lost** — [a.go:1](/srv/checkout/a.go)', 'I1'],
  ['1. **Lost** — `a.go:1`', '1'],
  ['**[IMPORTANT] a.go:1 — Lost** text', null],
  ['**I1. Lost — `a.go:1`**', 'I1'],
] as const)('reads %s', ([head, id]) => {
  expect(one('#### Important Issues', head.replace('####', '#####'))?.findings).toMatchObject([
    { id, severity: 'important', title: 'Lost', locations: [{ path: 'a.go', startLine: 1, endLine: 1 }] },
  ]);
});

test('bold lines part a review without headings', () => {
  const { findings } = one(
    '**Executive Summary**',
    'Fine.',
    '**Critical Issues**',
    'None.',
    '**Suggestions**',
    '1. **Lost** — `a.go:1`\n2. **Late** — `b.go:2`',
  )!;
  expect(findings.map(({ id, severity, title }) => [id, severity, title])).toEqual([
    ['1', 'suggestion', 'Lost'],
    ['2', 'suggestion', 'Late'],
  ]);
});

test('ids of original reviews are not those of the report', () => {
  const { findings, originals } = report(
    '### Heron Large 2',
    '#### Important Issues',
    '**I1. Theirs** — `theirs.go:1`',
  );
  expect(findings.map(({ title }) => title)).toEqual(['Ours']);
  expect(originals[0]?.findings.map(({ title }) => title)).toEqual(['Theirs']);
});

test('headings of any level below stay with their review', () => {
  const { originals, sections } = report(
    '### Heron Large 2',
    '# My own title',
    '## Suggestions',
    'S1. **A** — `a.go:1`',
    '### Sable Pro 4',
    'B.',
  );
  expect(originals.map(({ agent, findings }) => [agent, findings.length])).toEqual([
    ['Heron Large 2', 1],
    ['Sable Pro 4', 0],
  ]);
  expect(sections.map(({ title }) => title)).toContain('My own title');
});

test.for([
  ['', 'empty'],
  ['Empty output (context overflow after 1080s).', 'empty'],
  ['No review produced.', 'empty'],
  ['Timed out at 900s with empty output.', 'failed'],
  ['Failed with HTTP 429.', 'failed'],
  ['See `/tmp/review-1/heron.md` — 1 Important, 9 Suggestions', 'pointer-only'],
  ['Looks good to me.', null],
  ['The empty queue is not tested.', null],
] as const)('the review %j is missing: %s', ([text, missing]) => {
  expect(one(text)?.missing).toBe(missing);
});

test('a review with findings is never missing', () => {
  expect(one('#### Suggestions', '**S1. Quota is shared** — `a.go:1`')).toMatchObject({
    missing: null,
    findings: [{ id: 'S1' }],
  });
});

test('an appendix without reviews is a problem with its line', () => {
  const { problems, originals } = report('### Somebody else', 'Words.');
  expect(originals).toEqual([]);
  expect(problems.filter(({ code }) => code === 'appendix-unread').map(({ line }) => line)).toEqual([12]);
});

test('a report without an appendix has no originals and no problem', () => {
  const { originals, problems } = read(HEAD).report;
  expect([originals, problems]).toEqual([[], []]);
});

test.for([
  ['S1. Lost — `a.go:1`', 'S1', 'Lost'],
  ['- S1. Lost — `a.go:1`', 'S1', 'Lost'],
  ['S1: Lost — `a.go:1`\nby Push', 'S1', 'Lost'],
  ['[S1] — Lost — `a.go:1`', 'S1', 'Lost'],
] as const)('a plain id opens %j in the review of a reviewer', ([written, id, title]) => {
  expect(one('#### Suggestions', written)?.findings).toMatchObject([
    { id, title, severity: 'suggestion', locations: [{ path: 'a.go', startLine: 1 }] },
  ]);
});

test('a plain id opens nothing in the report itself', () => {
  const { findings } = read('# R\n\n## Suggestions\n\nS1. Lost — `a.go:1`\n').report;
  expect(findings).toEqual([]);
});

test('numbers below plain ids are lists', () => {
  const { findings } = one('#### Suggestions', 'S1. Lost — `a.go:1`', '1. **Push**\n2. **Pop**', 'S2. Late')!;
  expect(findings.map(({ id }) => id)).toEqual(['S1', 'S2']);
});

test.for([
  ['C1', 'critical'],
  ['I1', 'important'],
  ['F1', 'suggestion'],
] as const)('under Suggestions, the id %s says %s', ([id, severity]) => {
  expect(one('#### Suggestions', `${id}. **Lost** — \`a.go:1\``)?.findings).toMatchObject([{ id, severity }]);
});
