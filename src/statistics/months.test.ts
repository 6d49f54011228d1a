import { expect, test } from 'vitest';
import { dataOf, FINCH, found, HERON, review } from './__fixtures__/retro-reviews.ts';
import { ordinal, scopeMonths, within } from './months.ts';
import { scopesOf } from './scope.ts';

const times = (n: number, date: string | null, ...findings: ReturnType<typeof found>[]) =>
  Array.from({ length: n }, () => review({ date, findings }));
const of = (reviews: ReturnType<typeof review>[]) =>
  scopeMonths(
    reviews,
    scopesOf(dataOf(reviews)).find(({ name }) => name === HERON)!,
  );

test('a month is told of from five reviews on; smaller ones, and days unknown, are named', () => {
  const { months, tooFew, undated } = of([
    ...times(4, '2026-07-01'),
    ...times(2, null),
    ...times(5, '2026-06-30', found([0], { outcome: 'fixed' }), found([0], { severity: 'suggestion' })),
  ]);
  expect(months).toMatchObject([
    {
      month: '2026-06',
      reviews: 5,
      findings: { value: 2, over: 5 },
      grave: { value: 1 },
      actedOn: { k: 5, n: 5 },
    },
  ]);
  expect(tooFew).toEqual([{ month: '2026-07', reviews: 4 }]);
  expect(undated).toBe(2);
});

test('months come in the order of time, and reviews by others are not in them', () => {
  const others = times(5, '2026-04-01').map((one) => ({
    ...one,
    reviewers: [{ agent: FINCH, effort: null, absent: null, original: null, scorecard: null }],
  }));
  const { months } = of([...times(5, '2026-05-01'), ...others, ...times(5, '2025-12-31')]);
  expect(months.map(({ month }) => month)).toEqual(['2025-12', '2026-05']);
});

test('the months of two years follow each other', () => {
  expect(ordinal('2026-01') - ordinal('2025-12')).toBe(1);
});

// prettier-ignore
test.for([
  ['2026-02', null,         null,         '2026-02-01', '2026-02-28'],
  ['2024-02', null,         null,         '2024-02-01', '2024-02-29'],
  ['2026-12', '2026-12-05', '2027-01-31', '2026-12-05', '2026-12-31'],
  ['2026-03', '2025-01-01', '2026-03-09', '2026-03-01', '2026-03-09'],
] as const)('%s from %s to %s', ([month, from, to, first, last]) => {
  expect(within(month, { from, to })).toEqual({ from: first, to: last });
});
