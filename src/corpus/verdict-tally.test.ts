import { expect, test } from 'vitest';
import type { Report } from '../model/report.ts';
import type { VerdictClass } from '../model/verdict.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { verdictTallies } from './verdict-tally.ts';

const saying = (verdict: [VerdictClass, string] | null): Report => ({
  ...read('').report,
  verdict: verdict && { class: verdict[0], label: verdict[1], reason: null },
});

test('reviews are counted by class, with the words they used', () => {
  const tallies = verdictTallies([
    saying(['fixes', 'With fixes']),
    saying(['fixes', 'Merge with fixes']),
    saying(null),
    saying(['fixes', 'Merge with fixes']),
    saying(['unknown', '5 open issues']),
    saying(['merge', 'Approved']),
  ]);
  expect(tallies.map((tally) => [tally.class, tally.reviews])).toEqual([
    ['merge', 1],
    ['fixes', 3],
    ['unknown', 1],
    [null, 1],
  ]);
  expect(tallies[1]?.labels).toEqual([
    { label: 'Merge with fixes', n: 2 },
    { label: 'With fixes', n: 1 },
  ]);
});

test('without reviews there is no tally', () => {
  expect(verdictTallies([])).toEqual([]);
});
