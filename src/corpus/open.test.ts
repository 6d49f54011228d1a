import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { makeCorpus } from './corpus.ts';
import { openFindings } from './open.ts';

const PR = '# R\n\n| **Repo** | orchard/quarry |\n|---|---|\n| **PR** | #9 |\n\n## Suggestions\n\n';
const open = (...reports: [id: string, body: string][]) =>
  openFindings(makeCorpus(reports.map(([id, body]) => read(`${PR}${body}`, id).report))).map(
    ({ finding }) => finding.title,
  );

test('what the latest round says and nobody answered is open', () => {
  expect(
    open(
      ['q/20260601-090000-pr-9', 'S1. **Old** — `a.go:1`'],
      ['q/20260602-090000-pr-9', 'S1. **New** — `a.go:1`\n\nS2. **Kept** — `a.go:2`'],
    ),
  ).toEqual(['New', 'Kept']);
});

test.for([
  [
    'answered',
    'S1. **A** — `a.go:1`\n\n## Resolution\n\n| # | Finding | Action |\n|---|---|---|\n| 1 | S1 | Skipped |',
  ],
  ['struck', '~~S1. **A** — `a.go:1`~~'],
  ['invalid', 'S1. **A** **INVALID** — it is not so'],
] as const)('a finding that is %s is not open', ([, body]) => {
  expect(open(['q/20260601-090000-pr-9', body])).toEqual([]);
});
