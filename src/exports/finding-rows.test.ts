import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { makeCorpus } from '../corpus/corpus.ts';
import type { PlacedFinding } from '../corpus/placed-finding.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { findingsCsv, findingsNdjson } from './finding-rows.ts';

const MARKDOWN = `# Deep Review: x

| | |
|---|---|
| **Date** | 2026-06-01 11:01 |
| **Repo** | orchard/quarry |
| **PR** | [#9](https://forge.example/orchard/quarry/pull/9) — Keep late jobs |
| **Commits** | \`4fd77c6\` Keep late jobs |

## Important Issues

I1. **=HYPERLINK("https://forge.example") & </script>** — \`pkg/queue.go:70-74\`, \`b.go\` [Heron Large 2, Sable Pro 4]

I2. **No place**

## Resolution

| # | Finding | Action |
|---|---|---|
| 1 | I1 | Fixed |
`;
const corpus = makeCorpus([read(MARKDOWN).report]);
const linkTo = ({ finding }: PlacedFinding) => `https://site.example/r/#${finding.anchor}`;

const FIRST = {
  report: 'quarry/20260601-101500-pr-9',
  url: 'https://site.example/r/#i1',
  repo: 'orchard/quarry',
  pullRequest: 9,
  date: '2026-06-01',
  id: 'I1',
  severity: 'important',
  title: '=HYPERLINK("https://forge.example") & </script>',
  path: 'pkg/queue.go',
  startLine: 70,
  endLine: 74,
  agents: ['Heron Large 2', 'Sable Pro 4'],
  outcome: 'fixed',
  commit: '4fd77c6',
};

test('a finding is a row of CSV, its formula text', () => {
  const [first, second, ...more] = parse(findingsCsv(corpus, linkTo), { columns: true });
  expect(more).toEqual([]);
  expect(first).toEqual({
    ...FIRST,
    title: `'${FIRST.title}`,
    pullRequest: '9',
    startLine: '70',
    endLine: '74',
    agents: 'Heron Large 2; Sable Pro 4',
  });
  expect(second).toMatchObject({ id: 'I2', path: '', startLine: '', agents: '', outcome: '' });
});

test('and a line of JSON with the same facts, safe in markup', () => {
  const text = findingsNdjson(corpus, linkTo);
  expect(text).not.toMatch(/[<>&]/);
  const [first, second, ...more] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(more).toEqual([]);
  expect(first).toEqual(FIRST);
  expect(second).toMatchObject({ id: 'I2', path: null, startLine: null, agents: [], outcome: null });
});
