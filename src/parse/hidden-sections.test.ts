import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';
import { repairFences } from './fences.ts';

const C1 = '## Critical Issues\n\nC1. **Loop** — `retry.go:4` [Heron Large 2]\n\n';
const IMPORTANT = '## Important Issues\n\nI1. **Late** — `a.go:1` [Sable Pro 4]\n\n';
const SUGGESTIONS = '## Suggestions\n\nS1. **Name** — `a.go:2` [Sable Pro 4]\n';
const APPENDIX =
  '## Appendix: Original Reviews\n\n### Heron Large 2\n\nA.\n\n```\nx\n```\n\nB.\n\n### Sable Pro 4\n\nB.\n';
const GO = '```go\nx := 1\n```\n\n';
const BARE = '```\nx := 1\n```\n\n';
const OPEN = '```go\nfor {}\n\n';

const report = (...parts: string[]) =>
  ['# R\n\n| | |\n|---|---|\n| **Reviewers** | Heron Large 2, Sable Pro 4 |\n\n', ...parts].join('');
const ids = (text: string) => read(text).report.findings.map(({ id }) => id);
const told = (text: string) => repairFences(text).problems.map(({ line, message }) => `${line}: ${message}`);

test.for([
  ['nothing behind it has a fence', [C1, OPEN, IMPORTANT, SUGGESTIONS]],
  ['fences behind it name languages', [C1, OPEN, IMPORTANT, GO, SUGGESTIONS, GO]],
  ['fences behind it name none', [C1, OPEN, IMPORTANT, BARE, SUGGESTIONS, BARE]],
  ['fences behind it name none, an even number of them', [C1, OPEN, IMPORTANT, BARE, SUGGESTIONS]],
  ['it has longer marks', [C1, '`````go\nfor {}\n\n', IMPORTANT, GO, SUGGESTIONS, BARE]],
  ['the original reviews follow', [C1, OPEN, IMPORTANT, SUGGESTIONS, '\n', APPENDIX]],
  ['sections are of the first level', [C1, OPEN, `#${IMPORTANT.slice(2)}`, SUGGESTIONS]],
  ['the heading follows without a blank line', [C1, '```go\nfor {}\n', IMPORTANT, SUGGESTIONS]],
] as const)('a fence left open ends before the next section: %s', ([, parts]) => {
  const text = report(...parts);
  expect(ids(text)).toEqual(['C1', 'I1', 'S1']);
  expect(told(text)).toHaveLength(1);
  expect(read(repairFences(text).text).report.findings).toHaveLength(3);
  expect(repairFences(repairFences(text).text).problems).toEqual([]);
});

test('two fences left open end each before its next section', () => {
  const text = report(C1, OPEN, IMPORTANT, '~~~sh\ntrue\n\n', SUGGESTIONS);
  expect(ids(text)).toEqual(['C1', 'I1', 'S1']);
  expect(told(text)).toEqual([
    '11: The code fence ```go is never closed: it would hide "## Important Issues", so it is closed before that, on line 13.',
    '18: The code fence ~~~sh is never closed: it would hide "## Suggestions", so it is closed before that, on line 20.',
  ]);
});

test('what becomes of it is told', () => {
  expect(told(report(C1, '```go\nfor {}\n', SUGGESTIONS))).toEqual([
    '11: The code fence ```go is never closed: it would hide "## Suggestions", so it is left out, and its code is read as text.',
  ]);
  expect(told(report(C1, OPEN))).toEqual([
    '11: The code fence ```go is never closed: all that follows it is taken for code.',
  ]);
});

test('the original reviews are read behind a fence left open in the review', () => {
  const { report: seen } = read(report(C1, OPEN, IMPORTANT, GO, APPENDIX));
  expect(seen.originals.map(({ agent }) => agent)).toEqual(['Heron Large 2', 'Sable Pro 4']);
  expect(seen.findings.map(({ id }) => id)).toEqual(['C1', 'I1']);
});

test.for([
  ['a section', '```md\n## Suggestions\n\nNone.\n```\n'],
  ['a section, with code in it', '````md\n## Suggestions\n\n```go\nx\n```\n````\n'],
  ['a section that stands in the report', '```md\n## Critical Issues\n```\n'],
  ['the appendix', '~~~\n## Appendix\n~~~\n'],
  ['a comment', '```sh\n# Testing\ntrue\n```\n'],
] as const)('a fence that quotes %s is left alone', ([, code]) => {
  const text = report(C1, code, '\n', IMPORTANT, GO, BARE);
  expect(repairFences(text)).toEqual({ text, problems: [] });
});

test('fences without end are gone through once', () => {
  const text = report('```\n## Suggestions\n```go\n```\n'.repeat(30_000), '```');
  expect(told(text)).toHaveLength(1);
});
