import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFindingRecords } from '../../load/finding-records.ts';
import type { FindingRecord } from '../../model/finding-record.ts';
import { docExamples } from '../../query/__fixtures__/doc-examples.ts';
import { parseQuery } from '../../query/parse.ts';
import { startSearch } from '../../query/search.ts';

const mdx = readFileSync(join(import.meta.dirname, 'searching.mdx'), 'utf8');
const examples = docExamples(mdx);

test('every example of the page is seen', () => {
  expect(examples.length).toBeGreaterThan(20);
  expect(examples.length).toBe(mdx.split('<QueryExample').length - 1);
});

test.for(examples)('%s can be run', (query) => {
  expect(parseQuery(query).problems).toEqual([]);
});

const hasSamples = existsSync(resolve('reports/tidepool'));
if (!hasSamples) console.log('the sample reports are absent: the examples of the docs are not run');

describe.skipIf(!hasSamples)('over the sample reports', () => {
  let records: FindingRecord[] = [];

  beforeAll(async () => {
    records = await loadFindingRecords(({ id }) => id);
  }, 300_000);

  test.for(examples)('%s finds something', (query) => {
    const search = startSearch({ query, sort: 'date', group: 'none', count: 0 });
    for (const record of records) search.add(record);
    expect(search.answer().total).toBeGreaterThan(0);
  });
});
