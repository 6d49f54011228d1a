import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { gistOf } from './gist.ts';

const TEXT = [
  '# Deep review: a queue',
  '',
  '| | |',
  '|---|---|',
  '| **Date** | 2026-06-01 |',
  '| **Repo** | orchard/quarry |',
  '',
  '## Executive Summary',
  '',
  'A queue is read twice.',
  '',
  '## Critical Issues',
  '',
  'None.',
  '',
  '## Important Issues',
  '',
  'I1. **The queue is read twice** `src/queue.ts:12`',
  '',
  'Two loops read it.',
  '',
  '```ts',
  'read(queue);',
  '```',
  '',
  '## Testing Assessment',
  '',
  '1. No test reads twice.',
].join('\n');
const gist = (text: string) => gistOf(read(text).report);
const before = gist(TEXT);

test('the report of these tests has what they are about', () => {
  const { findings, testingGaps } = read(TEXT).report;
  expect([findings.length, findings[0]?.fences.length, testingGaps.length]).toEqual([1, 1, 1]);
});

test.for([
  ['a paragraph above all findings', 'A queue is read twice.', 'A queue is read twice.\n\nAnd again.'],
  ['the words of a finding', 'Two loops read it.', 'Three loops read it, and one writes.'],
  ['more code of a language', '## Testing', '```ts\nread(queue, 2);\n```\n\n## Testing'],
  ['the words of a note', 'No test reads twice.', 'Nothing tests that two loops read.'],
] as const)('%s is its own text alone', ([, from, to]) => {
  expect(TEXT).toContain(from);
  expect(gist(TEXT.replace(from, to))).toBe(before);
});

test.for([
  ['the title of a finding', '**The queue is read twice**', '**The queue is read again**'],
  ['a place', 'queue.ts:12', 'queue.ts:13'],
  ['a severity', '## Important Issues', '## Suggestions'],
  [
    'another finding',
    '## Testing',
    'I2. **It is written twice** `src/queue.ts:20`\n\nBy both.\n\n## Testing',
  ],
  ['code of another language', '## Testing', '```sql\nSELECT 1;\n```\n\n## Testing'],
  ['another note', '1. No test reads twice.', '1. No test reads twice.\n2. No test writes.'],
  ['another date', '2026-06-01', '2026-06-02'],
] as const)('%s is told elsewhere', ([, from, to]) => {
  expect(TEXT).toContain(from);
  expect(gist(TEXT.replace(from, to))).not.toBe(before);
});

test('the order of lines is told, and not their numbers', () => {
  const { report } = read(TEXT);
  const [finding] = report.findings;
  const gistAt = (line: number) => gistOf({ ...report, findings: [{ ...finding!, line }] });
  expect(gistAt(2)).toBe(gistAt(3));
  expect(gistAt(2)).not.toBe(gistAt(1000));
});
