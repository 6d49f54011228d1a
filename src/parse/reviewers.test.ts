import { expect, test } from 'vitest';
import { parseReviewers, reviewerNamed, splitList } from './reviewers.ts';

test.for([
  ['a, b', ['a', 'b']],
  ['a (b, c), d', ['a (b, c)', 'd']],
  ['a [b, c], d', ['a [b, c]', 'd']],
  ['a (b (c, d), e), f', ['a (b (c, d), e)', 'f']],
  ['a), b', ['a)', 'b']],
  [' a ,, b, ', ['a', 'b']],
  ['a; b', ['a; b']],
  ['', []],
] as const)('splits %s', ([text, parts]) => {
  expect(splitList(text)).toEqual(parts);
});

test.for([
  ['Heron Large 2', 'Heron Large 2', null, null],
  ['Heron Large 2 (effort: xhigh)', 'Heron Large 2', 'xhigh', null],
  ['Heron 5.6-sol (effort: high)', 'Heron 5.6-sol', 'high', null],
  ['Sable Pro 4 (effort: default — dropped, quota)', 'Sable Pro 4', 'default', 'dropped, quota'],
  ['Sable Pro 4 (dropped)', 'Sable Pro 4', null, 'dropped'],
  ['~~Finch Mini 3~~ (429 capacity)', 'Finch Mini 3', null, '429 capacity'],
  ['~~Finch Mini 3~~', 'Finch Mini 3', null, 'dropped'],
  ['**Heron Large 2** (effort: low)', 'Heron Large 2', 'low', null],
  ['Heron Large 2 (xhigh)', 'Heron Large 2', 'xhigh', null],
  ['Heron Large 2 (effort: high, verified)', 'Heron Large 2', 'high', null],
  ['Heron Large 2 (effort: high, timed out)', 'Heron Large 2', 'high', 'timed out'],
  ['Heron Large 2 (produced no output)', 'Heron Large 2', null, 'produced no output'],
  ['Heron Large 2 (first time)', 'Heron Large 2', null, null],
  ['Heron Large 2 (effort: High)', 'Heron Large 2', 'high', null],
  [
    'Heron Large 2 (xhigh — no review: quota exceeded)',
    'Heron Large 2',
    'xhigh',
    'no review: quota exceeded',
  ],
  [
    'Heron Large 2 (second run, Failed - out of memory)',
    'Heron Large 2',
    null,
    'second run, Failed - out of memory',
  ],
  ['Heron Large 2 (timed out after 30 minutes)', 'Heron Large 2', null, 'timed out after 30 minutes'],
  ['Heron Large 2 (HTTP 429: capacity)', 'Heron Large 2', null, 'HTTP 429: capacity'],
  ['Heron Large 2 (model unavailable)', 'Heron Large 2', null, 'model unavailable'],
  ['(effort: low)', '(effort: low)', 'low', null],
  ['Heron (open', 'Heron (open', null, null],
] as const)('reads %s', ([written, name, effort, dropped]) => {
  expect(parseReviewers(written)).toEqual([{ name, effort, dropped }]);
});

test.for([
  'effort: high, did not run tests',
  'effort: high, failed tests verified',
  'unavailable tools: bash',
  'bash: unavailable',
  'reviewed after timeout fix',
  'no output files',
  'retried once after a 429',
  '429 files',
])('one with %s is there', (note) => {
  expect(parseReviewers(`Heron Large 2 (${note})`)).toMatchObject([{ name: 'Heron Large 2', dropped: null }]);
});

test('commas inside parentheses do not part reviewers', () => {
  const written =
    'Heron Large 2 (effort: high), Sable Pro 4 (effort: default — dropped, quota), ~~Finch Mini 3~~ (429)';
  expect(parseReviewers(written).map(({ name, dropped }) => [name, dropped])).toEqual([
    ['Heron Large 2', null],
    ['Sable Pro 4', 'dropped, quota'],
    ['Finch Mini 3', '429'],
  ]);
  expect(parseReviewers('')).toEqual([]);
});

test.for([
  ['Heron Large 2', 'Heron Large 2'],
  ['heron large 2', 'Heron Large 2'],
  ['Heron', 'Heron Large 2'],
  ['Heron Large 2 again', 'Heron Large 2'],
  ['Sable Pro 4', 'Sable Pro 4'],
  ['Wren', null],
  ['Heronry', null],
  ['', null],
] as const)('%s means %s', ([text, want]) => {
  expect(reviewerNamed(text, ['Heron Large 2', 'Sable Pro 4'])).toBe(want);
});

test('of two of one family the exact name wins, and a wrong model names neither', () => {
  const reviewers = ['Heron Large 2', 'Heron Large 3'];
  expect(reviewerNamed('Heron Large 3', reviewers)).toBe('Heron Large 3');
  expect(reviewerNamed('Heron Small 1', reviewers)).toBeNull();
});
