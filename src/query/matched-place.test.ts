import { expect, test } from 'vitest';
import { asked } from './__fixtures__/asked.ts';
import { record } from './__fixtures__/record.ts';

const RECORD = record({
  title: 'Late jobs',
  locations: [
    { path: 'pkg/queue.go', startLine: 12, endLine: 18 },
    { path: 'pkg/job.go', startLine: null, endLine: null },
    { path: 'pkg/queue_test.go', startLine: 40, endLine: 40 },
    { path: 'pkg/queue.go', startLine: 40, endLine: 44 },
  ],
});

test.for([
  ['', 0],
  ['late', 0],
  ['file:queue.go', 0],
  ['file:job.go late', 1],
  ['file:*_test.go,job.go', 1],
  ['file:none,*_test.go', 2],
  ['line:40', 2],
  ['file:queue.go line:40', 3],
  ['file:queue.go file:job.go', 0],
  // Only what all of the query is subject to.
  ['file:job.go or line:40', 0],
  ['-file:vendor', 0],
] as const)('%s shows the place %i', ([query, at]) => {
  expect(asked(query, [RECORD]).groups[0]?.hits[0]?.placeAt).toBe(at);
});

test('without places there is none to choose', () => {
  expect(asked('file:none', [record({ locations: [] })]).groups[0]?.hits[0]?.placeAt).toBe(0);
});
