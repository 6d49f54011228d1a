import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { renderLayout } from '../render/layout.ts';
import { areMany, searchRecords } from './search-records.ts';

const HEADER = [
  '# Deep Review: x\n\n| | |\n|---|---|\n| **Date** | 2026-06-01 11:01 |\n| **Repo** | orchard/quarry |',
  '| **PR** | [#9](https://forge.example/orchard/quarry/pull/9) — Keep late jobs |\n| **Author** | @wren |\n| **Branch** | `fix/late` |',
  '| **Reviewers** | Heron Large 2 |\n| **Verdict** | **Merge with fixes** — one is lost |\n',
].join('\n');

async function searched(markdown: string, id = 'quarry/20260601-101500-pr-9', isOfMany = false) {
  const { report, layout } = read(markdown, id);
  return searchRecords(report, await renderLayout(layout), {
    label: '#9 Keep late jobs',
    repo: 'orchard/quarry',
    isOfMany,
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

test('of many reports, sections are joined to those above them, and what a reviewer wrote is one; no word is lost', async () => {
  const text = BODY.replace('## Important', '### Why late\n\nA clock was wrong.\n\n## Important').replace(
    'I read the whole queue.',
    'I read the whole queue.\n\n#### What I skipped\n\nThe generated files.',
  );
  const each = (await searched(text)).records;
  const joined = (await searched(text, undefined, true)).records;
  const part = (records: typeof each, name: string) =>
    records.filter(({ values }) => values.part?.[0] === name);
  expect(part(each, 'section').length - part(joined, 'section').length).toBe(1);
  expect(part(each, 'original').length - part(joined, 'original').length).toBe(1);
  expect(part(joined, 'finding')).toEqual(part(each, 'finding'));
  expect(part(joined, 'section')[1]).toMatchObject({
    url: expect.stringMatching(/#h-executive-summary$/),
    content: expect.stringMatching(/Array<Job>\.[^]*Why late[^]*A clock was wrong\./),
  });
  const words = (records: typeof each) =>
    new Set(records.flatMap(({ content, meta }) => `${content} ${meta.title}`.split(/\s+/)));
  expect(words(joined)).toEqual(words(each));
});

test.for([
  [6666, false],
  [6667, true],
] as const)('three headings or findings in each of %i reports are many: %s', ([reports, many]) => {
  const { report } = read(`${HEADER}\n## A\n\n## B\n`);
  expect(report.findings.length + report.sections.length).toBe(3);
  expect(areMany(Array.from({ length: reports }, () => report))).toBe(many);
});

test.for([
  ['a finding of signs alone', '## Important Issues\n\nI1. **???** `a.ts:1`\n', []],
  [
    'a finding with a brace for text',
    '## Important Issues\n\nI1. **It hangs** `a.ts:1`\n\n```\n}\n```\n',
    ['It hangs'],
  ],
  ['a section of dashes', '## Notes\n\n— — — — — — — — — — — —\n', []],
] as const)('%s has words, or no record', async ([, text, titles]) => {
  const found = await records(`${HEADER}\n${text}`);
  for (const { content } of found) expect(content).toMatch(/[\p{L}\p{N}]/u);
  expect(found.slice(1).map(({ meta }) => meta.title)).toEqual(titles);
});
