import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { makeCorpus } from './corpus.ts';
import { declined, remembersDeclined } from './declined.ts';

const FIRST = 'q/20260601-090000-pr-9';
const SECOND = 'q/20260602-090000-pr-9';
const report = (id: string, findings: string, rows: string, repo = 'orchard/quarry') =>
  read(
    `# R\n\n| **Repo** | ${repo} |\n|---|---|\n| **PR** | #9 |\n| **Round** | ${id === SECOND ? 2 : 1} |\n\n## Suggestions\n\n${findings}\n\n` +
      `## Testing Assessment\n\n1. **No test of Push**\n2. **No test of Pop**\n\n## Documentation Assessment\n\nProse only.\n\n` +
      `## Resolution\n\n| # | Finding | Action | Reason |\n|---|---|---|---|\n${rows}\n`,
    id,
  ).report;

test('skipped findings by repository and file, newest first, those without a file last', () => {
  const found = declined(
    makeCorpus([
      report(
        FIRST,
        'S1. **Old** — `b.go:1`\n\nS2. **Kept**\n\nS3. **Done** — `a.go`',
        '| 1 | S1 | Skipped | |\n| 2 | S2 | Skipped | |\n| 3 | S3 | Fixed | |',
      ),
      report(
        SECOND,
        'S1. **New** — `b.go:1`, `a.go`\n\nS2. **Slow** — `a.go/`',
        '| 1 | S1 | Skipped | rare |\n| 2 | S2 | Skipped | |',
      ),
      report(
        'z/20260601-090000-pr-1',
        'S1. **Far** — `c.go`',
        '| 1 | S1 | Skipped (later) | |',
        'orchard/reef',
      ),
    ]),
  );
  expect(
    found.map(({ repo, files }) => [
      repo,
      files.map(({ path, findings }) => [path, findings.map(({ finding }) => finding.title)]),
    ]),
  ).toEqual([
    [
      'orchard/quarry',
      [
        ['a.go', ['Slow']],
        ['b.go', ['New', 'Old']],
        [null, ['Kept']],
      ],
    ],
    ['orchard/reef', [['c.go', ['Far']]]],
  ]);
  expect(found[1]?.files[0]?.findings[0]?.finding.resolution?.detail).toBe('later');
});

test('of a finding that names several files, the lines are those of the first', () => {
  const [quarry] = declined(
    makeCorpus([
      report(FIRST, 'S1. **Twice** — `a.go:10`, `b.go:77-79`, `a.go:12`', '| 1 | S1 | Skipped | |'),
    ]),
  );
  expect(
    quarry?.files.map(({ path, findings }) => [path, findings[0]?.locations.map((one) => one.startLine)]),
  ).toEqual([['a.go', [10, 12]]]);
});

test('where a declined finding was raised again', () => {
  const [quarry] = declined(
    makeCorpus([
      report(FIRST, 'S1. **Late** — `b.go:1`', '| 1 | S1 | Skipped | |'),
      report(SECOND, 'S1. **Late again** — `b.go:1` (round 1 S1 unaddressed)', '| 1 | S1 | Fixed | |'),
    ]),
  );
  expect(
    quarry?.files[0]?.findings.map(({ again }) => again.map(({ review, how }) => [review, how])),
  ).toEqual([[[2, 'stated']]]);
});

test.for([
  ['Testing Gap #2', [['No test of Pop']], []],
  ['Testing Gaps 1–2', [['No test of Push', 'No test of Pop']], []],
  ['Documentation', [[]], []],
  ['Commit Structure: squash', [], ['Commit Structure: squash']],
  ['Zebra', [], ['Zebra']],
] as const)('a skipped row that is about %s', ([ref, gaps, others]) => {
  const [quarry] = declined(makeCorpus([report(FIRST, 'None.', `| 1 | ${ref} | Skipped | |`)]));
  expect(quarry?.files).toEqual([]);
  expect(quarry?.gaps.map(({ notes }) => notes.map(({ title }) => title))).toEqual(gaps);
  expect(quarry?.others.map(({ row }) => row.ref)).toEqual(others);
});

test('a report may list what earlier rounds declined', () => {
  const { report: remembers } = read(
    '# R\n\n## Acknowledged Limitations\n\n### Declined in prior rounds\n\n- One\n',
  );
  expect(remembersDeclined(remembers)).toMatchObject({ line: 5 });
  expect(remembersDeclined(read('# Declined\n').report)).toBeNull();
});
