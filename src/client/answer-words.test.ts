import { expect, test } from 'vitest';
import { answerWords } from './answer-words.ts';

// prettier-ignore
test.for([
  [0, null,                                     'No finding. Fewer or other words may find some.'],
  [1, null,                                     '1 finding'],
  [1380, null,                                  '1,380 findings'],
  [2, { looked: 4000, of: 99_000, why: 'bytes' }, '2 findings among the newest 4,000 of 99,000. Narrow it, or look further.'],
  [0, { looked: 40, of: 990, why: 'time' },       'No finding among the newest 40 of 990: it takes too long to look at all of them. Narrow it.'],
] as const)('%s findings, partial %j', ([total, partial, words]) => {
  expect(answerWords({ total, partial }, 'timeout')).toBe(words);
});

test.for([
  ['timeout', 'Fewer'],
  ['timeOut', 'Capital letters'],
  ['file:relay/Deliver.go', 'A path'],
  ['file:**/relay/deliver.go', 'Fewer'],
  ['file:deliver.go', 'Fewer'],
] as const)('where %s finds nothing: %s', ([query, hint]) => {
  expect(answerWords({ total: 0, partial: null }, query)).toContain(hint);
});
