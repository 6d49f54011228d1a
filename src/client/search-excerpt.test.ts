import { expect, test } from 'vitest';
import { excerptParts } from './search-excerpt.ts';

// prettier-ignore
test.for([
  // excerpt                                parts, matches marked
  ['',                                      []],
  ['plain words',                           [['plain words', false]]],
  ['a <mark>race</mark> in',                [['a ', false], ['race', true], [' in', false]]],
  ['<mark>one</mark> <mark>two</mark>',     [['one', true], [' ', false], ['two', true]]],
  ['&lt;script&gt; <mark>&lt;b&gt;</mark>', [['<script> ', false], ['<b>', true]]],
  ['a\n<mark>b\nc</mark>',                  [['a\n', false], ['b\nc', true]]],
  ['<mark>never closed',                    [['<mark>never closed', false]]],
] as const)('cuts %j', ([excerpt, parts]) => {
  expect(excerptParts(excerpt).map(({ text, marked }) => [text, marked])).toEqual(parts);
});
