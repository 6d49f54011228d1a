import { expect, test } from 'vitest';
import { makeCorpus } from '../corpus/corpus.ts';
import { declined } from '../corpus/declined.ts';
import { lessons } from '../corpus/lessons.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { declinedMarkdown } from './declined-markdown.ts';
import { lessonsMarkdown } from './lessons-markdown.ts';

const corpus = makeCorpus([
  read(`# R

| **Repo** | orchard/quarry |
|---|---|
| **PR** | #9 |
| **Date** | 2026-06-01 |

## Suggestions

S1. **A \`[late]\` job** — \`a_b.go:1\`, \`c.go:7-9\`

S2. **No file**

## Testing Assessment

1. **No test of Push**
   with two hosts

## Review Process Notes

### Repo context updates

- [repo] Two hosts share a *clock*.

## Resolution

| **Addressed** | 2026-06-03 |
|---|---|

| # | Finding | Action | Reason |
|---|---|---|---|
| 1 | S1 | Skipped | rare |
| 2 | S2 | Skipped | |
| 3 | Testing Gap #1 | Skipped | needs 2 < 3 |
| 4 | Commit Structure | Skipped | |
`).report,
]);
const names = { linkTo: (report: { id: string }) => `/r/${report.id}/`, nameOf: () => '#9 Queue' };

test('what was declined, by file, with reasons', () => {
  const text = declinedMarkdown(declined(corpus), {
    ...names,
    linesOf: (locations) => locations.map(({ startLine }) => `line ${startLine}`).join(', '),
  });
  const from = '[\\#9 Queue](</r/quarry/20260601-101500-pr-9/>), 2026-06-03';
  expect(text).toBe(`# Declined

## orchard/quarry

### \`a_b.go\`

- [S1 A \\[late\\] job](</r/quarry/20260601-101500-pr-9/>) (suggestion, line 1): rare — ${from}

### Without a file

- [S2 No file](</r/quarry/20260601-101500-pr-9/>) (suggestion): *no reason given* — ${from}

### Gaps in tests and documents

- Testing Gap \\#1: needs 2 \\< 3 — ${from}
  - **No test of Push**
    with two hosts

### Other things

- Commit Structure: *no reason given* — ${from}
`);
});

test('what was learnt, with the report that taught it', () => {
  const text = lessonsMarkdown(lessons(corpus), {
    ...names,
    titleOf: (kind) => `The ${kind}`,
    answerOf: ({ action, detail }) => `${action}: ${detail}`,
  });
  const from = 'From [\\#9 Queue](</r/quarry/20260601-101500-pr-9/>), 2026-06-01.';
  expect(text).toBe(`# Lessons

## orchard/quarry

### The repo-context

- [repo] Two hosts share a *clock*.

  ${from}

### The testing

- **No test of Push**
  with two hosts

  Skipped: needs 2 \\< 3. ${from}
`);
});
