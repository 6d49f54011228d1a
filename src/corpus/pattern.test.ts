import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { makeCorpus } from './corpus.ts';
import { patternOf, patternsOf } from './pattern.ts';

/** Claims that have nothing in common, so that words can be rare. */
const OTHERS = [
  'The quota counts failed uploads',
  'The badge is hard to read',
  'A typo in the greeting',
  'Old keys are kept for ever',
  'Rows are sorted by name and not by size',
  'Months start at zero in the export',
  'The lock is given back too early',
  'Large pictures are scaled twice',
  'Guests see drafts of pages',
  'A colour has two names',
  'The cache outlives its owner',
  'Dates before 1970 sort last',
  'Backups hold secrets in clear text',
  'The menu covers its own button',
  'Retries start at once and in step',
  'Half of a chart is drawn twice',
  'Prices lose their cents on export',
  'Search ignores accents in some fields',
  'An upgrade drops local settings',
  'The installer asks for more rights than it takes',
];

/** A review of a pull request on a day of June, with the findings of these titles. */
function review(number: number, day: number, ...titles: string[]) {
  const findings = titles.map((title, at) => `S${at + 1}. **${title}** — \`src/part${number}.go:${at + 5}\``);
  return read(
    `# R\n\n| | |\n|---|---|\n| **PR** | #${number} |\n\n## Suggestions\n\n${findings.join('\n\n')}\n`,
    `q/202606${String(day).padStart(2, '0')}-101500-pr-${number}`,
  ).report;
}
const others = review(90, 1, ...OTHERS);
const scan = (day: number, title: string) =>
  read(
    `# Supply chain\n\n| | |\n|---|---|\n| **Repo** | o/q |\n\n## Open issues\n\n### Advisory\n\n- **${title}** — \`Makefile:4\`\n`,
    `q/202606${String(day).padStart(2, '0')}-080000-supply-chain`,
  ).report;

const patterns = (...reports: ReturnType<typeof review>[]) => patternsOf(makeCorpus([others, ...reports]));
const titles = (...reports: ReturnType<typeof review>[]) =>
  patterns(...reports).map(({ cases }) => cases.map(({ finding }) => finding.title));

const SWALLOWED = 'push() swallows the error of a write';
const SWALLOWED_TOO = 'The error of pull() is swallowed';

test('claims of different pull requests that are alike by words, newest first', () => {
  expect(titles(review(1, 2, SWALLOWED), review(2, 3, SWALLOWED_TOO, 'Nothing like it'))).toEqual([
    [SWALLOWED_TOO, SWALLOWED],
  ]);
});

test.for([
  ['one pull request', review(1, 2, SWALLOWED, SWALLOWED_TOO)],
  ['its rounds', review(1, 2, SWALLOWED), review(1, 3, SWALLOWED), review(1, 4, SWALLOWED)],
] as const)('within %s nothing recurs', ([, ...reports]) => {
  expect(titles(...reports)).toEqual([]);
});

test.for([
  ['only words that hold sentences together', 'It uses this instead of that', 'A uses B instead of C'],
  ['only one common word', 'The quota is wrong', 'The quota of keys'],
  ['only the code', 'push() is slow', 'Nobody documents push()'],
])('%s in common is not enough', ([, a, b]) => {
  expect(titles(review(1, 2, a!), review(2, 3, b!))).toEqual([]);
});

test('a finding counts once, with the words of its latest round; every round of it knows the pattern', () => {
  const rounds = [review(1, 2, SWALLOWED), review(1, 4, `${SWALLOWED} again`)];
  const corpus = makeCorpus([others, ...rounds, review(2, 3, SWALLOWED_TOO)]);
  const [pattern] = patternsOf(corpus);
  expect(pattern?.cases.map(({ finding, sightings }) => [finding.title, sightings.length])).toEqual([
    [`${SWALLOWED} again`, 2],
    [SWALLOWED_TOO, 1],
  ]);
  const found = corpus.findings.filter(({ finding }) => patternOf(corpus).get(finding) === pattern);
  expect(found.map(({ report }) => report.id)).toEqual([
    'q/20260604-101500-pr-1',
    'q/20260603-101500-pr-2',
    'q/20260602-101500-pr-1',
  ]);
});

test('reports without a pull request or branch are told apart', () => {
  expect(titles(scan(5, 'curl fetches jq unchecked'), scan(12, 'curl fetches jq unchecked'))).toHaveLength(1);
});

test('patterns of the most pull requests come first, then the newest', () => {
  const leak = (what: string) => `A timer of ${what} leaks`;
  const stale = (what: string) => `Stale docstring of ${what}`;
  const found = patterns(
    review(1, 2, SWALLOWED, leak('push')),
    review(2, 3, SWALLOWED_TOO, leak('pull'), stale('push')),
    review(3, 4, leak('drain'), stale('drain')),
    scan(5, 'curl fetches jq unchecked'),
    scan(6, 'curl fetches jq unchecked'),
    scan(7, 'curl fetches jq unchecked'),
    scan(8, 'curl fetches jq unchecked'),
  );
  expect(found.map(({ words, cases }) => `${words.join(' ')} ${cases.length}`)).toEqual([
    'timer leaks 3',
    'Stale docstring 2',
    'error swallowed 2',
    'curl fetches jq unchecked 4',
  ]);
});

test('the id says what the pattern is about, and stays when reports are added', () => {
  const first = [review(1, 2, SWALLOWED), review(2, 3, SWALLOWED_TOO)];
  const [id] = patterns(...first).map((pattern) => pattern.id);
  expect(id).toMatch(/^the-error-of-pull-is-swallowed-[0-9a-f]{6}$/);
  const later = [review(3, 4, 'Nothing like it'), review(2, 5, SWALLOWED_TOO, 'A new one')];
  expect(patterns(...first, ...later).map((pattern) => pattern.id)).toEqual([id]);
});

test('the same reports give the same patterns in whatever order', () => {
  const reports = [
    others,
    review(1, 2, SWALLOWED, 'No test of push'),
    review(2, 3, SWALLOWED_TOO, 'No test of pull'),
    review(3, 3, 'drain() swallows its error', 'No test of drain'),
    review(4, 3, 'An error that fill() swallows'),
    review(1, 4, SWALLOWED),
  ];
  const told = (all: typeof reports) =>
    patternsOf(makeCorpus(all)).map(({ id, typical, cases, words }) => [
      id,
      typical.finding.title,
      cases.map(({ report, finding }) => `${report.id} ${finding.anchor}`),
      words,
    ]);
  const expected = told(reports);
  expect(expected.length).toBeGreaterThan(0);
  fc.assert(
    fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (shuffled) => {
      expect(told(shuffled)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
