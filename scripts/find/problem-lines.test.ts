import { expect, test } from 'vitest';
import { parseQuery } from '../../src/query/parse.ts';
import { problemLines } from './problem-lines.ts';

const linesOf = (query: string) => problemLines(query, parseQuery(query).problems);

test('a problem is pointed at below the query', () => {
  expect(linesOf('queue\nby:x').slice(1)).toEqual(['  queue by:x', '           ^']);
  expect(linesOf('queue severity:').slice(1)).toEqual(['  queue severity:', '        ^^^^^^^^^']);
});

test('many problems are counted', () => {
  const lines = linesOf('by:x '.repeat(9));
  expect(lines).toHaveLength(5 * 3 + 1);
  expect(lines.at(-1)).toBe('and 4 more');
  expect(linesOf('by:x '.repeat(5))).toHaveLength(5 * 3);
});

test.for([
  ['before', `${'a '.repeat(2000)}by:x`],
  ['behind', `by:x ${'a '.repeat(2000)}`],
  ['around', `${'a '.repeat(2000)}by:x ${'a '.repeat(2000)}`],
  ['in it', `by:${'x'.repeat(5000)}`],
  ['of what is missing at the end', `${'a '.repeat(2000)}(b`],
] as const)('a long text %s is cut, and the mark stands below its place', ([, query]) => {
  const [, text, mark] = linesOf(query) as [string, string, string];
  expect(text.length).toBeLessThan(210);
  expect(mark.length).toBeLessThanOrEqual(text.length + 1);
  expect(text.slice(mark.indexOf('^'), mark.length).trim()).toMatch(/^(?:x+|\(b?)?$/);
});
