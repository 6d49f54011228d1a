import { expect, test } from 'vitest';
import { aboutRecord, kindOfRecord, resultWords } from './search-words.ts';

const hit = (content: string, title = '') => ({ content, meta: { title } });

// prettier-ignore
test.for([
  // found kept reports query          hits                                         said
  [0,      0,   0, 'zzz',              [],                                          'Nothing found. Try fewer words, or other forms of them; among findings, parts of words are found, too.'],
  [9,      0,   0, 'queue',            [],                                          'Nothing found with these choices; 9 results without them.'],
  [1,      1,   1, 'Retry-After',      [hit('a date in retry-after is ignored')],   '1 result in 1 review'],
  [4,      2,   1, 'queue timeout',    [hit('a timeout', 'Queue stalls'), hit('')], '2 results in 1 review'],
  [3,      3,   2, 'timeouts',         [hit('the timeout is ignored')],             '3 results in 2 reviews'],
  [3,      3,   2, '"lost update"',    [hit('one lost update')],                    '3 results in 2 reviews'],
  [3,      3,   2, 'the lost update?', [hit('one lost update')],                    '3 results in 2 reviews'],
  [7,      7,   2, '4b19c7d',          [hit('commit 4b'), hit('other')],            'Nothing holds all of these words; the nearest: 7 results in 2 reviews'],
  [7,      7,   2, 'queue kettle',     [hit('queue'), hit('kettle')],               'Nothing holds all of these words; the nearest: 7 results in 2 reviews'],
  [9,      9,   2, '',                 [hit('anything')],                           '9 results in 2 reviews'],
] as const)('%i found, %i kept in %i for %j', ([found, kept, reports, query, hits, said]) => {
  expect(resultWords({ found, kept, reports, query, hits })).toBe(said);
});

// prettier-ignore
test.for([
  [{ part: ['finding'], severity: ['critical'], agent: ['Heron', 'Sable'], resolution: ['skipped'] }, 'critical',   'Heron, Sable · declined'],
  [{ part: ['finding'], severity: ['none'], agent: ['none'], resolution: ['none'] },                  'finding',    ''],
  [{ part: ['section'] },                                                                             'section',    ''],
  [{ part: ['original'], agent: ['Heron'] },                                                          'own report', 'Heron'],
])('%j', ([values, kind, about]) => {
  expect(kindOfRecord(values as object)).toBe(kind);
  expect(aboutRecord(values as object)).toBe(about);
});
