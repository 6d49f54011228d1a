import { expect, test } from 'vitest';
import { asked, foundIds } from './__fixtures__/asked.ts';
import { record, type Given } from './__fixtures__/record.ts';

/** Findings whose titles say nothing, so that one of them has the words elsewhere. */
const blank = { title: 'x', locations: [], id: null };

test.for<[query: string, given: Given[], expected: string]>([
  // A whole word or identifier, then the start of a part of one, then the inside of one.
  ['cache', [{ title: 'uncached' }, { title: 'cached' }, { title: 'cache' }], '210'],
  [
    'cache',
    [{ title: 'recache' }, { title: 'readCache' }, { title: 'my_cache' }, { title: 'a.cache()' }],
    '3120',
  ],
  ['cache', [{ title: 'cached cache' }, { title: 'cached' }], '01'],
  // Title, then places, text, code and fixes.
  [
    'cache',
    [
      { words: { fix: 'cache' } },
      { words: { text: 'cache' } },
      { locations: [{ path: 'cache', startLine: null, endLine: null }] },
      { title: 'cache' },
    ],
    '3210',
  ],
  // What is found in several places counts by the best.
  ['cache', [{ words: { text: 'cache cache cache' } }, { title: 'cache' }], '10'],
  // Words that stand together.
  ['key cache', [{ title: 'cache and key' }, { title: 'key cache' }], '10'],
  [
    'key cache',
    [{ words: { text: 'a key\nand a cache' } }, { words: { text: 'the cache has a key' } }],
    '10',
  ],
  // Of equals the newer comes first.
  ['cache', [{ title: 'cache' }, { title: 'cache' }], '01'],
  // Without words there is nothing to weigh.
  ['', [{ title: 'x' }, { title: 'cache' }], '01'],
  ['/cache/', [{ words: { text: 'cache' } }, { title: 'cache' }], '01'],
  ['-cache', [{ title: 'x' }, { title: 'y' }], '01'],
])('the order of relevance to "%s" of %j', ([query, given, expected]) => {
  const records = given.map((one, at) => record({ ...blank, line: at + 1, ...one }));
  const { groups } = asked(query, records, { sort: 'relevance' });
  expect(groups.flatMap(({ hits }) => hits.map(({ facts }) => facts.line - 1)).join('')).toBe(expected);
});

test('thousands of words are weighed, too', () => {
  const records = [record({ ...blank, words: { text: 'a b' } }), record({ ...blank, title: 'a b' })];
  const { groups } = asked('a b '.repeat(2400), records, { sort: 'relevance' });
  expect(groups[0]?.hits.map(({ facts }) => facts.title)).toEqual(['a b', 'x']);
});

test('the most severe come first, of equals the newer', () => {
  const severities = ['suggestion', null, 'critical', 'important', 'critical'] as const;
  const records = severities.map((severity, at) => record({ id: String(at), severity }));
  expect(foundIds(asked('', records, { sort: 'severity' })).join('')).toBe('24301');
  expect(foundIds(asked('', records, { sort: 'date' })).join('')).toBe('01234');
});
