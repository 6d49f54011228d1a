import { expect, test } from 'vitest';
import type { Detection } from '../model/detection.ts';
import {
  compareRounds,
  comparisonSentence,
  GROUPS,
  groupTitle,
  readRounds,
  type ComparedRow,
} from './round-comparison.ts';

/** `new !fixed` is a cell with a finding, `gone` one without, `·` none; `!none` has no outcome, `(critical)` a severity. */
function row(written: string): ComparedRow {
  return written.split(' | ').map((cell) => {
    if (cell === '·') return null;
    const [, state, answer = null, severity = 'important'] =
      /^([a-z ]+?)(?: !([a-z ]+?))?(?: \((\w+)\))?$/.exec(cell)!;
    return { state: state as Detection, severity, answer };
  });
}

function told(written: string, from: number, to: number): string | null {
  const comparison = compareRounds([row(written)], from - 1, to - 1);
  const group = GROUPS.find((one) => comparison[one].length > 0);
  if (group === undefined) return null;
  const { round, note } = comparison[group][0]!;
  return [`${group} @${round + 1}`, note].filter(Boolean).join(': ');
}

// prettier-ignore
test.for([
  // cells                                                     from to   told
  ['new !fixed | gone',                                          1, 2,  'first @1: fixed'],
  ['new !none | gone',                                           1, 2,  'first @1: gone without an outcome'],
  ['new !declined | reviewer did not run',                       1, 2,  'first @1: declined; reviewer did not run'],
  ['new !none | reviewer did not run',                           1, 2,  'first @1: reviewer did not run'],
  ['new !none | unknown',                                        1, 2,  'first @1: unknown'],
  ['new !none | carried !none',                                  1, 2,  'both @2'],
  ['new !none | carried !fixed',                                 1, 2,  'both @2: fixed'],
  ['new !none | carried !none (suggestion)',                     1, 2,  'both @2: important → suggestion'],
  ['· | new !none',                                              1, 2,  'new @2'],
  ['· | new !test written',                                      1, 2,  'new @2: test written'],
  ['· | unknown !none',                                          1, 2,  'unknown @2'],
  ['new !fixed | gone | returned !none',                         2, 3,  'returned @3'],
  ['new !fixed | reviewer did not run | carried !none',          2, 3,  'earlier @3: round 2: reviewer did not run'],
  ['new !none | unknown | carried !fixed',                       2, 3,  'earlier @3: round 2: unknown; fixed'],
  ['new !none | gone | unknown | returned !none',                3, 4,  'returned @4: round 3: unknown'],
  ['new !none | unknown | carried !none | gone | returned !none', 2, 5, 'returned @5: round 2: unknown'],
  ['new !none | unknown | carried !none | gone | unknown | returned !none | reviewer did not run | carried !none', 7, 8, 'earlier @8: round 7: reviewer did not run'],
  ['new !fixed | gone | returned !none',                         1, 3,  'both @3: gone in between'],
  ['new !none | carried !fixed | gone',                          1, 3,  'first @2: fixed'],
  ['· | new !none | carried !none',                              1, 3,  'new @3'],
  ['· | new !none | gone',                                       1, 3,  'between @2: gone without an outcome'],
  ['new !none | gone | gone',                                    2, 3,  null],
  ['· | · | new !none',                                          1, 2,  null],
  ['new !none | gone | returned !none',                          1, 2,  'first @1: gone without an outcome'],
] as const)('%s, from round %i to %i: %s', ([cells, from, to, expected]) => {
  expect(told(cells, from, to)).toBe(expected);
});

test('a comparison in a sentence', () => {
  const rows = [
    'new !fixed | gone',
    'new !fixed | reviewer did not run',
    'new !none | gone',
    'new !none | carried !none',
    '· | new !none',
    '· | new !none',
  ].map(row);
  expect(comparisonSentence(compareRounds(rows, 0, 1), 0)).toBe(
    '2 new, 1 carried, 3 only in round 1 (2 fixed, 1 gone without an outcome)',
  );
  expect(comparisonSentence(compareRounds([], 0, 1), 0)).toBe('no finding in either');
});

test('the first round with nothing before it has only new findings', () => {
  const rows = ['new !fixed | gone', '· | new !none'].map(row);
  expect(comparisonSentence(compareRounds(rows, -1, 0), -1)).toBe('1 new');
});

test('what a round could not tell did not return after it', () => {
  const rows = ['new !none | reviewer did not run | carried !none'].map(row);
  expect(comparisonSentence(compareRounds(rows, 1, 2), 1)).toBe('1 carried from before round 2');
});

test('titles count rounds from 1', () => {
  expect(groupTitle('first', 0, 2)).toBe('Only in round 1');
  expect(groupTitle('both', 0, 2)).toBe('Carried: in round 1 and round 3');
});

// prettier-ignore
test.for([
  // address             of 4 rounds
  ['',                   [2, 3]],
  ['from=1&to=3',        [0, 2]],
  ['from=4&to=1',        [0, 3]],
  ['from=0&to=5',        [2, 3]],
  ['from=1.5&to=two',    [2, 3]],
  ['from=1',             [0, 3]],
] as const)('the address %s', ([address, [from, to]]) => {
  expect(readRounds(new URLSearchParams(address), 4)).toEqual({ from, to });
});
