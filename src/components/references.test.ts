import { expect, test } from 'vitest';
import { makeCorpus } from '../corpus/corpus.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { linked } from './references.ts';
import { reportPage } from './report-page.ts';

const round = (n: number, findings: string, day: string) =>
  read(
    `# R

| | |
|---|---|
| **PR** | [#9](https://github.com/orchard/quarry/pull/9) — Late jobs |
| **Round** | ${n} |
| **Commits** | \`71b57d${n}\` Late |

## Important Issues

${findings}
`,
    `quarry/202606${day}-101500-pr-9`,
  ).report;
const first = round(1, 'I1. **Late** — `a.go:1`\n\nI2. **Lost** — `a.go:9`', '01');
const second = round(2, 'I1. **New** — `a.go:5`', '02');
const corpus = makeCorpus([first, second]);
const { resolve } = reportPage(corpus, second);
const FIRST = '/reviews/quarry/20260601-101500-pr-9/';

test.for<[string, string | null]>([
  ['finding I1', '#i1'],
  ['finding I2', null],
  ['ordinal important 1', '#i1'],
  ['ordinal important 2', null],
  ['round 1 I2', `${FIRST}#i2`],
  ['round 2 I1', '#i1'],
  ['round 1 I9', null],
  ['round 7 I1', null],
  ['number 9', '/pr/orchard/quarry/9/'],
  ['number 10', null],
  ['commit 71b57d2', 'https://github.com/orchard/quarry/commit/71b57d2'],
  ['commit 71b57d1', 'https://github.com/orchard/quarry/commit/71b57d1'],
  ['commit aaaaaa1', null],
  ['patch 12', '/data/reports/quarry/20260602-101500-pr-9/12.patch'],
  ['constructor I1', null],
  ['', null],
])('%s leads to %s', ([to, href]) => {
  expect(resolve(to)).toBe(href);
});

test.for<[string, string]>([
  ['see <a data-to="finding I1">I1</a>, I2', 'see <a href="#i1">I1</a>, I2'],
  ['see <a data-to="finding I2">I2</a>', 'see I2'],
  [
    '<a data-to="commit 71b57d2"><bdi><code>71b57d2</code></bdi></a>',
    '<a href="https://github.com/orchard/quarry/commit/71b57d2" rel="noopener noreferrer nofollow"><bdi><code>71b57d2</code></bdi></a>',
  ],
  [
    '<a data-to="patch 12">Download</a>',
    '<a href="/data/reports/quarry/20260602-101500-pr-9/12.patch" download>Download</a>',
  ],
  ['<a href="https://forge.example">x</a>', '<a href="https://forge.example">x</a>'],
])('%s', ([html, expected]) => {
  expect(linked(html, resolve)).toBe(expected);
});

test('without a page that knows more, references are words, and there is nothing to download', () => {
  const nowhere = () => null;
  expect(linked('<a data-to="number 9">#9</a> <a data-to="patch 12">Download</a>', nowhere)).toBe('#9 ');
});
