import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { renderLayout } from '../render/layout.ts';
import { searchRecords } from './search-records.ts';

const HEADER = [
  '# Deep Review: x\n\n| | |\n|---|---|\n| **Date** | 2026-06-01 11:01 |\n| **Repo** | orchard/quarry |',
  '| **PR** | [#9](https://forge.example/orchard/quarry/pull/9) — Keep late jobs |\n| **Author** | @wren |\n| **Branch** | `fix/late` |',
  '| **Reviewers** | Heron Large 2 |\n| **Verdict** | **Merge with fixes** — one is lost |\n',
].join('\n');

async function searched(markdown: string, id = 'quarry/20260601-101500-pr-9') {
  const { report, layout } = read(markdown, id);
  return searchRecords(report, await renderLayout(layout), {
    label: '#9 Keep late jobs',
    repo: 'orchard/quarry',
  });
}
const records = async (markdown: string, id?: string) => (await searched(markdown, id)).records;

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
  expect((await records(BODY)).map(({ url, meta, values }) => [url, values.part?.[0], meta.title])).toEqual([
    [base, 'section', '#9 Keep late jobs'],
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
  expect(first?.meta['paths']?.split(' ')).toEqual(
    expect.arrayContaining(['queue.go', 'pkg', 'queue', 'timer.go', 'timer']),
  );
});

test('what is true of a report is said once, what is true of a record with it', async () => {
  const { records, ...report } = await searched(BODY);
  const [, first, second, section] = records;
  expect(report).toEqual({
    label: '#9 Keep late jobs',
    date: '2026-06-01',
    address: '/reviews/quarry/20260601-101500-pr-9/',
    values: { repo: ['orchard/quarry'], kind: ['pr'], verdict: ['fixes'] },
  });
  expect(first?.values).toEqual({
    part: ['finding'],
    severity: ['important'],
    agent: ['Heron Large 2', 'Sable Pro 4'],
    resolution: ['fixed'],
  });
  expect(second?.values).toMatchObject({ agent: ['none'], resolution: ['none'] });
  expect(section?.values).toEqual({ part: ['section'] });
  expect(records.at(-1)?.values).toEqual({ part: ['original'], agent: ['Heron Large 2'] });
});

test('a place is a word beside the text, not part of it', async () => {
  const [, first, second] = await records(BODY);
  expect(first?.meta).toMatchObject({ id: 'I1', place: 'pkg/queue.go:70, pkg/timer.go' });
  expect(first?.content).toBe('Two loops <b>write</b>.');
  expect(Object.keys(second?.meta ?? {})).toEqual(['title', 'id']);
  // The index drops records without text.
  expect(second?.content).toBe('No place');
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
  const { records, ...report } = await searched('Words without a heading.', 'notes');
  expect(report).toMatchObject({ date: null, values: { kind: ['other'], verdict: ['none'] } });
  expect(records).toEqual([
    {
      url: '/reviews/notes/',
      content: 'Words without a heading.\nnotes',
      meta: { title: 'notes' },
      values: { part: ['section'] },
    },
  ]);
});

test('a file that may not be an address has one that may', async () => {
  const [head] = await records('# T', 'quarry/späte jobs?');
  expect(head?.url).toMatch(/^\/reviews\/quarry\/späte_jobs_~[0-9a-f]{6}\/$/);
});
