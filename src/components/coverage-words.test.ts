import { expect, test } from 'vitest';
import type { CoverageCell } from '../corpus/coverage-matrix.ts';
import { coverageWords } from './coverage-words.ts';

const words = (passes: number[], said: [number[], string][], ...ids: string[]) => {
  const found = ids.map((name) => ({ name, severity: null }));
  const cell: CoverageCell = {
    covered: 'reviewed',
    found,
    said: said.map(([at, written]) => ({ passes: at, words: written })),
  };
  return coverageWords(cell, passes);
};

test.for(['Reviewed, no issues', 'reviewed.', 'Reviewed, no new issues.', 'Trivial', 'Out of scope', ''])(
  '%j says no more than the short word',
  (written) => {
    expect(words([], [[[], written]])).toBe('');
    expect(words([1, 2], [[[1, 2], written]])).toBe('');
  },
);

test('ids alone say no more than the ids', () => {
  expect(words([], [[[], 'I1, S2.']], 'I1', 'S2')).toBe('');
  expect(words([1, 2], [[[1, 2], 'S2']], 'P1 S2')).toBe('');
  expect(words([], [[[], 'I1 (late)']], 'I1')).toBe('I1 (late)');
});

test('of several passes it says which', () => {
  expect(words([1, 2], [[[2], 'Trivial']])).toBe('pass 2: Trivial');
  expect(
    words(
      [1, 2, 3],
      [
        [[1, 3], 'Reviewed, no issues'],
        [[2], 'S1'],
      ],
      'P2 S1',
    ),
  ).toBe('passes 1, 3: Reviewed, no issues · pass 2: S1');
});
