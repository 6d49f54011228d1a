import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { docExamples } from '../../query/__fixtures__/doc-examples.ts';
import { parseQuery } from '../../query/parse.ts';

const mdx = readFileSync(join(import.meta.dirname, 'searching.mdx'), 'utf8');
const examples = docExamples(mdx);

test('every example of the page is seen', () => {
  expect(examples.length).toBeGreaterThan(20);
  expect(examples.length).toBe(mdx.split('<QueryExample').length - 1);
});

test.for(examples)('%s can be run', (query) => {
  expect(parseQuery(query).problems).toEqual([]);
});
