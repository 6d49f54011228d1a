import { expect, test } from 'vitest';
import { nextOrder, printOrder, readOrder, sorted } from './sortable-table.ts';

// prettier-ignore
test.for([
  ['numbers',    ['10', '9', '1,200', '-1'],                          ['-1', '9', '10', '1,200']],
  ['totals',     ['53 (Bash 30)', '6 (Read 6)'],                      ['6 (Read 6)', '53 (Bash 30)']],
  ['durations',  ['12m 28s', '510s', '4:16', '1h 2m', '9 min', '0s'], ['0s', '4:16', '510s', '9 min', '12m 28s', '1h 2m']],
  ['severities', ['1I 6S', '1C', '9S', 'none', '2I'],                 ['none', '9S', '1I 6S', '2I', '1C']],
  ['days',       ['2026-05-18', '2026-04-30'],                        ['2026-04-30', '2026-05-18']],
  ['words',      ['#41 b', '#9 a', 'alpha', 'Beta'],                  ['#9 a', '#41 b', 'alpha', 'Beta']],
  ['mixed',      ['none here', '3', '12'],                            ['3', '12', 'none here']],
  ['empty last', ['–', '2', '', '—', '1'],                            ['1', '2', '–', '', '—']],
] as const)('%s', ([, cells, want]) => {
  expect(sorted(cells, (cell) => cell, { descending: false })).toEqual(want);
});

// prettier-ignore
test.for([
  ['numbers',  ['1', '', 'N/A (failed)', '3', 'not recorded', '2'], ['3', '2', '1', 'not recorded', 'N/A (failed)', '']],
  ['times',    ['–', '40 s', 'N/A', '2 min'],                       ['2 min', '40 s', 'N/A', '–']],
  ['words',    ['alpha', '', 'Beta', '—'],                          ['Beta', 'alpha', '', '—']],
] as const)('the most first, what is none last all the same: %s', ([, cells, want]) => {
  expect(sorted(cells, (cell) => cell, { descending: true })).toEqual(want);
});

test('equals stay as they stood, in both directions', () => {
  const rows = ['a 1', 'b 1', 'c 0', 'd 1'];
  const textOf = (row: string) => row.split(' ')[1]!;
  expect(sorted(rows, textOf, { descending: false })).toEqual(['c 0', 'a 1', 'b 1', 'd 1']);
  expect(sorted(rows, textOf, { descending: true })).toEqual(['a 1', 'b 1', 'd 1', 'c 0']);
});

test('an order goes into the address and back; unknown columns are no order', () => {
  const keys = ['date', 'tool-calls'];
  for (const value of ['date', '-tool-calls']) expect(printOrder(readOrder(value, keys)!)).toBe(value);
  for (const value of [null, '', '-', 'price', '--date']) expect(readOrder(value, keys)).toBe(null);
});

test('a heading is pressed three times: upwards, downwards, as it was', () => {
  const once = nextOrder(null, 'date');
  const twice = nextOrder(once, 'date');
  expect([once, twice, nextOrder(twice, 'date')]).toEqual([
    { key: 'date', descending: false },
    { key: 'date', descending: true },
    null,
  ]);
  expect(nextOrder(twice, 'agent')).toEqual({ key: 'agent', descending: false });
});
