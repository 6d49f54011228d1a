import { expect, test } from 'vitest';
import type { ProblemCode } from '../model/problem.ts';
import { read, rows } from './__fixtures__/read.ts';

/** The messages of one code in a report with a title and these blocks, `line: ` before each. */
const raised = (code: ProblemCode, ...blocks: string[]) =>
  read(['# R', ...blocks, ''].join('\n\n'), 'quarry/notes')
    .report.problems.filter((found) => found.code === code)
    .map(({ line, message }) => `${line}: ${message}`);
const finding = (id: string, rest = '`queue.go:7`') => `${id}. **A claim** — ${rest}`;
const suggestions = (...ids: string[]) => ['## Suggestions', ...ids.map((id) => finding(id))];

test.for([
  [['S1', 'S2', 'S3'], []],
  [['S1', 'S3'], ['7: There is S3, but no S2.']],
  [['S2'], ['5: There is S2, but no S1.']],
  [
    ['S1', 'S3', 'S6'],
    ['7: There is S3, but no S2.', '9: There is S6, but no S5.'],
  ],
  [['S2', 'S1'], []],
  [['S1', 'I1', 'C1'], []],
  [['S1', 'C1', 'C3'], ['9: There is C3, but no C2.']],
] as const)('finding-id-skips: %j', ([ids, want]) => {
  expect(raised('finding-id-skips', ...suggestions(...ids))).toEqual(want);
});

test('finding-id-skips: numbers of a list are no ids', () => {
  expect(raised('finding-id-skips', '## Suggestions', '3. **A claim** — `queue.go:7`')).toEqual([]);
});

test.for([
  [['S1', 'S2'], []],
  [
    ['S1', 'S1', 'S1'],
    ['7: The id S1 is used more than once.', '9: The id S1 is used more than once.'],
  ],
] as const)('finding-id-repeats: %j', ([ids, want]) => {
  expect(raised('finding-id-repeats', ...suggestions(...ids))).toEqual(want);
});

test('finding-id-repeats: issues of a scan have no id that could repeat', () => {
  const { problems, findings } = read(
    '# Supply Chain Scan: quarry\n\n## Open issues\n\n- `go.sum` — One.\n- `go.sum` — Two.\n',
  ).report;
  expect(findings).toHaveLength(2);
  expect(problems.map(({ code }) => code)).not.toContain('finding-id-repeats');
});

test.for([
  ['0 critical, 1 important and 2 suggestions.', []],
  ['1 Important, 2 Suggestions.', []],
  ['The queue is sound: 2 important, 2 suggestions.', ['5: The summary speaks of 2 important; 1 were read.']],
  [
    '1 critical. 3 suggestions.',
    [
      '5: The summary speaks of 1 critical; 0 were read.',
      '5: The summary speaks of 3 suggestion; 2 were read.',
    ],
  ],
  ['Two important findings and seven suggestions.', []],
  ['Round 2 had 4 important and 9 suggestions. Now 1 important is left.', []],
  ['The previous review named 4 important ones; 2 suggestions are new.', []],
  ['Earlier, 4 critical.', []],
  ['Of these, 3 critical ones are gone.', []],
  ['Each reviewer raised 3 critical, both of them wrongly.', []],
  ['Both saw 3 critical.', []],
  ['The last round was short. 3 critical.', ['5: The summary speaks of 3 critical; 0 were read.']],
  ['Push takes 12 importantly long steps.', []],
] as const)('summary-counts-differ: %s', ([summary, want]) => {
  const blocks = ['## Important Issues', finding('I1'), ...suggestions('S1', 'S2')];
  expect(raised('summary-counts-differ', '## Executive Summary', summary, ...blocks)).toEqual(want);
});

test('summary-counts-differ: only the summary of the review itself states counts', () => {
  const blocks = ['## Notes', '7 critical.', ...suggestions('S1')];
  const appendix = [
    '## Appendix: Original Reviews',
    '### Heron Large 2',
    '#### Executive Summary',
    '9 critical.',
  ];
  expect(raised('summary-counts-differ', ...blocks, ...appendix)).toEqual([]);
});

test.for([
  ['Findings', '1I 1S', []],
  ['Totals', '1I 1S', []],
  ['Findings', '1I 1S (1 shared)', []],
  ['Findings', 'a few', []],
  ['Passes', '7C', []],
  [
    'Findings',
    '1I 2S',
    [
      '3: The retro gives Heron Large 2 0 critical, 1 important, 2 suggestion; the findings credit it with 0 critical, 1 important, 1 suggestion.',
    ],
  ],
  [
    'Totals',
    'none',
    [
      '3: The retro gives Heron Large 2 0 critical, 0 important, 0 suggestion; the findings credit it with 0 critical, 1 important, 1 suggestion.',
    ],
  ],
] as const)('retro-counts-differ: a row %s of %s', ([row, cell, want]) => {
  const table = rows(['Metric', 'Heron Large 2', 'Sable Pro 4'], ['Duration', '9s', '8s'], [row, cell, '1I']);
  const important = ['## Important Issues', finding('I1', '`a.go:1` [Heron Large 2, Sable Pro 4]')];
  const suggestion = ['## Suggestions', finding('S1', '`a.go:2` [Heron Large 2]')];
  expect(
    raised('retro-counts-differ', '## Agent Performance Retro', table, ...important, ...suggestion),
  ).toEqual(want);
});

test('retro-counts-differ: rows for each severity count what each reviewer raised, not what was kept', () => {
  const table = rows(['Metric', 'Heron Large 2'], ['Critical', '2'], ['Important', '3'], ['Suggestion', '9']);
  expect(raised('retro-counts-differ', ...suggestions('S1'), '## Agent Performance Retro', table)).toEqual(
    [],
  );
});

test.for([
  ['pkg/relay/queue.go', 'pkg/relay/queue.go:7', true],
  ['pkg/relay/queue.go', 'queue.go:7', true],
  ['pkg/relay/queue.go', 'relay/queue.go', true],
  ['pkg/relay/', 'pkg/relay/queue.go:7', true],
  ['pkg/relay', 'pkg/relay/queue.go:7', true],
  ['pkg/relay/', 'pkg/relay', true],
  ['pkg/relay/queue.go', 'pkg/relay/store.go:7', false],
  ['pkg/relay/queue.go', 'eue.go:7', false],
  ['pkg/store/', 'pkg/relay/queue.go:7', false],
] as const)('location-not-covered: %s listed, %s found: covered %s', ([listed, found, covered]) => {
  const blocks = ['## Suggestions', finding('S1', `\`${found}\``), finding('S2', `\`${found}\``)];
  const path = found.replace(/:7$/, '');
  expect(raised('location-not-covered', ...blocks, '## Coverage Summary', `- \`${listed}\` — read`)).toEqual(
    // A path is named once, where it comes first.
    covered ? [] : [`5: ${path} is not in the coverage summary.`],
  );
});

test('location-not-covered: without a summary nothing is held against it', () => {
  expect(raised('location-not-covered', ...suggestions('S1'))).toEqual([]);
});

const UNREAD = 'null: No findings were understood in this report.';
test.for([
  ['a finding', suggestions('S1'), []],
  ['nothing at all', ['Words.'], [UNREAD]],
  ['`None.` under the one severity', ['## Suggestions', 'None.'], []],
  ['`None` under each severity', ['## Critical Issues', 'None found', '## Suggestions', 'None.'], []],
  ['`None.` under one of two', ['## Critical Issues', 'None.', '## Suggestions', 'Use a lock.'], [UNREAD]],
  ['an empty severity', ['## Suggestions'], [UNREAD]],
  ['a word that starts so', ['## Suggestions', 'Nonetheless, use a lock.'], [UNREAD]],
] as const)('findings-unread: %s', ([, blocks, want]) => {
  expect(raised('findings-unread', ...blocks)).toEqual(want);
});

test('findings-unread: `None.` in the review of one reviewer says nothing of the report', () => {
  const appendix = ['## Appendix: Original Reviews', '### [Heron]', '#### Suggestions', 'None.'];
  expect(raised('findings-unread', ...appendix)).toEqual([UNREAD]);
});

test('findings-unread: a report of failures in CI has none', () => {
  const codes = (title: string) => read(`# ${title}\n\nWords.\n`, 'quarry/notes').report.problems;
  expect(codes('CI failures: nightly').map(({ code }) => code)).not.toContain('findings-unread');
  expect(codes('CI notes: nightly').map(({ code }) => code)).toContain('findings-unread');
});

test.for(['A release v1.3 critical to us.', 'The 1.2 important fixes hold.'])(
  'summary-counts-differ: %s',
  (text) => {
    expect(raised('summary-counts-differ', '## Executive Summary', text, ...suggestions('S1'))).toEqual([]);
  },
);

test('summary-counts-differ: a list counts, too', () => {
  const list = '- 3 important\n- 1 suggestion';
  expect(raised('summary-counts-differ', '## Executive Summary', list, ...suggestions('S1'))).toEqual([
    '5: The summary speaks of 3 important; 0 were read.',
  ]);
});

test.for([
  ['pkg/relay', 'pkg/relayer/a.go', true],
  ['', 'a.go', true],
  ['./pkg/relay/', 'pkg/relay/a.go', false],
  ['pkg/**/*.go', 'pkg/relay/a.go', false],
] as const)('location-not-covered: %j and %s', ([listed, path, missing]) => {
  const found = raised(
    'location-not-covered',
    ...['## Suggestions', finding('S1', `\`${path}:7\``)],
    `## Coverage Summary\n\n| File | Outcome |\n|---|---|\n| ${listed} | Reviewed |\n| z.go | Reviewed |`,
  );
  expect(found).toHaveLength(missing ? 1 : 0);
});

test('location-not-covered: each path is named once', () => {
  const found = raised(
    'location-not-covered',
    ...['## Suggestions', finding('S1', '`a.go:7`'), finding('S2', '`a.go:9`'), finding('S3', '`b.go:9`')],
    '## Coverage Summary\n\n- `z.go` — Reviewed',
  );
  expect(found).toHaveLength(2);
});
