import { expect, test } from 'vitest';
import { makeCorpus } from '../corpus/corpus.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { renderLayout } from '../render/layout.ts';
import { searchRecords } from './search-records.ts';

const HEADER = [
  '# Deep Review: x\n\n| | |\n|---|---|\n| **Date** | 2026-06-01 11:01 |\n| **Repo** | orchard/quarry |',
  '| **PR** | [#9](https://forge.example/orchard/quarry/pull/9) — Keep late jobs |\n| **Author** | @wren |\n| **Branch** | `fix/late` |',
  '| **Reviewers** | Heron Large 2 |\n| **Verdict** | **Merge with fixes** — one is lost |\n',
].join('\n');

async function records(markdown: string, id = 'quarry/20260601-101500-pr-9') {
  const { report, layout } = read(markdown, id);
  return searchRecords(makeCorpus([report]), report, await renderLayout(layout));
}

const BODY = `${HEADER}
## Executive Summary

Jobs that come late are **kept** & \`a < b\` holds for Array<Job>.

## Important Issues

Words before the findings.

I1. **Push drops \`job.id\`** — \`pkg/queue.go:70-74\`, \`pkg/timer.go\` [Heron Large 2, Sable Pro 4]

Two loops <b>write</b>.

I2. **No place**

## Suggestions

None.

## Appendix: Original Reviews

### Heron Large 2

I read the whole queue.

## Resolution

| # | Finding | Action |
|---|---|---|
| 1 | I1 | Fixed |
`;

test('one record for the report, each finding, and each section with prose', async () => {
  const base = '/reviews/quarry/20260601-101500-pr-9/';
  expect((await records(BODY)).map(({ url, meta }) => [url, meta['type'], meta['title']])).toEqual([
    [base, 'section', 'Keep late jobs'],
    [`${base}#i1`, 'finding', 'Push drops job.id'],
    [`${base}#i2`, 'finding', 'No place'],
    [`${base}#h-executive-summary`, 'section', 'Executive Summary'],
    [`${base}#h-important-issues`, 'section', 'Important Issues'],
    [`${base}#h-resolution`, 'section', 'Resolution'],
    [`${base}originals/#h-heron-large-2`, 'original', 'Heron Large 2'],
  ]);
});

test('a finding is found by the name of its file and by its folders', async () => {
  const [, first] = await records(BODY);
  expect(first?.content.split(/\s+/)).toEqual(
    expect.arrayContaining(['queue.go', 'pkg', 'queue', 'pkg/queue.go:70']),
  );
});

test('an original says whose it is', async () => {
  const originals = (await records(BODY)).filter(({ meta }) => meta['type'] === 'original');
  expect(originals.map(({ meta, filters }) => [meta['by'], filters['part']])).toEqual([
    ['Heron Large 2', ['original']],
  ]);
});

test('a finding can be filtered by all that it says', async () => {
  const [, first, second] = await records(BODY);
  expect(first).toMatchObject({
    meta: {
      id: 'I1',
      severity: 'important',
      location: 'pkg/queue.go:70',
      report: '#9 Keep late jobs',
      repo: 'orchard/quarry',
      date: '2026-06-01',
    },
    filters: {
      repo: ['orchard/quarry'],
      kind: ['pr'],
      verdict: ['Merge with fixes'],
      severity: ['important'],
      agent: ['Heron Large 2', 'Sable Pro 4'],
      resolution: ['fixed'],
      file: ['pkg/queue.go', 'pkg/timer.go'],
    },
    sort: { date: '2026-06-01T10:15:00' },
  });
  expect(second).toMatchObject({
    meta: { location: '' },
    filters: { agent: ['none'], resolution: ['none'], file: ['none'] },
  });
});

test('a file named twice is one filter', async () => {
  const [, first] = await records(`${HEADER}\n## Suggestions\n\nS1. **A** — \`a.go:1, 3\`, \`b.go:2\``);
  expect(first?.filters['file']).toEqual(['a.go', 'b.go']);
});

test('the content is words: no tags, no entities', async () => {
  const all = await records(BODY);
  const content = (end: string) => all.find(({ url }) => url.endsWith(end))?.content;
  expect(content('#h-executive-summary')).toContain(
    'Jobs that come late are kept & a < b holds for Array<Job>.',
  );
  expect(content('#i1')).toContain('Two loops <b>write</b>.');
  for (const { content: text } of all) {
    expect(text).not.toMatch(/<\/?(?:p|strong|code|bdi|div|table|td|span|figure|a)\b/);
    expect(text).not.toMatch(/&(?:#x|amp|lt|gt|quot)/);
  }
});

test('a finding is found by its id, title, places, agents and text', async () => {
  const [, first] = await records(BODY);
  for (const words of ['I1', 'Push drops job.id', 'pkg/queue.go:70', 'Sable Pro 4', 'Two loops'])
    expect(first?.content).toContain(words);
});

test('the words of a finding are not those of its section', async () => {
  const section = (await records(BODY)).find(({ url }) => url.endsWith('#h-important-issues'));
  expect(section?.content).toContain('Words before the findings.');
  expect(section?.content).not.toContain('Two loops');
});

test('the report itself is found by its verdict, author and branch', async () => {
  const [head] = await records(BODY);
  for (const words of ['one is lost', 'wren', 'fix/late']) expect(head?.content).toContain(words);
});

test('what a report does not state is none', async () => {
  const [head, ...others] = await records('Words without a heading.', 'notes');
  expect(others).toEqual([]);
  expect(head).toMatchObject({
    url: '/reviews/notes/',
    meta: { title: 'notes', report: 'notes', repo: 'reports', date: '' },
    filters: { repo: ['reports'], kind: ['other'], verdict: ['none'] },
    sort: { date: '0000-00-00' },
  });
  expect(head?.content).toContain('Words without a heading.');
});

test('a file that may not be an address has one that may', async () => {
  const [head] = await records('# T', 'quarry/späte jobs?');
  expect(head?.url).toMatch(/^\/reviews\/quarry\/späte_jobs_~[0-9a-f]{6}\/$/);
});
