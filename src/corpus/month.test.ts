import { expect, test } from 'vitest';
import type { Report } from '../model/report.ts';
import { findingsUnder, read } from '../parse/__fixtures__/read.ts';
import { findingsByMonth, isQuiet, total } from './month.ts';

const [SMALL] = findingsUnder('Suggestions', 'S1. **A** — `a.go:1`');
const on = (date: string | null, ...severities: Report['findings'][number]['severity'][]): Report => ({
  ...read('').report,
  date,
  findings: severities.map((severity) => ({ ...SMALL!, severity })),
  problems: [],
});
const unread = (date: string): Report => ({
  ...on(date),
  problems: [{ code: 'findings-unread' } as never],
});
const slots = (...reports: Report[]) =>
  findingsByMonth(reports).months.map((slot) =>
    isQuiet(slot)
      ? `${slot.from}…${slot.to}: no reviews`
      : `${slot.month}: ${total(slot)} in ${slot.reviews}`,
  );

test('findings are counted by the month of their review and by severity', () => {
  const { months, undated } = findingsByMonth([
    on('2026-05-31', 'critical', 'suggestion'),
    on('2026-05-01', 'suggestion', null),
    on(null, 'critical'),
  ]);
  expect(months).toEqual([
    {
      month: '2026-05',
      reviews: 2,
      unread: 0,
      found: { critical: 1, important: 0, suggestion: 2, unrated: 1 },
    },
  ]);
  expect(undated).toBe(1);
});

test('a review without findings is a month with a review', () => {
  expect(slots(on('2026-05-31'))).toEqual(['2026-05: 0 in 1']);
});

test('what was not read is counted apart', () => {
  const { months } = findingsByMonth([unread('2026-05-02'), on('2026-05-03', 'important')]);
  expect(months).toMatchObject([{ reviews: 1, unread: 1, found: { important: 1 } }]);
});

// prettier-ignore
test.for([
  [[],                                             []],
  [['2026-05-01', '2026-06-01'],                   []],
  [['2026-05-01', '2026-07-01'],                   ['2026-06…2026-06: no reviews']],
  [['2025-11-30', '2026-02-01'],                   ['2025-12…2025-12: no reviews', '2026-01…2026-01: no reviews']],
  [['2025-11-30', '2026-06-01'],                   ['2025-12…2025-12: no reviews', '2026-01…2026-01: no reviews',
                                                    '2026-02…2026-02: no reviews', '2026-03…2026-03: no reviews',
                                                    '2026-04…2026-04: no reviews', '2026-05…2026-05: no reviews']],
  [['2025-11-30', '2026-07-01'],                   ['2025-12…2026-06: no reviews']],
  [['0001-01-01', '9999-12-31'],                   ['0001-02…9999-11: no reviews']],
] as const)('months without reviews between %j', ([dates, want]) => {
  expect(slots(...dates.map((date) => on(date))).filter((slot) => slot.includes('no reviews'))).toEqual(want);
});
