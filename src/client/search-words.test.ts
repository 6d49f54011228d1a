import { expect, test } from 'vitest';
import { kindOfHit, resultWords } from './search-words.ts';

const hit = (content: string, title = '') => ({ content, meta: { title } });

// prettier-ignore
test.for([
  // results  query             hits                                       said
  [0,         'zzz',            [],                                        'Nothing found.'],
  [1,         'Retry-After',    [hit('a date in retry-after is ignored')], '1 result'],
  [2,         'queue timeout',  [hit('a timeout', 'Queue stalls'), hit('')], '2 results'],
  [3,         'timeouts',       [hit('the timeout is ignored')],           '3 results'],
  [7,         '4b19c7d',        [hit('commit 4b'), hit('other')],          'Nothing holds all of these words; the nearest: 7 results'],
  [7,         'queue kettle',   [hit('queue'), hit('kettle')],             'Nothing holds all of these words; the nearest: 7 results'],
  [9,         '',               [hit('anything')],                         '9 results'],
] as const)('%i results for %j', ([n, query, hits, said]) => {
  expect(resultWords(n, query, hits)).toBe(said);
});

// prettier-ignore
test.for([
  [{ type: 'finding', severity: 'critical' },        'critical'],
  [{ type: 'finding', severity: '' },                'finding'],
  [{ type: 'section' },                              'section'],
  [{ type: 'original', by: 'Heron Large 2' },        'original review by Heron Large 2'],
  [{ type: 'original', by: '' },                     'original review'],
] as const)('%j', ([meta, kind]) => {
  expect(kindOfHit(meta)).toBe(kind);
});
